package org.multivector.relation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.DateRange;
import org.multivector.text.MentionKind;

/**
 * The options by which a graph is cut from a ledger: which articles and mentions count, and how;
 * immutable.
 *
 * <pre>{@code
 * RelationGraph graph =
 *     ledger.graph(
 *         Cut.withDefaults()
 *             .withWindow(new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)))
 *             .with(Unit.PARAGRAPH)
 *             .with(Duplicates.collapsed()));
 * }</pre>
 */
public final class Cut {
  private static final Cut DEFAULTS = new Cut(new Options());

  private final Options options;

  private Cut(Options options) {
    this.options = options;
  }

  /** The options; changed only before a cut takes them. */
  private static final class Options {
    private @Nullable DateRange window;
    private Unit unit = Unit.SENTENCE;
    private Counting counting = Counting.FRACTIONAL;
    private double distanceHalfLife = 2;
    private Weighting weighting = Weighting.COUNT;
    private @Nullable Decay decay;
    private BlocPolicy blocs = BlocPolicy.itself();
    private Duplicates duplicates = Duplicates.counted();
    private int sourceCap = Integer.MAX_VALUE;
    private AuthorTies authorTies = AuthorTies.APART;
    private AuthorState authorState = AuthorState.COUNTED;
    private Set<MentionKind> kinds = Set.copyOf(EnumSet.allOf(MentionKind.class));

    Options() {}

    Options(Options that) {
      window = that.window;
      unit = that.unit;
      counting = that.counting;
      distanceHalfLife = that.distanceHalfLife;
      weighting = that.weighting;
      decay = that.decay;
      blocs = that.blocs;
      duplicates = that.duplicates;
      sourceCap = that.sourceCap;
      authorTies = that.authorTies;
      authorState = that.authorState;
      kinds = that.kinds;
    }

    /** All of them, in the order of the fields. */
    private List<@Nullable Object> all() {
      return Arrays.asList(
          window,
          unit,
          counting,
          distanceHalfLife,
          weighting,
          decay,
          blocs,
          duplicates,
          sourceCap,
          authorTies,
          authorState,
          kinds);
    }
  }

  /**
   * Exponential decay: an article of age d days counts 2^(-d/halfLife).
   *
   * @param halfLife days after which an article counts half
   * @param at the day as of which ages are taken
   */
  public record Decay(double halfLife, LocalDate at) {
    /** Checks the half-life, so that NaN fails too. */
    public Decay {
      if (!(halfLife > 0 && halfLife < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "half-life " + halfLife + " days is not in (0, inf); leave decay out instead");
      }
    }

    /** The factor of an article of an epoch day that is not after {@link #at}. */
    double factor(long epochDay) {
      return StrictMath.pow(2, -(at.toEpochDay() - epochDay) / halfLife);
    }
  }

  /**
   * All articles, sentence by sentence, fractional counting, plain counts, no decay, blocs as
   * themselves, duplicates counted, no source cap, author ties apart, all kinds of mention.
   */
  public static Cut withDefaults() {
    return DEFAULTS;
  }

  /** This cut with the articles of a half-open range of days; undated ones belong to none. */
  public Cut withWindow(DateRange newWindow) {
    Options changed = new Options(options);
    changed.window = newWindow;
    return new Cut(changed);
  }

  /** This cut without a window: all articles count, undated ones too. */
  public Cut withoutWindow() {
    Options changed = new Options(options);
    changed.window = null;
    return new Cut(changed);
  }

  /** This cut with another unit. */
  public Cut with(Unit newUnit) {
    Options changed = new Options(options);
    changed.unit = newUnit;
    return new Cut(changed);
  }

  /** This cut with another counting. It concerns {@link Weighting#COUNT} and author ties only. */
  public Cut with(Counting newCounting) {
    Options changed = new Options(options);
    changed.counting = newCounting;
    return new Cut(changed);
  }

  /**
   * This cut with another half-life for distance counting, 2 sentence steps by default.
   *
   * @throws IllegalArgumentException if it is not in (0, inf)
   */
  public Cut withDistanceHalfLife(double sentences) {
    if (!(sentences > 0 && sentences < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "distance half-life " + sentences + " sentences is not in (0, inf)");
    }
    Options changed = new Options(options);
    changed.distanceHalfLife = sentences;
    return new Cut(changed);
  }

  /**
   * This cut with another weighting.
   *
   * @throws IllegalArgumentException if author ties are not apart and it is not {@code COUNT}
   */
  public Cut with(Weighting newWeighting) {
    Options changed = new Options(options);
    changed.weighting = newWeighting;
    return new Cut(changed).checked();
  }

  /**
   * This cut with exponential decay as of a stated day.
   *
   * <p>Articles after that day, and undated ones, which have no age, are left out.
   *
   * @param days days after which an article counts half
   * @param at the day as of which ages are taken
   * @throws IllegalArgumentException if {@code days} is not in (0, inf)
   */
  public Cut withHalfLife(double days, LocalDate at) {
    Options changed = new Options(options);
    changed.decay = new Decay(days, at);
    return new Cut(changed);
  }

  /** This cut with another relation of blocs to their members. */
  public Cut with(BlocPolicy newBlocs) {
    Options changed = new Options(options);
    changed.blocs = newBlocs;
    return new Cut(changed);
  }

  /** This cut with another treatment of duplicates. */
  public Cut with(Duplicates newDuplicates) {
    Options changed = new Options(options);
    changed.duplicates = newDuplicates;
    return new Cut(changed);
  }

  /**
   * This cut with at most so many articles of each source: those with the smallest hash of their
   * id, which is a fixed choice as good as a random one. The cap works on what the window and
   * duplicate control leave. Articles without a source are not capped.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public Cut withSourceCap(int articles) {
    if (articles < 1) {
      throw new IllegalArgumentException(
          "source cap " + articles + " is not in [1, " + Integer.MAX_VALUE + "]");
    }
    Options changed = new Options(options);
    changed.sourceCap = articles;
    return new Cut(changed);
  }

  /**
   * This cut with another use of author ties.
   *
   * @throws IllegalArgumentException if they are not apart and the weighting is not {@code COUNT}
   */
  public Cut with(AuthorTies newAuthorTies) {
    Options changed = new Options(options);
    changed.authorTies = newAuthorTies;
    return new Cut(changed).checked();
  }

  /** This cut with the author's own state counted in its articles or left out of them. */
  public Cut with(AuthorState newAuthorState) {
    Options changed = new Options(options);
    changed.authorState = newAuthorState;
    return new Cut(changed);
  }

  /**
   * This cut with mentions of some kinds only.
   *
   * @throws IllegalArgumentException if none is given
   */
  public Cut withKinds(Collection<MentionKind> newKinds) {
    if (newKinds.isEmpty()) {
      throw new IllegalArgumentException("no kind of mention is given; name at least one");
    }
    Options changed = new Options(options);
    changed.kinds = Set.copyOf(newKinds);
    return new Cut(changed);
  }

  private Cut checked() {
    if (options.authorTies != AuthorTies.APART && options.weighting != Weighting.COUNT) {
      throw new IllegalArgumentException(
          "author ties "
              + options.authorTies.word()
              + " cannot be weighted by "
              + options.weighting.word()
              + ", which compares co-mentions; use count, or keep author ties apart");
    }
    return this;
  }

  /** The window, absent where all articles count. */
  public Optional<DateRange> window() {
    return Optional.ofNullable(options.window);
  }

  /** The unit. */
  public Unit unit() {
    return options.unit;
  }

  /** The counting. */
  public Counting counting() {
    return options.counting;
  }

  /** The half-life of distance counting in sentence steps. */
  public double distanceHalfLife() {
    return options.distanceHalfLife;
  }

  /** The weighting. */
  public Weighting weighting() {
    return options.weighting;
  }

  /** The decay, absent where age does not matter. */
  public Optional<Decay> decay() {
    return Optional.ofNullable(options.decay);
  }

  /** The relation of blocs to their members. */
  public BlocPolicy blocs() {
    return options.blocs;
  }

  /** The treatment of duplicates. */
  public Duplicates duplicates() {
    return options.duplicates;
  }

  /** The greatest number of articles of a source, {@code Integer.MAX_VALUE} for no cap. */
  public int sourceCap() {
    return options.sourceCap;
  }

  /** The use of author ties. */
  public AuthorTies authorTies() {
    return options.authorTies;
  }

  /** Whether an author's own state counts in its articles. */
  public AuthorState authorState() {
    return options.authorState;
  }

  /** The kinds of mention that count. */
  public Set<MentionKind> kinds() {
    return options.kinds;
  }

  /** Equal if all options are, used or not. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cut that && options.all().equals(that.options.all());
  }

  @Override
  public int hashCode() {
    return options.all().hashCode();
  }

  /** Prints the options in words, for a methods section. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(options.window == null ? "all articles" : "articles in " + options.window);
    text.append(", ").append(options.unit.word()).append(" units, ");
    if (options.weighting == Weighting.COUNT) {
      text.append(options.counting.word()).append(" counting");
      if (options.counting == Counting.DISTANCE) {
        text.append(" with half-life ").append(options.distanceHalfLife);
      }
    } else {
      text.append(options.weighting.word());
    }
    if (options.decay != null) {
      text.append(", half-life ")
          .append(options.decay.halfLife())
          .append(" days at ")
          .append(options.decay.at());
    }
    text.append(", ").append(options.blocs).append(", ").append(options.duplicates);
    if (options.sourceCap < Integer.MAX_VALUE) {
      text.append(", at most ").append(options.sourceCap).append(" articles a source");
    }
    if (options.authorTies != AuthorTies.APART) {
      text.append(", author ties ").append(options.authorTies.word());
    }
    if (options.authorState == AuthorState.LEFT_OUT) {
      text.append(", authors' own states left out");
    }
    if (options.kinds.size() < MentionKind.values().length) {
      text.append(", mentions by ")
          .append(options.kinds.stream().sorted().map(MentionKind::word).toList());
    }
    return text.toString();
  }
}

package org.multivector.relation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.text.AnnotatedArticle;

/**
 * What was observed, article by article: who is named where, by which rule; immutable and safe for
 * use by many threads. Text is read once, into a ledger; windows, weightings, graphs and evidence
 * are cut from it as often as wanted.
 *
 * <p><b>Order-free.</b> Ledgers with {@link #merge} are a commutative, associative, idempotent
 * monoid, to the bit: any order, partition, merge tree and number of threads gives an equal ledger,
 * equal bytes of its file and equal graphs. All counts are integers.
 *
 * <p><b>Identity.</b> An article is known by its id. Of two with one id the greater {@linkplain
 * org.multivector.text.Article#revision() revision} stays; of one revision the greater 64-bit hash
 * of the content (title, text, date, source, language, address, author; unsigned); of one content
 * the observation that kept its text, then that with a fingerprint, then the greater of the written
 * records. Adding an article twice changes nothing.
 *
 * <p><b>Order.</b> Articles are sorted by id. Two ledgers are equal if they hold the same
 * observations; actors are compared by id.
 *
 * <p><b>Memory.</b> 13 bytes a mention, 25 bytes a sentence that names somebody, about 100 bytes an
 * article with its id. A ledger holds at most 2^31 mentions and 65,536 distinct actors.
 *
 * <pre>{@code
 * RelationLedger.Builder builder = RelationLedger.builder();
 * articles.map(extractor::extract).forEach(builder::add);
 * RelationLedger ledger = builder.build();
 * RelationGraph graph = ledger.graph(Cut.withDefaults());
 * }</pre>
 */
public final class RelationLedger {
  private static final RelationLedger EMPTY = new RelationLedger(Assembly.of(List.of()));

  private final Columns columns;

  /** The stories asked for last; they take long to find and are asked for by every cut. */
  private volatile @Nullable Clusters clusters;

  RelationLedger(Columns columns) {
    this.columns = columns;
  }

  /** The ledger without articles, the neutral element of {@link #merge}. */
  public static RelationLedger empty() {
    return EMPTY;
  }

  /** A builder that knows authors by the bundled catalogue. */
  public static Builder builder() {
    return builder(ActorCatalog.bundled());
  }

  /** A builder that knows authors by a catalogue. */
  public static Builder builder(ActorCatalog catalog) {
    return new Builder(catalog);
  }

  /**
   * A collector for streams of articles, sequential or parallel.
   *
   * @param kept what to keep beside the observations
   */
  public static Collector<AnnotatedArticle, ?, RelationLedger> collector(Keep... kept) {
    return Collector.of(
        () -> builder().keeping(kept),
        Builder::add,
        Builder::addAll,
        Builder::build,
        Collector.Characteristics.UNORDERED);
  }

  /** The ledger of all articles of some ledgers. */
  public static RelationLedger merged(Collection<RelationLedger> ledgers) {
    return new RelationLedger(Assembly.of(ledgers.stream().map(l -> l.columns).toList()));
  }

  /** The ledger of the articles of both. Takes time linear in their size. */
  public RelationLedger merge(RelationLedger other) {
    return merged(List.of(this, other));
  }

  /** Number of articles, those that name nobody too. */
  public int articles() {
    return columns.articles();
  }

  /** Number of articles without a date. */
  public int undated() {
    return (int) Arrays.stream(columns.day).filter(day -> day == Columns.NO_DAY).count();
  }

  /** Number of mentions. */
  public int mentions() {
    return columns.mentions();
  }

  /** The ids of the articles, sorted. */
  public List<String> articleIds() {
    return List.of(columns.ids);
  }

  /** Whether an article of this id was observed. */
  public boolean contains(String articleId) {
    return columns.row(articleId) >= 0;
  }

  /** The actors that are named or speak, by id. */
  public List<Actor> actors() {
    return List.of(columns.actors);
  }

  /** The sources of the articles, sorted. */
  public List<String> sources() {
    return List.of(columns.sources);
  }

  /**
   * The days of the dated articles, from the first to the last inclusive; absent where none is
   * dated.
   */
  public Optional<DateRange> period() {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int day : columns.day) {
      if (day != Columns.NO_DAY) {
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
    }
    return first > last
        ? Optional.empty()
        : Optional.of(new DateRange(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last + 1L)));
  }

  /** What each article of a cut adds to each tie. */
  public RelationSample sample(Cut cut) {
    return RelationSample.of(cut, columns, Selection.rows(this, cut));
  }

  /** The graph of a cut. */
  public RelationGraph graph(Cut cut) {
    return sample(cut).graph();
  }

  Columns columns() {
    return columns;
  }

  /**
   * The ties from authors to the actors that they name, by author and then by named actor. The
   * cut's own use of author ties does not matter.
   *
   * @throws IllegalArgumentException if the cut's weighting is not {@code COUNT}
   */
  public List<AuthorTie> authorTies(Cut cut) {
    Cut alone = cut.with(AuthorTies.ALONE);
    Notes notes =
        new Cutter(columns, alone, Selection.rows(this, alone), Cutter.Direction.FROM_AUTHOR)
            .walked();
    int ties = notes.pairs.size();
    long[] units = new long[ties];
    long[] articles = new long[ties];
    for (int e = 0; e < notes.entries; e++) {
      units[notes.entryTie[e]] += notes.entryUnits[e];
      articles[notes.entryTie[e]]++;
    }
    List<Actor> targets = notes.targets();
    return IntStream.range(0, ties)
        .filter(t -> units[t] > 0)
        .mapToObj(
            t ->
                new AuthorTie(
                    targets.get(notes.pairs.first(t)),
                    targets.get(notes.pairs.second(t)),
                    units[t] * RelationSample.UNIT,
                    articles[t]))
        .sorted(Comparator.comparing(AuthorTie::author).thenComparing(AuthorTie::named))
        .toList();
  }

  /**
   * The passages behind the tie of two actors in a cut, by article id; empty where there is none.
   *
   * @param first id of one end
   * @param second id of the other end
   * @throws IllegalArgumentException if both are the same
   */
  public Evidence evidence(Cut cut, String first, String second) {
    return EvidenceSearch.between(this, cut, first, second);
  }

  /**
   * Whether stories can be asked for: some article was added with {@link Keep#FINGERPRINT}, or
   * there is none at all.
   */
  public boolean hasFingerprints() {
    return columns.fingerprint != null || columns.articles() == 0;
  }

  /** The stories under {@link Duplicates#collapsed()}. */
  public List<Story> stories() {
    return stories(Duplicates.collapsed());
  }

  /**
   * The stories that at least two articles tell in nearly the same words: the greatest first, then
   * by the id of the first article.
   *
   * <p>Two articles are linked if their texts' similarity reaches the threshold and their days
   * (where both have one) lie near enough; a story is a connected component of links, so that the
   * copy of a copy belongs to it. Similarity is the Jaccard index J of the sets of runs of four
   * words, as estimated from a MinHash fingerprint of 128 values; articles of fewer than 20 words,
   * and those added without {@link Keep#FINGERPRINT}, are stories of their own.
   *
   * <p><b>Error.</b> The estimate is binomial, with standard error sqrt(J(1-J)/128), .04 at J = .7;
   * candidates are found with probability 1 - (1 - J^4)^32. At the threshold .7 a pair is linked
   * with probability
   *
   * <table>
   * <caption>Probability of a link by true similarity</caption>
   * <tr><td>J</td><td>.4</td><td>.5</td><td>.6</td><td>.65</td><td>.7</td><td>.75</td><td>.8</td>
   *     <td>.85</td><td>.9</td></tr>
   * <tr><td>P</td><td>4e-12</td><td>2e-6</td><td>.01</td><td>.12</td><td>.51</td><td>.91</td>
   *     <td>.997</td><td>1 - 7e-6</td><td>1 - 1e-10</td></tr>
   * </table>
   *
   * <p><b>Limits.</b> Words are compared, not events: formulaic notices, such as a central bank's
   * weekly one, are linked although each tells of another day; {@link Duplicates#withinDays}
   * narrows that. Translations and rewritten stories are not found.
   *
   * <p>The same fingerprints always give the same stories, whatever the order of the articles.
   * Takes time near linear in the articles, and quadratic in the articles of a period that share a
   * band.
   *
   * @throws IllegalStateException if no article has a fingerprint
   */
  public List<Story> stories(Duplicates duplicates) {
    int[] first = clusters(duplicates);
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int row = 0; row < first.length; row++) {
      if (first[row] != row) {
        int root = first[row];
        members.computeIfAbsent(root, r -> new ArrayList<>(List.of(r))).add(row);
      }
    }
    return members.values().stream()
        .map(this::story)
        .sorted(
            Comparator.<Story>comparingInt(story -> -story.articles().size())
                .thenComparing(story -> story.articles().get(0)))
        .toList();
  }

  private Story story(List<Integer> rows) {
    Comparator<Integer> byDay =
        Comparator.comparingLong(
            row -> columns.day[row] == Columns.NO_DAY ? Long.MAX_VALUE : columns.day[row]);
    List<Integer> ordered =
        rows.stream().sorted(byDay.thenComparing(Comparator.naturalOrder())).toList();
    int day = columns.day[ordered.get(0)];
    return new Story(
        ordered.stream().map(row -> columns.ids[row]).toList(),
        rows.stream()
            .filter(row -> columns.source[row] != Columns.NONE)
            .map(row -> columns.sources[columns.source[row]])
            .distinct()
            .sorted()
            .toList(),
        day == Columns.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)));
  }

  /** Of each article the first article of its story. */
  int[] clusters(Duplicates duplicates) {
    Clusters known = clusters;
    if (known != null && known.duplicates.equals(duplicates)) {
      return known.firsts;
    }
    if (!hasFingerprints()) {
      throw new IllegalStateException(
          "the ledger has no fingerprints to find duplicates by; build it with"
              + " Keep.FINGERPRINT, or count duplicates");
    }
    Clusters found = new Clusters(duplicates, Deduplication.firsts(columns, duplicates));
    clusters = found;
    return found.firsts;
  }

  private static final class Clusters {
    final Duplicates duplicates;
    final int[] firsts;

    Clusters(Duplicates duplicates, int[] firsts) {
      this.duplicates = duplicates;
      this.firsts = firsts;
    }
  }

  /**
   * Writes the ledger to a file, in the form that {@link LedgerFormatException} tells failures of:
   * compact, versioned, with a checksum; equal ledgers give equal bytes. The file is written beside
   * its place and then moved there, so that a failure leaves an earlier file as it was.
   *
   * @throws IOException if it cannot be written
   */
  public void save(Path file) throws IOException {
    LedgerFile.save(columns, file);
  }

  /**
   * Reads a ledger from a file that {@link #save} wrote.
   *
   * @param catalog knows the actors by their ids; one that it does not list is {@link
   *     org.multivector.actor.Unlisted}
   * @throws LedgerFormatException if the file is no ledger, of a newer version, truncated or
   *     corrupt
   * @throws IOException if it cannot be read
   */
  public static RelationLedger load(Path file, ActorCatalog catalog) throws IOException {
    return new RelationLedger(LedgerFile.load(file, catalog));
  }

  /**
   * Whether a file begins like a ledger.
   *
   * @throws IOException if it cannot be read
   */
  public static boolean isLedger(Path file) throws IOException {
    return LedgerFile.isLedger(file);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RelationLedger that && columns.equals(that.columns);
  }

  @Override
  public int hashCode() {
    return columns.hashCode();
  }

  /** Prints the counts and the period. */
  @Override
  public String toString() {
    return counted(articles(), "article")
        + ", "
        + counted(mentions(), "mention")
        + " of "
        + counted(columns.actors.length, "actor")
        + period().map(days -> ", " + days).orElse("");
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /**
   * Takes articles in, in any order; for one thread at a time. Each thread builds a ledger of its
   * own, or all share the {@link RelationLedger#collector(Keep...)}.
   */
  public static final class Builder {
    private final ActorCatalog catalog;
    private final List<Columns> parts = new ArrayList<>();
    private Observer observer;

    private Builder(ActorCatalog catalog) {
      this.catalog = catalog;
      this.observer = new Observer(catalog, Set.of());
    }

    /** Keeps this much beside the observations of articles added from now on. */
    public Builder keeping(Keep... kept) {
      parts.add(observer.columns());
      observer = new Observer(catalog, Set.of(kept));
      return this;
    }

    /**
     * Adds an article.
     *
     * @throws IllegalArgumentException if a mention lies outside its article or sentence, or the id
     *     is not well-formed Unicode; the builder is then as before
     */
    public Builder add(AnnotatedArticle article) {
      observer.add(article);
      return this;
    }

    /** Adds the articles of a ledger, such as yesterday's. */
    public Builder add(RelationLedger ledger) {
      parts.add(ledger.columns);
      return this;
    }

    private Builder addAll(Builder other) {
      parts.addAll(other.parts);
      parts.add(other.observer.columns());
      return this;
    }

    /** The ledger of all that was added; the builder can go on. */
    public RelationLedger build() {
      List<Columns> all = new ArrayList<>(parts);
      all.add(observer.columns());
      return new RelationLedger(Assembly.of(all));
    }
  }
}

package org.multivector.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
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

  /** A collector for streams of articles, sequential or parallel. */
  public static Collector<AnnotatedArticle, ?, RelationLedger> collector() {
    return Collector.of(
        RelationLedger::builder,
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

  /** The number of each article's story. */
  int[] clusters(Duplicates duplicates) {
    if (columns.fingerprint == null) {
      throw new IllegalStateException(
          "no fingerprints were taken, so that " + duplicates + " cannot be");
    }
    return new int[0];
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
    return articles()
        + " articles, "
        + mentions()
        + " mentions of "
        + columns.actors.length
        + " actors"
        + period().map(days -> ", " + days).orElse("");
  }

  /**
   * Takes articles in, in any order; for one thread at a time. Each thread builds a ledger of its
   * own, or all share the {@link RelationLedger#collector()}.
   */
  public static final class Builder {
    private final Observer observer;
    private final List<Columns> parts = new ArrayList<>();

    private Builder(ActorCatalog catalog) {
      this.observer = new Observer(catalog);
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

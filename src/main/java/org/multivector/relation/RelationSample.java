package org.multivector.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.multivector.actor.Actor;
import org.multivector.stat.ExponentialDraws;
import org.multivector.stat.PoissonDraws;

/**
 * The articles of one cut with what each adds to each tie: what the bootstrap resamples; immutable
 * and safe for use by many threads.
 *
 * <p>Where the cut collapses duplicates an article stands for its story. Only articles that add
 * something are listed; {@link #selected()} counts all that the cut considered.
 *
 * <p>Contributions are integers, multiples of 2^-32 ({@link #UNIT}), with decay applied: sums over
 * articles, and sums of them times integer weights, are exact and depend on no order. Under {@link
 * Weighting#COUNT} the weight of a tie is their sum times {@code UNIT}; under an association
 * measure they count units that name both, and {@link #graph()} and {@link #replicate} put them
 * into the formula together with the counts of single actors.
 *
 * <p>Memory is 12 bytes an entry and 32 bytes an article, plus 12 bytes per article and actor under
 * an association measure. A replicate takes time linear in articles and entries; what concerns one
 * actor alone is faster over its {@link #incidence}.
 */
public final class RelationSample {
  /** The day of an undated article. */
  public static final long UNDATED = Long.MIN_VALUE;

  /** The weight that one unit of {@link #entryUnits} stands for: 2^-32. */
  public static final double UNIT = 0x1p-32;

  private final Cut cut;
  private final int selected;
  private final Columns columns;
  private final Roster roster;
  private final int[] tieFirst;
  private final int[] tieSecond;
  private final int[] articleRow;
  private final long[] articleKey;
  private final int[] entryStart;
  private final int[] entryTie;
  private final long[] entryUnits;
  private final int[] markStart;
  private final int[] markActor;
  private final long[] markUnits;
  private final long[] unitCount;

  private RelationSample(Cut cut, Columns columns, int selected, Notes notes) {
    this.cut = cut;
    this.selected = selected;
    this.columns = columns;
    int ties = notes.pairs.size();
    List<Actor> targets = notes.targets();
    boolean[] tied = new boolean[targets.size()];
    for (int t = 0; t < ties; t++) {
      tied[notes.pairs.first(t)] = true;
      tied[notes.pairs.second(t)] = true;
    }
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < tied.length; i++) {
      if (tied[i]) {
        actors.add(targets.get(i));
      }
    }
    roster = Roster.of(actors);
    int[] index = new int[tied.length];
    for (int i = 0; i < tied.length; i++) {
      index[i] = tied[i] ? roster.known(targets.get(i).id()) : Columns.NONE;
    }

    // Ties are numbered by (first, second) from here on.
    long[] sorted = new long[ties];
    long[] keys = new long[ties];
    for (int t = 0; t < ties; t++) {
      int one = index[notes.pairs.first(t)];
      int other = index[notes.pairs.second(t)];
      keys[t] = (long) Math.min(one, other) << 32 | Math.max(one, other);
      sorted[t] = keys[t];
    }
    Arrays.sort(sorted);
    tieFirst = new int[ties];
    tieSecond = new int[ties];
    int[] number = new int[ties];
    for (int t = 0; t < ties; t++) {
      tieFirst[t] = (int) (sorted[t] >>> 32);
      tieSecond[t] = (int) sorted[t];
      number[t] = Arrays.binarySearch(sorted, keys[t]);
    }

    int n = notes.articles;
    articleRow = Arrays.copyOf(notes.articleRow, n);
    articleKey = new long[n];
    for (int a = 0; a < n; a++) {
      articleKey[a] = ContentHash.of(columns.ids[articleRow[a]], 0);
    }
    entryStart = starts(notes.entryEnd, n);
    entryTie = new int[notes.entries];
    for (int e = 0; e < entryTie.length; e++) {
      entryTie[e] = number[notes.entryTie[e]];
    }
    entryUnits = Arrays.copyOf(notes.entryUnits, notes.entries);
    unitCount = Arrays.copyOf(notes.unitCount, n);
    markStart = starts(notes.markEnd, n);
    markActor = new int[notes.marks];
    for (int k = 0; k < markActor.length; k++) {
      // An actor without ties keeps a mark of nobody: its units count in N alone.
      markActor[k] = index[notes.markActor[k]];
    }
    markUnits = Arrays.copyOf(notes.markUnits, notes.marks);
  }

  /**
   * The sample of a cut.
   *
   * @param selected rows of the ledger that count, ascending
   */
  static RelationSample of(Cut cut, Columns columns, int[] selected) {
    Notes notes = new Cutter(columns, cut, selected, Cutter.Direction.NONE).walked();
    return new RelationSample(cut, columns, selected.length, notes);
  }

  private static int[] starts(int[] ends, int n) {
    int[] starts = new int[n + 1];
    System.arraycopy(ends, 0, starts, 1, n);
    return starts;
  }

  /** The options by which it was cut. */
  public Cut cut() {
    return cut;
  }

  /** The actors with at least one tie, by id. */
  public List<Actor> actors() {
    return roster.list();
  }

  /**
   * The index of an actor in {@link #actors()}.
   *
   * @throws IllegalArgumentException if it has no tie in the cut
   */
  public int index(String id) {
    return roster.known(id);
  }

  /** Whether an actor has a tie in the cut. */
  public boolean contains(String id) {
    return roster.index(id).isPresent();
  }

  /** Number of articles (or stories) that add something. */
  public int articles() {
    return articleRow.length;
  }

  /** Number of articles (or stories) that the cut considered, those that add nothing too. */
  public int selected() {
    return selected;
  }

  /** Number of ties. */
  public int ties() {
    return tieFirst.length;
  }

  /** Index of the first actor of a tie. */
  public int tieFirst(int tie) {
    return tieFirst[tie];
  }

  /** Index of the second actor of a tie, greater than that of the first. */
  public int tieSecond(int tie) {
    return tieSecond[tie];
  }

  /** The id of an article; articles are in the order of their ids. */
  public String articleId(int article) {
    return columns.ids[articleRow[article]];
  }

  /** A 64-bit hash of the article's id, the key of its seeded draws. */
  public long articleKey(int article) {
    return articleKey[article];
  }

  /** The epoch day of an article, or {@link #UNDATED}. */
  public long articleDay(int article) {
    int day = columns.day[articleRow[article]];
    return day == Columns.NO_DAY ? UNDATED : day;
  }

  /** First entry of an article. */
  public int entryBegin(int article) {
    return entryStart[article];
  }

  /** First entry after those of an article. */
  public int entryEnd(int article) {
    return entryStart[article + 1];
  }

  /** The tie to which an entry adds; an article has at most one entry a tie. */
  public int entryTie(int entry) {
    return entryTie[entry];
  }

  /** What an entry adds, a multiple of {@link #UNIT}. */
  public long entryUnits(int entry) {
    return entryUnits[entry];
  }

  /** The articles in which one actor has ties, with what each adds to each of them. */
  public Incidence incidence(int actor) {
    return new Incidence(actor);
  }

  /** The graph of all articles, each counted once. */
  public RelationGraph graph() {
    Sums sums = new Sums();
    for (int a = 0; a < articles(); a++) {
      sums.add(a, 1);
    }
    return sums.graph();
  }

  /**
   * The graph of one bootstrap replicate: article a counts {@code draws.draw(articleKey(a),
   * replicate)} times. It has the actors of {@link #actors()} in the same order, isolates where all
   * ties are lost; the articles of a tie are counted as often as they were drawn.
   */
  public RelationGraph replicate(PoissonDraws draws, int replicate) {
    Sums sums = new Sums();
    for (int a = 0; a < articles(); a++) {
      int times = draws.draw(articleKey[a], replicate);
      if (times > 0) {
        sums.add(a, times);
      }
    }
    return sums.graph();
  }

  /**
   * The graph of one replicate of the Bayesian bootstrap: article a counts {@code
   * draws.draw(articleKey(a), replicate)} times, which is never 0, so that no tie is lost. What an
   * entry adds is rounded once to a multiple of {@link #UNIT}, at least one; the articles of a tie
   * are those of {@link #graph()}.
   */
  public RelationGraph replicate(ExponentialDraws draws, int replicate) {
    Sums sums = new Sums();
    for (int a = 0; a < articles(); a++) {
      sums.add(a, draws.draw(articleKey[a], replicate));
    }
    return sums.graph();
  }

  /**
   * The graph of some of the articles, given by their index, each counted as often as it is listed:
   * for jackknives and for resampling schemes of one's own.
   */
  public RelationGraph graphOf(int... articles) {
    Sums sums = new Sums();
    for (int a : articles) {
      sums.add(a, 1);
    }
    return sums.graph();
  }

  /**
   * The strength of every tie of the graph of all articles including values that make no tie, such
   * as a negative NPMI; in the order of ties. Undefined values are left out.
   */
  public List<Association> associations() {
    Sums sums = new Sums();
    for (int a = 0; a < articles(); a++) {
      sums.add(a, 1);
    }
    List<Association> values = new ArrayList<>();
    for (int t = 0; t < ties(); t++) {
      Actor first = roster.actor(tieFirst[t]);
      Actor second = roster.actor(tieSecond[t]);
      double value = sums.weight(t);
      if (!Double.isNaN(value)) {
        values.add(new Association(first, second, value, sums.articles[t]));
      }
    }
    return values;
  }

  /**
   * The value of a pair under a weighting, of any sign.
   *
   * @param first the actor with the smaller id
   * @param second the actor with the greater id
   * @param value the weighting's value, not NaN
   * @param articles articles that name both in one unit
   */
  public record Association(Actor first, Actor second, double value, long articles) {}

  /** Prints the counts and the cut. */
  @Override
  public String toString() {
    return articles()
        + " of "
        + selected
        + " articles add to "
        + ties()
        + " ties of "
        + roster.size()
        + " actors ("
        + cut
        + ")";
  }

  /** Exact sums over weighted articles. */
  private final class Sums {
    private final long[] units = new long[tieFirst.length];
    private final long[] articles = new long[tieFirst.length];
    private final long[] marks = new long[markActor.length == 0 ? 0 : roster.size()];
    private long all;

    void add(int a, int times) {
      for (int e = entryStart[a]; e < entryStart[a + 1]; e++) {
        units[entryTie[e]] += times * entryUnits[e];
        articles[entryTie[e]] += times;
      }
      all += times * unitCount[a];
      for (int k = markStart[a]; k < markStart[a + 1]; k++) {
        if (markActor[k] >= 0) {
          marks[markActor[k]] += times * markUnits[k];
        }
      }
    }

    void add(int a, double times) {
      for (int e = entryStart[a]; e < entryStart[a + 1]; e++) {
        units[entryTie[e]] += scaled(entryUnits[e], times);
        articles[entryTie[e]]++;
      }
      all += scaled(unitCount[a], times);
      for (int k = markStart[a]; k < markStart[a + 1]; k++) {
        if (markActor[k] >= 0) {
          marks[markActor[k]] += scaled(markUnits[k], times);
        }
      }
    }

    private static long scaled(long amount, double times) {
      return amount == 0 ? 0 : Math.max(1, Math.round(amount * times));
    }

    /** The weight of a tie, NaN where the weighting has none. */
    double weight(int t) {
      double both = units[t] * UNIT;
      return cut.weighting() == Weighting.COUNT
          ? both
          : cut.weighting()
              .association(both, marks[tieFirst[t]] * UNIT, marks[tieSecond[t]] * UNIT, all * UNIT)
              .orElse(Double.NaN);
    }

    RelationGraph graph() {
      int[] kept = new int[units.length];
      double[] weights = new double[units.length];
      int m = 0;
      for (int t = 0; t < units.length; t++) {
        double weight = units[t] > 0 ? weight(t) : 0;
        if (weight > 0) {
          weights[m] = weight;
          kept[m++] = t;
        }
      }
      int[] ties = Arrays.copyOf(kept, m);
      return new RelationGraph(
          roster,
          IntStream.of(ties).map(t -> tieFirst[t]).toArray(),
          IntStream.of(ties).map(t -> tieSecond[t]).toArray(),
          Arrays.copyOf(weights, m),
          IntStream.of(ties).mapToLong(t -> articles[t]).toArray());
    }
  }

  /**
   * The articles in which one actor has ties, flat for hot loops: entries of one actor only, so
   * that a replicate of its balance takes time linear in them and not in all of the sample.
   */
  public final class Incidence {
    private final int[] article;
    private final int[] start;
    private final int[] other;
    private final long[] units;

    private Incidence(int actor) {
      int[] otherEnd = new int[ties()];
      for (int t = 0; t < otherEnd.length; t++) {
        otherEnd[t] =
            tieFirst[t] == actor ? tieSecond[t] : tieSecond[t] == actor ? tieFirst[t] : -1;
      }
      int articles = 0;
      int entries = 0;
      for (int a = 0; a < articleRow.length; a++) {
        int before = entries;
        for (int e = entryStart[a]; e < entryStart[a + 1]; e++) {
          entries += otherEnd[entryTie[e]] >= 0 ? 1 : 0;
        }
        articles += entries > before ? 1 : 0;
      }
      article = new int[articles];
      start = new int[articles + 1];
      other = new int[entries];
      units = new long[entries];
      int at = 0;
      int e0 = 0;
      for (int a = 0; a < articleRow.length; a++) {
        int before = e0;
        for (int e = entryStart[a]; e < entryStart[a + 1]; e++) {
          int end = otherEnd[entryTie[e]];
          if (end >= 0) {
            other[e0] = end;
            units[e0++] = entryUnits[e];
          }
        }
        if (e0 > before) {
          article[at++] = a;
          start[at] = e0;
        }
      }
    }

    /** Number of articles. */
    public int articles() {
      return article.length;
    }

    /** Index in the sample of the k-th of the articles. */
    public int article(int k) {
      return article[k];
    }

    /** Key for seeded draws of the k-th of the articles. */
    public long articleKey(int k) {
      return articleKey[article[k]];
    }

    /** First entry of the k-th of the articles; of {@link #articles()} the number of entries. */
    public int begin(int k) {
      return start[k];
    }

    /** The other actor of an entry's tie, an index into {@link RelationSample#actors()}. */
    public int other(int entry) {
      return other[entry];
    }

    /** What an entry adds, a multiple of {@link RelationSample#UNIT}. */
    public long units(int entry) {
      return units[entry];
    }
  }
}

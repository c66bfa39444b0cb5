package org.multivector.relation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.relation.BlocPolicy.Standing;
import org.multivector.text.MentionKind;

/**
 * Walks over the articles of a cut, unit by unit, and notes what each adds to each pair, in
 * multiples of 2^-32. One walk of one thread; the articles are visited in the ledger's order, so
 * that the notes are the same however the ledger came about.
 */
final class Cutter {
  /** 1 in the units of the notes. */
  static final long ONE = 1L << 32;

  private final Columns columns;
  private final Cut cut;
  private final Direction direction;
  private final int[] rows;
  private final BlocPolicy.Standings standings;
  private final boolean association;
  private final boolean nearness;
  private final boolean[] kinds = new boolean[Codes.KINDS];

  // The notes.
  final PairIndex pairs = new PairIndex();
  int articles;
  int[] articleRow = new int[64];
  int[] entryEnd = new int[64];
  int entries;
  int[] entryTie = new int[256];
  long[] entryUnits = new long[256];
  int[] markEnd = new int[64];
  int marks;
  int[] markActor = new int[0];
  long[] markUnits = new long[0];
  long[] unitCount = new long[64];

  // Where the current article has its entry for a tie or its mark for an actor.
  private int[] tieArticle = new int[256];
  private int[] tieEntry = new int[256];
  private int[] actorArticle = new int[0];
  private int[] actorMark = new int[0];

  // The current unit: its actors, each once, and the sentences in which each is named.
  private final int[] stamp;
  private int unitNumber;
  private int[] named = new int[64];
  private int size;
  private Steps[] steps = new Steps[0];
  private final Blend blend = new Blend();

  // One tie that someone watches; ends are unknown, -1, until an article may stand for them.
  private @Nullable Watch watch;
  private String[] watchedIds = new String[0];
  private final int[] watched = {Columns.NONE, Columns.NONE};
  private long watchedUnits;

  /** Whether a pair is a set or leads from an author to whom it names. */
  enum Direction {
    NONE,
    FROM_AUTHOR
  }

  /** Is told each unit that adds to the watched tie. */
  interface Watch {
    /**
     * Takes a unit.
     *
     * @param row the article
     * @param from first sentence of the unit
     * @param to first sentence after it
     * @param ends the watched ends as targets
     * @param standing what actors stand for in the article, empty where each is itself
     * @param units what the unit adds, before decay
     */
    void unit(int row, int from, int to, int[] ends, Standing[] standing, long units);
  }

  Cutter(Columns columns, Cut cut, int[] rows, Direction direction) {
    this.columns = columns;
    this.cut = cut;
    this.rows = rows;
    this.direction = direction;
    this.standings = cut.blocs().standings(List.of(columns.actors));
    this.association = cut.weighting() != Weighting.COUNT;
    this.nearness = cut.counting() == Counting.DISTANCE && cut.unit() != Unit.SENTENCE;
    this.stamp = new int[columns.actors.length];
    for (MentionKind kind : cut.kinds()) {
      kinds[Codes.of(kind)] = true;
    }
  }

  /** This walk with a watch on one tie. */
  Cutter watching(String first, String second, Watch newWatch) {
    watchedIds = new String[] {first, second};
    watch = newWatch;
    return this;
  }

  /** The actors that the notes' indexes mean. */
  List<Actor> targets() {
    return standings.targets();
  }

  Cutter walked() {
    for (int row : rows) {
      article(row);
    }
    return this;
  }

  private void article(int row) {
    int firstEntry = entries;
    int firstMark = marks;
    long units = 0;
    int author = columns.author[row];
    int end = columns.sentenceStart[row + 1];
    Standing[] standing =
        cut.blocs().isItself()
            ? new Standing[0]
            : standings.on(
                columns.day[row] == Columns.NO_DAY ? RelationSample.UNDATED : columns.day[row]);
    if (watch != null) {
      watched[0] = standings.index(watchedIds[0]);
      watched[1] = standings.index(watchedIds[1]);
    }
    for (int s = columns.sentenceStart[row]; s < end; ) {
      int next = unitEnd(s, end);
      gather(s, next, author);
      if (size > 0) {
        units += ONE;
        watchedUnits = 0;
        if (standing.length == 0) {
          plainUnit(author);
        } else {
          blendedUnit(author, standing);
        }
        if (watch != null && watchedUnits > 0) {
          watch.unit(row, s, next, watched, standing, watchedUnits);
        }
      }
      s = next;
    }
    if (entries > firstEntry || marks > firstMark) {
      close(row, firstEntry, firstMark, units);
    }
  }

  private int unitEnd(int s, int end) {
    return switch (cut.unit()) {
      case SENTENCE -> s + 1;
      case ARTICLE -> end;
      case PARAGRAPH -> {
        int next = s + 1;
        while (next < end && columns.paragraph[next] == columns.paragraph[s]) {
          next++;
        }
        yield next;
      }
    };
  }

  /** Notes the actors that the sentences from s to next name. */
  private void gather(int s, int next, int author) {
    size = 0;
    unitNumber++;
    int leftOut = cut.authorState() == AuthorState.LEFT_OUT ? author : Columns.NONE;
    for (int sentence = s; sentence < next; sentence++) {
      for (int m = columns.mentionStart[sentence]; m < columns.mentionStart[sentence + 1]; m++) {
        int actor = columns.actor[m];
        if (!kinds[columns.kind[m]] || actor == leftOut) {
          continue;
        }
        if (stamp[actor] != unitNumber) {
          stamp[actor] = unitNumber;
          if (size == named.length) {
            named = Arrays.copyOf(named, 2 * size);
          }
          named[size++] = actor;
          if (nearness) {
            fresh(size - 1);
          }
        }
        if (nearness) {
          steps[position(actor)].add(columns.ordinal[sentence]);
        }
      }
    }
  }

  private void fresh(int position) {
    if (position == steps.length) {
      steps = Arrays.copyOf(steps, 2 * position + 8);
      for (int i = position; i < steps.length; i++) {
        steps[i] = new Steps();
      }
    }
    steps[position].size = 0;
  }

  private int position(int actor) {
    int i = size - 1;
    while (named[i] != actor) {
      i--;
    }
    return i;
  }

  private void plainUnit(int author) {
    if (association) {
      for (int i = 0; i < size; i++) {
        mark(named[i], ONE);
      }
    }
    if (cut.authorTies() != AuthorTies.ALONE) {
      long share = share(size);
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          pair(named[i], named[j], nearness ? Math.round(ONE * nearness(i, j)) : share);
        }
      }
    }
    if (cut.authorTies() != AuthorTies.APART && author >= 0) {
      int others = stamp[author] == unitNumber ? size - 1 : size;
      long share = share(others + 1);
      for (int i = 0; i < size; i++) {
        if (named[i] != author) {
          pair(author, named[i], share);
        }
      }
    }
  }

  /** What a unit of m actors adds to each pair where distance does not matter. */
  private long share(int m) {
    return association || cut.counting() != Counting.FRACTIONAL || m < 3
        ? ONE
        : Math.round((double) ONE / (m - 1));
  }

  private double nearness(int i, int j) {
    return association
        ? 1
        : StrictMath.pow(2, -steps[i].distance(steps[j]) / cut.distanceHalfLife());
  }

  private void blendedUnit(int author, Standing[] standing) {
    // Association compares c_ij with c_i: shares that norm raises would break c_ij <= c_i.
    boolean sharedOut = cut.blocs().isSharedOut() && !association;
    if (association || cut.authorTies() != AuthorTies.ALONE) {
      blend.clear();
      for (int i = 0; i < size; i++) {
        blend.actor(standing[named[i]]);
      }
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          blend.pair(
              standing[named[i]], standing[named[j]], nearness ? nearness(i, j) : 1, sharedOut);
        }
      }
      if (association) {
        for (int i = 0; i < blend.size; i++) {
          mark(blend.targets[i], Math.round(ONE * blend.greatest[i]));
        }
      }
      noteBlend();
    }
    if (cut.authorTies() != AuthorTies.APART && author >= 0) {
      blend.clear();
      for (int i = 0; i < size; i++) {
        if (named[i] != author) {
          blend.actor(standing[named[i]]);
        }
      }
      double others = blend.mass();
      blend.actor(standing[author]);
      for (int i = 0; i < size; i++) {
        if (named[i] != author) {
          blend.from(standing[author], standing[named[i]], sharedOut);
        }
      }
      noteAuthorBlend(others);
    }
  }

  private void noteBlend() {
    double divisor = fractional() ? Math.max(1, blend.mass() - 1) : 1;
    for (int i = 0; i < blend.size; i++) {
      for (int j = i + 1; j < blend.size; j++) {
        double amount = Math.max(blend.amount(i, j), blend.amount(j, i));
        if (amount > 0) {
          pair(blend.targets[i], blend.targets[j], Math.round(ONE * (amount / divisor)));
        }
      }
    }
  }

  private void noteAuthorBlend(double others) {
    double divisor = fractional() ? Math.max(1, others) : 1;
    for (int i = 0; i < blend.size; i++) {
      for (int j = 0; j < blend.size; j++) {
        if (i != j && blend.amount(i, j) > 0) {
          pair(
              blend.targets[i], blend.targets[j], Math.round(ONE * (blend.amount(i, j) / divisor)));
        }
      }
    }
  }

  private boolean fractional() {
    return !association && cut.counting() == Counting.FRACTIONAL;
  }

  private void pair(int from, int to, long units) {
    if ((from == watched[0] && to == watched[1]) || (from == watched[1] && to == watched[0])) {
      watchedUnits += units;
    }
    boolean swap = direction == Direction.NONE && from > to;
    int tie = pairs.number(swap ? to : from, swap ? from : to);
    if (tie >= tieArticle.length) {
      tieArticle = Arrays.copyOf(tieArticle, 2 * tieArticle.length);
      tieEntry = Arrays.copyOf(tieEntry, tieArticle.length);
    }
    if (tieArticle[tie] == articles + 1) {
      entryUnits[tieEntry[tie]] += units;
      return;
    }
    if (entries == entryTie.length) {
      int capacity = entries + (entries >> 1);
      entryTie = Arrays.copyOf(entryTie, capacity);
      entryUnits = Arrays.copyOf(entryUnits, capacity);
    }
    tieArticle[tie] = articles + 1;
    tieEntry[tie] = entries;
    entryTie[entries] = tie;
    entryUnits[entries++] = units;
  }

  private void mark(int actor, long units) {
    if (actor >= actorArticle.length) {
      actorArticle = Arrays.copyOf(actorArticle, Math.max(actor + 1, 2 * actorArticle.length));
      actorMark = Arrays.copyOf(actorMark, actorArticle.length);
    }
    if (actorArticle[actor] == articles + 1) {
      markUnits[actorMark[actor]] += units;
      return;
    }
    if (marks == markActor.length) {
      int capacity = Math.max(256, marks + (marks >> 1));
      markActor = Arrays.copyOf(markActor, capacity);
      markUnits = Arrays.copyOf(markUnits, capacity);
    }
    actorArticle[actor] = articles + 1;
    actorMark[actor] = marks;
    markActor[marks] = actor;
    markUnits[marks++] = units;
  }

  /** Ends an article: applies decay to what it noted, quantised once a pair. */
  private void close(int row, int firstEntry, int firstMark, long units) {
    long total = units;
    if (cut.decay().isPresent()) {
      double factor = cut.decay().get().factor(columns.day[row]);
      for (int e = firstEntry; e < entries; e++) {
        entryUnits[e] = Math.round(entryUnits[e] * factor);
      }
      for (int k = firstMark; k < marks; k++) {
        markUnits[k] = Math.round(markUnits[k] * factor);
      }
      total = Math.round(total * factor);
    }
    if (articles == articleRow.length) {
      int capacity = articles + (articles >> 1);
      articleRow = Arrays.copyOf(articleRow, capacity);
      entryEnd = Arrays.copyOf(entryEnd, capacity);
      markEnd = Arrays.copyOf(markEnd, capacity);
      unitCount = Arrays.copyOf(unitCount, capacity);
    }
    articleRow[articles] = row;
    entryEnd[articles] = entries;
    markEnd[articles] = marks;
    unitCount[articles++] = total;
  }

  /** The sentences in which one actor of a unit is named, ascending. */
  private static final class Steps {
    private int[] ordinals = new int[8];
    private int size;

    void add(int ordinal) {
      if (size == ordinals.length) {
        ordinals = Arrays.copyOf(ordinals, 2 * size);
      }
      ordinals[size++] = ordinal;
    }

    /** Sentence steps between the nearest mentions. */
    int distance(Steps that) {
      int least = Integer.MAX_VALUE;
      for (int i = 0, j = 0; i < size && j < that.size; ) {
        least = Math.min(least, Math.abs(ordinals[i] - that.ordinals[j]));
        if (ordinals[i] < that.ordinals[j]) {
          i++;
        } else {
          j++;
        }
      }
      return least;
    }
  }

  /** A unit's targets with their greatest shares, and the amounts of their pairs. */
  private static final class Blend {
    private int[] targets = new int[16];
    private double[] greatest = new double[16];
    private double[] amounts = new double[256];
    private int size;

    void clear() {
      size = 0;
    }

    void actor(Standing standing) {
      for (int k = 0; k < standing.targets().length; k++) {
        int i = at(standing.targets()[k]);
        greatest[i] = Math.max(greatest[i], standing.shares()[k]);
      }
    }

    private int at(int target) {
      for (int i = 0; i < size; i++) {
        if (targets[i] == target) {
          return i;
        }
      }
      if (size == targets.length) {
        double[] wider = new double[4 * size * size];
        for (int i = 0; i < size; i++) {
          System.arraycopy(amounts, i * size, wider, i * 2 * size, size);
        }
        amounts = wider;
        targets = Arrays.copyOf(targets, 2 * size);
        greatest = Arrays.copyOf(greatest, 2 * size);
      }
      int width = targets.length;
      for (int i = 0; i <= size; i++) {
        amounts[i * width + size] = 0;
        amounts[size * width + i] = 0;
      }
      targets[size] = target;
      greatest[size] = 0;
      return size++;
    }

    /** The number of actors of the unit, after folding or sharing out. */
    double mass() {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += greatest[i];
      }
      return sum;
    }

    double amount(int i, int j) {
      return amounts[i * targets.length + j];
    }

    /** Raises the amount of each pair of targets to what two actors of the unit give it. */
    void pair(Standing a, Standing b, double nearness, boolean sharedOut) {
      double norm = norm(a, b, sharedOut);
      if (norm <= 0) {
        return;
      }
      for (int k = 0; k < a.targets().length; k++) {
        for (int l = 0; l < b.targets().length; l++) {
          int i = a.targets()[k];
          int j = b.targets()[l];
          if (i != j) {
            double both = a.shares()[k] * b.shares()[l] + a.share(j) * b.share(i);
            raise(at(i), at(j), nearness * both / norm);
          }
        }
      }
    }

    /** As {@link #pair}, with direction. */
    void from(Standing a, Standing b, boolean sharedOut) {
      double norm = norm(a, b, sharedOut);
      if (norm <= 0) {
        return;
      }
      for (int k = 0; k < a.targets().length; k++) {
        for (int l = 0; l < b.targets().length; l++) {
          if (a.targets()[k] != b.targets()[l]) {
            raise(at(a.targets()[k]), at(b.targets()[l]), a.shares()[k] * b.shares()[l] / norm);
          }
        }
      }
    }

    private void raise(int i, int j, double amount) {
      int at = i * targets.length + j;
      amounts[at] = Math.max(amounts[at], amount);
    }

    private static double norm(Standing a, Standing b, boolean sharedOut) {
      if (!sharedOut) {
        return 1;
      }
      double inside = 0;
      for (int k = 0; k < a.targets().length; k++) {
        inside += a.shares()[k] * b.share(a.targets()[k]);
      }
      return inside < 1 - 1e-12 ? 1 - inside : 0;
    }
  }
}

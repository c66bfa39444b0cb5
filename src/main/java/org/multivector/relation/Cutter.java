package org.multivector.relation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  private final Notes notes;

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
    this.notes = new Notes(standings.targets());
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

  /** The notes of the walk. */
  Notes walked() {
    for (int row : rows) {
      article(row);
    }
    return notes;
  }

  private void article(int row) {
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
    int day = columns.day[row];
    notes.close(row, units, cut.decay().map(decay -> decay.factor(day)).orElse(1.0));
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
        notes.mark(named[i], ONE);
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
          notes.mark(blend.targets[i], Math.round(ONE * blend.greatest[i]));
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
    notes.pair(swap ? to : from, swap ? from : to, units);
  }
}

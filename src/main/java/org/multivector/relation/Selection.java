package org.multivector.relation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.multivector.actor.DateRange;

/** The articles of a cut: window and decay first, then duplicate control, then source caps. */
final class Selection {
  private final RelationLedger ledger;
  private final Columns columns;
  private final Cut cut;

  private Selection(RelationLedger ledger, Cut cut) {
    this.ledger = ledger;
    this.columns = ledger.columns();
    this.cut = cut;
  }

  /** Rows of the ledger that count, ascending. */
  static int[] rows(RelationLedger ledger, Cut cut) {
    return new Selection(ledger, cut).rows();
  }

  private int[] rows() {
    int[] rows = inTime();
    if (cut.duplicates().collapsing()) {
      rows = collapsed(rows);
    }
    return cut.sourceCap() < Integer.MAX_VALUE ? capped(rows) : rows;
  }

  private int[] inTime() {
    DateRange window = cut.window().orElse(DateRange.ALWAYS);
    boolean undatedToo = cut.window().isEmpty() && cut.decay().isEmpty();
    long from = window.start().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
    long to = window.end().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
    long last = cut.decay().map(decay -> decay.at().toEpochDay()).orElse(Long.MAX_VALUE);
    int[] rows = new int[columns.articles()];
    int n = 0;
    for (int row = 0; row < rows.length; row++) {
      int day = columns.day[row];
      if (day == Columns.NO_DAY ? undatedToo : from <= day && day < to && day <= last) {
        rows[n++] = row;
      }
    }
    return n == rows.length ? rows : Arrays.copyOf(rows, n);
  }

  /** Of each story the earliest of the rows, then the one with the smallest id, undated last. */
  private int[] collapsed(int[] rows) {
    int[] story = ledger.clusters(cut.duplicates());
    int[] best = new int[columns.articles()];
    Arrays.fill(best, Columns.NONE);
    for (int row : rows) {
      int known = best[story[row]];
      if (known < 0 || dayOrLast(row) < dayOrLast(known)) {
        best[story[row]] = row;
      }
    }
    return Arrays.stream(rows).filter(row -> best[story[row]] == row).toArray();
  }

  private long dayOrLast(int row) {
    return columns.day[row] == Columns.NO_DAY ? Long.MAX_VALUE : columns.day[row];
  }

  private int[] capped(int[] rows) {
    Integer[] byHash = Arrays.stream(rows).boxed().toArray(Integer[]::new);
    long[] keys = new long[columns.articles()];
    for (int row : rows) {
      keys[row] = ContentHash.of(columns.ids[row], 0);
    }
    Arrays.sort(
        byHash,
        (a, b) -> {
          int byKey = Long.compareUnsigned(keys[a], keys[b]);
          return byKey != 0 ? byKey : Integer.compare(a, b);
        });
    Map<Integer, Integer> taken = new HashMap<>();
    return Arrays.stream(byHash)
        .filter(
            row ->
                columns.source[row] == Columns.NONE
                    || taken.merge(columns.source[row], 1, Integer::sum) <= cut.sourceCap())
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }
}

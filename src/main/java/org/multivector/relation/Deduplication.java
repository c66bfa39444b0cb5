package org.multivector.relation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the stories of a ledger: connected components of the articles under the link "fingerprints
 * agree in at least the asked share of values, and days lie near enough".
 *
 * <p>Candidate pairs share one of 32 bands of four values each. The components do not depend on the
 * order of articles: a pair is skipped only if its articles are known to be in one component.
 */
final class Deduplication {
  private final Columns columns;
  private final Duplicates duplicates;
  private final int least;
  private final int[] parent;

  private Deduplication(Columns columns, Duplicates duplicates) {
    this.columns = columns;
    this.duplicates = duplicates;
    this.least = (int) Math.ceil(duplicates.similarity() * Fingerprint.BINS - 1e-9);
    this.parent = IntStream.range(0, columns.articles()).toArray();
  }

  /** For each article the first article of its story. */
  static int[] firsts(Columns columns, Duplicates duplicates) {
    return new Deduplication(columns, duplicates).found();
  }

  private int[] found() {
    int[] rows =
        IntStream.range(0, columns.articles())
            .filter(row -> columns.fingerprint(row) != null)
            .toArray();
    long[] keyed = new long[rows.length];
    for (int band = 0; band < Fingerprint.LONGS; band++) {
      for (int i = 0; i < rows.length; i++) {
        keyed[i] =
            (ContentHash.finished(fingerprint(rows[i])[band]) & 0xFFFFFFFF00000000L) | rows[i];
      }
      Arrays.sort(keyed);
      for (int i = 0; i < keyed.length; ) {
        int end = i + 1;
        while (end < keyed.length && keyed[end] >>> 32 == keyed[i] >>> 32) {
          end++;
        }
        if (end - i > 1) {
          bucket(Arrays.copyOfRange(keyed, i, end));
        }
        i = end;
      }
    }
    return IntStream.range(0, parent.length).map(this::root).toArray();
  }

  /** Links articles that share a band; sorted by day, so that the search back can stop. */
  private void bucket(long[] keyed) {
    int[] rows =
        Arrays.stream(keyed)
            .mapToObj(key -> (int) key)
            .sorted(
                (a, b) ->
                    columns.day[a] != columns.day[b]
                        ? Integer.compare(columns.day[a], columns.day[b])
                        : Integer.compare(a, b))
            .mapToInt(Integer::intValue)
            .toArray();
    int dated = 0;
    while (dated < rows.length && columns.day[rows[dated]] == Columns.NO_DAY) {
      dated++;
    }
    for (int i = 1; i < rows.length; i++) {
      for (int j = i - 1; j >= dated; j--) {
        if ((long) columns.day[rows[i]] - columns.day[rows[j]] > duplicates.days()) {
          break;
        }
        link(rows[i], rows[j]);
      }
      for (int j = 0; j < Math.min(i, dated); j++) {
        link(rows[i], rows[j]);
      }
    }
  }

  private void link(int a, int b) {
    int rootA = root(a);
    int rootB = root(b);
    if (rootA != rootB && Fingerprint.equal(fingerprint(a), fingerprint(b)) >= least) {
      // The smaller row is the root, so that a component is known by its first article.
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }
  }

  private int root(int row) {
    int root = row;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private long[] fingerprint(int row) {
    long[] fingerprint = columns.fingerprint(row);
    if (fingerprint == null) {
      throw new IllegalStateException("article " + columns.ids[row] + " has no fingerprint");
    }
    return fingerprint;
  }
}

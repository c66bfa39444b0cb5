package org.multivector.centrality;

import java.util.Arrays;

/**
 * Brandes' sums from one source with path counts of any size: a count is a number in [1, 2) times a
 * power of two, rounded to 53 bits. A ladder of 1,100 rungs has more paths than a {@code double}
 * can hold; this is for such networks only.
 */
final class ScaledSearch {
  private final int n;
  private final int[] start;
  private final int[] neighbours;
  private final double[] mantissa;
  private final int[] exponent;
  private final int[] level;
  private final int[] reached;

  ScaledSearch(RankedRows rows) {
    n = rows.n;
    start = rows.start;
    neighbours = rows.neighbours;
    mantissa = new double[n];
    exponent = new int[n];
    level = new int[n + 1];
    reached = new int[n];
  }

  /** Adds what the paths from a source depend on, and the squares if there is room for them. */
  void addVertices(int source, double[] sums) {
    double[] depends = new double[n];
    for (int k = search(source) - 1; k > 0; k--) {
      int v = reached[k];
      sums[v] += depends[v];
      if (sums.length > n) {
        sums[n + v] += depends[v] * depends[v];
      }
      for (int e = start[v]; e < start[v + 1]; e++) {
        if (leadsHere(e, v)) {
          depends[neighbours[e]] += share(e, v) * (1 + depends[v]);
        }
      }
    }
  }

  /** Adds how much the paths from a source depend on each entry. */
  void addTies(int source, double[] sums) {
    double[] depends = new double[n];
    for (int k = search(source) - 1; k > 0; k--) {
      int v = reached[k];
      for (int e = start[v]; e < start[v + 1]; e++) {
        if (leadsHere(e, v)) {
          double over = share(e, v) * (1 + depends[v]);
          depends[neighbours[e]] += over;
          sums[e] += over;
        }
      }
    }
  }

  private boolean leadsHere(int entry, int v) {
    return level[neighbours[entry]] == level[v] - 1;
  }

  /** Of the paths to a vertex the share that comes over an entry. */
  private double share(int entry, int v) {
    int u = neighbours[entry];
    return Math.scalb(mantissa[u] / mantissa[v], exponent[u] - exponent[v]);
  }

  /** Returns how many vertices are reached. */
  private int search(int source) {
    Arrays.fill(level, -1);
    Arrays.fill(mantissa, 0);
    // Nobody is far away, so that nothing leads there.
    level[n] = Integer.MAX_VALUE;
    int size = 0;
    reached[size++] = source;
    level[source] = 0;
    mantissa[source] = 1;
    for (int k = 0; k < size; k++) {
      int v = reached[k];
      for (int e = start[v]; e < start[v + 1]; e++) {
        int u = neighbours[e];
        if (level[u] < 0) {
          level[u] = level[v] + 1;
          reached[size++] = u;
        }
        if (level[u] == level[v] + 1) {
          count(u, v);
        }
      }
    }
    return size;
  }

  /** Adds the paths to v to those to u. */
  private void count(int u, int v) {
    if (mantissa[u] == 0) {
      mantissa[u] = mantissa[v];
      exponent[u] = exponent[v];
      return;
    }
    int greatest = Math.max(exponent[u], exponent[v]);
    double sum =
        Math.scalb(mantissa[u], exponent[u] - greatest)
            + Math.scalb(mantissa[v], exponent[v] - greatest);
    exponent[u] = greatest + (sum < 2 ? 0 : 1);
    mantissa[u] = sum < 2 ? sum : sum / 2;
  }
}

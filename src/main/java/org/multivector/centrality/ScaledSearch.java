package org.multivector.centrality;

import java.util.Arrays;

/** Brandes' sums from one source with all ties alike and {@link ScaledCounts}. */
final class ScaledSearch {
  private final int n;
  private final int[] start;
  private final int[] neighbours;
  private final ScaledCounts counts;
  private final int[] level;
  private final int[] reached;

  ScaledSearch(RankedRows rows) {
    n = rows.n;
    start = rows.start;
    neighbours = rows.neighbours;
    counts = new ScaledCounts(n);
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
          depends[neighbours[e]] += counts.share(neighbours[e], v) * (1 + depends[v]);
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
          double over = counts.share(neighbours[e], v) * (1 + depends[v]);
          depends[neighbours[e]] += over;
          sums[e] += over;
        }
      }
    }
  }

  private boolean leadsHere(int entry, int v) {
    return level[neighbours[entry]] == level[v] - 1;
  }

  /** Returns how many vertices are reached. */
  private int search(int source) {
    Arrays.fill(level, -1);
    counts.start(source);
    // Nobody is far away, so that nothing leads there.
    level[n] = Integer.MAX_VALUE;
    int size = 0;
    reached[size++] = source;
    level[source] = 0;
    for (int k = 0; k < size; k++) {
      int v = reached[k];
      for (int e = start[v]; e < start[v + 1]; e++) {
        int u = neighbours[e];
        if (level[u] < 0) {
          level[u] = level[v] + 1;
          reached[size++] = u;
        }
        if (level[u] == level[v] + 1) {
          counts.add(v, u);
        }
      }
    }
    return size;
  }
}

package org.multivector.centrality;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Scores that depend on the distances from each vertex alone. */
final class Distances {
  private static final int BLOCK = 64;

  private Distances() {}

  /** Makes a score of the distances from a vertex, each with how many vertices lie there. */
  interface Summary {
    double score(double[] distances, double[] times, int count);
  }

  static double[] weighted(PathNetwork network, int threads, Summary summary) {
    int n = network.n;
    double[] values = new double[n];
    double[] once = new double[n];
    Arrays.fill(once, 1);
    Blocks.run(
        threads,
        (n + BLOCK - 1) / BLOCK,
        () -> {
          PathSearch search = PathSearch.on(network);
          double[] distance = new double[n];
          double[] distances = new double[n];
          IntConsumer work =
              block -> {
                int end = Math.min(n, (block + 1) * BLOCK);
                for (int s = block * BLOCK; s < end; s++) {
                  int others = search.search(s) - 1;
                  distance[s] = 0;
                  for (int r = 0; r < others; r++) {
                    int v = search.settled(r + 1);
                    distance[v] =
                        distance[search.stepFrom(v, 0)] + network.lengths[search.stepEntry(v, 0)];
                    distances[r] = distance[v];
                  }
                  values[s] = summary.score(distances, once, others);
                }
              };
          return work;
        });
    return values;
  }

  /**
   * Breadth-first search from 64 vertices at once, a bit of a word for each (Then et al. 2014). How
   * many vertices each source meets on a level is counted in words too: plane p holds bit p of all
   * 64 counts.
   */
  static double[] unweighted(Network<?> network, int threads, Summary summary) {
    int n = network.size();
    double[] values = new double[n];
    Blocks.run(
        threads,
        (n + BLOCK - 1) / BLOCK,
        () -> {
          Waves waves = new Waves(network, summary, values);
          return waves::search;
        });
    return values;
  }

  private static final class Waves {
    private final int n;
    private final int[] rowStart;
    private final int[] neighbours;
    private final Summary summary;
    private final double[] values;
    private final long[] seen;
    private final long[] coming;
    private long[] front;
    private long[] next;
    private int[] active;
    private int[] following;
    private final long[] planes = new long[32];

    Waves(Network<?> network, Summary summary, double[] values) {
      n = network.size();
      rowStart = network.rowStarts();
      neighbours = network.neighbourArray();
      this.summary = summary;
      this.values = values;
      seen = new long[n];
      coming = new long[n];
      front = new long[n];
      next = new long[n];
      active = new int[n];
      following = new int[n];
    }

    void search(int block) {
      int begin = block * BLOCK;
      int lanes = Math.min(BLOCK, n - begin);
      Arrays.fill(seen, 0);
      int count = 0;
      for (int lane = 0; lane < lanes; lane++) {
        int s = begin + lane;
        seen[s] |= 1L << lane;
        front[s] = 1L << lane;
        active[count++] = s;
      }
      double[][] times = new double[lanes][8];
      int level = 0;
      while (count > 0) {
        count = step(count);
        if (count > 0) {
          for (int lane = 0; lane < lanes; lane++) {
            if (level == times[lane].length) {
              times[lane] = Arrays.copyOf(times[lane], 2 * level);
            }
            times[lane][level] = met(lane);
          }
          level++;
        }
      }
      double[] distances = new double[level];
      for (int d = 0; d < level; d++) {
        distances[d] = d + 1;
      }
      for (int lane = 0; lane < lanes; lane++) {
        values[begin + lane] = summary.score(distances, times[lane], level);
      }
    }

    private int step(int count) {
      int met = 0;
      for (int k = 0; k < count; k++) {
        int v = active[k];
        long lanes = front[v];
        front[v] = 0;
        for (int e = rowStart[v]; e < rowStart[v + 1]; e++) {
          int u = neighbours[e];
          if (coming[u] == 0) {
            following[met++] = u;
          }
          coming[u] |= lanes;
        }
      }
      Arrays.fill(planes, 0);
      int kept = 0;
      for (int k = 0; k < met; k++) {
        int u = following[k];
        long fresh = coming[u] & ~seen[u];
        coming[u] = 0;
        if (fresh != 0) {
          seen[u] |= fresh;
          next[u] = fresh;
          following[kept++] = u;
          long carry = fresh;
          for (int p = 0; carry != 0; p++) {
            long both = planes[p] & carry;
            planes[p] ^= carry;
            carry = both;
          }
        }
      }
      long[] words = front;
      front = next;
      next = words;
      int[] list = active;
      active = following;
      following = list;
      return kept;
    }

    private double met(int lane) {
      long count = 0;
      for (int p = 0; p < planes.length; p++) {
        count |= (planes[p] >>> lane & 1) << p;
      }
      return count;
    }
  }
}

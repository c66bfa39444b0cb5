package org.multivector.centrality;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Scores that depend on the distances from each vertex alone. */
final class Distances {
  private static final int BLOCK = 64;

  private Distances() {}

  /** Makes a score of the distances from a vertex to those within reach. */
  interface Summary {
    /** What so many vertices at a distance add to the sum. */
    double term(double distance, double times);

    /** The score, of the sum and how many others are within reach. */
    double score(double sum, double others);
  }

  static double[] weighted(Network<?> network, int threads, Summary summary) {
    Rows ties = Rows.of(network, Weights.STRENGTH);
    Hubs hubs = Hubs.of(network, ties);
    Optional<HubNetwork> whole = HubNetwork.of(ties, hubs);
    return whole.isPresent()
        ? eightByEight(whole.get(), threads, summary)
        : oneByOne(PathNetwork.of(network, Weights.STRENGTH, hubs), threads, summary);
  }

  private static double[] eightByEight(HubNetwork network, int threads, Summary summary) {
    double[] values = new double[network.n];
    int[] batches = network.batches(HubSearch.LANES);
    Blocks.run(
        threads,
        batches.length - 1,
        () -> {
          HubSearch search = new HubSearch(network);
          int[] sources = new int[HubSearch.LANES];
          double[] sums = new double[HubSearch.LANES];
          IntConsumer work =
              batch -> {
                int begin = batches[batch];
                int end = batches[batch + 1];
                for (int lane = 0; lane < HubSearch.LANES; lane++) {
                  sources[lane] = network.sources[Math.min(begin + lane, end - 1)];
                }
                int component = network.component(begin);
                search.search(component, sources);
                search.sum(component, summary, sums);
                int others = network.size(component) - 1;
                for (int s = begin; s < end; s++) {
                  values[network.vertices[network.sources[s]]] =
                      summary.score(sums[s - begin], others);
                }
              };
          return work;
        });
    return values;
  }

  private static double[] oneByOne(PathNetwork network, int threads, Summary summary) {
    int n = network.n;
    double[] values = new double[n];
    Blocks.run(
        threads,
        (n + BLOCK - 1) / BLOCK,
        () -> {
          PathSearch search = PathSearch.on(network);
          double[] distance = new double[n];
          IntConsumer work =
              block -> {
                int end = Math.min(n, (block + 1) * BLOCK);
                for (int s = block * BLOCK; s < end; s++) {
                  int reached = search.search(s);
                  distance[s] = 0;
                  double sum = 0;
                  for (int r = 1; r < reached; r++) {
                    int v = search.settled(r);
                    distance[v] =
                        distance[search.stepFrom(v, 0)] + network.lengths[search.stepEntry(v, 0)];
                    sum += summary.term(distance[v], 1);
                  }
                  values[s] = summary.score(sum, reached - 1);
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
      double[] sums = new double[lanes];
      double[] others = new double[lanes];
      int level = 0;
      while (count > 0) {
        count = step(count);
        level++;
        for (int lane = 0; lane < lanes && count > 0; lane++) {
          double met = met(lane);
          if (met > 0) {
            sums[lane] += summary.term(level, met);
            others[lane] += met;
          }
        }
      }
      for (int lane = 0; lane < lanes; lane++) {
        values[begin + lane] = summary.score(sums[lane], others[lane]);
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

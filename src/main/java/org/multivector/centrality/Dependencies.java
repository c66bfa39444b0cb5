package org.multivector.centrality;

import java.util.function.IntConsumer;

/**
 * Brandes' sums: how much all shortest paths from a set of sources depend on each vertex or tie.
 *
 * <p>Sources are cut into a fixed number of blocks; each block adds up for itself and the blocks
 * are added in order, so that the number of threads changes no bit.
 */
final class Dependencies {
  private static final int BLOCKS = 64;

  private Dependencies() {}

  /** What a source and the vertices that it reached add to the sums of a block. */
  interface Accumulation {
    void add(ShortestPaths paths, int reached, double[] dependency, double[] sums);
  }

  /** Adds up over all sources; sums has the given length. */
  static double[] sum(
      PathNetwork network, int[] sources, int threads, int length, Accumulation accumulation) {
    int blocks = Math.min(BLOCKS, sources.length);
    OrderedSum total = new OrderedSum(length);
    Blocks.run(
        threads,
        blocks,
        () -> {
          PathSearch search = PathSearch.on(network);
          double[] dependency = new double[network.n];
          IntConsumer work =
              block -> {
                double[] sums = new double[length];
                int end = end(sources.length, blocks, block);
                for (int s = end(sources.length, blocks, block - 1); s < end; s++) {
                  int reached = search.search(sources[s]);
                  accumulation.add(
                      ScaledPaths.of(search, reached, network.n), reached, dependency, sums);
                }
                total.add(block, sums);
              };
          return work;
        });
    return total.total();
  }

  static int end(int count, int blocks, int block) {
    return (int) ((long) count * (block + 1) / blocks);
  }

  /** Shares what depends on a vertex among those before it, by the paths over each. */
  static void handOn(ShortestPaths paths, int v, double depends, double[] dependency) {
    for (int k = paths.steps(v) - 1; k >= 0; k--) {
      dependency[paths.stepFrom(v, k)] += paths.share(v, k) * depends;
    }
  }

  /** All vertices as sources. */
  static int[] everyone(int n) {
    int[] sources = new int[n];
    for (int i = 0; i < n; i++) {
      sources[i] = i;
    }
    return sources;
  }
}

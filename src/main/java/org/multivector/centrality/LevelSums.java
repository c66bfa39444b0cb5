package org.multivector.centrality;

import java.util.Arrays;

/**
 * Brandes' sums (2001) with all ties alike, for vertices and for ties, from what {@link
 * LevelSearch} found.
 *
 * <p>From level to level, again the side with fewer ties to walk walks them and asks nothing. A
 * vertex that gathers has neighbours on the next level, whose shares are known, and others, whose
 * shares are still 0; a level that scatters its shares also hits vertices that have been dealt
 * with.
 */
final class LevelSums {
  private static final int BLOCKS = 64;

  /** Sources a block at least, so that adding up its sums is little beside making them. */
  private static final int SOURCES_FOR_VERTICES = 4;

  private static final int SOURCES_FOR_TIES = 16;

  private final RankedRows rows;
  private final int n;
  private final LevelSearch search;
  private final double[] counts;
  private final int[] reached;
  private final double[] depends;

  /** What depends on a path to a vertex, itself counted. */
  private final double[] shares;

  /** Path counts on the level that takes, 0 elsewhere. */
  private final double[] taking;

  private LevelSums(RankedRows rows) {
    this.rows = rows;
    n = rows.n;
    search = new LevelSearch(rows);
    counts = search.counts;
    reached = search.reached;
    depends = new double[n + 1];
    shares = new double[n + 1];
    taking = new double[n + 1];
  }

  /** Raw sums over ordered pairs. */
  static double[] betweenness(Network<?> network, int threads) {
    RankedRows rows = RankedRows.of(network);
    int n = rows.n;
    return rows.restored(
        sums(
            rows,
            Dependencies.everyone(n),
            SOURCES_FOR_VERTICES,
            threads,
            n,
            LevelSums::addVertices));
  }

  /**
   * How much the shortest paths from some sources, which may come twice, depend on each vertex,
   * summed over the sources; then the sums of the squares.
   */
  static double[] moments(Network<?> network, int[] sources, int threads) {
    int n = network.size();
    RankedRows rows = RankedRows.of(network);
    int[] numbers = new int[sources.length];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = rows.number[sources[k]];
    }
    double[] sums =
        sums(rows, numbers, SOURCES_FOR_VERTICES, threads, 2 * n, LevelSums::addVertices);
    double[] moments = Arrays.copyOf(rows.restored(sums), 2 * n);
    double[] squares = rows.restored(Arrays.copyOfRange(sums, n, 2 * n));
    System.arraycopy(squares, 0, moments, n, n);
    return moments;
  }

  /**
   * Raw sums over ordered pairs, by entry; those of a tie are the sum of its two entries, whichever
   * of them a path was added to.
   */
  static double[] edgeBetweenness(Network<?> network, int threads) {
    RankedRows rows = RankedRows.of(network);
    int length = rows.neighbours.length;
    return rows.restoredEntries(
        network,
        sums(
            rows,
            Dependencies.everyone(rows.n),
            SOURCES_FOR_TIES,
            threads,
            length,
            LevelSums::addTies));
  }

  /** What a source adds to the sums of a block. */
  private interface Addition {
    void add(LevelSums sums, int source, double[] block);
  }

  private static double[] sums(
      RankedRows rows,
      int[] sources,
      int sourcesABlock,
      int threads,
      int length,
      Addition addition) {
    int blocks = Math.min(BLOCKS, (sources.length + sourcesABlock - 1) / sourcesABlock);
    OrderedSum total = new OrderedSum(length);
    Blocks.run(
        threads,
        blocks,
        () -> {
          LevelSums worker = new LevelSums(rows);
          return block -> {
            double[] sums = new double[length];
            int end = Dependencies.end(sources.length, blocks, block);
            for (int k = Dependencies.end(sources.length, blocks, block - 1); k < end; k++) {
              addition.add(worker, sources[k], sums);
            }
            total.add(block, sums);
          };
        });
    return total.total();
  }

  private void addVertices(int source, double[] sums) {
    int lastLevel = search.search(source);
    if (lastLevel < 0) {
      new ScaledSearch(rows).addVertices(source, sums);
      return;
    }
    clearShares(source, lastLevel);
    for (int level = lastLevel; level > 0; level--) {
      int before = search.levelStart[level - 1];
      int first = search.levelStart[level];
      int last = search.levelStart[level + 1];
      add(first, last, sums);
      if (level == 1) {
        return;
      }
      share(first, last);
      if (search.levelEntries[level] < search.levelEntries[level - 1]) {
        for (int k = before; k < first; k++) {
          depends[reached[k]] = 0;
        }
        search.scatter(shares, depends, first, last);
        for (int k = before; k < first; k++) {
          depends[reached[k]] *= counts[reached[k]];
        }
      } else {
        for (int k = before; k < first; k++) {
          int v = reached[k];
          depends[v] = counts[v] * search.gathered(shares, v);
        }
      }
    }
  }

  private void clearShares(int source, int lastLevel) {
    int component = rows.component[source];
    Arrays.fill(shares, rows.componentStart[component], rows.componentStart[component + 1], 0);
    for (int k = search.levelStart[lastLevel]; k < search.levelStart[lastLevel + 1]; k++) {
      depends[reached[k]] = 0;
    }
  }

  private void add(int first, int last, double[] sums) {
    boolean squares = sums.length > n;
    for (int k = first; k < last; k++) {
      int v = reached[k];
      double dependency = depends[v];
      sums[v] += dependency;
      if (squares) {
        sums[n + v] += dependency * dependency;
      }
    }
  }

  private void share(int first, int last) {
    for (int k = first; k < last; k++) {
      int v = reached[k];
      shares[v] = (1 + depends[v]) / counts[v];
    }
  }

  private void addTies(int source, double[] sums) {
    int lastLevel = search.search(source);
    if (lastLevel < 0) {
      new ScaledSearch(rows).addTies(source, sums);
      return;
    }
    clearShares(source, lastLevel);
    for (int level = lastLevel; level > 0; level--) {
      int before = search.levelStart[level - 1];
      int first = search.levelStart[level];
      int last = search.levelStart[level + 1];
      share(first, last);
      if (search.levelEntries[level] < search.levelEntries[level - 1]) {
        for (int k = before; k < first; k++) {
          depends[reached[k]] = 0;
          taking[reached[k]] = counts[reached[k]];
        }
        for (int k = first; k < last; k++) {
          scatterTies(reached[k], sums);
        }
        for (int k = before; k < first; k++) {
          taking[reached[k]] = 0;
        }
      } else {
        for (int k = before; k < first; k++) {
          depends[reached[k]] = gatheredTies(reached[k], sums);
        }
      }
    }
  }

  private void scatterTies(int v, double[] sums) {
    int[] neighbours = rows.neighbours;
    double share = shares[v];
    int end = rows.start[v + 1];
    for (int e = rows.start[v]; e < end; e++) {
      int u = neighbours[e];
      double over = taking[u] * share;
      depends[u] += over;
      sums[e] += over;
    }
  }

  private double gatheredTies(int v, double[] sums) {
    int[] neighbours = rows.neighbours;
    double count = counts[v];
    double sum0 = 0;
    double sum1 = 0;
    int end = rows.start[v + 1];
    for (int e = rows.start[v]; e < end; e += 2) {
      double over0 = count * shares[neighbours[e]];
      double over1 = count * shares[neighbours[e + 1]];
      sum0 += over0;
      sum1 += over1;
      sums[e] += over0;
      sums[e + 1] += over1;
    }
    return sum0 + sum1;
  }
}

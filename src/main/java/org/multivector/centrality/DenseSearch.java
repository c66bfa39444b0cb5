package org.multivector.centrality;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Brandes' sums with all ties alike, in a small network with many ties: rows and levels are sets of
 * bits, so that one instruction leaves out the ties of 64 vertices that are on no shortest path,
 * and the paths of two ties are counted by counting bits.
 *
 * <p>Of two levels, the smaller one is walked. Where {@link #suitsTies} holds, time is O(n m), and
 * the rows as bits take no more memory than the neighbours in the network.
 */
final class DenseSearch {
  private static final int BLOCKS = 64;

  /** A tie's sum is faster from so many entries in a word of 64 bits on, on average. */
  private static final int TIE_ENTRIES_A_WORD = 2;

  /** Above so many words a row, eight sources side by side are faster for vertices. */
  private static final int MOST_WORDS = 8;

  private final int n;
  private final int words;
  private final int[] rowStart;
  private final int[] neighbours;
  private final long[] rows;
  private final boolean ofTies;

  private final double[] counts;
  private final double[] dependencies;

  /** What depends on a path to a vertex, itself counted. */
  private final double[] shares;

  /** The vertices reached, level by level, and the same levels as sets of bits. */
  private final int[] reached;

  private int[] levelStart = new int[16];
  private long[] levels;
  private final long[] unseen;
  private final long[] candidates;

  private DenseSearch(Network<?> network, long[] rows, boolean ofTies) {
    n = network.size();
    words = words(n);
    rowStart = network.rowStarts();
    neighbours = network.neighbourArray();
    this.rows = rows;
    this.ofTies = ofTies;
    counts = new double[n];
    dependencies = new double[n];
    shares = new double[n];
    reached = new int[n];
    levels = new long[15 * words];
    unseen = new long[words];
    candidates = new long[words];
  }

  private static int words(int n) {
    return (n + 63) >>> 6;
  }

  /** Whether this is faster for ties than a search that does not know that ties are alike. */
  static boolean suitsTies(Network<?> network) {
    return suits(network, TIE_ENTRIES_A_WORD);
  }

  /** Whether this is faster for vertices than {@link LevelSearch}; the limits are measured. */
  static boolean suitsVertices(Network<?> network) {
    int words = words(network.size());
    return words <= MOST_WORDS && suits(network, words <= 2 ? 4 : 8);
  }

  private static boolean suits(Network<?> network, int entriesAWord) {
    int n = network.size();
    return (long) n * words(n) * entriesAWord <= network.neighbourArray().length;
  }

  /** Raw sums over ordered pairs, by vertex. */
  static double[] betweenness(Network<?> network, int threads) {
    return sums(network, threads, network.size(), false);
  }

  /**
   * Raw sums over ordered pairs, by entry; those of a tie are the sum of its two entries, whichever
   * of them a path was added to.
   */
  static double[] edgeBetweenness(Network<?> network, int threads) {
    return sums(network, threads, network.neighbourArray().length, true);
  }

  private static double[] sums(Network<?> network, int threads, int length, boolean ofTies) {
    int n = network.size();
    int words = words(n);
    long[] rows = new long[n * words];
    for (int i = 0; i < n; i++) {
      for (int e = network.rowStart(i); e < network.rowStart(i + 1); e++) {
        int j = network.neighbour(e);
        rows[i * words + (j >>> 6)] |= 1L << j;
      }
    }
    int blocks = Math.min(BLOCKS, n);
    OrderedSum total = new OrderedSum(length);
    Blocks.run(
        threads,
        blocks,
        () -> {
          DenseSearch search = new DenseSearch(network, rows, ofTies);
          IntConsumer work =
              block -> {
                double[] sums = new double[length];
                int end = Dependencies.end(n, blocks, block);
                for (int s = Dependencies.end(n, blocks, block - 1); s < end; s++) {
                  search.addBackward(search.searchForward(s), sums);
                }
                total.add(block, sums);
              };
          return work;
        });
    return total.total();
  }

  /** Returns the last level; level 0 holds the source. */
  private int searchForward(int source) {
    Arrays.fill(unseen, -1);
    if ((n & 63) != 0) {
      unseen[words - 1] = (1L << n) - 1;
    }
    Arrays.fill(levels, 0, words, 0);
    levels[source >>> 6] = 1L << source;
    unseen[source >>> 6] ^= 1L << source;
    counts[source] = 1;
    reached[0] = source;
    levelStart[1] = 1;
    int level = 0;
    while (levelStart[level] < levelStart[level + 1]) {
      level++;
      if (level + 2 > levelStart.length) {
        levelStart = Arrays.copyOf(levelStart, 2 * levelStart.length);
        levels = Arrays.copyOf(levels, (levelStart.length - 1) * words);
      }
      levelStart[level + 1] = level == 1 ? reachNeighbours(source) : reach(level);
    }
    return level - 1;
  }

  private int reachNeighbours(int source) {
    int size = 1;
    for (int e = rowStart[source]; e < rowStart[source + 1]; e++) {
      counts[neighbours[e]] = 1;
      reached[size++] = neighbours[e];
    }
    for (int w = 0; w < words; w++) {
      levels[words + w] = rows[source * words + w];
      unseen[w] &= ~levels[words + w];
    }
    return size;
  }

  /** Makes a level from the one before; returns how many vertices are reached by now. */
  private int reach(int level) {
    int first = levelStart[level - 1];
    int size = levelStart[level];
    int before = (level - 1) * words;
    int here = level * words;
    // Looking at all who are not reached is only cheaper where they are few.
    boolean few = n - size <= size - first;
    if (few) {
      System.arraycopy(unseen, 0, candidates, 0, words);
    } else {
      Arrays.fill(candidates, 0);
      for (int k = first; k < levelStart[level]; k++) {
        int row = reached[k] * words;
        for (int w = 0; w < words; w++) {
          candidates[w] |= rows[row + w];
        }
      }
    }
    for (int w = 0; w < words; w++) {
      long found = 0;
      for (long left = candidates[w] & unseen[w]; left != 0; left &= left - 1) {
        int v = (w << 6) + Long.numberOfTrailingZeros(left);
        double paths = level == 2 ? common(v * words, before) : paths(v * words, before);
        if (paths > 0) {
          counts[v] = paths;
          reached[size++] = v;
          found |= left & -left;
        }
      }
      levels[here + w] = found;
      unseen[w] ^= found;
    }
    return size;
  }

  /** How many vertices of a level a row holds. */
  private int common(int row, int level) {
    int common = 0;
    for (int w = 0; w < words; w++) {
      common += Long.bitCount(rows[row + w] & levels[level + w]);
    }
    return common;
  }

  /** How many paths lead to the vertices of a level that a row holds. */
  private double paths(int row, int level) {
    double paths = 0;
    for (int w = 0; w < words; w++) {
      for (long left = rows[row + w] & levels[level + w]; left != 0; left &= left - 1) {
        paths += counts[(w << 6) + Long.numberOfTrailingZeros(left)];
      }
    }
    return paths;
  }

  private void addBackward(int last, double[] sums) {
    for (int k = levelStart[last]; k < levelStart[last + 1]; k++) {
      dependencies[reached[k]] = 0;
    }
    for (int level = last; level > 0; level--) {
      int first = levelStart[level];
      int end = levelStart[level + 1];
      for (int k = first; k < end; k++) {
        int v = reached[k];
        if (!ofTies) {
          sums[v] += dependencies[v];
        }
        shares[v] = (1 + dependencies[v]) / counts[v];
      }
      if (level > 1) {
        if (first - levelStart[level - 1] <= end - first) {
          pull(level, sums);
        } else {
          push(level, sums);
        }
      }
    }
    if (ofTies) {
      int source = reached[0];
      for (int e = rowStart[source]; e < rowStart[source + 1]; e++) {
        sums[e] += shares[neighbours[e]];
      }
    }
  }

  /** Hands the shares of a level on to the level before, walking that. */
  private void pull(int level, double[] sums) {
    for (int k = levelStart[level - 1]; k < levelStart[level]; k++) {
      int u = reached[k];
      double over = ofTies ? overTies(u, level * words, sums) : over(u * words, level * words);
      dependencies[u] = counts[u] * over;
    }
  }

  private double over(int row, int level) {
    double over = 0;
    for (int w = 0; w < words; w++) {
      for (long left = rows[row + w] & levels[level + w]; left != 0; left &= left - 1) {
        over += shares[(w << 6) + Long.numberOfTrailingZeros(left)];
      }
    }
    return over;
  }

  private double overTies(int u, int level, double[] sums) {
    double count = counts[u];
    double over = 0;
    int e = rowStart[u];
    for (int w = 0; w < words; w++) {
      long row = rows[u * words + w];
      for (long left = row & levels[level + w]; left != 0; left &= left - 1) {
        double share = shares[(w << 6) + Long.numberOfTrailingZeros(left)];
        over += share;
        sums[e + Long.bitCount(row & ((left & -left) - 1))] += count * share;
      }
      e += Long.bitCount(row);
    }
    return over;
  }

  /** Hands the shares of a level on to the level before, walking the level itself. */
  private void push(int level, double[] sums) {
    int before = (level - 1) * words;
    for (int k = levelStart[level - 1]; k < levelStart[level]; k++) {
      dependencies[reached[k]] = 0;
    }
    for (int k = levelStart[level]; k < levelStart[level + 1]; k++) {
      int v = reached[k];
      double share = shares[v];
      int e = rowStart[v];
      for (int w = 0; w < words; w++) {
        long row = rows[v * words + w];
        for (long left = row & levels[before + w]; left != 0; left &= left - 1) {
          int u = (w << 6) + Long.numberOfTrailingZeros(left);
          double over = counts[u] * share;
          dependencies[u] += over;
          if (ofTies) {
            sums[e + Long.bitCount(row & ((left & -left) - 1))] += over;
          }
        }
        e += Long.bitCount(row);
      }
    }
  }
}

package org.multivector.centrality;

import java.util.Arrays;

/**
 * Brandes' sums with all ties alike, a source at a time and level by level (Brandes 2001; Beamer,
 * Asanović and Patterson 2012): the ties between two levels are walked from the side that has fewer
 * to walk, and no step asks of what kind a tie is.
 *
 * <p>Nothing needs to be asked because what does not belong does no harm. A level that is pushed
 * adds its counts to all neighbours, and those that were seen before have theirs kept elsewhere. A
 * vertex that pulls, not seen yet, has neighbours on the last level and others not seen, whose
 * counts are 0. Backwards, a vertex that gathers has neighbours on the next level, whose shares are
 * known, and others, whose shares are still 0; and a level that scatters its shares also hits
 * vertices that have been dealt with. A search ends when the component is reached, without looking
 * for more.
 */
final class LevelSearch {
  private static final int BLOCKS = 64;

  /** Counts above are left to {@link ScaledSearch}. */
  private static final double MOST = 0x1p1000;

  private final int n;
  private final RankedRows rows;
  private final int[] start;
  private final int[] neighbours;

  /** Paths that come in by level; 0 as long as a vertex is not seen. At n what nobody needs. */
  private final double[] incoming;

  /** Paths to a vertex, 0 as long as its level is not complete. */
  private final double[] counts;

  /** What depends on a path to a vertex, itself counted. */
  private final double[] shares;

  private final double[] depends;

  /** The vertices reached, level by level. */
  private final int[] reached;

  /** Vertices that have not been seen, if known; some room, as candidates are written first. */
  private final int[] unseen;

  private int unseenCount;
  private final long[] bits;
  private int[] levelStart = new int[16];
  private int[] levelEntries = new int[16];

  private LevelSearch(RankedRows rows) {
    n = rows.n;
    this.rows = rows;
    start = rows.start;
    neighbours = rows.neighbours;
    incoming = new double[n + 1];
    counts = new double[n + 1];
    shares = new double[n + 1];
    depends = new double[n + 1];
    reached = new int[n + 1];
    unseen = new int[n + 1];
    bits = new long[n / 64 + 1];
    incoming[n] = 1;
  }

  /** Raw sums over ordered pairs. */
  static double[] betweenness(Network<?> network, int threads) {
    RankedRows rows = RankedRows.of(network);
    return rows.restored(sums(rows, Dependencies.everyone(rows.n), threads, rows.n));
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
    double[] sums = sums(rows, numbers, threads, 2 * n);
    double[] moments = Arrays.copyOf(rows.restored(sums), 2 * n);
    double[] squares = rows.restored(Arrays.copyOfRange(sums, n, 2 * n));
    System.arraycopy(squares, 0, moments, n, n);
    return moments;
  }

  private static double[] sums(RankedRows rows, int[] sources, int threads, int length) {
    int blocks = Math.min(BLOCKS, sources.length);
    OrderedSum total = new OrderedSum(length);
    Blocks.run(
        threads,
        blocks,
        () -> {
          LevelSearch search = new LevelSearch(rows);
          return block -> {
            double[] sums = new double[length];
            int end = Dependencies.end(sources.length, blocks, block);
            for (int k = Dependencies.end(sources.length, blocks, block - 1); k < end; k++) {
              search.add(sources[k], sums);
            }
            total.add(block, sums);
          };
        });
    return total.total();
  }

  private void add(int source, double[] sums) {
    int from = rows.componentStart[rows.component[source]];
    int to = rows.componentStart[rows.component[source] + 1];
    if (to - from < 3) {
      return;
    }
    int last = searchForward(source, from, to);
    if (last < 0) {
      new ScaledSearch(rows).add(source, sums);
    } else {
      addBackward(last, from, to, sums);
    }
  }

  /** Returns the last level, the source being on level 0; -1 if a count is too great. */
  private int searchForward(int source, int from, int to) {
    Arrays.fill(incoming, from, to, 0);
    Arrays.fill(counts, from, to, 0);
    incoming[source] = 1;
    reached[0] = source;
    levelStart[0] = 0;
    levelStart[1] = 1;
    double most = complete(0);
    int left = start[to] - start[from] - levelEntries[0];
    unseenCount = -1;
    int level = 0;
    for (int size = 1; size < to - from; level++) {
      if (level + 3 > levelStart.length) {
        levelStart = Arrays.copyOf(levelStart, 2 * levelStart.length);
        levelEntries = Arrays.copyOf(levelEntries, 2 * levelStart.length);
      }
      int missing = to - from - size;
      if (levelEntries[level] > left + missing / 4) {
        size = pull(from, to, size);
      } else if (2 * levelEntries[level] > missing) {
        scatter(counts, incoming, levelStart[level], size);
        size = collect(from, to, size);
      } else {
        size = push(levelStart[level], size);
        if (16 * (size - levelStart[level + 1]) > to - from) {
          sort(from, to, levelStart[level + 1], size);
        }
      }
      levelStart[level + 2] = size;
      most = Math.max(most, complete(level + 1));
      left -= levelEntries[level + 1];
    }
    return most > MOST ? -1 : level;
  }

  /** Keeps the counts of a level; returns the greatest of them. */
  private double complete(int level) {
    int entries = 0;
    long most = 0;
    int last = levelStart[level + 1];
    for (int k = levelStart[level]; k < last; k++) {
      int v = reached[k];
      double count = incoming[v];
      counts[v] = count;
      entries += start[v + 1] - start[v];
      most = Math.max(most, Double.doubleToRawLongBits(count));
    }
    levelEntries[level] = entries;
    return Double.longBitsToDouble(most);
  }

  /** Adds what a level has to its neighbours and lists those met for the first time. */
  private int push(int first, int last) {
    int size = last;
    for (int k = first; k < last; k++) {
      int v = reached[k];
      double count = counts[v];
      int end = start[v + 1];
      for (int e = start[v]; e < end; e++) {
        int u = neighbours[e];
        double before = incoming[u];
        reached[size] = u;
        size += zero(before);
        incoming[u] = before + count;
      }
    }
    unseenCount = -1;
    return size;
  }

  /** 1 if a number that is not negative is 0, otherwise 0: where a branch would often be wrong. */
  private static int zero(double x) {
    return (int) ((Double.doubleToRawLongBits(x) - 1) >>> 63);
  }

  /** Sorts a part of those reached. */
  private void sort(int from, int to, int first, int last) {
    for (int k = first; k < last; k++) {
      bits[reached[k] >> 6] |= 1L << reached[k];
    }
    int k = first;
    for (int w = from >> 6; w <= (to - 1) >> 6; w++) {
      for (long word = bits[w]; word != 0; word &= word - 1) {
        reached[k++] = (w << 6) + Long.numberOfTrailingZeros(word);
      }
      bits[w] = 0;
    }
  }

  /** Adds what each of a part of those reached has to all its neighbours. */
  private void scatter(double[] values, double[] sums, int first, int last) {
    for (int k = first; k < last; k++) {
      int v = reached[k];
      double value = values[v];
      int end = start[v + 1];
      for (int e = start[v]; e < end; e += 4) {
        sums[neighbours[e]] += value;
        sums[neighbours[e + 1]] += value;
        sums[neighbours[e + 2]] += value;
        sums[neighbours[e + 3]] += value;
      }
    }
  }

  /** What the neighbours of a vertex have. */
  private double gathered(double[] values, int v) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int end = start[v + 1];
    for (int e = start[v]; e < end; e += 4) {
      sum0 += values[neighbours[e]];
      sum1 += values[neighbours[e + 1]];
      sum2 += values[neighbours[e + 2]];
      sum3 += values[neighbours[e + 3]];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /** Lists those of the unseen that something has come to. */
  private int collect(int from, int to, int last) {
    listUnseen(from, to);
    int size = last;
    int left = 0;
    for (int k = 0; k < unseenCount; k++) {
      int u = unseen[k];
      int none = zero(incoming[u]);
      unseen[left] = u;
      left += none;
      reached[size] = u;
      size += 1 - none;
    }
    unseenCount = left;
    return size;
  }

  /** Lets the unseen look around and lists those that find something. */
  private int pull(int from, int to, int last) {
    listUnseen(from, to);
    int size = last;
    int left = 0;
    for (int k = 0; k < unseenCount; k++) {
      int u = unseen[k];
      double found = gathered(counts, u);
      int none = zero(found);
      incoming[u] = found;
      unseen[left] = u;
      left += none;
      reached[size] = u;
      size += 1 - none;
    }
    unseenCount = left;
    return size;
  }

  private void listUnseen(int from, int to) {
    if (unseenCount < 0) {
      int size = 0;
      for (int v = from; v < to; v++) {
        unseen[size] = v;
        size += zero(counts[v]);
      }
      unseenCount = size;
    }
  }

  /** Hands what depends on vertices on, from the last level to the first. */
  private void addBackward(int lastLevel, int from, int to, double[] sums) {
    Arrays.fill(shares, from, to, 0);
    for (int k = levelStart[lastLevel]; k < levelStart[lastLevel + 1]; k++) {
      depends[reached[k]] = 0;
    }
    for (int level = lastLevel; level > 0; level--) {
      int first = levelStart[level];
      int last = levelStart[level + 1];
      share(first, last, sums);
      int before = levelStart[level - 1];
      if (level == 1) {
        return;
      } else if (levelEntries[level] < levelEntries[level - 1]) {
        for (int k = before; k < first; k++) {
          depends[reached[k]] = 0;
        }
        scatter(shares, depends, first, last);
        for (int k = before; k < first; k++) {
          depends[reached[k]] *= counts[reached[k]];
        }
      } else {
        for (int k = before; k < first; k++) {
          int v = reached[k];
          depends[v] = counts[v] * gathered(shares, v);
        }
      }
    }
  }

  private void share(int first, int last, double[] sums) {
    boolean squares = sums.length > n;
    for (int k = first; k < last; k++) {
      int v = reached[k];
      double dependency = depends[v];
      sums[v] += dependency;
      if (squares) {
        sums[n + v] += dependency * dependency;
      }
      shares[v] = (1 + dependency) / counts[v];
    }
  }
}

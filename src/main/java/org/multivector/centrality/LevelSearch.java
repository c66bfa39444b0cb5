package org.multivector.centrality;

import java.util.Arrays;

/**
 * Shortest paths from one source after another with all ties alike, counted level by level; the
 * working memory of one thread.
 *
 * <p>The ties between two levels are walked from the side that has fewer to walk (Beamer, Asanović
 * and Patterson 2012), and no step asks of what kind a tie is, as what does not belong does no
 * harm. A level that is pushed adds its counts to all neighbours; those that were seen before have
 * theirs kept elsewhere. A vertex that pulls, not seen yet, has neighbours on the last level and
 * others not seen, whose counts are 0. A search ends when the component is reached, without looking
 * for more.
 */
final class LevelSearch {
  private final RankedRows rows;
  private final int[] start;
  private final int[] neighbours;

  /** Paths that come in by level; 0 as long as a vertex is not seen. At n what nobody needs. */
  private final double[] incoming;

  /** Paths to a vertex, 0 as long as its level is not complete. */
  final double[] counts;

  /** The vertices reached, level by level. */
  final int[] reached;

  /** Vertices that have not been seen, if known; some room, as candidates are written first. */
  private final int[] unseen;

  private int unseenCount;
  private final long[] bits;

  /** Where the levels begin in those reached; and the lengths of their rows together. */
  int[] levelStart = new int[16];

  int[] levelEntries = new int[16];

  LevelSearch(RankedRows rows) {
    int n = rows.n;
    this.rows = rows;
    start = rows.start;
    neighbours = rows.neighbours;
    incoming = new double[n + 1];
    counts = new double[n + 1];
    reached = new int[n + 1];
    unseen = new int[n + 1];
    bits = new long[n / 64 + 1];
    incoming[n] = 1;
  }

  /** Returns the last level, the source being on level 0; -1 if there are too many paths. */
  int search(int source) {
    int from = rows.componentStart[rows.component[source]];
    int to = rows.componentStart[rows.component[source] + 1];
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
    return most > ScaledCounts.MOST ? -1 : level;
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
  void scatter(double[] values, double[] sums, int first, int last) {
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
  double gathered(double[] values, int v) {
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
    for (int k = 0; k < unseenCount; k++) {
      incoming[unseen[k]] = gathered(counts, unseen[k]);
    }
    return collect(from, to, last);
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
}

package org.multivector.centrality;

import java.util.Arrays;

/**
 * Dijkstra's search in whole numbers with a queue of buckets.
 *
 * <p>A bucket is at most as wide as the shortest tie is long, so that whatever lies in the first
 * one that is not empty is final in any order (Denardo and Fox 1979). Where that would take too
 * many buckets they are wider, and a heap orders the one at hand.
 */
final class BucketSearch implements PathSearch {
  private final PathNetwork network;
  private final int n;
  private final int[] rowStart;
  private final long[] rows;
  private final int cutShift;
  private final long slack;
  private final long longestPath;
  private final long far;
  private final int shift;
  private final boolean ordered;
  private long fromHub;

  private final long[] reachedAt;
  private final boolean[] done;
  private final int[] settled;
  private int reached;

  /** Per vertex the first step to it, as {@link #step} packs it, and how many there are. */
  private final long[] first;

  private final int[] steps;

  /** Further steps of equally long paths, from the row start of their vertex on. */
  private final long[] further;

  private final double[] count;
  private boolean full;

  private final int[] bucket;
  private final long[] filled;
  private int[] poolVertex;
  private int[] poolNext;
  private int free;

  private final KeyHeap heap = new KeyHeap();

  private int[] one = new int[16];
  private int[] other = new int[16];

  BucketSearch(PathNetwork network) {
    this.network = network;
    n = network.n;
    rowStart = network.rowStart;
    rows = network.rows;
    cutShift = network.cutShift;
    slack = network.slack;
    longestPath = network.longestPath;
    far = longestPath + slack + 2;
    long safe = slack == 0 ? network.shortestTie : Math.max(1, network.shortestTie - slack - 1);
    int narrow = rows.length == 0 ? 0 : 63 - Long.numberOfLeadingZeros(safe);
    int most = Math.max(1 << 12, 8 * n);
    int wide = narrow;
    while (network.longestPath >>> wide >= most) {
      wide++;
    }
    shift = wide;
    ordered = wide > narrow;
    int buckets = (int) (network.longestPath >>> shift) + 2;
    reachedAt = new long[n];
    Arrays.fill(reachedAt, far);
    done = new boolean[n];
    settled = new int[n];
    first = new long[n];
    steps = new int[n];
    further = new long[network.weights.length];
    count = new double[n];
    bucket = new int[buckets];
    Arrays.fill(bucket, -1);
    filled = new long[(buckets >>> 6) + 1];
    poolVertex = new int[n + 16];
    poolNext = new int[n + 16];
    free = -1;
    link(0);
  }

  /** Puts the places of the pool from one on into the chain of free ones. */
  private void link(int from) {
    for (int p = poolVertex.length - 1; p >= from; p--) {
      poolNext[p] = free;
      free = p;
    }
  }

  @Override
  public int search(int source) {
    clear();
    fromHub = network.hubDistance[source];
    reachedAt[source] = 0;
    steps[source] = 0;
    push(source, 0);
    for (int word = 0; word < filled.length; ) {
      long bits = filled[word];
      if (bits == 0) {
        word++;
        continue;
      }
      int b = (word << 6) + Long.numberOfTrailingZeros(bits);
      if (ordered) {
        settleInOrder(b);
      } else {
        for (int u = pop(b); u >= 0; u = pop(b)) {
          if (!done[u] && reachedAt[u] >>> shift == b) {
            settle(u);
          }
        }
      }
    }
    return reached;
  }

  private void clear() {
    if (reached < n / 8) {
      for (int r = 0; r < reached; r++) {
        reachedAt[settled[r]] = far;
        done[settled[r]] = false;
      }
    } else {
      Arrays.fill(reachedAt, far);
      Arrays.fill(done, false);
    }
    reached = 0;
    full = false;
  }

  private void push(int vertex, long at) {
    if (free < 0) {
      int size = poolVertex.length;
      poolVertex = Arrays.copyOf(poolVertex, 2 * size);
      poolNext = Arrays.copyOf(poolNext, 2 * size);
      link(size);
    }
    int p = free;
    free = poolNext[p];
    int b = (int) (at >>> shift);
    poolVertex[p] = vertex;
    poolNext[p] = bucket[b];
    bucket[b] = p;
    filled[b >>> 6] |= 1L << b;
  }

  /** Takes a vertex out of a bucket; -1 where it is empty. */
  private int pop(int b) {
    int p = bucket[b];
    if (p < 0) {
      filled[b >>> 6] &= ~(1L << b);
      return -1;
    }
    bucket[b] = poolNext[p];
    poolNext[p] = free;
    free = p;
    return poolVertex[p];
  }

  /** Looks from a vertex whose distance is final at those tied to it. */
  private void settle(int u) {
    done[u] = true;
    settled[reached++] = u;
    double paths = steps[u] == 0 ? 1 : count[(int) (first[u] >>> 32)];
    for (int k = 1; k < steps[u]; k++) {
      paths += count[stepFrom(u, k)];
    }
    count[u] = paths;
    if (paths > ScaledCounts.MOST) {
      full = true;
    }
    long at = reachedAt[u];
    long most = (fromHub - at) >> cutShift;
    int end = rowStart[u + 1];
    for (int e = rowStart[u]; e < end; e++) {
      long entry = rows[2 * e];
      if (entry >> 32 > most) {
        break;
      }
      int v = (int) entry;
      long through = at + rows[2 * e + 1];
      long longer = through - reachedAt[v];
      // Whoever is done is nearer by a tie, which is longer than the slack.
      if (longer > slack || through > longestPath) {
        continue;
      }
      int order = longer < -slack ? -1 : longer == 0 && slack == 0 ? 0 : decided(u, e, v);
      if (order < 0) {
        reachedAt[v] = through;
        first[v] = step(u, e);
        steps[v] = 1;
        push(v, through);
      } else if (order == 0) {
        further[rowStart[v] + steps[v]++] = step(u, e);
      }
    }
  }

  private static long step(int from, int entry) {
    return (long) from << 32 | entry;
  }

  /** Compares the way over u with the one that v has, exactly. */
  private int decided(int u, int e, int v) {
    int ones = path(u, 1, true);
    one[0] = e;
    int others = path(v, 0, false);
    return network.compare(one, ones, other, others);
  }

  private int path(int from, int begin, boolean first) {
    int length = begin;
    for (int v = from; steps[v] > 0; v = stepFrom(v, 0)) {
      if (first) {
        one = length == one.length ? Arrays.copyOf(one, 2 * length) : one;
        one[length++] = stepEntry(v, 0);
      } else {
        other = length == other.length ? Arrays.copyOf(other, 2 * length) : other;
        other[length++] = stepEntry(v, 0);
      }
    }
    return length;
  }

  private void settleInOrder(int b) {
    for (int u = pop(b); u >= 0; u = pop(b)) {
      heap.add(reachedAt[u], u);
    }
    while (!heap.isEmpty()) {
      long key = heap.key();
      int u = heap.take();
      if (done[u] || reachedAt[u] != key || reachedAt[u] >>> shift != b) {
        continue;
      }
      settle(u);
      // What fell into the bucket at hand joins the heap.
      for (int v = pop(b); v >= 0; v = pop(b)) {
        heap.add(reachedAt[v], v);
      }
    }
  }

  @Override
  public int settled(int r) {
    return settled[r];
  }

  @Override
  public double count(int vertex) {
    return count[vertex];
  }

  @Override
  public boolean isFull() {
    return full;
  }

  @Override
  public int steps(int vertex) {
    return steps[vertex];
  }

  @Override
  public int stepFrom(int vertex, int k) {
    return (int) ((k == 0 ? first[vertex] : further[rowStart[vertex] + k]) >>> 32);
  }

  @Override
  public int stepEntry(int vertex, int k) {
    return (int) (k == 0 ? first[vertex] : further[rowStart[vertex] + k]);
  }
}

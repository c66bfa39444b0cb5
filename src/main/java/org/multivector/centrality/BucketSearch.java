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
  private final int[] rowStart;
  private final int[] neighbours;
  private final long[] units;
  private final double[] lengths;
  private final long slack;
  private final long longestPath;
  private final long far;
  private final int shift;
  private final boolean ordered;

  private final long[] reachedAt;
  private final double[] distance;
  private final double[] count;
  private final boolean[] done;
  private final int[] settled;
  private final int[] steps;
  private final int[] stepFrom;
  private final int[] stepEntry;

  private final int[] bucket;
  private final long[] filled;
  private final int[] poolVertex;
  private final int[] poolNext;
  private int pooled;

  private long[] heapKey = new long[16];
  private int[] heapVertex = new int[16];
  private int heaped;

  private int[] one = new int[16];
  private int[] other = new int[16];

  BucketSearch(PathNetwork network) {
    this.network = network;
    rowStart = network.rowStart;
    neighbours = network.neighbours;
    units = network.units;
    lengths = network.lengths;
    slack = network.slack;
    longestPath = network.longestPath;
    far = longestPath + slack + 2;
    int n = network.n;
    long safe = Math.max(1, network.shortestTie - slack - 1);
    if (slack == 0) {
      safe = network.shortestTie;
    }
    int narrow = units.length == 0 ? 0 : 63 - Long.numberOfLeadingZeros(safe);
    int most = Math.max(1 << 12, 8 * n);
    int wide = narrow;
    while (network.longestPath >>> wide >= most) {
      wide++;
    }
    shift = wide;
    ordered = wide > narrow;
    int buckets = (int) (network.longestPath >>> shift) + 2;
    reachedAt = new long[n];
    distance = new double[n];
    count = new double[n];
    done = new boolean[n];
    settled = new int[n];
    steps = new int[n];
    stepFrom = new int[units.length];
    stepEntry = new int[units.length];
    bucket = new int[buckets];
    Arrays.fill(bucket, -1);
    filled = new long[(buckets >>> 6) + 1];
    poolVertex = new int[units.length + 1];
    poolNext = new int[units.length + 1];
  }

  @Override
  public int search(int source) {
    Arrays.fill(reachedAt, far);
    Arrays.fill(done, false);
    pooled = 0;
    reachedAt[source] = 0;
    distance[source] = 0;
    count[source] = 1;
    steps[source] = 0;
    push(source, 0);
    int reached = 0;
    for (int word = 0; word < filled.length; ) {
      long bits = filled[word];
      if (bits == 0) {
        word++;
        continue;
      }
      int b = (word << 6) + Long.numberOfTrailingZeros(bits);
      filled[word] = bits & (bits - 1);
      int p = bucket[b];
      bucket[b] = -1;
      if (ordered) {
        reached = settleInOrder(p, b, reached);
      } else {
        for (; p >= 0; p = poolNext[p]) {
          int u = poolVertex[p];
          if (!done[u] && reachedAt[u] >>> shift == b) {
            done[u] = true;
            settled[reached++] = u;
            relax(u);
          }
        }
      }
    }
    return reached;
  }

  private void push(int vertex, long at) {
    int b = (int) (at >>> shift);
    poolVertex[pooled] = vertex;
    poolNext[pooled] = bucket[b];
    bucket[b] = pooled++;
    filled[b >>> 6] |= 1L << b;
  }

  private void relax(int u) {
    long at = reachedAt[u];
    int end = rowStart[u + 1];
    for (int e = rowStart[u]; e < end; e++) {
      int v = neighbours[e];
      long through = at + units[e];
      long longer = through - reachedAt[v];
      if (longer > slack || through > longestPath || done[v]) {
        continue;
      }
      int order = longer < -slack ? -1 : longer == 0 && slack == 0 ? 0 : decided(u, e, v);
      if (order < 0) {
        reachedAt[v] = through;
        distance[v] = distance[u] + lengths[e];
        count[v] = count[u];
        steps[v] = 1;
        stepFrom[rowStart[v]] = u;
        stepEntry[rowStart[v]] = e;
        push(v, through);
      } else if (order == 0) {
        count[v] += count[u];
        int slot = rowStart[v] + steps[v]++;
        stepFrom[slot] = u;
        stepEntry[slot] = e;
      }
    }
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
    for (int v = from; steps[v] > 0; v = stepFrom[rowStart[v]]) {
      if (first) {
        one = length == one.length ? Arrays.copyOf(one, 2 * length) : one;
        one[length++] = stepEntry[rowStart[v]];
      } else {
        other = length == other.length ? Arrays.copyOf(other, 2 * length) : other;
        other[length++] = stepEntry[rowStart[v]];
      }
    }
    return length;
  }

  private int settleInOrder(int first, int b, int before) {
    int reached = before;
    for (int p = first; p >= 0; p = poolNext[p]) {
      raise(reachedAt[poolVertex[p]], poolVertex[p]);
    }
    while (heaped > 0) {
      long key = heapKey[0];
      int u = heapVertex[0];
      sink();
      if (done[u] || reachedAt[u] != key || reachedAt[u] >>> shift != b) {
        continue;
      }
      done[u] = true;
      settled[reached++] = u;
      relax(u);
      // What fell into the bucket at hand joins the heap.
      for (int p = bucket[b]; p >= 0; p = poolNext[p]) {
        raise(reachedAt[poolVertex[p]], poolVertex[p]);
      }
      if (bucket[b] >= 0) {
        bucket[b] = -1;
        filled[b >>> 6] &= ~(1L << b);
      }
    }
    return reached;
  }

  private void raise(long key, int vertex) {
    if (heaped == heapKey.length) {
      heapKey = Arrays.copyOf(heapKey, 2 * heaped);
      heapVertex = Arrays.copyOf(heapVertex, 2 * heaped);
    }
    int i = heaped++;
    while (i > 0 && key < heapKey[(i - 1) >>> 1]) {
      heapKey[i] = heapKey[(i - 1) >>> 1];
      heapVertex[i] = heapVertex[(i - 1) >>> 1];
      i = (i - 1) >>> 1;
    }
    heapKey[i] = key;
    heapVertex[i] = vertex;
  }

  /** Takes the least away. */
  private void sink() {
    long key = heapKey[--heaped];
    int vertex = heapVertex[heaped];
    int i = 0;
    for (int child = 1; child < heaped; child = 2 * i + 1) {
      if (child + 1 < heaped && heapKey[child + 1] < heapKey[child]) {
        child++;
      }
      if (key <= heapKey[child]) {
        break;
      }
      heapKey[i] = heapKey[child];
      heapVertex[i] = heapVertex[child];
      i = child;
    }
    heapKey[i] = key;
    heapVertex[i] = vertex;
  }

  @Override
  public int settled(int r) {
    return settled[r];
  }

  @Override
  public double distance(int vertex) {
    return distance[vertex];
  }

  @Override
  public double count(int vertex) {
    return count[vertex];
  }

  @Override
  public int steps(int vertex) {
    return steps[vertex];
  }

  @Override
  public int stepFrom(int vertex, int k) {
    return stepFrom[rowStart[vertex] + k];
  }

  @Override
  public int stepEntry(int vertex, int k) {
    return stepEntry[rowStart[vertex] + k];
  }
}

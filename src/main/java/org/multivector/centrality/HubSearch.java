package org.multivector.centrality;

/**
 * Distances from eight sources at once; the working memory of one thread.
 *
 * <p>Everybody starts as far away as over the hub, and whoever has come nearer in any lane hands
 * that on in all lanes, without asking which: fetching rows and guessing branches is what costs a
 * search most time, and eight searches share it. The places are gone through inwards, then
 * outwards, and so on until nobody has come nearer (Yen 1970): a shortest path mostly leads towards
 * the hub and then away, so that few go twice. Distances are whole numbers, for which the order
 * does not matter. Where it takes many turns nevertheless, a heap takes over, in which each vertex
 * has its turn at most once for each source, as in Dijkstra's search.
 */
final class HubSearch {
  static final int LANES = 8;

  /** So many turns a place, and the heap takes over; it is eight at most from there on. */
  private static final int MOST_TURNS = 16;

  private final HubNetwork network;
  private final int mostTurns;
  private final int[] rowStart;
  private final long[] rows;
  private final int cutShift;

  /** How far each place is from the sources, lane by lane. */
  private final long[] distance;

  /** A bit for each place that has come nearer and not handed it on. */
  private final long[] nearer;

  /** How far the sources are from the hub. */
  private final long[] fromHub = new long[LANES];

  private final KeyHeap heap = new KeyHeap();

  HubSearch(HubNetwork network) {
    this(network, MOST_TURNS);
  }

  HubSearch(HubNetwork network, int mostTurns) {
    this.network = network;
    this.mostTurns = mostTurns;
    rowStart = network.rowStart;
    rows = network.rows;
    cutShift = network.cutShift;
    distance = new long[network.n * LANES];
    nearer = new long[(network.n + 63) >>> 6];
  }

  /** Searches from the sources at eight places, some of which may be the same, of a component. */
  void search(int component, int[] sources) {
    int begin = network.componentStart[component];
    int end = network.componentStart[component + 1];
    start(begin, end, sources);
    long turns = (long) mostTurns * (end - begin);
    boolean inwards = true;
    for (long done = 1; done > 0 && turns > 0; turns -= done) {
      done = inwards ? inwards(begin, end) : outwards(begin, end);
      inwards = !inwards;
    }
    if (turns <= 0) {
      finish(begin, end);
    }
  }

  private void start(int begin, int end, int[] sources) {
    for (int lane = 0; lane < LANES; lane++) {
      fromHub[lane] = network.hubDistance[sources[lane]];
    }
    long h0 = fromHub[0];
    long h1 = fromHub[1];
    long h2 = fromHub[2];
    long h3 = fromHub[3];
    long h4 = fromHub[4];
    long h5 = fromHub[5];
    long h6 = fromHub[6];
    long h7 = fromHub[7];
    for (int p = begin; p < end; p++) {
      long over = network.hubDistance[p];
      int at = p * LANES;
      distance[at] = h0 + over;
      distance[at + 1] = h1 + over;
      distance[at + 2] = h2 + over;
      distance[at + 3] = h3 + over;
      distance[at + 4] = h4 + over;
      distance[at + 5] = h5 + over;
      distance[at + 6] = h6 + over;
      distance[at + 7] = h7 + over;
    }
    for (int lane = 0; lane < LANES; lane++) {
      int source = sources[lane];
      distance[source * LANES + lane] = 0;
      nearer[source >>> 6] |= 1L << source;
    }
  }

  /** A turn for everybody who has come nearer, the outermost first; how many there were. */
  private long inwards(int begin, int end) {
    long done = 0;
    for (int word = (end - 1) >>> 6; word >= begin >>> 6; word--) {
      long ahead = -1;
      for (long bits = nearer[word]; bits != 0; bits = nearer[word] & ahead) {
        int bit = 63 - Long.numberOfLeadingZeros(bits);
        nearer[word] ^= 1L << bit;
        ahead = (1L << bit) - 1;
        handOn((word << 6) + bit);
        done++;
      }
    }
    return done;
  }

  /** The same, the innermost first. */
  private long outwards(int begin, int end) {
    long done = 0;
    for (int word = begin >>> 6; word <= (end - 1) >>> 6; word++) {
      long ahead = -1;
      for (long bits = nearer[word]; bits != 0; bits = nearer[word] & ahead) {
        int bit = Long.numberOfTrailingZeros(bits);
        nearer[word] ^= 1L << bit;
        ahead = -2L << bit;
        handOn((word << 6) + bit);
        done++;
      }
    }
    return done;
  }

  /** Looks from a place for neighbours that are nearer over it, and marks them. */
  private void handOn(int place) {
    long[] d = distance;
    int from = place * LANES;
    long d0 = d[from];
    long d1 = d[from + 1];
    long d2 = d[from + 2];
    long d3 = d[from + 3];
    long d4 = d[from + 4];
    long d5 = d[from + 5];
    long d6 = d[from + 6];
    long d7 = d[from + 7];
    long most = most(from) >> cutShift;
    int end = 2 * rowStart[place + 1];
    for (int e = 2 * rowStart[place]; e < end; e += 2) {
      long entry = rows[e];
      if (entry >> 32 > most) {
        break;
      }
      int to = (int) entry;
      long length = rows[e + 1];
      int at = to * LANES;
      long x0 = d0 + length;
      long x1 = d1 + length;
      long x2 = d2 + length;
      long x3 = d3 + length;
      long x4 = d4 + length;
      long x5 = d5 + length;
      long x6 = d6 + length;
      long x7 = d7 + length;
      long y0 = d[at];
      long y1 = d[at + 1];
      long y2 = d[at + 2];
      long y3 = d[at + 3];
      long y4 = d[at + 4];
      long y5 = d[at + 5];
      long y6 = d[at + 6];
      long y7 = d[at + 7];
      d[at] = Math.min(x0, y0);
      d[at + 1] = Math.min(x1, y1);
      d[at + 2] = Math.min(x2, y2);
      d[at + 3] = Math.min(x3, y3);
      d[at + 4] = Math.min(x4, y4);
      d[at + 5] = Math.min(x5, y5);
      d[at + 6] = Math.min(x6, y6);
      d[at + 7] = Math.min(x7, y7);
      // The sign of a difference says whether it has come nearer in that lane.
      long signs =
          (x0 - y0) | (x1 - y1) | (x2 - y2) | (x3 - y3) | (x4 - y4) | (x5 - y5) | (x6 - y6)
              | (x7 - y7);
      nearer[to >>> 6] |= (signs >>> 63) << to;
    }
  }

  /** The largest cut of an entry that may lead somewhere nearer in any lane. */
  private long most(int from) {
    long[] d = distance;
    long[] h = fromHub;
    long low = Math.max(h[0] - d[from], h[1] - d[from + 1]);
    long next = Math.max(h[2] - d[from + 2], h[3] - d[from + 3]);
    long third = Math.max(h[4] - d[from + 4], h[5] - d[from + 5]);
    long last = Math.max(h[6] - d[from + 6], h[7] - d[from + 7]);
    return Math.max(Math.max(low, next), Math.max(third, last));
  }

  /** Lets the nearest of those who have come nearer hand that on, lane by lane. */
  private void finish(int begin, int end) {
    for (int place = begin; place < end; place++) {
      if ((nearer[place >>> 6] >>> place & 1) != 0) {
        long least = Long.MAX_VALUE;
        for (int lane = 0; lane < LANES; lane++) {
          least = Math.min(least, distance[place * LANES + lane]);
        }
        heap.add(least, place);
      }
    }
    while (!heap.isEmpty()) {
      int place = heap.take();
      if ((nearer[place >>> 6] >>> place & 1) != 0) {
        nearer[place >>> 6] ^= 1L << place;
        handOnByHeap(place);
      }
    }
  }

  private void handOnByHeap(int place) {
    long most = most(place * LANES) >> cutShift;
    for (int e = rowStart[place]; e < rowStart[place + 1] && rows[2 * e] >> 32 <= most; e++) {
      int to = (int) rows[2 * e];
      long least = Long.MAX_VALUE;
      for (int lane = 0; lane < LANES; lane++) {
        long through = distance[place * LANES + lane] + rows[2 * e + 1];
        if (through < distance[to * LANES + lane]) {
          distance[to * LANES + lane] = through;
          least = Math.min(least, through);
        }
      }
      if (least < Long.MAX_VALUE) {
        nearer[to >>> 6] |= 1L << to;
        heap.add(least, to);
      }
    }
  }

  /** How many units a place of the component is away from a source. */
  long distance(int place, int lane) {
    return distance[place * LANES + lane];
  }

  /** For each source what a summary makes of the distances to all others of the component. */
  void sum(int component, Distances.Summary summary, double[] sums) {
    double unit = network.unit;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int end = network.componentStart[component + 1] * LANES;
    for (int at = network.componentStart[component] * LANES; at < end; at += LANES) {
      s0 += term(summary, distance[at], unit);
      s1 += term(summary, distance[at + 1], unit);
      s2 += term(summary, distance[at + 2], unit);
      s3 += term(summary, distance[at + 3], unit);
      s4 += term(summary, distance[at + 4], unit);
      s5 += term(summary, distance[at + 5], unit);
      s6 += term(summary, distance[at + 6], unit);
      s7 += term(summary, distance[at + 7], unit);
    }
    sums[0] = s0;
    sums[1] = s1;
    sums[2] = s2;
    sums[3] = s3;
    sums[4] = s4;
    sums[5] = s5;
    sums[6] = s6;
    sums[7] = s7;
  }

  /** Nothing for the source itself. */
  private static double term(Distances.Summary summary, long distance, double unit) {
    return distance == 0 ? 0 : summary.term(distance * unit, 1);
  }
}

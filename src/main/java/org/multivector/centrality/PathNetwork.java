package org.multivector.centrality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The ties that shortest paths can use, with whole-number lengths that can be compared exactly;
 * made once for a network, read by many searches.
 *
 * <p><b>Dropped ties.</b> A tie that is longer than a way over one common neighbour (by more than
 * rounding) is on no shortest path; in networks with a heavy tail of weights most ties go.
 *
 * <p><b>Equal lengths.</b> The length of a tie is the exact reciprocal of its weight, and a double
 * is a whole number times a power of two. Where one common denominator makes all lengths whole
 * numbers and the longest path fits in 60 bits, sums are exact and equality is equality ({@link
 * #slack} 0). Otherwise lengths are rounded to 2^-52 of the longest path; sums further apart than
 * rounding explains are unequal, and nearer ones are decided by {@link #compare exact rational
 * arithmetic}. Where the ties' lengths differ by too much even for that ({@link #isTooWide}),
 * searches fall back to floating point with a relative tolerance of 1e-12.
 *
 * <p><b>Rows cut short.</b> Nobody is further from a source than over the hub of the component. So
 * a shortest path from s goes from u, d away, to v only if {@code d + length <= hub(s) + hub(v)}.
 * Rows are sorted by {@code length - hub(v)}, and a search stops in a row where that no longer
 * holds; in networks with strong hubs it looks at a few entries of each row.
 */
final class PathNetwork {
  private static final double CLEARLY = 1 - 1e-9;
  private static final int ROUNDED_BITS = 52;

  /** Rows are sorted by keys whose last bits give way to the entry's place in its row. */
  private static final int PLACE_BITS = 24;

  private static final long PLACES = (1L << PLACE_BITS) - 1;

  /** A candidate more for the hub is tried for so many vertices, up to as many candidates. */
  private static final int VERTICES_A_TRY = 1000;

  private static final int MOST_TRIES = 12;

  final int n;
  final int[] rowStart;
  final int[] neighbours;

  /**
   * The weight of each entry, 1 where weights are ignored, over a power of two where they are far
   * from 1.
   */
  final double[] weights;

  /** The length of each entry as a double, for sums that only need double precision. */
  final double[] lengths;

  /** The entry of the network that each entry comes from. */
  final int[] origin;

  /** Sums of units that differ by no more than this may be equal; 0 where units are exact. */
  final long slack;

  /** No shortest path has more units than this. */
  final long longestPath;

  final long shortestTie;

  /** At least as many units as the way from each vertex to the hub of its component is long. */
  final long[] hubDistance;

  /**
   * Per entry two numbers side by side, since fetching them is what costs a search most time: the
   * entry's cut above its neighbour, and its units. For a source s and a vertex u that is d away
   * from it, the entries of u from the first with a cut above {@code (hubDistance[s] - d) >>
   * cutShift} on are on no shortest path from s. Empty where {@link #isTooWide}.
   */
  final long[] rows;

  final int cutShift;

  /** Compares sums of lengths; empty where units are exact. */
  private final ExactLengths exact;

  private PathNetwork(
      int n,
      int[] rowStart,
      int[] neighbours,
      double[] weights,
      int[] origin,
      int scaled,
      double[] fromHub,
      double reach) {
    this.n = n;
    this.rowStart = rowStart;
    this.neighbours = neighbours;
    this.weights = weights;
    this.origin = origin;
    lengths = new double[weights.length];
    double shortest = Double.POSITIVE_INFINITY;
    for (int e = 0; e < weights.length; e++) {
      lengths[e] = 1 / weights[e];
      shortest = Math.min(shortest, lengths[e]);
    }
    double scale = 0;
    long[] units = ExactLengths.units(weights, reach);
    if (units.length == weights.length) {
      slack = 0;
      scale = units.length == 0 ? 0 : units[0] / lengths[0];
    } else {
      // Scaling by a power of two is exact, so that only 1/w and the last step round.
      int exponent = ROUNDED_BITS - 1 - Math.getExponent(reach);
      double hops = Math.min(n, reach / shortest) + 1;
      double spread = Math.scalb(shortest, exponent);
      if (spread > 8 * (2 * hops + 2)) {
        units = new long[weights.length];
        for (int e = 0; e < units.length; e++) {
          units[e] = Math.round(Math.scalb(lengths[e], exponent));
        }
        slack = (long) (2 * hops + 2);
        scale = Math.scalb(1.0, exponent);
      } else {
        slack = 0;
      }
    }
    for (int e = 0; scaled != 0 && e < lengths.length; e++) {
      lengths[e] = Math.scalb(lengths[e], -scaled);
    }
    exact = new ExactLengths(slack == 0 ? new double[0] : weights);
    long min = Long.MAX_VALUE;
    for (long unit : units) {
      min = Math.min(min, unit);
    }
    shortestTie = min;
    longestPath = (long) (reach * scale * (1 + 0x1p-20)) + slack + 1;
    hubDistance = new long[n];
    for (int i = 0; i < n; i++) {
      hubDistance[i] = (long) (fromHub[i] * scale * (1 + 0x1p-30)) + 2 * slack + 1;
    }
    cutShift = Math.max(0, 34 - Long.numberOfLeadingZeros(longestPath));
    rows = new long[2 * units.length];
    for (int i = 0; i < n && units.length > 0; i++) {
      long least = Long.MAX_VALUE;
      for (int e = rowStart[i + 1] - 1; e >= rowStart[i]; e--) {
        least = Math.min(least, units[e] - hubDistance[neighbours[e]]);
        rows[2 * e] = (least >> cutShift) << 32 | neighbours[e];
        rows[2 * e + 1] = units[e];
      }
    }
  }

  static PathNetwork of(Network<?> network, Weights use) {
    int n = network.size();
    double[] all = network.weightArray(use);
    int scaled = Scale.ofMiddle(all);
    Rows rows = new Rows(network.rowStarts(), network.neighbourArray(), Scale.times(all, -scaled));
    double[] fromHub = new double[n];
    double reach = fromHubs(network, rows, fromHub);
    int[] origin = new int[rows.neighbours.length];
    Arrays.setAll(origin, e -> e);
    if (use == Weights.STRENGTH) {
      int[] kept = rows.kept(beyondHub(rows, fromHub));
      rows = rows.only(kept);
      origin = picked(origin, kept);
      kept = rows.kept(detours(rows));
      rows = rows.only(kept);
      origin = picked(origin, kept);
    }
    double[] key = new double[origin.length];
    for (int e = 0; e < key.length; e++) {
      key[e] = 1 / rows.weights[e] - fromHub[rows.neighbours[e]];
    }
    int[] order = sorted(rows.start, key);
    return new PathNetwork(
        n,
        rows.start,
        picked(rows.neighbours, order),
        picked(rows.weights, order),
        picked(origin, order),
        scaled,
        fromHub,
        reach);
  }

  /** Rows of a network, sorted by neighbour. */
  private static final class Rows {
    final int[] start;
    final int[] neighbours;
    final double[] weights;

    Rows(int[] start, int[] neighbours, double[] weights) {
      this.start = start;
      this.neighbours = neighbours;
      this.weights = weights;
    }

    /** The entries that are not dropped. */
    int[] kept(boolean[] dropped) {
      return IntStream.range(0, dropped.length).filter(e -> !dropped[e]).toArray();
    }

    Rows only(int[] kept) {
      int[] keptStart = new int[start.length];
      int k = 0;
      for (int i = 0; i + 1 < start.length; i++) {
        keptStart[i] = k;
        while (k < kept.length && kept[k] < start[i + 1]) {
          k++;
        }
      }
      keptStart[start.length - 1] = k;
      return new Rows(keptStart, picked(neighbours, kept), picked(weights, kept));
    }
  }

  /** Marks the entries of ties that are clearly longer than the way over the hub. */
  private static boolean[] beyondHub(Rows rows, double[] fromHub) {
    boolean[] dropped = new boolean[rows.neighbours.length];
    for (int i = 0; i < fromHub.length; i++) {
      for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
        double over = fromHub[i] + fromHub[rows.neighbours[e]];
        dropped[e] = over < CLEARLY / rows.weights[e];
      }
    }
    return dropped;
  }

  private static int[] picked(int[] from, int[] places) {
    int[] picked = new int[places.length];
    for (int k = 0; k < places.length; k++) {
      picked[k] = from[places[k]];
    }
    return picked;
  }

  private static double[] picked(double[] from, int[] places) {
    double[] picked = new double[places.length];
    for (int k = 0; k < places.length; k++) {
      picked[k] = from[places[k]];
    }
    return picked;
  }

  /** The entries of each row by their keys, which are compared to about eight digits. */
  private static int[] sorted(int[] rowStart, double[] key) {
    int[] order = new int[key.length];
    long[] packed = new long[key.length];
    for (int i = 0; i + 1 < rowStart.length; i++) {
      int begin = rowStart[i];
      int end = rowStart[i + 1];
      for (int e = begin; e < end; e++) {
        long bits = Double.doubleToRawLongBits(key[e]);
        // As signed integers the bits of negative numbers are in falling order.
        long rising = bits ^ ((bits >> 63) & Long.MAX_VALUE);
        packed[e] = (rising & ~PLACES) | Math.min(PLACES, e - begin);
      }
      Arrays.sort(packed, begin, end);
      for (int e = begin; e < end; e++) {
        order[e] = begin + (int) (packed[e] & PLACES);
      }
    }
    return order;
  }

  /** Marks both entries of each tie that is clearly longer than a way over a common neighbour. */
  private static boolean[] detours(Rows rows) {
    int[] rowStart = rows.start;
    int[] neighbours = rows.neighbours;
    double[] w = rows.weights;
    int n = rowStart.length - 1;
    int[] reverse = TriangleListing.reverse(rowStart, neighbours);
    double[] tie = new double[w.length];
    for (int e = 0; e < w.length; e++) {
      tie[e] = 1 / w[e];
    }
    int[] byLength = sorted(rowStart, tie);
    double[] length = new double[w.length];
    int[] target = new int[w.length];
    for (int e = 0; e < w.length; e++) {
      length[e] = 1 / w[byLength[e]];
      target[e] = neighbours[byLength[e]];
    }
    boolean[] dropped = new boolean[w.length];
    double[] limit = new double[n];
    for (int u = 0; u < n; u++) {
      int degree = rowStart[u + 1] - rowStart[u];
      double longest = 0;
      for (int e = rowStart[u]; e < rowStart[u + 1]; e++) {
        int v = target[e];
        int other = rowStart[v + 1] - rowStart[v];
        if (other > degree || (other == degree && v > u)) {
          limit[v] = length[e] * CLEARLY;
          longest = Math.max(longest, limit[v]);
        }
      }
      for (int e = rowStart[u]; e < rowStart[u + 1] && length[e] < longest; e++) {
        int q = target[e];
        double left = longest - length[e];
        for (int f = rowStart[q]; f < rowStart[q + 1] && length[f] < left; f++) {
          int v = target[f];
          if (length[e] + length[f] < limit[v]) {
            limit[v] = -1;
          }
        }
      }
      for (int e = rowStart[u]; e < rowStart[u + 1]; e++) {
        if (limit[target[e]] < 0) {
          dropped[byLength[e]] = true;
          dropped[reverse[byLength[e]]] = true;
        }
        limit[target[e]] = 0;
      }
    }
    return dropped;
  }

  /**
   * Searches from the hub of each component: many shortest paths lead by it, and no two vertices
   * are further apart than over it. In a large component several strong vertices are tried for the
   * one that is nearest to all.
   *
   * @param fromHub distance of each vertex from its hub; filled
   * @return no two vertices that reach each other are further apart than this
   */
  private static double fromHubs(Network<?> network, Rows rows, double[] fromHub) {
    int n = fromHub.length;
    FloatingSearch search = new FloatingSearch(n, rows.start, rows.neighbours, rows.weights);
    double[] strength = new double[n];
    for (int i = 0; i < n; i++) {
      strength[i] = network.strength(i);
    }
    int[] strongest =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -strength[i]))
            .mapToInt(i -> i)
            .toArray();
    Components components = Components.of(network);
    int[] sizes = components.sizes();
    int[] tried = new int[components.count()];
    double[] nearest = new double[components.count()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    double[] farthest = new double[components.count()];
    for (int hub : strongest) {
      int c = components.of(hub);
      if (tried[c]++ > Math.min(sizes[hub] / VERTICES_A_TRY, MOST_TRIES)) {
        continue;
      }
      int reached = search.search(hub);
      double sum = 0;
      for (int r = 0; r < reached; r++) {
        sum += search.distance(search.settled(r));
      }
      if (sum < nearest[c]) {
        nearest[c] = sum;
        farthest[c] = search.distance(search.settled(reached - 1));
        for (int r = 0; r < reached; r++) {
          fromHub[search.settled(r)] = search.distance(search.settled(r));
        }
      }
    }
    return 2 * Arrays.stream(farthest).max().orElse(0) * (1 + 1e-9);
  }

  /** Whether lengths differ by too much for whole numbers. */
  boolean isTooWide() {
    return rows.length < 2 * weights.length;
  }

  /**
   * Compares two paths by exact length.
   *
   * @param one entries of the ties of one path, from 0 to {@code ones}
   * @param other entries of the ties of the other
   */
  int compare(int[] one, int ones, int[] other, int others) {
    return exact.compare(one, ones, other, others);
  }
}

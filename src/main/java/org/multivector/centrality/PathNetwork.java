package org.multivector.centrality;

import java.util.Arrays;

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
    return of(network, use, Hubs.of(network, Rows.of(network, use)));
  }

  static PathNetwork of(Network<?> network, Weights use, Hubs hubs) {
    Rows rows = Rows.of(network, use);
    int[] origin = new int[rows.neighbours.length];
    Arrays.setAll(origin, e -> e);
    if (use == Weights.STRENGTH) {
      int[] kept = rows.kept(hubs.beyond(rows));
      rows = rows.only(kept);
      origin = Rows.picked(origin, kept);
      kept = rows.kept(detours(rows));
      rows = rows.only(kept);
      origin = Rows.picked(origin, kept);
    }
    double[] key = new double[origin.length];
    for (int e = 0; e < key.length; e++) {
      key[e] = 1 / rows.weights[e] - hubs.distance[rows.neighbours[e]];
    }
    int[] order = rows.sorted(key);
    return new PathNetwork(
        network.size(),
        rows.start,
        Rows.picked(rows.neighbours, order),
        Rows.picked(rows.weights, order),
        Rows.picked(origin, order),
        rows.scaled,
        hubs.distance,
        hubs.reach);
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
    int[] byLength = rows.sorted(tie);
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

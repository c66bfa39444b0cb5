package org.multivector.centrality;

import java.math.BigInteger;
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
 */
final class PathNetwork {
  private static final double CLEARLY = 1 - 1e-9;
  private static final int EXACT_BITS = 60;
  private static final int ROUNDED_BITS = 52;

  /** The Mersenne prime 2^61 - 1, in whose field lengths are fingerprinted. */
  private static final long PRIME = (1L << 61) - 1;

  final int n;
  final int[] rowStart;
  final int[] neighbours;

  /** The weight of each entry, 1 where weights are ignored. */
  final double[] weights;

  /** The length of each entry as a double, for sums that only need double precision. */
  final double[] lengths;

  /** The entry of the network that each entry comes from. */
  final int[] origin;

  /** Whole-number lengths, empty where {@link #isTooWide}. */
  final long[] units;

  /** Sums of units that differ by no more than this may be equal; 0 where units are exact. */
  final long slack;

  /** No shortest path has more units than this. */
  final long longestPath;

  final long shortestTie;

  private final long[] fingerprints;

  private PathNetwork(
      int n, int[] rowStart, int[] neighbours, double[] weights, int[] origin, double reach) {
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
    long[] exact = exactUnits(weights, reach);
    if (exact.length == weights.length) {
      units = exact;
      slack = 0;
      scale = exact.length == 0 ? 0 : exact[0] / lengths[0];
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
        units = new long[0];
        slack = 0;
      }
    }
    long min = Long.MAX_VALUE;
    for (long unit : units) {
      min = Math.min(min, unit);
    }
    shortestTie = min;
    longestPath = (long) (reach * scale * (1 + 0x1p-20)) + slack + 1;
    fingerprints = new long[slack == 0 ? 0 : weights.length];
    for (int e = 0; e < fingerprints.length; e++) {
      fingerprints[e] = fingerprint(weights[e]);
    }
  }

  static PathNetwork of(Network<?> network, Weights use) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    double[] w = network.weightArray(use);
    boolean[] dropped = use == Weights.IGNORED ? new boolean[w.length] : detours(network, w);
    int[] start = new int[n + 1];
    int[] kept = new int[w.length];
    int count = 0;
    for (int i = 0; i < n; i++) {
      start[i] = count;
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        if (!dropped[e]) {
          kept[count++] = e;
        }
      }
    }
    start[n] = count;
    int[] origin = Arrays.copyOf(kept, count);
    int[] keptNeighbours = new int[count];
    double[] keptWeights = new double[count];
    for (int e = 0; e < count; e++) {
      keptNeighbours[e] = neighbours[origin[e]];
      keptWeights[e] = w[origin[e]];
    }
    double reach = reach(n, start, keptNeighbours, keptWeights);
    return new PathNetwork(n, start, keptNeighbours, keptWeights, origin, reach);
  }

  /** Marks both entries of each tie that is clearly longer than a way over a common neighbour. */
  private static boolean[] detours(Network<?> network, double[] w) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    int[] reverse = TriangleListing.reverse(network);
    int[] byLength = new int[w.length];
    long[] keys = new long[w.length];
    for (int i = 0; i < n; i++) {
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        // Strongest first; a few bits of the weight give way to the entry's place in its row.
        keys[e] =
            ((Long.MAX_VALUE - Double.doubleToRawLongBits(w[e])) & -(1L << 24))
                | Math.min((1 << 24) - 1, e - rowStart[i]);
      }
      Arrays.sort(keys, rowStart[i], rowStart[i + 1]);
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        byLength[e] = rowStart[i] + (int) (keys[e] & ((1 << 24) - 1));
      }
    }
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

  /** No two vertices that reach each other are further apart than this. */
  private static double reach(int n, int[] rowStart, int[] neighbours, double[] weights) {
    FloatingSearch search = new FloatingSearch(n, rowStart, neighbours, weights);
    boolean[] seen = new boolean[n];
    double reach = 0;
    for (int i = 0; i < n; i++) {
      if (!seen[i]) {
        int reached = search.search(i);
        for (int r = 0; r < reached; r++) {
          seen[search.settled(r)] = true;
        }
        reach = Math.max(reach, 2 * search.distance(search.settled(reached - 1)));
      }
    }
    return reach * (1 + 1e-9);
  }

  /** Whole-number multiples of one length, or an empty array where there is no such length. */
  private static long[] exactUnits(double[] weights, double reach) {
    long common = 1;
    int greatest = Integer.MIN_VALUE;
    for (double w : weights) {
      int exponent = exponent(w);
      long odd = odd(w);
      greatest = Math.max(greatest, exponent);
      if (common % odd != 0) {
        long factor = odd / gcd(common, odd);
        if (Math.multiplyHigh(common, factor) != 0 || common * factor > 1L << EXACT_BITS) {
          return new long[0];
        }
        common *= factor;
      }
    }
    if (weights.length == 0 || reach * common * Math.scalb(1.0, greatest) >= 1L << EXACT_BITS) {
      return new long[0];
    }
    long[] units = new long[weights.length];
    for (int e = 0; e < units.length; e++) {
      units[e] = (common / odd(weights[e])) << (greatest - exponent(weights[e]));
    }
    return units;
  }

  private static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  /** The odd number that a weight is when multiplied by a power of two. */
  private static long odd(double w) {
    long bits = Double.doubleToRawLongBits(w);
    long mantissa = bits & ((1L << 52) - 1);
    long whole = Math.getExponent(w) < Double.MIN_EXPONENT ? mantissa : mantissa | 1L << 52;
    return whole >>> Long.numberOfTrailingZeros(whole);
  }

  /** The power of two that makes {@link #odd} the weight. */
  private static int exponent(double w) {
    long bits = Double.doubleToRawLongBits(w);
    long mantissa = bits & ((1L << 52) - 1);
    boolean subnormal = Math.getExponent(w) < Double.MIN_EXPONENT;
    long whole = subnormal ? mantissa : mantissa | 1L << 52;
    int power = (subnormal ? Double.MIN_EXPONENT : Math.getExponent(w)) - 52;
    return power + Long.numberOfTrailingZeros(whole);
  }

  /** Whether lengths differ by too much for whole numbers. */
  boolean isTooWide() {
    return units.length < weights.length;
  }

  /**
   * Compares two paths by exact length.
   *
   * @param one entries of the ties of one path, from 0 to {@code ones}
   * @param other entries of the ties of the other
   */
  int compare(int[] one, int ones, int[] other, int others) {
    if (fingerprint(one, ones) == fingerprint(other, others)) {
      // Unequal lengths pass for equal with a chance of 2^-61.
      return 0;
    }
    int greatest = Integer.MIN_VALUE;
    for (int k = 0; k < ones; k++) {
      greatest = Math.max(greatest, exponent(weights[one[k]]));
    }
    for (int k = 0; k < others; k++) {
      greatest = Math.max(greatest, exponent(weights[other[k]]));
    }
    BigInteger[] left = sum(one, ones, greatest);
    BigInteger[] right = sum(other, others, greatest);
    return left[0].multiply(right[1]).compareTo(right[0].multiply(left[1]));
  }

  /** Numerator and denominator of the sum of lengths, times a power of two. */
  private BigInteger[] sum(int[] entries, int count, int greatest) {
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (int k = 0; k < count; k++) {
      double w = weights[entries[k]];
      BigInteger odd = BigInteger.valueOf(odd(w));
      numerator = numerator.multiply(odd).add(denominator.shiftLeft(greatest - exponent(w)));
      denominator = denominator.multiply(odd);
    }
    return new BigInteger[] {numerator, denominator};
  }

  private long fingerprint(int[] entries, int count) {
    long sum = 0;
    for (int k = 0; k < count; k++) {
      sum += fingerprints[entries[k]];
      sum = sum >= PRIME ? sum - PRIME : sum;
    }
    return sum;
  }

  /** The reciprocal of a weight in the field of the prime. */
  private static long fingerprint(double w) {
    long base = odd(w) % PRIME;
    long result = 1;
    for (long power = PRIME - 2; power > 0; power >>= 1) {
      if ((power & 1) == 1) {
        result = product(result, base);
      }
      base = product(base, base);
    }
    // 2^61 = 1 in this field, so a power of two only turns the bits round.
    int turn = Math.floorMod(-exponent(w), 61);
    return turn == 0 ? result : ((result << turn) & PRIME) | (result >>> (61 - turn));
  }

  private static long product(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    long sum = (low & PRIME) + ((high << 3) | (low >>> 61));
    return sum >= PRIME ? sum - PRIME : sum;
  }
}

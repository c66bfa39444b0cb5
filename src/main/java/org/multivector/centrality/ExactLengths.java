package org.multivector.centrality;

import java.math.BigInteger;

/**
 * Sums of reciprocals of weights, compared exactly: a double is a whole number times a power of
 * two, so that reciprocals are rational.
 *
 * <p>Equal sums mostly are sums of the same terms, or of terms with small denominators. So sums are
 * first compared by a fingerprint, their value in the field of the prime 2^61 - 1; unequal sums
 * pass for equal with a chance of 2^-61. Only where fingerprints differ are they added up as
 * fractions.
 */
final class ExactLengths {
  private static final int EXACT_BITS = 60;
  private static final long PRIME = (1L << 61) - 1;

  private final double[] weights;
  private final long[] fingerprints;

  ExactLengths(double[] weights) {
    this.weights = weights;
    fingerprints = new long[weights.length];
    // One division for all: the inverse of the product of all odd parts is unwrapped from the back.
    long product = 1;
    for (int e = 0; e < weights.length; e++) {
      fingerprints[e] = product;
      product = product(product, odd(weights[e]) % PRIME);
    }
    long inverse = inverse(product);
    for (int e = weights.length - 1; e >= 0; e--) {
      long reciprocal = product(fingerprints[e], inverse);
      inverse = product(inverse, odd(weights[e]) % PRIME);
      // 2^61 = 1 in this field, so a power of two only turns the bits round.
      int turn = Math.floorMod(-exponent(weights[e]), 61);
      fingerprints[e] =
          turn == 0 ? reciprocal : ((reciprocal << turn) & PRIME) | (reciprocal >>> (61 - turn));
    }
  }

  private static long inverse(long number) {
    long result = 1;
    long base = number;
    for (long power = PRIME - 2; power > 0; power >>= 1) {
      if ((power & 1) == 1) {
        result = product(result, base);
      }
      base = product(base, base);
    }
    return result;
  }

  private static long product(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    long sum = (low & PRIME) + ((high << 3) | (low >>> 61));
    return sum >= PRIME ? sum - PRIME : sum;
  }

  /**
   * The reciprocals as whole-number multiples of one length, or an empty array where there is none
   * in which the reach takes at most 60 bits.
   */
  static long[] units(double[] weights, double reach) {
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
}

package org.multivector.centrality;

/**
 * Powers of two by which weights are divided where they lie near the ends of what a double holds,
 * so that sums, squares and reciprocals of them fit; no weight is rounded by it, but for those that
 * vanish beside others. Common weights are left as they are.
 */
final class Scale {
  /** Weights beyond two to this power, or below its reciprocal, are far. */
  private static final int FAR = 200;

  /** Weights further apart than this are wide apart. */
  private static final double WIDE = 0x1p-400;

  private Scale() {}

  /** The least and the greatest of some weights; infinite and 0 if there are none. */
  private record Extremes(double least, double greatest) {
    static Extremes of(double[] w) {
      double least = Double.POSITIVE_INFINITY;
      double greatest = 0;
      for (double weight : w) {
        least = Math.min(least, weight);
        greatest = Math.max(greatest, weight);
      }
      return new Extremes(least, greatest);
    }
  }

  /** The exponent of the greatest weight where it is far from 1, else 0. */
  static int ofGreatest(double[] w) {
    double greatest = Extremes.of(w).greatest;
    return greatest == 0 ? 0 : far(Math.getExponent(greatest));
  }

  /** The exponent in the middle of the weights where it is far from 1, else 0. */
  static int ofMiddle(double[] w) {
    Extremes e = Extremes.of(w);
    return e.greatest == 0
        ? 0
        : far((Math.getExponent(e.least) + Math.getExponent(e.greatest)) / 2);
  }

  /** Whether quotients of weights may be too small for a double to hold all their digits. */
  static boolean isWide(double[] w) {
    Extremes e = Extremes.of(w);
    return e.greatest * WIDE > e.least;
  }

  private static int far(int exponent) {
    return Math.abs(exponent) > FAR ? exponent : 0;
  }

  /** The weights times a power of two; the same array where it is 1. */
  static double[] times(double[] w, int exponent) {
    if (exponent == 0) {
      return w;
    }
    double[] scaled = new double[w.length];
    for (int e = 0; e < w.length; e++) {
      scaled[e] = Math.scalb(w[e], exponent);
    }
    return scaled;
  }
}

package org.multivector.centrality;

/** The options that several metrics share, checked at the door so that NaN fails too. */
final class Check {
  private Check() {}

  static double tolerance(double tolerance) {
    return unit("tolerance", tolerance, 1e-12);
  }

  static double unit(String what, double value, double usual) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          what + " " + value + " is not in (0, 1); " + usual + " is usual");
    }
    return value;
  }

  static int iterations(int maxIterations) {
    if (maxIterations < 1) {
      throw new IllegalArgumentException(
          "number of iterations " + maxIterations + " is not in [1, 2^31)");
    }
    return maxIterations;
  }

  static int threads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "number of threads " + threads + " is not in [1, 2^31); use 1 for the calling one");
    }
    return threads;
  }
}

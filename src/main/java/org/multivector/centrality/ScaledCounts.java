package org.multivector.centrality;

import java.util.Arrays;

/**
 * Path counts of any size, per vertex: a number in [1, 2) times a power of two, rounded to 53 bits.
 * A ladder of 1,100 rungs has more paths than a {@code double} can hold; this is for such networks
 * only.
 */
final class ScaledCounts {
  /** Counts above should be kept here. */
  static final double MOST = 0x1p1000;

  private final double[] mantissa;
  private final int[] exponent;

  ScaledCounts(int n) {
    mantissa = new double[n];
    exponent = new int[n];
  }

  /** One path to a source, none to all others. */
  void start(int source) {
    Arrays.fill(mantissa, 0);
    mantissa[source] = 1;
    exponent[source] = 0;
  }

  /** Adds the paths to u to those to v. */
  void add(int u, int v) {
    if (mantissa[v] == 0) {
      mantissa[v] = mantissa[u];
      exponent[v] = exponent[u];
      return;
    }
    int greatest = Math.max(exponent[u], exponent[v]);
    double sum =
        Math.scalb(mantissa[u], exponent[u] - greatest)
            + Math.scalb(mantissa[v], exponent[v] - greatest);
    exponent[v] = greatest + (sum < 2 ? 0 : 1);
    mantissa[v] = sum < 2 ? sum : sum / 2;
  }

  /** The paths to u over those to v, which are no fewer. */
  double share(int u, int v) {
    return Math.scalb(mantissa[u] / mantissa[v], exponent[u] - exponent[v]);
  }
}

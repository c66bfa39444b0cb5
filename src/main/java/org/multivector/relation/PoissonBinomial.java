package org.multivector.relation;

import java.util.Arrays;

/**
 * The number of successes of independent trials of different probabilities, given in classes of
 * equal ones.
 *
 * <p>The upper tail beyond the mean is computed under the exponentially tilted distribution whose
 * mean is the threshold, so that it keeps its relative accuracy down to the smallest double: {@code
 * P(X >= c) = e^(K(s) - s c) sum over x >= c of Q(x) e^(-s (x - c))}. Q is the convolution of the
 * classes' binomials, each cut off where it is below 1e-20 of its mode; all terms are positive.
 */
final class PoissonBinomial {
  private static final double CUT_OFF = 1e-20;

  private PoissonBinomial() {}

  /**
   * P(X >= threshold).
   *
   * @param p probability of each class, in [0, 1]
   * @param trials number of trials of each class
   */
  static double upperTail(double[] p, int[] trials, int threshold) {
    int certain = 0;
    int possible = 0;
    double mean = 0;
    for (int c = 0; c < p.length; c++) {
      if (p[c] >= 1) {
        certain += trials[c];
      } else if (p[c] > 0) {
        possible += trials[c];
        mean += p[c] * trials[c];
      }
    }
    int need = threshold - certain;
    if (need <= 0) {
      return 1;
    }
    if (need > possible) {
      return 0;
    }
    double s = need <= mean ? 0 : tilt(p, trials, Math.min(need, possible - .5));
    double logarithm = -s * need;
    Mass mass = new Mass();
    for (int c = 0; c < p.length; c++) {
      if (p[c] > 0 && p[c] < 1) {
        // ln(1 - p + p e^s), written so that small p and s lose nothing.
        double growth = p[c] * StrictMath.expm1(s);
        logarithm += trials[c] * StrictMath.log1p(growth);
        mass.add(trials[c], p[c] * StrictMath.exp(s) / (1 + growth));
      }
    }
    double sum = 0;
    for (int i = mass.value.length - 1; i >= 0 && mass.low + i >= need; i--) {
      sum += mass.value[i] * StrictMath.exp(-s * (mass.low + i - need));
    }
    return Math.min(1, sum * StrictMath.exp(logarithm));
  }

  /** The s at which the tilted mean is the target; by bisection, since the mean grows with s. */
  private static double tilt(double[] p, int[] trials, double target) {
    double low = 0;
    double high = 1;
    while (tiltedMean(p, trials, high) < target && high < 700) {
      high *= 2;
    }
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (tiltedMean(p, trials, middle) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double tiltedMean(double[] p, int[] trials, double s) {
    double e = StrictMath.exp(s);
    double mean = 0;
    for (int c = 0; c < p.length; c++) {
      if (p[c] > 0 && p[c] < 1) {
        mean += trials[c] * (p[c] * e / (1 - p[c] + p[c] * e));
      }
    }
    return mean;
  }

  /** Probabilities of the integers from low on. */
  private static final class Mass {
    private int low;
    private double[] value = {1};

    /** Adds an independent binomial. */
    void add(int n, double p) {
      int mode = (int) Math.min(n, Math.floor((n + 1) * p));
      double odds = p / (1 - p);
      int from = mode;
      int to = mode;
      double least = 1;
      double greatest = 1;
      while (from > 0 && least > CUT_OFF) {
        least *= from / ((n - from + 1) * odds);
        from--;
      }
      while (to < n && greatest > CUT_OFF) {
        greatest *= (n - to) * odds / (to + 1);
        to++;
      }
      double[] binomial = new double[to - from + 1];
      binomial[mode - from] = 1;
      for (int k = mode; k > from; k--) {
        binomial[k - 1 - from] = binomial[k - from] * (k / ((n - k + 1) * odds));
      }
      for (int k = mode; k < to; k++) {
        binomial[k + 1 - from] = binomial[k - from] * ((n - k) * odds / (k + 1));
      }
      double sum = Arrays.stream(binomial).sum();
      double[] wider = new double[value.length + binomial.length - 1];
      for (int i = 0; i < value.length; i++) {
        double share = value[i] / sum;
        for (int k = 0; k < binomial.length; k++) {
          wider[i + k] += share * binomial[k];
        }
      }
      low += from;
      value = wider;
      trim();
    }

    private void trim() {
      double floor = Arrays.stream(value).max().orElse(0) * CUT_OFF;
      int first = 0;
      int last = value.length - 1;
      while (value[first] < floor) {
        first++;
      }
      while (value[last] < floor) {
        last--;
      }
      value = Arrays.copyOfRange(value, first, last + 1);
      low += first;
    }
  }
}

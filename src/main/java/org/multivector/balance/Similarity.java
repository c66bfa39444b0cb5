package org.multivector.balance;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;

/**
 * Measures of how alike two portfolios are: numbers of the same meaning, one for each third actor,
 * such as alliance grades or shares of ties.
 *
 * <p>All throw {@link IllegalArgumentException} for portfolios of different or no length, and where
 * the measure does not exist: NaN is never returned. Time is linear, with {@link #kendallTauB} O(n
 * log n).
 *
 * <p>Häge, F. M. (2011). Choice or circumstance? Adjusting measures of foreign policy similarity
 * for chance agreement. <i>Political Analysis</i> 19, 287–305.
 */
public final class Similarity {
  private static final String CONSTANT =
      "the portfolios do not vary; agreement beyond chance does not exist";

  private Similarity() {}

  /**
   * Signorino and Ritter's S with equal weights, {@code 1 - 2 mean(|a - b|) / dmax}, in [-1, 1].
   *
   * @param greatest dmax, the greatest possible difference, positive
   */
  public static double signorinoRitter(double[] a, double[] b, double greatest) {
    double[] ones = new double[a.length];
    Arrays.fill(ones, 1);
    return signorinoRitter(a, b, ones, greatest);
  }

  /**
   * Signorino and Ritter's S, {@code 1 - 2 sum w (d / dmax) / sum w}, in [-1, 1] (1999).
   *
   * @param weights the importance of each third actor, none negative, a positive sum
   * @param greatest dmax, the greatest possible difference, positive
   */
  public static double signorinoRitter(double[] a, double[] b, double[] weights, double greatest) {
    check(a, b);
    check(a, weights);
    if (!(greatest > 0)) {
      throw new IllegalArgumentException(
          "the greatest difference "
              + greatest
              + " is not positive; it is the range of the grades");
    }
    double sum = 0;
    double total = 0;
    for (int j = 0; j < a.length; j++) {
      if (!(weights[j] >= 0)) {
        throw new IllegalArgumentException("weight " + weights[j] + " is not a number >= 0");
      }
      sum += weights[j] * Math.abs(a[j] - b[j]);
      total += weights[j];
    }
    if (!(total > 0)) {
      throw new IllegalArgumentException("the weights sum to " + total + "; one must be positive");
    }
    return 1 - 2 * sum / greatest / total;
  }

  /**
   * Cohen's kappa with squared distances, {@code 1 - mean (a_i - b_i)^2 / mean_ij (a_i - b_j)^2},
   * at most 1; 0 is the agreement of the same portfolios in random order (Cohen 1968).
   */
  public static double cohenKappa(double[] a, double[] b) {
    check(a, b);
    double observed = 0;
    double meanA = Arrays.stream(a).sum() / a.length;
    double meanB = Arrays.stream(b).sum() / b.length;
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      observed += square(a[i] - b[i]);
      squares += square(a[i] - meanA) + square(b[i] - meanB);
    }
    // The mean of (a_i - b_j)^2 over all i and j, without the n^2 terms.
    double expected = squares / a.length + square(meanA - meanB);
    return chanceCorrected(observed / a.length, expected);
  }

  /**
   * Scott's pi for categories: as kappa, with distance 0 for equal and 1 for different grades, and
   * the expectation from the pooled grades of both (Scott 1955).
   */
  public static double scottPiNominal(double[] a, double[] b) {
    check(a, b);
    int n = a.length;
    double observed = 0;
    for (int i = 0; i < n; i++) {
      observed += a[i] == b[i] ? 0 : 1;
    }
    double[] pooled = pooled(a, b);
    Arrays.sort(pooled);
    double equal = 0;
    int run = 0;
    for (int i = 0; i < pooled.length; i++) {
      run++;
      if (i + 1 == pooled.length || pooled[i + 1] != pooled[i]) {
        equal += (double) run * run;
        run = 0;
      }
    }
    return chanceCorrected(observed / n, 1 - equal / pooled.length / pooled.length);
  }

  /**
   * Scott's pi with squared distances, for continuous portfolios: as {@link #cohenKappa}, with the
   * expectation from the pooled numbers of both.
   */
  public static double scottPi(double[] a, double[] b) {
    check(a, b);
    double observed = 0;
    for (int i = 0; i < a.length; i++) {
      observed += square(a[i] - b[i]);
    }
    // The mean squared difference of two draws is twice the variance.
    double[] pooled = pooled(a, b);
    double mean = Arrays.stream(pooled).sum() / pooled.length;
    double squares = 0;
    for (double x : pooled) {
      squares += square(x - mean);
    }
    return chanceCorrected(observed / a.length, 2 * squares / pooled.length);
  }

  /**
   * Kendall's tau-b, in [-1, 1], corrected for ties (Kendall 1945).
   *
   * @throws IllegalArgumentException also if either portfolio is constant
   */
  public static double kendallTauB(double[] a, double[] b) {
    check(a, b);
    double tau = a.length < 2 ? Double.NaN : new KendallsCorrelation().correlation(a, b);
    if (Double.isNaN(tau)) {
      throw new IllegalArgumentException(CONSTANT);
    }
    return tau;
  }

  private static double chanceCorrected(double observed, double expected) {
    if (!(expected > 0)) {
      throw new IllegalArgumentException(CONSTANT);
    }
    return 1 - observed / expected;
  }

  private static double[] pooled(double[] a, double[] b) {
    double[] pooled = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, pooled, a.length, b.length);
    return pooled;
  }

  private static void check(double[] a, double[] b) {
    if (a.length != b.length || a.length == 0) {
      throw new IllegalArgumentException(
          "portfolios of " + a.length + " and " + b.length + " numbers; they need the same actors");
    }
  }

  private static double square(double x) {
    return x * x;
  }
}

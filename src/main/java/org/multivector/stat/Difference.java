package org.multivector.stat;

import java.util.Locale;

/**
 * The difference of two quantities with its interval and a two-sided test of no difference.
 *
 * <p>The replicates are paired: replicate r of both quantities weighs each article by the same
 * draw, so that what the two share cancels out. With R differences {@code d} of the replicates, the
 * p-value is {@code min(1, 2 (1 + min(#{d <= 0}, #{d >= 0})) / (R + 1))}; it cannot be less than
 * {@code 2 / (R + 1)} (Davison and Hinkley 1997, chapter 4; the percentile interval turned around).
 * With {@link IntervalMethod#SYMMETRIC} it is {@code (1 + #{|d - v| >= |v|}) / (R + 1)}, {@code v}
 * the difference itself: the symmetric interval turned around.
 *
 * @param estimate first minus second
 * @param pValue in (0, 1]; 1 where the difference has no interval
 */
public record Difference(Estimate estimate, double pValue) {

  /** Checks the p-value, so that NaN fails too. */
  public Difference {
    if (!(pValue > 0 && pValue <= 1)) {
      throw new IllegalArgumentException("p-value " + pValue + " is not in (0, 1]");
    }
  }

  /**
   * Compares two estimates by their paired replicates.
   *
   * @param bootstrap the options both were made with
   * @param first the first quantity
   * @param firstReplicates its replicate values, NaN where undefined
   * @param second the second quantity
   * @param secondReplicates its replicate values from the same seed, NaN where undefined
   * @throws IllegalArgumentException if the numbers of replicates differ
   */
  public static Difference of(
      Bootstrap bootstrap,
      Estimate first,
      double[] firstReplicates,
      Estimate second,
      double[] secondReplicates) {
    if (firstReplicates.length != secondReplicates.length) {
      throw new IllegalArgumentException(
          firstReplicates.length
              + " replicates do not pair with "
              + secondReplicates.length
              + "; use the same bootstrap for both");
    }
    if (!first.isDefined() || !second.isDefined()) {
      Estimate undefined = first.isDefined() ? second : first;
      return new Difference(Estimate.undefined(undefined.reason().orElse("undefined")), 1);
    }
    double[] differences = new double[firstReplicates.length];
    int defined = 0;
    int atMostZero = 0;
    int atLeastZero = 0;
    int asFar = 0;
    double difference = first.value() - second.value();
    for (int r = 0; r < differences.length; r++) {
      differences[r] = firstReplicates[r] - secondReplicates[r];
      defined += Double.isNaN(differences[r]) ? 0 : 1;
      atMostZero += differences[r] <= 0 ? 1 : 0;
      atLeastZero += differences[r] >= 0 ? 1 : 0;
      asFar += Math.abs(differences[r] - difference) >= Math.abs(difference) ? 1 : 0;
    }
    long articles = articles(first) + articles(second);
    if (first.interval().isEmpty() || second.interval().isEmpty()) {
      return new Difference(Estimate.of(difference), 1);
    }
    Estimate estimate = bootstrap.estimate(difference, differences, articles);
    double tail =
        bootstrap.method() == IntervalMethod.SYMMETRIC
            ? (1.0 + asFar) / (defined + 1)
            : 2.0 * (1 + Math.min(atMostZero, atLeastZero)) / (defined + 1);
    return new Difference(estimate, estimate.interval().isPresent() ? Math.min(1, tail) : 1);
  }

  private static long articles(Estimate estimate) {
    return estimate.interval().map(Estimate.Interval::articles).orElse(0L);
  }

  /** Prints the estimate and the p-value. */
  @Override
  public String toString() {
    return estimate + String.format(Locale.ROOT, ", p = %.4f", pValue);
  }
}

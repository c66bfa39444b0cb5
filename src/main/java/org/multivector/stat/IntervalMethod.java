package org.multivector.stat;

/** How an interval is read off the replicates of a bootstrap. */
public enum IntervalMethod {
  /**
   * The quantiles (1 - level)/2 and (1 + level)/2 of the replicates (Efron and Tibshirani 1993,
   * chapter 13).
   */
  PERCENTILE("percentile"),
  /**
   * Bias-corrected and accelerated: quantiles moved by the replicates' median bias and by the
   * skewness of the leave-one-article-out values (Efron 1987). Where these are not at hand the
   * acceleration is 0 and the interval says {@code BC}.
   */
  BCA("BCa"),
  /**
   * The value plus and minus the level's quantile of the replicates' absolute distance from it
   * (Hall 1988, <i>Annals of Statistics</i> 16). A bias of the replicates, such as that of a number
   * of ties, of which a resample always has fewer, counts as error instead of moving the interval
   * away: it always holds the value, and is wide where the replicates are off.
   */
  SYMMETRIC("symmetric");

  private final String label;

  IntervalMethod(String label) {
    this.label = label;
  }

  /** The name printed with an interval. */
  public String label() {
    return label;
  }
}

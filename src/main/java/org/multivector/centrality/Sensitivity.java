package org.multivector.centrality;

/**
 * What of the ties a score depends on, which decides how {@link CentralityBootstrap} makes its
 * interval.
 *
 * <p>A bootstrap resample holds only about 63 % of the articles, so ties that hang on one or two
 * articles vanish from it. Sums hardly notice; shortest paths and counts of ties do, all in one
 * direction, and a percentile interval of such resamples lies beside the value that it should
 * surround.
 */
public enum Sensitivity {
  /**
   * A smooth function of the weights, such as strength or PageRank: Poisson weights, interval as
   * the {@code Bootstrap} says.
   */
  WEIGHTS,

  /**
   * On which ties there are, by way of their weights, such as betweenness; or on the network being
   * in one piece: exponential weights (the Bayesian bootstrap, Rubin 1981), which lose no tie;
   * interval as the {@code Bootstrap} says.
   */
  PATHS,

  /**
   * On how many ties there are, whatever they weigh, such as degree and all unweighted metrics:
   * Poisson weights, as no other lets ties come and go, and the {@code SYMMETRIC} interval in place
   * of the percentile one.
   */
  TIES;

  /** This where weights are heeded, {@link #TIES} where they are not. */
  Sensitivity by(Weights weights) {
    return weights == Weights.IGNORED ? TIES : this;
  }
}

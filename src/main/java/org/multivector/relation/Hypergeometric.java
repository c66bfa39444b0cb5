package org.multivector.relation;

import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * The hypergeometric test: a tie is kept if its ends share improbably many articles, given how many
 * articles name each.
 *
 * <p>{@code p = P(X >= c_ij)} with X hypergeometric: c_i of N articles name the first, and the c_j
 * of the second fall on articles at random; N counts articles that name somebody. p-values are
 * corrected over all pairs of actors (Benjamini and Hochberg 1995). The score is c_ij.
 *
 * <p>It takes articles for alike: a speech that names 60 actors makes all of them look associated.
 * {@link DegreeSequence} allows for that; this is its fast check. Counts articles whatever the
 * cut's unit, weighting and decay. Fisher 1935.
 */
public final class Hypergeometric implements Backbone {
  private final double level;

  private Hypergeometric(double level) {
    this.level = level;
  }

  /** At a false discovery rate of .05. */
  public static Hypergeometric withDefaults() {
    return new Hypergeometric(.05);
  }

  /**
   * This test at another false discovery rate.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  @Override
  public Hypergeometric withLevel(double newLevel) {
    return new Hypergeometric(Bipartite.level(newLevel));
  }

  @Override
  public String name() {
    return "hypergeometric";
  }

  @Override
  public BackboneResult compute(RelationLedger ledger, Cut cut) {
    Bipartite matrix = Bipartite.of(ledger, cut);
    return matrix.tested(
        name(),
        ledger.graph(cut),
        (i, j, common) ->
            tail(matrix.articleDegree.length, matrix.actorDegree[i], matrix.actorDegree[j], common),
        level,
        "Ties were tested by the hypergeometric upper tail of common articles (Fisher 1935)");
  }

  /** P(X >= common). */
  static double tail(int articles, int first, int second, int common) {
    return common <= 0
        ? 1
        : Math.min(
            1,
            new HypergeometricDistribution(null, articles, first, second)
                .upperCumulativeProbability(common));
  }
}

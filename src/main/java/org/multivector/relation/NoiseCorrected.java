package org.multivector.relation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * The noise-corrected backbone: a tie is kept if it is stronger than the strengths of its ends lead
 * to expect, by more than so many standard deviations of the estimate.
 *
 * <p>With the matrix total {@code n} (twice the sum of the weights), {@code kappa = n / (s_i s_j)}
 * and {@code lift = kappa w_ij}, the score is {@code (lift - 1) / (lift + 1)}, in (-1, 1), 0 at
 * expectation. Its variance follows by the delta method from the posterior of the tie's share p of
 * the total: a Beta prior with mean {@code mu = s_i s_j / n^2} and the hypergeometric variance
 * {@code s_i s_j (n - s_i)(n - s_j) / (n^4 (n - 1))} is updated by w_ij successes in n trials. The
 * tie is kept if {@code score > delta * deviation}; the p-value is the normal upper tail of score /
 * deviation. No correction for multiple testing.
 *
 * <p>The prior is moment-matched: {@code alpha = mu^2 (1 - mu) / var - mu} and {@code beta = mu (1
 * - mu)^2 / var - (1 - mu)}, whose mean is mu. The script that circulates has (1 - mu^2) in beta,
 * which shifts the mean.
 *
 * <p>Weights are counts: their unit matters, and a total that is not above 1 is refused. An empty
 * graph gives an empty result. Linear in the ties. Coscia and Neffke 2017.
 */
public final class NoiseCorrected implements Backbone {
  private final double delta;

  private NoiseCorrected(double delta) {
    this.delta = delta;
  }

  /** With delta 1.64, which is p = .05 for one tie. */
  public static NoiseCorrected withDefaults() {
    return new NoiseCorrected(1.64);
  }

  /**
   * This test with another number of standard deviations.
   *
   * @throws IllegalArgumentException if it is not in [0, inf)
   */
  public NoiseCorrected withDelta(double newDelta) {
    if (!(newDelta >= 0 && newDelta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "delta " + newDelta + " is not in [0, inf); 1.64 is p = .05 for one tie");
    }
    return new NoiseCorrected(newDelta);
  }

  /**
   * This test with the number of standard deviations that a normal variable exceeds so rarely, none
   * for a level of .5 or more.
   */
  @Override
  public NoiseCorrected withLevel(double level) {
    // By symmetry, which keeps the accuracy that 1 - level would lose.
    return withDelta(
        Math.max(
            0, -new NormalDistribution().inverseCumulativeProbability(Bipartite.level(level))));
  }

  @Override
  public String name() {
    return "noise-corrected";
  }

  @Override
  public BackboneResult compute(RelationLedger ledger, Cut cut) {
    if (cut.weighting() != Weighting.COUNT) {
      throw new IllegalArgumentException(
          "the test needs counts, and the cut weights by " + cut.weighting().word());
    }
    return compute(ledger.graph(cut));
  }

  /**
   * Tests the ties of a graph whose weights are counts.
   *
   * @throws IllegalArgumentException if there are ties and twice their sum is not greater than 1
   */
  public BackboneResult compute(RelationGraph graph) {
    double total = 0;
    for (int i = 0; i < graph.size(); i++) {
      total += graph.strength(i);
    }
    if (graph.tieCount() > 0 && !(total > 1)) {
      throw new IllegalArgumentException(
          "the weights of both directions sum to "
              + total
              + ", which is not in (1, inf); weights must be counts");
    }
    List<BackboneResult.Tested> ties = new ArrayList<>();
    for (int t = 0; t < graph.tieCount(); t++) {
      double weight = graph.tieWeight(t);
      double first = graph.strength(graph.tieFirst(t));
      double second = graph.strength(graph.tieSecond(t));
      double score = score(weight, first, second, total);
      double deviation = deviation(weight, first, second, total);
      double p = .5 * Erf.erfc(score / deviation / Math.sqrt(2));
      ties.add(
          new BackboneResult.Tested(
              graph.relations().get(t), score, p, p, score - delta * deviation > 0));
    }
    return new BackboneResult(
        name(),
        graph,
        ties,
        String.format(
            Locale.ROOT,
            "Ties were kept where the noise-corrected score (Coscia and Neffke 2017, with a"
                + " moment-matched Beta prior) exceeds %s standard deviations",
            new BigDecimal(delta).round(new MathContext(5)).stripTrailingZeros().toPlainString()));
  }

  /** (lift - 1) / (lift + 1). */
  static double score(double weight, double first, double second, double total) {
    double lift = weight * total / (first * second);
    return (lift - 1) / (lift + 1);
  }

  /** Mean of the prior of a tie's share of the total, from its two parameters. */
  static double priorMean(double first, double second, double total) {
    double mu = first * second / (total * total);
    double variance = priorVariance(first, second, total);
    double alpha = alpha(mu, variance);
    return alpha / (alpha + beta(mu, variance));
  }

  private static double priorVariance(double first, double second, double total) {
    double squared = total * total;
    return first * second * (total - first) * (total - second) / (squared * squared * (total - 1));
  }

  private static double alpha(double mu, double variance) {
    return mu * mu * (1 - mu) / variance - mu;
  }

  private static double beta(double mu, double variance) {
    return mu * (1 - mu) * (1 - mu) / variance - (1 - mu);
  }

  /** Standard deviation of the score. */
  static double deviation(double weight, double first, double second, double total) {
    double mu = first * second / (total * total);
    double variance = priorVariance(first, second, total);
    double alpha = alpha(mu, variance) + weight;
    double beta = beta(mu, variance) + total - weight;
    double share = alpha / (alpha + beta);
    double weightVariance = share * (1 - share) * total;
    double product = first * second;
    double kappa = total / product;
    double slope = 1 / product - total * (first + second) / (product * product);
    double ratio = 2 * (kappa + weight * slope) / ((kappa * weight + 1) * (kappa * weight + 1));
    return Math.sqrt(weightVariance) * Math.abs(ratio);
  }
}

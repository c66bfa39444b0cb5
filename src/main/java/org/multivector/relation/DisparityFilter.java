package org.multivector.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The disparity filter: a tie is kept if it takes an improbably great share of the strength of one
 * of its ends.
 *
 * <p>For the end i with strength s_i and degree k_i, {@code alpha_ij = (1 - w_ij / s_i)^(k_i - 1)}
 * is the probability of a share at least so great when s_i is cut at random into k_i parts. The tie
 * is kept if the smaller of its two alphas is below the level. Score and p-value are that smaller
 * alpha, in [0, 1]; an end with one tie has alpha 1. No correction for multiple testing.
 *
 * <p>Weight is strength and its unit does not matter. An empty graph gives an empty result. Linear
 * in the ties. Favours ties of small actors with one partner that stands out; it does not know that
 * a great power is named everywhere. Serrano, Boguñá and Vespignani 2009.
 */
public final class DisparityFilter implements Backbone {
  private final double level;

  private DisparityFilter(double level) {
    this.level = level;
  }

  /** At level .05. */
  public static DisparityFilter withDefaults() {
    return new DisparityFilter(.05);
  }

  /**
   * This filter at another level.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  @Override
  public DisparityFilter withLevel(double newLevel) {
    return new DisparityFilter(Bipartite.level(newLevel));
  }

  @Override
  public String name() {
    return "disparity";
  }

  @Override
  public BackboneResult compute(RelationLedger ledger, Cut cut) {
    return compute(ledger.graph(cut));
  }

  /** Tests the ties of a graph. */
  public BackboneResult compute(RelationGraph graph) {
    List<BackboneResult.Tested> ties = new ArrayList<>();
    for (int t = 0; t < graph.tieCount(); t++) {
      double alpha =
          Math.min(
              alpha(graph, graph.tieFirst(t), graph.tieWeight(t)),
              alpha(graph, graph.tieSecond(t), graph.tieWeight(t)));
      ties.add(
          new BackboneResult.Tested(graph.relations().get(t), alpha, alpha, alpha, alpha < level));
    }
    return new BackboneResult(
        name(),
        graph,
        ties,
        String.format(
            Locale.ROOT,
            "Ties were filtered by the disparity filter (Serrano, Boguñá and Vespignani 2009) at"
                + " alpha < %s for either end",
            level));
  }

  private static double alpha(RelationGraph graph, int i, double weight) {
    int degree = graph.rowStart(i + 1) - graph.rowStart(i);
    return StrictMath.pow(Math.max(0, 1 - weight / graph.strength(i)), degree - 1);
  }
}

package org.multivector.centrality;

import java.util.Arrays;

/**
 * Current-flow betweenness: how much of the current between others goes through a vertex when ties
 * are resistors; like betweenness over all ways at once, not over the shortest alone.
 *
 * <p>{@code b_i = sum_{s < t} sum_j |I_ij| / 2} over pairs of other vertices, where {@code I_ij} is
 * the current from i to j when one unit goes in at s and out at t, and a tie of weight w has
 * resistance 1/w; normalised by {@code (n - 1)(n - 2) / 2}.
 *
 * <p><b>Range.</b> Raw, [0, (n - 1)(n - 2) / 2]; normalised, [0, 1]. <b>Weights</b> are strengths,
 * read as conductances: a stronger tie draws current to itself and its ends; with {@link
 * Weights#IGNORED} every tie has resistance 1. <b>Edge cases.</b> A disconnected network is refused
 * with an error that names the components; fewer than three vertices have 0; an empty network gives
 * no scores. <b>Cost.</b> O(n³ + m n log n) time, 16 n² bytes; at most 20,000 vertices.
 *
 * <p>Newman, M. E. J. (2005). A measure of betweenness centrality based on random walks. <i>Social
 * Networks</i> 27, 39–54; Brandes, U., Fleischer, D. (2005). Centrality measures based on current
 * flow. <i>STACS</i>, 533–544.
 *
 * <pre>{@code
 * Scores<Actor> betweenness =
 *     CurrentFlowBetweenness.withDefaults().compute(graph.giantComponent());
 * }</pre>
 */
public final class CurrentFlowBetweenness implements CentralityMetric {
  private static final CurrentFlowBetweenness DEFAULTS =
      new CurrentFlowBetweenness(Weights.STRENGTH, Normalization.NORMALIZED);

  private final Weights weights;
  private final Normalization normalization;

  private CurrentFlowBetweenness(Weights weights, Normalization normalization) {
    this.weights = weights;
    this.normalization = normalization;
  }

  /** Weighted and normalised. */
  public static CurrentFlowBetweenness withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public CurrentFlowBetweenness with(Weights weights) {
    return new CurrentFlowBetweenness(weights, normalization);
  }

  /** Sets whether scores are divided by {@code (n - 1)(n - 2) / 2}. */
  public CurrentFlowBetweenness with(Normalization normalization) {
    return new CurrentFlowBetweenness(weights, normalization);
  }

  @Override
  public String name() {
    return "current-flow-betweenness" + weights.suffix();
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.PATHS.by(weights);
  }

  /**
   * {@inheritDoc}
   *
   * @throws DisconnectedException if the network has several components
   */
  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    double[] conductance = network.weightArray(weights);
    Resistances resistances = Resistances.of(name(), network, conductance);
    double[] values = new double[n];
    double[] current = new double[n];
    for (int i = 0; i < n; i++) {
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        int j = neighbours[e];
        if (j < i) {
          continue;
        }
        for (int k = 0; k < n; k++) {
          current[k] = conductance[e] * (resistances.potential(i, k) - resistances.potential(j, k));
        }
        double through = differences(current) / 2;
        values[i] += through;
        values[j] += through;
      }
    }
    boolean normalized = normalization == Normalization.NORMALIZED;
    double pairs = Math.max(1, (n - 1.0) * (n - 2.0) / 2);
    for (int i = 0; i < n; i++) {
      // Each of the n - 1 pairs that a vertex is an end of sends its unit, halved, through it.
      double between = n < 3 ? 0 : Math.max(0, values[i] - (n - 1) / 2.0);
      values[i] = normalized ? Math.min(1, between / pairs) : between;
    }
    return Scores.of(
        name(),
        normalization,
        weights,
        normalized ? Scores.Range.UNIT : new Scores.Range(0, n < 3 ? 0 : pairs),
        network.vertices(),
        values);
  }

  /** The sum of the absolute differences of all pairs, by sorting. */
  private static double differences(double[] numbers) {
    Arrays.sort(numbers);
    double sum = 0;
    for (int rank = 0; rank < numbers.length; rank++) {
      sum += (2.0 * rank + 1 - numbers.length) * numbers[rank];
    }
    return sum;
  }
}

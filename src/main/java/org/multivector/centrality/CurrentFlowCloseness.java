package org.multivector.centrality;

/**
 * Current-flow closeness (information centrality): how little resistance lies between a vertex and
 * all others when ties are resistors.
 *
 * <p>{@code c_i = 1 / sum_j R_ij}, where {@code R_ij} is the effective resistance between i and j
 * over all ways at once and a tie of weight w has resistance 1/w; normalised, times {@code n - 1}.
 *
 * <p><b>Range.</b> [0, inf), in the units of the weights. <b>Weights</b> are strengths, read as
 * conductances: a stronger tie lowers the resistance between all whose currents it can carry; with
 * {@link Weights#IGNORED} every tie has resistance 1. <b>Edge cases.</b> A disconnected network is
 * refused with an error that names the components; undefined for a single vertex; an empty network
 * gives no scores. <b>Cost.</b> O(n³) time, 16 n² bytes; at most 20,000 vertices.
 *
 * <p>Brandes, U., Fleischer, D. (2005). Centrality measures based on current flow. <i>STACS</i>,
 * 533–544; Stephenson, K., Zelen, M. (1989). Rethinking centrality. <i>Social Networks</i> 11,
 * 1–37.
 *
 * <pre>{@code
 * Scores<Actor> closeness =
 *     CurrentFlowCloseness.withDefaults().compute(graph.giantComponent());
 * }</pre>
 */
public final class CurrentFlowCloseness implements CentralityMetric {
  private static final CurrentFlowCloseness DEFAULTS =
      new CurrentFlowCloseness(Weights.STRENGTH, Normalization.NORMALIZED);

  private final Weights weights;
  private final Normalization normalization;

  private CurrentFlowCloseness(Weights weights, Normalization normalization) {
    this.weights = weights;
    this.normalization = normalization;
  }

  /** Weighted and normalised by {@code n - 1}. */
  public static CurrentFlowCloseness withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public CurrentFlowCloseness with(Weights weights) {
    return new CurrentFlowCloseness(weights, normalization);
  }

  /** Sets whether the score is multiplied by {@code n - 1}. */
  public CurrentFlowCloseness with(Normalization normalization) {
    return new CurrentFlowCloseness(weights, normalization);
  }

  @Override
  public String name() {
    return "current-flow-closeness" + weights.suffix();
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
    Resistances resistances = Resistances.of(name(), network, network.weightArray(weights));
    double trace = 0;
    for (int i = 0; i < n; i++) {
      trace += resistances.potential(i, i);
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      double shared = 0;
      for (int j = 0; j < n; j++) {
        shared += resistances.potential(i, j);
      }
      double sum = n * resistances.potential(i, i) + trace - 2 * shared;
      double scale = normalization == Normalization.NORMALIZED ? n - 1 : 1;
      values[i] = n == 1 ? Double.NaN : scale / sum;
    }
    return Scores.of(
            name(), normalization, weights, Scores.Range.NON_NEGATIVE, network.vertices(), values)
        .withUndefinedReason("a single vertex has nobody to be close to");
  }
}

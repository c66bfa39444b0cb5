package org.multivector.centrality;

/**
 * Strength: the sum of the weights of a vertex's ties.
 *
 * <p>{@code s_i = sum_j w_ij}, added in the order of the neighbours.
 *
 * <p><b>Range.</b> [0, inf), in the units of the weights. <b>Weights</b> are strengths: a stronger
 * tie adds as much to both its ends. <b>Edge cases.</b> An isolate has 0; an empty network gives no
 * scores. <b>Cost.</b> O(n + m) time, 8 bytes a vertex.
 *
 * <p>Barrat, A., Barthélemy, M., Pastor-Satorras, R., Vespignani, A. (2004). The architecture of
 * complex weighted networks. <i>PNAS</i> 101, 3747–3752.
 *
 * <pre>{@code
 * Scores<Actor> strength = Strength.withDefaults().compute(graph);
 * }</pre>
 */
public final class Strength implements CentralityMetric {
  private static final Strength DEFAULTS = new Strength();

  private Strength() {}

  /** The sum of weights; there are no options. */
  public static Strength withDefaults() {
    return DEFAULTS;
  }

  @Override
  public String name() {
    return "strength";
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    double[] values = new double[network.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = network.strength(i);
    }
    return Scores.of(
        name(),
        Normalization.RAW,
        Weights.STRENGTH,
        Scores.Range.NON_NEGATIVE,
        network.vertices(),
        values);
  }
}

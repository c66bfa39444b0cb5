package org.multivector.centrality;

/**
 * Degree centrality: with how many others a vertex is tied.
 *
 * <p>{@code k_i = #{j : w_ij > 0}}; normalised by {@code n - 1}.
 *
 * <p><b>Range.</b> Raw, a whole number in [0, n - 1]; normalised, in [0, 1]. <b>Weights</b> are
 * ignored: a tie of any strength counts 1. <b>Edge cases.</b> An isolate has 0; a single vertex has
 * 0, normalised too; an empty network gives no scores. <b>Cost.</b> O(n) time, 8 bytes a vertex.
 *
 * <p>Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. <i>Social
 * Networks</i> 1, 215–239.
 *
 * <pre>{@code
 * Scores<Actor> degree = Degree.withDefaults().compute(graph);
 * }</pre>
 */
public final class Degree implements CentralityMetric {
  private static final Degree DEFAULTS = new Degree(Normalization.RAW);

  private final Normalization normalization;

  private Degree(Normalization normalization) {
    this.normalization = normalization;
  }

  /** The number of ties, not normalised. */
  public static Degree withDefaults() {
    return DEFAULTS;
  }

  /** Sets whether the number is divided by {@code n - 1}. */
  public Degree with(Normalization normalization) {
    return new Degree(normalization);
  }

  @Override
  public String name() {
    return "degree";
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.TIES;
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    double[] values = new double[n];
    boolean normalized = normalization == Normalization.NORMALIZED;
    double divisor = normalized ? Math.max(1, n - 1) : 1;
    for (int i = 0; i < n; i++) {
      values[i] = network.degree(i) / divisor;
    }
    Scores.Range range = normalized ? Scores.Range.UNIT : new Scores.Range(0, Math.max(0, n - 1));
    return Scores.of(name(), normalization, Weights.IGNORED, range, network.vertices(), values);
  }
}

package org.multivector.centrality;

/**
 * Harmonic closeness: how near a vertex is to all others.
 *
 * <p>{@code h_i = sum_{j != i} 1 / d_ij}, where {@code d} is the length of a shortest path and a
 * vertex out of reach adds 0; normalised by {@code n - 1}.
 *
 * <p><b>Range.</b> [0, inf) with weights, in their units (lengths are reciprocals of weights, so
 * their reciprocals are weights again); unweighted and normalised, in [0, 1]. <b>Weights</b> are
 * strengths: a tie is 1/w long, so a stronger tie brings its ends nearer to each other and to
 * others. <b>Edge cases.</b> Defined on disconnected networks; an isolate and a single vertex have
 * 0; an empty network gives no scores. <b>Cost.</b> O(n m') time with m' the ties that shortest
 * paths can use, unweighted O(n m / 64) word operations; memory is linear, a thread about 60 bytes
 * a vertex and 24 a tie.
 *
 * <p>Marchiori, M., Latora, V. (2000). Harmony in the small-world. <i>Physica A</i> 285, 539–546;
 * Rochat, Y. (2009). Closeness centrality extended to unconnected graphs: the harmonic centrality
 * index. <i>ASNA</i>.
 *
 * <pre>{@code
 * Scores<Actor> harmonic = Harmonic.withDefaults().compute(graph);
 * }</pre>
 */
public final class Harmonic implements CentralityMetric {
  private static final Harmonic DEFAULTS =
      new Harmonic(
          Weights.STRENGTH, Normalization.NORMALIZED, Runtime.getRuntime().availableProcessors());

  private final Weights weights;
  private final Normalization normalization;
  private final int threads;

  private Harmonic(Weights weights, Normalization normalization, int threads) {
    this.weights = weights;
    this.normalization = normalization;
    this.threads = threads;
  }

  /** Weighted and normalised by {@code n - 1}. */
  public static Harmonic withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public Harmonic with(Weights weights) {
    return new Harmonic(weights, normalization, threads);
  }

  /** Sets whether the sum is divided by {@code n - 1}. */
  public Harmonic with(Normalization normalization) {
    return new Harmonic(weights, normalization, threads);
  }

  @Override
  public Harmonic withThreads(int threads) {
    return new Harmonic(weights, normalization, Check.threads(threads));
  }

  @Override
  public String name() {
    return "harmonic" + weights.suffix();
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.PATHS.by(weights);
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    double divisor = normalization == Normalization.NORMALIZED ? Math.max(1, n - 1) : 1;
    double[] values =
        weights == Weights.IGNORED
            ? Distances.unweighted(network, threads, Harmonic::raw)
            : Distances.weighted(PathNetwork.of(network, weights), threads, Harmonic::raw);
    for (int i = 0; i < n; i++) {
      values[i] /= divisor;
    }
    boolean unit = weights == Weights.IGNORED && normalization == Normalization.NORMALIZED;
    return Scores.of(
        name(),
        normalization,
        weights,
        unit ? Scores.Range.UNIT : Scores.Range.NON_NEGATIVE,
        network.vertices(),
        values);
  }

  private static double raw(double[] distances, double[] times, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += times[k] / distances[k];
    }
    return sum;
  }
}

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
 * 0; an empty network gives no scores. <b>Cost.</b> O(n m' log n) time at worst with m' the ties
 * that shortest paths can use; with a hub that most paths lead by, about O(n m'); unweighted O(n m
 * / 64) word operations. Memory is linear: about 100 bytes a tie, and 64 bytes a vertex for each
 * thread.
 *
 * <p><b>Distances</b> are those of exact lengths to 1e-12 relative. Eight sources are searched from
 * at once in whole-number lengths, in turns towards the strongest vertices and away from them (Yen
 * 1970); where the longest way is more than about 2^21 times the shortest tie, one by one.
 *
 * <p>Marchiori, M., Latora, V. (2000). Harmony in the small-world. <i>Physica A</i> 285, 539–546;
 * Rochat, Y. (2009). Closeness centrality extended to unconnected graphs: the harmonic centrality
 * index. <i>ASNA</i>.
 *
 * <p>Yen, J. Y. (1970). An algorithm for finding shortest routes from all source nodes to a given
 * destination in general networks. <i>Quarterly of Applied Mathematics</i> 27, 526–530.
 *
 * <pre>{@code
 * Scores<Actor> harmonic = Harmonic.withDefaults().compute(graph);
 * }</pre>
 */
public final class Harmonic implements CentralityMetric {
  private static final Harmonic DEFAULTS =
      new Harmonic(
          Weights.STRENGTH, Normalization.NORMALIZED, Runtime.getRuntime().availableProcessors());

  private static final Distances.Summary RECIPROCALS =
      new Distances.Summary() {
        @Override
        public double term(double distance, double times) {
          return times / distance;
        }

        @Override
        public double score(double sum, double others) {
          return sum;
        }
      };

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
            ? Distances.unweighted(network, threads, RECIPROCALS)
            : Distances.weighted(network, threads, RECIPROCALS);
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
}

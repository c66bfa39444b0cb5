package org.multivector.centrality;

/**
 * Classic closeness with Wasserman and Faust's scaling: the reciprocal of the mean distance to the
 * others within reach, times the share of the network within reach.
 *
 * <p>{@code c_i = (r_i / sum_j d_ij) r_i / (n - 1)}, where {@code d} is the length of a shortest
 * path and {@code r_i} how many others i can reach; raw, {@code 1 / sum_j d_ij}.
 *
 * <p><b>Range.</b> [0, inf) with weights, in their units (lengths are reciprocals of weights);
 * unweighted and normalised, in [0, 1]. <b>Weights</b> are strengths: a tie is 1/w long, so a
 * stronger tie brings its ends nearer to each other and to others. <b>Edge cases.</b> Defined on
 * disconnected networks by the scaling, though {@link Harmonic} is the better measure there; an
 * isolate and a single vertex have 0; an empty network gives no scores. <b>Cost.</b> O(n m' log n)
 * time at worst with m' the ties that shortest paths can use; with a hub that most paths lead by,
 * about O(n m'); unweighted O(n m / 64) word operations. Memory is linear: about 100 bytes a tie,
 * and 64 bytes a vertex for each thread.
 *
 * <p><b>Distances</b> are those of exact lengths to 1e-12 relative. Eight sources are searched from
 * at once in whole-number lengths, in turns towards the strongest vertices and away from them (Yen
 * 1970); where the longest way is more than about 2^21 times the shortest tie, one by one.
 *
 * <p>Bavelas, A. (1950). Communication patterns in task-oriented groups. <i>Journal of the
 * Acoustical Society of America</i> 22, 725–730; Wasserman, S., Faust, K. (1994). <i>Social Network
 * Analysis</i>. Cambridge University Press.
 *
 * <p>Yen, J. Y. (1970). An algorithm for finding shortest routes from all source nodes to a given
 * destination in general networks. <i>Quarterly of Applied Mathematics</i> 27, 526–530.
 *
 * <pre>{@code
 * Scores<Actor> closeness = Closeness.withDefaults().compute(graph);
 * }</pre>
 */
public final class Closeness implements CentralityMetric {
  private static final Closeness DEFAULTS =
      new Closeness(
          Weights.STRENGTH, Normalization.NORMALIZED, Runtime.getRuntime().availableProcessors());

  private final Weights weights;
  private final Normalization normalization;
  private final int threads;

  private Closeness(Weights weights, Normalization normalization, int threads) {
    this.weights = weights;
    this.normalization = normalization;
    this.threads = threads;
  }

  /** Weighted and scaled by Wasserman and Faust. */
  public static Closeness withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public Closeness with(Weights weights) {
    return new Closeness(weights, normalization, threads);
  }

  /** Sets whether the score is scaled by reach, or is the bare reciprocal of the sum. */
  public Closeness with(Normalization normalization) {
    return new Closeness(weights, normalization, threads);
  }

  @Override
  public Closeness withThreads(int threads) {
    return new Closeness(weights, normalization, Check.threads(threads));
  }

  @Override
  public String name() {
    return "closeness" + weights.suffix();
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.PATHS.by(weights);
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    boolean normalized = normalization == Normalization.NORMALIZED;
    Distances.Summary score =
        new Distances.Summary() {
          @Override
          public double term(double distance, double times) {
            return times * distance;
          }

          @Override
          public double score(double sum, double others) {
            double share = normalized ? others / (n - 1) * others : 1;
            return others == 0 ? 0 : share / sum;
          }
        };
    double[] values =
        weights == Weights.IGNORED
            ? Distances.unweighted(network, threads, score)
            : Distances.weighted(network, threads, score);
    boolean unit = weights == Weights.IGNORED && normalized;
    return Scores.of(
        name(),
        normalization,
        weights,
        unit ? Scores.Range.UNIT : Scores.Range.NON_NEGATIVE,
        network.vertices(),
        values);
  }
}

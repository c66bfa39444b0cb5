package org.multivector.centrality;

/**
 * Betweenness: how often a vertex lies between others.
 *
 * <p>{@code b_i = sum_{s < t} sigma_st(i) / sigma_st} over pairs of other vertices, where {@code
 * sigma_st} counts the shortest paths from s to t and {@code sigma_st(i)} those through i; each
 * unordered pair counts once; normalised by {@code (n - 1)(n - 2) / 2}.
 *
 * <p><b>Range.</b> Raw, [0, (n - 1)(n - 2) / 2]; normalised, [0, 1]. <b>Weights</b> are strengths:
 * a tie is 1/w long, so a stronger tie draws shortest paths to itself; with {@link Weights#IGNORED}
 * every tie is 1 long. <b>Edge cases.</b> Pairs without a path add nothing, so disconnected
 * networks are fine; fewer than three vertices have 0; an empty network gives no scores.
 * <b>Cost.</b> O(n m') time with m' the ties that shortest paths can use; memory is linear: on one
 * thread 240 bytes a vertex and 11 a tie were measured with a heavy tail of weights, which leaves
 * most ties on no shortest path; unweighted, 30 bytes a vertex and 8 a tie, and a thread about 50
 * bytes a vertex.
 *
 * <p><b>Equal lengths.</b> Paths whose lengths are equal as exact numbers are counted as equal, by
 * whole-number or rational arithmetic; where weights differ by more than about ten orders of
 * magnitude, lengths within 1e-12 of each other pass for equal. Path counts may be of any size;
 * they are exact up to 2^53 and above as exact as a {@code double}.
 *
 * <p>Freeman, L. C. (1977). A set of measures of centrality based on betweenness. <i>Sociometry</i>
 * 40, 35–41; Brandes, U. (2001). A faster algorithm for betweenness centrality. <i>Journal of
 * Mathematical Sociology</i> 25, 163–177.
 *
 * <pre>{@code
 * Scores<Actor> betweenness = Betweenness.withDefaults().compute(graph);
 * }</pre>
 */
public final class Betweenness implements CentralityMetric {
  private static final Betweenness DEFAULTS =
      new Betweenness(
          Weights.STRENGTH, Normalization.NORMALIZED, Runtime.getRuntime().availableProcessors());

  private final Weights weights;
  private final Normalization normalization;
  private final int threads;

  private Betweenness(Weights weights, Normalization normalization, int threads) {
    this.weights = weights;
    this.normalization = normalization;
    this.threads = threads;
  }

  /** Weighted, normalised, on all processors. */
  public static Betweenness withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public Betweenness with(Weights weights) {
    return new Betweenness(weights, normalization, threads);
  }

  /** Sets whether scores are divided by {@code (n - 1)(n - 2) / 2}. */
  public Betweenness with(Normalization normalization) {
    return new Betweenness(weights, normalization, threads);
  }

  @Override
  public Betweenness withThreads(int threads) {
    return new Betweenness(weights, normalization, Check.threads(threads));
  }

  @Override
  public String name() {
    return "betweenness" + weights.suffix();
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.PATHS.by(weights);
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    double[] values =
        weights == Weights.IGNORED
            ? LevelSums.betweenness(network, threads)
            : Dependencies.sum(
                PathNetwork.of(network, weights),
                Dependencies.everyone(n),
                threads,
                n,
                Betweenness::accumulate);
    boolean normalized = normalization == Normalization.NORMALIZED;
    double pairs = Math.max(1, (n - 1.0) * (n - 2.0) / 2);
    for (int i = 0; i < n; i++) {
      values[i] /= normalized ? 2 * pairs : 2;
    }
    return Scores.of(
        name(),
        normalization,
        weights,
        normalized ? Scores.Range.UNIT : new Scores.Range(0, n < 3 ? 0 : pairs),
        network.vertices(),
        values);
  }

  private static void accumulate(
      ShortestPaths paths, int reached, double[] dependency, double[] sums) {
    for (int r = reached - 1; r > 0; r--) {
      int v = paths.settled(r);
      double depends = dependency[v];
      dependency[v] = 0;
      sums[v] += depends;
      Dependencies.handOn(paths, v, 1 + depends, dependency);
    }
    dependency[paths.settled(0)] = 0;
  }
}

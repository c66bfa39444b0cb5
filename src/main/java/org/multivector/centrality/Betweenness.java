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
 * <b>Cost.</b> O(n m + n² log n) time.
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
      new Betweenness(Weights.STRENGTH, Normalization.NORMALIZED);

  private final Weights weights;
  private final Normalization normalization;

  private Betweenness(Weights weights, Normalization normalization) {
    this.weights = weights;
    this.normalization = normalization;
  }

  /** Weighted and normalised. */
  public static Betweenness withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public Betweenness with(Weights weights) {
    return new Betweenness(weights, normalization);
  }

  /** Sets whether scores are divided by {@code (n - 1)(n - 2) / 2}. */
  public Betweenness with(Normalization normalization) {
    return new Betweenness(weights, normalization);
  }

  @Override
  public String name() {
    return "betweenness" + weights.suffix();
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    double[] values = new double[n];
    double[] dependency = new double[n];
    ShortestPaths paths = new ShortestPaths(network, weights);
    for (int s = 0; s < n; s++) {
      int reached = paths.search(s);
      paths.accumulate(reached, dependency);
      for (int r = 1; r < reached; r++) {
        int v = paths.settled(r);
        values[v] += dependency[v];
      }
    }
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
}

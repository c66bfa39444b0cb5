package org.multivector.centrality;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;

/**
 * Edge betweenness: how often a tie lies on shortest paths.
 *
 * <p>{@code b_e = sum_{s < t} sigma_st(e) / sigma_st} over all pairs of vertices, where {@code
 * sigma_st} counts the shortest paths from s to t and {@code sigma_st(e)} those over the tie e;
 * each unordered pair counts once; normalised by {@code n (n - 1) / 2}.
 *
 * <p><b>Range.</b> Raw, [0, n (n - 1) / 2]; normalised, [0, 1]. <b>Weights</b> are strengths: a tie
 * is 1/w long, so a stronger tie draws shortest paths to itself; with {@link Weights#IGNORED} every
 * tie is 1 long. <b>Edge cases.</b> Pairs without a path add nothing; a network without ties gives
 * no scores. Equal lengths are found equal as in {@link Betweenness}. <b>Cost.</b> O(n m') time
 * with m' the ties that shortest paths can use; linear memory: at most 64 sums of 16 bytes a tie,
 * beside what {@link Betweenness} takes.
 *
 * <p>Girvan, M., Newman, M. E. J. (2002). Community structure in social and biological networks.
 * <i>PNAS</i> 99, 7821–7826; Brandes, U. (2008). On variants of shortest-path betweenness
 * centrality and their generic computation. <i>Social Networks</i> 30, 136–145.
 *
 * <pre>{@code
 * Scores<Tie<Actor>> bridges = EdgeBetweenness.withDefaults().compute(graph);
 * }</pre>
 */
public final class EdgeBetweenness {
  private static final EdgeBetweenness DEFAULTS =
      new EdgeBetweenness(
          Weights.STRENGTH, Normalization.NORMALIZED, Runtime.getRuntime().availableProcessors());

  private final Weights weights;
  private final Normalization normalization;
  private final int threads;

  private EdgeBetweenness(Weights weights, Normalization normalization, int threads) {
    this.weights = weights;
    this.normalization = normalization;
    this.threads = threads;
  }

  /** Weighted, normalised, on all processors. */
  public static EdgeBetweenness withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public EdgeBetweenness with(Weights weights) {
    return new EdgeBetweenness(weights, normalization, threads);
  }

  /** Sets whether scores are divided by {@code n (n - 1) / 2}. */
  public EdgeBetweenness with(Normalization normalization) {
    return new EdgeBetweenness(weights, normalization, threads);
  }

  /**
   * Sets how many threads may work at once; it changes no result.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public EdgeBetweenness withThreads(int threads) {
    return new EdgeBetweenness(weights, normalization, Check.threads(threads));
  }

  /** Scores every tie of a relation graph. */
  public Scores<Tie<Actor>> compute(RelationGraph graph) {
    return compute(Network.of(graph));
  }

  /**
   * Scores every tie of an undirected JGraphT graph; its edge weights are read as strengths.
   *
   * @throws IllegalArgumentException if the graph is directed, or a weight is negative or not
   *     finite
   */
  public <V, E> Scores<Tie<V>> compute(Graph<V, E> graph) {
    return compute(Network.of(graph));
  }

  /** Scores every tie of a network, in the order of first and then second ends. */
  public <V> Scores<Tie<V>> compute(Network<V> network) {
    int n = network.size();
    double[] sums =
        weights == Weights.IGNORED ? LevelSums.edgeBetweenness(network, threads) : sums(network);
    int[] reverse = TriangleListing.reverse(network);
    double pairs = Math.max(1, n * (n - 1.0) / 2);
    boolean normalized = normalization == Normalization.NORMALIZED;
    List<Tie<V>> ties = new ArrayList<>(network.tieCount());
    double[] values = new double[network.tieCount()];
    for (int i = 0; i < n; i++) {
      for (int e = network.rowStart(i); e < network.rowStart(i + 1); e++) {
        if (network.neighbour(e) > i) {
          double both = (sums[e] + sums[reverse[e]]) / 2;
          values[ties.size()] = normalized ? both / pairs : both;
          ties.add(
              new Tie<>(network.vertices().get(i), network.vertices().get(network.neighbour(e))));
        }
      }
    }
    return Scores.of(
        "edge-betweenness" + weights.suffix(),
        normalization,
        weights,
        normalized ? Scores.Range.UNIT : new Scores.Range(0, pairs),
        List.copyOf(ties),
        values);
  }

  private double[] sums(Network<?> network) {
    PathNetwork rows = PathNetwork.of(network, weights);
    return Dependencies.sum(
        rows,
        Dependencies.everyone(network.size()),
        threads,
        network.neighbourArray().length,
        (paths, reached, dependency, part) ->
            accumulate(rows.origin, paths, reached, dependency, part));
  }

  private static void accumulate(
      int[] origin, ShortestPaths paths, int reached, double[] dependency, double[] sums) {
    for (int r = reached - 1; r > 0; r--) {
      int v = paths.settled(r);
      double depends = 1 + dependency[v];
      dependency[v] = 0;
      for (int k = paths.steps(v) - 1; k >= 0; k--) {
        double over = paths.share(v, k) * depends;
        dependency[paths.stepFrom(v, k)] += over;
        sums[origin[paths.stepEntry(v, k)]] += over;
      }
    }
    dependency[paths.settled(0)] = 0;
  }
}

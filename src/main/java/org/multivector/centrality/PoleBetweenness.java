package org.multivector.centrality;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.multivector.actor.Actor;

/**
 * Pole-to-pole betweenness: how often a vertex lies between two groups, such as two rival poles.
 *
 * <p>{@code b_i = sum_{s in A, t in B} sigma_st(i) / sigma_st} for i other than s and t, where
 * {@code sigma_st} counts the shortest paths from s to t; each unordered pair counts once;
 * normalised by the number of pairs, {@code |A| |B|}. (The subset versions of networkx and igraph
 * give half of it.)
 *
 * <p><b>Range.</b> Raw, [0, |A| |B|]; normalised, [0, 1]. <b>Weights</b> are strengths: a tie is
 * 1/w long, so a stronger tie draws shortest paths to itself; with {@link Weights#IGNORED} every
 * tie is 1 long. <b>Edge cases.</b> Pairs without a path add nothing. Members who are not in the
 * network are left out of the sum, as a pole's members need not all be in the news, and of the
 * number of pairs; a pole of which nobody is there is refused. Equal lengths are found equal as in
 * {@link Betweenness}. <b>Cost.</b> O(|A| m') time with m' the ties that shortest paths can use;
 * linear memory.
 *
 * <p>Brandes, U. (2008). On variants of shortest-path betweenness centrality and their generic
 * computation. <i>Social Networks</i> 30, 136–145; Everett, M. G., Borgatti, S. P. (1999). The
 * centrality of groups and classes. <i>Journal of Mathematical Sociology</i> 23, 181–201.
 *
 * <pre>{@code
 * Scores<Actor> between =
 *     PoleBetweenness.between(List.of("RUS"), List.of("USA", "EU")).compute(graph);
 * }</pre>
 */
public final class PoleBetweenness implements CentralityMetric {
  private final Set<Object> first;
  private final Set<Object> second;
  private final Weights weights;
  private final Normalization normalization;
  private final int threads;

  private PoleBetweenness(
      Set<Object> first,
      Set<Object> second,
      Weights weights,
      Normalization normalization,
      int threads) {
    this.first = first;
    this.second = second;
    this.weights = weights;
    this.normalization = normalization;
    this.threads = threads;
  }

  /**
   * Between two groups of vertices, or of ids where the vertices are actors; weighted, normalised,
   * on all processors.
   *
   * @throws IllegalArgumentException if a group is empty or somebody is in both
   */
  public static PoleBetweenness between(Collection<?> first, Collection<?> second) {
    Set<Object> one = Set.copyOf(first);
    Set<Object> other = Set.copyOf(second);
    if (one.isEmpty() || other.isEmpty()) {
      throw new IllegalArgumentException("a pole has no members; name at least one for each");
    }
    Set<String> both = new TreeSet<>();
    for (Object member : one) {
      if (other.contains(member)) {
        both.add(member.toString());
      }
    }
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          both + " in both poles; the poles must be disjoint, so leave each out of one");
    }
    return new PoleBetweenness(
        one,
        other,
        Weights.STRENGTH,
        Normalization.NORMALIZED,
        Runtime.getRuntime().availableProcessors());
  }

  /** Sets what weights mean. */
  public PoleBetweenness with(Weights weights) {
    return new PoleBetweenness(first, second, weights, normalization, threads);
  }

  /** Sets whether scores are divided by the number of pairs. */
  public PoleBetweenness with(Normalization normalization) {
    return new PoleBetweenness(first, second, weights, normalization, threads);
  }

  @Override
  public PoleBetweenness withThreads(int threads) {
    return new PoleBetweenness(first, second, weights, normalization, Check.threads(threads));
  }

  @Override
  public String name() {
    return "pole-betweenness" + weights.suffix();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if nobody of a pole is in the network
   */
  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    int[] sources = members(network, first);
    int[] targets = members(network, second);
    boolean[] isTarget = new boolean[n];
    for (int t : targets) {
      isTarget[t] = true;
    }
    double[] values =
        Dependencies.sum(
            PathNetwork.of(network, weights),
            sources,
            threads,
            n,
            (search, reached, dependency, sums) ->
                accumulate(isTarget, search, reached, dependency, sums));
    double pairs = (double) sources.length * targets.length;
    boolean normalized = normalization == Normalization.NORMALIZED;
    for (int i = 0; normalized && i < n; i++) {
      values[i] /= pairs;
    }
    return Scores.of(
        name(),
        normalization,
        weights,
        normalized ? Scores.Range.UNIT : new Scores.Range(0, pairs),
        network.vertices(),
        values);
  }

  private static <V> int[] members(Network<V> network, Set<Object> pole) {
    int[] members = new int[network.size()];
    int count = 0;
    for (int i = 0; i < members.length; i++) {
      V vertex = network.vertices().get(i);
      if (pole.contains(vertex) || (vertex instanceof Actor actor && pole.contains(actor.id()))) {
        members[count++] = i;
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException(
          "nobody of the pole "
              + pole.stream().map(Object::toString).sorted().toList()
              + " is in the network of "
              + network
              + "; give vertices, or ids of its actors");
    }
    return Arrays.copyOf(members, count);
  }

  private static void accumulate(
      boolean[] isTarget, PathSearch search, int reached, double[] dependency, double[] sums) {
    for (int r = reached - 1; r > 0; r--) {
      int v = search.settled(r);
      double depends = dependency[v];
      dependency[v] = 0;
      sums[v] += depends;
      double share = (depends + (isTarget[v] ? 1 : 0)) / search.count(v);
      for (int k = search.steps(v) - 1; share > 0 && k >= 0; k--) {
        int u = search.stepFrom(v, k);
        dependency[u] += search.count(u) * share;
      }
    }
    dependency[search.settled(0)] = 0;
  }
}

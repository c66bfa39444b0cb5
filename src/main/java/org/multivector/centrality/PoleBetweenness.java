package org.multivector.centrality;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.multivector.actor.Actor;

/**
 * Pole-to-pole betweenness: how often a vertex lies between two groups, such as two rival poles.
 *
 * <p>{@code b_i = sum_{s in A, t in B} sigma_st(i) / sigma_st} for i other than s and t, where
 * {@code sigma_st} counts the shortest paths from s to t; each unordered pair counts once;
 * normalised by the number of pairs, {@code |A| |B|}. (The subset versions of networkx and igraph
 * give half of it.)
 *
 * <p>Members may belong in part: {@code b_i = sum_{s != t} A_s B_t sigma_st(i) / sigma_st} with the
 * memberships {@code A_s}, {@code B_t} in [0, 1], normalised by {@code sum_{s != t} A_s B_t}. Only
 * then may a vertex be in both groups.
 *
 * <p><b>Range.</b> Raw, [0, |A| |B|]; normalised, [0, 1]. <b>Weights</b> are strengths: a tie is
 * 1/w long, so a stronger tie draws shortest paths to itself; with {@link Weights#IGNORED} every
 * tie is 1 long. <b>Edge cases.</b> Pairs without a path add nothing. Members who are not in the
 * network are left out of the sum, as a pole's members need not all be in the news, and of the
 * number of pairs; a pole of which nobody is there is refused. Equal lengths are found equal as in
 * {@link Betweenness}. <b>Cost.</b> O(|A| m') time with m' the ties that shortest paths can use,
 * after O(m^1.5) to find these; linear memory, about 200 bytes a vertex and 100 a tie.
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
  private final Map<Object, Double> first;
  private final Map<Object, Double> second;
  private final Weights weights;
  private final Normalization normalization;
  private final int threads;

  private PoleBetweenness(
      Map<Object, Double> first,
      Map<Object, Double> second,
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
    Map<Object, Double> one = wholly(first);
    Map<Object, Double> other = wholly(second);
    Set<String> both = new TreeSet<>();
    for (Object member : one.keySet()) {
      if (other.containsKey(member)) {
        both.add(member.toString());
      }
    }
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          both + " in both poles; the poles must be disjoint, so leave each out of one");
    }
    return between(one, other);
  }

  /**
   * Between two groups whose members belong to them in part; weighted, normalised, on all
   * processors.
   *
   * @param first vertices, or ids where the vertices are actors, with their membership in (0, 1]
   * @param second the same of the other group
   * @throws IllegalArgumentException if a group is empty or a membership is not in (0, 1]
   */
  public static PoleBetweenness between(Map<?, Double> first, Map<?, Double> second) {
    return new PoleBetweenness(
        checked(first),
        checked(second),
        Weights.STRENGTH,
        Normalization.NORMALIZED,
        Runtime.getRuntime().availableProcessors());
  }

  private static Map<Object, Double> wholly(Collection<?> members) {
    Map<Object, Double> all = new HashMap<>();
    members.forEach(member -> all.put(member, 1.0));
    return all;
  }

  private static Map<Object, Double> checked(Map<?, Double> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a pole has no members; name at least one for each");
    }
    members.forEach(
        (member, part) -> {
          if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException(
                "membership " + part + " of " + member + " is not in (0, 1]; leave it out if 0");
          }
        });
    return Map.copyOf(members);
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

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.PATHS.by(weights);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if nobody of a pole is in the network
   */
  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    double[] from = memberships(network, first);
    double[] to = memberships(network, second);
    int[] sources = IntStream.range(0, n).filter(i -> from[i] > 0).toArray();
    double[] values =
        Dependencies.sum(
            PathNetwork.of(network, weights),
            sources,
            threads,
            n,
            (paths, reached, dependency, sums) ->
                accumulate(from, to, paths, reached, dependency, sums));
    double pairs = DoubleStream.of(from).sum() * DoubleStream.of(to).sum();
    for (int i = 0; i < n; i++) {
      pairs -= from[i] * to[i];
    }
    boolean normalized = normalization == Normalization.NORMALIZED;
    for (int i = 0; normalized && pairs > 0 && i < n; i++) {
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

  private static <V> double[] memberships(Network<V> network, Map<Object, Double> pole) {
    double[] parts = new double[network.size()];
    boolean present = false;
    for (int i = 0; i < parts.length; i++) {
      V vertex = network.vertices().get(i);
      Double part = pole.get(vertex);
      if (part == null && vertex instanceof Actor actor) {
        part = pole.get(actor.id());
      }
      parts[i] = part == null ? 0 : part;
      present |= part != null;
    }
    if (!present) {
      throw new IllegalArgumentException(
          "nobody of the pole "
              + pole.keySet().stream().map(Object::toString).sorted().toList()
              + " is in the network of "
              + network
              + "; give vertices, or ids of its actors");
    }
    return parts;
  }

  private static void accumulate(
      double[] from,
      double[] to,
      ShortestPaths paths,
      int reached,
      double[] dependency,
      double[] sums) {
    int source = paths.settled(0);
    for (int r = reached - 1; r > 0; r--) {
      int v = paths.settled(r);
      double depends = dependency[v];
      dependency[v] = 0;
      sums[v] += from[source] * depends;
      if (depends + to[v] > 0) {
        Dependencies.handOn(paths, v, depends + to[v], dependency);
      }
    }
    dependency[source] = 0;
  }
}

package org.multivector.centrality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A partition of a network into groups that hang together ("blocs in fact"), with its modularity;
 * immutable and safe for use by many threads.
 *
 * <p>Communities are numbered from the largest to the smallest, of equal size by their first
 * vertex; members keep the order of the vertices in the network.
 *
 * @param <V> type of the vertices
 */
public final class Communities<V> {
  private final String method;
  private final double modularity;
  private final double resolution;
  private final long seed;
  private final List<List<V>> groups;
  private final Map<V, Integer> community;

  private Communities(
      String method,
      double modularity,
      double resolution,
      long seed,
      List<List<V>> groups,
      Map<V, Integer> community) {
    this.method = method;
    this.modularity = modularity;
    this.resolution = resolution;
    this.seed = seed;
    this.groups = groups;
    this.community = community;
  }

  static <V> Communities<V> of(
      String method,
      Network<V> network,
      Partition partition,
      double modularity,
      double resolution,
      long seed) {
    List<List<V>> groups = new ArrayList<>();
    for (int c = 0; c < partition.count(); c++) {
      groups.add(new ArrayList<>());
    }
    for (int i = 0; i < network.size(); i++) {
      groups.get(partition.of(i)).add(network.vertices().get(i));
    }
    // Partitions are numbered by first vertex, and the sort is stable.
    groups.sort((a, b) -> Integer.compare(b.size(), a.size()));
    Map<V, Integer> community = new HashMap<>();
    List<List<V>> fixed = new ArrayList<>();
    for (List<V> group : groups) {
      for (V vertex : group) {
        community.put(vertex, fixed.size());
      }
      fixed.add(List.copyOf(group));
    }
    return new Communities<>(method, modularity, resolution, seed, List.copyOf(fixed), community);
  }

  /** Name of the algorithm, {@code louvain} or {@code leiden}. */
  public String method() {
    return method;
  }

  /**
   * Newman's modularity at the resolution {@code g} used: {@code sum_c (W_c / W - g (S_c / 2W)^2)}
   * with W_c the weight inside community c, S_c the strength of its members and W the weight of all
   * ties. In [-1/2, 1] at resolution 1; 0 for a network without ties.
   */
  public double modularity() {
    return modularity;
  }

  /** The resolution used: above 1 more and smaller communities, below 1 fewer. */
  public double resolution() {
    return resolution;
  }

  /** The seed of the order in which vertices were looked at. */
  public long seed() {
    return seed;
  }

  /** The communities with their members, the largest first. */
  public List<List<V>> groups() {
    return groups;
  }

  /** Number of communities. */
  public int count() {
    return groups.size();
  }

  /** The number of the community of a vertex, absent where it is not in the network. */
  public Optional<Integer> community(V vertex) {
    return Optional.ofNullable(community.get(vertex));
  }

  /**
   * How well the communities agree with groups on paper: the adjusted Rand index over the vertices
   * that the membership names, 1 for the same partition and 0 on average for chance.
   *
   * <p>{@code (S - A B / P) / ((A + B) / 2 - A B / P)} with S the pairs together in both, A and B
   * those together in one, P all pairs. Where both partitions put everybody together or everybody
   * apart it is 1.
   *
   * <p>Hubert, L., Arabie, P. (1985). Comparing partitions. <i>Journal of Classification</i> 2,
   * 193–218.
   *
   * @param membership a label for some of the vertices
   * @return the index; in [-1/2, 1]
   * @throws IllegalArgumentException if it names fewer than two vertices of the network
   */
  public double adjustedRandIndex(Map<V, ?> membership) {
    return contingency(membership).adjustedRandIndex();
  }

  /**
   * How much the communities and groups on paper tell about each other: their mutual information
   * over the mean of their entropies, over the vertices that the membership names; in [0, 1], 1 for
   * the same partition. Where both put everybody together it is 1.
   *
   * <p>Danon, L., Díaz-Guilera, A., Duch, J., Arenas, A. (2005). Comparing community structure
   * identification. <i>Journal of Statistical Mechanics</i>, P09008.
   *
   * @param membership a label for some of the vertices
   * @throws IllegalArgumentException if it names fewer than two vertices of the network
   */
  public double normalizedMutualInformation(Map<V, ?> membership) {
    return contingency(membership).normalizedMutualInformation();
  }

  private Contingency contingency(Map<V, ?> membership) {
    List<Integer> found = new ArrayList<>();
    List<Object> given = new ArrayList<>();
    for (List<V> group : groups) {
      for (V vertex : group) {
        Object label = membership.get(vertex);
        if (label != null) {
          found.add(community.get(vertex));
          given.add(label);
        }
      }
    }
    if (found.size() < 2) {
      throw new IllegalArgumentException(
          "the membership names "
              + found.size()
              + " vertices of the network; to compare partitions it takes at least 2");
    }
    return Contingency.of(found, given);
  }

  /**
   * Prints a head line and a line per community:
   *
   * <pre>
   * leiden: 4 communities, modularity 0.4198 (resolution 1.0, seed 42)
   *  1  (12)  8, 9, 14, ...
   * </pre>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s: %d communities, modularity %.4f (resolution %s, seed %d)\n",
            method,
            count(),
            modularity,
            resolution,
            seed));
    int width = Integer.toString(count()).length();
    for (int c = 0; c < count(); c++) {
      List<String> names = groups.get(c).stream().map(Scores::shown).toList();
      text.append(
          String.format(
              Locale.ROOT,
              "%" + width + "d  (%d)  %s\n",
              c + 1,
              names.size(),
              String.join(", ", names)));
    }
    return text.toString();
  }
}

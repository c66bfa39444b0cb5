package org.multivector.centrality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.multivector.relation.RelationGraph;

/**
 * Every metric of the package that gives scores, in each of its variants, for tests of what holds
 * for all of them.
 *
 * @param metric those of {@link CentralityMetric#names()}, and those that need to be told somebody
 * @param edges edge betweenness, which scores ties; in place of the metric
 */
record EveryMetric(String name, List<CentralityMetric> metric, List<EdgeBetweenness> edges) {

  /**
   * All of them.
   *
   * @param one whom personalised PageRank starts from, and the first pole
   * @param other the second pole
   */
  static List<EveryMetric> with(Object one, Object other) {
    List<EveryMetric> all = new ArrayList<>();
    CentralityMetric.names().forEach(name -> all.add(of(name, CentralityMetric.named(name))));
    for (Weights weights : Weights.values()) {
      all.add(
          of(
              "pagerank-personalized" + weights.suffix(),
              PageRank.withDefaults().with(weights).withTeleport(Map.of(one, 1.0))));
      all.add(
          of(
              "pole-betweenness" + weights.suffix(),
              PoleBetweenness.between(List.of(one), List.of(other)).with(weights)));
      all.add(
          of(
              "pole-betweenness-in-part" + weights.suffix(),
              PoleBetweenness.between(Map.of(one, 1.0, other, .25), Map.of(other, .5))
                  .with(weights)));
      all.add(
          new EveryMetric(
              "edge-betweenness" + weights.suffix(),
              List.of(),
              List.of(EdgeBetweenness.withDefaults().with(weights))));
    }
    return List.copyOf(all);
  }

  private static EveryMetric of(String name, CentralityMetric metric) {
    return new EveryMetric(name, List.of(metric), List.of());
  }

  boolean isWeighted() {
    return !name.endsWith("-unweighted") && !List.of("degree", "core", "triangles").contains(name);
  }

  /** Whether it is refused where there is no path between some. */
  boolean needsOnePiece() {
    return name.startsWith("eigenvector") || name.startsWith("current-flow");
  }

  boolean needsSomebody() {
    return name.startsWith("pole") || name.startsWith("pagerank-personalized");
  }

  Scores<?> compute(RelationGraph graph) {
    return edges.isEmpty() ? metric.get(0).compute(graph) : edges.get(0).compute(graph);
  }

  <V, E> Scores<?> compute(Graph<V, E> graph) {
    return edges.isEmpty() ? metric.get(0).compute(graph) : edges.get(0).compute(graph);
  }

  Scores<?> compute(Network<?> network) {
    return edges.isEmpty() ? metric.get(0).compute(network) : edges.get(0).compute(network);
  }

  EveryMetric withThreads(int threads) {
    return new EveryMetric(
        name,
        metric.stream().map(m -> m.withThreads(threads)).toList(),
        edges.stream().map(e -> e.withThreads(threads)).toList());
  }

  @Override
  public String toString() {
    return name;
  }
}

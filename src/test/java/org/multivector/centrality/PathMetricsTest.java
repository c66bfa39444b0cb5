package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PathMetricsTest {

  @Test
  void theMiddleOfAPathLiesBetweenItsEnds() {
    Scores<String> scores = Betweenness.withDefaults().compute(graph("A-B:1 B-C:1"));

    assertEquals(List.of("B", "A", "C"), scores.ranking());
    assertEquals(1, scores.value("B"));
    assertEquals(0, scores.value("A"));
  }

  @Test
  void aStrongerTieIsAShorterWay() {
    Scores<String> scores = Harmonic.withDefaults().compute(graph("A-B:4 B-C:1"));

    assertEquals((4 + 1 / 1.25) / 2, scores.value("A"), 1e-15);
    assertEquals((1 + 1 / 1.25) / 2, scores.value("C"), 1e-15);
  }

  @Test
  void eigenvectorNamesTheComponentsOfADisconnectedNetwork() {
    String message =
        messageOf(
            DisconnectedException.class,
            () -> Eigenvector.withDefaults().compute(graph("A-B:1 C-D:1 D-E:2")));

    assertTrue(message.contains("2 components: {C, D, E} {A, B}"), message);
  }

  @Test
  void anUnknownMetricIsAnsweredWithTheKnownOnes() {
    String message =
        messageOf(IllegalArgumentException.class, () -> CentralityMetric.named("closness"));

    assertTrue(message.contains("'closness' is not known; there are betweenness, "), message);
  }

  private static String messageOf(Class<? extends Exception> type, Executable executable) {
    return String.valueOf(assertThrows(type, executable).getMessage());
  }

  /** A graph from text such as {@code A-B:1 B-C:2}. */
  static SimpleWeightedGraph<String, DefaultWeightedEdge> graph(String ties) {
    SimpleWeightedGraph<String, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    for (String tie : ties.split(" ", -1)) {
      String[] parts = tie.split("[-:]", -1);
      graph.addVertex(parts[0]);
      graph.addVertex(parts[1]);
      graph.setEdgeWeight(graph.addEdge(parts[0], parts[1]), Double.parseDouble(parts[2]));
    }
    return graph;
  }
}

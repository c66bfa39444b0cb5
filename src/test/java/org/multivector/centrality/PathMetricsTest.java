package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  void fourOfTheKarateClubShareTheWaysBetweenItsTwoLeaders() throws IOException {
    SimpleWeightedGraph<String, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    try (InputStream in =
        Objects.requireNonNull(PathMetricsTest.class.getResourceAsStream("karate.json"))) {
      for (JsonNode tie : new ObjectMapper().readTree(in).get("edges")) {
        graph.addVertex(tie.get(0).asText());
        graph.addVertex(tie.get(1).asText());
        graph.addEdge(tie.get(0).asText(), tie.get(1).asText());
      }
    }

    Scores<String> scores = PoleBetweenness.between(List.of("0"), List.of("33")).compute(graph);

    assertEquals(List.of("8", "13", "19", "31"), scores.ranking().subList(0, 4));
    for (String vertex : scores.ranking().subList(0, 4)) {
      assertEquals(.25, scores.value(vertex), 1e-15);
    }
    assertEquals(0, scores.value(scores.ranking().get(4)));
  }

  @Test
  void membersInPartCountInPartAndNobodyIsAPairWithItself() {
    // a-m-b and a-n-c; a is in the first pole, b wholly and c by half in the second, m by half in
    // both: pairs a-b 1, a-c 1/2, a-m 1/2, m-b 1/2, m-c 1/4 sum to 2.75.
    Scores<String> scores =
        PoleBetweenness.between(Map.of("a", 1.0, "m", .5), Map.of("b", 1.0, "c", .5, "m", .5))
            .compute(graph("a-m:1 m-b:1 a-n:1 n-c:1"));
    assertEquals(1 / 2.75, scores.value("m"), 1e-12);
    // n lies on a-c and on m-c.
    assertEquals((.5 + .25) / 2.75, scores.value("n"), 1e-12);
    assertEquals(.25 / 2.75, scores.value("a"), 1e-12);
    assertThrows(
        IllegalArgumentException.class,
        () -> PoleBetweenness.between(Map.of("a", 1.5), Map.of("b", 1.0)));
  }

  @Test
  void aTieBetweenTwoHalvesCarriesAllTheirPaths() {
    Scores<Tie<String>> scores =
        EdgeBetweenness.withDefaults()
            .with(Normalization.RAW)
            .compute(graph("A-B:1 B-C:1 A-C:1 C-D:9 D-E:1 E-F:1 D-F:1"));

    assertEquals(new Tie<>("C", "D"), scores.ranking().get(0));
    assertEquals(9, scores.value(new Tie<>("C", "D")));
  }

  @Test
  void communitiesOfTwoTrianglesAreTheTriangles() {
    SimpleWeightedGraph<String, DefaultWeightedEdge> graph =
        graph("A-B:1 B-C:1 A-C:1 C-D:1 D-E:1 E-F:1 D-F:1");
    Map<String, String> paper = Map.of("A", "x", "B", "x", "C", "x", "D", "y", "E", "y", "F", "y");

    Communities<String> leiden = Leiden.withDefaults().compute(graph);
    Communities<String> louvain = Louvain.withDefaults().compute(graph);

    assertEquals(List.of(List.of("A", "B", "C"), List.of("D", "E", "F")), leiden.groups());
    assertEquals(leiden.groups(), louvain.groups());
    // Each half: 3 of 7 ties inside, 7 of 14 ends.
    assertEquals(2 * (3 / 7.0 - .25), leiden.modularity(), 1e-15);
    assertEquals(1, leiden.adjustedRandIndex(paper));
    assertEquals(1, leiden.normalizedMutualInformation(paper), 1e-15);
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

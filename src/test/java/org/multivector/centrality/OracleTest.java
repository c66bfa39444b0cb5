package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values by networkx with exact rational lengths; oracle.py in the resources made those there. */
class OracleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double RELATIVE = 1e-9;
  private static final double CURRENT_FLOW = 1e-6;

  @ParameterizedTest
  @ValueSource(strings = {"karate", "kite", "florentine", "les-miserables"})
  void everyMetricOfTheClassicGraphsIsThatOfNetworkx(String name) throws IOException {
    JsonNode oracle = classic(name);
    SimpleWeightedGraph<String, DefaultWeightedEdge> graph = graph(oracle);
    agree(name, graph, oracle.get("metrics"), Normalization.NORMALIZED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"karate", "kite", "florentine", "les-miserables"})
  void scoresOfTiesAndOfThoseToldSomebodyAreThoseOfNetworkx(String name) throws IOException {
    JsonNode oracle = classic(name);
    SimpleWeightedGraph<String, DefaultWeightedEdge> graph = graph(oracle);
    List<String> vertices = new ArrayList<>();
    oracle.get("metrics").get("degree").fieldNames().forEachRemaining(vertices::add);
    int compared = 0;
    for (EveryMetric metric :
        EveryMetric.with(vertices.get(0), vertices.get(vertices.size() - 1))) {
      JsonNode expected = oracle.get("told").path(metric.name());
      Scores<?> scores = metric.compute(graph);
      for (int i = 0; i < scores.size() && !expected.isMissingNode(); i++) {
        double wanted =
            scores.vertices().get(i) instanceof Tie<?> tie
                ? expected
                    .path(tie.first() + "|" + tie.second())
                    .asDouble(expected.path(tie.second() + "|" + tie.first()).asDouble(-1))
                : expected.path(scores.vertices().get(i).toString()).asDouble(-1);
        assertEquals(
            wanted,
            scores.estimateAt(i).value(),
            Math.max(RELATIVE * wanted, 1e-13),
            name + " " + metric + " of " + scores.vertices().get(i));
        compared++;
      }
    }
    int ties = graph.edgeSet().size();
    assertEquals(2 * (ties + 2 * vertices.size()), compared);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "florentine",
        "icews18_states_2018-08-29_10-31",
        "karate_weighted",
        "krackhardt_kite",
        "les_miserables_weighted"
      })
  void everyMetricOfTheCorpusGraphsIsAsStatedThere(String name) throws IOException {
    Path folder = Path.of("../shared/corpus/graphs");
    assumeTrue(Files.isDirectory(folder), "the corpus is not beside the project");
    List<String> lines =
        Files.readAllLines(folder.resolve(name + ".edges.csv"), StandardCharsets.UTF_8);
    SimpleWeightedGraph<String, DefaultWeightedEdge> graph = empty();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.replace("\"", "").split(",", -1);
      put(graph, fields[0], fields[1], Double.parseDouble(fields[2]));
    }
    JsonNode oracle = JSON.readTree(folder.resolve(name + ".values.json").toFile());
    agree(name, graph, oracle.get("metrics"), Normalization.RAW);
  }

  private static JsonNode classic(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OracleTest.class.getResourceAsStream(name + ".json"))) {
      return JSON.readTree(in);
    }
  }

  private static SimpleWeightedGraph<String, DefaultWeightedEdge> graph(JsonNode oracle) {
    SimpleWeightedGraph<String, DefaultWeightedEdge> graph = empty();
    for (JsonNode tie : oracle.get("edges")) {
      put(graph, tie.get(0).asText(), tie.get(1).asText(), tie.get(2).asDouble());
    }
    return graph;
  }

  private static void agree(
      String name,
      SimpleWeightedGraph<String, DefaultWeightedEdge> graph,
      JsonNode metrics,
      Normalization currentFlowCloseness) {
    assertFalse(metrics.isEmpty());
    for (Map.Entry<String, JsonNode> metric : metrics.properties()) {
      CentralityMetric measured =
          currentFlowCloseness == Normalization.RAW
                  && metric.getKey().equals("current-flow-closeness")
              ? CurrentFlowCloseness.withDefaults().with(currentFlowCloseness)
              : CentralityMetric.named(metric.getKey());
      Scores<String> scores = measured.compute(graph);
      assertEquals(metric.getValue().size(), scores.size(), name + " " + metric.getKey());
      double tolerance = metric.getKey().startsWith("current-flow") ? CURRENT_FLOW : RELATIVE;
      for (Map.Entry<String, JsonNode> value : metric.getValue().properties()) {
        double expected = value.getValue().asDouble();
        assertEquals(
            expected,
            scores.value(value.getKey()),
            // Where a score is 0 the oracle has rounding noise.
            Math.max(tolerance * Math.abs(expected), 1e-13),
            name + " " + metric.getKey() + " of " + value.getKey());
      }
    }
  }

  @Test
  void heatherAndTheMediciLieBetweenOthersAsPublished() throws IOException {
    // Krackhardt (1990) and Padgett (1986), to four digits; Heather is 7.
    assertEquals(.3889, betweenness("kite", "7"), 5e-5);
    assertEquals(.5220, betweenness("florentine", "Medici"), 5e-5);
  }

  private static double betweenness(String name, String vertex) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OracleTest.class.getResourceAsStream(name + ".json"))) {
      SimpleWeightedGraph<String, DefaultWeightedEdge> graph = empty();
      for (JsonNode tie : JSON.readTree(in).get("edges")) {
        put(graph, tie.get(0).asText(), tie.get(1).asText(), tie.get(2).asDouble());
      }
      Scores<String> scores = Betweenness.withDefaults().compute(graph);
      assertEquals(vertex, scores.ranking().get(0));
      return scores.value(vertex);
    }
  }

  @Test
  void karateConstraintIsBurtsAsPublished() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OracleTest.class.getResourceAsStream("karate.json"))) {
      SimpleWeightedGraph<String, DefaultWeightedEdge> graph = empty();
      for (JsonNode tie : JSON.readTree(in).get("edges")) {
        put(graph, tie.get(0).asText(), tie.get(1).asText(), 1);
      }

      assertEquals(.155423, Constraint.withDefaults().compute(graph).value("0"), 5e-7);
      assertEquals(.156419, Constraint.withDefaults().compute(graph).value("33"), 5e-7);
      assertEquals(13.75, EffectiveSize.withDefaults().compute(graph).value("0"), 1e-12);
    }
  }

  private static SimpleWeightedGraph<String, DefaultWeightedEdge> empty() {
    return new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
  }

  private static void put(
      SimpleWeightedGraph<String, DefaultWeightedEdge> graph, String a, String b, double weight) {
    graph.addVertex(a);
    graph.addVertex(b);
    graph.setEdgeWeight(graph.addEdge(a, b), weight);
  }
}

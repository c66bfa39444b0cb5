package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.multivector.centrality.PathMetricsTest.graph;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each metric makes of a tie that gets stronger: a weight is a strength, never a length. */
class StrongerTieTest {
  private static final String SQUARE = "S-A:1 A-T:1 S-B:1 B-T:1";
  private static final String SQUARE_WITH_STRONG_A = "S-A:3 A-T:3 S-B:1 B-T:1";

  /** A triangle, and a vertex that hangs on one of it. */
  private static String flag(double ab, double bc, double ac, double ad) {
    return "A-B:" + ab + " B-C:" + bc + " A-C:" + ac + " A-D:" + ad;
  }

  private static double score(String metric, String ties, String vertex) {
    return CentralityMetric.named(metric).compute(graph(ties)).value(vertex);
  }

  private static void raises(String metric, String before, String after, String... vertices) {
    for (String vertex : vertices) {
      double low = score(metric, before, vertex);
      double high = score(metric, after, vertex);
      assertTrue(high > low + 1e-9, metric + " of " + vertex + ": " + low + " to " + high);
    }
  }

  @Test
  void aStrongerTieChangesNothingWhereWeightsAreIgnored() {
    for (String name : CentralityMetric.names()) {
      CentralityMetric metric = CentralityMetric.named(name);
      boolean ignored = metric.compute(graph(SQUARE)).weights() == Weights.IGNORED;
      boolean counts = Set.of("degree", "core", "triangles").contains(name);
      assertEquals(name.endsWith("-unweighted") || counts, ignored, name);
      if (ignored) {
        assertArrayEquals(
            metric.compute(graph(flag(1, 1, 1, 1))).rawValues(),
            metric.compute(graph(flag(9, 1, 2, 5))).rawValues(),
            name);
      }
    }
  }

  @Test
  void aStrongerTieRaisesTheStrengthOfItsEndsByAsMuchAndOfNobodyElse() {
    assertEquals(4 + 2, score("strength", flag(3, 1, 1, 2), "A"));
    assertEquals(4, score("strength", flag(3, 1, 1, 2), "B"));
    assertEquals(2, score("strength", flag(3, 1, 1, 2), "C"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"betweenness", "betweenness-approximate", "current-flow-betweenness"})
  void strongerTiesDrawPathsAndCurrentsToWhomTheyLeadOver(String metric) {
    raises(metric, SQUARE, SQUARE_WITH_STRONG_A, "A");
    raises(metric, SQUARE_WITH_STRONG_A, SQUARE, "B");
  }

  @Test
  void strongerTiesDrawPathsBetweenPolesAndOverThemselves() {
    PoleBetweenness poles = PoleBetweenness.between(List.of("S"), List.of("T"));
    assertEquals(.5, poles.compute(graph(SQUARE)).value("A"));
    assertEquals(1, poles.compute(graph(SQUARE_WITH_STRONG_A)).value("A"));
    EdgeBetweenness edges = EdgeBetweenness.withDefaults();
    Tie<String> tie = new Tie<>("S", "A");
    assertTrue(
        edges.compute(graph(SQUARE_WITH_STRONG_A)).value(tie)
            > edges.compute(graph(SQUARE)).value(tie));
  }

  @ParameterizedTest
  @ValueSource(strings = {"closeness", "harmonic", "current-flow-closeness"})
  void aStrongerTieBringsItsEndsNearerAndNobodyFurther(String metric) {
    String before = "A-B:1 B-C:1 C-D:1 D-E:1";
    String after = "A-B:1 B-C:4 C-D:1 D-E:1";
    raises(metric, before, after, "A", "B", "C", "D", "E");
    // The tie from A to C is on no shortest path, but currents use it.
    String beside = flag(2, 2, .1, 2);
    String stronger = flag(2, 2, .2, 2);
    for (String vertex : List.of("A", "B", "C", "D")) {
      assertTrue(score(metric, stronger, vertex) >= score(metric, beside, vertex));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"eigenvector", "katz", "pagerank"})
  void aStrongerTieRaisesItsEndsBesideTheOthers(String metric) {
    raises(metric, "A-B:1 B-C:1 C-D:1 D-A:1", "A-B:2 B-C:1 C-D:1 D-A:1", "A", "B");
    raises(metric, "A-B:2 B-C:1 C-D:1 D-A:1", "A-B:1 B-C:1 C-D:1 D-A:1", "C", "D");
  }

  @Test
  void aStrongerTieInATriangleRaisesBarratsClusteringAndOneOutsideLowersIt() {
    raises("clustering-barrat", flag(1, 1, 1, 1), flag(2, 1, 1, 1), "A");
    raises("clustering-barrat", flag(1, 1, 1, 2), flag(1, 1, 1, 1), "A");
  }

  @Test
  void aStrongerTieRaisesOnnelasClusteringUnlessItIsTheStrongestAgainstWhichAllAreMeasured() {
    raises("clustering-onnela", flag(1, 1, 1, 4), flag(1, 2, 1, 4), "A", "B", "C");
    raises("clustering-onnela", flag(1, 1, 1, 8), flag(1, 1, 1, 4), "A", "B", "C");
  }

  @Test
  void aTieThatOutweighsTheOthersConstrains() {
    raises("constraint", "A-B:1 A-C:1 A-D:1", "A-B:5 A-C:1 A-D:1", "A");
  }

  @Test
  void aStrongerTieBetweenContactsMakesThemRedundant() {
    raises("effective-size", flag(1, .9, 1, 1), flag(1, .1, 1, 1), "A");
  }

  @Test
  void aStrongerTieKeepsItsEndsInOneCommunity() {
    String halves = "A-B:2 B-C:2 A-C:2 D-E:2 E-F:2 D-F:2 ";
    for (String ties : List.of(halves + "X-A:2 X-D:1", halves + "X-A:1 X-D:2")) {
      String near = ties.endsWith("X-D:2") ? "D" : "A";
      for (Communities<String> found :
          List.of(
              Leiden.withDefaults().compute(graph(ties)),
              Louvain.withDefaults().compute(graph(ties)))) {
        assertEquals(found.community(near), found.community("X"), found.toString());
      }
    }
  }
}

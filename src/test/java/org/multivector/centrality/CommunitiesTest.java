package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

class CommunitiesTest {

  /** Communities of vertices 0, 1, ... with the given labels. */
  private static Communities<Integer> communities(int... labels) {
    Network<Integer> network =
        Network.of(
            IntStream.range(0, labels.length).boxed().toList(),
            new int[0],
            new int[0],
            new double[0]);
    return Communities.of("given", network, Partition.of(labels), 0, 1, 0);
  }

  private static Map<Integer, String> membership(String labels) {
    Map<Integer, String> membership = new HashMap<>();
    for (int i = 0; i < labels.length(); i++) {
      if (labels.charAt(i) != '.') {
        membership.put(i, labels.substring(i, i + 1));
      }
    }
    return membership;
  }

  @Test
  void theAdjustedRandIndexIsThatOfYeungAndRuzzosExample() {
    // Details of the adjusted Rand index (2001): rows 1 1 0, 1 2 1 and 0 0 4 have the index .313.
    Communities<Integer> found = communities(0, 0, 1, 1, 1, 1, 2, 2, 2, 2);
    assertEquals(.313, found.adjustedRandIndex(membership("ababbccccc")), 5e-4);
  }

  @Test
  void normalizedMutualInformationIsThatOfManningRaghavanAndSchuetzesExample() {
    // Introduction to Information Retrieval (2008), figure 16.4 and table 16.2: .36.
    Communities<Integer> found = communities(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2);
    assertEquals(
        .36, found.normalizedMutualInformation(membership("xxxxxoxooood" + "xxddd")), 5e-3);
  }

  @Test
  void independentGroupsAgreeByLessThanChanceAndEqualOnesWholly() {
    // The values in the documentation of scikit-learn's adjusted_rand_score.
    assertEquals(-.5, communities(0, 0, 1, 1).adjustedRandIndex(membership("abab")), 1e-15);
    assertEquals(0, communities(0, 0, 0, 0).adjustedRandIndex(membership("abcd")), 1e-15);
    assertEquals(4 / 7.0, communities(0, 0, 1, 2).adjustedRandIndex(membership("aabb")), 1e-15);
    assertEquals(1, communities(0, 0, 1, 1).adjustedRandIndex(membership("bbaa")));
    assertEquals(0, communities(0, 0, 1, 1).normalizedMutualInformation(membership("abab")), 1e-15);
    assertEquals(1, communities(0, 0, 1, 1).normalizedMutualInformation(membership("bbaa")), 1e-15);
  }

  @Test
  void onlyVerticesThatTheMembershipNamesAreCompared() {
    assertEquals(1, communities(0, 0, 1, 1, 0).adjustedRandIndex(membership("aabb.")));
    assertThrows(
        IllegalArgumentException.class,
        () -> communities(0, 0, 1).adjustedRandIndex(membership("a..")));
  }

  @Test
  void leidenFindsTheGreatestModularityOfTheKarateClubAndAgreesWithTheTwoSidesAsInIgraph()
      throws IOException {
    SimpleWeightedGraph<String, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    try (InputStream in =
        Objects.requireNonNull(CommunitiesTest.class.getResourceAsStream("karate.json"))) {
      for (JsonNode tie : new ObjectMapper().readTree(in).get("edges")) {
        graph.addVertex(tie.get(0).asText());
        graph.addVertex(tie.get(1).asText());
        graph.addEdge(tie.get(0).asText(), tie.get(1).asText());
      }
    }
    // Brandes et al. (2008), On modularity clustering: the optimum, with proof, is .4198.
    Leiden leiden = Leiden.withDefaults();
    for (int seed = 0; seed < 50; seed++) {
      assertEquals(.4198, leiden.withSeed(seed).compute(graph).modularity(), 5e-5);
    }
    Communities<String> found = leiden.compute(graph);
    assertEquals(.4198, found.modularity(), 5e-5);
    assertEquals(4, found.count());
    assertEquals(found.groups(), leiden.compute(graph).groups());
    Map<String, String> club = new HashMap<>();
    List<String> hi =
        List.of(
            "0", "1", "2", "3", "4", "5", "6", "7", "8", "10", "11", "12", "13", "16", "17", "19",
            "21");
    for (String vertex : graph.vertexSet()) {
      club.put(vertex, hi.contains(vertex) ? "Mr. Hi" : "Officer");
    }
    // igraph 0.10.2, compare_communities of the optimum with the two sides.
    assertEquals(.46459109844332364, found.adjustedRandIndex(club), 1e-12);
    assertEquals(.5878497068250671, found.normalizedMutualInformation(club), 1e-12);
  }
}

package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;
import org.multivector.actor.DateRange;
import org.multivector.actor.Unlisted;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;

/** Tables 9 and 10 of Everett and Borgatti, and hand-made cases. */
class StructurePublishedTest {

  private static Graph<String, DefaultEdge> directed() {
    Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    EverettBorgatti.NODES.forEach(graph::addVertex);
    for (int i = 0; i < EverettBorgatti.NODES.size(); i++) {
      for (int j = 0; j < EverettBorgatti.NODES.size(); j++) {
        if (EverettBorgatti.ADJACENCY[i][j] == 1) {
          graph.addEdge(EverettBorgatti.NODES.get(i), EverettBorgatti.NODES.get(j));
        }
      }
    }
    return graph;
  }

  private static RelationGraph graph(String text) {
    List<Relation> ties = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      String[] tie = word.split("-", -1);
      ties.add(Relation.between(new Unlisted(tie[0]), new Unlisted(tie[1]), 1));
    }
    return RelationGraph.of(ties);
  }

  /** The groups with the hours of Chuck that give the printed brokerage. */
  private static Poles groupsForBrokerage() {
    Poles.Builder poles = Poles.builder();
    for (int g = 0; g < 4; g++) {
      for (int i = 0; i < EverettBorgatti.HOURS.length; i++) {
        int[] hours =
            EverettBorgatti.NODES.get(i).equals("Chuck")
                ? EverettBorgatti.CHUCK_FOR_BROKERAGE
                : EverettBorgatti.HOURS[i];
        double sum = 0;
        for (int h : hours) {
          sum += h;
        }
        if (hours[g] > 0) {
          poles =
              poles.add("g" + g, EverettBorgatti.NODES.get(i), hours[g] / sum, DateRange.ALWAYS);
        }
      }
    }
    return poles.build();
  }

  @Test
  void fractionalBrokerageIsThatOfTableNine() {
    List<Brokerage.Roles> roles =
        Brokerage.withDefaults().with(groupsForBrokerage()).computeDirected(directed());
    for (int i = 0; i < roles.size(); i++) {
      Brokerage.Roles found = roles.get(i);
      double[] printed = EverettBorgatti.BROKERAGE[i];
      // Ellen's gatekeeper is .745 before rounding.
      double half = .005 + 1e-9;
      assertEquals(printed[0], found.coordinator(), half, found.toString());
      assertEquals(printed[1], found.gatekeeper(), half, found.toString());
      assertEquals(printed[2], found.representative(), half, found.toString());
      assertEquals(printed[3], found.consultant(), half, found.toString());
      assertEquals(printed[4], found.liaison(), half, found.toString());
    }
  }

  @Test
  void structuralHolesAreThoseOfTableTenWithAndWithoutGroupTies() {
    EgoNetwork plain = EgoNetwork.withDefaults();
    EgoNetwork filled = plain.withGroupTies(EverettBorgatti.groups());
    for (int i = 0; i < EverettBorgatti.NODES.size(); i++) {
      String name = EverettBorgatti.NODES.get(i);
      double[] printed = EverettBorgatti.STRUCTURAL_HOLES[i];
      EgoNetwork.Holes holes = plain.compute(directed(), name).orElseThrow();
      EgoNetwork.Holes withGroups = filled.compute(directed(), name).orElseThrow();
      assertEquals(printed[0], holes.effectiveSize(), .0005 + 1e-9, name);
      assertEquals(printed[1], holes.constraint(), .0005 + 1e-9, name);
      assertEquals(printed[2], withGroups.effectiveSize(), .0005 + 1e-9, name);
      assertEquals(printed[3], withGroups.constraint(), .0005 + 1e-9, name);
    }
  }

  @Test
  void aRelationGraphIsAGraphWithBothDirections() {
    RelationGraph graph = KarateClub.weighted();
    EgoNetwork ego = EgoNetwork.withDefaults();
    EgoNetwork.Holes byRows = ego.compute(graph, "33").orElseThrow();
    EgoNetwork.Holes byJGraphT = ego.compute(graph.asJGraphT(), graph.actor("33")).orElseThrow();
    assertEquals(byJGraphT.constraint(), byRows.constraint(), 1e-12);
    assertEquals(byJGraphT.effectiveSize(), byRows.effectiveSize(), 1e-12);
  }

  @Test
  void aStarIsAllHolesAndAnAbsentActorHasNone() {
    RelationGraph star = graph("k-a k-b k-c k-d");
    EgoNetwork.Holes holes = EgoNetwork.withDefaults().compute(star, "k").orElseThrow();
    assertEquals(.25, holes.constraint(), 1e-12);
    assertEquals(4, holes.effectiveSize(), 1e-12);
    assertEquals(Optional.empty(), EgoNetwork.withDefaults().compute(star, "z"));
  }

  @Test
  void undirectedPathsCountOnceAndTheRolesSumToThem() {
    Poles poles = Poles.parse("A=a1,a2,a3;B=b1,b2");
    Brokerage brokerage = Brokerage.withDefaults().with(poles);
    // Through a1: a2-a1-a3 coordinates, a2-a1-b1 and a3-a1-b1 keep the gate; the pair a2, b2 is
    // tied.
    Brokerage.Roles roles = brokerage.compute(graph("a1-a2 a1-a3 a1-b1 a1-b2 a2-b2 a3-b2"), "a1");
    assertEquals(1, roles.coordinator(), 1e-12);
    assertEquals(2, roles.gatekeeper(), 1e-12);
    assertEquals(0, roles.representative());
    assertEquals(1, roles.consultant(), 1e-12);
    assertEquals(4, roles.total(), 1e-12);
    // x is in no pole.
    Brokerage.Roles outsider = brokerage.compute(graph("x-a1 x-b1"), "x");
    assertEquals(1, outsider.liaison(), 1e-12);
    assertEquals(0, brokerage.compute(graph("x-a1"), "nobody").total());
    for (Brokerage.Roles one : brokerage.compute(KarateClub.unweighted())) {
      assertTrue(one.total() >= 0);
    }
  }
}

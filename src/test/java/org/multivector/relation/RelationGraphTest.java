package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.multivector.relation.GraphNotation.graph;
import static org.multivector.relation.GraphNotation.text;

import java.util.ArrayList;
import java.util.List;
import org.jgrapht.Graph;
import org.junit.jupiter.api.Test;
import org.multivector.actor.Actor;
import org.multivector.actor.Unlisted;

class RelationGraphTest {

  private static final Actor A = new Unlisted("A");
  private static final Actor B = new Unlisted("B");

  @Test
  void actorsAndRelationsAreSortedWhateverTheOrderGiven() {
    assertEquals("A-B:1 A-C:2 B-D:3", text(graph("D-B:3 C-A:2 A-B:1")));
    assertEquals(graph("A-B:1 A-C:2 B-D:3"), graph("D-B:3 C-A:2 A-B:1"));
    assertEquals(graph("A-B:1 A-C:2 B-D:3").hashCode(), graph("D-B:3 C-A:2 A-B:1").hashCode());
  }

  @Test
  void equalityIsByContent() {
    assertNotEquals(graph("A-B:1"), graph("A-B:2"));
    assertNotEquals(graph("A-B:1"), graph("A-C:1"));
    assertNotEquals(graph("A-B:1"), graph("A-B:1 C"));
    assertNotEquals(
        RelationGraph.of(List.of(Relation.between(A, B, 1, 1))),
        RelationGraph.of(List.of(Relation.between(A, B, 1, 2))));
  }

  @Test
  void relationsAreFoundInBothDirections() {
    RelationGraph graph = graph("A-B:1.5 A-C:2 D");
    assertEquals(1.5, graph.relation("B", "A").orElseThrow().weight());
    assertEquals(graph.relation("A", "B"), graph.relation("B", "A"));
    assertTrue(graph.relation("B", "C").isEmpty());
    assertTrue(graph.relation("A", "nobody").isEmpty());
    assertTrue(graph.relation("A", "A").isEmpty());
  }

  @Test
  void strengthAndDegreeOfAnIsolateAreZero() {
    RelationGraph graph = graph("A-B:1.5 A-C:2 D");
    assertEquals(3.5, graph.strength("A"));
    assertEquals(2, graph.degree("A"));
    assertEquals(0, graph.strength("D"));
    assertEquals(0, graph.degree("D"));
    assertEquals(List.of(), graph.ties("D"));
  }

  @Test
  void rowsAreSortedAndHoldEachTieTwice() {
    RelationGraph graph = graph("B-C:1 A-C:2 C-D:3 C-E:4 A-B:5");
    int c = graph.index("C").orElseThrow();
    StringBuilder row = new StringBuilder();
    for (int e = graph.rowStart(c); e < graph.rowStart(c + 1); e++) {
      row.append(graph.actors().get(graph.neighbour(e)).id()).append((int) graph.weight(e));
    }
    assertEquals("A2B1D3E4", row.toString());
    assertEquals(2 * graph.tieCount(), graph.rowStart(graph.size()));
  }

  @Test
  void anActorThatIsNotThereIsNamedInTheError() {
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> graph("A-B:1").strength("KAZ"));
    assertEquals("the graph has no actor KAZ; it has [A, B]", error.getMessage());
  }

  @Test
  void twoRelationsOfOnePairAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RelationGraph.of(List.of(Relation.between(A, B, 1), Relation.between(B, A, 1))));
  }

  @Test
  void aRelationChecksItsOrderAndWeight() {
    assertThrows(IllegalArgumentException.class, () -> new Relation(B, A, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> Relation.between(A, A, 1));
    assertThrows(IllegalArgumentException.class, () -> Relation.between(A, B, 0));
    assertThrows(IllegalArgumentException.class, () -> Relation.between(A, B, Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> Relation.between(A, B, Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> Relation.between(A, B, 1, -1));
    assertEquals("A – B: 2.50000 (1 article)", Relation.between(B, A, 2.5, 1).toString());
  }

  @Test
  void componentsComeGreatestFirstThenBySmallestId() {
    RelationGraph graph = graph("X-Y:1 Y-Z:1 A-B:1 C-D:1 Q");
    assertEquals(
        "[[X, Y, Z], [A, B], [C, D], [Q]]",
        graph.components().stream()
            .map(c -> c.stream().map(Actor::id).toList())
            .toList()
            .toString());
    assertEquals("X-Y:1 Y-Z:1", text(graph.giantComponent()));
    assertEquals("", text(RelationGraph.of(List.of()).giantComponent()));
  }

  @Test
  void inducedSubgraphKeepsActorsThatLoseAllTies() {
    RelationGraph graph = graph("A-B:1 B-C:2 C-D:3");
    assertEquals("A-B:1 D", text(graph.induced(List.of("D", "B", "A"))));
    assertThrows(IllegalArgumentException.class, () -> graph.induced(List.of("A", "nobody")));
  }

  @Test
  void egoGraphHoldsTheTiesAmongNeighbours() {
    RelationGraph graph = graph("A-B:1 A-C:2 B-C:3 C-D:4 D-E:5");
    assertEquals("A-B:1 A-C:2 B-C:3", text(graph.ego("A")));
    assertEquals("F", text(graph("A-B:1 F").ego("F")));
  }

  @Test
  void theJGraphTViewHasTheSameContentAndCannotBeChanged() {
    RelationGraph graph = graph("A-B:1.5 A-C:2 D");
    Graph<Actor, Relation> view = graph.asJGraphT();
    assertEquals(graph.actors(), new ArrayList<>(view.vertexSet()));
    assertEquals(graph.relations(), new ArrayList<>(view.edgeSet()));
    assertEquals(1.5, view.getEdgeWeight(view.getEdge(B, A)));
    assertTrue(view.getType().isWeighted());
    assertFalse(view.getType().isDirected());
    assertThrows(UnsupportedOperationException.class, () -> view.removeVertex(A));
    assertThrows(
        UnsupportedOperationException.class, () -> view.setEdgeWeight(view.getEdge(A, B), 9));
    assertSame(view, graph.asJGraphT());
  }

  @Test
  void collectionsCannotBeChanged() {
    RelationGraph graph = graph("A-B:1");
    assertThrows(UnsupportedOperationException.class, () -> graph.actors().clear());
    assertThrows(UnsupportedOperationException.class, () -> graph.relations().remove(0));
    assertThrows(UnsupportedOperationException.class, () -> graph.ties("A").clear());
  }
}

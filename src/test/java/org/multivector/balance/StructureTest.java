package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multivector.actor.Actor;
import org.multivector.actor.DateRange;
import org.multivector.centrality.Constraint;
import org.multivector.centrality.EffectiveSize;
import org.multivector.centrality.Scores;
import org.multivector.relation.RelationGraph;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;

/** The components of a profile that need a graph. */
class StructureTest {
  private static final Poles FOUR = Poles.parse("R=r;C=c;W=u,e;T=t");
  private static final Balance BALANCE =
      Balance.withDefaults()
          .with(FOUR)
          .with(Bootstrap.withDefaults().withReplicates(100))
          .with(Structure.INCLUDE);
  private static final double[] CHANCES = {.4, .3, .2, .1, .3};
  private static final SimulatedArticles ARTICLES = SimulatedArticles.drawn(200, CHANCES, 5);

  private static BalanceProfile profile(String articles) {
    return BALANCE.compute(SimulatedArticles.parse(articles), Focus.of("k"));
  }

  @Test
  void everyNumberIsAnEstimateWithAnIntervalThatHoldsIt() {
    BalanceProfile profile = BALANCE.compute(ARTICLES, Focus.of("k"));
    assertEquals(List.of(Component.values()), profile.components());
    assertEquals(6, profile.polePairs().size());
    for (Component component : Component.values()) {
      Estimate estimate =
          switch (component.scope()) {
            case WHOLE -> profile.value(component);
            case POLE -> profile.value(component, "R");
            case PAIR -> profile.value(component, "T", "R");
          };
      assertTrue(estimate.isDefined(), component.key() + " " + estimate);
      assertTrue(
          estimate.interval().orElseThrow().contains(estimate.value()),
          component.key() + " " + estimate);
    }
  }

  @Test
  void theKarateMembersBetweenTheTwoLeadersHaveAQuarterEach() {
    Balance leaders = Balance.withDefaults().with(Poles.parse("A=0;B=33")).with(Structure.INCLUDE);
    for (String member : List.of("8", "13", "19", "31")) {
      BalanceProfile profile = leaders.compute(KarateClub.unweighted(), member);
      assertEquals(.25, profile.value(Component.POLE_BETWEENNESS, "B", "A").value(), 1e-12);
    }
    assertEquals(
        0, leaders.compute(KarateClub.unweighted(), "1").polePairs().get(0).betweenness().value());
  }

  @Test
  void constraintAndEffectiveSizeAreThoseOfTheWholeGraph() {
    Balance balance = BALANCE.with(KarateClub.CLUBS).with(OwnPole.COUNT);
    for (RelationGraph graph : List.of(KarateClub.unweighted(), KarateClub.weighted())) {
      Scores<Actor> constraint = Constraint.withDefaults().compute(graph);
      Scores<Actor> size = EffectiveSize.withDefaults().compute(graph);
      for (Actor actor : graph.actors()) {
        BalanceProfile profile = balance.compute(graph, actor.id());
        assertEquals(constraint.value(actor), profile.value(Component.CONSTRAINT).value(), 1e-12);
        assertEquals(size.value(actor), profile.value(Component.EFFECTIVE_SIZE).value(), 1e-12);
      }
    }
    BalanceProfile leader = balance.compute(KarateClub.unweighted(), "0");
    assertEquals(.155423, leader.value(Component.CONSTRAINT).value(), 5e-7);
    assertEquals(13.75, leader.value(Component.EFFECTIVE_SIZE).value(), 1e-9);
    BalanceProfile other = balance.compute(KarateClub.unweighted(), "33");
    assertEquals(.156419, other.value(Component.CONSTRAINT).value(), 5e-7);
  }

  @Test
  void brokerageAndAlignmentAreThoseOfTheirOwnClasses() {
    RelationGraph graph = ARTICLES.graph();
    BalanceProfile profile = BALANCE.compute(graph, "k");
    Brokerage.Roles roles = Brokerage.withDefaults().with(FOUR).compute(graph, "k");
    assertEquals(roles.liaison(), profile.value(Component.LIAISON).value(), 1e-12);
    assertEquals(roles.consultant(), profile.value(Component.CONSULTANT).value(), 1e-12);
    assertEquals(Alignment.withDefaults().with(FOUR).compute(graph, "k"), profile.alignments());
  }

  @Test
  void allActorsAtOnceHaveTheNumbersOfEachAlone() {
    for (BalanceProfile profile : BALANCE.computeAll(ARTICLES)) {
      assertEquals(
          BALANCE.compute(ARTICLES, Focus.of(profile.focus().id())).toString(), profile.toString());
    }
  }

  @Test
  void withoutThemTheOtherNumbersAreTheSameAndTheseSayHowToAskForThem() {
    BalanceProfile with = BALANCE.compute(ARTICLES, Focus.of("k"));
    BalanceProfile without = BALANCE.with(Structure.LEAVE_OUT).compute(ARTICLES, Focus.of("k"));
    assertEquals(with.evenness(), without.evenness());
    assertEquals(with.poles(), without.poles());
    assertEquals(List.of(), without.polePairs());
    assertEquals(List.of(), without.alignments());
    assertTrue(
        without.value(Component.CONSTRAINT).reason().orElseThrow().contains("Structure.INCLUDE"));
  }

  @Test
  void theArticleThatMakesAShortestPathIsTheOneThatWeighsMost() {
    // Without b, k no longer reaches c; a and d leave other ways.
    BalanceProfile profile = profile("a k-r:1 | d k-r:1 | b k-c:1 | e r-x:1 | f x-u:1");
    assertEquals(1, profile.value(Component.POLE_BETWEENNESS, "R", "C").value(), 1e-12);
    Explanation explanation = profile.explain(Component.POLE_BETWEENNESS, "R", "C");
    assertEquals("b", explanation.influences().get(0).articleId());
    assertEquals(1, explanation.influences().get(0).change(), 1e-12);
    assertTrue(explanation.toString().contains("Brandes 2008"), explanation.toString());
    assertEquals("k between R–C", profile.explain(Component.POLE_BETWEENNESS, "C", "R").subject());
    for (Component component : profile.components()) {
      if (component.scope() == Component.Scope.WHOLE) {
        assertFalse(profile.explain(component).component().definition().isEmpty());
      }
    }
  }

  @Test
  void severalActorsAreOneVertex() {
    // k and z together lie between r and c; alone neither does.
    SimulatedArticles articles =
        SimulatedArticles.parse("a k-r:1 | b z-c:1 | c k-z:5 | d r-x:1 | e x-c:.1");
    BalanceProfile region = BALANCE.compute(articles, Focus.group("region", List.of("k", "z")));
    assertEquals(1, region.value(Component.POLE_BETWEENNESS, "R", "C").value(), 1e-12);
    assertEquals(.5, region.value(Component.CONSTRAINT).value(), 1e-12);
    assertEquals(1, region.value(Component.LIAISON).value(), 1e-12);
  }

  @Test
  void aMemberOfTwoPolesCountsInPartForBoth() {
    Poles split =
        Poles.builder()
            .add("A", "a", 1, DateRange.ALWAYS)
            .add("A", "m", .5, DateRange.ALWAYS)
            .add("B", "m", .5, DateRange.ALWAYS)
            .add("B", "b", 1, DateRange.ALWAYS)
            .build();
    RelationGraph graph = SimulatedArticles.parse("x a-k:1 k-b:1 b-m:1").graph();
    // Pairs a-b 1 and a-m .5 lead through k; m-b .5 does not.
    assertEquals(
        1.5 / 2,
        BALANCE.with(split).compute(graph, "k").polePairs().get(0).betweenness().value(),
        1e-12);
  }

  @Test
  void whatThePolesDoNotAllowIsUndefinedWithTheReason() {
    BalanceProfile profile = profile("a k-r:1 | b k-c:1");
    assertEquals(
        "nobody but one is in the graph from R–W",
        profile.value(Component.POLE_BETWEENNESS, "R", "W").reason().orElseThrow());
    assertEquals(
        "a portfolio of ties to third actors is empty or does not vary",
        profile.value(Component.ALIGNMENT_S, "R").reason().orElseThrow());
    assertThrows(IllegalArgumentException.class, () -> profile.value(Component.POLE_BETWEENNESS));
    assertThrows(
        IllegalArgumentException.class, () -> profile.value(Component.POLE_BETWEENNESS, "R", "Z"));
    assertThrows(IllegalArgumentException.class, () -> profile.value(Component.EVENNESS, "R", "C"));
  }

  @Test
  void anExplanationSaysWhatIsKnownAgainstAnInterval() {
    BalanceProfile profile = BALANCE.compute(ARTICLES, Focus.of("k"));
    String liaison = profile.explain(Component.LIAISON).toString();
    assertTrue(liaison.contains("\n  interval    held in about 83 %"), liaison);
    assertFalse(profile.explain(Component.CONSTRAINT).toString().contains("\n  interval "));
    String bare = BALANCE.compute(ARTICLES.graph(), "k").explain(Component.LIAISON).toString();
    assertFalse(bare.contains("\n  interval "), bare);
  }

  @Test
  void oneArticleHasValuesWithoutIntervals() {
    BalanceProfile profile = profile("a k-r:1 k-c:1");
    assertEquals(Estimate.of(1), profile.value(Component.LIAISON));
    assertEquals(Estimate.of(1), profile.polePairs().get(0).betweenness());
  }
}

package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multivector.actor.Unlisted;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.stat.Estimate;

/** Published values, and the decisions on the edge, on graphs without articles. */
class BalanceOnGraphTest {
  private static final Poles FOUR = Poles.parse("R=r;C=c;W=u,e;T=t");

  private static RelationGraph graph(String text) {
    List<Relation> ties = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      String[] tie = word.split("[-:]", -1);
      ties.add(
          Relation.between(new Unlisted(tie[0]), new Unlisted(tie[1]), Double.parseDouble(tie[2])));
    }
    return RelationGraph.of(ties);
  }

  private static BalanceProfile profile(String text, String focus) {
    return Balance.withDefaults().with(FOUR).compute(graph(text), focus);
  }

  @Test
  void participationInTheKarateClubByClub() {
    Balance balance = Balance.withDefaults().with(KarateClub.CLUBS).with(OwnPole.COUNT);
    Map<String, Double> published = Map.of("0", .117188, "1", .197531, "2", .48, "33", .290657);
    published.forEach(
        (member, value) ->
            assertEquals(
                value,
                balance.compute(KarateClub.unweighted(), member).participation().value(),
                6e-7,
                "member " + member));
  }

  @Test
  void tiesToOverlappingGroupsAndTheirHeterogeneityOfEverettAndBorgatti() {
    Balance balance = Balance.withDefaults().with(EverettBorgatti.groups()).with(OwnPole.COUNT);
    for (int i = 0; i < EverettBorgatti.NODES.size(); i++) {
      String name = EverettBorgatti.NODES.get(i);
      BalanceProfile profile = balance.compute(EverettBorgatti.namedBy(i), name);
      double named = 0;
      for (int tie : EverettBorgatti.ADJACENCY[i]) {
        named += tie;
      }
      for (int g = 0; g < 4; g++) {
        double printed = EverettBorgatti.TIES_TO_GROUPS[i][g];
        Estimate share = profile.poles().get(g).share();
        double ties = share.isDefined() ? share.value() * named : 0;
        assertEquals(printed, ties, .005 + 1e-9, name + " to group " + (g + 1));
      }
      assertEquals(EverettBorgatti.HETEROGENEITY[i], 1 - profile.hhi().value(), .005 + 1e-9, name);
    }
  }

  @Test
  void sharesAndAllThatFollowsFromThem() {
    BalanceProfile profile = profile("k-r:5 k-c:3 k-u:1 k-e:1 k-x:2 x-t:4 x-r:4", "k");
    assertEquals(.5, profile.value(Component.SHARE, "R").value(), 1e-12);
    assertEquals(.2, profile.value(Component.SHARE, "W").value(), 1e-12);
    assertEquals(0, profile.value(Component.SHARE, "T").value());
    assertEquals(3, profile.hill().d0().value());
    assertEquals(2.800094, profile.hill().d1().value(), 5e-7);
    assertEquals(2.631579, profile.effectiveRivalVectors().value(), 5e-7);
    assertEquals(5 / 12.0, profile.value(Component.DEPENDENCE, "R").value(), 1e-12);
    assertEquals(5 / 9.0, profile.value(Component.REVERSE_DEPENDENCE, "R").value(), 1e-12);
    assertEquals(5 / 12.0 - 5 / 9.0, profile.value(Component.ASYMMETRY, "R").value(), 1e-12);
    // x spreads its ties to poles evenly over R and T.
    assertEquals(1, profile.value(Component.LOCATION_QUOTIENT, "R").value(), 1e-12);
    assertEquals(0, profile.value(Component.LOCATION_QUOTIENT, "T").value(), 1e-12);
    assertFalse(profile.value(Component.LOCATION_QUOTIENT, "C").isDefined());
    assertEquals(Optional.of("R"), profile.leaning());
    double sum = 0;
    for (PolePosition position : profile.poles()) {
      sum += position.tilt().value();
    }
    assertEquals(0, sum, 1e-12);
  }

  @Test
  void alliedPolesCountAsOne() {
    Balance balance =
        Balance.withDefaults().with(FOUR).with(Rivalry.total().with("R", "C", 0).with("W", "T", 0));
    RelationGraph graph = graph("k-r:1 k-c:3 k-u:2 k-t:2");
    assertEquals(2, balance.compute(graph, "k").effectiveRivalVectors().value(), 1e-12);
  }

  @Test
  void rivalryIsEstimatedFromTheCompanyThatPolesKeep() {
    // r and c share their partners, u has others.
    RelationGraph graph = graph("r-x:2 r-y:1 c-x:4 c-y:2 u-z:1 k-r:1 k-u:1 t-x:2 t-z:2");
    Rivalry rivalry = Rivalry.estimated(graph, FOUR, "k");
    assertEquals(0, rivalry.between("R", "C"), 1e-9);
    assertEquals(1, rivalry.between("R", "W"), 1e-9);
    double between = rivalry.between("T", "R");
    assertTrue(between > 0 && between < 1, "" + between);
  }

  @Test
  void distanceToAStatedTargetIsZeroOnTheTarget() {
    Target trade = Target.of("trade", Map.of("R", 1.0, "C", 2.0, "W", 3.0, "T", 4.0));
    RelationGraph graph = graph("k-r:1 k-c:2 k-u:3 k-t:4");
    BalanceProfile on = Balance.withDefaults().with(FOUR).with(trade).compute(graph, "k");
    assertEquals(0, on.value(Component.TARGET_AITCHISON).value(), 1e-12);
    assertEquals(0, on.value(Component.TARGET_JENSEN_SHANNON).value(), 1e-7);
    assertEquals("trade", on.target());
    BalanceProfile uniform = Balance.withDefaults().with(FOUR).compute(graph, "k");
    assertEquals(
        uniform.imbalance().value(), uniform.value(Component.TARGET_AITCHISON).value(), 1e-12);
    Target partial = Target.of("partial", Map.of("R", 1.0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Balance.withDefaults().with(FOUR).with(partial).compute(graph, "k"));
  }

  @Test
  void theSharesOfEveryoneElseAreATarget() {
    RelationGraph graph = graph("k-r:1 k-c:2 k-u:3 x-r:2 x-c:4 x-u:6 x-t:1 y-t:0.5");
    BalanceProfile profile =
        Balance.withDefaults().with(FOUR).with(Target.others()).compute(graph, "k");
    double expected =
        Composition.of(1, 2, 3, 0).jensenShannonDistance(Composition.of(2, 4, 6, 1.5));
    assertEquals(expected, profile.value(Component.TARGET_JENSEN_SHANNON).value(), 1e-12);
  }

  @Test
  void equalTiesAreEvenAndLeanNowhere() {
    BalanceProfile profile = profile("k-r:2 k-c:2 k-u:1 k-e:1 k-t:2", "k");
    assertEquals(1, profile.evenness().value(), 1e-12);
    assertEquals(0, profile.imbalance().value(), 1e-12);
    assertEquals(4, profile.hill().d2().value(), 1e-12);
    assertEquals(Optional.empty(), profile.leaning());
  }

  @Test
  void anActorWithoutTiesOrOutsideTheDataHasAnUndefinedProfileWithTheReason() {
    for (String focus : List.of("z", "nobody")) {
      RelationGraph graph =
          RelationGraph.of(List.of(new Unlisted("z")), graph("k-r:2 k-c:1").relations());
      BalanceProfile profile =
          Balance.withDefaults().with(FOUR).with(Structure.INCLUDE).compute(graph, focus);
      for (Component component : Component.values()) {
        Estimate estimate =
            switch (component.scope()) {
              case WHOLE -> profile.value(component);
              case POLE -> profile.value(component, "R");
              case PAIR -> profile.value(component, "R", "C");
            };
        assertEquals(Optional.of(focus + " has no ties"), estimate.reason(), component.key());
      }
      assertEquals(Optional.empty(), profile.leaning());
    }
  }

  @Test
  void anActorWithTiesOutsideThePolesAloneHasAParticipationAndNoShares() {
    BalanceProfile profile = profile("k-x:2 x-r:1 x-c:1", "k");
    assertEquals(0, profile.participation().value(), 1e-12);
    assertEquals(0, profile.value(Component.DEPENDENCE, "R").value());
    assertEquals(Optional.of("k has no ties to any pole"), profile.evenness().reason());
  }

  @Test
  void aPoleThatNobodyTouchesIsUndefinedAndLeavesTheOthersToThemselves() {
    BalanceProfile profile = profile("k-r:2 k-c:2", "k");
    assertEquals(List.of("R", "C"), profile.touchedPoles());
    assertEquals(
        Optional.of("no actor outside it has a tie to the pole T"),
        profile.value(Component.SHARE, "T").reason());
    assertEquals(1, profile.evenness().value(), 1e-12);
  }

  @Test
  void onePoleHasNoEvenness() {
    Balance balance = Balance.withDefaults().with(Poles.parse("R=r"));
    BalanceProfile profile = balance.compute(graph("k-r:2 k-x:2"), "k");
    assertEquals(1, profile.hhi().value());
    assertEquals(1, profile.hill().d1().value());
    assertFalse(profile.evenness().isDefined());
    assertFalse(profile.hhiNormalized().isDefined());
    assertFalse(profile.imbalance().isDefined());
    assertFalse(profile.value(Component.TILT, "R").isDefined());
    assertEquals(.5, profile.participation().value());
    assertEquals(Optional.empty(), profile.leaning());
  }

  @Test
  void tiesOutsideThePolesAreAGroupUnlessLeftOut() {
    RelationGraph graph = graph("k-r:2 k-c:2 k-x:4");
    Balance balance = Balance.withDefaults().with(FOUR);
    assertEquals(
        1 - (1 / 16.0 + 1 / 16.0 + 1 / 4.0),
        balance.compute(graph, "k").participation().value(),
        1e-12);
    assertEquals(
        .5, balance.with(OutsideTies.LEAVE_OUT).compute(graph, "k").participation().value(), 1e-12);
  }

  @Test
  void aFocalActorInsideAPoleIsRefusedUnlessAskedFor() {
    RelationGraph graph = graph("u-e:3 u-r:1 e-c:2");
    Balance balance = Balance.withDefaults().with(FOUR);
    String message =
        assertThrows(IllegalArgumentException.class, () -> balance.compute(graph, "u")).toString();
    assertTrue(message.contains("u belongs to the pole W"), message);
    BalanceProfile profile = balance.with(OwnPole.COUNT).compute(graph, "u");
    assertEquals(.75, profile.value(Component.SHARE, "W").value(), 1e-12);
  }

  @Test
  void severalActorsAsAWholePoolTheirTiesAndLeaveOutThoseAmongThem() {
    RelationGraph graph = graph("k-r:2 z-r:1 z-c:1 k-z:9");
    BalanceProfile profile =
        Balance.withDefaults().with(FOUR).compute(graph, Focus.group("region", List.of("k", "z")));
    assertEquals(.75, profile.value(Component.SHARE, "R").value(), 1e-12);
    assertEquals(.75, profile.value(Component.DEPENDENCE, "R").value(), 1e-12);
  }

  @Test
  void componentsAreFoundByName() {
    assertEquals(Component.EFFECTIVE_RIVAL_VECTORS, Component.of("effective-rival-vectors"));
    assertEquals(Component.HILL_2, Component.of("D2"));
    assertThrows(IllegalArgumentException.class, () -> Component.of("index"));
  }

  @Test
  void aComponentExplainsItself() {
    String text = profile("k-r:5 k-c:3 k-u:2", "k").explain(Component.HHI).toString();
    assertTrue(text.contains("sum x^2") && text.contains("Hirschman 1945"), text);
    assertTrue(text.contains("ties to R: 5.0000"), text);
  }
}

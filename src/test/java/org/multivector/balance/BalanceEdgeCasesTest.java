package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;

/** The decisions on the edge that {@link Balance} states, over articles and with all components. */
class BalanceEdgeCasesTest {
  private static final Balance BALANCE =
      Balance.withDefaults()
          .with(Poles.parse("R=r;C=c;W=u,e;T=t"))
          .with(Bootstrap.withDefaults().withReplicates(60))
          .with(Structure.INCLUDE);

  private static BalanceProfile profile(Balance balance, String articles, String focus) {
    return balance.compute(SimulatedArticles.parse(articles), Focus.of(focus));
  }

  /** All numbers of a profile; an estimate is never NaN, and an undefined one has its reason. */
  private static List<Estimate> all(BalanceProfile profile) {
    List<Estimate> all = new ArrayList<>();
    for (Component component : profile.components()) {
      switch (component.scope()) {
        case WHOLE -> all.add(profile.value(component));
        case POLE ->
            profile.poles().forEach(pole -> all.add(profile.value(component, pole.name())));
        case PAIR -> profile.polePairs().forEach(pair -> all.add(pair.betweenness()));
      }
    }
    for (Estimate estimate : all) {
      assertTrue(estimate.isDefined() || !estimate.reason().orElse("").isEmpty());
      estimate.interval().ifPresent(i -> assertTrue(Double.isFinite(i.low() + i.high())));
    }
    return all;
  }

  @Test
  void anActorThatIsAbsentOrHasNoTiesHasNoNumberAtAll() {
    for (Estimate estimate : all(profile(BALANCE, "a k-r:1 | b k-c:1", "z"))) {
      assertEquals(Optional.of("z has no ties"), estimate.reason());
    }
    for (Estimate estimate : all(profile(BALANCE, "a k-r:1", "nobody"))) {
      assertEquals(Optional.of("nobody has no ties"), estimate.reason());
    }
    assertTrue(
        BALANCE.computeAll(SimulatedArticles.parse("a r-c:1 | b c-u:1")).isEmpty(),
        "all actors with ties are in poles");
  }

  @Test
  void anEmptySampleHasNoNumberAtAll() {
    SimulatedArticles none = SimulatedArticles.of(List.of());
    all(BALANCE.compute(none, Focus.of("k"))).forEach(e -> assertFalse(e.isDefined()));
    assertEquals(List.of(), BALANCE.computeAll(none));
  }

  @Test
  void onePoleHasSharesAndConcentrationAndNothingThatTakesTwo() {
    BalanceProfile profile =
        profile(BALANCE.with(Poles.parse("R=r")), "a k-r:2 k-x:1 | b k-r:1 x-r:1", "k");
    all(profile);
    assertEquals(1, profile.value(Component.SHARE, "R").value());
    assertEquals(1, profile.effectiveRivalVectors().value());
    assertEquals(List.of(), profile.polePairs());
    for (Component component :
        List.of(Component.EVENNESS, Component.IMBALANCE, Component.HHI_NORMALIZED)) {
      assertEquals(
          Optional.of("there is one pole alone; it takes two to be even"),
          profile.value(component).reason());
    }
    assertEquals(Optional.empty(), profile.leaning());
  }

  @Test
  void aPoleThatNobodyTouchesLeavesTheOthersToThemselves() {
    BalanceProfile profile = profile(BALANCE, "a k-r:1 x-r:1 | b k-c:1 x-u:1 | c k-r:1", "k");
    all(profile);
    assertEquals(List.of("R", "C", "W"), profile.touchedPoles());
    assertFalse(profile.value(Component.SHARE, "T").isDefined());
    // W is touched by x alone: the share of k is 0 and counts among the poles.
    assertEquals(0, profile.value(Component.SHARE, "W").value());
    assertEquals(Composition.of(2, 1, 0).evenness(), profile.evenness().value(), 1e-12);
  }

  @Test
  void oneArticleHasNumbersWithoutIntervals() {
    for (Estimate estimate : all(profile(BALANCE, "a k-r:1 k-c:2 k-x:1 r-x:1", "k"))) {
      assertEquals(Optional.empty(), estimate.interval());
    }
  }

  @Test
  void equalWeightsAreEvenAndLeanNowhere() {
    BalanceProfile profile =
        profile(BALANCE, "a k-r:1 k-c:1 k-u:1 k-t:1 | b k-r:1 k-c:1 k-u:1 k-t:1", "k");
    all(profile);
    assertEquals(1, profile.evenness().value(), 1e-12);
    assertEquals(4, profile.hill().d2().value(), 1e-12);
    assertEquals(0, profile.imbalance().value(), 1e-12);
    assertEquals(0, profile.hhiNormalized().value(), 1e-12);
    assertEquals(Optional.empty(), profile.leaning());
    assertEquals(Optional.empty(), profile.leaningSupport());
    // Every article says the same, so that no resampling moves a share.
    Estimate.Interval interval = profile.value(Component.SHARE, "R").interval().orElseThrow();
    assertEquals(.25, interval.low(), 1e-12);
    assertEquals(.25, interval.high(), 1e-12);
  }

  @Test
  void overlappingPolesAreRefusedOrSplitWhereTheyAreUsed() {
    Poles overlapping = Poles.builder().add("A", "m", "a").add("B", "m", "b").build();
    String articles = "a k-m:2 | b k-a:1 | c k-b:1";
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> profile(BALANCE.with(overlapping), articles, "k"))
            .toString();
    assertTrue(message.contains("m belongs to several poles"), message);
    BalanceProfile split = profile(BALANCE.with(overlapping.with(Overlap.SPLIT)), articles, "k");
    all(split);
    assertEquals(.5, split.value(Component.SHARE, "A").value(), 1e-9);
    // Nobody asks where an actor belongs that is not in the data.
    assertEquals(
        1,
        profile(BALANCE.with(overlapping), "a k-a:1 | b k-a:1", "k")
            .value(Component.SHARE, "A")
            .value());
  }

  @Test
  void aFocalActorInItsOwnPoleIsRefusedOrCountedAndAGroupThatHoldsOneToo() {
    SimulatedArticles articles = SimulatedArticles.parse("a u-e:1 u-r:1 | b u-c:1 k-u:1");
    assertThrows(IllegalArgumentException.class, () -> BALANCE.compute(articles, Focus.of("u")));
    assertThrows(
        IllegalArgumentException.class,
        () -> BALANCE.compute(articles, Focus.group("both", List.of("k", "u"))));
    BalanceProfile counted = BALANCE.with(OwnPole.COUNT).compute(articles, Focus.of("u"));
    all(counted);
    assertEquals(1 / 3.0, counted.value(Component.SHARE, "W").value(), 1e-12);
  }
}

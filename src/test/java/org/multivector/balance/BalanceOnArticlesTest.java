package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.multivector.actor.DateRange;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.stat.IntervalMethod;
import org.multivector.stat.PoissonDraws;

class BalanceOnArticlesTest {
  private static final Poles FOUR = Poles.parse("R=r;C=c;W=u,e;T=t");
  private static final Balance BALANCE =
      Balance.withDefaults().with(FOUR).with(Bootstrap.withDefaults().withReplicates(200));
  private static final double[] CHANCES = {.4, .3, .2, .1, .3};

  private static BalanceProfile profile(String articles) {
    return BALANCE.compute(SimulatedArticles.parse(articles), Focus.of("k"));
  }

  @Test
  void valuesAreThoseOfTheGraphOfTheArticles() {
    BalanceProfile profile =
        profile("a k-r:3 k-c:1 | b k-r:2 k-x:2 | c k-c:2 k-u:1 | d k-e:1 x-t:4 x-r:4");
    assertEquals(.5, profile.value(Component.SHARE, "R").value(), 1e-9);
    assertEquals(5 / 12.0, profile.value(Component.DEPENDENCE, "R").value(), 1e-9);
    assertEquals(5 / 9.0, profile.value(Component.REVERSE_DEPENDENCE, "R").value(), 1e-9);
    assertEquals(1, profile.value(Component.LOCATION_QUOTIENT, "R").value(), 1e-9);
    assertEquals(4, profile.articles());
    double h = Composition.of(.5, .3, .2).entropy();
    assertEquals(h + 2 / 8.0, profile.value(Component.ENTROPY_MILLER_MADOW).value(), 1e-9);
    // R in two articles, C in two, W in two.
    assertEquals(
        CountEntropy.chaoShen(2, 2, 2, 0),
        profile.value(Component.ENTROPY_CHAO_SHEN).value(),
        1e-9);
  }

  @Test
  void replicatesAreWhatTheDrawsSay() {
    SimulatedArticles articles = SimulatedArticles.parse("a k-r:1 | b k-c:2 | c k-r:1 k-c:1");
    BalanceProfile profile = BALANCE.compute(articles, Focus.of("k"));
    double[] shares = profile.replicateValues(Component.SHARE, "R");
    PoissonDraws draws = PoissonDraws.of(42);
    for (int r = 0; r < shares.length; r++) {
      double a = draws.draw(articles.articleKey(0), r);
      double b = draws.draw(articles.articleKey(1), r);
      double c = draws.draw(articles.articleKey(2), r);
      double all = a + 2 * b + 2 * c;
      if (all == 0) {
        assertTrue(Double.isNaN(shares[r]));
      } else {
        assertEquals((a + c) / all, shares[r], 1e-12);
      }
    }
  }

  @Test
  void neitherTheOrderOfTheArticlesNorTheirCompanyChangesABit() {
    List<SimulatedArticles.Draft> drafts = new ArrayList<>();
    for (int a = 0; a < 60; a++) {
      drafts.add(
          new SimulatedArticles.Draft(
              "a" + a,
              ArticleEntries.UNDATED,
              List.of(
                  new SimulatedArticles.Tie("k", List.of("r", "c", "u", "t").get(a % 4), 1 / 3.0),
                  new SimulatedArticles.Tie("k", "x", 1 + a % 3))));
    }
    BalanceProfile profile = BALANCE.compute(SimulatedArticles.of(drafts), Focus.of("k"));
    Collections.shuffle(drafts, new Random(3));
    // An article about others is drawn as well and changes nothing.
    drafts.add(
        new SimulatedArticles.Draft(
            "z", ArticleEntries.UNDATED, List.of(new SimulatedArticles.Tie("y", "x", 1))));
    BalanceProfile shuffled = BALANCE.compute(SimulatedArticles.of(drafts), Focus.of("k"));
    assertEquals(profile.toString(), shuffled.toString());
    for (Component component : profile.components()) {
      if (component.scope() == Component.Scope.WHOLE) {
        assertArrayEquals(
            profile.replicateValues(component), shuffled.replicateValues(component), 0);
      }
    }
  }

  @Test
  void allActorsAtOnceHaveTheProfilesOfEachAlone() {
    SimulatedArticles articles = SimulatedArticles.drawn(120, CHANCES, 5);
    List<BalanceProfile> all = BALANCE.computeAll(articles);
    assertEquals(
        List.of("k", "x", "z"), all.stream().map(profile -> profile.focus().id()).toList());
    for (BalanceProfile profile : all) {
      BalanceProfile alone = BALANCE.compute(articles, Focus.of(profile.focus().id()));
      assertEquals(alone.toString(), profile.toString());
      assertEquals(alone.poles(), profile.poles());
    }
    assertEquals(7, BALANCE.with(OwnPole.COUNT).computeAll(articles).size());
  }

  @Test
  void membershipIsThatOfTheArticlesDay() {
    Poles poles =
        Poles.builder()
            .add("Old", "b", 1, DateRange.until(java.time.LocalDate.ofEpochDay(100)))
            .add("New", "b", 1, DateRange.from(java.time.LocalDate.ofEpochDay(100)))
            .build();
    BalanceProfile profile =
        BALANCE
            .with(poles)
            .compute(SimulatedArticles.parse("a@99 k-b:1 | b@100 k-b:2 | c k-b:1"), Focus.of("k"));
    assertEquals(.25, profile.value(Component.SHARE, "Old").value(), 1e-12);
    assertEquals(.75, profile.value(Component.SHARE, "New").value(), 1e-12);
  }

  @Test
  void oneArticleHasAValueAndNoInterval() {
    BalanceProfile profile = profile("a k-r:1 k-c:1 | b x-r:1");
    assertEquals(Estimate.of(1), profile.evenness());
    assertEquals(1, profile.articles());
  }

  @Test
  void intervalsCountTheArticlesAndHoldTheValue() {
    BalanceProfile profile =
        BALANCE.compute(SimulatedArticles.drawn(300, CHANCES, 1), Focus.of("k"));
    Estimate.Interval interval = profile.value(Component.SHARE, "R").interval().orElseThrow();
    assertEquals(profile.articles(), interval.articles());
    assertTrue(interval.contains(profile.value(Component.SHARE, "R").value()));
    assertEquals("R", profile.leaning().orElseThrow());
    assertTrue(profile.leaningSupport().orElseThrow() > .9);
  }

  @Test
  void bcaIntervalsUseTheLeaveOneOutValues() {
    BalanceProfile profile =
        BALANCE
            .with(Bootstrap.withDefaults().withReplicates(200).with(IntervalMethod.BCA))
            .compute(SimulatedArticles.drawn(300, CHANCES, 1), Focus.of("k"));
    assertEquals("BCa", profile.evenness().interval().orElseThrow().method());
  }

  @Test
  void theMostInfluentialArticleIsNamedWithWhatItDoes() {
    Explanation explanation =
        profile("a k-r:1 | b k-c:1 | big k-r:6 | other x-r:5").explain(Component.SHARE, "R");
    Explanation.Influence first = explanation.influences().get(0);
    assertEquals("big", first.articleId());
    assertEquals(7 / 8.0 - 1 / 2.0, first.change(), 1e-12);
    assertEquals(3, explanation.influences().size());
    assertThrows(IllegalArgumentException.class, () -> profile("a k-r:1").explain(Component.SHARE));
  }

  @Test
  void aFocalActorInsideAPoleOnOneOfTheDaysIsRefused() {
    Poles poles =
        Poles.builder()
            .add("P", "k", 1, DateRange.until(java.time.LocalDate.ofEpochDay(100)))
            .add("P", "p")
            .build();
    Balance balance = BALANCE.with(poles);
    assertThrows(
        IllegalArgumentException.class,
        () -> balance.compute(SimulatedArticles.parse("a@9 k-p:1"), Focus.of("k")));
    assertEquals(
        1, balance.compute(SimulatedArticles.parse("a@100 k-p:1"), Focus.of("k")).hhi().value());
  }
}

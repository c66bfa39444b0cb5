package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.multivector.actor.DateRange;
import org.multivector.benchmarks.SyntheticNews;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Correction;
import org.multivector.stat.Estimate;
import org.multivector.text.AnnotatedArticle;

class BalanceTimelineTest {
  private static final LocalDate START = LocalDate.of(2015, 1, 1);
  private static final Focus K = Focus.of("K");
  private static final Balance MONTHLY_BALANCE =
      Balance.withDefaults()
          .with(Poles.parse("R=R;C=C"))
          .with(Bootstrap.withDefaults().withReplicates(100));
  private static final BalanceTimeline MONTHLY =
      BalanceTimeline.withDefaults().with(MONTHLY_BALANCE).withWindow(Period.ofMonths(1));

  /** Thirty articles a month about K; the chance that one is about R changes after a month. */
  private static RelationLedger ledger(int months, int breakAt, double before, double after) {
    return ledger(months, breakAt, before, after, 17);
  }

  private static RelationLedger ledger(
      int months, int breakAt, double before, double after, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RelationLedger.Builder builder = RelationLedger.builder();
    for (int m = 0; m < months; m++) {
      for (int a = 0; a < 30; a++) {
        boolean russia = random.nextDouble() < (m < breakAt ? before : after);
        AnnotatedArticle plain =
            SyntheticNews.article("m" + m + "a" + a, List.of(List.of("K", russia ? "R" : "C")));
        builder.add(
            new AnnotatedArticle(
                plain.article().withDate(START.plusMonths(m).plusDays(a % 28)),
                plain.sentences(),
                plain.mentions()));
      }
    }
    return builder.build();
  }

  @Test
  void windowsFollowEachOtherAndHoldTheirArticles() {
    BalanceHistory history = MONTHLY.compute(ledger(6, 3, .7, .2), Cut.withDefaults(), K);
    assertEquals(6, history.windows().size());
    assertEquals("[2015-02-01, 2015-03-01)", history.windows().get(1).range().toString());
    for (BalanceHistory.Window window : history.windows()) {
      assertEquals(30, window.profile().articles());
    }
    List<Estimate> shares = history.series(Component.SHARE, "R");
    assertTrue(shares.get(0).value() > .5 && shares.get(5).value() < .5, shares.toString());
    assertTrue(history.difference(Component.HHI, 0, 1).pValue() > 0);
  }

  @Test
  void theLastWindowEndsWithTheCutAndCountsNoArticleAfterIt() {
    RelationLedger ledger = ledger(6, 3, .7, .2);
    LocalDate end = START.plusMonths(3).plusDays(10);
    BalanceHistory history =
        MONTHLY
            .withWindow(Period.ofMonths(2))
            .compute(ledger, Cut.withDefaults().withWindow(new DateRange(START, end)), K);
    assertEquals(
        List.of("[2015-01-01, 2015-03-01)", "[2015-03-01, 2015-04-11)"),
        history.windows().stream().map(window -> window.range().toString()).toList());
    // Thirty of March, and those of the first ten days of April, two on each of the first two.
    assertEquals(42, history.windows().get(1).profile().articles());
    assertEquals(
        "[2015-05-01, 2015-07-01)",
        MONTHLY
            .withWindow(Period.ofMonths(2))
            .compute(ledger, Cut.withDefaults(), K)
            .windows()
            .get(2)
            .range()
            .toString());
  }

  @Test
  void historiesWithoutAChangeRaiseFalseAlarmsAtTheLevel() {
    int alarms = 0;
    int runs = 60;
    for (int run = 0; run < runs; run++) {
      BalanceHistory history =
          MONTHLY
              .with(MONTHLY_BALANCE.with(Bootstrap.none()))
              .compute(ledger(24, 24, .5, .5, 100 + run), Cut.withDefaults(), K);
      alarms += history.changes().isEmpty() ? 0 : 1;
    }
    // Binomial(60, .05): mean 3, standard deviation 1.7; ten or more come once in 1,800 times.
    assertTrue(alarms < 10, alarms + " false alarms in " + runs);
  }

  @Test
  void theStepOfAKnownChangeIsFoundAmongManyAfterCorrection() {
    BalanceHistory history =
        MONTHLY
            .with(MONTHLY_BALANCE.with(Bootstrap.withDefaults().withReplicates(999)))
            .compute(ledger(8, 4, .8, .2), Cut.withDefaults(), K);
    List<BalanceHistory.Step> steps = history.steps(Component.SHARE, "R", Correction.HOLM);
    assertEquals(7, steps.size());
    for (int step = 0; step < 7; step++) {
      BalanceHistory.Step found = steps.get(step);
      assertEquals(step == 3, found.adjusted() <= .05, found.toString());
      assertTrue(found.adjusted() >= found.difference().pValue());
    }
    assertEquals(history.difference(Component.SHARE, "R", 3, 4), steps.get(3).difference());
    assertEquals(7, history.steps(Component.HHI, Correction.NONE).size());
  }

  @Test
  void stepsOfHistoriesWithoutAChangeAreSeldomFoundAfterCorrection() {
    int families = 0;
    int single = 0;
    int runs = 60;
    for (int run = 0; run < runs; run++) {
      BalanceHistory history =
          MONTHLY
              .with(MONTHLY_BALANCE.with(Bootstrap.withDefaults().withReplicates(499)))
              .compute(ledger(9, 9, .5, .5, 500 + run), Cut.withDefaults(), K);
      List<BalanceHistory.Step> steps = history.steps(Component.SHARE, "R", Correction.HOLM);
      families += steps.stream().anyMatch(step -> step.adjusted() <= .05) ? 1 : 0;
      single += steps.stream().anyMatch(step -> step.difference().pValue() <= .05) ? 1 : 0;
    }
    // At most 5 %: mean 3, standard deviation 1.7; uncorrected, eight steps err in a third.
    assertTrue(families <= 10, families + " of " + runs + " families");
    assertTrue(single >= 10, single + " of " + runs + " without correction");
  }

  @Test
  void aKnownChangeIsDated() {
    BalanceHistory history = MONTHLY.compute(ledger(24, 12, .7, .3), Cut.withDefaults(), K);
    List<BalanceHistory.Change> changes = history.changes();
    assertEquals(1, changes.size(), changes.toString());
    assertEquals(LocalDate.of(2016, 1, 1), changes.get(0).day());
  }

  @Test
  void driftIsGreatestAtTheChange() {
    BalanceHistory history = MONTHLY.compute(ledger(6, 3, .8, .2), Cut.withDefaults(), K);
    List<BalanceHistory.Drift> drift = history.drift();
    assertEquals(5, drift.size());
    for (int d = 0; d < 5; d++) {
      assertTrue(drift.get(d).aitchison().value() <= drift.get(2).aitchison().value());
      assertTrue(drift.get(d).jensenShannon().value() <= drift.get(2).jensenShannon().value());
    }
    assertTrue(drift.get(2).aitchison().interval().isPresent());
  }

  @Test
  void overlappingWindowsRollAndRuleChangePointsOut() {
    BalanceHistory history =
        MONTHLY
            .withWindow(Period.ofMonths(3))
            .withStep(Period.ofMonths(1))
            .compute(ledger(6, 3, .7, .2), Cut.withDefaults(), K);
    // The fourth holds the last day; further ones would hold ever less.
    assertEquals(4, history.windows().size());
    assertEquals(90, history.windows().get(0).profile().articles());
    assertThrows(IllegalStateException.class, history::changes);
  }

  @Test
  void aWindowWithoutArticlesIsUndefinedAndPassedOver() {
    RelationLedger gap =
        ledger(2, 1, .5, .5)
            .merge(
                RelationLedger.builder()
                    .add(
                        new AnnotatedArticle(
                            SyntheticNews.article("late", List.of(List.of("K", "R")))
                                .article()
                                .withDate(START.plusMonths(4)),
                            SyntheticNews.article("late", List.of(List.of("K", "R"))).sentences(),
                            SyntheticNews.article("late", List.of(List.of("K", "R"))).mentions()))
                    .build());
    BalanceHistory history = MONTHLY.compute(gap, Cut.withDefaults(), K);
    assertEquals(5, history.windows().size());
    assertFalse(history.series(Component.HHI).get(2).isDefined());
    assertFalse(history.drift().get(2).aitchison().isDefined());
    assertEquals(List.of(), history.changes());
  }

  @Test
  void badWindowsAndUndatedLedgersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> MONTHLY.withWindow(Period.ZERO));
    assertThrows(IllegalArgumentException.class, () -> MONTHLY.withStep(Period.ofDays(-1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> MONTHLY.compute(RelationLedger.empty(), Cut.withDefaults(), K));
  }
}

package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multivector.benchmarks.CoverageSimulation;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.IntervalMethod;

/** The coverage simulation at small size; its own comment names the command of the full one. */
class CoverageTest {
  private static final Bootstrap FEW = Bootstrap.withDefaults().withReplicates(199);

  private static void check(Map<String, Double> coverage, double least) {
    // 6 components for each of 4 poles and 14 others.
    assertEquals(38, coverage.size());
    coverage.forEach(
        (component, share) ->
            assertTrue(share >= least, component + " covers " + share + " of " + coverage));
  }

  @Test
  void percentileIntervalsAtTwoHundredArticlesCoverTheTruthAboutAsOftenAsTheySay() {
    // Binomial(200, .95) has a standard deviation of 1.5 %; the bound is four of them below.
    check(CoverageSimulation.withDefaults().withRuns(200).with(FEW).coverage(), .89);
  }

  @Test
  void bcaIntervalsDoSoToo() {
    check(
        CoverageSimulation.withDefaults()
            .withRuns(100)
            .with(FEW.with(IntervalMethod.BCA))
            .coverage(),
        .86);
  }
}

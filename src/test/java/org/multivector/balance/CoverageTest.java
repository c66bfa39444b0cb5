package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multivector.benchmarks.CoverageSimulation;
import org.multivector.stat.Bootstrap;

/** The coverage simulation at small size; {@code CoverageStudy} runs it at full size. */
class CoverageTest {
  private static final CoverageSimulation FEW =
      CoverageSimulation.withDefaults().with(Bootstrap.withDefaults().withReplicates(199));

  private static Map<String, CoverageSimulation.Held> held(CoverageSimulation tried, int runs) {
    return tried.runs(0, runs, tried.endless(), tried.ofSize(300));
  }

  private static double endless(CoverageSimulation.Held held) {
    return (double) held.endless() / held.runs();
  }

  @Test
  void percentileIntervalsAtTwoHundredArticlesCoverTheTruthAboutAsOftenAsTheySay() {
    Map<String, CoverageSimulation.Held> held = held(FEW, 200);
    // 6 components for each of 4 poles and 14 others, of K and of the difference to Z.
    assertEquals(76, held.size());
    held.forEach(
        (component, found) -> {
          assertEquals(200, found.runs(), component);
          // Binomial(200, .95) has a standard deviation of 1.5 %; the bound is four of them below.
          assertTrue(endless(found) >= .89, component + " " + found);
        });
  }
}

package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multivector.benchmarks.CoverageSimulation;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.IntervalMethod;

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

  @Test
  void bcaIntervalsDoSoToo() {
    Map<String, CoverageSimulation.Held> held =
        held(FEW.with(Bootstrap.withDefaults().withReplicates(199).with(IntervalMethod.BCA)), 100);
    assertEquals(76, held.size());
    held.forEach((component, found) -> assertTrue(endless(found) >= .86, component + " " + found));
  }

  @Test
  void differencesBetweenWindowsCoverTheTruth() {
    Map<String, CoverageSimulation.Held> held =
        held(FEW.with(CoverageSimulation.Subject.TIMELINE), 100);
    // The 38 differences and two kinds of drift.
    assertEquals(40, held.size());
    held.forEach(
        (component, found) -> {
          // Drift is a distance, which noise makes greater.
          if (!component.startsWith("drift")) {
            assertTrue(endless(found) >= .86, component + " " + found);
          }
        });
  }

  @Test
  void componentsThatNeedAGraphCoverTheMedianOfCorporaOfTheSameSize() {
    CoverageSimulation graph =
        CoverageSimulation.withDefaults()
            .with(CoverageSimulation.Subject.GRAPH)
            .with(Bootstrap.withDefaults().withReplicates(99));
    Map<String, CoverageSimulation.Held> held =
        graph.runs(0, 60, graph.endless(), graph.ofSize(200));
    // 76 as above; four numbers of each pole, six of K, both twice; six pairs.
    assertEquals(76 + 2 * (16 + 6) + 6, held.size());
    held.forEach(
        (component, found) -> {
          // Tie counts and S fall short, as Component says; 4 standard deviations are allowed.
          boolean countsTies =
              component.contains("iaison")
                  || component.contains("effectiveSize")
                  || component.contains("alignmentS");
          double least = countsTies ? .60 : .80;
          assertTrue(found.ofSize() >= least * found.runs(), component + " " + found);
        });
  }
}

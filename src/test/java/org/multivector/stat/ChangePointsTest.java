package org.multivector.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

  private static double gaussian(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  private static double[] noise(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] series = new double[n];
    for (int i = 0; i < n; i++) {
      series[i] = gaussian(random);
    }
    return series;
  }

  @Test
  void twoKnownBreaksOfTheMeanAreFound() {
    double[] series = noise(60, 1);
    for (int i = 20; i < 40; i++) {
      series[i] += 4;
    }
    List<ChangePoints.ChangePoint> found = ChangePoints.withDefaults().compute(series);
    assertEquals(2, found.size(), found.toString());
    assertEquals(20, found.get(0).index(), 1);
    assertEquals(40, found.get(1).index(), 1);
    assertTrue(found.get(0).pValue() <= .05);
  }

  @Test
  void aBreakOfTheSpreadIsFound() {
    double[] series = noise(120, 2);
    for (int i = 60; i < 120; i++) {
      series[i] *= 6;
    }
    List<ChangePoints.ChangePoint> found = ChangePoints.withDefaults().compute(series);
    assertEquals(1, found.size(), found.toString());
    assertEquals(60, found.get(0).index(), 5);
  }

  @Test
  void aBreakOfTheDependenceOfTwoNumbersIsFound() {
    double[] x = noise(160, 5);
    double[] y = noise(160, 6);
    double[][] series = new double[160][];
    for (int i = 0; i < 160; i++) {
      series[i] = new double[] {x[i], (i < 80 ? -x[i] : x[i]) + .1 * y[i]};
    }
    List<ChangePoints.ChangePoint> found = ChangePoints.withDefaults().compute(series);
    assertEquals(1, found.size(), found.toString());
    assertEquals(80, found.get(0).index(), 12);
  }

  @Test
  void falseAlarmsComeAtTheLevel() {
    int alarms = 0;
    int runs = 200;
    for (int run = 0; run < runs; run++) {
      alarms +=
          ChangePoints.withDefaults()
                  .withPermutations(99)
                  .withSeed(run)
                  .compute(noise(24, 1000 + run))
                  .isEmpty()
              ? 0
              : 1;
    }
    // Binomial(200, .05): mean 10, standard deviation 3.1.
    assertTrue(alarms >= 1 && alarms <= 20, alarms + " false alarms in " + runs);
  }

  @Test
  void shortOrConstantSeriesHaveNoChange() {
    assertEquals(List.of(), ChangePoints.withDefaults().compute(new double[0]));
    assertEquals(List.of(), ChangePoints.withDefaults().compute(noise(9, 3)));
    assertEquals(List.of(), ChangePoints.withDefaults().compute(new double[50]));
  }

  @Test
  void undefinedObservationsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ChangePoints.withDefaults().compute(new double[] {1, Double.NaN}));
    assertThrows(
        IllegalArgumentException.class, () -> ChangePoints.withDefaults().withShortestStretch(1));
  }
}

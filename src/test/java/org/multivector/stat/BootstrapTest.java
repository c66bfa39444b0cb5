package org.multivector.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final double[] ONE_TO_999 =
      IntStream.rangeClosed(1, 999).mapToDouble(i -> i).toArray();

  @Test
  void percentileIntervalReadsTheOrderStatistics() {
    Estimate.Interval interval =
        Bootstrap.withDefaults().estimate(500, ONE_TO_999, 7).interval().orElseThrow();
    assertEquals(25, interval.low(), 1e-9);
    assertEquals(975, interval.high(), 1e-9);
    assertEquals(999, interval.replicates());
    assertEquals(7, interval.articles());
    assertEquals("percentile", interval.method());
  }

  @Test
  void biasCorrectionMovesBothEndsAndNamesItself() {
    // Phi^-1(.4) = -.253347; Phi(2(-.253347) -+ 1.959964) = .006814, .926852; times 1000.
    Estimate.Interval interval =
        Bootstrap.withDefaults()
            .with(IntervalMethod.BCA)
            .estimate(400.1, Arrays.copyOf(ONE_TO_999, 999), 7)
            .interval()
            .orElseThrow();
    double share = 400.0 / 999;
    assertTrue(share > .4 && interval.low() > 6.8 && interval.low() < 6.95, "" + interval);
    assertEquals(927, interval.high(), .5);
    assertEquals("BC", interval.method());
  }

  @Test
  void accelerationIsTheSkewnessOfTheLeaveOneOutValues() {
    // d = (1, 1, -2) around the mean 3: (1 + 1 - 8) / (6 * 6^1.5).
    assertEquals(
        -6 / (6 * Math.pow(6, 1.5)), Bootstrap.acceleration(new double[] {2, 2, 5}), 1e-12);
    assertEquals(0, Bootstrap.acceleration(new double[] {2, 2, 2}));
  }

  @Test
  void symmetricReplicatesMakeBcaAndPercentileAgree() {
    double[] flat = new double[10];
    Estimate.Interval bca =
        Bootstrap.withDefaults()
            .with(IntervalMethod.BCA)
            .estimate(500, ONE_TO_999, 10, flat)
            .interval()
            .orElseThrow();
    assertEquals(25, bca.low(), 1e-6);
    assertEquals(975, bca.high(), 1e-6);
    assertEquals("BCa", bca.method());
  }

  @Test
  void undefinedReplicatesAreLeftOutAndCounted() {
    double[] some = {1, Double.NaN, 3, 2, Double.NaN};
    Estimate.Interval interval =
        Bootstrap.withDefaults().estimate(2, some, 4).interval().orElseThrow();
    assertEquals(3, interval.replicates());
    assertEquals(1, interval.low());
    double[] few = {1, Double.NaN, Double.NaN};
    assertTrue(Bootstrap.withDefaults().estimate(2, few, 4).interval().isEmpty());
  }

  @Test
  void noReplicatesMeanNoInterval() {
    assertTrue(Bootstrap.none().estimate(2, new double[0], 4).interval().isEmpty());
  }

  @Test
  void badOptionsAreRefused() {
    Bootstrap bootstrap = Bootstrap.withDefaults();
    assertThrows(IllegalArgumentException.class, () -> bootstrap.withReplicates(-1));
    assertThrows(IllegalArgumentException.class, () -> bootstrap.withLevel(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> bootstrap.withLevel(1));
  }

  @Test
  void symmetricIntervalsReachFromTheValueToTheLevelsQuantileOfTheDistances() {
    double[] replicates = new double[99];
    for (int i = 0; i < 99; i++) {
      replicates[i] = 10 - i / 10.0; // all below 10: distances 0, .1, …, 9.8
    }
    Estimate.Interval interval =
        Bootstrap.withDefaults()
            .with(IntervalMethod.SYMMETRIC)
            .estimate(10, replicates, 50)
            .interval()
            .orElseThrow();
    assertEquals(10 - 9.4, interval.low(), 1e-9);
    assertEquals(10 + 9.4, interval.high(), 1e-9);
    assertEquals("symmetric", interval.method());
    assertEquals(12, interval.within(0, 12).high());
  }
}

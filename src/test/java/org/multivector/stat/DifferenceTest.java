package org.multivector.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Bootstrap NINE = Bootstrap.withDefaults().withReplicates(9);
  private static final double[] ONE = {5, 6, 7, 5, 6, 7, 5, 6, 7};
  private static final double[] OTHER = {4, 4, 4, 4, 4, 8, 4, 4, 4};

  private static Estimate estimate(double value, double[] replicates) {
    return NINE.estimate(value, replicates, 30);
  }

  @Test
  void theTestCountsTheReplicatesOnTheOtherSideOfZero() {
    Difference found = Difference.of(NINE, estimate(6, ONE), ONE, estimate(4, OTHER), OTHER);
    assertEquals(2, found.estimate().value());
    // One of nine differences is below 0.
    assertEquals(2 * (1 + 1) / 10.0, found.pValue(), 1e-12);
  }

  @Test
  void theSymmetricTestCountsTheReplicatesAsFarFromTheDifferenceAsZeroIs() {
    Difference found =
        Difference.of(
            NINE.with(IntervalMethod.SYMMETRIC), estimate(6, ONE), ONE, estimate(4, OTHER), OTHER);
    // The differences are 1, 2, 3, 1, 2, -1, 1, 2, 3: one is 2 or more away from 2.
    assertEquals((1 + 1) / 10.0, found.pValue(), 1e-12);
    Estimate.Interval interval = found.estimate().interval().orElseThrow();
    assertEquals(2, (interval.low() + interval.high()) / 2, 1e-12);
  }

  @Test
  void withoutIntervalsOrValuesNothingDiffers() {
    double[] none = {};
    assertEquals(
        1, Difference.of(Bootstrap.none(), Estimate.of(1), none, Estimate.of(3), none).pValue());
    Difference undefined =
        Difference.of(NINE, estimate(6, ONE), ONE, Estimate.undefined("no ties"), OTHER);
    assertEquals("no ties", undefined.estimate().reason().orElseThrow());
    assertEquals(1, undefined.pValue());
    assertThrows(
        IllegalArgumentException.class,
        () -> Difference.of(NINE, estimate(6, ONE), ONE, estimate(4, OTHER), none));
  }
}

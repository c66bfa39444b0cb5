package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Published values; the count and log-ratio ones as listed in the metric definitions. */
class CompositionTest {
  private static final double TOLERANCE = 5e-7;

  @Test
  void hillNumbersAndConcentrationOfFiveThreeTwo() {
    Composition shares = Composition.of(.5, .3, .2);
    assertEquals(3, shares.hill(0));
    assertEquals(2.800094, shares.hill(1), TOLERANCE);
    assertEquals(2.631579, shares.hill(2), TOLERANCE);
    assertEquals(.38, shares.concentration(), 1e-12);
    assertEquals((.38 - 1 / 3.0) / (2 / 3.0), shares.normalizedConcentration(), 1e-12);
    assertEquals(Math.log(2.800094) / Math.log(3), shares.evenness(), TOLERANCE);
  }

  @Test
  void hillNumbersAreContinuousAroundOrderOne() {
    Composition shares = Composition.of(.5, .3, .2);
    assertEquals(shares.hill(1), shares.hill(1 + 1e-7), 1e-6);
    assertEquals(shares.hill(1), shares.hill(1 - 1e-7), 1e-6);
  }

  @Test
  void centredLogRatiosAndNormOfAitchison() {
    Composition shares = Composition.of(.1, .3, .4, .2);
    assertArrayEquals(new double[] {-.794513, .304099, .591781, -.101366}, shares.clr(), TOLERANCE);
    assertEquals(1.041253, shares.aitchisonNorm(), TOLERANCE);
  }

  @Test
  void rivalDiversityIsD2ForTotalRivalsAndOneForAllies() {
    Composition shares = Composition.of(.5, .3, .2);
    double[][] identity = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    double[][] ones = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
    assertEquals(shares.hill(2), shares.rivalDiversity(identity), 1e-12);
    assertEquals(1, shares.rivalDiversity(ones), 1e-12);
  }

  @Test
  void zerosAreReplacedByTheSquareRootPrior() {
    // n = 100, k = 4: one zero becomes (10 / 110) / 4 = 1/44, the others shrink by 43/44.
    Composition positive = Composition.of(5, 3, 2, 0).withoutZeros(100);
    assertArrayEquals(
        new double[] {.5 * 43 / 44, .3 * 43 / 44, .2 * 43 / 44, 1.0 / 44},
        positive.shares(),
        1e-15);
    Composition whole = Composition.of(1, 2);
    assertEquals(whole, whole.withoutZeros(7));
  }

  @Test
  void jensenShannonDistanceIsOneForDisjointAndZeroForEqualShares() {
    Composition left = Composition.of(1, 0);
    assertEquals(1, left.jensenShannonDistance(Composition.of(0, 1)), 1e-12);
    assertEquals(0, left.jensenShannonDistance(left), 1e-12);
    // SciPy 1.10.1: jensenshannon([.1, .3, .4, .2], [.25] * 4, base=2).
    assertEquals(
        0.2005033225314282,
        Composition.of(.1, .3, .4, .2).jensenShannonDistance(Composition.uniform(4)),
        1e-12);
  }

  @Test
  void entropyOfFewCountsIsCorrectedUpwards() {
    long[] counts = {4, 2, 3, 0, 2, 4, 0, 0, 2, 1, 1};
    assertEquals(1.968382, CountEntropy.maximumLikelihood(counts), TOLERANCE);
    assertEquals(2.152593, CountEntropy.millerMadow(counts), TOLERANCE);
    assertEquals(2.201137, CountEntropy.chaoShen(counts), TOLERANCE);
  }

  @Test
  void entropyOfSingletonsAloneIsFinite() {
    assertEquals(0, CountEntropy.chaoShen(1), 0);
    assertEquals(true, Double.isFinite(CountEntropy.chaoShen(1, 1, 1)));
  }

  @Test
  void badAmountsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Composition.of());
    assertThrows(IllegalArgumentException.class, () -> Composition.of(0, 0));
    assertThrows(IllegalArgumentException.class, () -> Composition.of(1, -1));
    assertThrows(IllegalArgumentException.class, () -> Composition.of(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> CountEntropy.chaoShen(0, 0));
    assertThrows(IllegalStateException.class, () -> Composition.of(3).evenness());
    assertThrows(IllegalStateException.class, () -> Composition.of(3, 0).clr());
  }
}

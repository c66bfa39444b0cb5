package org.multivector.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoissonDrawsTest {
  /** Made by a separate implementation of the documented hash in Python integers. */
  private static final int[] KNOWN = {0, 2, 0, 0, 1, 2, 1, 1, 2, 2, 1, 3, 0, 0, 1, 3};

  @Test
  void frequenciesFollowThePoissonDistributionWithMeanOne() {
    int draws = 1_000_000;
    long[] counts = new long[21];
    for (int i = 0; i < draws; i++) {
      counts[PoissonDraws.of(7).draw(i % 1000, i / 1000)]++;
    }
    double chi = 0;
    double p = Math.exp(-1);
    for (int k = 0; k <= 6; k++) {
      p = k == 0 ? p : p / k;
      chi += Math.pow(counts[k] - draws * p, 2) / (draws * p);
    }
    // The .999 quantile of chi-squared with 7 degrees of freedom is 24.3.
    assertTrue(chi < 24.3, "chi-squared " + chi + " of draws with consecutive keys");
  }

  @Test
  void replicatesOfOneArticleAndArticlesOfOneReplicateAreUncorrelated() {
    PoissonDraws draws = PoissonDraws.of(42);
    int n = 200_000;
    double overReplicates = 0;
    double overKeys = 0;
    for (int i = 0; i < n; i++) {
      double d = draws.draw(11, i) - 1.0;
      overReplicates += d * (draws.draw(11, i + 1) - 1.0);
      overKeys += (draws.draw(i, 3) - 1.0) * (draws.draw(i + 1L, 3) - 1.0);
    }
    // The mean of n products of variance 1 has standard error 1/sqrt(n).
    double bound = 4 / Math.sqrt(n);
    assertEquals(0, overReplicates / n, bound);
    assertEquals(0, overKeys / n, bound);
  }

  @Test
  void thresholdsAreTheExactDistributionFunctionTimesTwoToThe63() {
    MathContext context = new MathContext(60);
    BigDecimal e = BigDecimal.ZERO;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; k < 60; k++) {
      e = e.add(term);
      term = term.divide(BigDecimal.valueOf(k), context);
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal inverseFactorial = BigDecimal.ONE;
    for (int k = 0; k < 20; k++) {
      sum = sum.add(inverseFactorial);
      BigInteger threshold =
          sum.divide(e, context)
              .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(63)))
              .toBigInteger();
      assertEquals(k, PoissonDraws.count(threshold.longValueExact() - 1), "below threshold " + k);
      assertTrue(PoissonDraws.count(threshold.longValueExact()) > k, "at threshold " + k);
      inverseFactorial = inverseFactorial.divide(BigDecimal.valueOf(k + 1L), context);
    }
  }

  @Test
  void knownBitsStayTheSame() {
    PoissonDraws draws = PoissonDraws.of(42);
    int[] first = IntStream.range(0, 16).map(r -> draws.draw(0x5DEECE66DL, r)).toArray();
    assertArrayEquals(KNOWN, first);
  }

  @Test
  void drawingManyAtOnceGivesTheSameNumbers() {
    PoissonDraws draws = PoissonDraws.of(-3);
    long[] keys = IntStream.range(0, 100).mapToLong(i -> i * 0x9E3779B97F4A7C15L).toArray();
    int[] together = new int[keys.length];
    draws.draw(keys, 17, together);
    assertArrayEquals(
        IntStream.range(0, 100).map(i -> draws.draw(keys[i], 17)).toArray(), together);
    int[] replicates = new int[50];
    draws.streams(50).draw(keys[9], replicates);
    assertArrayEquals(
        IntStream.range(0, 50).map(r -> draws.draw(keys[9], r)).toArray(), replicates);
  }
}

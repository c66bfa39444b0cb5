package org.multivector.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExponentialDrawsTest {

  @Test
  void frequenciesFollowTheExponentialDistributionWithMeanOne() {
    ExponentialDraws draws = ExponentialDraws.of(7);
    int n = 100_000;
    double[] drawn = new double[n];
    for (int i = 0; i < n; i++) {
      drawn[i] = draws.draw(i % 100, i / 100);
    }
    Arrays.sort(drawn);
    double distance = 0;
    for (int i = 0; i < n; i++) {
      double expected = 1 - Math.exp(-drawn[i]);
      distance = Math.max(distance, Math.abs((i + .5) / n - expected));
    }
    // The .999 quantile of Kolmogorov's statistic is 1.95 / sqrt(n).
    assertTrue(distance < 1.95 / Math.sqrt(n), "distance " + distance);
    assertTrue(drawn[0] > 0, "no article is lost");
  }

  @Test
  void aDrawIsAFunctionOfSeedArticleAndReplicate() {
    assertEquals(ExponentialDraws.of(3).draw(5, 8), ExponentialDraws.of(3).draw(5, 8));
    assertTrue(ExponentialDraws.of(3).draw(5, 8) != ExponentialDraws.of(4).draw(5, 8));
    assertTrue(ExponentialDraws.of(3).draw(5, 8) != ExponentialDraws.of(3).draw(6, 8));
    assertTrue(ExponentialDraws.of(3).draw(5, 8) != ExponentialDraws.of(3).draw(5, 9));
  }
}

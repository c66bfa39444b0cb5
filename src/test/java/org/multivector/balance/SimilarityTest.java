package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Germany and Russia in 1914 over twenty states (Signorino and Ritter 1999; Häge 2011). */
class SimilarityTest {
  private static final double[] GERMANY = {
    3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final double[] RUSSIA = {
    0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final double[] CAPABILITY = {
    .25, .21, .20, .08, .08, .05, .03, .03, .02, .01, .01, .01, .01, .01, 0, 0, 0, 0, 0, 0
  };

  @Test
  void publishedValuesOfGermanyAndRussia() {
    assertEquals(.40, Similarity.signorinoRitter(GERMANY, RUSSIA, 3), 1e-12);
    assertEquals(-.46, Similarity.signorinoRitter(GERMANY, RUSSIA, CAPABILITY, 3), 1e-12);
    assertEquals(-.07758621, Similarity.cohenKappa(GERMANY, RUSSIA), 5e-9);
    assertEquals(-.04477612, Similarity.scottPiNominal(GERMANY, RUSSIA), 5e-9);
    assertEquals(.03031695, Similarity.kendallTauB(GERMANY, RUSSIA), 5e-9);
  }

  @Test
  void publishedExampleOfSignorinoAndRitter() {
    double[] weights = {.5, .3, .1, .1};
    double s =
        Similarity.signorinoRitter(
            new double[] {3, 3, 2, 2}, new double[] {2, 2, 3, 3}, weights, 3);
    assertEquals(.3333, s, 5e-5);
  }

  @Test
  void equalPortfoliosAgreeFully() {
    assertEquals(1, Similarity.signorinoRitter(GERMANY, GERMANY, 3));
    assertEquals(1, Similarity.cohenKappa(GERMANY, GERMANY));
    assertEquals(1, Similarity.scottPi(GERMANY, GERMANY));
    assertEquals(1, Similarity.scottPiNominal(GERMANY, GERMANY));
    assertEquals(1, Similarity.kendallTauB(GERMANY, GERMANY), 1e-12);
  }

  @Test
  void piWithSquaredDistancesIsPiForTwoCategories() {
    double[] a = {0, 1, 1, 0, 1};
    double[] b = {0, 1, 0, 0, 1};
    assertEquals(Similarity.scottPiNominal(a, b), Similarity.scottPi(a, b), 1e-12);
  }

  @Test
  void constantOrUnequalPortfoliosAreRefused() {
    double[] flat = {1, 1};
    assertThrows(IllegalArgumentException.class, () -> Similarity.cohenKappa(flat, flat));
    assertThrows(IllegalArgumentException.class, () -> Similarity.scottPiNominal(flat, flat));
    assertThrows(IllegalArgumentException.class, () -> Similarity.kendallTauB(flat, flat));
    assertThrows(
        IllegalArgumentException.class, () -> Similarity.cohenKappa(flat, new double[] {1}));
    assertThrows(
        IllegalArgumentException.class, () -> Similarity.signorinoRitter(flat, flat, Double.NaN));
  }
}

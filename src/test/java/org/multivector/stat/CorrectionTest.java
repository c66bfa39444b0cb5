package org.multivector.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CorrectionTest {
  private static final double[] P = {.02, .005, .13, .011, .04};

  @Test
  void holmStepsDown() {
    // R 4: p.adjust(c(.02, .005, .13, .011, .04), "holm")
    assertArrayEquals(new double[] {.06, .025, .13, .044, .08}, Correction.HOLM.adjusted(P), 1e-12);
    assertArrayEquals(
        new double[] {.05, .08, .09, .09, .09},
        Correction.HOLM.adjusted(.01, .02, .03, .04, .05),
        1e-12);
  }

  @Test
  void benjaminiAndHochbergStepUp() {
    // R 4: p.adjust(c(.02, .005, .13, .011, .04), "BH")
    assertArrayEquals(
        new double[] {.02 * 5 / 3, .025, .13, .0275, .05},
        Correction.BENJAMINI_HOCHBERG.adjusted(P),
        1e-12);
    assertArrayEquals(
        new double[] {.05, .05, .05, .05, .05},
        Correction.BENJAMINI_HOCHBERG.adjusted(.01, .02, .03, .04, .05),
        1e-12);
  }

  @Test
  void adjustedValuesStayBelowOneAndNoneChangesNothing() {
    assertArrayEquals(new double[] {1, 1}, Correction.HOLM.adjusted(.9, .8), 1e-12);
    assertArrayEquals(P, Correction.NONE.adjusted(P), 0);
    assertArrayEquals(new double[0], Correction.HOLM.adjusted(), 0);
    assertThrows(IllegalArgumentException.class, () -> Correction.HOLM.adjusted(.1, Double.NaN));
  }
}

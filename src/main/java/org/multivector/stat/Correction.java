package org.multivector.stat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How p-values are adjusted when many tests are made at once. */
public enum Correction {
  /** Not at all. */
  NONE {
    @Override
    double[] adjust(double[] sorted) {
      return sorted.clone();
    }
  },
  /**
   * Step-down, so that the chance of any false rejection stays below the level, whatever the
   * dependence between the tests (Holm 1979).
   */
  HOLM {
    @Override
    double[] adjust(double[] sorted) {
      int m = sorted.length;
      double[] adjusted = new double[m];
      double greatest = 0;
      for (int i = 0; i < m; i++) {
        greatest = Math.max(greatest, (m - i) * sorted[i]);
        adjusted[i] = Math.min(1, greatest);
      }
      return adjusted;
    }
  },
  /**
   * Step-up, so that the expected part of false ones among the rejections stays below the level,
   * for independent or positively dependent tests (Benjamini and Hochberg 1995).
   */
  BENJAMINI_HOCHBERG {
    @Override
    double[] adjust(double[] sorted) {
      int m = sorted.length;
      double[] adjusted = new double[m];
      double least = 1;
      for (int i = m - 1; i >= 0; i--) {
        least = Math.min(least, sorted[i] * m / (i + 1));
        adjusted[i] = least;
      }
      return adjusted;
    }
  };

  /** Adjusts p-values in rising order. */
  abstract double[] adjust(double[] sorted);

  /**
   * The adjusted p-values, each at the place of its own; compare them with the level as they are.
   * O(m log m).
   *
   * @param pValues in [0, 1], in any order; not changed
   * @throws IllegalArgumentException if one is outside, so that NaN fails too
   */
  public double[] adjusted(double... pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("p-value " + p + " is not in [0, 1]");
      }
    }
    int[] order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ofSorted = adjust(Arrays.stream(order).mapToDouble(i -> pValues[i]).toArray());
    double[] adjusted = new double[pValues.length];
    for (int i = 0; i < order.length; i++) {
      adjusted[order[i]] = ofSorted[i];
    }
    return adjusted;
  }
}

package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chains of diamonds, in which 2^k shortest paths lead from end to end. */
class ManyPathsTest {
  /** 2^60 is more than a double tells apart from its neighbours, 2^1024 more than it holds. */
  private static final int[] LENGTHS = {60, 1000, 1100};

  /** Joints 0, 3, 6 ... and two ways from each to the next. */
  static Network<Integer> diamonds(int k) {
    int[] first = new int[4 * k];
    int[] second = new int[4 * k];
    for (int i = 0; i < k; i++) {
      for (int t = 0; t < 4; t++) {
        first[4 * i + t] = 3 * i + (t < 2 ? 0 : t - 1);
        second[4 * i + t] = 3 * i + (t < 2 ? t + 1 : 3);
      }
    }
    double[] ones = new double[4 * k];
    Arrays.fill(ones, 1);
    return Network.of(IntStream.rangeClosed(0, 3 * k).boxed().toList(), first, second, ones);
  }

  @ParameterizedTest
  @EnumSource
  void betweennessCountsThem(Weights weights) {
    for (int k : LENGTHS) {
      double[] values =
          Betweenness.withDefaults()
              .with(weights)
              .with(Normalization.RAW)
              .compute(diamonds(k))
              .rawValues();
      for (int i = 0; i < k; i++) {
        // Beside what is before and after, the two sides of a diamond are half a pair each.
        double joint = 9.0 * i * (k - i) + (i > 0 ? .5 : 0) + .5;
        double side = (3.0 * i + 1) * (3.0 * (k - 1 - i) + 1) / 2;
        near(joint, values[3 * i], i, k);
        near(side, values[3 * i + 1], i, k);
        near(side, values[3 * i + 2], i, k);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void edgeBetweennessCountsThem(Weights weights) {
    for (int k : LENGTHS) {
      double[] values =
          EdgeBetweenness.withDefaults()
              .with(weights)
              .with(Normalization.RAW)
              .compute(diamonds(k))
              .rawValues();
      for (int i = 0; i < k; i++) {
        double left = 3.0 * i + 1;
        double right = 3.0 * (k - 1 - i) + 1;
        double tie = left * right / 2 + left + .5;
        near(tie, values[4 * i], i, k);
        near(tie, values[4 * i + 1], i, k);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void betweennessOfPolesCountsThem(Weights weights) {
    for (int k : LENGTHS) {
      double[] values =
          PoleBetweenness.between(List.of(0), List.of(3 * k))
              .with(weights)
              .compute(diamonds(k))
              .rawValues();
      for (int i = 0; i < k; i++) {
        near(i == 0 ? 0 : 1, values[3 * i], i, k);
        near(.5, values[3 * i + 1], i, k);
        near(.5, values[3 * i + 2], i, k);
      }
    }
  }

  private static void near(double expected, double found, int i, int k) {
    assertEquals(expected, found, 1e-11 * expected, "diamond " + i + " of " + k);
  }
}

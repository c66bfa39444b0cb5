package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is made of triangles, on a network large enough for several words of bits a row. */
class TriangleMetricsTest {
  private static final int VERTICES = 150;
  private static final double[][] WEIGHTS = weights();

  private static double[][] weights() {
    Random random = new Random(7);
    double[][] w = new double[VERTICES][VERTICES];
    for (int i = 0; i < VERTICES; i++) {
      for (int j = 0; j < i; j++) {
        // The first vertices have many more ties than the last.
        if (random.nextDouble() < 1 - i / 160.0) {
          w[i][j] = .1 + random.nextDouble();
          w[j][i] = w[i][j];
        }
      }
    }
    return w;
  }

  /** The network, dense without isolates and sparse with many. */
  private static Network<Integer> network(int isolates) {
    int[] first = new int[VERTICES * VERTICES];
    int[] second = new int[first.length];
    double[] weight = new double[first.length];
    int t = 0;
    for (int i = 0; i < VERTICES; i++) {
      for (int j = 0; j < i; j++) {
        first[t] = i;
        second[t] = j;
        weight[t++] = WEIGHTS[i][j];
      }
    }
    return Network.of(
        IntStream.range(0, VERTICES + isolates).boxed().toList(),
        Arrays.copyOf(first, t),
        Arrays.copyOf(second, t),
        Arrays.copyOf(weight, t));
  }

  @Test
  void trianglesAreCountedAlikeInRowsOfBitsAndInLists() {
    double[] expected = new double[VERTICES];
    for (int i = 0; i < VERTICES; i++) {
      for (int j = 0; j < VERTICES; j++) {
        for (int h = 0; h < j; h++) {
          if (WEIGHTS[i][j] > 0 && WEIGHTS[i][h] > 0 && WEIGHTS[j][h] > 0) {
            expected[i]++;
          }
        }
      }
    }
    for (int isolates : new int[] {0, 2_000}) {
      double[] found = Triangles.withDefaults().compute(network(isolates)).rawValues();
      assertArrayEquals(expected, Arrays.copyOf(found, VERTICES));
    }
  }

  @Test
  void constraintIsBurtsSumByRowsAndByTriangles() {
    double[] strength = new double[VERTICES];
    for (int i = 0; i < VERTICES; i++) {
      strength[i] = Arrays.stream(WEIGHTS[i]).sum();
    }
    double[] expected = new double[VERTICES];
    for (int i = 0; i < VERTICES; i++) {
      for (int j = 0; j < VERTICES; j++) {
        if (WEIGHTS[i][j] > 0) {
          double invested = WEIGHTS[i][j] / strength[i];
          for (int q = 0; q < VERTICES; q++) {
            invested += WEIGHTS[i][q] / strength[i] * (WEIGHTS[q][j] / strength[q]);
          }
          expected[i] += invested * invested;
        }
      }
    }
    for (int isolates : new int[] {0, 2_000}) {
      double[] found = Constraint.withDefaults().compute(network(isolates)).rawValues();
      assertArrayEquals(expected, Arrays.copyOf(found, VERTICES), 1e-13);
    }
  }
}

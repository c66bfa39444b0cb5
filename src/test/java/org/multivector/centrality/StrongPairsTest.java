package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Networks in which pairs have much of their strength in each other. */
class StrongPairsTest {
  private static final int VERTICES = 400;

  /** Ten ties a vertex, weights with a tail as heavy as exponent 1.2 makes it, isolates. */
  private static Network<Integer> heavyTailed(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int m = 5 * VERTICES;
    int[] first = random.ints(m, 0, VERTICES - 3).toArray();
    int[] second = random.ints(m, 0, VERTICES - 3).toArray();
    double[] weight = random.doubles(m).map(u -> Math.pow(1 - u, -1 / 1.2)).toArray();
    return Network.of(IntStream.range(0, VERTICES).boxed().toList(), first, second, weight);
  }

  private static SymmetricMatrix matrix(Network<?> network) {
    return SymmetricMatrix.of(network.rowStarts(), network.neighbourArray(), network.weightArray());
  }

  /** What a pair and somebody alone solve is the right side again, and nobody is in two pairs. */
  @Test
  void eachPairSolvesItsOwnTwoEquations() {
    // 0-1 and 2-3 are each other's strongest; 4 has most in 3, which has more in 2.
    Network<Integer> network =
        Network.of(
            IntStream.range(0, 6).boxed().toList(),
            new int[] {0, 2, 3, 0},
            new int[] {1, 3, 4, 5},
            new double[] {8, 9, 3, 1});
    double[] diagonal =
        IntStream.range(0, 6).mapToDouble(i -> 1 / Math.sqrt(network.strength(i))).toArray();
    StrongPairs pairs = StrongPairs.of(matrix(network), .85, diagonal);
    double[] right = {1, 2, 3, 4, 5, 6};
    double[] solved = pairs.solved(right, new double[6]);
    double near = .85 * 8 / Math.sqrt(9 * 8);
    double strong = .85 * 9 / Math.sqrt(9 * 12);
    assertArrayEquals(
        right,
        new double[] {
          solved[0] - near * solved[1],
          solved[1] - near * solved[0],
          solved[2] - strong * solved[3],
          solved[3] - strong * solved[2],
          solved[4],
          solved[5]
        },
        1e-14);
  }

  @Test
  void withoutWeightsOrStrongTiesThereIsNothingToSolveBeforehand() {
    Network<Integer> network = heavyTailed(1);
    double[] ones = new double[VERTICES];
    Arrays.fill(ones, 1);
    double[] right = new double[VERTICES];
    SymmetricMatrix alike = SymmetricMatrix.of(network.rowStarts(), network.neighbourArray(), null);
    assertSame(right, StrongPairs.of(alike, .85, ones).solved(right, new double[VERTICES]));
    assertSame(
        right, StrongPairs.of(matrix(network), 1e-9, ones).solved(right, new double[VERTICES]));
  }

  @Test
  void pageRankIsWhatSimpleIterationComesToInFewerIterations() {
    for (long seed = 0; seed < 5; seed++) {
      Network<Integer> network = heavyTailed(seed);
      double[] uniform = new double[VERTICES];
      Arrays.fill(uniform, 1.0 / VERTICES);
      double[] some = new double[VERTICES];
      some[0] = .75;
      some[VERTICES - 1] = .25;
      Scores<Integer> found = PageRank.withDefaults().compute(network);
      assertTrue(found.iterations() < 40, "iterations " + found.iterations());
      assertNear(simplyIterated(network, uniform), found);
      assertNear(
          simplyIterated(network, some),
          PageRank.withDefaults().withTeleport(Map.of(0, .75, VERTICES - 1, .25)).compute(network));
    }
  }

  private static void assertNear(double[] expected, Scores<Integer> found) {
    for (int i = 0; i < VERTICES; i++) {
      assertEquals(expected[i], found.value(i), 1e-12, "vertex " + i);
    }
  }

  private static double[] simplyIterated(Network<Integer> network, double[] start) {
    double[] x = start.clone();
    for (int step = 0; step < 300; step++) {
      double idle = 0;
      double[] next = new double[VERTICES];
      for (int i = 0; i < VERTICES; i++) {
        idle += network.degree(i) == 0 ? x[i] : 0;
        for (int e = network.rowStart(i); e < network.rowStart(i + 1); e++) {
          next[network.neighbour(e)] += .85 * x[i] * network.weight(e) / network.strength(i);
        }
      }
      for (int i = 0; i < VERTICES; i++) {
        next[i] += (.15 + .85 * idle) * start[i];
      }
      x = next;
    }
    return x;
  }
}

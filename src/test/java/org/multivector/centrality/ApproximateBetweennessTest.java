package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApproximateBetweennessTest {
  private static final double EPSILON = .12;
  private static final int SEEDS = 60;

  /** A tree with a few shortcuts, 600 vertices, of which one part hangs on a single tie. */
  private static Network<Integer> tree() {
    SplittableRandom random = new SplittableRandom(3);
    int n = 600;
    int m = n + 40;
    int[] first = new int[m];
    int[] second = new int[m];
    double[] weight = new double[m];
    for (int t = 0; t < m; t++) {
      int v = t + 1 < n ? t + 1 : 1 + random.nextInt(n - 1);
      first[t] = v;
      second[t] =
          v == n / 2 ? 0 : random.nextInt(v < n / 2 ? v : v - n / 2) + (v < n / 2 ? 0 : n / 2);
      weight[t] = 1 + random.nextInt(4);
    }
    return Network.of(IntStream.range(0, n).boxed().toList(), first, second, weight);
  }

  /**
   * Two grids of 18 x 18, where many paths are equally long in exact arithmetic and in none other,
   * a pair and three isolates.
   */
  private static Network<Integer> grids() {
    int side = 18;
    int n = 2 * side * side + 5;
    int[] first = new int[4 * side * side];
    int[] second = new int[first.length];
    double[] weight = new double[first.length];
    int m = 0;
    for (int v = 0; v < n - 5; v++) {
      if (v % side != side - 1) {
        first[m] = v;
        second[m] = v + 1;
        weight[m++] = v % 3 == 0 ? 3 : 6;
      }
      if (v % (side * side) < side * side - side) {
        first[m] = v;
        second[m] = v + side;
        weight[m++] = v % 2 == 0 ? 2 : 10;
      }
    }
    first[m] = n - 5;
    second[m] = n - 4;
    weight[m] = 1;
    return Network.of(IntStream.range(0, n).boxed().toList(), first, second, weight);
  }

  private static double[] exact(Network<Integer> network, Weights weights) {
    return Betweenness.withDefaults().with(weights).compute(network).rawValues();
  }

  private static double farthest(double[] exact, double[] found) {
    return IntStream.range(0, exact.length)
        .mapToDouble(i -> Math.abs(exact[i] - found[i]))
        .max()
        .orElse(0);
  }

  @ParameterizedTest
  @EnumSource(Weights.class)
  void scoresAreWithinEpsilonOfTheExactOnesForMoreSeedsThanPromised(Weights weights) {
    for (Network<Integer> network : Arrays.asList(tree(), grids())) {
      double[] exact = exact(network, weights);
      ApproximateBetweenness metric =
          ApproximateBetweenness.withDefaults().with(weights).withEpsilon(EPSILON);
      int within = 0;
      double[] mean = new double[exact.length];
      for (int seed = 0; seed < SEEDS; seed++) {
        Scores<Integer> scores = metric.withSeed(seed).compute(network);
        assertTrue(scores.method().contains(" sources drawn from "), scores.method());
        double off = farthest(exact, scores.rawValues());
        assertTrue(off > 0, "a sample of the sources must not be the exact answer");
        within += off <= EPSILON ? 1 : 0;
        for (int i = 0; i < mean.length; i++) {
          mean[i] += scores.rawValues()[i] / SEEDS;
        }
      }
      assertTrue(within >= .95 * SEEDS, within + " of " + SEEDS);
      assertEquals(0, farthest(exact, mean), EPSILON / 10, "the estimate is biased");
    }
  }

  @Test
  void theBoundThatIsStatedHoldsAndIsNotAboveEpsilon() {
    Network<Integer> network = tree();
    double[] exact = exact(network, Weights.STRENGTH);
    Scores<Integer> scores =
        ApproximateBetweenness.withDefaults().withEpsilon(.2).withDelta(.2).compute(network);
    String method = scores.method();
    assertTrue(method.startsWith("all within "), method);
    double bound = Double.parseDouble(method.split(" ", -1)[2]);
    assertTrue(bound <= .2, method);
    assertTrue(farthest(exact, scores.rawValues()) <= bound, method);
    assertTrue(method.contains("with probability 0.8,"), method);
    assertTrue(method.endsWith("sources drawn from 600, seed 42"), method);
  }

  @Test
  void whereASampleWouldTakeAsLongTheScoresAreExactToTheBit() {
    Network<Integer> network = tree();
    for (Weights weights : Weights.values()) {
      Scores<Integer> scores = ApproximateBetweenness.withDefaults().with(weights).compute(network);
      assertTrue(scores.method().startsWith("exact"), scores.method());
      assertArrayEquals(exact(network, weights), scores.rawValues());
    }
    assertEquals(
        1,
        ApproximateBetweenness.withDefaults()
            .compute(PathMetricsTest.graph("A-B:1 B-C:1"))
            .value("B"));
  }

  @ParameterizedTest
  @EnumSource(Weights.class)
  void whoIsAtTheEndOfATieOrAloneHasZero(Weights weights) {
    Network<Integer> network = grids();
    Scores<Integer> scores =
        ApproximateBetweenness.withDefaults().with(weights).withEpsilon(EPSILON).compute(network);
    for (int i = network.size() - 5; i < network.size(); i++) {
      assertEquals(0, scores.value(i));
    }
    assertTrue(scores.method().contains("drawn from 648"), scores.method());
  }

  @ParameterizedTest
  @EnumSource(Weights.class)
  void threadsAndRepetitionChangeNoBitAndTheSeedDoes(Weights weights) {
    ApproximateBetweenness metric =
        ApproximateBetweenness.withDefaults().with(weights).withEpsilon(EPSILON);
    double[] one = metric.withThreads(1).compute(grids()).rawValues();
    assertArrayEquals(one, metric.withThreads(1).compute(grids()).rawValues());
    assertArrayEquals(one, metric.withThreads(3).compute(grids()).rawValues());
    assertFalse(Arrays.equals(one, metric.withSeed(43).compute(grids()).rawValues()));
  }

  @ParameterizedTest
  @EnumSource(Weights.class)
  void rawScoresAreTheNormalizedTimesTheNumberOfPairs(Weights weights) {
    Network<Integer> network = grids();
    ApproximateBetweenness metric =
        ApproximateBetweenness.withDefaults().with(weights).withEpsilon(EPSILON);
    double pairs = (network.size() - 1.0) * (network.size() - 2.0) / 2;
    Scores<Integer> normalized = metric.compute(network);
    Scores<Integer> raw = metric.with(Normalization.RAW).compute(network);
    assertEquals(new Scores.Range(0, pairs), raw.range());
    for (int i = 0; i < network.size(); i++) {
      assertEquals(normalized.value(i) * pairs, raw.value(i), 1e-9 * pairs);
    }
  }

  @Test
  void epsilonAndDeltaMustBeSharesAndTheErrorSaysSo() {
    ApproximateBetweenness metric = ApproximateBetweenness.withDefaults();
    for (double wrong : new double[] {0, 1, -.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> metric.withEpsilon(wrong));
      assertThrows(IllegalArgumentException.class, () -> metric.withDelta(wrong));
    }
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> metric.withEpsilon(2)).getMessage());
    assertEquals("epsilon 2.0 is not in (0, 1); 0.01 is usual", message);
  }
}

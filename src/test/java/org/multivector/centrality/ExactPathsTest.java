package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The fast searches against path counting by definition, with lengths as exact rationals. */
class ExactPathsTest {
  private static final int ROUNDS = 60;

  /** Families of weights: equal, small and great whole numbers, fractions, reals, far apart. */
  private static double weight(SplittableRandom random, int family) {
    return switch (family) {
      case 0 -> 1;
      case 1 -> 1 + random.nextInt(12);
      case 2 -> 1 + random.nextInt(5000);
      case 3 -> Math.rint((1.0 / (1 + random.nextInt(9)) + random.nextInt(3)) * 0x1p32) * 0x1p-32;
      case 4 -> 0.01 + random.nextDouble();
      default -> Math.scalb(1.0 + random.nextInt(3), random.nextInt(24) - 12);
    };
  }

  private static Network<Integer> random(SplittableRandom random, int family) {
    int n = 1 + random.nextInt(14);
    int m = random.nextInt(3 * n);
    int[] first = new int[m];
    int[] second = new int[m];
    double[] weight = new double[m];
    for (int t = 0; t < m; t++) {
      first[t] = random.nextInt(n);
      second[t] = random.nextInt(n);
      weight[t] = weight(random, family);
    }
    return Network.of(IntStream.range(0, n).boxed().toList(), first, second, weight);
  }

  @Test
  void everyPathMetricIsItsDefinition() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 6 * ROUNDS; round++) {
      Network<Integer> network = random(random, round % 6);
      for (Weights use : Weights.values()) {
        PathsByDefinition reference = new PathsByDefinition(network, use);
        String where = network + ", round " + round + ", " + use;
        int n = network.size();
        double[] between = reference.betweenness();
        near(
            between,
            Betweenness.withDefaults().with(use).with(Normalization.RAW).compute(network),
            where);
        double[] harmonic = new double[n];
        double[] closeness = new double[n];
        for (int i = 0; i < n; i++) {
          double sum = 0;
          for (int j = 0; j < n; j++) {
            if (i != j && reference.reaches(i, j)) {
              harmonic[i] += 1 / reference.distance(i, j);
              sum += reference.distance(i, j);
            }
          }
          closeness[i] = sum == 0 ? 0 : 1 / sum;
        }
        near(
            harmonic,
            Harmonic.withDefaults().with(use).with(Normalization.RAW).compute(network),
            where);
        near(
            closeness,
            Closeness.withDefaults().with(use).with(Normalization.RAW).compute(network),
            where);
        ofPoles(network, use, reference, where);
        ofTies(network, use, reference, where);
      }
    }
  }

  /** Members in part, one of them in both poles. */
  private static void ofPoles(
      Network<Integer> network, Weights use, PathsByDefinition reference, String where) {
    int n = network.size();
    Map<Integer, Double> first = n < 2 ? Map.of(0, .5) : Map.of(0, .5, n - 1, 1.0);
    Map<Integer, Double> second = n < 3 ? Map.of(0, .25) : Map.of(0, .25, 1, 1.0);
    double[] from = new double[n];
    double[] to = new double[n];
    first.forEach((member, part) -> from[member] = part);
    second.forEach((member, part) -> to[member] = part);
    near(
        reference.betweenness(from, to),
        PoleBetweenness.between(first, second).with(use).with(Normalization.RAW).compute(network),
        where);
  }

  private static void ofTies(
      Network<Integer> network, Weights use, PathsByDefinition reference, String where) {
    Scores<Tie<Integer>> scores =
        EdgeBetweenness.withDefaults().with(use).with(Normalization.RAW).compute(network);
    assertEquals(network.tieCount(), scores.size());
    for (Tie<Integer> tie : scores.vertices()) {
      assertTrue(tie.first() < tie.second());
      double expected = reference.over(tie.first(), tie.second());
      assertEquals(
          expected,
          scores.value(tie),
          1e-10 * Math.max(1e-3, expected),
          scores.metric() + " of " + tie + " in " + where);
    }
  }

  private static void near(double[] expected, Scores<Integer> scores, String where) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          expected[i],
          scores.value(i),
          1e-10 * Math.max(1e-3, Math.abs(expected[i])),
          scores.metric() + " of " + i + " in " + where);
    }
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    SplittableRandom random = new SplittableRandom(11);
    int n = 300;
    int m = 900;
    int[] first = random.ints(m, 0, n).toArray();
    int[] second = random.ints(m, 0, n).toArray();
    double[] weight = random.doubles(m, 0.01, 1).toArray();
    Network<Integer> network =
        Network.of(IntStream.range(0, n).boxed().toList(), first, second, weight);
    for (String name : CentralityMetric.names()) {
      CentralityMetric metric = CentralityMetric.named(name);
      if (Components.of(network).count() > 1
          && (name.startsWith("eigenvector") || name.startsWith("current"))) {
        continue;
      }
      assertArrayEquals(
          metric.withThreads(1).compute(network).rawValues(),
          metric.withThreads(4).compute(network).rawValues(),
          name);
    }
  }

  @Test
  void unitFractionsThatAddUpAlikeAreTheSameLength() {
    // 1/2 = 1/3 + 1/6; the other weights have no small common denominator with these.
    Scores<String> scores =
        Betweenness.withDefaults()
            .with(Normalization.RAW)
            .compute(
                PathMetricsTest.graph(
                    "A-B:2 B-D:4999 A-C:3 C-E:6 E-D:4999 D-F:4993 F-G:4987 G-H:4973 H-I:4967"));
    // From A to each of D, F, G, H, I half of the ways go over B and half over C; C has E's, too.
    assertEquals(2.5, scores.value("B"));
    assertEquals(3.5, scores.value("C"));
  }
}

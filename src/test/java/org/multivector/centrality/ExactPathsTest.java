package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
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
        Reference reference = new Reference(network, use);
        String where = network + ", round " + round + ", " + use;
        int n = network.size();
        double[] between = reference.betweenness(IntStream.range(0, n).toArray(), n);
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
        if (n >= 2) {
          near(
              reference.betweenness(new int[] {0}, 2),
              PoleBetweenness.between(List.of(0), List.of(1))
                  .with(use)
                  .with(Normalization.RAW)
                  .compute(network),
              where);
        }
      }
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

  /** Floyd and Warshall with exact rationals, then counting by definition. */
  private static final class Reference {
    private final int n;
    private final BigInteger[][] distance;
    private final BigInteger scale;
    private final double[][] count;

    Reference(Network<?> network, Weights use) {
      n = network.size();
      BigInteger[][] length = new BigInteger[n][n];
      BigInteger common = BigInteger.ONE;
      // Weights are whole multiples of 2^-1074; their product is a common denominator.
      double[] w = network.weightArray(use);
      for (double weight : w) {
        BigInteger whole = whole(weight);
        common = common.divide(common.gcd(whole)).multiply(whole);
      }
      for (int i = 0; i < n; i++) {
        for (int e = network.rowStart(i); e < network.rowStart(i + 1); e++) {
          length[i][network.neighbour(e)] = common.divide(whole(w[e]));
        }
      }
      scale = common;
      distance = new BigInteger[n][n];
      for (int i = 0; i < n; i++) {
        distance[i] = length[i].clone();
        distance[i][i] = BigInteger.ZERO;
      }
      for (int k = 0; k < n; k++) {
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            if (distance[i][k] != null && distance[k][j] != null) {
              BigInteger through = distance[i][k].add(distance[k][j]);
              if (distance[i][j] == null || through.compareTo(distance[i][j]) < 0) {
                distance[i][j] = through;
              }
            }
          }
        }
      }
      count = new double[n][n];
      for (int s = 0; s < n; s++) {
        int source = s;
        List<Integer> order =
            IntStream.range(0, n)
                .boxed()
                .filter(v -> distance[source][v] != null)
                .sorted((a, b) -> distance[source][a].compareTo(distance[source][b]))
                .toList();
        count[s][s] = 1;
        for (int v : order) {
          for (int u = 0; u < n && v != s; u++) {
            if (length[u][v] != null
                && distance[s][u] != null
                && distance[s][u].add(length[u][v]).equals(distance[s][v])) {
              count[s][v] += count[s][u];
            }
          }
        }
      }
    }

    private static BigInteger whole(double weight) {
      return new BigDecimal(weight)
          .multiply(new BigDecimal(BigInteger.TWO.pow(80)))
          .toBigIntegerExact();
    }

    boolean reaches(int i, int j) {
      return distance[i][j] != null;
    }

    double distance(int i, int j) {
      return new BigDecimal(distance[i][j].multiply(BigInteger.TWO.pow(80)))
          .divide(new BigDecimal(scale), MathContext.DECIMAL64)
          .doubleValue();
    }

    /** All pairs (halved) where everybody is a source; else from source 0 to target 1. */
    double[] betweenness(int[] sources, int targets) {
      double[] sum = new double[n];
      boolean all = sources.length == n && targets == n;
      for (int s : sources) {
        for (int t = all ? 0 : 1; t < targets; t++) {
          for (int i = 0; i < n; i++) {
            if (s != t
                && i != s
                && i != t
                && distance[s][t] != null
                && distance[s][i] != null
                && distance[i][t] != null
                && distance[s][i].add(distance[i][t]).equals(distance[s][t])) {
              sum[i] += count[s][i] * count[i][t] / count[s][t] / (all ? 2 : 1);
            }
          }
        }
      }
      return sum;
    }
  }
}

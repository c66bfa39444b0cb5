package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An iteration that has not converged is an error, or says so. */
class ConvergenceTest {
  /** Makes a metric of a limit of iterations and what is to happen when it is reached. */
  private interface Limited {
    CentralityMetric of(int iterations, Convergence convergence);
  }

  private record Iterative(String name, Limited limited) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Iterative> iterative() {
    List<Iterative> all = new ArrayList<>();
    for (Weights weights : Weights.values()) {
      Eigenvector eigenvector = Eigenvector.withDefaults().with(weights);
      Katz katz = Katz.withDefaults().with(weights);
      PageRank pageRank = PageRank.withDefaults().with(weights);
      PageRank personal = pageRank.withTeleport(Map.of(0, 1.0));
      all.add(
          new Iterative(eigenvector.name(), (n, c) -> eigenvector.withMaxIterations(n).with(c)));
      all.add(new Iterative(katz.name(), (n, c) -> katz.withMaxIterations(n).with(c)));
      all.add(new Iterative(pageRank.name(), (n, c) -> pageRank.withMaxIterations(n).with(c)));
      all.add(
          new Iterative(
              "pagerank-personalized" + weights.suffix(),
              (n, c) -> personal.withMaxIterations(n).with(c)));
    }
    return all;
  }

  /** A chain with a few shortcuts, on which nothing converges quickly. */
  private static Network<Integer> network() {
    SplittableRandom random = new SplittableRandom(4);
    int n = 60;
    int m = n - 1 + 12;
    int[] first = new int[m];
    int[] second = new int[m];
    double[] weight = new double[m];
    for (int t = 0; t < m; t++) {
      first[t] = t < n - 1 ? t : random.nextInt(n);
      second[t] = t < n - 1 ? t + 1 : random.nextInt(n);
      weight[t] = .5 + random.nextDouble();
    }
    return Network.of(IntStream.range(0, n).boxed().toList(), first, second, weight);
  }

  @Test
  void everyMetricThatIteratesIsTestedHere() {
    Set<String> iterates =
        EveryMetric.with(0, 1).stream()
            .filter(metric -> metric.compute(network()).iterations() > 0)
            .map(EveryMetric::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(iterative().stream().map(Iterative::name).toList()), iterates);
  }

  @ParameterizedTest
  @MethodSource("iterative")
  void tooFewIterationsAreAnErrorWithWhatIsMissing(Iterative metric) {
    for (int limit : new int[] {1, 2, 5}) {
      NotConvergedException error =
          assertThrows(
              NotConvergedException.class,
              () -> metric.limited.of(limit, Convergence.STRICT).compute(network()));
      assertEquals(limit, error.iterations());
      assertTrue(error.residual() > 1e-12 && error.residual() < 10, "" + error.residual());
      String message = String.valueOf(error.getMessage());
      assertTrue(message.contains("after " + limit + " iterations"), message);
      assertTrue(message.contains("allow more iterations or a greater tolerance"), message);
    }
  }

  @ParameterizedTest
  @MethodSource("iterative")
  void tooFewIterationsAreVisibleWhereTheyAreAllowed(Iterative metric) {
    for (int limit : new int[] {1, 2, 5}) {
      Scores<Integer> scores = metric.limited.of(limit, Convergence.LENIENT).compute(network());
      assertFalse(scores.isConverged());
      assertEquals(limit, scores.iterations());
      assertTrue(scores.toString().contains("NOT converged after " + limit), scores.toString());
      assertTrue(
          DoubleStream.of(scores.rawValues()).allMatch(x -> x >= 0 && x <= 1),
          "the last iterate is in the range");
    }
  }

  @ParameterizedTest
  @MethodSource("iterative")
  void exactlyAsManyIterationsAsItTakesAreEnough(Iterative metric) {
    int taken = metric.limited.of(100_000, Convergence.STRICT).compute(network()).iterations();
    Scores<Integer> scores = metric.limited.of(taken, Convergence.STRICT).compute(network());
    assertEquals(taken, scores.iterations());
    assertTrue(scores.isConverged());
    assertThrows(
        NotConvergedException.class,
        () -> metric.limited.of(taken / 2, Convergence.STRICT).compute(network()));
  }
}

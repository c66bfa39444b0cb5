package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Paths that are equally long as exact numbers and not as sums of doubles, and paths that are
 * nearly so and are not, in each of the three ways in which lengths are held.
 */
class EqualLengthsTest {
  /** Ties as they come. */
  private static final class Ties {
    private final List<int[]> ends = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private int vertices = 1;

    /** A tie to a new vertex. */
    int hang(int from, double weight) {
      tie(from, vertices, weight);
      return vertices++;
    }

    void tie(int from, int to, double weight) {
      ends.add(new int[] {from, to});
      weights.add(weight);
    }

    Network<Integer> network() {
      return Network.of(
          IntStream.range(0, vertices).boxed().toList(),
          ends.stream().mapToInt(end -> end[0]).toArray(),
          ends.stream().mapToInt(end -> end[1]).toArray(),
          weights.stream().mapToDouble(w -> w).toArray());
    }
  }

  /** A chain of steps of length 1/a, beside each a way of 1/(a+1) + 1/a(a+1), which is as long. */
  private static Ties unitFractions() {
    Ties ties = new Ties();
    int at = 0;
    for (int a : new int[] {7, 2, 11, 3, 9, 5, 12, 6, 10, 4, 8}) {
      int way = ties.hang(at, a + 1);
      int next = ties.hang(way, a * (a + 1));
      ties.tie(at, next, a);
      at = next;
    }
    return ties;
  }

  /** No common denominator of these and others fits in 60 bits. */
  private static void hangPrimes(Ties ties) {
    for (int prime : new int[] {4999, 4993, 4987, 4973, 4967}) {
      ties.hang(0, prime);
    }
  }

  private static void isItsDefinition(Network<Integer> network) {
    PathsByDefinition reference = new PathsByDefinition(network, Weights.STRENGTH);
    double[] expected = reference.betweenness();
    Scores<Integer> found = Betweenness.withDefaults().with(Normalization.RAW).compute(network);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found.value(i), 1e-11 * Math.max(1, expected[i]), "vertex " + i);
    }
    Scores<Tie<Integer>> ties =
        EdgeBetweenness.withDefaults().with(Normalization.RAW).compute(network);
    for (Tie<Integer> tie : ties.vertices()) {
      double over = reference.over(tie.first(), tie.second());
      assertEquals(over, ties.value(tie), 1e-11 * Math.max(1, over), "tie " + tie);
    }
  }

  @Test
  void sumsOfUnitFractionsAreEqualInWholeNumbersOfACommonDenominator() {
    Network<Integer> network = unitFractions().network();
    PathNetwork paths = PathNetwork.of(network, Weights.STRENGTH);
    assertEquals(0, paths.slack);
    assertTrue(!paths.isTooWide());
    isItsDefinition(network);
  }

  @Test
  void sumsOfUnitFractionsAreEqualWhereThereIsNoCommonDenominator() {
    Ties ties = unitFractions();
    hangPrimes(ties);
    Network<Integer> network = ties.network();
    assertTrue(PathNetwork.of(network, Weights.STRENGTH).slack > 0);
    isItsDefinition(network);
  }

  @Test
  void sumsOfUnitFractionsAreEqualBesideTiesThatAreTooFarApartForWholeNumbers() {
    Ties ties = unitFractions();
    ties.hang(0, 0x1p-40);
    ties.hang(1, 0x1p40);
    Network<Integer> network = ties.network();
    assertTrue(PathNetwork.of(network, Weights.STRENGTH).isTooWide());
    isItsDefinition(network);
  }

  @Test
  void lengthsThatDifferInTheLastBitAreNotEqual() {
    SplittableRandom random = new SplittableRandom(17);
    int rounded = 0;
    for (int round = 0; round < 300; round++) {
      Ties ties = new Ties();
      int n = 6 + random.nextInt(5);
      for (int i = 0; i + 1 < n; i++) {
        ties.hang(random.nextInt(i + 1), nearly(random));
      }
      for (int t = random.nextInt(2 * n); t > 0; t--) {
        // Parallel ties would be one of twice the weight.
        int a = random.nextInt(n);
        int b = random.nextInt(n);
        boolean isNew =
            a != b
                && ties.ends.stream()
                    .noneMatch(e -> (e[0] == a && e[1] == b) || (e[0] == b && e[1] == a));
        if (isNew) {
          ties.tie(a, b, nearly(random));
        }
      }
      Network<Integer> network = ties.network();
      rounded += PathNetwork.of(network, Weights.STRENGTH).slack > 0 ? 1 : 0;
      isItsDefinition(network);
    }
    assertTrue(rounded > 200, rounded + " of 300 networks without a common denominator");
  }

  /** One of three numbers or one of the doubles next to it. */
  private static double nearly(SplittableRandom random) {
    double weight = new double[] {1, 1.5, 3}[random.nextInt(3)];
    return weight + (random.nextInt(5) - 2) * Math.ulp(weight);
  }

  @Test
  void aWayShorterByTheLastBitIsFoundAtTheEndOfALongOne() {
    // As sums of doubles both ways from S to T are equally long.
    Ties ties = new Ties();
    int s = ties.hang(0, 0x1p-12);
    int a = ties.hang(s, 1);
    int t = ties.hang(a, 1);
    int b = ties.hang(s, Math.nextUp(1.0));
    ties.tie(b, t, 1);
    Network<Integer> network = ties.network();
    assertEquals(4096 + 1 + 1 / Math.nextUp(1.0), 4096.0 + 1 + 1);
    Scores<Integer> scores = Betweenness.withDefaults().with(Normalization.RAW).compute(network);
    assertEquals(0, scores.value(a));
    assertEquals(2, scores.value(b));
    isItsDefinition(network);
  }

  @Test
  void whereWeightsAreTooFarApartATrillionthIsTheDocumentedLimit() {
    for (double relative : new double[] {1e-13, 1e-10}) {
      Ties ties = new Ties();
      int a = ties.hang(0, 1);
      int t = ties.hang(a, 1);
      int b = ties.hang(0, 1 + relative);
      ties.tie(b, t, 1 + relative);
      ties.hang(0, 0x1p-40);
      ties.hang(a, 0x1p40);
      Network<Integer> network = ties.network();
      assertTrue(PathNetwork.of(network, Weights.STRENGTH).isTooWide());
      double between = PoleBetweenness.between(List.of(0), List.of(t)).compute(network).value(b);
      assertEquals(relative < 1e-12 ? .5 : 1, between);
    }
  }
}

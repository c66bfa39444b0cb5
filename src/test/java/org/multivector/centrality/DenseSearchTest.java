package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search by sets of bits against those that know nothing of bits. */
class DenseSearchTest {
  private static final int[] SIZES = {0, 1, 2, 3, 5, 17, 63, 64, 65, 100, 128, 129, 200};

  /** Ties fall among the first vertices; the others are a chain that hangs on them, or alone. */
  private static Network<Integer> random(SplittableRandom random, int n, double density) {
    int core = n - random.nextInt(n / 3 + 1);
    int chain = random.nextInt(n - core + 1);
    int m = core < 2 ? 0 : (int) (density * core * core);
    int[] first = new int[m + chain];
    int[] second = new int[m + chain];
    for (int t = 0; t < m; t++) {
      // The least of two makes a heavy tail.
      first[t] = Math.min(random.nextInt(core), random.nextInt(core));
      second[t] = random.nextInt(core);
    }
    for (int k = 0; k < chain; k++) {
      first[m + k] = Math.max(0, core + k - 1);
      second[m + k] = core + k;
    }
    double[] ones = new double[m + chain];
    Arrays.fill(ones, 1);
    return Network.of(shuffled(n, random), first, second, ones);
  }

  private static List<Integer> shuffled(int n, SplittableRandom random) {
    List<Integer> ids = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(ids, new Random(random.nextLong()));
    return ids;
  }

  @Test
  void verticesHaveTheSumsOfEightSourcesSideBySide() {
    SplittableRandom random = new SplittableRandom(5);
    for (double density : new double[] {0, 0.01, 0.03, 0.1, 0.3, 2}) {
      for (int n : SIZES) {
        Network<Integer> network = random(random, n, density);
        double[] expected = LevelSearch.betweenness(network, 1);
        double[] found = DenseSearch.betweenness(network, 1);
        assertEquals(expected.length, found.length);
        for (int i = 0; i < n; i++) {
          assertEquals(
              expected[i], found[i], 1e-12 * Math.max(1, expected[i]), network + ", vertex " + i);
        }
      }
    }
  }

  @Test
  void tiesHaveTheSumsOfTiesWithEqualWeights() {
    SplittableRandom random = new SplittableRandom(6);
    for (double density : new double[] {0, 0.01, 0.03, 0.1, 0.3, 2}) {
      for (int n : SIZES) {
        Network<Integer> network = equalWeights(random(random, n, density));
        Scores<Tie<Integer>> expected =
            EdgeBetweenness.withDefaults().with(Normalization.RAW).compute(network);
        double[] sums = DenseSearch.edgeBetweenness(network, 1);
        int[] reverse = TriangleListing.reverse(network);
        int tie = 0;
        for (int i = 0; i < n; i++) {
          for (int e = network.rowStart(i); e < network.rowStart(i + 1); e++) {
            if (network.neighbour(e) > i) {
              double wanted = expected.estimateAt(tie++).value();
              assertEquals(
                  wanted,
                  (sums[e] + sums[reverse[e]]) / 2,
                  1e-12 * Math.max(1, wanted),
                  network + ", entry " + e);
            }
          }
        }
        assertEquals(network.tieCount(), tie);
      }
    }
  }

  /** Parallel ties were added up. */
  private static Network<Integer> equalWeights(Network<Integer> network) {
    int[] first = new int[network.tieCount()];
    int[] second = new int[network.tieCount()];
    double[] ones = new double[network.tieCount()];
    Arrays.fill(ones, 1);
    int t = 0;
    for (int i = 0; i < network.size(); i++) {
      for (int e = network.rowStart(i); e < network.rowStart(i + 1); e++) {
        if (network.neighbour(e) > i) {
          first[t] = i;
          second[t++] = network.neighbour(e);
        }
      }
    }
    return Network.of(network.vertices(), first, second, ones);
  }

  @Test
  void threadsChangeNoBit() {
    Network<Integer> network = random(new SplittableRandom(8), 150, 0.2);
    double[] vertices = DenseSearch.betweenness(network, 1);
    double[] ties = DenseSearch.edgeBetweenness(network, 1);
    for (int threads : new int[] {1, 2, 3, 8}) {
      for (int round = 0; round < 5; round++) {
        assertArrayEquals(vertices, DenseSearch.betweenness(network, threads));
        assertArrayEquals(ties, DenseSearch.edgeBetweenness(network, threads));
      }
    }
  }

  @Test
  void aCountryGraphSuitsAndASparseOneDoesNot() {
    SplittableRandom random = new SplittableRandom(9);
    Network<Integer> dense = random(random, 200, 0.3);
    assertTrue(DenseSearch.suitsVertices(dense));
    assertTrue(DenseSearch.suitsTies(dense));
    Network<Integer> sparse = random(random, 200, 0.005);
    assertFalse(DenseSearch.suitsVertices(sparse));
    assertFalse(DenseSearch.suitsTies(sparse));
  }
}

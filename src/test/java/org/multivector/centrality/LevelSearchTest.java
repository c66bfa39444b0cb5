package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search by levels against counting by definition, on networks that take it every way. */
class LevelSearchTest {

  /** Many levels and few, trees and thickets, hubs, components of all sizes, isolates. */
  private static List<Network<Integer>> networks() {
    SplittableRandom random = new SplittableRandom(12);
    List<Network<Integer>> networks = new ArrayList<>();
    for (int n : new int[] {0, 1, 2, 3, 4, 63, 64, 65, 150}) {
      for (double ties : new double[] {0, .3, .6, 1, 2, 8, 40}) {
        int m = n == 0 ? 0 : (int) (n * ties);
        List<int[]> pairs = new ArrayList<>();
        for (int t = 0; t < m; t++) {
          // The least of some makes hubs.
          int a = random.nextInt(n);
          for (int k = 0; k < n % 3; k++) {
            a = Math.min(a, random.nextInt(n));
          }
          pairs.add(new int[] {a, random.nextInt(n)});
        }
        networks.add(of(n, pairs));
      }
    }
    networks.add(of(200, IntStream.range(1, 200).mapToObj(i -> new int[] {i - 1, i}).toList()));
    networks.add(of(200, IntStream.range(1, 200).mapToObj(i -> new int[] {0, i}).toList()));
    networks.add(diamonds(40));
    return networks;
  }

  private static Network<Integer> of(int n, List<int[]> pairs) {
    double[] ones = new double[pairs.size()];
    Arrays.fill(ones, 1);
    return Network.of(
        IntStream.range(0, n).boxed().toList(),
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray(),
        ones);
  }

  /** Joints 0, 3, 6 ... and two ways from each to the next: 2^k paths from end to end. */
  private static Network<Integer> diamonds(int k) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < 3 * k; i += 3) {
      pairs.add(new int[] {i, i + 1});
      pairs.add(new int[] {i, i + 2});
      pairs.add(new int[] {i + 1, i + 3});
      pairs.add(new int[] {i + 2, i + 3});
    }
    return of(3 * k + 1, pairs);
  }

  @Test
  void sumsAreTheSharesOfShortestPathsOverAVertex() {
    for (Network<Integer> network : networks()) {
      double[][] depends = dependencies(network);
      double[] expected = new double[network.size()];
      for (double[] of : depends) {
        for (int i = 0; i < expected.length; i++) {
          expected[i] += of[i];
        }
      }
      assertNear(expected, LevelSearch.betweenness(network, 1), network);
    }
  }

  @Test
  void momentsAreSumsAndSquaresOverTheSourcesAskedFor() {
    SplittableRandom random = new SplittableRandom(13);
    for (Network<Integer> network : networks()) {
      int n = network.size();
      double[][] depends = dependencies(network);
      // Some sources come twice.
      int[] sources = random.ints(n, 0, Math.max(1, n)).toArray();
      double[] expected = new double[2 * n];
      for (int s : sources) {
        for (int i = 0; i < n; i++) {
          expected[i] += depends[s][i];
          expected[n + i] += depends[s][i] * depends[s][i];
        }
      }
      assertNear(expected, LevelSearch.moments(network, sources, 1), network);
    }
  }

  @Test
  void countsOfAnySizeGiveTheSameSums() {
    for (Network<Integer> network : networks()) {
      RankedRows rows = RankedRows.of(network);
      ScaledSearch search = new ScaledSearch(rows);
      double[] sums = new double[network.size()];
      for (int s = 0; s < network.size(); s++) {
        search.add(s, sums);
      }
      assertNear(LevelSearch.betweenness(network, 1), rows.restored(sums), network);
    }
  }

  @Test
  void morePathsThanADoubleHoldsAreCounted() {
    // 2^1024 is infinite; 2^60 is no longer exact in general.
    for (int k : new int[] {60, 1000, 1100}) {
      double[] values =
          Betweenness.withDefaults()
              .with(Weights.IGNORED)
              .with(Normalization.RAW)
              .compute(diamonds(k))
              .rawValues();
      for (int i = 0; i < k; i++) {
        // What is left of a joint times what is right of it, and half a pair in each diamond.
        double joint = 9.0 * i * (k - i) + (i > 0 ? .5 : 0) + .5;
        double side = (3.0 * i + 1) * (3.0 * (k - 1 - i) + 1) / 2;
        assertEquals(joint, values[3 * i], 1e-11 * joint, "joint " + i + " of " + k);
        assertEquals(side, values[3 * i + 1], 1e-11 * side, "side " + i + " of " + k);
        assertEquals(side, values[3 * i + 2], 1e-11 * side, "side " + i + " of " + k);
      }
    }
  }

  @Test
  void threadsChangeNoBit() {
    for (Network<Integer> network : networks()) {
      int[] sources = IntStream.range(0, network.size()).map(s -> s / 2).toArray();
      double[] sums = LevelSearch.betweenness(network, 1);
      double[] moments = LevelSearch.moments(network, sources, 1);
      for (int threads : new int[] {2, 3, 8}) {
        assertArrayEquals(sums, LevelSearch.betweenness(network, threads));
        assertArrayEquals(moments, LevelSearch.moments(network, sources, threads));
      }
    }
  }

  /** By source, the shares of its shortest paths that lead over each vertex. */
  private static double[][] dependencies(Network<Integer> network) {
    int n = network.size();
    int[][] distance = new int[n][];
    double[][] count = new double[n][n];
    for (int s = 0; s < n; s++) {
      distance[s] = distances(network, s, count[s]);
    }
    double[][] depends = new double[n][n];
    for (int s = 0; s < n; s++) {
      for (int t = 0; t < n; t++) {
        for (int i = 0; i < n && distance[s][t] > 0; i++) {
          if (i != s
              && i != t
              && distance[s][i] >= 0
              && distance[s][i] + distance[i][t] == distance[s][t]) {
            depends[s][i] += count[s][i] * count[i][t] / count[s][t];
          }
        }
      }
    }
    return depends;
  }

  /** Distances, -1 where there is no path, and path counts. */
  private static int[] distances(Network<Integer> network, int source, double[] count) {
    int[] distance = new int[network.size()];
    Arrays.fill(distance, -1);
    distance[source] = 0;
    count[source] = 1;
    List<Integer> queue = new ArrayList<>(List.of(source));
    for (int k = 0; k < queue.size(); k++) {
      int v = queue.get(k);
      for (int e = network.rowStart(v); e < network.rowStart(v + 1); e++) {
        int u = network.neighbour(e);
        if (distance[u] < 0) {
          distance[u] = distance[v] + 1;
          queue.add(u);
        }
        if (distance[u] == distance[v] + 1) {
          count[u] += count[v];
        }
      }
    }
    return distance;
  }

  private static void assertNear(double[] expected, double[] found, Network<Integer> network) {
    assertEquals(expected.length, found.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          expected[i], found[i], 1e-12 * Math.max(1, expected[i]), network + ", vertex " + i);
    }
  }
}

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
class LevelSumsTest {

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
    networks.add(ManyPathsTest.diamonds(40));
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

  @Test
  void sumsAreTheSharesOfShortestPathsOverAVertex() {
    for (Network<Integer> network : networks()) {
      double[][] depends = new Paths(network).overVertices();
      double[] expected = new double[network.size()];
      for (double[] of : depends) {
        for (int i = 0; i < expected.length; i++) {
          expected[i] += of[i];
        }
      }
      assertNear(expected, LevelSums.betweenness(network, 1), network);
    }
  }

  @Test
  void momentsAreSumsAndSquaresOverTheSourcesAskedFor() {
    SplittableRandom random = new SplittableRandom(13);
    for (Network<Integer> network : networks()) {
      int n = network.size();
      double[][] depends = new Paths(network).overVertices();
      // Some sources come twice.
      int[] sources = random.ints(n, 0, Math.max(1, n)).toArray();
      double[] expected = new double[2 * n];
      for (int s : sources) {
        for (int i = 0; i < n; i++) {
          expected[i] += depends[s][i];
          expected[n + i] += depends[s][i] * depends[s][i];
        }
      }
      assertNear(expected, LevelSums.moments(network, sources, 1), network);
    }
  }

  @Test
  void sumsOfTiesAreTheSharesOfShortestPathsOverATie() {
    for (Network<Integer> network : networks()) {
      double[] expected = new Paths(network).overTies(network);
      assertNear(expected, bothWays(network, LevelSums.edgeBetweenness(network, 1)), network);
    }
  }

  @Test
  void countsOfAnySizeGiveTheSameSums() {
    for (Network<Integer> network : networks()) {
      RankedRows rows = RankedRows.of(network);
      ScaledSearch search = new ScaledSearch(rows);
      double[] sums = new double[network.size()];
      double[] ties = new double[rows.neighbours.length];
      for (int s = 0; s < network.size(); s++) {
        search.addVertices(s, sums);
        search.addTies(s, ties);
      }
      assertNear(LevelSums.betweenness(network, 1), rows.restored(sums), network);
      assertNear(
          bothWays(network, LevelSums.edgeBetweenness(network, 1)),
          bothWays(network, rows.restoredEntries(network, ties)),
          network);
    }
  }

  @Test
  void threadsChangeNoBit() {
    for (Network<Integer> network : networks()) {
      int[] sources = IntStream.range(0, network.size()).map(s -> s / 2).toArray();
      double[] sums = LevelSums.betweenness(network, 1);
      double[] moments = LevelSums.moments(network, sources, 1);
      double[] ties = LevelSums.edgeBetweenness(network, 1);
      for (int threads : new int[] {2, 3, 8}) {
        assertArrayEquals(sums, LevelSums.betweenness(network, threads));
        assertArrayEquals(moments, LevelSums.moments(network, sources, threads));
        assertArrayEquals(ties, LevelSums.edgeBetweenness(network, threads));
      }
    }
  }

  /** By source, distances, -1 where there is no path, and path counts. */
  private static final class Paths {
    private final int[][] distance;
    private final double[][] count;

    Paths(Network<Integer> network) {
      int n = network.size();
      distance = new int[n][n];
      count = new double[n][n];
      for (int s = 0; s < n; s++) {
        count(network, s);
      }
    }

    private void count(Network<Integer> network, int source) {
      int[] far = distance[source];
      Arrays.fill(far, -1);
      far[source] = 0;
      count[source][source] = 1;
      List<Integer> queue = new ArrayList<>(List.of(source));
      for (int k = 0; k < queue.size(); k++) {
        int v = queue.get(k);
        for (int e = network.rowStart(v); e < network.rowStart(v + 1); e++) {
          int u = network.neighbour(e);
          if (far[u] < 0) {
            far[u] = far[v] + 1;
            queue.add(u);
          }
          if (far[u] == far[v] + 1) {
            count[source][u] += count[source][v];
          }
        }
      }
    }

    /** By source, the shares of its shortest paths that lead over each vertex. */
    double[][] overVertices() {
      int n = count.length;
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

    /** By entry, the shares of all shortest paths that lead over a tie, either way. */
    double[] overTies(Network<Integer> network) {
      double[] over = new double[network.neighbourArray().length];
      for (int a = 0; a < count.length; a++) {
        for (int e = network.rowStart(a); e < network.rowStart(a + 1); e++) {
          int b = network.neighbour(e);
          for (int s = 0; s < count.length; s++) {
            for (int t = 0; t < count.length && distance[s][a] >= 0; t++) {
              if (t != s && distance[s][a] + 1 + distance[b][t] == distance[s][t]) {
                over[e] += count[s][a] * count[b][t] / count[s][t];
              }
            }
          }
        }
      }
      return bothWays(network, over);
    }
  }

  private static double[] bothWays(Network<Integer> network, double[] over) {
    int[] reverse = TriangleListing.reverse(network);
    return IntStream.range(0, over.length).mapToDouble(e -> over[e] + over[reverse[e]]).toArray();
  }

  private static void assertNear(double[] expected, double[] found, Network<Integer> network) {
    assertEquals(expected.length, found.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          expected[i], found[i], 1e-12 * Math.max(1, expected[i]), network + ", place " + i);
    }
  }
}

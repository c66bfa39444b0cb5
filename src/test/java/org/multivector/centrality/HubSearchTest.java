package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Eight sources at once, in turns or from a heap, against Floyd and Warshall's distances. */
class HubSearchTest {
  private static final long NEVER = 1L << 62;

  private static Optional<HubNetwork> hubNetwork(Network<?> network) {
    Rows ties = Rows.of(network, Weights.STRENGTH);
    return HubNetwork.of(ties, Hubs.of(network, ties));
  }

  private static Network<Integer> random(SplittableRandom random, int n, int m) {
    int[] first = random.ints(m, 0, n).toArray();
    int[] second = random.ints(m, 0, n).toArray();
    double[] weight =
        random.nextBoolean()
            ? random.doubles(m).map(u -> Math.pow(1 - u, -1 / 1.5)).toArray()
            : random.ints(m, 1, 5).asDoubleStream().toArray();
    return Network.of(IntStream.range(0, n).boxed().toList(), first, second, weight);
  }

  /** Distances between places in whole units. */
  private static long[][] floydWarshall(Network<?> network, HubNetwork hubs) {
    int n = network.size();
    int[] place = new int[n];
    for (int p = 0; p < n; p++) {
      place[hubs.vertices[p]] = p;
    }
    long[][] d = new long[n][n];
    for (int p = 0; p < n; p++) {
      Arrays.fill(d[p], NEVER);
      d[p][p] = 0;
      int v = hubs.vertices[p];
      for (int e = network.rowStart(v); e < network.rowStart(v + 1); e++) {
        double units = 1 / network.weight(e) / hubs.unit;
        d[p][place[network.neighbour(e)]] = Math.round(units);
      }
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (d[i][k] < NEVER && d[k][j] < NEVER) {
            d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
          }
        }
      }
    }
    return d;
  }

  @Test
  void inTurnsAndFromTheHeapAllDistancesAreThoseOfFloydAndWarshallToTheUnit() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 40; round++) {
      int n = 1 + random.nextInt(60);
      Network<Integer> network = random(random, n, random.nextInt(4 * n));
      if (network.tieCount() == 0) {
        continue;
      }
      HubNetwork hubs = hubNetwork(network).orElseThrow();
      long[][] expected = floydWarshall(network, hubs);
      for (int turns : new int[] {0, 1, 16}) {
        HubSearch search = new HubSearch(hubs, turns);
        int[] batches = hubs.batches(HubSearch.LANES);
        for (int b = 0; b + 1 < batches.length; b++) {
          int[] sources = new int[HubSearch.LANES];
          for (int lane = 0; lane < HubSearch.LANES; lane++) {
            sources[lane] = hubs.sources[Math.min(batches[b] + lane, batches[b + 1] - 1)];
          }
          int component = hubs.component(batches[b]);
          search.search(component, sources);
          for (int lane = 0; lane < HubSearch.LANES; lane++) {
            for (int p = 0; p < n; p++) {
              boolean within = hubs.component(p) == component;
              assertEquals(within, expected[sources[lane]][p] < NEVER);
              if (within) {
                assertEquals(expected[sources[lane]][p], search.distance(p, lane));
              }
            }
          }
        }
      }
    }
  }

  @Test
  void everyVertexIsASourceOnceAndBatchesKeepToTheirComponent() {
    SplittableRandom random = new SplittableRandom(6);
    for (int round = 0; round < 20; round++) {
      int n = 20 + random.nextInt(60);
      HubNetwork hubs = hubNetwork(random(random, n, n / 2)).orElseThrow();
      assertEquals(n, Arrays.stream(hubs.sources).distinct().count());
      assertEquals(n, Arrays.stream(hubs.vertices).distinct().count());
      int[] batches = hubs.batches(HubSearch.LANES);
      for (int b = 0; b + 1 < batches.length; b++) {
        int component = hubs.component(batches[b]);
        for (int s = batches[b]; s < batches[b + 1]; s++) {
          assertEquals(component, hubs.component(hubs.sources[s]));
        }
      }
    }
  }

  @Test
  void lengthsTooFarApartForWholeUnitsAreLeftToAnotherSearch() {
    assertTrue(hubNetwork(chain(1, 1e5)).isPresent());
    assertTrue(hubNetwork(chain(1, 1e8)).isEmpty());
    assertTrue(hubNetwork(chain(1, 1e-310)).isEmpty());
    assertTrue(hubNetwork(chain(0x1p1000, 0x1p1000)).isEmpty());
    for (double strong : new double[] {1e5, 1e8}) {
      double[] harmonic =
          Harmonic.withDefaults().with(Normalization.RAW).compute(chain(1, strong)).rawValues();
      assertEquals(1 + 1 / (1 + 1 / strong), harmonic[0], 1e-12);
      assertEquals(1 + strong, harmonic[1], 1e-12 * strong);
    }
  }

  private static Network<Integer> chain(double... weights) {
    int m = weights.length;
    return Network.of(
        IntStream.rangeClosed(0, m).boxed().toList(),
        IntStream.range(0, m).toArray(),
        IntStream.rangeClosed(1, m).toArray(),
        weights);
  }
}

package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every metric by name on random networks: its definition, and what must not change it. */
class CentralityPropertyTest {
  /** Which scores do not change when all weights are multiplied by a number. */
  private static final Set<String> OF_SHARES =
      Set.of(
          "betweenness",
          "betweenness-approximate",
          "clustering-barrat",
          "clustering-onnela",
          "constraint",
          "current-flow-betweenness",
          "effective-size",
          "eigenvector",
          "katz",
          "pagerank");

  @Provide
  Arbitrary<RandomTies> any() {
    return RandomTies.any();
  }

  @Provide
  Arbitrary<RandomTies> moderate() {
    return RandomTies.moderate();
  }

  private static Optional<double[]> scores(String name, Network<Integer> network, int threads) {
    try {
      return Optional.of(
          CentralityMetric.named(name).withThreads(threads).compute(network).rawValues());
    } catch (DisconnectedException e) {
      assertTrue(name.startsWith("eigenvector") || name.startsWith("current-flow"), name);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      // Resistances of which the least is lost beside the greatest are refused by name.
      assertTrue(name.startsWith("current-flow"), name);
      assertTrue(String.valueOf(e.getMessage()).contains("orders of magnitude"), e.toString());
      return Optional.empty();
    }
  }

  @Property(tries = 400)
  void everyMetricWithoutPathCountsOrCurrentsIsItsDefinitionForAnyWeights(
      @ForAll("any") RandomTies ties) {
    Network<Integer> network = ties.network();
    Dense dense = new Dense(network);
    for (String name : CentralityMetric.names()) {
      if (!name.contains("betweenness")
          && !name.startsWith("current-flow")
          && !name.startsWith("eigenvector")) {
        near(dense.scores(name), scores(name, network, 2).orElseThrow(), 1e-9, name);
      }
    }
  }

  @Property(tries = 200)
  void isolatesThatMakeANetworkSparseChangeNoTriangle(@ForAll("any") RandomTies ties) {
    Network<Integer> network = ties.network();
    Network<Integer> sparse = ties.networkWithIsolates(100);
    for (String name : CentralityMetric.names()) {
      if (name.startsWith("clustering") || name.startsWith("constraint")) {
        double[] among = scores(name, sparse, 1).orElseThrow();
        near(
            scores(name, network, 1).orElseThrow(),
            Arrays.copyOf(among, network.size()),
            1e-12,
            name);
      }
    }
    assertArrayEquals(
        Triangles.withDefaults().compute(network).rawValues(),
        Arrays.copyOf(Triangles.withDefaults().compute(sparse).rawValues(), network.size()));
  }

  @Property(tries = 200)
  void currentFlowMetricsAreKirchhoffsEquations(@ForAll("moderate") RandomTies ties) {
    Network<Integer> network = ties.network();
    Assume.that(Components.of(network).count() == 1);
    for (String name : CentralityMetric.names()) {
      if (name.startsWith("current-flow")) {
        near(new Dense(network).scores(name), scores(name, network, 2).orElseThrow(), 1e-8, name);
      }
    }
  }

  @Property(tries = 200)
  void theEigenvectorIsThatOfTheGreatestEigenvalue(@ForAll("any") RandomTies ties) {
    Network<Integer> network = ties.network();
    Assume.that(network.size() > 1 && Components.of(network).count() == 1);
    Dense dense = new Dense(network);
    for (Weights weights : Weights.values()) {
      double[] x = Eigenvector.withDefaults().with(weights).compute(network).rawValues();
      assertTrue(DoubleStream.of(x).allMatch(score -> score >= 0));
      assertEquals(1, DoubleStream.of(x).map(score -> score * score).sum(), 1e-12);
      assertTrue(dense.residual(weights, x, dense.lambda(weights)) < 1e-10);
    }
  }

  @Property(tries = 200)
  void approximateBetweennessOfASmallNetworkIsTheExactOneToTheBit(@ForAll("any") RandomTies ties) {
    Network<Integer> network = ties.network();
    for (String weights : new String[] {"", "-unweighted"}) {
      assertArrayEquals(
          scores("betweenness" + weights, network, 1).orElseThrow(),
          scores("betweenness-approximate" + weights, network, 1).orElseThrow());
    }
  }

  @Property(tries = 150)
  void orderOfTiesThreadsAndRepetitionChangeNoBit(
      @ForAll("any") RandomTies ties, @ForAll long seed) {
    Network<Integer> network = ties.network();
    Network<Integer> other = ties.shuffled(seed).network();
    for (String name : CentralityMetric.names()) {
      Optional<double[]> once = scores(name, network, 1);
      Optional<double[]> again = scores(name, network, 3);
      Optional<double[]> shuffled = scores(name, other, 2);
      assertEquals(once.isPresent(), shuffled.isPresent(), name);
      once.ifPresent(
          values -> {
            assertArrayEquals(values, again.orElseThrow(), name);
            assertArrayEquals(values, shuffled.orElseThrow(), name);
          });
    }
    assertEquals(
        Leiden.withDefaults().compute(network).groups(),
        Leiden.withDefaults().compute(other).groups());
    assertEquals(
        Louvain.withDefaults().compute(network).groups(),
        Louvain.withDefaults().compute(other).groups());
  }

  @Property(tries = 150)
  void callingVerticesOtherwiseChangesNothing(
      @ForAll("moderate") RandomTies ties, @ForAll long seed) {
    List<Integer> names = new ArrayList<>(IntStream.range(0, ties.vertices()).boxed().toList());
    Collections.shuffle(names, new Random(seed));
    int[] label = names.stream().mapToInt(i -> i).toArray();
    Network<Integer> network = ties.network();
    Network<Integer> other = ties.network(label);
    for (String name : CentralityMetric.names()) {
      Optional<double[]> found = scores(name, other, 1);
      scores(name, network, 1)
          .ifPresent(
              values -> {
                double[] moved = new double[values.length];
                for (int i = 0; i < moved.length; i++) {
                  moved[i] = found.orElseThrow()[label[i]];
                }
                // An eigenvector is only as sure as its eigenvalue is apart from the next.
                double relative =
                    name.startsWith("eigenvector") || name.startsWith("current") ? 1e-8 : 1e-12;
                near(values, moved, relative, name);
              });
    }
  }

  @Property(tries = 150)
  void aCommonFactorOfAllWeightsChangesNoShareAndAllLengthsAlike(
      @ForAll("moderate") RandomTies ties) {
    // A power of two, so that the ties that are equal stay so.
    Network<Integer> network = ties.network();
    Network<Integer> scaled = ties.scaled(1024).network();
    for (String name : CentralityMetric.names()) {
      boolean weighted =
          !name.endsWith("-unweighted") && !Set.of("degree", "core", "triangles").contains(name);
      double factor = weighted && !OF_SHARES.contains(name) ? 1024 : 1;
      Optional<double[]> found = scores(name, scaled, 1);
      scores(name, network, 1)
          .ifPresent(
              values ->
                  near(
                      DoubleStream.of(values).map(score -> factor * score).toArray(),
                      found.orElseThrow(),
                      1e-9,
                      name));
    }
  }

  @Property(tries = 200)
  void modularityIsItsDefinitionAndCommunitiesArePartitionsThatHangTogether(
      @ForAll("any") RandomTies ties) {
    Network<Integer> network = ties.network();
    for (Communities<Integer> found :
        List.of(Leiden.withDefaults().compute(network), Louvain.withDefaults().compute(network))) {
      int[] group =
          IntStream.range(0, network.size()).map(i -> found.community(i).orElseThrow()).toArray();
      assertEquals(new Dense(network).modularity(group), found.modularity(), 1e-9);
      assertEquals(network.size(), found.groups().stream().mapToInt(List::size).sum());
      int[] first = new int[ties.ties().size()];
      int[] second = new int[first.length];
      double[] weight = new double[first.length];
      for (int t = 0; t < first.length; t++) {
        first[t] = ties.ties().get(t).first() % network.size();
        second[t] = ties.ties().get(t).second() % network.size();
        weight[t] = group[first[t]] == group[second[t]] ? 1 : 0;
      }
      if (found.method().equals("leiden")) {
        assertEquals(
            found.count(),
            Components.of(Network.of(network.vertices(), first, second, weight)).count());
      }
    }
  }

  private static void near(double[] expected, double[] found, double relative, String name) {
    assertEquals(expected.length, found.length);
    double greatest = DoubleStream.of(expected).filter(x -> !Double.isNaN(x)).max().orElse(0);
    for (int i = 0; i < expected.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertEquals(expected[i], found[i], name + " of " + i);
        continue;
      }
      // Where a score is the difference of numbers of the size of the greatest, so is its error.
      double tolerance = Math.max(relative * Math.abs(expected[i]), 1e-3 * relative * greatest);
      assertEquals(expected[i], found[i], Math.max(tolerance, 1e-15), name + " of " + i);
    }
  }
}

package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What has no name in {@link CentralityMetric#names()}, since it scores ties or needs to be told
 * somebody, on random networks: its definition, and what must not change it.
 */
class TiesAndPolesPropertyTest {
  @Provide
  Arbitrary<RandomTies> any() {
    return RandomTies.any();
  }

  @Provide
  Arbitrary<RandomTies> moderate() {
    return RandomTies.moderate();
  }

  private static List<EveryMetric> metrics(int one, int other) {
    return EveryMetric.with(one, other).stream()
        .filter(metric -> metric.needsSomebody() || !metric.edges().isEmpty())
        .toList();
  }

  private static int last(RandomTies ties) {
    return Math.max(1, ties.vertices() - 1);
  }

  private static boolean isRefused(EveryMetric metric, RandomTies ties) {
    return metric.name().startsWith("pole") && ties.vertices() == 1;
  }

  @Property(tries = 200)
  void edgeBetweennessIsTheShareOfShortestPathsThatLeadOverATie(
      @ForAll("moderate") RandomTies ties) {
    Network<Integer> network = ties.network();
    for (Weights use : Weights.values()) {
      PathsByDefinition reference = new PathsByDefinition(network, use);
      Scores<Tie<Integer>> scores = EdgeBetweenness.withDefaults().with(use).compute(network);
      double pairs = Math.max(1, network.size() * (network.size() - 1.0) / 2);
      assertEquals(network.tieCount(), scores.size());
      for (Tie<Integer> tie : scores.vertices()) {
        double expected = reference.over(tie.first(), tie.second()) / pairs;
        assertEquals(expected, scores.value(tie), 1e-12 * Math.max(1e-3, expected), "" + tie);
      }
    }
  }

  @Property(tries = 200)
  void personalizedPageRankSolvesItsEquation(@ForAll("any") RandomTies ties) {
    Network<Integer> network = ties.network();
    int last = ties.vertices() - 1;
    Map<Integer, Double> start = last == 0 ? Map.of(0, 3.0) : Map.of(0, 3.0, last, 1.0);
    for (Weights use : Weights.values()) {
      double[] expected = new Dense(network).pageRank(use, start);
      double[] found =
          PageRank.withDefaults().with(use).withTeleport(start).compute(network).rawValues();
      assertArrayEquals(expected, found, 1e-12);
    }
  }

  @Property(tries = 200)
  void orderOfTiesThreadsAndRepetitionChangeNoBit(
      @ForAll("any") RandomTies ties, @ForAll long seed) {
    Network<Integer> network = ties.network();
    Network<Integer> other = ties.shuffled(seed).network();
    for (EveryMetric metric : metrics(0, last(ties))) {
      if (!isRefused(metric, ties)) {
        double[] once = metric.withThreads(1).compute(network).rawValues();
        assertArrayEquals(once, metric.withThreads(1).compute(network).rawValues());
        assertArrayEquals(once, metric.withThreads(3).compute(network).rawValues());
        Scores<?> shuffled = metric.withThreads(2).compute(other);
        assertArrayEquals(once, shuffled.rawValues());
        assertEquals(metric.compute(network).vertices(), shuffled.vertices());
      }
    }
  }

  @Property(tries = 200)
  void callingVerticesOtherwiseChangesNothing(
      @ForAll("moderate") RandomTies ties, @ForAll long seed) {
    List<Integer> names = new ArrayList<>(IntStream.range(0, ties.vertices()).boxed().toList());
    Collections.shuffle(names, new Random(seed));
    int[] label = names.stream().mapToInt(i -> i).toArray();
    Network<Integer> network = ties.network();
    Network<Integer> other = ties.network(label);
    int last = last(ties);
    List<EveryMetric> before = metrics(0, last);
    List<EveryMetric> after = metrics(label[0], last < label.length ? label[last] : 1);
    for (int k = 0; k < before.size(); k++) {
      if (isRefused(before.get(k), ties)) {
        continue;
      }
      Scores<?> scores = before.get(k).compute(network);
      Map<Object, Double> moved = values(after.get(k).compute(other));
      for (int i = 0; i < scores.size(); i++) {
        double value = scores.estimateAt(i).value();
        assertEquals(
            value,
            moved.getOrDefault(called(scores.vertices().get(i), label), Double.NaN),
            1e-12 * Math.max(1e-3, value),
            before.get(k) + " of " + scores.vertices().get(i));
      }
    }
  }

  private static Map<Object, Double> values(Scores<?> scores) {
    Map<Object, Double> values = new HashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      values.put(scores.vertices().get(i), scores.estimateAt(i).value());
    }
    return values;
  }

  private static Object called(Object item, int[] label) {
    if (item instanceof Tie<?> tie) {
      int a = label[(Integer) tie.first()];
      int b = label[(Integer) tie.second()];
      return new Tie<>(Math.min(a, b), Math.max(a, b));
    }
    return label[(Integer) item];
  }
}

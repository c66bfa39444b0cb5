package org.multivector.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.multivector.centrality.Network;
import org.openjdk.jmh.annotations.Param;

class CentralityAlgorithmTest {

  @Test
  void everyAlgorithmOfTheLibraryIsBenchmarked() throws ReflectiveOperationException {
    TreeSet<String> measured = new TreeSet<>();
    for (Class<?> state :
        new Class<?>[] {
          CentralityBenchmark.AllPairs.class,
          CentralityBenchmark.Sampled.class,
          CentralityBenchmark.Dense.class,
          CentralityBenchmark.Large.class
        }) {
      measured.addAll(Arrays.asList(params(state)));
    }
    TreeSet<String> known = new TreeSet<>();
    CentralityAlgorithm.all().forEach(algorithm -> known.add(algorithm.name()));
    assertEquals(known, measured);
  }

  @Test
  void everyAlgorithmOfJGraphTIsBenchmarked() throws ReflectiveOperationException {
    TreeSet<String> measured = new TreeSet<>();
    measured.addAll(Arrays.asList(params(JGraphTBenchmark.Small.class)));
    measured.addAll(Arrays.asList(params(JGraphTBenchmark.Large.class)));
    TreeSet<String> known = new TreeSet<>();
    Stream.of(JGraphTAlgorithm.values()).forEach(algorithm -> known.add(algorithm.metric()));
    assertEquals(known, measured);
  }

  @Test
  void jgraphtReadsTheGraphsAsWeDo() {
    BenchmarkGraph.EdgeList edges = BenchmarkGraph.scaleFree(1_000);
    Network<Integer> network = edges.network();
    for (JGraphTAlgorithm theirs : JGraphTAlgorithm.values()) {
      Graph<Integer, DefaultWeightedEdge> graph = theirs.graph(edges);
      Map<String, Double> expected =
          unit(JGraphTAlgorithm.values(graph, theirs.compute(graph, theirs.alpha(edges))));
      Map<String, Double> found =
          unit(
              CentralityAlgorithm.values(
                  CentralityAlgorithm.named(theirs.metric()).compute(network, 1)));
      assertEquals(expected.keySet(), found.keySet(), theirs.metric());
      expected.forEach(
          (owner, value) ->
              assertEquals(
                  value, found.getOrDefault(owner, -1.0), 1e-8, theirs.metric() + " of " + owner));
    }
  }

  /** Scaled to length 1, since JGraphT normalises otherwise. */
  private static Map<String, Double> unit(Map<String, Double> values) {
    double norm = Math.sqrt(values.values().stream().mapToDouble(x -> x * x).sum());
    values.replaceAll((owner, value) -> value / norm);
    return values;
  }

  private static String[] params(Class<?> state) throws ReflectiveOperationException {
    return state.getField("metric").getAnnotation(Param.class).value();
  }
}

package org.multivector.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * JGraphT's own algorithms on the same graphs, beside {@link CentralityBenchmark}.
 *
 * <p>What searches from every vertex, and the power iteration for eigenvectors, runs on G1 only: on
 * G2 they take JGraphT many minutes. Whoever wants that figure asks for it: {@code
 * JGraphTBenchmark.small -p graph=G2 -p metric=betweenness -bm ss -wi 0 -i 1}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class JGraphTBenchmark {

  /** What takes many minutes on more than G1. */
  @State(Scope.Benchmark)
  public static class Small {
    /** On what. */
    @Param("G1")
    public String graph = "";

    /** What. */
    @Param({
      "betweenness",
      "betweenness-unweighted",
      "closeness",
      "closeness-unweighted",
      "edge-betweenness",
      "edge-betweenness-unweighted",
      "eigenvector",
      "eigenvector-unweighted",
      "harmonic",
      "harmonic-unweighted"
    })
    public String metric = "";

    private final Case measured = new Case();

    /** Makes the graph. */
    @Setup
    public void setUp() {
      measured.set(graph, metric);
    }
  }

  /** What a million ties are within reach of. */
  @State(Scope.Benchmark)
  public static class Large {
    /** On what. */
    @Param({"G1", "G2", "G3"})
    public String graph = "";

    /** What. */
    @Param({
      "clustering-unweighted",
      "core",
      "katz",
      "katz-unweighted",
      "pagerank",
      "pagerank-unweighted"
    })
    public String metric = "";

    private final Case measured = new Case();

    /** Makes the graph. */
    @Setup
    public void setUp() {
      measured.set(graph, metric);
    }
  }

  /** An algorithm and a graph. */
  static final class Case {
    private JGraphTAlgorithm algorithm = JGraphTAlgorithm.CORE;
    private Graph<Integer, DefaultWeightedEdge> read = BenchmarkGraph.G1.edges().topology();
    private double alpha;

    void set(String graph, String metric) {
      BenchmarkGraph.EdgeList edges = BenchmarkGraph.valueOf(graph).edges();
      algorithm = JGraphTAlgorithm.named(metric);
      read = algorithm.graph(edges);
      alpha = algorithm.alpha(edges);
    }

    Map<?, ? extends Number> compute() {
      return algorithm.compute(read, alpha);
    }
  }

  /** Searches from every vertex, and eigenvectors. */
  @Benchmark
  public Object small(Small state) {
    return state.measured.compute();
  }

  /** The rest. */
  @Benchmark
  public Object large(Large state) {
    return state.measured.compute();
  }
}

package org.multivector.benchmarks;

import java.util.concurrent.TimeUnit;
import org.multivector.centrality.Network;
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
 * Every algorithm of the centrality package on the graphs of {@link BenchmarkGraph}, from the
 * snapshot to the scores, in a heap of 512 MB.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class CentralityBenchmark {

  /** What searches from every vertex, on threads. */
  @State(Scope.Benchmark)
  public static class AllPairs {
    /** On what. */
    @Param({"G1", "G2"})
    public String graph = "";

    /** What. */
    @Param({
      "betweenness",
      "betweenness-unweighted",
      "closeness",
      "closeness-unweighted",
      "edge-betweenness",
      "edge-betweenness-unweighted",
      "harmonic",
      "harmonic-unweighted"
    })
    public String metric = "";

    /** On how many threads. */
    @Param({"1", "2"})
    public int threads = 1;

    private final Case measured = new Case();

    /** Makes the graph. */
    @Setup
    public void setUp() {
      measured.set(graph, metric);
    }
  }

  /** What searches from a sample of the vertices, on threads. */
  @State(Scope.Benchmark)
  public static class Sampled {
    /** On what; on a graph as small as G1 every vertex would be in the sample. */
    @Param({"G2", "G3"})
    public String graph = "";

    /** What. */
    @Param({"betweenness-approximate", "betweenness-approximate-unweighted"})
    public String metric = "";

    /** On how many threads. */
    @Param({"1", "2"})
    public int threads = 1;

    private final Case measured = new Case();

    /** Makes the graph. */
    @Setup
    public void setUp() {
      measured.set(graph, metric);
    }
  }

  /** What needs a dense matrix. */
  @State(Scope.Benchmark)
  public static class Dense {
    /** On what. */
    @Param("G1")
    public String graph = "";

    /** What. */
    @Param({
      "current-flow-betweenness",
      "current-flow-betweenness-unweighted",
      "current-flow-closeness",
      "current-flow-closeness-unweighted"
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
      "clustering-barrat",
      "clustering-onnela",
      "clustering-unweighted",
      "constraint",
      "constraint-unweighted",
      "core",
      "degree",
      "effective-size",
      "effective-size-unweighted",
      "eigenvector",
      "eigenvector-unweighted",
      "katz",
      "katz-unweighted",
      "leiden",
      "leiden-unweighted",
      "louvain",
      "louvain-unweighted",
      "pagerank",
      "pagerank-personalized",
      "pagerank-unweighted",
      "pole-betweenness",
      "pole-betweenness-unweighted",
      "strength",
      "triangles"
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
  private static final class Case {
    private Network<Integer> network = BenchmarkGraph.G1.edges().network();
    private CentralityAlgorithm algorithm = CentralityAlgorithm.named("degree");

    void set(String graph, String metric) {
      network = BenchmarkGraph.valueOf(graph).edges().network();
      algorithm = CentralityAlgorithm.named(metric);
    }

    Object compute(int threads) {
      return algorithm.compute(network, threads);
    }
  }

  /** A search from every vertex. */
  @Benchmark
  public Object allPairs(AllPairs state) {
    return state.measured.compute(state.threads);
  }

  /** A search from some vertices; so long on G3 that a run must do. */
  @Benchmark
  @Warmup(iterations = 1, time = 1)
  @Measurement(iterations = 2, time = 1)
  public Object sampled(Sampled state) {
    return state.measured.compute(state.threads);
  }

  /** Current flow. */
  @Benchmark
  public Object dense(Dense state) {
    return state.measured.compute(1);
  }

  /** Linear memory and no search from every vertex. */
  @Benchmark
  public Object large(Large state) {
    return state.measured.compute(1);
  }
}

package org.multivector.benchmarks;

import java.util.concurrent.TimeUnit;
import org.multivector.centrality.CentralityMetric;
import org.multivector.centrality.Network;
import org.multivector.centrality.Scores;
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

/** Every centrality metric on the graphs of {@link BenchmarkGraph}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class CentralityBenchmark {
  /** On what. */
  @Param({"G1", "G2"})
  public String graph = "G1";

  /** What. */
  @Param({
    "betweenness",
    "betweenness-unweighted",
    "closeness",
    "closeness-unweighted",
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
    "harmonic",
    "harmonic-unweighted",
    "katz",
    "katz-unweighted",
    "pagerank",
    "pagerank-unweighted",
    "strength",
    "triangles"
  })
  public String metric = "degree";

  /** On how many threads. */
  @Param({"1", "2"})
  public int threads = 1;

  private Network<Integer> network = BenchmarkGraph.G1.edges().network();
  private CentralityMetric measured = CentralityMetric.named("degree");

  /** Makes the graph. */
  @Setup
  public void setUp() {
    network = BenchmarkGraph.valueOf(graph).edges().network();
    measured = CentralityMetric.named(metric).withThreads(threads);
  }

  /** From the snapshot to the scores. */
  @Benchmark
  public Scores<Integer> scores() {
    return measured.compute(network);
  }
}

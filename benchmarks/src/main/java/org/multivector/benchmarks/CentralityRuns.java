package org.multivector.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.multivector.centrality.Network;

/**
 * A warm machine that runs what it is told, so that another program can run its own algorithms in
 * turn with ours. It reads a command a line and answers each with a line, after work that is not
 * timed (graph, warming up) has been done:
 *
 * <pre>
 * prepare multivector G1 betweenness 1 2.0    makes the graph, runs for 2 s or not at all: "ready"
 * run 0.05                                    runs for .05 s or more: seconds a run, runs
 * values target/values.csv                    writes the values of one more run: their number
 * version                                     that of the Java machine
 * </pre>
 *
 * <p>A command that fails is answered with {@code error} and the reason.
 */
public final class CentralityRuns {
  private final Map<String, Network<Integer>> networks = new HashMap<>();
  private Supplier<Object> run = List::of;
  private Supplier<Map<String, Double>> values = Map::of;

  private CentralityRuns() {}

  /** Answers until the input ends. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    CentralityRuns runs = new CentralityRuns();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(runs.answered(line));
      }
    }
  }

  private String answered(String line) throws IOException {
    String[] words = line.split(" ", -1);
    try {
      return switch (words[0]) {
        case "prepare" -> {
          prepare(words[1], words[2], words[3], Integer.parseInt(words[4]));
          if (Double.parseDouble(words[5]) > 0) {
            timed(Double.parseDouble(words[5]));
          }
          yield "ready";
        }
        case "run" -> timed(Double.parseDouble(words[1]));
        case "values" -> written(Path.of(words[1]));
        case "version" -> System.getProperty("java.vm.name") + " " + Runtime.version();
        default -> throw new IllegalArgumentException("command '" + line + "' is not known");
      };
    } catch (IllegalArgumentException failure) {
      return "error " + failure.getMessage();
    }
  }

  private void prepare(String engine, String graph, String metric, int threads) {
    BenchmarkGraph.EdgeList edges = BenchmarkGraph.valueOf(graph).edges();
    if (engine.equals("jgrapht")) {
      JGraphTAlgorithm algorithm = JGraphTAlgorithm.named(metric);
      Graph<Integer, DefaultWeightedEdge> read = algorithm.graph(edges);
      double alpha = algorithm.alpha(edges);
      run = () -> algorithm.compute(read, alpha);
      values = () -> JGraphTAlgorithm.values(read, algorithm.compute(read, alpha));
    } else {
      CentralityAlgorithm algorithm = CentralityAlgorithm.named(metric);
      Network<Integer> network = networks.computeIfAbsent(graph, name -> edges.network());
      run = () -> algorithm.compute(network, threads);
      values = () -> CentralityAlgorithm.values(algorithm.compute(network, threads));
    }
  }

  private String timed(double seconds) {
    long start = System.nanoTime();
    long end = start;
    int runs = 0;
    do {
      Object result = run.get();
      try {
        runs++;
        end = System.nanoTime();
      } finally {
        // A result that nobody looked at might not be computed.
        Reference.reachabilityFence(result);
      }
    } while (end - start < seconds * 1e9);
    return (end - start) / 1e9 / runs + " " + runs;
  }

  private String written(Path file) throws IOException {
    Map<String, Double> found = values.get();
    List<String> lines =
        found.entrySet().stream().map(entry -> entry.getKey() + "," + entry.getValue()).toList();
    Files.write(file, lines, StandardCharsets.UTF_8);
    return Integer.toString(found.size());
  }
}

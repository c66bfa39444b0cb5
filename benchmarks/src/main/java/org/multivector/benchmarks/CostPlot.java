package org.multivector.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multivector.centrality.Network;

/**
 * Time against size: every algorithm on scale-free graphs of 10^2 to 10^6 ties, one thread, up to
 * what takes about ten seconds.
 *
 * <pre>
 * CostPlot measure benchmarks/cost.csv
 * CostPlot draw benchmarks/cost.csv benchmarks/cost.svg
 * </pre>
 *
 * <p>A time is the median of three batches of at least 50 ms, after .2 s of warming up; what takes
 * more than a second is run once.
 */
public final class CostPlot {
  private static final String HEADER = "algorithm,vertices,ties,seconds";
  private static final int[] TIES = {
    100, 316, 1_000, 3_162, 10_000, 31_623, 100_000, 316_228, 1_000_000
  };
  private static final double LONGEST = 10;

  /**
   * How long an algorithm took on a graph.
   *
   * @param algorithm its name
   * @param vertices of the graph
   * @param ties of the graph
   * @param seconds a run
   */
  record Point(String algorithm, int vertices, int ties, double seconds) {}

  private CostPlot() {}

  /** Measures or draws. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length >= 2 && arguments[0].equals("measure")) {
      measure(Path.of(arguments[1]), List.of(arguments).subList(2, arguments.length));
    } else if (arguments.length == 3 && arguments[0].equals("draw")) {
      String svg = CostChart.svg(read(Path.of(arguments[1])));
      Files.writeString(Path.of(arguments[2]), svg, StandardCharsets.UTF_8);
    } else {
      throw new IllegalArgumentException(
          "arguments are 'measure FILE.csv [ALGORITHM ...]' or 'draw FILE.csv FILE.svg', not "
              + Arrays.toString(arguments));
    }
  }

  private static void measure(Path file, List<String> names) throws IOException {
    Map<Integer, Network<Integer>> networks = new HashMap<>();
    for (int ties : TIES) {
      networks.put(ties, BenchmarkGraph.scaleFree(ties).network());
    }
    try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
      out.println(HEADER);
      for (CentralityAlgorithm algorithm : CentralityAlgorithm.all()) {
        if (!names.isEmpty() && !names.contains(algorithm.name())) {
          continue;
        }
        for (Point p : points(algorithm, networks)) {
          out.println(p.algorithm + "," + p.vertices + "," + p.ties + "," + (float) p.seconds);
        }
      }
    }
  }

  private static List<Point> points(
      CentralityAlgorithm algorithm, Map<Integer, Network<Integer>> networks) {
    List<Point> points = new ArrayList<>();
    for (int ties : TIES) {
      Network<Integer> network = networks.get(ties);
      if (network == null || isTooLong(algorithm, points, network)) {
        break;
      }
      Point point = new Point(algorithm.name(), network.size(), ties, seconds(algorithm, network));
      points.add(point);
    }
    return points;
  }

  /** Whether the last time, grown as the algorithm's cost does, would be too long. */
  private static boolean isTooLong(
      CentralityAlgorithm algorithm, List<Point> points, Network<Integer> next) {
    if (points.isEmpty()) {
      return false;
    }
    Point last = points.get(points.size() - 1);
    CentralityAlgorithm.Cost cost = algorithm.cost();
    double growth = cost.steps(next.size(), next.tieCount()) / cost.steps(last.vertices, last.ties);
    return last.seconds * growth > LONGEST;
  }

  private static double seconds(CentralityAlgorithm algorithm, Network<Integer> network) {
    double first = batch(algorithm, network, 0.2);
    if (first > 1) {
      return first;
    }
    double[] batches = new double[3];
    Arrays.setAll(batches, i -> batch(algorithm, network, 0.05));
    Arrays.sort(batches);
    return batches[1];
  }

  private static double batch(
      CentralityAlgorithm algorithm, Network<Integer> network, double least) {
    long start = System.nanoTime();
    int runs = 0;
    double elapsed = 0;
    while (runs == 0 || elapsed < least) {
      Object result = algorithm.compute(network, 1);
      try {
        runs++;
        elapsed = (System.nanoTime() - start) / 1e9;
      } finally {
        Reference.reachabilityFence(result);
      }
    }
    return elapsed / runs;
  }

  private static List<Point> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IOException(file + " does not begin with " + HEADER + "; make it with 'measure'");
    }
    List<Point> points = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      points.add(
          new Point(
              fields[0],
              Integer.parseInt(fields[1]),
              Integer.parseInt(fields[2]),
              Double.parseDouble(fields[3])));
    }
    return points;
  }
}

package org.multivector.benchmarks;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.multivector.centrality.Network;

/**
 * The memory that each algorithm of the centrality package needs beside its graph, on one thread:
 * the least heap in which it comes to its result, found by filling the heap with ballast until it
 * does not, on three scale-free graphs that tell vertices from ends of ties.
 *
 * <pre>
 * java -Xmx400m -Xmn2m -XX:+UseSerialGC -cp benchmarks/target/benchmarks.jar \
 *     org.multivector.benchmarks.CentralityFootprint [ALGORITHM ...]
 * </pre>
 */
public final class CentralityFootprint {
  private static final int STEP = 8_192;
  private static final int BLOCK = 1 << 20;

  /** Vertices and ties. */
  private static final int[][] SIZES = {
    {100_000, 1_000_000}, {200_000, 1_000_000}, {100_000, 2_000_000}
  };

  /** The same for what searches from every vertex. */
  private static final int[][] SMALL = {{5_000, 50_000}, {10_000, 50_000}, {5_000, 100_000}};

  private CentralityFootprint() {}

  /** Prints bytes a vertex and bytes an end of a tie. */
  public static void main(String[] names) {
    for (CentralityAlgorithm algorithm : CentralityAlgorithm.all()) {
      boolean isAsked = names.length == 0 || List.of(names).contains(algorithm.name());
      if (isAsked && isLinear(algorithm)) {
        print(algorithm);
      }
    }
  }

  private static boolean isLinear(CentralityAlgorithm algorithm) {
    return algorithm.cost() != CentralityAlgorithm.Cost.FLOW
        && algorithm.cost() != CentralityAlgorithm.Cost.INVERSE;
  }

  private static void print(CentralityAlgorithm algorithm) {
    int[][] sizes =
        switch (algorithm.cost()) {
          case ALL_PAIRS, SAMPLE -> SMALL;
          default -> SIZES;
        };
    double[] needs = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      needs[i] = need(algorithm, BenchmarkGraph.scaleFree(sizes[i][0], sizes[i][1]).network());
    }
    double vertex = (needs[1] - needs[0]) / (sizes[1][0] - sizes[0][0]);
    double end = (needs[2] - needs[0]) / (2.0 * (sizes[2][1] - sizes[0][1]));
    System.out.printf(
        Locale.ROOT,
        "%-36s %8.1f bytes a vertex %8.1f an end of a tie %s%n",
        algorithm.name(),
        vertex,
        end,
        Arrays.toString(Arrays.stream(needs).mapToLong(need -> (long) need).toArray()));
  }

  /** What is free where it comes to a result and is not a step below. */
  private static double need(CentralityAlgorithm algorithm, Network<Integer> network) {
    // Classes, and whatever is made on first use.
    algorithm.compute(network, 1);
    int low = 0;
    int high = (int) (Runtime.getRuntime().maxMemory() / STEP);
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (fits(algorithm, network, (long) middle * STEP)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (double) high * STEP;
  }

  /** Whether it comes to its result with so many bytes left. */
  private static boolean fits(CentralityAlgorithm algorithm, Network<Integer> network, long left) {
    byte[][] ballast = {};
    Object result = ballast;
    try {
      ballast = filled(left);
      result = algorithm.compute(network, 1);
      return true;
    } catch (OutOfMemoryError expected) {
      return false;
    } finally {
      Reference.reachabilityFence(ballast);
      Reference.reachabilityFence(result);
    }
  }

  /** Fills the heap but for so many bytes. */
  private static byte[][] filled(long left) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    long fill = Math.max(0, runtime.maxMemory() - used - left);
    byte[][] ballast = new byte[(int) (fill / BLOCK) + 1][];
    for (int i = 0; i + 1 < ballast.length; i++) {
      ballast[i] = new byte[BLOCK - 16];
    }
    ballast[ballast.length - 1] = new byte[(int) (fill % BLOCK)];
    return ballast;
  }
}

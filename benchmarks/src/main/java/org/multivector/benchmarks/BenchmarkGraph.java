package org.multivector.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.multivector.centrality.Eigenvector;
import org.multivector.centrality.Network;
import org.multivector.centrality.Scores;
import org.multivector.centrality.Weights;

/**
 * The graphs that everybody is measured on: made from a fixed seed, the same bits on every machine,
 * and written as edge lists for the peers.
 *
 * <p>Weights are real numbers in multiples of 2^-32, as fractional counting makes them, with a
 * Pareto tail of exponent 1.5; real numbers hardly ever give two paths the same length, so peers
 * that compare sums of floating-point numbers can agree with exact ones.
 */
public enum BenchmarkGraph {
  /** 250 actors, 8,000 ties: a real graph of states, heavy-tailed in ties and in weights. */
  G1,

  /** 10,000 vertices, 100,000 ties, grown by preferential attachment. */
  G2,

  /** 100,000 vertices, 1,000,000 ties, grown by preferential attachment. */
  G3;

  /** The ties, made anew. */
  public EdgeList edges() {
    return switch (this) {
      case G1 -> Generator.states(250, 8_000, 1);
      case G2 -> Generator.scaleFree(10_000, 100_000, 2);
      case G3 -> Generator.scaleFree(100_000, 1_000_000, 3);
    };
  }

  /**
   * A scale-free graph with ten ties a vertex, or five where it is small, for measuring cost
   * against size.
   *
   * @throws IllegalArgumentException if there are fewer than 100 ties
   */
  public static EdgeList scaleFree(int ties) {
    if (ties < 100) {
      throw new IllegalArgumentException(ties + " ties are fewer than 100");
    }
    return scaleFree(Math.max(20, ties / 10), ties);
  }

  /** A scale-free graph of another shape. */
  static EdgeList scaleFree(int vertices, int ties) {
    return Generator.scaleFree(vertices, ties, 4);
  }

  /** Ties as three columns. */
  public static final class EdgeList {
    private final int vertices;
    private final int[] first;
    private final int[] second;
    private final double[] weight;

    EdgeList(int vertices, int[] first, int[] second, double[] weight) {
      this.vertices = vertices;
      this.first = first;
      this.second = second;
      this.weight = weight;
    }

    /** Number of vertices. */
    public int vertices() {
      return vertices;
    }

    /** Number of ties. */
    public int ties() {
      return weight.length;
    }

    /** As the snapshot that our metrics run on. */
    public Network<Integer> network() {
      List<Integer> ids = IntStream.range(0, vertices).boxed().toList();
      return Network.of(ids, first, second, weight);
    }

    /** As a JGraphT graph with lengths 1/w, which is what its path algorithms read. */
    public SimpleWeightedGraph<Integer, DefaultWeightedEdge> lengths() {
      SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = strengths();
      for (DefaultWeightedEdge edge : graph.edgeSet()) {
        graph.setEdgeWeight(edge, 1 / graph.getEdgeWeight(edge));
      }
      return graph;
    }

    /** As a JGraphT graph with strengths. */
    public SimpleWeightedGraph<Integer, DefaultWeightedEdge> strengths() {
      SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
          new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
      for (int i = 0; i < vertices; i++) {
        graph.addVertex(i);
      }
      for (int t = 0; t < weight.length; t++) {
        graph.setEdgeWeight(graph.addEdge(first[t], second[t]), weight[t]);
      }
      return graph;
    }

    /** As a JGraphT graph without weights. */
    public Graph<Integer, DefaultWeightedEdge> topology() {
      Graph<Integer, DefaultWeightedEdge> graph = new SimpleGraph<>(DefaultWeightedEdge.class);
      for (int i = 0; i < vertices; i++) {
        graph.addVertex(i);
      }
      for (int t = 0; t < weight.length; t++) {
        graph.addEdge(first[t], second[t]);
      }
      return graph;
    }

    /**
     * The greatest eigenvalue of the matrix of strengths, or of zeros and ones, by Rayleigh's
     * quotient of our eigenvector.
     */
    double greatestEigenvalue(Weights weights) {
      Scores<Integer> vector = Eigenvector.withDefaults().with(weights).compute(network());
      double sum = 0;
      for (int t = 0; t < weight.length; t++) {
        double product = vector.estimateAt(first[t]).value() * vector.estimateAt(second[t]).value();
        sum += 2 * product * (weights == Weights.IGNORED ? 1 : weight[t]);
      }
      return sum;
    }

    /** Writes {@code source,target,weight} with a header, weights in full precision. */
    public void write(Path file) throws IOException {
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        out.write("source,target,weight\n");
        for (int t = 0; t < weight.length; t++) {
          out.write(first[t] + "," + second[t] + "," + weight[t] + "\n");
        }
      }
    }
  }

  /**
   * Writes all three, as {@code G1.csv} and so on, into a directory: the one named, or {@code
   * benchmarks/target/graphs}.
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments.length == 0 ? "benchmarks/target/graphs" : arguments[0]);
    Files.createDirectories(directory);
    for (BenchmarkGraph graph : values()) {
      graph.edges().write(directory.resolve(graph + ".csv"));
    }
  }

  /** A counter through a mixing function (splitmix64), so that no library's stream is relied on. */
  private static final class Generator {
    private static final double TAIL = 1.5;
    private long state;

    Generator(long seed) {
      state = seed * 0x9E3779B97F4A7C15L;
    }

    private long next() {
      state += 0x9E3779B97F4A7C15L;
      long z = state;
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return z ^ (z >>> 31);
    }

    /** In (0, 1]. */
    private double unit() {
      return ((next() >>> 11) + 1) * 0x1p-53;
    }

    private int below(int bound) {
      return (int) (((next() >>> 33) * bound) >>> 31);
    }

    private double pareto(double exponent) {
      // StrictMath, so that every machine rounds alike.
      return StrictMath.pow(unit(), -1 / exponent);
    }

    private static double quantized(double weight) {
      return Math.rint(weight * 0x1p32) * 0x1p-32;
    }

    /** Pairs drawn by the activity of their ends, which also makes their ties stronger. */
    static EdgeList states(int n, int m, long seed) {
      Generator random = new Generator(seed);
      double[] activity = new double[n];
      double[] cumulated = new double[n];
      double total = 0;
      for (int i = 0; i < n; i++) {
        activity[i] = random.pareto(1.2);
        total += activity[i];
        cumulated[i] = total;
      }
      boolean[] taken = new boolean[n * n];
      int[] first = new int[m];
      int[] second = new int[m];
      double[] weight = new double[m];
      int made = 0;
      // Every vertex first gets one tie to somebody active; the rest fall where activity is.
      for (int i = 0; made < m; i++) {
        int a = i < n ? i : random.drawn(cumulated, total);
        int b = random.drawn(cumulated, total);
        if (i < n) {
          while (b == a || taken[a * n + b]) {
            b = random.drawn(cumulated, total);
          }
        }
        if (a == b || taken[a * n + b]) {
          continue;
        }
        taken[a * n + b] = true;
        taken[b * n + a] = true;
        first[made] = Math.min(a, b);
        second[made] = Math.max(a, b);
        weight[made++] = quantized(Math.sqrt(activity[a] * activity[b]) * random.pareto(TAIL));
      }
      return new EdgeList(n, first, second, weight);
    }

    private int drawn(double[] cumulated, double total) {
      int at = Arrays.binarySearch(cumulated, unit() * total);
      return Math.min(cumulated.length - 1, at < 0 ? -at - 1 : at);
    }

    /** Preferential attachment (Barabási and Albert 1999), filled up to exactly m ties. */
    static EdgeList scaleFree(int n, int m, long seed) {
      Generator random = new Generator(seed);
      int each = Math.max(1, Math.min(m / n, n - 1));
      int[] first = new int[m];
      int[] second = new int[m];
      double[] weight = new double[m];
      int made = 0;
      for (int i = 0; i <= each && made < m; i++) {
        for (int j = 0; j < i && made < m; j++) {
          first[made] = j;
          second[made++] = i;
        }
      }
      int[] chosen = new int[each];
      for (int v = each + 1; v < n && made < m; v++) {
        int count = 0;
        int known = made;
        while (count < each && made < m) {
          // An end of a random tie is a vertex drawn in proportion to its degree.
          int t = random.below(known);
          int u = (random.next() & 1) == 0 ? first[t] : second[t];
          boolean fresh = true;
          for (int c = 0; c < count; c++) {
            fresh &= chosen[c] != u;
          }
          if (fresh) {
            chosen[count++] = u;
            first[made] = u;
            second[made++] = v;
          }
        }
      }
      made = random.filled(n, m, first, second, made);
      for (int t = 0; t < m; t++) {
        weight[t] = quantized(random.pareto(TAIL));
      }
      return new EdgeList(
          n, Arrays.copyOf(first, made), Arrays.copyOf(second, made), Arrays.copyOf(weight, made));
    }

    private int filled(int n, int m, int[] first, int[] second, int made) {
      Set<Long> taken = new HashSet<>();
      for (int t = 0; t < made; t++) {
        taken.add((long) first[t] * n + second[t]);
      }
      int count = made;
      while (count < m) {
        int a = first[below(made)];
        int b = second[below(made)];
        if (a != b && taken.add((long) Math.min(a, b) * n + Math.max(a, b))) {
          first[count] = Math.min(a, b);
          second[count++] = Math.max(a, b);
        }
      }
      return count;
    }
  }
}

package org.multivector.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.multivector.centrality.ApproximateBetweenness;
import org.multivector.centrality.CentralityMetric;
import org.multivector.centrality.Communities;
import org.multivector.centrality.EdgeBetweenness;
import org.multivector.centrality.Leiden;
import org.multivector.centrality.Louvain;
import org.multivector.centrality.Network;
import org.multivector.centrality.PageRank;
import org.multivector.centrality.PoleBetweenness;
import org.multivector.centrality.Scores;
import org.multivector.centrality.Tie;
import org.multivector.centrality.Weights;

/**
 * An algorithm of the centrality package, as something to measure.
 *
 * @param name as {@link CentralityMetric#named(String)} knows it, or like {@code leiden}
 * @param cost how its time grows, as its documentation states it
 * @param computation from a snapshot and a number of threads to the result
 */
public record CentralityAlgorithm(String name, Cost cost, Computation computation) {
  private static final String UNWEIGHTED = "-unweighted";

  /** Members of a pole: the first ten vertices are one, the next ten another. */
  private static final int POLE = 10;

  /** Error allowed where vertices are sampled, and about how many that takes here. */
  private static final double EPSILON = 0.05;

  private static final double SOURCES = 1_500;

  /** From a snapshot to a result. */
  @FunctionalInterface
  public interface Computation {
    /** Computes on so many threads, where the algorithm can use them. */
    Object compute(Network<Integer> network, int threads);
  }

  /** How time grows with n vertices and m ties. */
  public enum Cost {
    /** One number of each vertex. */
    VERTICES("n"),
    /** A pass over the ties, or a bounded number of them. */
    TIES("n + m"),
    /** Every triangle. */
    TRIANGLES("m^1.5"),
    /** A search from every member of a pole. */
    POLES("|A| m"),
    /** Searches from a sample of r vertices, which hardly grows with n. */
    SAMPLE("min(n, r) m"),
    /** A search from every vertex. */
    ALL_PAIRS("n m"),
    /** A dense inverse. */
    INVERSE("n³"),
    /** A dense inverse, and every row of it sorted for every tie. */
    FLOW("n³ + m n log n");

    private final String formula;

    Cost(String formula) {
      this.formula = formula;
    }

    /** As the documentation states it. */
    public String formula() {
      return formula;
    }

    /** Steps on a graph of n vertices and m ties, up to a constant. */
    double steps(double n, double m) {
      return switch (this) {
        case VERTICES -> n;
        case TIES -> n + m;
        case TRIANGLES -> Math.pow(m, 1.5);
        case POLES -> m;
        case SAMPLE -> Math.min(n, SOURCES) * m;
        case ALL_PAIRS -> n * m;
        case INVERSE -> n * n * n;
        case FLOW -> n * n * n + m * n * Math.log(n);
      };
    }
  }

  /** Every algorithm, variants without weights after those with. */
  public static List<CentralityAlgorithm> all() {
    List<CentralityAlgorithm> all = new ArrayList<>();
    for (String name : CentralityMetric.names()) {
      CentralityMetric named = CentralityMetric.named(name);
      CentralityMetric metric =
          named instanceof ApproximateBetweenness sampled ? sampled.withEpsilon(EPSILON) : named;
      all.add(
          new CentralityAlgorithm(
              name,
              cost(name),
              (network, threads) -> metric.withThreads(threads).compute(network)));
    }
    for (Weights weights : Weights.values()) {
      String suffix = weights == Weights.IGNORED ? UNWEIGHTED : "";
      all.add(edgeBetweenness("edge-betweenness" + suffix, weights));
      all.add(poleBetweenness("pole-betweenness" + suffix, weights));
      all.add(
          new CentralityAlgorithm(
              "louvain" + suffix,
              Cost.TIES,
              (network, threads) -> Louvain.withDefaults().with(weights).compute(network)));
      all.add(
          new CentralityAlgorithm(
              "leiden" + suffix,
              Cost.TIES,
              (network, threads) -> Leiden.withDefaults().with(weights).compute(network)));
    }
    all.add(
        new CentralityAlgorithm(
            "pagerank-personalized",
            Cost.TIES,
            (network, threads) ->
                PageRank.withDefaults().withTeleport(Map.of(0, 1.0)).compute(network)));
    return List.copyOf(all);
  }

  /**
   * The algorithm of a name.
   *
   * @throws IllegalArgumentException if none has it
   */
  public static CentralityAlgorithm named(String name) {
    return all().stream()
        .filter(algorithm -> algorithm.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "algorithm '"
                        + name
                        + "' is not known; there are "
                        + all().stream().map(CentralityAlgorithm::name).sorted().toList()));
  }

  /** Computes on so many threads, where the algorithm can use them. */
  public Object compute(Network<Integer> network, int threads) {
    return computation.compute(network, threads);
  }

  /**
   * What a result says, by what it says it of: scores by vertex or by {@code first-second}, and of
   * communities the modularity. What is undefined is left out.
   */
  static Map<String, Double> values(Object result) {
    Map<String, Double> values = new TreeMap<>();
    if (result instanceof Communities<?> communities) {
      values.put("modularity", communities.modularity());
    } else if (result instanceof Scores<?> scores) {
      for (int i = 0; i < scores.size(); i++) {
        Object owner = scores.vertices().get(i);
        if (scores.estimateAt(i).isDefined()) {
          values.put(
              owner instanceof Tie<?> tie ? tie.first() + "-" + tie.second() : owner.toString(),
              scores.estimateAt(i).value());
        }
      }
    } else {
      throw new IllegalArgumentException("a result of " + result.getClass() + " has no values");
    }
    return values;
  }

  private static Cost cost(String metric) {
    String base =
        metric.endsWith(UNWEIGHTED)
            ? metric.substring(0, metric.length() - UNWEIGHTED.length())
            : metric;
    return switch (base) {
      case "degree" -> Cost.VERTICES;
      case "core", "eigenvector", "katz", "pagerank", "strength" -> Cost.TIES;
      case "clustering",
          "clustering-barrat",
          "clustering-onnela",
          "constraint",
          "effective-size",
          "triangles" ->
          Cost.TRIANGLES;
      case "betweenness-approximate" -> Cost.SAMPLE;
      case "betweenness", "closeness", "harmonic" -> Cost.ALL_PAIRS;
      case "current-flow-closeness" -> Cost.INVERSE;
      case "current-flow-betweenness" -> Cost.FLOW;
      default ->
          throw new IllegalStateException("say in CentralityAlgorithm what " + metric + " costs");
    };
  }

  private static CentralityAlgorithm edgeBetweenness(String name, Weights weights) {
    return new CentralityAlgorithm(
        name,
        Cost.ALL_PAIRS,
        (network, threads) ->
            EdgeBetweenness.withDefaults().with(weights).withThreads(threads).compute(network));
  }

  private static CentralityAlgorithm poleBetweenness(String name, Weights weights) {
    List<Integer> first = IntStream.range(0, POLE).boxed().toList();
    List<Integer> second = IntStream.range(POLE, 2 * POLE).boxed().toList();
    return new CentralityAlgorithm(
        name,
        Cost.POLES,
        (network, threads) ->
            PoleBetweenness.between(first, second)
                .with(weights)
                .withThreads(threads)
                .compute(network));
  }
}

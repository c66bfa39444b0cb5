package org.multivector.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EdgeBetweennessCentrality;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.KatzCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.multivector.centrality.Weights;

/**
 * What JGraphT itself offers under the same name, on graphs that it reads as we mean them: lengths
 * 1/w where it looks for paths, strengths elsewhere. Everything runs on one thread.
 */
enum JGraphTAlgorithm {
  BETWEENNESS("betweenness", Kind.LENGTHS),
  BETWEENNESS_UNWEIGHTED("betweenness-unweighted", Kind.TOPOLOGY),
  CLOSENESS("closeness", Kind.LENGTHS),
  CLOSENESS_UNWEIGHTED("closeness-unweighted", Kind.TOPOLOGY),
  CLUSTERING_UNWEIGHTED("clustering-unweighted", Kind.STRENGTHS),
  CORE("core", Kind.STRENGTHS),
  EDGE_BETWEENNESS("edge-betweenness", Kind.LENGTHS),
  EDGE_BETWEENNESS_UNWEIGHTED("edge-betweenness-unweighted", Kind.TOPOLOGY),
  EIGENVECTOR("eigenvector", Kind.STRENGTHS),
  EIGENVECTOR_UNWEIGHTED("eigenvector-unweighted", Kind.TOPOLOGY),
  HARMONIC("harmonic", Kind.LENGTHS),
  HARMONIC_UNWEIGHTED("harmonic-unweighted", Kind.TOPOLOGY),
  KATZ("katz", Kind.STRENGTHS),
  KATZ_UNWEIGHTED("katz-unweighted", Kind.TOPOLOGY),
  PAGERANK("pagerank", Kind.STRENGTHS),
  PAGERANK_UNWEIGHTED("pagerank-unweighted", Kind.TOPOLOGY);

  /** Our PageRank stops when the scores move by 1e-12 in sum, JGraphT's when none moves by it. */
  private static final double TOLERANCE = 1e-12;

  private static final int ITERATIONS = 100_000;
  private static final double DAMPING = 0.85;

  private enum Kind {
    LENGTHS,
    STRENGTHS,
    TOPOLOGY
  }

  private final String metric;
  private final Kind kind;

  JGraphTAlgorithm(String metric, Kind kind) {
    this.metric = metric;
    this.kind = kind;
  }

  /**
   * The algorithm for a metric.
   *
   * @throws IllegalArgumentException if JGraphT has none
   */
  static JGraphTAlgorithm named(String metric) {
    for (JGraphTAlgorithm algorithm : values()) {
      if (algorithm.metric.equals(metric)) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException("JGraphT has no " + metric);
  }

  /** The name that our metric has. */
  String metric() {
    return metric;
  }

  /** What our Katz takes for its damping: .85 of the reciprocal of the greatest eigenvalue. */
  double alpha(BenchmarkGraph.EdgeList edges) {
    Weights weights = kind == Kind.TOPOLOGY ? Weights.IGNORED : Weights.STRENGTH;
    return DAMPING / edges.greatestEigenvalue(weights);
  }

  /** The graph that it reads. */
  Graph<Integer, DefaultWeightedEdge> graph(BenchmarkGraph.EdgeList edges) {
    return switch (kind) {
      case LENGTHS -> edges.lengths();
      case STRENGTHS -> edges.strengths();
      case TOPOLOGY -> edges.topology();
    };
  }

  /**
   * The scores as JGraphT gives them.
   *
   * @param alpha the damping of Katz's centrality
   */
  Map<?, ? extends Number> compute(Graph<Integer, DefaultWeightedEdge> graph, double alpha) {
    return switch (this) {
      case EDGE_BETWEENNESS, EDGE_BETWEENNESS_UNWEIGHTED ->
          new EdgeBetweennessCentrality<>(graph).getScores();
      case BETWEENNESS, BETWEENNESS_UNWEIGHTED -> scores(new BetweennessCentrality<>(graph));
      case CLOSENESS, CLOSENESS_UNWEIGHTED -> scores(new ClosenessCentrality<>(graph));
      case HARMONIC, HARMONIC_UNWEIGHTED -> scores(new HarmonicCentrality<>(graph));
      case CLUSTERING_UNWEIGHTED -> scores(new ClusteringCoefficient<>(graph));
      case CORE -> new Coreness<>(graph).getScores();
      case EIGENVECTOR, EIGENVECTOR_UNWEIGHTED ->
          scores(new EigenvectorCentrality<>(graph, ITERATIONS, TOLERANCE));
      case KATZ, KATZ_UNWEIGHTED ->
          scores(new KatzCentrality<>(graph, alpha, ITERATIONS, TOLERANCE));
      case PAGERANK, PAGERANK_UNWEIGHTED ->
          scores(new PageRank<>(graph, DAMPING, ITERATIONS, TOLERANCE));
    };
  }

  /** The scores by vertex or by {@code first-second}. */
  static Map<String, Double> values(
      Graph<Integer, DefaultWeightedEdge> graph, Map<?, ? extends Number> scores) {
    Map<String, Double> values = new TreeMap<>();
    scores.forEach(
        (owner, score) ->
            values.put(
                owner instanceof DefaultWeightedEdge edge
                    ? graph.getEdgeSource(edge) + "-" + graph.getEdgeTarget(edge)
                    : owner.toString(),
                score.doubleValue()));
    return values;
  }

  private static Map<Integer, Double> scores(VertexScoringAlgorithm<Integer, Double> algorithm) {
    return algorithm.getScores();
  }
}

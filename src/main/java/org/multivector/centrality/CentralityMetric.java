package org.multivector.centrality;

import java.util.List;
import org.jgrapht.Graph;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;

/**
 * A centrality or position metric: it gives every vertex of a network a score.
 *
 * <p>Implementations are immutable options, safe for use by many threads. The same network gives
 * the same bits, whatever the number of threads.
 *
 * <pre>{@code
 * CentralityMetric metric = CentralityMetric.named("betweenness");
 * System.out.println(metric.compute(graph));
 * }</pre>
 */
public interface CentralityMetric {

  /**
   * The name by which {@link #named(String)} and the command line know it, such as {@code katz}.
   */
  String name();

  /**
   * What of the ties the scores depend on, which decides how their intervals are made; {@link
   * Sensitivity#WEIGHTS} where a metric does not say.
   */
  default Sensitivity sensitivity() {
    return Sensitivity.WEIGHTS;
  }

  /**
   * The same metric on at most so many threads; metrics that search from every vertex make use of
   * them, others stay as they are. It changes no result, to the bit.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  default CentralityMetric withThreads(int threads) {
    Check.threads(threads);
    return this;
  }

  /**
   * Scores every vertex of a network.
   *
   * @throws IllegalArgumentException if the metric is not defined on such a network
   * @throws NotConvergedException if an iteration in strict mode does not converge
   */
  <V> Scores<V> compute(Network<V> network);

  /**
   * Scores every actor of a relation graph.
   *
   * @throws IllegalArgumentException if the metric is not defined on such a graph
   * @throws NotConvergedException if an iteration in strict mode does not converge
   */
  default Scores<Actor> compute(RelationGraph graph) {
    return compute(Network.of(graph));
  }

  /**
   * Scores every vertex of an undirected JGraphT graph; its edge weights are read as strengths.
   *
   * @throws IllegalArgumentException if the graph is directed, a weight is negative or not finite,
   *     or the metric is not defined on such a graph
   * @throws NotConvergedException if an iteration in strict mode does not converge
   */
  default <V, E> Scores<V> compute(Graph<V, E> graph) {
    return compute(Network.of(graph));
  }

  /**
   * The metric of a name, with its default options.
   *
   * @throws IllegalArgumentException if no metric has the name; the message lists those that exist
   */
  static CentralityMetric named(String name) {
    return MetricNames.metric(name);
  }

  /** The names that {@link #named(String)} knows, sorted. */
  static List<String> names() {
    return MetricNames.names();
  }
}

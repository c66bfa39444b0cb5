package org.multivector.centrality;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;

/**
 * Communities by the Louvain method: vertices move to the neighbouring community where modularity
 * gains most, communities become vertices, and so on until nothing gains.
 *
 * <p>It may leave a community that falls apart inside; {@link Leiden} does not.
 *
 * <p><b>Weights</b> are strengths: the stronger a tie, the more is lost by parting its ends; with
 * {@link Weights#IGNORED} every tie is alike. <b>Edge cases.</b> An isolate is a community of its
 * own; a network without ties has modularity 0; an empty one no communities. <b>Repeatable.</b> The
 * order in which vertices are looked at is drawn from the seed: the same network in the same vertex
 * order, options and seed give the same partition. <b>Cost.</b> O(n + m) time a pass and level, of
 * which a larger network takes more; about 50 bytes a tie and up to 90 a vertex.
 *
 * <p>Blondel, V. D., Guillaume, J.-L., Lambiotte, R., Lefebvre, E. (2008). Fast unfolding of
 * communities in large networks. <i>Journal of Statistical Mechanics</i>, P10008.
 *
 * <pre>{@code
 * Communities<Actor> communities = Louvain.withDefaults().withSeed(7).compute(graph);
 * double agreement = communities.adjustedRandIndex(blocOnPaper);
 * }</pre>
 */
public final class Louvain {
  private static final Louvain DEFAULTS = new Louvain(Weights.STRENGTH, 1, 42);

  private final Weights weights;
  private final double resolution;
  private final long seed;

  private Louvain(Weights weights, double resolution, long seed) {
    this.weights = weights;
    this.resolution = resolution;
    this.seed = seed;
  }

  /** Weighted, resolution 1, seed 42. */
  public static Louvain withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public Louvain with(Weights weights) {
    return new Louvain(weights, resolution, seed);
  }

  /**
   * Sets the resolution: above 1 more and smaller communities, below 1 fewer.
   *
   * @throws IllegalArgumentException if it is not in (0, inf)
   */
  public Louvain withResolution(double resolution) {
    if (!(resolution > 0 && resolution < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "resolution " + resolution + " is not in (0, inf); 1 is Newman's modularity");
    }
    return new Louvain(weights, resolution, seed);
  }

  /** Sets the seed of the order in which vertices are looked at. */
  public Louvain withSeed(long seed) {
    return new Louvain(weights, resolution, seed);
  }

  /** The communities of a relation graph. */
  public Communities<Actor> compute(RelationGraph graph) {
    return compute(Network.of(graph));
  }

  /**
   * The communities of an undirected JGraphT graph; its edge weights are read as strengths.
   *
   * @throws IllegalArgumentException if the graph is directed, or a weight is negative or not
   *     finite
   */
  public <V, E> Communities<V> compute(Graph<V, E> graph) {
    return compute(Network.of(graph));
  }

  /** The communities of a network. */
  public <V> Communities<V> compute(Network<V> network) {
    ModularityGraph whole = ModularityGraph.of(network, weights);
    SplittableRandom random = new SplittableRandom(seed);
    int[] label = new int[network.size()];
    Arrays.setAll(label, i -> i);
    ModularityGraph graph = whole;
    while (true) {
      int[] moved = new int[graph.size()];
      Arrays.setAll(moved, i -> i);
      graph.moveVertices(moved, resolution, random);
      Partition folded = Partition.of(moved);
      for (int i = 0; i < label.length; i++) {
        label[i] = folded.of(label[i]);
      }
      if (folded.count() == graph.size()) {
        break;
      }
      graph = graph.folded(folded);
    }
    Partition partition = Partition.of(label);
    return Communities.of(
        "louvain", network, partition, whole.modularity(partition, resolution), resolution, seed);
  }
}

package org.multivector.centrality;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;

/**
 * Communities by the Leiden method: like {@link Louvain}, but communities are split into
 * well-connected parts before they become vertices, so that every community hangs together.
 *
 * <p>The whole is run three times at first, each time from the result before, which improves it
 * further.
 *
 * <p><b>Weights</b> are strengths: the stronger a tie, the more is lost by parting its ends; with
 * {@link Weights#IGNORED} every tie is alike. <b>Edge cases.</b> An isolate is a community of its
 * own; a network without ties has modularity 0; an empty one no communities. <b>Repeatable.</b> The
 * order in which vertices are looked at is drawn from the seed: the same network in the same vertex
 * order, options and seed give the same partition. <b>Cost.</b> O(n + m) time a pass and level, of
 * which a larger network takes more; at most 80 bytes a tie and vertex together in what was
 * measured.
 *
 * <p>Traag, V. A., Waltman, L., van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing
 * well-connected communities. <i>Scientific Reports</i> 9, 5233.
 *
 * <pre>{@code
 * Communities<Actor> communities = Leiden.withDefaults().withSeed(7).compute(graph);
 * double agreement = communities.adjustedRandIndex(blocOnPaper);
 * }</pre>
 */
public final class Leiden {
  private static final Leiden DEFAULTS = new Leiden(Weights.STRENGTH, 1, 42, 3);

  private final Weights weights;
  private final double resolution;
  private final long seed;
  private final int rounds;

  private Leiden(Weights weights, double resolution, long seed, int rounds) {
    this.weights = weights;
    this.resolution = resolution;
    this.seed = seed;
    this.rounds = rounds;
  }

  /** Weighted, resolution 1, seed 42, three rounds. */
  public static Leiden withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public Leiden with(Weights weights) {
    return new Leiden(weights, resolution, seed, rounds);
  }

  /**
   * Sets the resolution: above 1 more and smaller communities, below 1 fewer.
   *
   * @throws IllegalArgumentException if it is not in (0, inf)
   */
  public Leiden withResolution(double resolution) {
    if (!(resolution > 0 && resolution < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "resolution " + resolution + " is not in (0, inf); 1 is Newman's modularity");
    }
    return new Leiden(weights, resolution, seed, rounds);
  }

  /** Sets the seed of the order in which vertices are looked at. */
  public Leiden withSeed(long seed) {
    return new Leiden(weights, resolution, seed, rounds);
  }

  /**
   * Sets how often the method is run, each time from the result before.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Leiden withRounds(int rounds) {
    return new Leiden(weights, resolution, seed, Check.iterations(rounds));
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
    for (int round = 0; round < rounds; round++) {
      label = improved(whole, label, random);
    }
    // Where refinement joins nothing more, a vertex that moved last may leave its community in two.
    Partition partition = Partition.of(Components.within(label, network).numbers());
    return Communities.of(
        "leiden", network, partition, whole.modularity(partition, resolution), resolution, seed);
  }

  private int[] improved(ModularityGraph whole, int[] begin, SplittableRandom random) {
    int n = begin.length;
    int[] vertex = new int[n];
    Arrays.setAll(vertex, i -> i);
    int[] label = begin.clone();
    ModularityGraph graph = whole;
    while (true) {
      graph.moveVertices(label, resolution, random);
      Partition communities = Partition.of(label);
      Partition refined = graph.refined(communities, resolution, random);
      Partition parts = refined.count() == graph.size() ? communities : refined;
      if (communities.count() == graph.size()) {
        int[] result = new int[n];
        for (int i = 0; i < n; i++) {
          result[i] = communities.of(vertex[i]);
        }
        return result;
      }
      int[] next = new int[parts.count()];
      for (int v = 0; v < graph.size(); v++) {
        next[parts.of(v)] = communities.of(v);
      }
      for (int i = 0; i < n; i++) {
        vertex[i] = parts.of(vertex[i]);
      }
      graph = graph.folded(parts);
      label = next;
    }
  }
}

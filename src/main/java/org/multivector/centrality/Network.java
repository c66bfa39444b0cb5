package org.multivector.centrality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jgrapht.Graph;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;

/**
 * A snapshot of an undirected weighted graph as compressed sparse rows of primitives, which every
 * metric of this package runs on; immutable and safe for use by many threads.
 *
 * <p>The weight of a tie is its strength, greater than 0. Self-ties are left out, ties of weight 0
 * are no ties, and parallel ties are one tie with the sum of their weights, added from the smallest
 * to the greatest so that their order does not matter. The order of the ties in the source changes
 * nothing, to the bit.
 *
 * <p>Metrics take a graph and make their own snapshot; whoever computes several metrics of one
 * large graph makes it once. Making it takes time linear in vertices and ties; it holds 24 bytes a
 * tie and 4 bytes a vertex beside the vertices themselves.
 *
 * <pre>{@code
 * Network<Actor> network = Network.of(graph);
 * Scores<Actor> betweenness = Betweenness.withDefaults().compute(network);
 * Scores<Actor> pageRank = PageRank.withDefaults().compute(network);
 * }</pre>
 *
 * @param <V> type of the vertices
 */
public final class Network<V> {
  /** The greatest sum of all weights: strengths, and twice the sum, are doubles then. */
  private static final double MOST = 0x1p1020;

  private final List<V> vertices;
  private final int[] rowStart;
  private final int[] neighbours;
  private final double[] weights;

  /** Made on first use; a race makes it twice, with the same content. */
  private volatile @Nullable Map<V, Integer> index;

  private Network(List<V> vertices, int[] rowStart, int[] neighbours, double[] weights) {
    this.vertices = vertices;
    this.rowStart = rowStart;
    this.neighbours = neighbours;
    this.weights = weights;
  }

  /**
   * The snapshot of a relation graph; vertices are its actors, sorted by id.
   *
   * @throws IllegalArgumentException if the weights add up to more than 2^1020
   */
  public static Network<Actor> of(RelationGraph graph) {
    int n = graph.size();
    int[] rowStart = new int[n + 1];
    for (int i = 0; i <= n; i++) {
      rowStart[i] = graph.rowStart(i);
    }
    int[] neighbours = new int[rowStart[n]];
    double[] weights = new double[rowStart[n]];
    double total = 0;
    for (int e = 0; e < neighbours.length; e++) {
      neighbours[e] = graph.neighbour(e);
      weights[e] = graph.weight(e);
      total += weights[e] / 2;
    }
    checkTotal(total);
    return new Network<>(graph.actors(), rowStart, neighbours, weights);
  }

  /**
   * The snapshot of an undirected JGraphT graph; vertices keep the order of its vertex set, and an
   * unweighted graph has weight 1 on every tie.
   *
   * @throws IllegalArgumentException if the graph is directed, a weight is negative or not finite,
   *     or weights add up to more than 2^1020
   */
  public static <V, E> Network<V> of(Graph<V, E> graph) {
    if (!graph.getType().isUndirected()) {
      throw new IllegalArgumentException(
          "the graph is directed and relations are mutual; wrap it in AsUndirectedGraph, which "
              + "adds the weights of both directions up");
    }
    List<V> vertices = new ArrayList<>(graph.vertexSet());
    Map<V, Integer> index = indexOf(vertices);
    int m = graph.edgeSet().size();
    int[] first = new int[m];
    int[] second = new int[m];
    double[] weight = new double[m];
    int t = 0;
    for (E edge : graph.edgeSet()) {
      first[t] = position(index, graph.getEdgeSource(edge));
      second[t] = position(index, graph.getEdgeTarget(edge));
      weight[t++] = graph.getEdgeWeight(edge);
    }
    return of(vertices, first, second, weight);
  }

  /**
   * The snapshot of a list of ties.
   *
   * @param vertices the vertices, each once
   * @param first index of one end of each tie in {@code vertices}
   * @param second index of the other end of each tie
   * @param weight strength of each tie; 0 is no tie
   * @throws IllegalArgumentException if the arrays differ in length, an index is outside the list,
   *     a weight is negative or not finite, or weights add up to more than 2^1020
   */
  public static <V> Network<V> of(
      Collection<? extends V> vertices, int[] first, int[] second, double[] weight) {
    List<V> list = List.copyOf(vertices);
    if (first.length != weight.length || second.length != weight.length) {
      throw new IllegalArgumentException(
          "ties have "
              + first.length
              + " first ends, "
              + second.length
              + " second ends and "
              + weight.length
              + " weights; give one of each per tie");
    }
    int n = list.size();
    int[] rowStart = new int[n + 1];
    double total = 0;
    for (int t = 0; t < weight.length; t++) {
      check(first[t], n);
      check(second[t], n);
      if (!(weight[t] >= 0 && weight[t] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "weight "
                + weight[t]
                + " of the tie "
                + list.get(first[t])
                + "-"
                + list.get(second[t])
                + " is not in [0, inf); a weight is the strength of a tie, so drop or shift "
                + "negative ones");
      }
      if (weight[t] > 0 && first[t] != second[t]) {
        rowStart[first[t] + 1]++;
        rowStart[second[t] + 1]++;
        total += weight[t];
      }
    }
    checkTotal(total);
    for (int i = 0; i < n; i++) {
      rowStart[i + 1] += rowStart[i];
    }
    int[] neighbours = new int[rowStart[n]];
    double[] weights = new double[rowStart[n]];
    int[] next = Arrays.copyOf(rowStart, n);
    for (int t = 0; t < weight.length; t++) {
      if (weight[t] > 0 && first[t] != second[t]) {
        put(next, neighbours, weights, first[t], second[t], weight[t]);
        put(next, neighbours, weights, second[t], first[t], weight[t]);
      }
    }
    return sorted(list, rowStart, neighbours, weights);
  }

  private static void checkTotal(double total) {
    if (!(total <= MOST)) {
      throw new IllegalArgumentException(
          "the weights add up to "
              + total
              + ", not in [0, 2^1020], beyond which sums of them might not fit in a double; divide "
              + "all by a common number");
    }
  }

  private static void check(int index, int n) {
    if (index < 0 || index >= n) {
      throw new IllegalArgumentException(
          "end " + index + " of a tie is not in [0, " + n + "), the indexes of the vertices");
    }
  }

  private static void put(
      int[] next, int[] neighbours, double[] weights, int from, int to, double weight) {
    int e = next[from]++;
    neighbours[e] = to;
    weights[e] = weight;
  }

  /** Turns the rows over, which sorts them in linear time, and adds parallel ties up. */
  private static <V> Network<V> sorted(
      List<V> vertices, int[] rowStart, int[] neighbours, double[] weights) {
    int n = vertices.size();
    int[] sortedNeighbours = new int[neighbours.length];
    double[] sortedWeights = new double[weights.length];
    int[] next = Arrays.copyOf(rowStart, n);
    for (int i = 0; i < n; i++) {
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        put(next, sortedNeighbours, sortedWeights, neighbours[e], i, weights[e]);
      }
    }
    int[] mergedStart = new int[n + 1];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      mergedStart[i] = kept;
      int e = rowStart[i];
      while (e < rowStart[i + 1]) {
        int end = e + 1;
        while (end < rowStart[i + 1] && sortedNeighbours[end] == sortedNeighbours[e]) {
          end++;
        }
        Arrays.sort(sortedWeights, e, end);
        double sum = 0;
        for (int p = e; p < end; p++) {
          sum += sortedWeights[p];
        }
        sortedNeighbours[kept] = sortedNeighbours[e];
        sortedWeights[kept++] = sum;
        e = end;
      }
    }
    mergedStart[n] = kept;
    return kept == neighbours.length
        ? new Network<>(vertices, mergedStart, sortedNeighbours, sortedWeights)
        : new Network<>(
            vertices,
            mergedStart,
            Arrays.copyOf(sortedNeighbours, kept),
            Arrays.copyOf(sortedWeights, kept));
  }

  private static <V> Map<V, Integer> indexOf(List<V> vertices) {
    Map<V, Integer> index = new HashMap<>(vertices.size() * 2);
    for (int i = 0; i < vertices.size(); i++) {
      index.put(vertices.get(i), i);
    }
    return index;
  }

  private static <V> int position(Map<V, Integer> index, V vertex) {
    Integer at = index.get(vertex);
    if (at == null) {
      throw new IllegalArgumentException("the graph does not hold " + vertex + ", an end of a tie");
    }
    return at;
  }

  /** Number of vertices. */
  public int size() {
    return vertices.size();
  }

  /** Number of ties, each counted once. */
  public int tieCount() {
    return neighbours.length / 2;
  }

  /** The vertices in their order in the source; ties in a ranking break by it. */
  public List<V> vertices() {
    return vertices;
  }

  /** The index of a vertex in {@link #vertices()}, absent where it is not in the network. */
  public OptionalInt index(V vertex) {
    Map<V, Integer> made = index;
    if (made == null) {
      made = indexOf(vertices);
      index = made;
    }
    Integer at = made.get(vertex);
    return at == null ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** Number of ties of the vertex at an index. */
  public int degree(int i) {
    return rowStart[i + 1] - rowStart[i];
  }

  /** Sum of the weights of the ties of the vertex at an index, in the order of its neighbours. */
  public double strength(int i) {
    double sum = 0;
    for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
      sum += weights[e];
    }
    return sum;
  }

  /** First entry of row {@code i}; {@code rowStart(size())} is twice the number of ties. */
  public int rowStart(int i) {
    return rowStart[i];
  }

  /** The neighbour at an entry, an index into {@link #vertices()}; rows are sorted by it. */
  public int neighbour(int entry) {
    return neighbours[entry];
  }

  /** The weight of the tie at an entry. */
  public double weight(int entry) {
    return weights[entry];
  }

  /** The row starts themselves, for the metrics of this package, which do not change them. */
  int[] rowStarts() {
    return rowStart;
  }

  /** The neighbours themselves. */
  int[] neighbourArray() {
    return neighbours;
  }

  /** The weights themselves. */
  double[] weightArray() {
    return weights;
  }

  /** The weights, or ones where they are ignored. */
  double[] weightArray(Weights use) {
    if (use == Weights.STRENGTH) {
      return weights;
    }
    double[] ones = new double[weights.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Prints {@code 34 vertices, 78 ties}. */
  @Override
  public String toString() {
    return size() + " vertices, " + tieCount() + " ties";
  }
}

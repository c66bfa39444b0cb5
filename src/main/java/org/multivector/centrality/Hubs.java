package org.multivector.centrality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The hub of each component and how far everybody is from it: many shortest paths lead by a hub,
 * and no two vertices are further apart than over it. In a large component several strong vertices
 * are tried for the one that is nearest to all.
 */
final class Hubs {
  private static final double CLEARLY = 1 - 1e-9;

  /** A candidate more for the hub is tried for so many vertices, up to as many candidates. */
  private static final int VERTICES_A_TRY = 1000;

  private static final int MOST_TRIES = 12;

  /** For each vertex how far it is from the hub of its component. */
  final double[] distance;

  /** For each vertex the one before it on the way from the hub, -1 for a hub. */
  final int[] before;

  /** The vertices component by component, each component from its hub outwards. */
  final int[] order;

  /** Where each component begins in the order; the last number is that of the vertices. */
  final int[] componentStart;

  /** No two vertices that reach each other are further apart than this. */
  final double reach;

  private Hubs(Network<?> network, Rows rows) {
    int n = network.size();
    distance = new double[n];
    before = new int[n];
    order = new int[n];
    Components components = Components.of(network);
    int count = components.count();
    componentStart = new int[count + 1];
    for (int i = 0; i < n; i++) {
      componentStart[components.of(i) + 1]++;
    }
    for (int c = 0; c < count; c++) {
      componentStart[c + 1] += componentStart[c];
    }
    FloatingSearch search = new FloatingSearch(n, rows.start, rows.neighbours, rows.weights);
    int[] tried = new int[count];
    double[] nearest = new double[count];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    double farthest = 0;
    for (int candidate : byFallingStrength(network)) {
      int c = components.of(candidate);
      int size = componentStart[c + 1] - componentStart[c];
      if (tried[c]++ > Math.min(size / VERTICES_A_TRY, MOST_TRIES)) {
        continue;
      }
      search.search(candidate);
      double sum = 0;
      for (int r = 0; r < size; r++) {
        sum += search.distance(search.settled(r));
      }
      if (sum < nearest[c]) {
        nearest[c] = sum;
        for (int r = 0; r < size; r++) {
          int v = search.settled(r);
          order[componentStart[c] + r] = v;
          distance[v] = search.distance(v);
          before[v] = r == 0 ? -1 : search.stepFrom(v, 0);
        }
      }
    }
    for (int c = 0; c < count; c++) {
      farthest = Math.max(farthest, distance[order[componentStart[c + 1] - 1]]);
    }
    reach = 2 * farthest * (1 + 1e-9);
  }

  /** Searches in the rows of the network for its hubs. */
  static Hubs of(Network<?> network, Rows rows) {
    return new Hubs(network, rows);
  }

  private static int[] byFallingStrength(Network<?> network) {
    int n = network.size();
    double[] strength = new double[n];
    for (int i = 0; i < n; i++) {
      strength[i] = network.strength(i);
    }
    return IntStream.range(0, n)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -strength[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** Marks the entries of ties that are clearly longer than the way over the hub. */
  boolean[] beyond(Rows rows) {
    boolean[] dropped = new boolean[rows.neighbours.length];
    for (int i = 0; i < distance.length; i++) {
      for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
        double over = distance[i] + distance[rows.neighbours[e]];
        dropped[e] = over < CLEARLY / rows.weights[e];
      }
    }
    return dropped;
  }
}

package org.multivector.centrality;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Shortest paths from one source after another, counted; not safe for use by several threads.
 *
 * <p>Two lengths that differ by less than 1e-12 relative are taken as equal.
 */
final class ShortestPaths {
  private static final double EQUAL = 1e-12;

  private final int[] rowStart;
  private final int[] neighbours;
  private final double[] lengths;
  private final double[] distance;
  private final double[] count;
  private final int[] settled;
  private final boolean[] done;

  private record Step(double distance, int vertex) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byDistance = Double.compare(distance, other.distance);
      return byDistance != 0 ? byDistance : Integer.compare(vertex, other.vertex);
    }
  }

  ShortestPaths(Network<?> network, Weights weights) {
    rowStart = network.rowStarts();
    neighbours = network.neighbourArray();
    double[] w = network.weightArray(weights);
    lengths = new double[w.length];
    for (int e = 0; e < w.length; e++) {
      lengths[e] = 1 / w[e];
    }
    int n = network.size();
    distance = new double[n];
    count = new double[n];
    settled = new int[n];
    done = new boolean[n];
  }

  /** Searches from a source; how many vertices it reaches, itself among them. */
  int search(int source) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(done, false);
    PriorityQueue<Step> queue = new PriorityQueue<>();
    distance[source] = 0;
    count[source] = 1;
    queue.add(new Step(0, source));
    int reached = 0;
    for (Step step = queue.poll(); step != null; step = queue.poll()) {
      int u = step.vertex;
      if (done[u]) {
        continue;
      }
      done[u] = true;
      settled[reached++] = u;
      for (int e = rowStart[u]; e < rowStart[u + 1]; e++) {
        int v = neighbours[e];
        double d = distance[u] + lengths[e];
        double slack = EQUAL * d;
        if (d < distance[v] - slack) {
          distance[v] = d;
          count[v] = count[u];
          queue.add(new Step(d, v));
        } else if (d <= distance[v] + slack) {
          count[v] += count[u];
        }
      }
    }
    return reached;
  }

  /** The vertex settled as number {@code r}, from the nearest to the farthest. */
  int settled(int r) {
    return settled[r];
  }

  double distance(int vertex) {
    return distance[vertex];
  }

  /** Brandes' dependency of the source on each vertex that the last search reached. */
  void accumulate(int reached, double[] dependency) {
    for (int r = 0; r < reached; r++) {
      dependency[settled[r]] = 0;
    }
    for (int r = reached - 1; r > 0; r--) {
      int v = settled[r];
      double share = (1 + dependency[v]) / count[v];
      for (int e = rowStart[v]; e < rowStart[v + 1]; e++) {
        int u = neighbours[e];
        double d = distance[u] + lengths[e];
        if (d <= distance[v] + EQUAL * d) {
          dependency[u] += count[u] * share;
        }
      }
    }
  }
}

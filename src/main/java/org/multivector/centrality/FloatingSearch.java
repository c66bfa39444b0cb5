package org.multivector.centrality;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Dijkstra's search in floating point, for lengths too far apart for whole numbers: two lengths
 * that differ by less than 1e-12 relative pass for equal, and a tie shorter than that beside a
 * distance does not lengthen it.
 */
final class FloatingSearch implements PathSearch {
  private static final double EQUAL = 1e-12;

  private final int[] rowStart;
  private final int[] neighbours;
  private final double[] lengths;
  private final double[] distance;
  private final double[] count;
  private boolean full;
  private final int[] settled;
  private final boolean[] done;
  private final int[] steps;
  private final int[] stepFrom;
  private final int[] stepEntry;
  private int reached;

  private record Step(double distance, int vertex) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byDistance = Double.compare(distance, other.distance);
      return byDistance != 0 ? byDistance : Integer.compare(vertex, other.vertex);
    }
  }

  FloatingSearch(int n, int[] rowStart, int[] neighbours, double[] weights) {
    this.rowStart = rowStart;
    this.neighbours = neighbours;
    lengths = new double[weights.length];
    for (int e = 0; e < weights.length; e++) {
      // The reciprocal of a subnormal weight is infinite, which would be out of reach.
      lengths[e] = Math.min(Double.MAX_VALUE / Math.max(1, n), 1 / weights[e]);
    }
    distance = new double[n];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    count = new double[n];
    settled = new int[n];
    done = new boolean[n];
    steps = new int[n];
    stepFrom = new int[weights.length];
    stepEntry = new int[weights.length];
  }

  @Override
  public int search(int source) {
    // Only what the search before reached: a network may be in many small components.
    for (int r = 0; r < reached; r++) {
      distance[settled[r]] = Double.POSITIVE_INFINITY;
      done[settled[r]] = false;
    }
    PriorityQueue<Step> queue = new PriorityQueue<>();
    distance[source] = 0;
    count[source] = 1;
    steps[source] = 0;
    queue.add(new Step(0, source));
    reached = 0;
    full = false;
    for (Step step = queue.poll(); step != null; step = queue.poll()) {
      int u = step.vertex;
      if (done[u]) {
        continue;
      }
      done[u] = true;
      settled[reached++] = u;
      full |= count[u] > ScaledCounts.MOST;
      for (int e = rowStart[u]; e < rowStart[u + 1]; e++) {
        int v = neighbours[e];
        if (done[v]) {
          continue;
        }
        double d = distance[u] + lengths[e];
        double slack = EQUAL * d;
        if (d < distance[v] - slack) {
          distance[v] = d;
          count[v] = count[u];
          steps[v] = 0;
          queue.add(new Step(d, v));
        } else if (d <= distance[v] + slack) {
          count[v] += count[u];
        } else {
          continue;
        }
        int slot = rowStart[v] + steps[v]++;
        stepFrom[slot] = u;
        stepEntry[slot] = e;
      }
    }
    return reached;
  }

  @Override
  public int settled(int r) {
    return settled[r];
  }

  /** The distance of a vertex reached from the source. */
  double distance(int vertex) {
    return distance[vertex];
  }

  @Override
  public double count(int vertex) {
    return count[vertex];
  }

  @Override
  public boolean isFull() {
    return full;
  }

  @Override
  public int steps(int vertex) {
    return steps[vertex];
  }

  @Override
  public int stepFrom(int vertex, int k) {
    return stepFrom[rowStart[vertex] + k];
  }

  @Override
  public int stepEntry(int vertex, int k) {
    return stepEntry[rowStart[vertex] + k];
  }
}

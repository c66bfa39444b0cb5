package org.multivector.centrality;

import java.util.Arrays;
import java.util.Optional;

/**
 * A network for searches that only ask how far everybody is: lengths in whole numbers, and vertices
 * numbered component by component from the hub outwards.
 *
 * <p><b>Lengths.</b> A length is rounded to a whole number of units, 2^61 of which or more are as
 * long as the longest way over a hub. So sums are exact, in any order, and a distance is as exact
 * as its ties, to 2^-41 or better. Where ties are too short for that beside the longest way, or
 * weights lie near the ends of what a double holds, there is no such network.
 *
 * <p><b>Ways over the hub.</b> Nobody is further from a source than over the hub of the component;
 * a search starts from there and looks for nearer ways only. A tie that is as long as the way over
 * the hub between its ends, or longer, is on none and is dropped. Of the entries of u, d away from
 * source s, those are left out with {@code d + length >= hub(s) + hub(v)}: rows are sorted by
 * {@code length - hub(v)}.
 */
final class HubNetwork {
  private static final int REACH_BITS = 62;
  private static final long SHORTEST_TIE = 1L << 40;

  /** More than from a hub to anybody. */
  private static final long FAR = 1L << (REACH_BITS - 1);

  /** More than from anybody to anybody. */
  private static final long TOO_LONG = 1L << REACH_BITS;

  final int n;

  /** The vertex of the network at each place. */
  final int[] vertices;

  /** Where each component begins, the place of its hub; the last number is that of the places. */
  final int[] componentStart;

  /** The places in an order in which neighbours follow each other: over the tree of the hub. */
  final int[] sources;

  /** How far each place is from its hub. */
  final long[] hubDistance;

  /** What a unit is long. */
  final double unit;

  final int[] rowStart;

  /**
   * Per entry two numbers side by side: the cut above the place of the neighbour, and the length.
   * Entries with cuts above {@code (hub(s) - d) >> cutShift} lead to nobody nearer.
   */
  final long[] rows;

  final int cutShift;

  private HubNetwork(Hubs hubs, Rows ties, long[] length, double unit) {
    this.unit = unit;
    vertices = hubs.order;
    componentStart = hubs.componentStart;
    n = vertices.length;
    int[] place = new int[n];
    for (int p = 0; p < n; p++) {
      place[vertices[p]] = p;
    }
    hubDistance = hubDistances(ties, length, place);
    cutShift = REACH_BITS + 1 - 31;
    rowStart = new int[n + 1];
    long[] kept = new long[2 * length.length];
    long[] byCut = new long[length.length];
    int end = 0;
    for (int p = 0; p < n; p++) {
      int row = ties.start[vertices[p]];
      int count = 0;
      for (int e = row; e < ties.start[vertices[p] + 1]; e++) {
        long over = hubDistance[place[ties.neighbours[e]]];
        if (length[e] < hubDistance[p] + over) {
          byCut[count++] = ((length[e] - over) >> cutShift) << 32 | (e - row);
        }
      }
      Arrays.sort(byCut, 0, count);
      for (int k = 0; k < count; k++) {
        int e = row + (int) byCut[k];
        kept[2 * end] = (byCut[k] >> 32) << 32 | place[ties.neighbours[e]];
        kept[2 * end + 1] = length[e];
        end++;
      }
      rowStart[p + 1] = end;
    }
    rows = Arrays.copyOf(kept, 2 * end);
    sources = alongTree(hubs.before, place);
  }

  /** The network in units, absent where whole numbers would not be exact enough. */
  static Optional<HubNetwork> of(Rows ties, Hubs hubs) {
    // Scaling by a power of two is exact.
    int exponent = REACH_BITS - 1 - Math.getExponent(hubs.reach);
    if (!(hubs.reach > 0 && hubs.reach < Double.POSITIVE_INFINITY) || ties.scaled != 0) {
      return Optional.empty();
    }
    long[] length = new long[ties.weights.length];
    for (int e = 0; e < length.length; e++) {
      double tie = 1 / ties.weights[e];
      // A tie longer than all ways is on none, however long it is exactly.
      length[e] = tie > hubs.reach ? TOO_LONG : Math.round(Math.scalb(tie, exponent));
      if (length[e] < SHORTEST_TIE) {
        return Optional.empty();
      }
    }
    return Optional.of(new HubNetwork(hubs, ties, length, Math.scalb(1.0, -exponent)));
  }

  /** Distances from the hubs, exact in units: the order outwards is right but for rounding. */
  private long[] hubDistances(Rows ties, long[] length, int[] place) {
    long[] distance = new long[n];
    Arrays.fill(distance, FAR);
    for (int c = 0; c + 1 < componentStart.length; c++) {
      distance[componentStart[c]] = 0;
      boolean settled = false;
      while (!settled) {
        settled = true;
        for (int p = componentStart[c]; p < componentStart[c + 1]; p++) {
          for (int e = ties.start[vertices[p]]; e < ties.start[vertices[p] + 1]; e++) {
            int q = place[ties.neighbours[e]];
            if (distance[p] + length[e] < distance[q]) {
              distance[q] = distance[p] + length[e];
              // Who comes later has its turn yet.
              settled &= q > p;
            }
          }
        }
      }
    }
    return distance;
  }

  /** The places, each component's in the order of a walk down its tree, parents first. */
  private int[] alongTree(int[] before, int[] place) {
    int[] child = new int[n];
    int[] sibling = new int[n];
    Arrays.fill(child, -1);
    for (int p = n - 1; p >= 0; p--) {
      int parent = before[vertices[p]];
      if (parent >= 0) {
        sibling[p] = child[place[parent]];
        child[place[parent]] = p;
      }
    }
    int[] walk = new int[n];
    int[] stack = new int[n];
    int done = 0;
    for (int c = 0; c + 1 < componentStart.length; c++) {
      int top = 0;
      stack[top++] = componentStart[c];
      while (top > 0) {
        int p = stack[--top];
        walk[done++] = p;
        for (int q = child[p]; q >= 0; q = sibling[q]) {
          stack[top++] = q;
        }
      }
    }
    return walk;
  }

  /** Number of places in a component. */
  int size(int component) {
    return componentStart[component + 1] - componentStart[component];
  }

  /** The component of a place in the order of {@link #sources}, which is that of the places. */
  int component(int place) {
    int found = Arrays.binarySearch(componentStart, place);
    return found < 0 ? -found - 2 : found;
  }

  /** Cuts each component's sources into batches of so many, the last one of fewer. */
  int[] batches(int most) {
    int[] starts = new int[n + 1];
    int count = 0;
    for (int c = 0; c + 1 < componentStart.length; c++) {
      for (int s = componentStart[c]; s < componentStart[c + 1]; s += most) {
        starts[count++] = s;
      }
    }
    starts[count++] = n;
    return Arrays.copyOf(starts, count);
  }
}

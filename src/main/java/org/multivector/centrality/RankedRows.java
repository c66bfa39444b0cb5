package org.multivector.centrality;

import java.util.Arrays;

/**
 * The rows of a network with its vertices numbered anew: component after component, and within each
 * the vertices with more ties first. The same few vertices are then met again and again in the same
 * few cache lines, and rows that follow each other are equally long, so that a processor guesses
 * where they end.
 *
 * <p>Rows are filled up to whole fours with {@code n}, which stands for nobody. Making it takes
 * time linear in vertices and ties.
 */
final class RankedRows {
  final int n;

  /** Row {@code v} begins at {@code start[v]} and ends where the next begins. */
  final int[] start;

  final int[] neighbours;

  /** The new number of each vertex. */
  final int[] number;

  /** By new number, the component; its vertices are numbered from its entry here to the next. */
  final int[] component;

  final int[] componentStart;

  private RankedRows(
      int[] start, int[] neighbours, int[] number, int[] component, int[] componentStart) {
    n = number.length;
    this.start = start;
    this.neighbours = neighbours;
    this.number = number;
    this.component = component;
    this.componentStart = componentStart;
  }

  static RankedRows of(Network<?> network) {
    int n = network.size();
    Components components = Components.of(network);
    int[] most = new int[n];
    int[] of = new int[n];
    int[] everyone = Dependencies.everyone(n);
    for (int v = 0; v < n; v++) {
      most[v] = n - network.degree(v);
      of[v] = components.of(v);
    }
    int[] order = sorted(sorted(everyone, most, n + 1), of, components.count());
    int[] number = new int[n];
    int[] component = new int[n];
    int[] componentStart = new int[components.count() + 1];
    int[] start = new int[n + 1];
    for (int v = 0; v < n; v++) {
      number[order[v]] = v;
      component[v] = of[order[v]];
      componentStart[component[v] + 1] = v + 1;
      start[v + 1] = Math.addExact(start[v], wholeFours(network.degree(order[v])));
    }
    int[] neighbours = new int[start[n]];
    Arrays.fill(neighbours, n);
    int[] next = Arrays.copyOf(start, n);
    // Whoever comes first is written into the rows of its neighbours first: rows are sorted.
    for (int v = 0; v < n; v++) {
      for (int e = network.rowStart(order[v]); e < network.rowStart(order[v] + 1); e++) {
        neighbours[next[number[network.neighbour(e)]]++] = v;
      }
    }
    return new RankedRows(start, neighbours, number, component, componentStart);
  }

  private static int wholeFours(int length) {
    return (length + 3) / 4 * 4;
  }

  /** The vertices sorted by keys below a limit, those with equal keys as they were. */
  private static int[] sorted(int[] vertices, int[] key, int limit) {
    int[] next = new int[limit + 1];
    for (int v : vertices) {
      next[key[v] + 1]++;
    }
    for (int k = 0; k < limit; k++) {
      next[k + 1] += next[k];
    }
    int[] sorted = new int[vertices.length];
    for (int v : vertices) {
      sorted[next[key[v]]++] = v;
    }
    return sorted;
  }

  /** Values by new number, by old number. */
  double[] restored(double[] values) {
    double[] restored = new double[n];
    for (int v = 0; v < n; v++) {
      restored[v] = values[number[v]];
    }
    return restored;
  }

  /** Values by entry here, by entry there: of a tie, at one of the two or at the other. */
  double[] restoredEntries(Network<?> network, double[] values) {
    int[] old = new int[n];
    for (int v = 0; v < n; v++) {
      old[number[v]] = v;
    }
    double[] restored = new double[network.neighbourArray().length];
    int[] next = Arrays.copyOf(start, n);
    // In the order in which the neighbours were written.
    for (int v : old) {
      for (int e = network.rowStart(v); e < network.rowStart(v + 1); e++) {
        restored[e] = values[next[number[network.neighbour(e)]]++];
      }
    }
    return restored;
  }
}

package org.multivector.centrality;

import java.util.Arrays;

/**
 * Every triangle of a network once, with its ties: the forward algorithm of Schank and Wagner
 * (2005), which looks from each vertex only at neighbours of greater degree; O(m^1.5) time, 12
 * bytes a tie.
 */
final class TriangleListing {

  /** What is done with a triangle {a, b, c}; ab, ac and bc are entries of its ties. */
  interface Visitor {
    void visit(int a, int b, int c, int ab, int ac, int bc);
  }

  private TriangleListing() {}

  static void forEach(Network<?> network, Visitor visitor) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    int[] start = new int[n + 1];
    int[] entry = new int[neighbours.length / 2];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      start[i] = kept;
      int degree = rowStart[i + 1] - rowStart[i];
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        int j = neighbours[e];
        int other = rowStart[j + 1] - rowStart[j];
        if (other > degree || (other == degree && j > i)) {
          entry[kept++] = e;
        }
      }
    }
    start[n] = kept;
    int[] mark = new int[n];
    Arrays.fill(mark, -1);
    for (int a = 0; a < n; a++) {
      for (int p = start[a]; p < start[a + 1]; p++) {
        mark[neighbours[entry[p]]] = entry[p];
      }
      for (int p = start[a]; p < start[a + 1]; p++) {
        int b = neighbours[entry[p]];
        for (int q = start[b]; q < start[b + 1]; q++) {
          int c = neighbours[entry[q]];
          if (mark[c] >= 0) {
            visitor.visit(a, b, c, entry[p], mark[c], entry[q]);
          }
        }
      }
      for (int p = start[a]; p < start[a + 1]; p++) {
        mark[neighbours[entry[p]]] = -1;
      }
    }
  }

  /** For each entry the entry of the same tie in the other direction. */
  static int[] reverse(Network<?> network) {
    return reverse(network.rowStarts(), network.neighbourArray());
  }

  /** The same for rows sorted by neighbour. */
  static int[] reverse(int[] rowStart, int[] neighbours) {
    int[] next = Arrays.copyOf(rowStart, rowStart.length - 1);
    int[] reverse = new int[neighbours.length];
    // Rows are sorted, so that walking the rows in order meets each row's entries in order too.
    for (int e = 0; e < neighbours.length; e++) {
      reverse[e] = next[neighbours[e]]++;
    }
    return reverse;
  }
}

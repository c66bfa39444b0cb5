package org.multivector.centrality;

import java.util.Arrays;

/**
 * Every triangle of a network once, with its ties: the forward algorithm of Schank and Wagner
 * (2005), which looks from each vertex only at neighbours of greater degree; O(m^1.5) time, 8 bytes
 * a tie and 16 bytes a vertex.
 *
 * <p>Vertices are numbered anew by falling degree, so that the few that most rows lead to lie side
 * by side in memory.
 */
final class TriangleListing {
  /** For each rank its vertex. */
  private final int[] order;

  /** Rows of the ranks: where each starts, neighbours of lower rank, and their entries. */
  private final int[] start;

  private final int[] to;
  private final int[] entry;

  /** What is done with a triangle {a, b, c}; ab, ac and bc are entries of its ties. */
  interface Visitor {
    void visit(int a, int b, int c, int ab, int ac, int bc);
  }

  private TriangleListing(int[] order, int[] start, int[] to, int[] entry) {
    this.order = order;
    this.start = start;
    this.to = to;
    this.entry = entry;
  }

  private static TriangleListing of(Network<?> network) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    int[] order = byFallingDegree(rowStart);
    int[] rank = new int[n];
    for (int r = 0; r < n; r++) {
      rank[order[r]] = r;
    }
    int[] start = new int[n + 1];
    // One more than the ties, since the last that is not kept is written too.
    int[] to = new int[neighbours.length / 2 + 1];
    int[] entry = new int[to.length];
    int kept = 0;
    for (int r = 0; r < n; r++) {
      start[r] = kept;
      for (int e = rowStart[order[r]]; e < rowStart[order[r] + 1]; e++) {
        // Every second is kept, which no processor can foresee: no branch.
        int other = rank[neighbours[e]];
        to[kept] = other;
        entry[kept] = e;
        kept += (other - r) >>> 31;
      }
    }
    start[n] = kept;
    return new TriangleListing(order, start, to, entry);
  }

  /** Equal degrees in the order of the vertices. */
  private static int[] byFallingDegree(int[] rowStart) {
    int n = rowStart.length - 1;
    int[] next = new int[n + 1];
    for (int i = 0; i < n; i++) {
      next[n - 1 - (rowStart[i + 1] - rowStart[i]) + 1]++;
    }
    for (int k = 0; k < n; k++) {
      next[k + 1] += next[k];
    }
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[next[n - 1 - (rowStart[i + 1] - rowStart[i])]++] = i;
    }
    return order;
  }

  static void forEach(Network<?> network, Visitor visitor) {
    of(network).forEach(visitor);
  }

  private void forEach(Visitor visitor) {
    int[] mark = new int[order.length];
    Arrays.fill(mark, -1);
    for (int a = 0; a < order.length; a++) {
      int vertexA = order[a];
      for (int p = start[a]; p < start[a + 1]; p++) {
        mark[to[p]] = entry[p];
      }
      for (int p = start[a]; p < start[a + 1]; p++) {
        int b = to[p];
        int vertexB = order[b];
        for (int q = start[b], end = start[b + 1]; q < end; q++) {
          int ac = mark[to[q]];
          if (ac >= 0) {
            visitor.visit(vertexA, vertexB, order[to[q]], entry[p], ac, entry[q]);
          }
        }
      }
      for (int p = start[a]; p < start[a + 1]; p++) {
        mark[to[p]] = -1;
      }
    }
  }

  /** For each vertex the number of its triangles. */
  static long[] counts(Network<?> network) {
    int n = network.size();
    // A row of bits costs no more than a mean row of neighbours.
    long words = (n + 63L) / 64;
    return words * n <= 2L * network.tieCount()
        ? dense(network, (int) words)
        : of(network).counts();
  }

  private long[] counts() {
    int n = order.length;
    boolean[] mark = new boolean[n];
    long[] counts = new long[n];
    for (int a = 0; a < n; a++) {
      for (int p = start[a]; p < start[a + 1]; p++) {
        mark[to[p]] = true;
      }
      long ofA = 0;
      for (int p = start[a]; p < start[a + 1]; p++) {
        int b = to[p];
        int ofTie = 0;
        for (int q = start[b], end = start[b + 1]; q < end; q++) {
          if (mark[to[q]]) {
            counts[order[to[q]]]++;
            ofTie++;
          }
        }
        counts[order[b]] += ofTie;
        ofA += ofTie;
      }
      counts[order[a]] += ofA;
      for (int p = start[a]; p < start[a + 1]; p++) {
        mark[to[p]] = false;
      }
    }
    return counts;
  }

  /** Neighbours as rows of bits: a tie's triangles are the ones that two rows share. */
  private static long[] dense(Network<?> network, int words) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    long[] bits = new long[n * words];
    for (int i = 0; i < n; i++) {
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        bits[i * words + (neighbours[e] >> 6)] |= 1L << neighbours[e];
      }
    }
    long[] counts = new long[n];
    for (int i = 0; i < n; i++) {
      for (int e = rowStart[i]; e < rowStart[i + 1] && neighbours[e] < i; e++) {
        int j = neighbours[e];
        int shared = 0;
        for (int k = 0; k < words; k++) {
          shared += Long.bitCount(bits[i * words + k] & bits[j * words + k]);
        }
        counts[i] += shared;
        counts[j] += shared;
      }
    }
    for (int i = 0; i < n; i++) {
      // Each triangle was seen from both of the vertex's ties in it.
      counts[i] /= 2;
    }
    return counts;
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

package org.multivector.centrality;

import java.util.Arrays;

/**
 * Every triangle of a network once, with its ties: the forward algorithm of Schank and Wagner
 * (2005), which takes the vertices by falling degree and compares with each neighbour yet to come
 * the neighbours that both have among those that came before; O(m^1.5) time, 16 bytes a tie.
 */
final class TriangleListing {
  /** What is done with a triangle {a, b, c}; ab, ac and bc are entries of its ties. */
  interface Visitor {
    void visit(int a, int b, int c, int ab, int ac, int bc);
  }

  private TriangleListing() {}

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
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    // For each vertex the neighbours that came before, and their entries for the tie to it.
    int[] end = Arrays.copyOf(rowStart, n);
    int[] before = new int[neighbours.length];
    int[] entry = new int[neighbours.length];
    boolean[] done = new boolean[n];
    int[] mark = new int[n];
    Arrays.fill(mark, -1);
    for (int b : byFallingDegree(rowStart)) {
      done[b] = true;
      for (int p = rowStart[b]; p < end[b]; p++) {
        mark[before[p]] = entry[p];
      }
      for (int e = rowStart[b]; e < rowStart[b + 1]; e++) {
        int c = neighbours[e];
        if (!done[c]) {
          int stop = end[c];
          for (int p = rowStart[c]; p < stop; p++) {
            int ab = mark[before[p]];
            if (ab >= 0) {
              visitor.visit(before[p], b, c, ab, entry[p], e);
            }
          }
          before[stop] = b;
          entry[stop] = e;
          end[c] = stop + 1;
        }
      }
      for (int p = rowStart[b]; p < end[b]; p++) {
        mark[before[p]] = -1;
      }
    }
  }

  /** For each vertex the number of its triangles. */
  static long[] counts(Network<?> network) {
    int n = network.size();
    // A row of bits costs no more than a mean row of neighbours.
    long words = (n + 63L) / 64;
    return words * n <= 2L * network.tieCount() ? dense(network, (int) words) : sparse(network);
  }

  /**
   * Most pairs of neighbours have none in common that came before; that is seen from 256 bits for
   * each, one of them for each vertex in its list, in the order in which they come.
   */
  private static long[] sparse(Network<?> network) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    int[] order = byFallingDegree(rowStart);
    int[] end = Arrays.copyOf(rowStart, n);
    int[] before = new int[neighbours.length];
    byte[] toCome = new byte[n];
    Arrays.fill(toCome, (byte) 1);
    int[] later = new int[n == 0 ? 0 : network.degree(order[0]) + 1];
    boolean[] mark = new boolean[n];
    long[] bits = new long[4 * n];
    long[] counts = new long[n];
    for (int turn = 0; turn < n; turn++) {
      int b = order[turn];
      toCome[b] = 0;
      int count = 0;
      // Written in any case and kept or not, which asks nothing that is hard to guess.
      for (int e = rowStart[b]; e < rowStart[b + 1]; e++) {
        later[count] = neighbours[e];
        count += toCome[neighbours[e]];
      }
      long b0 = bits[4 * b];
      long b1 = bits[4 * b + 1];
      long b2 = bits[4 * b + 2];
      long b3 = bits[4 * b + 3];
      boolean marked = false;
      for (int k = 0; k < count; k++) {
        int c = later[k];
        int at = 4 * c;
        if (((bits[at] & b0) | (bits[at + 1] & b1) | (bits[at + 2] & b2) | (bits[at + 3] & b3))
            != 0) {
          if (!marked) {
            mark(before, rowStart[b], end[b], mark, true);
            marked = true;
          }
          int shared = 0;
          for (int p = rowStart[c]; p < end[c]; p++) {
            if (mark[before[p]]) {
              counts[before[p]]++;
              shared++;
            }
          }
          counts[b] += shared;
          counts[c] += shared;
        }
        bits[at + (turn >>> 6 & 3)] |= 1L << turn;
        before[end[c]++] = b;
      }
      if (marked) {
        mark(before, rowStart[b], end[b], mark, false);
      }
    }
    return counts;
  }

  private static void mark(int[] list, int begin, int end, boolean[] mark, boolean value) {
    for (int p = begin; p < end; p++) {
      mark[list[p]] = value;
    }
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

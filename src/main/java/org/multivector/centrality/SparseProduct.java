package org.multivector.centrality;

import org.jspecify.annotations.Nullable;

/** Products of a row of a sparse matrix with a vector. */
final class SparseProduct {
  private SparseProduct() {}

  /**
   * The product of the entries from {@code start} to {@code end}; all are 1 where {@code w} is
   * absent.
   *
   * <p>Four sums, so that additions need not wait for each other; their order is fixed.
   */
  static double row(int start, int end, int[] neighbours, double @Nullable [] w, double[] x) {
    return w == null ? ones(start, end, neighbours, x) : weighted(start, end, neighbours, w, x);
  }

  private static double weighted(int start, int end, int[] neighbours, double[] w, double[] x) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int e = start;
    for (; e + 3 < end; e += 4) {
      s0 += w[e] * x[neighbours[e]];
      s1 += w[e + 1] * x[neighbours[e + 1]];
      s2 += w[e + 2] * x[neighbours[e + 2]];
      s3 += w[e + 3] * x[neighbours[e + 3]];
    }
    for (; e < end; e++) {
      s0 += w[e] * x[neighbours[e]];
    }
    return (s0 + s1) + (s2 + s3);
  }

  private static double ones(int start, int end, int[] neighbours, double[] x) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int e = start;
    for (; e + 3 < end; e += 4) {
      s0 += x[neighbours[e]];
      s1 += x[neighbours[e + 1]];
      s2 += x[neighbours[e + 2]];
      s3 += x[neighbours[e + 3]];
    }
    for (; e < end; e++) {
      s0 += x[neighbours[e]];
    }
    return (s0 + s1) + (s2 + s3);
  }
}

package org.multivector.centrality;

import java.util.Arrays;

/**
 * Pairs of vertices that have a large share of their strength in each other, as a part of the
 * matrix {@code I - f C W C} that is easily solved: what such a pair hands to and fro is what
 * conjugate gradients take longest to settle.
 */
final class StrongPairs {
  /** The least share; below it a pair settles by itself. */
  private static final double SHARE = 0.2;

  private final int[] first;
  private final int[] second;

  /** The entry of the matrix between the two, with its sign turned. */
  private final double[] between;

  private StrongPairs(int[] first, int[] second, double[] between) {
    this.first = first;
    this.second = second;
    this.between = between;
  }

  /**
   * The pairs that have no stronger tie than each other's, as far as pairs go; none where all
   * weights are 1.
   */
  static StrongPairs of(SymmetricMatrix matrix, double factor, double[] diagonal) {
    int n = diagonal.length;
    int[] start = matrix.start;
    double[] value = matrix.value;
    int[] strongest = new int[value == null ? 0 : n];
    Arrays.fill(strongest, -1);
    double[] least = new double[strongest.length];
    int count = 0;
    for (int i = 0; value != null && i < n; i++) {
      least[i] = SHARE / (factor * diagonal[i] * diagonal[i]);
      double mine = least[i];
      for (int e = start[i]; e < start[i + 1]; e++) {
        // Seldom true, and seldom asked further.
        if (value[e] > mine && value[e] > least[matrix.to[e]]) {
          mine = value[e];
          least[i] = mine;
          least[matrix.to[e]] = mine;
          strongest[i] = e;
          strongest[matrix.to[e]] = e;
        }
      }
    }
    int[] first = new int[n / 2];
    int[] second = new int[n / 2];
    double[] between = new double[n / 2];
    for (int i = 0; value != null && i < n; i++) {
      int e = strongest[i];
      if (e >= start[i] && e < start[i + 1] && strongest[matrix.to[e]] == e) {
        int j = matrix.to[e];
        first[count] = j;
        second[count] = i;
        between[count++] = factor * value[e] * diagonal[i] * diagonal[j];
      }
    }
    return new StrongPairs(
        Arrays.copyOf(first, count), Arrays.copyOf(second, count), Arrays.copyOf(between, count));
  }

  /** What solves the equation of each pair, and of everybody else alone, for a right side. */
  double[] solved(double[] right, double[] solution) {
    if (first.length == 0) {
      return right;
    }
    System.arraycopy(right, 0, solution, 0, right.length);
    for (int k = 0; k < first.length; k++) {
      double a = between[k];
      double one = right[first[k]];
      double other = right[second[k]];
      double determinant = 1 - a * a;
      solution[first[k]] = (one + a * other) / determinant;
      solution[second[k]] = (other + a * one) / determinant;
    }
    return solution;
  }
}

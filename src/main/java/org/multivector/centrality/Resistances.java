package org.multivector.centrality;

/**
 * The potentials of a connected network of resistors: the inverse of its Laplacian with the last
 * vertex grounded, by Cholesky's method; O(n³) time, 8 n² bytes.
 */
final class Resistances {
  /** Beyond this the inverse would take more than 3 GB. */
  static final int MAX_VERTICES = 20_000;

  private final int n;
  private final double[][] inverse;

  private Resistances(int n, double[][] inverse) {
    this.n = n;
    this.inverse = inverse;
  }

  static Resistances of(String metric, Network<?> network, double[] conductance) {
    Components.requireOne(metric, network);
    int n = network.size();
    if (n > MAX_VERTICES) {
      throw new IllegalArgumentException(
          metric
              + " needs 8 n^2 bytes and n^3 steps; "
              + n
              + " vertices is not in [0, "
              + MAX_VERTICES
              + "]; cut a backbone or a component out first");
    }
    int k = Math.max(0, n - 1);
    double[][] lower = new double[k][];
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    for (int i = 0; i < k; i++) {
      lower[i] = new double[i + 1];
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        lower[i][i] += conductance[e];
        if (neighbours[e] < i) {
          lower[i][neighbours[e]] = -conductance[e];
        }
      }
    }
    factor(metric, lower);
    return new Resistances(n, inverted(lower));
  }

  private static void factor(String metric, double[][] lower) {
    for (int i = 0; i < lower.length; i++) {
      double[] row = lower[i];
      for (int j = 0; j <= i; j++) {
        double[] other = lower[j];
        double sum = row[j];
        for (int k = 0; k < j; k++) {
          sum -= row[k] * other[k];
        }
        if (j < i) {
          row[j] = sum / other[j];
        } else if (sum > 0) {
          row[i] = Math.sqrt(sum);
        } else {
          throw new IllegalArgumentException(
              metric
                  + ": the weights differ by too many orders of magnitude for double precision; "
                  + "drop the weakest ties");
        }
      }
    }
  }

  /** The inverse from its Cholesky factor, column by column of the unit matrix. */
  private static double[][] inverted(double[][] lower) {
    int k = lower.length;
    double[][] inverse = new double[k][k];
    for (int column = 0; column < k; column++) {
      double[] x = inverse[column];
      x[column] = 1;
      for (int i = column; i < k; i++) {
        double sum = x[i];
        double[] row = lower[i];
        for (int j = column; j < i; j++) {
          sum -= row[j] * x[j];
        }
        x[i] = sum / row[i];
      }
      for (int i = k - 1; i >= 0; i--) {
        double solved = x[i] / lower[i][i];
        x[i] = solved;
        double[] row = lower[i];
        for (int j = 0; j < i; j++) {
          x[j] -= row[j] * solved;
        }
      }
    }
    return inverse;
  }

  /** The potential at j when a unit of current enters at i and leaves at the ground. */
  double potential(int i, int j) {
    return i == n - 1 || j == n - 1 ? 0 : inverse[i][j];
  }
}

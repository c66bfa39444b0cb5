package org.multivector.centrality;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The greatest eigenvalue of a non-negative symmetric matrix and its eigenvector, by Lanczos'
 * method with full reorthogonalisation, started anew from its best vector when that should be near
 * enough, and every {@value #STEPS} steps.
 *
 * <p>Power iteration needs as many steps as the second eigenvalue is near the first; Lanczos needs
 * the square root of that, and does not mind an eigenvalue of the same size with the other sign.
 */
final class LargestEigenpair {
  private static final int STEPS = 24;

  private final double value;
  private final double[] vector;
  private final int products;
  private final double residual;

  private LargestEigenpair(double value, double[] vector, int products, double residual) {
    this.value = value;
    this.vector = vector;
    this.products = products;
    this.residual = residual;
  }

  /**
   * Iterates until the norm of {@code W x - lambda x} is at most {@code tolerance lambda} or the
   * number of products with the matrix is reached.
   *
   * @param rowStart rows of the matrix
   * @param neighbours columns
   * @param w values, each at least 0; absent where all are 1
   */
  static LargestEigenpair of(
      int[] rowStart, int[] neighbours, double @Nullable [] w, double tolerance, int maxProducts) {
    int n = rowStart.length - 1;
    int exponent = w == null ? 0 : Scale.ofGreatest(w);
    SymmetricMatrix matrix =
        SymmetricMatrix.of(rowStart, neighbours, w == null ? null : Scale.times(w, -exponent));
    // The strengths lie nearer to the eigenvector than equal numbers do.
    double[] x = matrix.rowSums();
    if (!(normalize(x) > 0)) {
      return new LargestEigenpair(0, x, 0, 0);
    }
    int steps = Math.min(STEPS, n);
    double[][] basis = new double[steps][];
    double[] alpha = new double[steps];
    double[] beta = new double[steps];
    double[] product = new double[n];
    int products = 0;
    while (true) {
      basis[0] = x;
      double lambda = 0;
      double[] weights = {1};
      for (int k = 0; k < steps; k++) {
        matrix.multiply(basis[k], product);
        products++;
        alpha[k] = dot(basis[k], product);
        if (k == 0) {
          lambda = alpha[0];
          double residual = distance(product, basis[0], lambda);
          if (residual <= tolerance * lambda || products >= maxProducts) {
            return new LargestEigenpair(
                Math.scalb(lambda, exponent), positive(basis[0]), products, residual / lambda);
          }
        }
        double before = Math.sqrt(dot(product, product));
        beta[k] = orthogonalize(product, basis, k);
        if (beta[k] < 0.1 * before) {
          // What is left after cancellation is no longer at right angles.
          beta[k] = orthogonalize(product, basis, k);
        }
        // One product more tells how near the vector is.
        boolean isLast = beta[k] <= 1e-14 * before || k + 1 == steps || products + 1 >= maxProducts;
        if (isLast || k % 3 == 2) {
          weights = topOfTridiagonal(alpha, beta, k + 1);
          // The residual of the best vector, known before the vector is.
          if (isLast || beta[k] * Math.abs(weights[k]) <= 0.1 * tolerance * lambda) {
            break;
          }
        }
        double[] next = product.clone();
        scale(next, 1 / beta[k]);
        basis[k + 1] = next;
      }
      double[] best = new double[n];
      for (int j = 0; j < weights.length; j++) {
        subtract(best, basis[j], -weights[j]);
      }
      normalize(best);
      x = best;
    }
  }

  double value() {
    return value;
  }

  /** Non-negative, with L2 norm 1. */
  double[] vector() {
    return vector;
  }

  /** Products with the matrix that it took. */
  int products() {
    return products;
  }

  /** The norm of {@code W x - lambda x} over lambda. */
  double residual() {
    return residual;
  }

  /** Takes the parts along the first vectors of a basis away; the norm of what is left. */
  private static double orthogonalize(double[] product, double[][] basis, int last) {
    for (int j = last; j >= 0; j--) {
      subtract(product, basis[j], dot(basis[j], product));
    }
    return Math.sqrt(dot(product, product));
  }

  private static double distance(double[] product, double[] x, double lambda) {
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double d = product[i] - lambda * x[i];
      squares += d * d;
    }
    return Math.sqrt(squares);
  }

  private static double dot(double[] a, double[] b) {
    // Four sums, so that additions need not wait for each other; their order is fixed.
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  private static void subtract(double[] from, double[] what, double factor) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * what[i];
    }
  }

  private static void scale(double[] x, double factor) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
  }

  private static double normalize(double[] x) {
    double norm = Math.sqrt(dot(x, x));
    if (norm > 0) {
      scale(x, 1 / norm);
    }
    return norm;
  }

  private static double[] positive(double[] x) {
    double[] positive = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      positive[i] = Math.abs(x[i]);
    }
    return positive;
  }

  /** The eigenvector of the greatest eigenvalue of a symmetric tridiagonal matrix. */
  private static double[] topOfTridiagonal(double[] alpha, double[] beta, int k) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < k; i++) {
      double radius = (i > 0 ? beta[i - 1] : 0) + (i + 1 < k ? beta[i] : 0);
      low = Math.max(low, alpha[i]);
      high = Math.max(high, alpha[i] + radius);
    }
    double middle = low + (high - low) / 2;
    while (middle > low && middle < high) {
      if (isAbove(alpha, beta, k, middle)) {
        high = middle;
      } else {
        low = middle;
      }
      middle = low + (high - low) / 2;
    }
    // Inverse iteration with the shift just above the eigenvalue: the matrix is then definite.
    double shift = high + 4 * Math.ulp(high);
    double[] y = new double[k];
    Arrays.fill(y, 1);
    for (int round = 0; round < 3; round++) {
      solve(alpha, beta, k, shift, y);
      double norm = Math.sqrt(dot(y, y));
      scale(y, 1 / norm);
    }
    return y;
  }

  /** Whether all eigenvalues lie below a number (Sturm's sequence). */
  private static boolean isAbove(double[] alpha, double[] beta, int k, double number) {
    double pivot = number - alpha[0];
    for (int i = 1; i <= k; i++) {
      if (!(pivot > 0)) {
        return false;
      }
      if (i < k) {
        pivot = number - alpha[i] - beta[i - 1] * beta[i - 1] / pivot;
      }
    }
    return true;
  }

  /** Solves {@code (shift I - T) y = y}. */
  private static void solve(double[] alpha, double[] beta, int k, double shift, double[] y) {
    double[] pivot = new double[k];
    pivot[0] = Math.max(shift - alpha[0], Math.ulp(shift));
    for (int i = 1; i < k; i++) {
      double factor = -beta[i - 1] / pivot[i - 1];
      pivot[i] = Math.max(shift - alpha[i] + factor * beta[i - 1], Math.ulp(shift));
      y[i] -= factor * y[i - 1];
    }
    y[k - 1] /= pivot[k - 1];
    for (int i = k - 2; i >= 0; i--) {
      y[i] = (y[i] + beta[i] * y[i + 1]) / pivot[i];
    }
  }
}

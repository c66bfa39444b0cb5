package org.multivector.centrality;

/**
 * Solves {@code (I - f C W C) x = b} for a symmetric matrix W of weights and a diagonal C, where
 * the greatest eigenvalue of {@code f C W C} is below 1, by conjugate gradients (Hestenes and
 * Stiefel 1952): the error falls by {@code (sqrt(k) - 1) / (sqrt(k) + 1)} a product with the
 * matrix, k being its condition, where simple iteration takes {@code (k - 1) / (k + 1)}. What is
 * left at the end is computed anew from x; where it is more than the gradients had it, simple
 * iteration goes on.
 */
final class ConjugateGradients {
  private final double[] x;
  private final int products;
  private final double residual;

  private ConjugateGradients(double[] x, int products, double residual) {
    this.x = x;
    this.products = products;
    this.residual = residual;
  }

  /** What is left of the equation, {@code b - (I - f C W C) x}, as a number beside x. */
  interface Measure {
    double of(double[] x, double[] rest);
  }

  /** Iterates until the measure is below the tolerance or there were as many products. */
  static ConjugateGradients solve(
      Network<?> network,
      double[] w,
      double factor,
      double[] diagonal,
      double[] right,
      double tolerance,
      int maxProducts,
      Measure measure) {
    int n = right.length;
    SymmetricMatrix matrix = SymmetricMatrix.of(network.rowStarts(), network.neighbourArray(), w);
    double[] x = new double[n];
    double[] rest = right.clone();
    double[] way = right.clone();
    double[] sent = new double[n];
    double[] product = new double[n];
    double squares = dot(rest, rest);
    double residual = Double.POSITIVE_INFINITY;
    int products = 0;
    // The last product is for what is really left, which rounding may have taken from the rest.
    while (residual >= tolerance && products < Math.max(1, maxProducts - 1)) {
      multiply(matrix, factor, diagonal, way, sent, product);
      products++;
      double step = squares / dot(way, product);
      for (int i = 0; i < n; i++) {
        x[i] += step * way[i];
        rest[i] -= step * product[i];
      }
      residual = measure.of(x, rest);
      double before = squares;
      squares = dot(rest, rest);
      if (squares == 0) {
        break;
      }
      double keep = squares / before;
      for (int i = 0; i < n; i++) {
        way[i] = rest[i] + keep * way[i];
      }
    }
    while (products < maxProducts) {
      multiply(matrix, factor, diagonal, x, sent, product);
      products++;
      for (int i = 0; i < n; i++) {
        rest[i] = right[i] - product[i];
      }
      residual = measure.of(x, rest);
      if (residual < tolerance) {
        break;
      }
      // Where numbers lie far apart, steps that suit the greatest may lose the others; simple
      // iteration is slower and loses none.
      for (int i = 0; i < n; i++) {
        x[i] += rest[i];
      }
    }
    return new ConjugateGradients(x, products, residual);
  }

  /** Sets the product to {@code (I - f C W C) x}. */
  private static void multiply(
      SymmetricMatrix matrix,
      double factor,
      double[] diagonal,
      double[] x,
      double[] sent,
      double[] product) {
    for (int i = 0; i < x.length; i++) {
      sent[i] = diagonal[i] * x[i];
    }
    matrix.multiply(sent, product);
    for (int i = 0; i < x.length; i++) {
      product[i] = x[i] - factor * diagonal[i] * product[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    int i = 0;
    for (; i + 1 < a.length; i += 2) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
    }
    return i < a.length ? s0 + s1 + a[i] * b[i] : s0 + s1;
  }

  double[] x() {
    return x;
  }

  /** Products with the matrix that it took. */
  int products() {
    return products;
  }

  /** The measure at the end. */
  double residual() {
    return residual;
  }
}

package org.multivector.centrality;

/**
 * Solves {@code (I - f C W C) x = b} for a symmetric matrix W of weights and a diagonal C, where
 * the greatest eigenvalue of {@code f C W C} is below 1, by conjugate gradients (Hestenes and
 * Stiefel 1952): the error falls by {@code (sqrt(k) - 1) / (sqrt(k) + 1)} a product with the
 * matrix, k being its condition, where simple iteration takes {@code (k - 1) / (k + 1)}. {@link
 * StrongPairs} are solved beforehand in each iteration, which betters the condition (Concus, Golub
 * and O'Leary 1976). What is left at the end is computed anew from x; where it is more than the
 * gradients had it, simple iteration goes on.
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

  /**
   * Iterates until the measure is below the tolerance or there were as many products.
   *
   * @param matrix W
   * @param right b
   * @param x where to begin, and where the solution will be
   * @param rest what is left of the equation there; changed
   */
  static ConjugateGradients solve(
      SymmetricMatrix matrix,
      double factor,
      double[] diagonal,
      double[] right,
      double[] x,
      double[] rest,
      double tolerance,
      int maxProducts,
      Measure measure) {
    int n = x.length;
    StrongPairs pairs = StrongPairs.of(matrix, factor, diagonal);
    double[] space = new double[n];
    double[] sent = new double[n];
    double[] product = new double[n];
    double[] solved = pairs.solved(rest, space);
    double[] way = solved.clone();
    double squares = dot(rest, solved);
    double residual = measure.of(x, rest);
    int products = 0;
    // The last product is for what is really left, which rounding may have taken from the rest.
    while (residual >= tolerance && products < Math.max(1, maxProducts - 1) && squares > 0) {
      multiply(matrix, factor, diagonal, way, sent, product);
      products++;
      double step = squares / dot(way, product);
      for (int i = 0; i < n; i++) {
        x[i] += step * way[i];
        rest[i] -= step * product[i];
      }
      residual = measure.of(x, rest);
      solved = pairs.solved(rest, space);
      double before = squares;
      squares = dot(rest, solved);
      double keep = squares / before;
      for (int i = 0; i < n; i++) {
        way[i] = solved[i] + keep * way[i];
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

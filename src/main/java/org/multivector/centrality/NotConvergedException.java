package org.multivector.centrality;

import java.util.Locale;

/** An iteration that did not reach its tolerance within the iterations allowed. */
public final class NotConvergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int iterations;
  private final double residual;

  NotConvergedException(String metric, int iterations, double residual, double tolerance) {
    super(
        String.format(
            Locale.ROOT,
            "%s has not converged: after %d iterations it still moves by %.3g, and %.3g is asked"
                + " for; allow more iterations or a greater tolerance",
            metric,
            iterations,
            residual,
            tolerance));
    this.iterations = iterations;
    this.residual = residual;
  }

  /** Iterations done. */
  public int iterations() {
    return iterations;
  }

  /** How far the last iteration moved the scores. */
  public double residual() {
    return residual;
  }
}

package org.multivector.centrality;

/** What an iterative metric does when it has not converged within its iterations. */
public enum Convergence {
  /** It throws {@link NotConvergedException}. */
  STRICT,

  /** It hands the last iterate out, marked by {@link Scores#isConverged()}. */
  LENIENT
}

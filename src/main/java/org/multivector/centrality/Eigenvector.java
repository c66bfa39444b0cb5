package org.multivector.centrality;

import java.util.Arrays;

/**
 * Eigenvector centrality: central is who is tied to the central.
 *
 * <p>{@code lambda x = W x} for the greatest eigenvalue {@code lambda} of the matrix of weights;
 * {@code x} is non-negative with L2 norm 1.
 *
 * <p><b>Range.</b> [0, 1]. <b>Weights</b> are strengths: a stronger tie passes more centrality on;
 * with {@link Weights#IGNORED} every tie is alike. <b>Edge cases.</b> A disconnected network is
 * refused with an error that names the components, since the eigenvector then is not unique or
 * leaves whole components at 0. A single vertex has 1; an empty network gives no scores.
 *
 * <p><b>Convergence.</b> Lanczos' method, started anew every 24 steps or fewer, until the norm of
 * {@code W x - lambda x} is below the tolerance times lambda; an iteration is one product with the
 * matrix. <b>Cost.</b> O(n + m) time an iteration, 212 bytes a vertex and 12 bytes a tie
 * (unweighted 4).
 *
 * <p>Bonacich, P. (1972). Factoring and weighting approaches to status scores and clique
 * identification. <i>Journal of Mathematical Sociology</i> 2, 113–120.
 *
 * <pre>{@code
 * Scores<Actor> eigenvector = Eigenvector.withDefaults().compute(graph.giantComponent());
 * }</pre>
 */
public final class Eigenvector implements CentralityMetric {
  private static final Eigenvector DEFAULTS =
      new Eigenvector(Weights.STRENGTH, 1e-12, 100_000, Convergence.STRICT);

  private final Weights weights;
  private final double tolerance;
  private final int maxIterations;
  private final Convergence convergence;

  private Eigenvector(
      Weights weights, double tolerance, int maxIterations, Convergence convergence) {
    this.weights = weights;
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
    this.convergence = convergence;
  }

  /** Weighted, tolerance 1e-12, 100,000 iterations, strict. */
  public static Eigenvector withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public Eigenvector with(Weights weights) {
    return new Eigenvector(weights, tolerance, maxIterations, convergence);
  }

  /** Sets what happens when the iteration does not converge. */
  public Eigenvector with(Convergence convergence) {
    return new Eigenvector(weights, tolerance, maxIterations, convergence);
  }

  /**
   * Sets how far {@code W x} may be from {@code lambda x}, relative to lambda.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public Eigenvector withTolerance(double tolerance) {
    return new Eigenvector(weights, Check.tolerance(tolerance), maxIterations, convergence);
  }

  /**
   * Sets how many iterations are allowed.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Eigenvector withMaxIterations(int maxIterations) {
    return new Eigenvector(weights, tolerance, Check.iterations(maxIterations), convergence);
  }

  @Override
  public String name() {
    return "eigenvector" + weights.suffix();
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.PATHS.by(weights);
  }

  /**
   * {@inheritDoc}
   *
   * @throws DisconnectedException if the network has several components
   */
  @Override
  public <V> Scores<V> compute(Network<V> network) {
    Components.requireOne(name(), network);
    if (network.size() < 2) {
      double[] alone = new double[network.size()];
      Arrays.fill(alone, 1);
      return scores(network, alone, 0, Convergence.STRICT);
    }
    LargestEigenpair pair =
        LargestEigenpair.of(
            network.rowStarts(),
            network.neighbourArray(),
            weights == Weights.IGNORED ? null : network.weightArray(),
            tolerance,
            maxIterations);
    boolean converged = pair.residual() <= tolerance;
    if (!converged && convergence == Convergence.STRICT) {
      throw new NotConvergedException(name(), pair.products(), pair.residual(), tolerance);
    }
    return scores(
        network,
        pair.vector(),
        pair.products(),
        converged ? Convergence.STRICT : Convergence.LENIENT);
  }

  private <V> Scores<V> scores(
      Network<V> network, double[] values, int iterations, Convergence outcome) {
    return Scores.of(
            name(),
            Normalization.NORMALIZED,
            weights,
            Scores.Range.UNIT,
            network.vertices(),
            values)
        .withMethod("L2 norm 1, tolerance " + tolerance)
        .withIterations(iterations, outcome);
  }
}

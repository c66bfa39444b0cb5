package org.multivector.centrality;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Katz centrality: how many walks of any length end at a vertex, long ones counting less.
 *
 * <p>{@code x = alpha W x + 1}, scaled to L2 norm 1; {@code alpha} is .85 of {@code 1 / lambda_max}
 * at first, {@code lambda_max} being the greatest eigenvalue of the matrix of weights.
 *
 * <p><b>Range.</b> (0, 1]. <b>Weights</b> are strengths: a stronger tie carries more walks; with
 * {@link Weights#IGNORED} every tie is alike. <b>Edge cases.</b> Defined on disconnected networks;
 * an isolate keeps the constant alone; without any tie all are equal; an empty network gives no
 * scores. An alpha of {@code 1 / lambda_max} or more is refused: the series would not converge.
 *
 * <p><b>Convergence.</b> Lanczos' method for {@code lambda_max}, until its vector is within 1e-10
 * of it, then conjugate gradients, until the scores miss their equation by less than the tolerance
 * relative to the greatest; each is allowed as many iterations as are set, and the scores tell
 * those of the longer one. Not converging is an error in strict mode. <b>Cost.</b> O(n + m) time an
 * iteration, some 60 iterations with the defaults and as many for {@code lambda_max}; memory is
 * linear, 212 bytes a vertex and 12 bytes a tie (unweighted 24) while {@code lambda_max} is sought.
 *
 * <p>Katz, L. (1953). A new status index derived from sociometric analysis. <i>Psychometrika</i>
 * 18, 39–43.
 *
 * <pre>{@code
 * Scores<Actor> katz = Katz.withDefaults().compute(graph);
 * }</pre>
 */
public final class Katz implements CentralityMetric {
  private static final double SHARE_OF_BOUND = 0.85;

  /** How near lambda_max must be. */
  private static final double EIGENVALUE = 1e-10;

  private static final Katz DEFAULTS =
      new Katz(Weights.STRENGTH, OptionalDouble.empty(), 1e-13, 100_000, Convergence.STRICT);

  private final Weights weights;
  private final OptionalDouble alpha;
  private final double tolerance;
  private final int maxIterations;
  private final Convergence convergence;

  private Katz(
      Weights weights,
      OptionalDouble alpha,
      double tolerance,
      int maxIterations,
      Convergence convergence) {
    this.weights = weights;
    this.alpha = alpha;
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
    this.convergence = convergence;
  }

  /** Weighted, alpha .85 of its bound, tolerance 1e-13, 100,000 iterations, strict. */
  public static Katz withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public Katz with(Weights weights) {
    return new Katz(weights, alpha, tolerance, maxIterations, convergence);
  }

  /** Sets what happens when the iteration does not converge. */
  public Katz with(Convergence convergence) {
    return new Katz(weights, alpha, tolerance, maxIterations, convergence);
  }

  /**
   * Sets by how much a step more discounts a walk; its bound depends on the network and is checked
   * there.
   *
   * @throws IllegalArgumentException if it is not in (0, inf)
   */
  public Katz withAlpha(double alpha) {
    if (!(alpha > 0 && alpha < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "alpha " + alpha + " is not in (0, inf); leave it out for 0.85 of its bound");
    }
    return new Katz(weights, OptionalDouble.of(alpha), tolerance, maxIterations, convergence);
  }

  /**
   * Sets by how much the scores may miss their equation, relative to the greatest.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public Katz withTolerance(double tolerance) {
    return new Katz(weights, alpha, Check.tolerance(tolerance), maxIterations, convergence);
  }

  /**
   * Sets how many iterations are allowed for the eigenvalue, and how many for the scores.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Katz withMaxIterations(int maxIterations) {
    return new Katz(weights, alpha, tolerance, Check.iterations(maxIterations), convergence);
  }

  @Override
  public String name() {
    return "katz" + weights.suffix();
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.WEIGHTS.by(weights);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if alpha is not below {@code 1 / lambda_max}
   */
  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    double[] all = network.weightArray(weights);
    int exponent = Scale.ofGreatest(all);
    double[] w = Scale.times(all, -exponent);
    LargestEigenpair pair =
        LargestEigenpair.of(
            network.rowStarts(), network.neighbourArray(), w, EIGENVALUE, maxIterations);
    boolean known = pair.residual() <= EIGENVALUE;
    if (!known && convergence == Convergence.STRICT) {
      throw new NotConvergedException(name(), pair.products(), pair.residual(), EIGENVALUE);
    }
    double lambda = pair.value();
    double step =
        alpha.isPresent()
            ? Math.scalb(alpha.getAsDouble(), exponent)
            : lambda > 0 ? SHARE_OF_BOUND / lambda : 0;
    if (step * lambda >= 1) {
      throw new IllegalArgumentException(
          "alpha "
              + Math.scalb(step, -exponent)
              + " is not in (0, "
              + Math.scalb(1 / lambda, -exponent)
              + "), the bound 1 / lambda_max of this "
              + "network; leave it out for 0.85 of the bound");
    }
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    ConjugateGradients solution =
        ConjugateGradients.solve(
            SymmetricMatrix.of(network.rowStarts(), network.neighbourArray(), w),
            step,
            ones,
            ones,
            new double[n],
            ones.clone(),
            tolerance,
            maxIterations,
            (x, rest) -> {
              double most = greatest(x);
              return most > 0 ? greatest(rest) / most : Double.POSITIVE_INFINITY;
            });
    boolean converged = n == 0 || (known && solution.residual() < tolerance);
    if (!converged && convergence == Convergence.STRICT) {
      throw new NotConvergedException(name(), solution.products(), solution.residual(), tolerance);
    }
    return scores(
        network,
        solution.x(),
        Math.scalb(step, -exponent),
        Math.max(pair.products(), solution.products()),
        converged ? Convergence.STRICT : Convergence.LENIENT);
  }

  private static double greatest(double[] x) {
    double greatest = 0;
    for (double value : x) {
      greatest = Math.max(greatest, Math.abs(value));
    }
    return greatest;
  }

  private <V> Scores<V> scores(
      Network<V> network, double[] x, double step, int iterations, Convergence outcome) {
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      // Each is 1 at least in the end, but an iterate before need not be.
      x[i] = Math.max(0, x[i]);
      squares += x[i] * x[i];
    }
    double norm = Math.sqrt(squares);
    for (int i = 0; i < x.length; i++) {
      x[i] /= norm;
    }
    return Scores.of(
            name(), Normalization.NORMALIZED, weights, Scores.Range.UNIT, network.vertices(), x)
        .withMethod("L2 norm 1, alpha " + step + ", tolerance " + tolerance)
        .withIterations(iterations, outcome);
  }
}

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
 * <p><b>Convergence.</b> Fixed-point iteration until the scores move by less than the tolerance
 * relative to the greatest. Not converging is an error in strict mode. <b>Cost.</b> O(n + m) time
 * an iteration, at most {@code log(tolerance) / log(alpha lambda_max)} iterations; about 200 bytes
 * a vertex while {@code lambda_max} is sought.
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
  private static final Katz DEFAULTS =
      new Katz(Weights.STRENGTH, OptionalDouble.empty(), 1e-13, 10_000, Convergence.STRICT);

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

  /** Weighted, alpha .85 of its bound, tolerance 1e-13, 10,000 iterations, strict. */
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
   * Sets by how much the last iteration may move the scores, relative to the greatest.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public Katz withTolerance(double tolerance) {
    return new Katz(weights, alpha, Check.tolerance(tolerance), maxIterations, convergence);
  }

  /**
   * Sets how many iterations are allowed.
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
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    double[] w = network.weightArray(weights);
    double lambda = LargestEigenpair.of(rowStart, neighbours, w, 1e-10, 100_000).value();
    double step = alpha.orElse(lambda > 0 ? SHARE_OF_BOUND / lambda : 0);
    if (step * lambda >= 1) {
      throw new IllegalArgumentException(
          "alpha "
              + step
              + " is not in (0, "
              + 1 / lambda
              + "), the bound 1 / lambda_max of this "
              + "network; leave it out for 0.85 of the bound");
    }
    double[] x = new double[n];
    Arrays.fill(x, 1);
    double[] next = new double[n];
    double residual = 0;
    for (int iteration = 1; iteration <= maxIterations; iteration++) {
      double moved = 0;
      double greatest = 0;
      for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
          sum += w[e] * x[neighbours[e]];
        }
        next[i] = step * sum + 1;
        moved = Math.max(moved, Math.abs(next[i] - x[i]));
        greatest = Math.max(greatest, next[i]);
      }
      double[] swap = x;
      x = next;
      next = swap;
      residual = n == 0 ? 0 : moved / greatest;
      if (residual < tolerance) {
        return scores(network, x, step, iteration, Convergence.STRICT);
      }
    }
    if (convergence == Convergence.STRICT) {
      throw new NotConvergedException(name(), maxIterations, residual, tolerance);
    }
    return scores(network, x, step, maxIterations, Convergence.LENIENT);
  }

  private <V> Scores<V> scores(
      Network<V> network, double[] x, double step, int iterations, Convergence outcome) {
    double squares = 0;
    for (double value : x) {
      squares += value * value;
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

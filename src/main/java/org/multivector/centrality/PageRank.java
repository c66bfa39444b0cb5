package org.multivector.centrality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;

/**
 * PageRank: the share of time that a walker spends at a vertex who follows ties in proportion to
 * their weights and now and then starts anew.
 *
 * <p>{@code x_i = d (sum_j w_ij x_j / s_j + D t_i) + (1 - d) t_i}, where {@code d} is the damping,
 * {@code t} the teleport distribution (uniform, or the vertices given by {@link
 * #withTeleport(Map)}: personalised PageRank) and {@code D} the scores of the isolates together,
 * who hand their share on like a fresh start.
 *
 * <p><b>Range.</b> [0, 1], the scores add up to 1. <b>Weights</b> are strengths: a stronger tie is
 * followed more often; with {@link Weights#IGNORED} every tie is alike. <b>Edge cases.</b>
 * Disconnected networks and isolates are fine; without any tie the scores are the teleport
 * distribution; an empty network gives no scores.
 *
 * <p><b>Convergence.</b> Conjugate gradients on the symmetric form of the equation, in which pairs
 * of vertices with much of their strength in each other are solved beforehand, until the scores
 * miss it by less than the tolerance in sum (1e-13 at first), at most 1,000 times; simple iteration
 * goes on where weights are too far apart for that; the distance to the limit is then below {@code
 * tolerance / (1 - d)}. Not converging is an error in strict mode. <b>Cost.</b> O(n + m) time an
 * iteration, about {@code log(tolerance) / log(q)} iterations at most with {@code q = (r - 1) / (r
 * + 1)}, {@code r = sqrt((1 + d) / (1 - d))} (60 with the defaults); memory is linear, about 80
 * bytes a vertex and 12 bytes a tie (unweighted 4).
 *
 * <p>Brin, S., Page, L. (1998). The anatomy of a large-scale hypertextual web search engine.
 * <i>Computer Networks</i> 30, 107–117; Concus, P., Golub, G. H., O'Leary, D. P. (1976). A
 * generalized conjugate gradient method for the numerical solution of elliptic partial differential
 * equations. <i>Sparse Matrix Computations</i>, 309–332.
 *
 * <pre>{@code
 * Scores<Actor> rank = PageRank.withDefaults().withDamping(0.9).compute(graph);
 * Scores<Actor> near = PageRank.withDefaults().withTeleport(Map.of("KAZ", 1.0)).compute(graph);
 * }</pre>
 */
public final class PageRank implements CentralityMetric {
  private static final PageRank DEFAULTS =
      new PageRank(Weights.STRENGTH, 0.85, null, 1e-13, 1000, Convergence.STRICT);

  private final Weights weights;
  private final double damping;
  private final @Nullable Map<Object, Double> teleport;
  private final double tolerance;
  private final int maxIterations;
  private final Convergence convergence;

  private PageRank(
      Weights weights,
      double damping,
      @Nullable Map<Object, Double> teleport,
      double tolerance,
      int maxIterations,
      Convergence convergence) {
    this.weights = weights;
    this.damping = damping;
    this.teleport = teleport;
    this.tolerance = tolerance;
    this.maxIterations = maxIterations;
    this.convergence = convergence;
  }

  /** Weighted, damping .85, uniform teleport, tolerance 1e-13, 1,000 iterations, strict. */
  public static PageRank withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public PageRank with(Weights weights) {
    return new PageRank(weights, damping, teleport, tolerance, maxIterations, convergence);
  }

  /** Sets what happens when the iteration does not converge. */
  public PageRank with(Convergence convergence) {
    return new PageRank(weights, damping, teleport, tolerance, maxIterations, convergence);
  }

  /**
   * Sets the probability of following a tie rather than starting anew.
   *
   * @throws IllegalArgumentException if it is not in [0, 1)
   */
  public PageRank withDamping(double damping) {
    if (!(damping >= 0 && damping < 1)) {
      throw new IllegalArgumentException("damping " + damping + " is not in [0, 1); 0.85 is usual");
    }
    return new PageRank(weights, damping, teleport, tolerance, maxIterations, convergence);
  }

  /**
   * Personalises: the walker starts anew at these vertices only, in proportion to their shares. The
   * keys are vertices, or ids where the vertices are actors.
   *
   * @throws IllegalArgumentException if no share is greater than 0, or one is negative or not
   *     finite
   */
  public PageRank withTeleport(Map<?, Double> shares) {
    double sum = 0;
    for (Map.Entry<?, Double> share : shares.entrySet()) {
      double value = share.getValue();
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "teleport share " + value + " of " + share.getKey() + " is not in [0, inf)");
      }
      sum += value;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException(
          "teleport shares add up to " + sum + "; give at least one vertex a share above 0");
    }
    return new PageRank(
        weights, damping, Map.copyOf(shares), tolerance, maxIterations, convergence);
  }

  /**
   * Sets by how much the scores may miss their equation, summed over the vertices.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public PageRank withTolerance(double tolerance) {
    return new PageRank(
        weights, damping, teleport, Check.tolerance(tolerance), maxIterations, convergence);
  }

  /**
   * Sets how many iterations are allowed.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public PageRank withMaxIterations(int maxIterations) {
    return new PageRank(
        weights, damping, teleport, tolerance, Check.iterations(maxIterations), convergence);
  }

  @Override
  public String name() {
    return "pagerank" + weights.suffix();
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.WEIGHTS.by(weights);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a vertex to teleport to is not in the network
   */
  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    double[] start = start(network);
    if (n == 0) {
      return scores(network, start, 0, Convergence.STRICT);
    }
    SymmetricMatrix matrix =
        SymmetricMatrix.of(
            network.rowStarts(),
            network.neighbourArray(),
            weights == Weights.IGNORED ? null : scaled(network.weightArray()));
    // With x = sqrt(s) y the equation is symmetric. Isolates take part with their teleport share
    // alone: what they hand on goes where teleport goes, so it only scales the whole.
    double[] strength = matrix.rowSums();
    double[] root = new double[n];
    double[] perRoot = new double[n];
    double strengths = 0;
    double tied = 0;
    for (int i = 0; i < n; i++) {
      double s = strength[i];
      root[i] = s > 0 ? Math.sqrt(s) : 1;
      perRoot[i] = 1 / root[i];
      strengths += s;
      tied += s > 0 ? start[i] : 0;
    }
    // Scores in proportion to strength keep their sum when handed on, which takes longest to
    // settle: it begins with as much of them as there will be in the end. Where only some start
    // anew, parts that nobody comes to must stay at 0.
    double level = strengths > 0 && teleport == null ? tied / ((1 - damping) * strengths) : 0;
    double[] right = new double[n];
    double[] y = new double[n];
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      boolean alone = strength[i] == 0;
      right[i] = perRoot[i] * start[i];
      y[i] = alone ? start[i] : level * root[i];
      rest[i] = alone ? 0 : right[i] - (1 - damping) * level * root[i];
    }
    double total = tied / (1 - damping) + (1 - tied);
    ConjugateGradients solution =
        ConjugateGradients.solve(
            matrix,
            damping,
            perRoot,
            right,
            y,
            rest,
            tolerance,
            maxIterations,
            (scores, left) -> missed(root, left) / total);
    boolean converged = solution.residual() < tolerance;
    if (!converged && convergence == Convergence.STRICT) {
      throw new NotConvergedException(name(), solution.products(), solution.residual(), tolerance);
    }
    double[] x = solution.x();
    for (int i = 0; i < n; i++) {
      x[i] = Math.max(0, root[i] * x[i]);
    }
    return scores(
        network,
        unitSum(x),
        solution.products(),
        converged ? Convergence.STRICT : Convergence.LENIENT);
  }

  private static double[] scaled(double[] w) {
    return Scale.times(w, -Scale.ofMiddle(w));
  }

  /** By how much the scores miss their equation, summed. */
  private static double missed(double[] root, double[] rest) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < rest.length; i += 4) {
      s0 += Math.abs(root[i] * rest[i]);
      s1 += Math.abs(root[i + 1] * rest[i + 1]);
      s2 += Math.abs(root[i + 2] * rest[i + 2]);
      s3 += Math.abs(root[i + 3] * rest[i + 3]);
    }
    for (; i < rest.length; i++) {
      s0 += Math.abs(root[i] * rest[i]);
    }
    return (s0 + s1) + (s2 + s3);
  }

  private <V> double[] start(Network<V> network) {
    double[] start = new double[network.size()];
    Map<Object, Double> shares = teleport;
    if (shares == null) {
      Arrays.fill(start, 1.0 / start.length);
      return start;
    }
    Set<Object> missing = new HashSet<>(shares.keySet());
    for (int i = 0; i < start.length; i++) {
      V vertex = network.vertices().get(i);
      Object key =
          vertex instanceof Actor actor && !shares.containsKey(actor) ? actor.id() : vertex;
      Double share = shares.get(key);
      if (share != null) {
        start[i] = share;
        missing.remove(key);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "teleport to "
              + missing.stream().map(Object::toString).sorted().toList()
              + ", not in the network of "
              + network
              + "; give vertices, or ids of its actors");
    }
    return unitSum(start);
  }

  private static double[] unitSum(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v;
    }
    for (int i = 0; i < x.length; i++) {
      x[i] /= sum;
    }
    return x;
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
        .withMethod("conjugate gradients, damping " + damping + ", tolerance " + tolerance)
        .withIterations(iterations, outcome);
  }
}

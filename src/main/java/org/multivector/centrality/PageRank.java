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
 * <p><b>Convergence.</b> Power iteration until the scores move by less than the tolerance in sum
 * (1e-12 at first), at most 1,000 times; the distance to the limit is then below {@code tolerance d
 * / (1 - d)}. Not converging is an error in strict mode. <b>Cost.</b> O(n + m) time an iteration,
 * at most {@code log(tolerance) / log(d)} iterations (170 with the defaults); 32 bytes a vertex.
 *
 * <p>Brin, S., Page, L. (1998). The anatomy of a large-scale hypertextual web search engine.
 * <i>Computer Networks</i> 30, 107–117.
 *
 * <pre>{@code
 * Scores<Actor> rank = PageRank.withDefaults().withDamping(0.9).compute(graph);
 * Scores<Actor> near = PageRank.withDefaults().withTeleport(Map.of("KAZ", 1.0)).compute(graph);
 * }</pre>
 */
public final class PageRank implements CentralityMetric {
  private static final PageRank DEFAULTS =
      new PageRank(Weights.STRENGTH, 0.85, null, 1e-12, 1000, Convergence.STRICT);

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

  /** Weighted, damping .85, uniform teleport, tolerance 1e-12, 1,000 iterations, strict. */
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
   * Sets by how much the last iteration may move the scores, summed over the vertices.
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
    if (n == 0) {
      return scores(network, new double[0], 0, Convergence.STRICT);
    }
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    double[] w = network.weightArray(weights);
    double[] start = start(network);
    double[] perStrength = new double[n];
    for (int i = 0; i < n; i++) {
      double s = 0;
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        s += w[e];
      }
      perStrength[i] = s > 0 ? 1 / s : 0;
    }
    double[] x = start.clone();
    double[] sent = new double[n];
    double residual = 0;
    for (int iteration = 1; iteration <= maxIterations; iteration++) {
      double idle = 0;
      for (int i = 0; i < n; i++) {
        sent[i] = x[i] * perStrength[i];
        if (perStrength[i] == 0) {
          idle += x[i];
        }
      }
      double fresh = 1 - damping + damping * idle;
      residual = 0;
      for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
          sum += w[e] * sent[neighbours[e]];
        }
        double next = damping * sum + fresh * start[i];
        residual += Math.abs(next - x[i]);
        x[i] = next;
      }
      if (residual < tolerance) {
        return scores(network, unitSum(x), iteration, Convergence.STRICT);
      }
    }
    if (convergence == Convergence.STRICT) {
      throw new NotConvergedException(name(), maxIterations, residual, tolerance);
    }
    return scores(network, unitSum(x), maxIterations, Convergence.LENIENT);
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
      start[i] = shares.getOrDefault(key, 0.0);
      missing.remove(key);
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
        .withMethod("power iteration, damping " + damping + ", tolerance " + tolerance)
        .withIterations(iterations, outcome);
  }
}

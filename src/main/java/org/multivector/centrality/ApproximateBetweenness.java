package org.multivector.centrality;

import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Betweenness of large networks, from sampled sources, with a bound on its error: with probability
 * {@code 1 - delta} the normalised scores of all vertices at once are within {@code epsilon} of
 * those of {@link Betweenness}.
 *
 * <p>Sources are drawn with replacement among the {@code N} vertices that are in components of
 * three or more. With {@code d_s(i) = sum_t sigma_st(i) / sigma_st}, what shortest paths from s
 * depend on i, {@code X_s(i) = N d_s(i) / ((n - 1)(n - 2))} has the exact score as its mean and
 * lies in {@code [0, R]}, {@code R = N (c - 2) / ((n - 1)(n - 2))} with c the size of the largest
 * component; the estimate is the mean of {@code X} over the sample.
 *
 * <p><b>When it stops.</b> The sample is enlarged, at most twofold, until Maurer and Pontil's
 * empirical Bernstein bound, {@code sqrt(2 V L / r) + 7 R L / (3 (r - 1))} with V the variance of X
 * over r sources and {@code L = ln(4 m k (k + 1) / (delta / 2))} in round k, is at most epsilon for
 * each of the m vertices with two ties or more, all others being 0; and at the latest at the size
 * that Hoeffding's inequality asks for, {@code R^2 ln(4 m / delta) / (2 epsilon^2)}. Where that
 * takes as many sources as there are, the exact scores are computed instead, which {@link
 * Scores#method()} says. The true error mostly is far smaller than the bound.
 *
 * <p><b>Range.</b> Raw, [0, (n - 1)(n - 2) / 2]; normalised, [0, 1]. <b>Weights</b> are strengths:
 * a tie is 1/w long, so a stronger tie draws shortest paths to itself; with {@link Weights#IGNORED}
 * every tie is 1 long. Equal lengths are found equal as in {@link Betweenness}. <b>Edge cases.</b>
 * As in {@link Betweenness}. <b>Repeatable.</b> The sample is drawn from the seed: the same network
 * in the same vertex order, options and seed give the same bits. <b>Cost.</b> O(r m') time with m'
 * the ties that shortest paths can use and r below {@code R^2 ln(4 n / delta) / (2 epsilon^2)};
 * memory is linear as in {@link Betweenness}, with two sums a vertex in place of one.
 *
 * <p>Brandes, U., Pich, C. (2007). Centrality estimation in large networks. <i>International
 * Journal of Bifurcation and Chaos</i> 17, 2303–2318; Maurer, A., Pontil, M. (2009). Empirical
 * Bernstein bounds and sample-variance penalization. <i>COLT</i>; Hoeffding, W. (1963). Probability
 * inequalities for sums of bounded random variables. <i>Journal of the American Statistical
 * Association</i> 58, 13–30.
 *
 * <pre>{@code
 * Scores<Actor> betweenness =
 *     ApproximateBetweenness.withDefaults().withEpsilon(0.02).compute(graph);
 * }</pre>
 */
public final class ApproximateBetweenness implements CentralityMetric {
  private static final ApproximateBetweenness DEFAULTS =
      new ApproximateBetweenness(
          Weights.STRENGTH,
          Normalization.NORMALIZED,
          0.01,
          0.05,
          42,
          Runtime.getRuntime().availableProcessors());

  private final Weights weights;
  private final Normalization normalization;
  private final double epsilon;
  private final double delta;
  private final long seed;
  private final int threads;

  private ApproximateBetweenness(
      Weights weights,
      Normalization normalization,
      double epsilon,
      double delta,
      long seed,
      int threads) {
    this.weights = weights;
    this.normalization = normalization;
    this.epsilon = epsilon;
    this.delta = delta;
    this.seed = seed;
    this.threads = threads;
  }

  /** Weighted, normalised, epsilon .01, delta .05, seed 42, on all processors. */
  public static ApproximateBetweenness withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public ApproximateBetweenness with(Weights weights) {
    return new ApproximateBetweenness(weights, normalization, epsilon, delta, seed, threads);
  }

  /** Sets whether scores are divided by {@code (n - 1)(n - 2) / 2}; epsilon always is. */
  public ApproximateBetweenness with(Normalization normalization) {
    return new ApproximateBetweenness(weights, normalization, epsilon, delta, seed, threads);
  }

  /**
   * Sets how far a normalised score may be from the exact one.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public ApproximateBetweenness withEpsilon(double epsilon) {
    return new ApproximateBetweenness(
        weights, normalization, Check.unit("epsilon", epsilon, 0.01), delta, seed, threads);
  }

  /**
   * Sets with what probability some score may be further off than epsilon.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public ApproximateBetweenness withDelta(double delta) {
    return new ApproximateBetweenness(
        weights, normalization, epsilon, Check.unit("delta", delta, 0.05), seed, threads);
  }

  /** Sets the seed of the sample of sources. */
  public ApproximateBetweenness withSeed(long seed) {
    return new ApproximateBetweenness(weights, normalization, epsilon, delta, seed, threads);
  }

  @Override
  public ApproximateBetweenness withThreads(int threads) {
    return new ApproximateBetweenness(
        weights, normalization, epsilon, delta, seed, Check.threads(threads));
  }

  @Override
  public String name() {
    return "betweenness-approximate" + weights.suffix();
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.PATHS.by(weights);
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    int[] sizes = Components.of(network).sizes();
    int[] sources = IntStream.range(0, n).filter(i -> sizes[i] > 2).toArray();
    int between = (int) IntStream.range(0, n).filter(i -> network.degree(i) > 1).count();
    double pairs = (n - 1.0) * (n - 2.0) / 2;
    double scale = sources.length / (2 * pairs);
    double range = scale * (IntStream.of(sizes).max().orElse(0) - 2);
    double limit = Math.ceil(range * range * Math.log(4 * between / delta) / 2 / epsilon / epsilon);
    double begin = 2 + Math.ceil(7 * range * logarithm(between, 1) / 3 / epsilon);
    SplittableRandom random = new SplittableRandom(seed);
    Optional<PathNetwork> paths = Optional.empty();
    double[] moments = new double[2 * n];
    int drawn = 0;
    int round = 1;
    for (double size = Math.min(limit, begin); size < sources.length; round++) {
      if (paths.isEmpty() && weights == Weights.STRENGTH) {
        paths = Optional.of(PathNetwork.of(network, weights));
      }
      int[] sample =
          random.ints((int) size - drawn, 0, sources.length).map(at -> sources[at]).toArray();
      double[] added =
          paths
              .map(ties -> moments(ties, sample))
              .orElseGet(() -> LevelSums.moments(network, sample, threads));
      for (int i = 0; i < moments.length; i++) {
        moments[i] += added[i];
      }
      drawn = (int) size;
      double error = error(moments, drawn, scale, range, logarithm(between, round));
      if (error <= epsilon || size == limit) {
        return scores(
            network,
            means(
                moments, drawn, normalization == Normalization.NORMALIZED ? scale : scale * pairs),
            String.format(
                Locale.ROOT,
                "all within %.2g of the exact normalized score with probability %s, %d sources "
                    + "drawn from %d, seed %d",
                Math.min(error, epsilon),
                1 - delta,
                drawn,
                sources.length,
                seed));
      }
      // The error falls like the square root of the size, or faster where its second part is great.
      double growth = 1.05 * error * error / (epsilon * epsilon);
      size = Math.min(limit, Math.ceil(size * Math.min(2, Math.max(1.1, growth))));
    }
    return scores(
        network,
        Betweenness.withDefaults()
            .with(weights)
            .with(normalization)
            .withThreads(threads)
            .compute(network)
            .rawValues(),
        "exact, as a sample would take as many searches");
  }

  /** L of the class comment. */
  private double logarithm(int between, int round) {
    return Math.log(8.0 * between * round * (round + 1.0) / delta);
  }

  /** The sums of what sources depend on each vertex, then the sums of their squares. */
  private double[] moments(PathNetwork network, int[] sample) {
    int n = network.n;
    return Dependencies.sum(
        network,
        sample,
        threads,
        2 * n,
        (paths, reached, dependency, sums) -> {
          for (int r = reached - 1; r > 0; r--) {
            int v = paths.settled(r);
            double depends = dependency[v];
            dependency[v] = 0;
            sums[v] += depends;
            sums[n + v] += depends * depends;
            Dependencies.handOn(paths, v, 1 + depends, dependency);
          }
          dependency[paths.settled(0)] = 0;
        });
  }

  /** The greatest of the empirical Bernstein bounds. */
  private static double error(
      double[] moments, int drawn, double scale, double range, double logarithm) {
    int n = moments.length / 2;
    double greatest = 0;
    for (int i = 0; i < n; i++) {
      double squares = moments[n + i] - moments[i] * moments[i] / drawn;
      greatest = Math.max(greatest, squares / (drawn - 1));
    }
    return scale * Math.sqrt(2 * greatest * logarithm / drawn)
        + 7 * range * logarithm / (3 * (drawn - 1));
  }

  private static double[] means(double[] moments, int drawn, double scale) {
    double[] means = new double[moments.length / 2];
    for (int i = 0; i < means.length; i++) {
      means[i] = moments[i] / drawn * scale;
    }
    return means;
  }

  private <V> Scores<V> scores(Network<V> network, double[] values, String method) {
    double n = network.size();
    return Scores.of(
            name(),
            normalization,
            weights,
            normalization == Normalization.NORMALIZED
                ? Scores.Range.UNIT
                : new Scores.Range(0, n < 3 ? 0 : (n - 1) * (n - 2) / 2),
            network.vertices(),
            values)
        .withMethod(method);
  }
}

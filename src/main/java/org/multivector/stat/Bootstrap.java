package org.multivector.stat;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The bootstrap over articles as a set of options, and the step from replicate values to an {@link
 * Estimate}; immutable and safe for use by many threads.
 *
 * <p>A replicate weighs each article (or story) by a {@linkplain PoissonDraws Poisson(1) draw} and
 * computes the statistic anew; the spread of the replicates stands for the spread over corpora that
 * might have been written. The unit is the article, never the tie: ties of one article rise and
 * fall together.
 *
 * <p>Quantiles of {@code R} sorted replicates are taken at position {@code p (R + 1)}, interpolated
 * linearly between neighbours and held at the least and the greatest replicate (definition 6 of
 * Hyndman and Fan 1996).
 *
 * <p><b>Undefined replicates.</b> A replicate in which the quantity does not exist is NaN in the
 * array and left out; the interval counts the ones that are left. Where fewer than half are left,
 * there is a value and no interval.
 *
 * <pre>{@code
 * Bootstrap bootstrap = Bootstrap.withDefaults().withReplicates(2000).with(IntervalMethod.BCA);
 * Estimate share = bootstrap.estimate(0.4, replicates, 212);
 * }</pre>
 *
 * <p>Efron, B. (1979). Bootstrap methods. <i>Annals of Statistics</i> 7, 1–26; Efron, B. (1987).
 * Better bootstrap confidence intervals. <i>Journal of the American Statistical Association</i> 82,
 * 171–185.
 */
public final class Bootstrap {
  private static final Bootstrap DEFAULTS =
      new Bootstrap(1000, 42, 0.95, IntervalMethod.PERCENTILE);
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private final int replicates;
  private final long seed;
  private final double level;
  private final IntervalMethod method;

  private Bootstrap(int replicates, long seed, double level, IntervalMethod method) {
    this.replicates = replicates;
    this.seed = seed;
    this.level = level;
    this.method = method;
  }

  /** 1,000 replicates, seed 42, level .95, percentile intervals. */
  public static Bootstrap withDefaults() {
    return DEFAULTS;
  }

  /** No replicates and no intervals: values alone. */
  public static Bootstrap none() {
    return DEFAULTS.withReplicates(0);
  }

  /**
   * Sets the number of replicates; 0 leaves intervals out.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Bootstrap withReplicates(int replicates) {
    if (replicates < 0) {
      throw new IllegalArgumentException(
          "replicates " + replicates + " is negative; use 0 for no intervals");
    }
    return new Bootstrap(replicates, seed, level, method);
  }

  /** Sets the seed. */
  public Bootstrap withSeed(long seed) {
    return new Bootstrap(replicates, seed, level, method);
  }

  /**
   * Sets the coverage aimed at.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public Bootstrap withLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not in (0, 1); 0.95 is usual");
    }
    return new Bootstrap(replicates, seed, level, method);
  }

  /** Sets the kind of interval. */
  public Bootstrap with(IntervalMethod method) {
    return new Bootstrap(replicates, seed, level, method);
  }

  /** Number of replicates; 0 means no intervals. */
  public int replicates() {
    return replicates;
  }

  /** The seed. */
  public long seed() {
    return seed;
  }

  /** Coverage aimed at, in (0, 1). */
  public double level() {
    return level;
  }

  /** The kind of interval. */
  public IntervalMethod method() {
    return method;
  }

  /** The draws that belong to the seed. */
  public PoissonDraws draws() {
    return PoissonDraws.of(seed);
  }

  /** The draws of the Bayesian bootstrap that belong to the seed. */
  public ExponentialDraws exponentialDraws() {
    return ExponentialDraws.of(seed);
  }

  /**
   * Turns a value and its replicates into an estimate. With {@link IntervalMethod#BCA} the
   * acceleration is 0, as no leave-one-out values are given, and the method of the interval reads
   * {@code BC}.
   *
   * @param value the value on the data as they are
   * @param replicateValues the value in each replicate, NaN where undefined; not changed
   * @param articles articles (or stories) behind it
   * @return value and interval; no interval without replicates or where fewer than half are defined
   * @throws IllegalArgumentException if {@code value} is NaN
   */
  public Estimate estimate(double value, double[] replicateValues, long articles) {
    return estimate(value, replicateValues, articles, 0, "BC");
  }

  /**
   * Turns a value, its replicates and its leave-one-article-out values into an estimate; percentile
   * intervals do not use the latter.
   *
   * @param value the value on the data as they are
   * @param replicateValues the value in each replicate, NaN where undefined; not changed
   * @param articles articles (or stories) behind it
   * @param leaveOneOut the value without each article in turn, NaN where undefined; not changed
   * @return value and interval; no interval without replicates or where fewer than half are defined
   * @throws IllegalArgumentException if {@code value} is NaN
   */
  public Estimate estimate(
      double value, double[] replicateValues, long articles, double[] leaveOneOut) {
    return estimate(
        value, replicateValues, articles, acceleration(leaveOneOut), IntervalMethod.BCA.label());
  }

  /**
   * The acceleration of BCa, {@code sum d^3 / (6 (sum d^2)^1.5)} with {@code d} = mean of the
   * leave-one-out values minus each; 0 where they do not vary.
   *
   * @param leaveOneOut the value without each article in turn, NaN where undefined
   */
  static double acceleration(double[] leaveOneOut) {
    double sum = 0;
    int defined = 0;
    for (double v : leaveOneOut) {
      if (!Double.isNaN(v)) {
        sum += v;
        defined++;
      }
    }
    if (defined == 0) {
      return 0;
    }
    double mean = sum / defined;
    double squares = 0;
    double cubes = 0;
    for (double v : leaveOneOut) {
      if (!Double.isNaN(v)) {
        double d = mean - v;
        squares += d * d;
        cubes += d * d * d;
      }
    }
    return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
  }

  private Estimate estimate(
      double value, double[] replicateValues, long articles, double acceleration, String bcLabel) {
    double[] sorted = Arrays.stream(replicateValues).filter(v -> !Double.isNaN(v)).toArray();
    if (sorted.length == 0 || 2L * sorted.length < replicateValues.length) {
      return Estimate.of(value);
    }
    if (method == IntervalMethod.SYMMETRIC) {
      return symmetric(value, sorted, articles);
    }
    Arrays.sort(sorted);
    double tail = (1 - level) / 2;
    double lowTail = tail;
    double highTail = 1 - tail;
    String label = method.label();
    if (method == IntervalMethod.BCA) {
      double bias = medianBias(value, sorted);
      lowTail = moved(tail, bias, acceleration);
      highTail = moved(1 - tail, bias, acceleration);
      label = bcLabel;
    }
    double low = quantile(sorted, lowTail);
    double high = quantile(sorted, highTail);
    return Estimate.of(
        value, new Estimate.Interval(low, high, level, label, sorted.length, articles));
  }

  private Estimate symmetric(double value, double[] defined, long articles) {
    double[] distances = Arrays.stream(defined).map(v -> Math.abs(v - value)).sorted().toArray();
    double reach = quantile(distances, level);
    return Estimate.of(
        value,
        new Estimate.Interval(
            value - reach, value + reach, level, method.label(), defined.length, articles));
  }

  /** The normal score of the share of replicates below the value, half of the equal ones added. */
  private static double medianBias(double value, double[] sorted) {
    double below = 0;
    for (double v : sorted) {
      below += v < value ? 1 : v == value ? 0.5 : 0;
    }
    double margin = 0.5 / sorted.length;
    double share = Math.min(1 - margin, Math.max(margin, below / sorted.length));
    return NORMAL.inverseCumulativeProbability(share);
  }

  private static double moved(double tail, double bias, double acceleration) {
    double z = bias + NORMAL.inverseCumulativeProbability(tail);
    double stretch = 1 - acceleration * z;
    // Beyond the pole of the transformation the interval reaches to the end of the replicates.
    return stretch > 0 ? NORMAL.cumulativeProbability(bias + z / stretch) : (z > 0 ? 1 : 0);
  }

  /**
   * The quantile of sorted numbers by definition 6 of Hyndman and Fan.
   *
   * @param sorted at least one number, rising
   * @param p in [0, 1]
   */
  static double quantile(double[] sorted, double p) {
    double position = p * (sorted.length + 1) - 1;
    if (position <= 0) {
      return sorted[0];
    }
    if (position >= sorted.length - 1) {
      return sorted[sorted.length - 1];
    }
    int below = (int) position;
    double low = sorted[below];
    double high = sorted[below + 1];
    return low == high ? low : low + (position - below) * (high - low);
  }

  /** Prints {@code 1000 replicates, seed 42, level 0.95, percentile}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d replicates, seed %d, level %s, %s",
        replicates,
        seed,
        level,
        method.label());
  }
}

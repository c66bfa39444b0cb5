package org.multivector.centrality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.stat.IntervalMethod;
import org.multivector.stat.RankIntervals;

/**
 * A metric with confidence intervals: articles are resampled, the graph is made anew and the metric
 * computed on it, as often as the {@link Bootstrap} says.
 *
 * <p><b>What the interval says.</b> By how much the score would differ in another corpus of the
 * same size from the same source. Where every tie rests on many articles that is also where the
 * score of an endless corpus lies. Where many ties rest on one or two, as in a few hundred articles
 * about many states, it is not: more articles would show more ties, and betweenness, degree and
 * effective size go on changing with the size of the corpus; compare such scores between corpora of
 * about the same size. How often intervals made so hold is measured for the components of the
 * balance profile that need a graph, by {@code CoverageStudy} of the benchmarks; for the other
 * metrics it is not.
 *
 * <p><b>Weights and interval</b> follow the metric's {@link Sensitivity}: Poisson weights and the
 * interval of the {@link Bootstrap} for smooth scores; exponential weights for path metrics;
 * Poisson weights and a symmetric interval, which counts the loss of ties as error, for metrics
 * that count ties. {@link #with(Sensitivity)} overrules it. An interval ends where the metric's
 * range does.
 *
 * <p>A replicate in which a score is not defined, because the network fell apart or the actor lost
 * its ties, is left out of that score's interval; where fewer than half are left there is no
 * interval. Replicates do not depend on each other, on the number of threads or on the order of the
 * articles, so the same sample, options and seed give the same bits.
 *
 * <p><b>Cost.</b> The time of a replicate graph and of the metric, times replicates; 8 bytes an
 * actor and replicate. Immutable and safe for use by many threads.
 *
 * <p>Efron, B. (1979). Bootstrap methods: another look at the jackknife. <i>Annals of
 * Statistics</i> 7, 1–26; Rubin, D. B. (1981). The Bayesian bootstrap. <i>Annals of Statistics</i>
 * 9, 130–134; Hall, P. (1988). On symmetric bootstrap confidence intervals. <i>Journal of the Royal
 * Statistical Society</i> B 50, 35–45.
 *
 * <pre>{@code
 * Scores<Actor> scores =
 *     CentralityBootstrap.of(Betweenness.withDefaults())
 *         .with(Bootstrap.withDefaults().withReplicates(500))
 *         .compute(ledger.sample(Cut.withDefaults()));
 * }</pre>
 */
public final class CentralityBootstrap {
  private final CentralityMetric metric;
  private final Bootstrap bootstrap;
  private final Sensitivity sensitivity;
  private final int threads;
  private final IntConsumer progress;

  private CentralityBootstrap(
      CentralityMetric metric,
      Bootstrap bootstrap,
      Sensitivity sensitivity,
      int threads,
      IntConsumer progress) {
    this.metric = metric;
    this.bootstrap = bootstrap;
    this.sensitivity = sensitivity;
    this.threads = threads;
    this.progress = progress;
  }

  /** The bootstrap of a metric with 1,000 replicates, seed 42 and 95 % intervals. */
  public static CentralityBootstrap of(CentralityMetric metric) {
    return new CentralityBootstrap(
        metric,
        Bootstrap.withDefaults(),
        metric.sensitivity(),
        Runtime.getRuntime().availableProcessors(),
        done -> {});
  }

  /** Sets replicates, seed, level and kind of interval. */
  public CentralityBootstrap with(Bootstrap bootstrap) {
    return new CentralityBootstrap(metric, bootstrap, sensitivity, threads, progress);
  }

  /** Sets how articles are weighed and intervals made, in place of the metric's own way. */
  public CentralityBootstrap with(Sensitivity sensitivity) {
    return new CentralityBootstrap(metric, bootstrap, sensitivity, threads, progress);
  }

  /**
   * Sets how many threads may work at once; all processors at first. It changes no result.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public CentralityBootstrap withThreads(int threads) {
    return new CentralityBootstrap(
        metric, bootstrap, sensitivity, Check.threads(threads), progress);
  }

  /** Sets a listener that is told how many replicates are done, from any of the threads. */
  public CentralityBootstrap withProgress(IntConsumer progress) {
    return new CentralityBootstrap(metric, bootstrap, sensitivity, threads, progress);
  }

  /**
   * Scores every actor of the sample's graph, with intervals where replicates are asked for.
   *
   * @throws IllegalArgumentException if the metric is not defined on the graph of all articles
   * @throws NotConvergedException if the metric in strict mode does not converge on it
   */
  public Scores<Actor> compute(RelationSample sample) {
    Scores<Actor> scores = scores(sample);
    return bootstrap.replicates() == 0 ? scores : withIntervals(scores, drawn(sample), sample);
  }

  /**
   * Scores every actor as {@link #compute} does, and finds the ranks that the data allow by paired
   * replicates. O(n<sup>2</sup> R) time beside that of the scores.
   *
   * @throws IllegalArgumentException if the metric is not defined on the graph of all articles
   * @throws NotConvergedException if the metric in strict mode does not converge on it
   * @see RankIntervals
   */
  public CentralityRanking rank(RelationSample sample) {
    Scores<Actor> scores = scores(sample);
    int n = scores.size();
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      Estimate point = scores.estimateAt(i);
      values[i] = point.isDefined() ? point.value() : Double.NaN;
    }
    if (bootstrap.replicates() == 0) {
      return new CentralityRanking(scores, List.of());
    }
    double[][] drawn = drawn(sample);
    Scores<Actor> estimated = withIntervals(scores, drawn, sample);
    if (Arrays.stream(values).anyMatch(Double::isNaN)) {
      return new CentralityRanking(estimated, List.of());
    }
    double[][] byActor = new double[n][drawn.length];
    for (int r = 0; r < drawn.length; r++) {
      for (int i = 0; i < n; i++) {
        byActor[i][r] = drawn[r][i];
      }
    }
    return new CentralityRanking(estimated, RankIntervals.of(values, byActor, bootstrap.level()));
  }

  private Scores<Actor> scores(RelationSample sample) {
    return metric.withThreads(threads).compute(sample.graph());
  }

  /** The scores of each replicate, in the order of the actors. */
  private double[][] drawn(RelationSample sample) {
    CentralityMetric single = metric.withThreads(1);
    double[][] drawn = new double[bootstrap.replicates()][];
    AtomicInteger done = new AtomicInteger();
    Blocks.run(
        threads,
        drawn.length,
        () ->
            replicate -> {
              drawn[replicate] = replicate(single, sample, replicate);
              progress.accept(done.incrementAndGet());
            });
    return drawn;
  }

  private Scores<Actor> withIntervals(
      Scores<Actor> scores, double[][] drawn, RelationSample sample) {
    List<Estimate> estimates = new ArrayList<>(scores.size());
    double[] values = new double[drawn.length];
    for (int i = 0; i < scores.size(); i++) {
      for (int r = 0; r < drawn.length; r++) {
        values[r] = drawn[r][i];
      }
      estimates.add(estimate(scores.estimateAt(i), values, sample.articles(), scores.range()));
    }
    return scores.withEstimates(estimates);
  }

  private Estimate estimate(Estimate point, double[] values, long articles, Scores.Range range) {
    if (!point.isDefined() || articles < 2) {
      return point;
    }
    boolean symmetric =
        sensitivity == Sensitivity.TIES && bootstrap.method() == IntervalMethod.PERCENTILE;
    Estimate estimate =
        (symmetric ? bootstrap.with(IntervalMethod.SYMMETRIC) : bootstrap)
            .estimate(point.value(), values, articles);
    return estimate
        .interval()
        .map(interval -> interval.within(range.low(), range.high()))
        .map(
            interval ->
                sensitivity == Sensitivity.PATHS
                    ? interval.named(interval.method() + ", exponential weights")
                    : interval)
        .map(interval -> Estimate.of(point.value(), interval))
        .orElse(estimate);
  }

  private double[] replicate(CentralityMetric single, RelationSample sample, int replicate) {
    try {
      RelationGraph graph =
          sensitivity == Sensitivity.PATHS
              ? sample.replicate(bootstrap.exponentialDraws(), replicate)
              : sample.replicate(bootstrap.draws(), replicate);
      return single.compute(graph).rawValues();
    } catch (DisconnectedException | NotConvergedException undefined) {
      double[] none = new double[sample.actors().size()];
      Arrays.fill(none, Double.NaN);
      return none;
    }
  }
}

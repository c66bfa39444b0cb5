package org.multivector.centrality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.stat.PoissonDraws;

/**
 * A metric with confidence intervals: articles are resampled, the graph is made anew and the metric
 * computed on it, as often as the {@link Bootstrap} says.
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
 * Statistics</i> 7, 1–26.
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
  private final int threads;

  private CentralityBootstrap(CentralityMetric metric, Bootstrap bootstrap, int threads) {
    this.metric = metric;
    this.bootstrap = bootstrap;
    this.threads = threads;
  }

  /** The bootstrap of a metric with 1,000 replicates, seed 42 and 95 % percentile intervals. */
  public static CentralityBootstrap of(CentralityMetric metric) {
    return new CentralityBootstrap(
        metric, Bootstrap.withDefaults(), Runtime.getRuntime().availableProcessors());
  }

  /** Sets replicates, seed, level and kind of interval. */
  public CentralityBootstrap with(Bootstrap bootstrap) {
    return new CentralityBootstrap(metric, bootstrap, threads);
  }

  /**
   * Sets how many threads may work at once; all processors at first. It changes no result.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public CentralityBootstrap withThreads(int threads) {
    return new CentralityBootstrap(metric, bootstrap, Check.threads(threads));
  }

  /**
   * Scores every actor of the sample's graph, with intervals where replicates are asked for.
   *
   * @throws IllegalArgumentException if the metric is not defined on the graph of all articles
   * @throws NotConvergedException if the metric in strict mode does not converge on it
   */
  public Scores<Actor> compute(RelationSample sample) {
    RelationGraph graph = sample.graph();
    Scores<Actor> scores = metric.withThreads(threads).compute(graph);
    int replicates = bootstrap.replicates();
    if (replicates == 0) {
      return scores;
    }
    CentralityMetric single = metric.withThreads(1);
    PoissonDraws draws = bootstrap.draws();
    double[][] drawn = new double[replicates][];
    Blocks.run(
        threads,
        replicates,
        () -> replicate -> drawn[replicate] = replicate(single, sample, draws, replicate));
    List<Estimate> estimates = new ArrayList<>(scores.size());
    double[] values = new double[replicates];
    for (int i = 0; i < scores.size(); i++) {
      Estimate point = scores.estimateAt(i);
      for (int r = 0; r < replicates; r++) {
        values[r] = drawn[r][i];
      }
      estimates.add(
          point.isDefined() ? bootstrap.estimate(point.value(), values, sample.articles()) : point);
    }
    return scores.withEstimates(estimates);
  }

  private static double[] replicate(
      CentralityMetric metric, RelationSample sample, PoissonDraws draws, int replicate) {
    try {
      return metric.compute(sample.replicate(draws, replicate)).rawValues();
    } catch (DisconnectedException | NotConvergedException undefined) {
      double[] none = new double[sample.actors().size()];
      Arrays.fill(none, Double.NaN);
      return none;
    }
  }
}

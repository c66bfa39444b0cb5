package org.multivector.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multivector.actor.Actor;
import org.multivector.centrality.CentralityMetric;
import org.multivector.centrality.Scores;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationSample;
import org.multivector.report.Findings.Ranking;
import org.multivector.report.Findings.Score;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.stat.RankIntervals;

/** Who stands where by a metric, with intervals of scores and ranks. */
final class Standing {
  private Standing() {}

  /** A ranking; absent where the metric is not defined on the graph, such as a disconnected one. */
  static Optional<Ranking> by(
      CentralityMetric metric, RelationSample sample, Bootstrap bootstrap, int threads) {
    RelationGraph graph = sample.graph();
    if (graph.tieCount() == 0) {
      return Optional.empty();
    }
    Scores<Actor> scores;
    try {
      scores = metric.withThreads(threads).compute(graph);
    } catch (IllegalArgumentException undefined) {
      return Optional.empty();
    }
    int n = graph.size();
    int replicates = bootstrap.replicates();
    double[][] drawn = new double[n][replicates];
    CentralityMetric single = metric.withThreads(1);
    IntStream.range(0, replicates)
        .parallel()
        .forEach(
            r -> {
              double[] column = replicate(single, sample, bootstrap, r, n);
              for (int i = 0; i < n; i++) {
                drawn[i][r] = column[i];
              }
            });
    List<Score> list = scores(scores, drawn, sample.articles(), bootstrap);
    String meaning =
        Wording.meaning(metric.name())
            + (scores.isNormalized() ? "Normalised, in " : "In ")
            + scores.range()
            + "; "
            + scores.method()
            + "."
            + (list.stream().anyMatch(Standing::isOutside)
                ? " A value outside its own interval is unstable: every resample drops about a"
                    + " third of the articles, and this metric hangs on single ties."
                : "");
    return Optional.of(new Ranking(Wording.title(metric.name()), meaning, list));
  }

  private static boolean isOutside(Score score) {
    Estimate estimate = score.estimate();
    return estimate.isDefined()
        && estimate.interval().map(i -> !i.contains(estimate.value())).orElse(false);
  }

  /** Scores with intervals and, where every score is defined, the ranks that the data allow. */
  private static List<Score> scores(
      Scores<Actor> scores, double[][] drawn, int articles, Bootstrap bootstrap) {
    int n = scores.size();
    double[] values = new double[n];
    List<Estimate> estimates = new ArrayList<>();
    boolean defined = true;
    boolean replicated = n > 0 && drawn[0].length > 0;
    for (int i = 0; i < n; i++) {
      Estimate point = scores.estimateAt(i);
      defined &= point.isDefined();
      values[i] = point.isDefined() ? point.value() : 0;
      estimates.add(
          point.isDefined() && replicated
              ? bootstrap.estimate(point.value(), drawn[i], articles)
              : point);
    }
    int[] low = new int[n];
    int[] high = new int[n];
    if (defined && replicated) {
      for (RankIntervals.Rank rank : RankIntervals.of(values, drawn, bootstrap.level())) {
        low[rank.item()] = rank.low();
        high[rank.item()] = rank.high();
      }
    }
    List<Score> list = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      list.add(new Score(scores.vertices().get(i), estimates.get(i), low[i], high[i]));
    }
    return list;
  }

  private static double[] replicate(
      CentralityMetric metric, RelationSample sample, Bootstrap bootstrap, int r, int n) {
    double[] column = new double[n];
    try {
      Scores<Actor> scores = metric.compute(sample.replicate(bootstrap.draws(), r));
      for (int i = 0; i < n; i++) {
        Estimate estimate = scores.estimateAt(i);
        column[i] = estimate.isDefined() ? estimate.value() : Double.NaN;
      }
    } catch (IllegalArgumentException undefined) {
      Arrays.fill(column, Double.NaN);
    }
    return column;
  }
}

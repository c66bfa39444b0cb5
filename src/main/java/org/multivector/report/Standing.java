package org.multivector.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.multivector.actor.Actor;
import org.multivector.centrality.CentralityBootstrap;
import org.multivector.centrality.CentralityMetric;
import org.multivector.centrality.CentralityRanking;
import org.multivector.centrality.Scores;
import org.multivector.relation.RelationSample;
import org.multivector.report.Findings.Ranking;
import org.multivector.report.Findings.Score;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.RankIntervals;

/** Who stands where by a metric, with intervals of scores and ranks. */
final class Standing {
  private Standing() {}

  /** A ranking; absent where the metric is not defined on the graph, such as a disconnected one. */
  static Optional<Ranking> by(
      CentralityMetric metric,
      RelationSample sample,
      Bootstrap bootstrap,
      int threads,
      IntConsumer progress) {
    if (sample.ties() == 0) {
      return Optional.empty();
    }
    CentralityRanking ranking;
    try {
      ranking =
          CentralityBootstrap.of(metric)
              .with(bootstrap)
              .withThreads(threads)
              .withProgress(progress)
              .rank(sample);
    } catch (IllegalArgumentException undefined) {
      return Optional.empty();
    }
    Scores<Actor> scores = ranking.scores();
    String meaning =
        Wording.meaning(metric.name())
            + (scores.isNormalized() ? "Normalised, in " : "In ")
            + scores.range()
            + "; "
            + scores.method()
            + ".";
    return Optional.of(new Ranking(Wording.title(metric.name()), meaning, list(ranking)));
  }

  private static List<Score> list(CentralityRanking ranking) {
    Scores<Actor> scores = ranking.scores();
    int[] low = new int[scores.size()];
    int[] high = new int[scores.size()];
    for (RankIntervals.Rank rank : ranking.ranks()) {
      low[rank.item()] = rank.low();
      high[rank.item()] = rank.high();
    }
    List<Score> list = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      list.add(new Score(scores.vertices().get(i), scores.estimateAt(i), low[i], high[i]));
    }
    return list;
  }
}

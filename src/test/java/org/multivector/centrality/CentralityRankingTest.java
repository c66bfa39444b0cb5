package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.multivector.io.ArticleReader;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.RankIntervals;
import org.multivector.text.MentionExtractor;

class CentralityRankingTest {

  private static RelationSample sample() {
    return ArticleReader.bundledSample().stream()
        .map(MentionExtractor.withDefaults()::extract)
        .collect(RelationLedger.collector())
        .sample(Cut.withDefaults());
  }

  private static CentralityBootstrap strength(int replicates) {
    return CentralityBootstrap.of(Strength.withDefaults())
        .with(Bootstrap.withDefaults().withReplicates(replicates));
  }

  @Test
  void everyRankLiesInItsIntervalAndTheScoresAreThoseOfTheBootstrap() {
    RelationSample sample = sample();
    AtomicInteger told = new AtomicInteger();
    CentralityRanking ranking =
        strength(60).withProgress(done -> told.incrementAndGet()).rank(sample);
    assertEquals(60, told.get());
    assertEquals(strength(60).compute(sample).toString(), ranking.scores().toString());
    assertEquals(ranking.scores().size(), ranking.ranks().size());
    for (int i = 0; i < ranking.ranks().size(); i++) {
      RankIntervals.Rank rank = ranking.ranks().get(i);
      assertTrue(rank.low() <= rank.rank() && rank.rank() <= rank.high(), rank::toString);
      assertEquals(
          ranking.scores().entries().get(i).vertex(), ranking.scores().vertices().get(rank.item()));
    }
    assertTrue(ranking.ranks().get(0).high() < ranking.ranks().size());
    assertTrue(ranking.toString().lines().findFirst().orElseThrow().contains("rank 1 [1, "));
  }

  @Test
  void withoutReplicatesThereAreNoRanks() {
    CentralityRanking ranking =
        CentralityBootstrap.of(Strength.withDefaults()).with(Bootstrap.none()).rank(sample());
    assertEquals(List.of(), ranking.ranks());
  }

  @Test
  void ranksThatDoNotFitTheScoresAreRefused() {
    CentralityRanking ranking = strength(20).rank(sample());
    assertThrows(
        IllegalArgumentException.class,
        () -> new CentralityRanking(ranking.scores(), ranking.ranks().subList(0, 3)));
  }
}

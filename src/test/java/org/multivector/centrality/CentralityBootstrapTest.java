package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.multivector.actor.Actor;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.text.Article;
import org.multivector.text.MentionExtractor;

class CentralityBootstrapTest {
  private static final Bootstrap BOOTSTRAP = Bootstrap.withDefaults().withReplicates(200);

  private static RelationSample sample;

  @BeforeAll
  static void readsThirtyArticles() {
    MentionExtractor extractor = MentionExtractor.withDefaults();
    RelationLedger.Builder builder = RelationLedger.builder();
    for (int i = 0; i < 10; i++) {
      builder.add(extractor.extract(Article.of("a" + i, "Kazakhstan met Russia.")));
      builder.add(extractor.extract(Article.of("b" + i, "Russia met China and Kazakhstan.")));
      builder.add(extractor.extract(Article.of("c" + i, "China met Turkey.")));
    }
    sample = builder.build().sample(Cut.withDefaults());
  }

  @Test
  void scoresAreThoseOfTheGraphAndIntervalsThoseOfTheReplicates() {
    Scores<Actor> scores =
        CentralityBootstrap.of(Strength.withDefaults()).with(BOOTSTRAP).compute(sample);
    Scores<Actor> plain = Strength.withDefaults().compute(sample.graph());
    for (Actor actor : plain.vertices()) {
      assertEquals(plain.value(actor), scores.value(actor));
      double[] replicates = new double[BOOTSTRAP.replicates()];
      for (int r = 0; r < replicates.length; r++) {
        RelationGraph replicate = sample.replicate(BOOTSTRAP.draws(), r);
        replicates[r] = replicate.contains(actor.id()) ? replicate.strength(actor.id()) : 0;
      }
      Estimate expected = BOOTSTRAP.estimate(plain.value(actor), replicates, sample.articles());
      Estimate.Interval interval = scores.estimate(actor).interval().orElseThrow();
      assertEquals(expected.interval().orElseThrow().low(), interval.low());
      assertEquals(expected.interval().orElseThrow().high(), interval.high());
      assertTrue(interval.low() < interval.high(), "replicates differ");
    }
  }

  @Test
  void threadsChangeNothing() {
    for (String name : CentralityMetric.names()) {
      if (name.startsWith("current-flow") || name.startsWith("eigenvector")) {
        continue; // refused in a replicate that falls apart, see DisconnectedException
      }
      CentralityBootstrap bootstrap =
          CentralityBootstrap.of(CentralityMetric.named(name)).with(BOOTSTRAP.withReplicates(20));
      assertEquals(
          bootstrap.withThreads(1).compute(sample).entries(),
          bootstrap.withThreads(4).compute(sample).entries(),
          name);
    }
  }

  @Test
  void withoutReplicatesThereAreNoIntervals() {
    Scores<Actor> scores =
        CentralityBootstrap.of(PageRank.withDefaults()).with(Bootstrap.none()).compute(sample);
    assertTrue(
        scores.vertices().stream().noneMatch(a -> scores.estimate(a).interval().isPresent()));
  }

  @Test
  void strengthIntervalWidensWithTheLevel() {
    double[] widths = new double[2];
    double[] levels = {.5, .99};
    for (int i = 0; i < 2; i++) {
      Estimate.Interval interval =
          CentralityBootstrap.of(Strength.withDefaults())
              .with(BOOTSTRAP.withLevel(levels[i]))
              .compute(sample)
              .entries()
              .get(0)
              .estimate()
              .interval()
              .orElseThrow();
      widths[i] = interval.high() - interval.low();
    }
    assertTrue(widths[0] < widths[1], Arrays.toString(widths));
  }
}

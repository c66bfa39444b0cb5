package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.multivector.relation.GraphNotation.text;
import static org.multivector.relation.News.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multivector.actor.Actor;
import org.multivector.stat.PoissonDraws;
import org.multivector.text.AnnotatedArticle;

class RelationSampleTest {

  private static final String[] ARTICLES = {
    "b 2020-01-02: KAZ CHN | KAZ CHN RUS", "a 2020-01-01: UZB", "c: KAZ RUS", "d: RUS TUR"
  };

  @Test
  void entriesHoldWhatEachArticleAddsInTheOrderOfIds() {
    RelationSample sample = ledger(ARTICLES).sample(Cut.withDefaults());
    assertEquals(
        "b 18263: CHN-KAZ 1.5 CHN-RUS 0.5 KAZ-RUS 0.5\nc undated: KAZ-RUS 1\nd undated: RUS-TUR 1\n",
        written(sample));
    assertEquals(4, sample.selected());
    assertEquals(3, sample.articles());
    assertEquals(
        List.of("CHN", "KAZ", "RUS", "TUR"), sample.actors().stream().map(Actor::id).toList());
  }

  private static String written(RelationSample sample) {
    StringBuilder out = new StringBuilder();
    for (int a = 0; a < sample.articles(); a++) {
      List<String> entries = new ArrayList<>();
      for (int e = sample.entryBegin(a); e < sample.entryEnd(a); e++) {
        int t = sample.entryTie(e);
        entries.add(
            sample.actors().get(sample.tieFirst(t)).id()
                + "-"
                + sample.actors().get(sample.tieSecond(t)).id()
                + " "
                + GraphNotation.number(sample.entryUnits(e) * RelationSample.UNIT));
      }
      long day = sample.articleDay(a);
      out.append(sample.articleId(a))
          .append(' ')
          .append(day == RelationSample.UNDATED ? "undated" : Long.toString(day))
          .append(": ")
          .append(String.join(" ", entries.stream().sorted().toList()))
          .append('\n');
    }
    return out.toString();
  }

  @Test
  void aReplicateCountsEachArticleAsOftenAsItIsDrawn() {
    PoissonDraws draws = PoissonDraws.of(7);
    RelationSample sample = ledger(ARTICLES).sample(Cut.withDefaults());
    for (int r = 0; r < 50; r++) {
      List<AnnotatedArticle> drawn = new ArrayList<>();
      for (int a = 0; a < sample.articles(); a++) {
        int times = draws.draw(sample.articleKey(a), r);
        for (int k = 0; k < times; k++) {
          String id = sample.articleId(a);
          for (String notation : ARTICLES) {
            if (notation.startsWith(id + " ") || notation.startsWith(id + ":")) {
              drawn.add(News.article(id + "-" + k + notation.substring(1)));
            }
          }
        }
      }
      RelationLedger.Builder builder = RelationLedger.builder();
      drawn.forEach(builder::add);
      RelationGraph expected = builder.build().graph(Cut.withDefaults());
      RelationGraph replicate = sample.replicate(draws, r);
      assertEquals(expected.relations(), replicate.relations());
      assertEquals(sample.actors(), replicate.actors());
    }
  }

  @Test
  void replicatesDifferByNumberAndRepeatBySeed() {
    String[] articles = new String[40];
    for (int i = 0; i < articles.length; i++) {
      articles[i] = "a" + i + ": KAZ CHN";
    }
    RelationSample sample = ledger(articles).sample(Cut.withDefaults());
    PoissonDraws draws = PoissonDraws.of(1);
    assertEquals(sample.replicate(draws, 3), sample.replicate(PoissonDraws.of(1), 3));
    assertNotEquals(sample.replicate(draws, 3), sample.replicate(draws, 4));
  }

  @Test
  void anIncidenceHoldsTheEntriesOfOneActor() {
    RelationSample sample = ledger(ARTICLES).sample(Cut.withDefaults());
    RelationSample.Incidence turkey = sample.incidence(sample.index("TUR"));
    assertEquals(1, turkey.articles());
    assertEquals("d", sample.articleId(turkey.article(0)));
    assertEquals(sample.articleKey(turkey.article(0)), turkey.articleKey(0));
    assertEquals("RUS", sample.actors().get(turkey.other(turkey.begin(0))).id());
    RelationSample.Incidence kaz = sample.incidence(sample.index("KAZ"));
    long sum = 0;
    for (int e = 0; e < kaz.begin(kaz.articles()); e++) {
      sum += kaz.units(e);
    }
    assertEquals(sample.graph().strength("KAZ"), sum * RelationSample.UNIT);
    assertEquals(2, kaz.articles());
  }

  @Test
  void theGraphOfSomeArticlesCountsThoseAlone() {
    RelationSample sample = ledger(ARTICLES).sample(Cut.withDefaults().with(Counting.FULL));
    assertEquals("KAZ-RUS:2 RUS-TUR:1 CHN", text(sample.graphOf(1, 2, 1)));
  }

  @Test
  void anEmptyCutIsAnEmptySample() {
    RelationSample sample =
        ledger(ARTICLES).sample(Cut.withDefaults().withHalfLife(1, LocalDate.of(1990, 1, 1)));
    assertEquals(0, sample.articles());
    assertEquals(0, sample.selected());
    assertEquals(0, sample.graph().size());
    assertEquals(0, RelationLedger.empty().graph(Cut.withDefaults()).size());
  }
}

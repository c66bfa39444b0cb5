package org.multivector.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.relation.RelationLedger;
import org.multivector.text.AnnotatedArticle;
import org.multivector.text.Article;
import org.multivector.text.Field;
import org.multivector.text.Mention;
import org.multivector.text.MentionKind;
import org.multivector.text.Sentence;

/**
 * Generated news: articles of five sentences with two mentions each, over ten years and the states
 * of the bundled catalogue, some of them named far more often than others; from a fixed seed.
 */
public final class LedgerCorpus {
  private static final int SENTENCES = 5;
  private static final int MENTIONS = 2;
  private static final int SENTENCE_LENGTH = 120;

  private final List<Actor> actors = ActorCatalog.bundled().actors();
  private final List<Sentence> sentences = new ArrayList<>();
  private final String text = "x".repeat(SENTENCES * SENTENCE_LENGTH);
  private final LocalDate start = LocalDate.of(2014, 1, 1);

  private LedgerCorpus() {
    for (int s = 0; s < SENTENCES; s++) {
      sentences.add(
          new Sentence(Field.TEXT, s * SENTENCE_LENGTH, (s + 1) * SENTENCE_LENGTH - 1, s));
    }
  }

  /** The ledger of so many articles. */
  public static RelationLedger of(int articles) {
    LedgerCorpus corpus = new LedgerCorpus();
    SplittableRandom random = new SplittableRandom(7);
    RelationLedger.Builder builder = RelationLedger.builder();
    for (int a = 0; a < articles; a++) {
      builder.add(corpus.article(a, random));
    }
    return builder.build();
  }

  private AnnotatedArticle article(int number, SplittableRandom random) {
    List<Mention> mentions = new ArrayList<>(SENTENCES * MENTIONS);
    for (int s = 0; s < SENTENCES; s++) {
      for (int m = 0; m < MENTIONS; m++) {
        // The square of a uniform number: the first actors are named most.
        double uniform = random.nextDouble();
        Actor actor = actors.get((int) (uniform * uniform * actors.size()));
        int at = s * SENTENCE_LENGTH + m * 50 + random.nextInt(20);
        mentions.add(
            new Mention(
                actor, MentionKind.NAME, Field.TEXT, at, at + 8, s, "xxxxxxxx", actor.name()));
      }
    }
    Article article =
        Article.of("news-" + number, text)
            .withDate(start.plusDays(random.nextInt(3650)))
            .withSource("source " + random.nextInt(200));
    return new AnnotatedArticle(article, sentences, mentions);
  }
}

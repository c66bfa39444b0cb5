package org.multivector.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.multivector.actor.Actor;
import org.multivector.actor.Unlisted;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.text.AnnotatedArticle;
import org.multivector.text.Article;
import org.multivector.text.Field;
import org.multivector.text.Mention;
import org.multivector.text.MentionKind;
import org.multivector.text.Sentence;

/** Articles without meaning: sentences that name chosen actors, for measuring and simulating. */
public final class SyntheticNews {
  private SyntheticNews() {}

  /** An article whose sentences name the given actors and no others. */
  public static AnnotatedArticle article(String id, List<List<String>> sentences) {
    StringBuilder text = new StringBuilder();
    List<Sentence> parts = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (List<String> named : sentences) {
      int begin = text.length();
      for (String name : named) {
        int start = text.length();
        text.append(name);
        Actor actor = new Unlisted(name);
        mentions.add(
            new Mention(
                actor,
                MentionKind.NAME,
                Field.TEXT,
                start,
                text.length(),
                parts.size(),
                name,
                "synthetic"));
        text.append(' ');
      }
      text.append(". ");
      parts.add(new Sentence(Field.TEXT, begin, text.length() - 1, 0));
    }
    return new AnnotatedArticle(Article.of(id, text.toString()), parts, mentions);
  }

  static RelationSample sample(List<AnnotatedArticle> articles) {
    RelationLedger.Builder builder = RelationLedger.builder();
    articles.forEach(builder::add);
    return builder.build().sample(Cut.withDefaults());
  }

  /**
   * Articles of a world of many states: each names the focal actor KAZ in half of the cases, and
   * two to four actors, poles preferred, in one to three sentences.
   */
  static RelationSample world(int articles, int states, long seed) {
    String[] poles = {"RUS", "CHN", "USA", "EU", "TUR", "OTS"};
    SplittableRandom random = new SplittableRandom(seed);
    List<AnnotatedArticle> all = new ArrayList<>();
    for (int a = 0; a < articles; a++) {
      List<List<String>> sentences = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      List<String> cast = new ArrayList<>();
      if (random.nextBoolean()) {
        cast.add("KAZ");
      }
      int size = 2 + random.nextInt(3);
      while (cast.size() < size) {
        String name =
            random.nextDouble() < .5
                ? poles[random.nextInt(poles.length)]
                : "S" + random.nextInt(states);
        if (!cast.contains(name)) {
          cast.add(name);
        }
      }
      for (int s = 0; s < count; s++) {
        sentences.add(cast);
      }
      all.add(article("a" + seed + "-" + a, sentences));
    }
    return sample(all);
  }
}

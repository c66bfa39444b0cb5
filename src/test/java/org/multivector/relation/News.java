package org.multivector.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.Unlisted;
import org.multivector.text.AnnotatedArticle;
import org.multivector.text.Article;
import org.multivector.text.Field;
import org.multivector.text.Mention;
import org.multivector.text.MentionKind;
import org.multivector.text.Sentence;

/**
 * Annotated articles as text, for tests that read as text: {@code "a1 2020-05-01 source=Times
 * author=KAZ: KAZ CHN | RUS || KAZ"}. A bar ends a sentence, two end a paragraph; words in capitals
 * are mentions, other words are words; {@code KAZ/capital} is a mention by its capital.
 */
final class News {
  private News() {}

  static RelationLedger ledger(String... articles) {
    RelationLedger.Builder builder = RelationLedger.builder();
    Stream.of(articles).map(News::article).forEach(builder::add);
    return builder.build();
  }

  static AnnotatedArticle article(String notation) {
    int colon = notation.indexOf(':');
    String[] head = notation.substring(0, colon).split(" ", -1);
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    int paragraph = 0;
    for (String part : notation.substring(colon + 1).trim().split("\\|\\|", -1)) {
      for (String sentence : part.trim().split("\\|", -1)) {
        int begin = text.length();
        for (String word : sentence.trim().split(" +", -1)) {
          String[] named = word.split("/", -1);
          if (text.length() > begin) {
            text.append(' ');
          }
          int start = text.length();
          text.append(named[0]);
          if (word.matches("[A-Z_]{1,12}(/[a-z]+)?")) {
            MentionKind kind =
                named.length == 1
                    ? MentionKind.NAME
                    : MentionKind.valueOf(named[1].toUpperCase(Locale.ROOT));
            mentions.add(
                new Mention(
                    actor(named[0]),
                    kind,
                    Field.TEXT,
                    start,
                    text.length(),
                    sentences.size(),
                    named[0],
                    "rule of " + named[0]));
          }
        }
        text.append(". ");
        sentences.add(new Sentence(Field.TEXT, begin, text.length() - 1, paragraph));
      }
      paragraph++;
    }
    Article article = Article.of(head[0], text.toString());
    for (int i = 1; i < head.length; i++) {
      String word = head[i];
      if (word.startsWith("source=")) {
        article = article.withSource(word.substring(7));
      } else if (word.startsWith("author=")) {
        article = article.withAuthor(word.substring(7));
      } else if (word.startsWith("revision=")) {
        article = article.withRevision(Long.parseLong(word.substring(9)));
      } else if (word.startsWith("url=")) {
        article = article.withUrl(word.substring(4));
      } else {
        article = article.withDate(LocalDate.parse(word));
      }
    }
    return new AnnotatedArticle(article, sentences, mentions);
  }

  static Actor actor(String id) {
    return ActorCatalog.bundled().find(id).orElseGet(() -> new Unlisted(id));
  }
}

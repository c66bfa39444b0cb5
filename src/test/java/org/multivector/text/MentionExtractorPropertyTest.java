package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text. */
class MentionExtractorPropertyTest {

  private static final MentionExtractor EXTRACTOR = MentionExtractor.withDefaults();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> names =
        Arbitraries.of(EXTRACTOR.gazetteer().forms("en")).edgeCases(config -> config.none());
    Arbitrary<String> glue =
        Arbitraries.of(
            " ",
            ", ",
            "\n",
            "\n\n",
            "-",
            "'s ",
            "’s ",
            ". ",
            " (",
            ") ",
            "\u200B",
            "\u00AD",
            "\uD83C\uDDF0",
            "\uD83C",
            "中",
            "ский ",
            "us ",
            "A",
            "!",
            "\u0301",
            "   \n  ");
    return Arbitraries.oneOf(names, glue, Arbitraries.strings().ofMaxLength(5))
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 300)
  void surfacesAreCutFromTheTextInOrderAndWithoutOverlap(@ForAll("texts") String text) {
    AnnotatedArticle found = EXTRACTOR.extract(Article.of("a", text));
    int end = 0;
    for (Mention mention : found.mentions()) {
      assertTrue(mention.start() >= end);
      assertTrue(mention.end() > mention.start());
      assertEquals(text.substring(mention.start(), mention.end()), mention.surface());
      Sentence sentence = found.sentences().get(mention.sentence());
      assertTrue(sentence.start() <= mention.start() && mention.start() < sentence.end());
      end = mention.end();
    }
  }

  @Property(tries = 100)
  void sentencesCoverTheTextInOrder(@ForAll("texts") String text) {
    int end = 0;
    for (Sentence sentence : EXTRACTOR.extract(Article.of("a", text)).sentences()) {
      assertTrue(text.substring(end, sentence.start()).isBlank() || sentence.start() >= end);
      assertTrue(sentence.end() > sentence.start());
      end = sentence.end();
    }
  }

  @Property(tries = 30)
  void threadsFindWhatOneThreadFinds(@ForAll("texts") String text) {
    Article article = Article.of("a", text);
    List<Mention> alone = EXTRACTOR.extract(article).mentions();
    IntStream.range(0, 8)
        .parallel()
        .forEach(i -> assertEquals(alone, EXTRACTOR.extract(article).mentions()));
  }

  @Property(tries = 100)
  void nestedMentionsContainTheLongestOnes(@ForAll("texts") String text) {
    Article article = Article.of("a", text);
    List<Mention> all = EXTRACTOR.withNesting(Nesting.ALL).extract(article).mentions();
    for (Mention mention : all) {
      assertEquals(text.substring(mention.start(), mention.end()), mention.surface());
    }
    assertTrue(all.size() >= EXTRACTOR.extract(article).mentions().size());
  }

  @Property(tries = 200)
  void anAmbiguityTakesWhatIsReported(@ForAll("texts") String text) {
    Article article = Article.of("a", text);
    List<Mention> mentions = EXTRACTOR.extract(article).mentions();
    for (Ambiguity ambiguity : EXTRACTOR.ambiguities(article)) {
      assertEquals(text.substring(ambiguity.start(), ambiguity.end()), ambiguity.surface());
      List<String> taken =
          ambiguity.readings().stream()
              .filter(reading -> reading.standing() == Ambiguity.Standing.TAKEN)
              .map(reading -> reading.actor().id())
              .toList();
      List<String> reported =
          mentions.stream()
              .filter(mention -> mention.start() == ambiguity.start())
              .map(mention -> mention.actor().id())
              .toList();
      assertEquals(reported, taken);
    }
  }
}

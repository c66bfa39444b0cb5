package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences that are easy to get wrong, with the mentions that are right.
 *
 * <p>A file {@code traps/<tag>.txt} holds a sentence a line, with the mentions marked in place:
 * {@code [KAZ:Казахстан] и [CHN:Китай]}. A day in parentheses before a sentence dates the article.
 */
class TrapTest {

  private static final MentionExtractor EXTRACTOR = MentionExtractor.withDefaults();
  private static final Pattern MARK = Pattern.compile("\\[([A-Z0-9_]+):([^\\]]+)]");
  private static final Pattern DAY = Pattern.compile("\\((\\d{4}-\\d\\d-\\d\\d)\\) ");

  static List<String> tags() {
    return EXTRACTOR.gazetteer().languages();
  }

  private static List<String> traps(String tag) {
    try (InputStream in = TrapTest.class.getResourceAsStream("traps/" + tag + ".txt")) {
      assumeTrue(in != null, () -> "no traps/" + tag + ".txt yet");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @TestFactory
  List<DynamicTest> theMarkedMentionsAreFoundAndNoOthers() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String tag : tags()) {
      tests.add(
          DynamicTest.dynamicTest(
              tag,
              () ->
                  assertAll(
                      traps(tag).stream()
                          .map(trap -> () -> assertEquals(trap, marked(tag, trap))))));
    }
    return tests;
  }

  @ParameterizedTest
  @MethodSource("tags")
  void aThirdOfTheTrapsNamesNobody(String tag) {
    List<String> traps = traps(tag);
    long empty = traps.stream().filter(trap -> !MARK.matcher(trap).find()).count();
    assertTrue(empty * 3 >= traps.size(), () -> empty + " of " + traps.size() + " have no actor");
  }

  /** The sentence with the mentions that are found marked in it. */
  private static String marked(String tag, String trap) {
    String day = "";
    String sentence = MARK.matcher(trap).replaceAll("$2");
    Matcher dated = DAY.matcher(sentence);
    if (dated.lookingAt()) {
      day = dated.group();
      sentence = sentence.substring(dated.end());
    }
    Article article = Article.of("trap", sentence).withLanguage(tag);
    if (!day.isEmpty()) {
      article = article.withDate(LocalDate.parse(day.substring(1, 11)));
    }
    StringBuilder marked = new StringBuilder(day);
    int at = 0;
    for (Mention mention : EXTRACTOR.extract(article).mentions()) {
      marked.append(sentence, at, mention.start());
      marked.append('[').append(mention.actor().id()).append(':');
      marked.append(sentence, mention.start(), mention.end()).append(']');
      at = mention.end();
    }
    return marked.append(sentence.substring(at)).toString();
  }
}

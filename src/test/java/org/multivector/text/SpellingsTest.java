package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile;

/** One pack is found in every way of writing that its table of letters gives. */
class SpellingsTest {

  private static final String LETTERS =
      """
      [spellings]
      letters | new | old | plain
      и | i | ï
      ия | ia | ïya | iya
      к | k
      р | r
      т | t
      ү | ü | | u
      ш | ş | | sh
      ь | -
      я | ia | ya | ya
      """;

  @Test
  void theLongestLettersAreReplacedInEveryWayAndWhatIsAlikeComesOnce() {
    Spellings spellings = spellings(LETTERS);
    assertEquals(List.of("Türkia", "Türkïya", "Turkiya"), spellings.of("Түркия"));
    assertEquals(List.of("kir", "kïr"), spellings.of("кир"));
    assertEquals(List.of("krt"), spellings.of("кьрт"));
  }

  @Test
  void aCapitalStaysOneAndWhatNoRowNamesStays() {
    Spellings spellings = spellings(LETTERS);
    assertEquals(List.of("ŞT-7+ NATO", "ShT-7+ NATO"), spellings.of("ШТ-7+ NATO"));
    assertEquals(List.of("Iak", "Yak"), spellings.of("Як"));
  }

  @Test
  void aRowTakesEachCapitalOfItsLetters() {
    Spellings spellings = spellings("[spellings]\nletters | new | old\ni | y | z");
    assertEquals(List.of("Yzmyr", "Zzmzr"), spellings.of("\u0130zmir"));
    assertEquals(List.of("\u0131SPARTA"), spellings.of("\u0131SPARTA"));
  }

  @Test
  void aWayWithAStarIsNotForPeople() {
    Spellings spellings = spellings("[spellings]\nletters | new | old* | plain\nш | ş | sz | sh");
    assertEquals(List.of("ş", "sz", "sh"), spellings.of("ш", MentionKind.CAPITAL));
    assertEquals(List.of("ş", "sh"), spellings.of("ш", MentionKind.PERSON));
  }

  @Test
  void withoutATableFormsStayAsTheyAre() {
    List<String> forms = List.of("Түркия");
    assertSame(forms, Spellings.NONE.of(forms));
  }

  @Test
  void aTableHasAColumnOfLettersAndAFirstWayAndEachRowOnce() {
    assertEquals(
        "de.txt:1: [spellings] has the columns letters, one or more ways of writing, and note",
        fault("[spellings]\nletters | note\nи | i"));
    assertEquals(
        "de.txt:3: new: is empty; only later ways may leave it to the first",
        fault("[spellings]\nletters | new | old\nи | | i"));
    assertEquals(
        "de.txt:4: letters: \"и\" are given twice",
        fault("[spellings]\nletters | new\nи | i\nи | y"));
  }

  @Test
  void theKazakhPackIsFoundInItsLatinAlphabets() {
    MentionExtractor extractor = MentionExtractor.withDefaults();
    for (String text :
        List.of(
            "Türkianyñ elşisi keldi.",
            "Túrkııanyń elshisi keldi.",
            "Türkïyanıñ elşisi keldi.",
            "Turkiyanyn elshisi keldi.",
            "Tu'rki'i'anyn' els'isi keldi.")) {
      Article article = Article.of("a", text).withLanguage("kk-Latn");
      assertEquals(
          List.of("TUR 0 " + text.indexOf(' ')),
          extractor.extract(article).mentions().stream()
              .map(mention -> mention.actor().id() + " " + mention.start() + " " + mention.end())
              .toList());
    }
  }

  private static Spellings spellings(String text) {
    return Spellings.of(KnowledgeFile.parse("de.txt", text).sections().get(0));
  }

  private static String fault(String text) {
    return String.valueOf(
        assertThrows(KnowledgeException.class, () -> spellings(text)).getMessage());
  }
}

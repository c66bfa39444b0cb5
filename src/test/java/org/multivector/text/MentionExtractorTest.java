package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.multivector.actor.Actor;
import org.multivector.actor.KnowledgeFile;

/** Terms and offsets of mentions in short texts. */
class MentionExtractorTest {

  private static final MentionExtractor EXTRACTOR = MentionExtractor.withDefaults();

  private static String found(String text) {
    return found(EXTRACTOR, Article.of("a", text));
  }

  private static String found(MentionExtractor extractor, Article article) {
    return extractor.extract(article).mentions().stream()
        .peek(
            mention ->
                assertEquals(
                    article.field(mention.field()).substring(mention.start(), mention.end()),
                    mention.surface()))
        .map(mention -> mention.actor().id() + ":" + mention.surface() + "@" + mention.start())
        .collect(Collectors.joining(" "));
  }

  @Test
  void aPossessiveIsLeftOutOfTheMention() {
    assertEquals("KAZ:Kazakhstan@0 RUS:Moscow@17", found("Kazakhstan's and Moscow’s plans"));
  }

  @Test
  void aHyphenCompoundNamesTheActorWithin() {
    assertEquals(
        "TUR:Turkey@0 KAZ:Kazakh@15 UZB:Uzbek@22", found("Turkey-led and Kazakh-Uzbek talks"));
  }

  @Test
  void aNameMayRunOverALineBreak() {
    assertEquals(
        "OTS:Organization of\n  Turkic States@4",
        found("the Organization of\n  Turkic States met"));
    assertEquals("", found("the Organization of\n\nTurkic matters"));
  }

  @Test
  void capitalsTellUsFromTheUnitedStates() {
    assertEquals("USA:US@16 USA:U.S.@30", found("They told us; a US envoy, the U.S. envoy"));
  }

  @Test
  void aFormCountsInItsTimeOnly() {
    Article article = Article.of("a", "Talks in Nur-Sultan");
    assertEquals("KAZ:Nur-Sultan@9", found(EXTRACTOR, article));
    assertEquals("KAZ:Nur-Sultan@9", found(EXTRACTOR, article.withDate(LocalDate.of(2020, 1, 1))));
    assertEquals("", found(EXTRACTOR, article.withDate(LocalDate.of(2023, 1, 1))));
  }

  @Test
  void aSurnameCountsAfterItsIntroduction() {
    assertEquals("", found("Trump cards"));
    assertEquals("USA:Trump@10", found("President Trump left"));
    assertEquals("USA:Donald Trump@0 USA:Trump@19", found("Donald Trump came. Trump left."));
  }

  @Test
  void aBlockedFormHidesWhatLiesInIt() {
    assertEquals("", found("Georgia Tech, in The Times of Central Asia"));
  }

  @Test
  void kindsThatAreNotWantedStillHideWhatTheyCover() {
    assertEquals(
        "KAZ:Kazakhstan@10",
        found(
            EXTRACTOR.withKinds(Set.of(MentionKind.NAME)),
            Article.of("a", "In Astana Kazakhstan")));
  }

  @Test
  void offsetsCountUtf16Units() {
    assertEquals("KAZ:Kazakhstan@5", found("\uD83C\uDDF0\uD83C\uDDFF Kazakhstan"));
    assertEquals("KAZ:Kazakhstan@4", found("\uD83C\uDDF0\uD83C\uDDFFKazakhstan"));
  }

  @Test
  void unitsWithoutWidthInsideANameAreSteppedOver() {
    assertEquals("KAZ:Ka\u00ADzakh\u200Bstan@3", found("In Ka\u00ADzakh\u200Bstan"));
  }

  @Test
  void hostileTextTakesLinearTime() {
    String line = "Republic of ".repeat(90_000);
    assertEquals("", found(line));
    assertEquals("", found("Kazakhstan".repeat(100_000)));
    assertEquals("", found("\u200B".repeat(1_000_000)));
    assertEquals(
        20_000, EXTRACTOR.extract(Article.of("a", "U.S. ".repeat(20_000))).mentions().size());
  }

  @Test
  void namesInsideNamesAreFoundOnRequest() {
    Article article = Article.of("a", "Turkish Republic of Northern Cyprus");
    assertEquals("TRNC:Turkish Republic of Northern Cyprus@0", found(EXTRACTOR, article));
    assertEquals(
        "TRNC:Turkish Republic of Northern Cyprus@0 TUR:Turkish@0 TRNC:Northern Cyprus@20"
            + " CYP:Cyprus@29",
        found(EXTRACTOR.withNesting(Nesting.ALL), article));
  }

  @Test
  void anAnalystsNamesGoFirst() {
    KnowledgeFile file =
        KnowledgeFile.parse(
            "mine.txt",
            """
            [names en]
            form | actor | kind
            Steppe Eagle | KAZ | metonym
            Kremlin | KAZ | metonym
            """);
    assertEquals(
        "KAZ:Steppe Eagle@4 KAZ:Kremlin@25",
        found(
            MentionExtractor.of(Gazetteer.bundled().with(file)),
            Article.of("a", "The Steppe Eagle and the Kremlin")));
  }

  @Test
  void aLongWordAndAShorterOneBeforeABlankStayTwoNames() {
    KnowledgeFile file =
        KnowledgeFile.parse(
            "mine.txt",
            """
            [names en]
            form | actor | kind
            Abcdefghij | KAZ | name
            Abcdefgh Ixyz | KGZ | name
            Qbcdefgh ij Bar | UZB | name
            Qbcdefghij Foo | TJK | name
            """);
    MentionExtractor extractor = MentionExtractor.of(Gazetteer.bundled().with(file));
    assertEquals("", found(extractor, Article.of("a", "Abcdefgh Ij and Qbcdefgh ij Foo")));
    assertEquals(
        "KAZ:Abcdefghij@0 KGZ:Abcdefgh Ixyz@12 UZB:Qbcdefgh ij Bar@27 TJK:Qbcdefghij Foo@44",
        found(
            extractor,
            Article.of("a", "Abcdefghij, Abcdefgh Ixyz, Qbcdefgh ij Bar, Qbcdefghij Foo")));
  }

  @Test
  void aShortStemTakesTheSuffixesOfAllItsRows() {
    for (String rows : List.of("Xq+dir | KAZ\nXq+hal | KAZ\n", "Xq+hal | KAZ\nXq+dir | KAZ\n")) {
      String names = rows.replace("KAZ", "KAZ | name");
      KnowledgeFile file =
          KnowledgeFile.parse("mine.txt", "[names tr]\nform | actor | kind\n" + names);
      MentionExtractor extractor = MentionExtractor.of(Gazetteer.bundled().with(file));
      Article article = Article.of("a", "Xqyi ve Xqdir").withLanguage("tr");
      assertEquals("KAZ:Xqyi@0 KAZ:Xqdir@8", found(extractor, article), rows);
    }
  }

  @Test
  void aFaultInAnAnalystsFileNamesItsPlace() {
    KnowledgeFile file =
        KnowledgeFile.parse("mine.txt", "[names en]\nform | actor | kind\nAtlantis | ATL | name\n");
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> Gazetteer.bundled().with(file));
    assertTrue(String.valueOf(fault.getMessage()).startsWith("mine.txt:3: actor: "));
  }

  @Test
  void everyActorOfTheCatalogueHasAnEnglishName() {
    Set<String> named = new HashSet<>();
    for (String form : Gazetteer.bundled().forms("en")) {
      for (Mention mention :
          EXTRACTOR
              .extract(Article.of("a", "In " + form + ", the " + form + " met Iran near Guernsey"))
              .mentions()) {
        named.add(mention.actor().id());
      }
    }
    Set<String> unnamed = new TreeSet<>();
    EXTRACTOR.catalog().actors().stream()
        .map(Actor::id)
        .filter(id -> !named.contains(id))
        .forEach(unnamed::add);
    assertEquals(Set.of(), unnamed);
  }

  @Test
  void sentencesEndWhereAReaderWouldEndThem() {
    assertEquals(
        List.of(
            "Mr. Smith of the U.S. Treasury met J. Brown.",
            "He left the U.S.",
            "The rest stayed until Oct. 5.",
            "\"Stop!\"",
            "She stopped."),
        sentences(
            "Mr. Smith of the U.S. Treasury met J. Brown. He left the U.S. The rest stayed until"
                + " Oct. 5. \"Stop!\" She stopped."));
  }

  @Test
  void aSentenceEndsAtADottedAcronymBeforeATurkishWordWithItsOwnLetters() {
    assertEquals(
        List.of(
            "Heyet, Ankara'da yapılan görüşmeler için geldi A.B.D.", "Ayrıca Rusya da katıldı."),
        sentences(
            "Heyet, Ankara'da yapılan görüşmeler için geldi A.B.D. Ayrıca Rusya da katıldı."));
  }

  @Test
  void hardWrappedLinesAreNoParagraphs() {
    String wrapped =
        "Showers continued throughout the week in\nthe cocoa zone, easing the drought since\n"
            + "January and improving prospects for the\ncrop.\n    The dry period means that the"
            + " crop will\nbe late this year, traders in the port\nsaid.";
    List<Sentence> found = EXTRACTOR.extract(Article.of("a", wrapped)).sentences();
    assertEquals(2, found.size());
    assertEquals(0, found.get(0).paragraph());
    assertEquals(1, found.get(1).paragraph());
  }

  private static List<String> sentences(String text) {
    return EXTRACTOR.extract(Article.of("a", text)).sentences().stream()
        .map(sentence -> text.substring(sentence.start(), sentence.end()))
        .toList();
  }

  @Test
  void aCapitalInsideALongWordDoesNotStandForTheOneAtItsStart() {
    Gazetteer gazetteer = Gazetteer.bundled();
    assertEquals(1, gazetteer.occurrences("the Republic of Azerbaijan", "en"));
    assertEquals(0, gazetteer.occurrences("the Republic of azerbaijAn", "en"));
  }

  @Test
  void aNameIsFoundAfterAVeryLongStretchWithoutCapitals() {
    String text = "de ".repeat((1 << 20) + (1 << 13)) + "Klerk, de Klerk";
    assertEquals(2, Gazetteer.bundled().occurrences(text, "en"));
    assertEquals(2, Gazetteer.bundled().occurrences(" " + text, "en"));
  }
}

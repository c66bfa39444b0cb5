package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What text cannot settle is said, and what it settles is not. */
class AmbiguityTest {

  private static final MentionExtractor EXTRACTOR = MentionExtractor.withDefaults();

  /** Surface and readings; a plus marks the one that is reported. */
  private static String open(String text) {
    Article article = Article.of("a", text).withLanguage("en");
    return EXTRACTOR.ambiguities(article).stream()
        .map(
            ambiguity -> {
              assertEquals(text.substring(ambiguity.start(), ambiguity.end()), ambiguity.surface());
              return ambiguity.surface()
                  + ambiguity.readings().stream()
                      .map(
                          reading ->
                              (reading.standing() == Ambiguity.Standing.TAKEN ? "+" : "?")
                                  + reading.actor().id())
                      .collect(Collectors.joining(" ", "[", "]"));
            })
        .collect(Collectors.joining("; "));
  }

  @Test
  void aNameOfTwoStatesIsOpenUnlessTheTextTells() {
    assertEquals("Congo[?COG +COD]", open("He left Congo yesterday."));
    assertEquals("", open("He left Congo for Kinshasa."));
    assertEquals("Korea[?PRK +KOR]", open("He left Korea yesterday."));
    assertEquals("", open("He left Korea, where Seoul had been kind."));
  }

  @Test
  void aNameOfAStateAndOfAnotherPlaceIsOpenWithoutContext() {
    assertEquals("Georgia[+GEO]", open("He moved to Georgia last year."));
    assertEquals("", open("He moved to Georgia, to a house in Tbilisi."));
    assertEquals("", open("He moved to Georgia Tech."));
    assertEquals("Macedonia[+MKD]", open("He moved to Macedonia last year."));
    assertEquals("", open("He moved to Macedonia, to a house in Skopje."));
    assertEquals("", open("He dug in Macedonia for the tomb of Philip."));
  }

  @Test
  void aBareGuineaIsOpenBesideAnotherGuinea() {
    assertEquals("", open("Guinea sells ore."));
    assertEquals("Guinea[+GIN]", open("Equatorial Guinea sells oil. Guinea voted."));
    assertEquals("", open("Equatorial Guinea sells oil. Guinea voted, Conakry said."));
    assertEquals("Guinea[+GIN]", open("Papua New Guinea sells gas. Guinea voted."));
  }

  @Test
  void aNameThatIsAnotherPlacesInTheArticleIsSettled() {
    assertEquals("", open("They live in Lebanon, Ore. It rained in Lebanon."));
    assertEquals("", open("Tom Jordan left. Jordan said he was tired."));
  }

  @Test
  void aSurnameThatNobodyIntroducedIsOpen() {
    assertTrue(open("Then Tokayev spoke.").startsWith("Tokayev[?KAZ"));
    assertEquals("", open("President Tokayev spoke. Then Tokayev left."));
  }

  @Test
  void anAcronymThatIsAWordAsWellIsOpen() {
    assertEquals("ECO[?ECO]", open("They like ECO very much."));
    assertEquals("", open("The Economic Cooperation Organization met. They like ECO very much."));
  }

  @Test
  void whatIsReportedIsTakenAndWhatIsTakenIsReported() {
    Article article =
        Article.of("a", "Congo, Korea and Georgia; Johnson, Bush and ECO; Kazakhstan and Japan.")
            .withLanguage("en");
    List<Mention> mentions = EXTRACTOR.extract(article).mentions();
    for (Ambiguity ambiguity : EXTRACTOR.ambiguities(article)) {
      List<String> taken =
          ambiguity.readings().stream()
              .filter(reading -> reading.standing() == Ambiguity.Standing.TAKEN)
              .map(reading -> reading.actor().id() + " " + reading.rule())
              .toList();
      List<String> reported =
          mentions.stream()
              .filter(mention -> mention.start() == ambiguity.start())
              .map(mention -> mention.actor().id() + " " + mention.rule())
              .toList();
      assertEquals(reported, taken, ambiguity.surface());
    }
  }
}

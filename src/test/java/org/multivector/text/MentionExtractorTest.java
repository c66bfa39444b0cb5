package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
}

package org.multivector.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.multivector.balance.Poles;
import org.multivector.io.ArticleReader;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.stat.Bootstrap;
import org.multivector.text.Article;
import org.multivector.text.MentionExtractor;

class BriefingTest {
  private static final Briefing BRIEFING =
      Briefing.withDefaults().with(Bootstrap.withDefaults().withReplicates(100));
  private static List<Article> articles = List.of();
  private static RelationLedger ledger = RelationLedger.empty();
  private static Findings findings = Told.minimal();

  @BeforeAll
  static void readTheBundledSample() {
    articles = ArticleReader.bundledSample();
    MentionExtractor extractor = MentionExtractor.withDefaults();
    ledger = articles.stream().map(extractor::extract).collect(RelationLedger.collector());
    findings = tell(BRIEFING.withArticles(articles), "KAZ");
  }

  private static Findings tell(Briefing briefing, String focus) {
    return briefing.findings(
        ledger,
        Cut.withDefaults(),
        Told.actor(focus),
        CorpusDescription.of(articles),
        "multivector report");
  }

  @Test
  void theSampleTellsOfRussiaAsKazakhstansGreatestPole() throws Exception {
    Files.writeString(
        Files.createDirectories(Path.of("target", "gallery")).resolve("sample.html"),
        Report.withDefaults().html(findings));
    String text = Summary.withDefaults().text(findings);
    assertTrue(text.contains("- Kazakhstan spreads its ties over an effective 3."), text);
    assertTrue(text.contains("- Shares of its ties to the poles: Russia 4"), text);
    assertTrue(text.contains("Kazakhstan – Russia"), text);
    assertTrue(text.contains("PageRank"), text);
  }

  @Test
  void everyShareHasAnIntervalWithTheArticlesBehindIt() {
    for (Findings.Pole pole : findings.balance().orElseThrow().poles()) {
      assertEquals(100, pole.share().interval().orElseThrow().replicates());
    }
    assertTrue(findings.balance().orElseThrow().articles() > 50);
    assertTrue(findings.rankings().get(0).scores().stream().allMatch(s -> s.rankLow() >= 1));
  }

  @Test
  void theSeedDecidesEveryByte() {
    Report report = Report.withDefaults();
    assertEquals(report.html(findings), report.html(tell(BRIEFING.withArticles(articles), "KAZ")));
  }

  @Test
  void aSpanOfYearsMakesATimelineOfTheShares() {
    Findings.Timeline timeline = findings.timelines().get(0);
    assertEquals(4, timeline.series().size());
    assertEquals(12, timeline.series().get(0).moments().size());
  }

  @Test
  void theStrongestTiesOfTheFocusAreQuotedWithBothEndsMarked() {
    Findings.Proof proof = findings.evidence().get(0);
    assertEquals("KAZ", proof.tie().first().id());
    assertEquals("RUS", proof.tie().second().id());
    assertEquals(3, proof.quotes().size());
    for (Findings.Quote quote : proof.quotes()) {
      List<String> marked = quote.marks().stream().map(Findings.Mark::actor).toList();
      assertTrue(marked.contains("KAZ") && marked.contains("RUS"), quote.sentence());
    }
    assertEquals(List.of(), tell(BRIEFING, "KAZ").evidence());
  }

  @Test
  void anActorThatDoesNotOccurIsToldAsSuch() {
    String text = Summary.withDefaults().text(tell(BRIEFING, "NRU")).replaceAll("\\s+", " ");
    assertTrue(text.contains("No article ties Nauru to another actor."), text);
    assertTrue(text.contains("How Nauru spreads its ties over the poles cannot be said"), text);
  }

  @Test
  void withoutReplicatesNothingClaimsAnInterval() {
    Findings bare = tell(Briefing.withDefaults().with(Bootstrap.none()), "KAZ");
    String html = Report.withDefaults().html(bare);
    assertTrue(html.contains("No intervals were computed"));
    String text = Summary.withDefaults().text(bare);
    assertFalse(text.matches("(?s).*[0-9%] \\[.*") || text.contains("interval"), text);
  }

  @Test
  void aPoleCanBeTheFocusOfItsRivals() {
    Findings russia = tell(BRIEFING.with(Poles.parse("Russia=RUS;China=CHN;West=USA,EU")), "RUS");
    String text = Summary.withDefaults().text(russia);
    assertTrue(text.contains("Balance of Russia"), text);
  }
}

package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.text.Article;

class EvidenceTest {

  private static final String[] ARTICLES = {
    "a 2020-01-01 source=Mill: KAZ met CHN | CHN | KAZ CHN RUS",
    "b 2021-01-01: CHN visits KAZ",
    "c source=Gazette: KAZ and CHN/capital agree",
    "d 2022-01-01: KAZ and RUS"
  };

  @TempDir Path folder;

  private static Evidence evidence(Cut cut, Keep... kept) {
    RelationLedger.Builder builder = RelationLedger.builder().keeping(kept);
    Stream.of(ARTICLES).map(News::article).forEach(builder::add);
    return builder.build().evidence(cut, "KAZ", "CHN");
  }

  private static String ids(Evidence evidence) {
    return String.join(
        " ", evidence.passages().stream().map(p -> p.articleId() + p.weight()).toList());
  }

  @Test
  void passagesOfATieSumToItsWeight() {
    assertEquals("a1.0 a0.5 b1.0 c1.0", ids(evidence(Cut.withDefaults())));
    assertEquals(3, evidence(Cut.withDefaults()).articles());
    assertEquals("Kazakhstan", evidence(Cut.withDefaults()).first().name());
  }

  @Test
  void ordersAreNewestOldestStrongestAndBySource() {
    Evidence evidence = evidence(Cut.withDefaults());
    assertEquals("b1.0 a1.0 a0.5 c1.0", ids(evidence.orderedBy(Evidence.Order.NEWEST)));
    assertEquals("a1.0 a0.5 b1.0 c1.0", ids(evidence.orderedBy(Evidence.Order.OLDEST)));
    assertEquals("a1.0 b1.0 c1.0 a0.5", ids(evidence.orderedBy(Evidence.Order.STRONGEST)));
    assertEquals("c1.0 a1.0 a0.5 b1.0", ids(evidence.orderedBy(Evidence.Order.SOURCE)));
    assertEquals("b1.0", ids(evidence.orderedBy(Evidence.Order.NEWEST).first(1)));
  }

  @Test
  void offsetsAndRulesAreAlwaysThereAndTextOnlyIfKept() throws Exception {
    Passage bare = evidence(Cut.withDefaults()).passages().get(0);
    assertEquals(
        "2020-01-01 Mill a: KAZ at text 0-3 by rule of KAZ, CHN at text 8-11 by rule of CHN",
        bare.toString());
    assertTrue(bare.quotes().get(0).text().isEmpty());
    RelationLedger.Builder builder = RelationLedger.builder().keeping(Keep.TEXT);
    Stream.of(ARTICLES).map(News::article).forEach(builder::add);
    builder.build().save(folder.resolve("l"));
    RelationLedger loaded = RelationLedger.load(folder.resolve("l"), ActorCatalog.bundled());
    assertEquals(
        "2020-01-01 Mill a: [KAZ] met [CHN].",
        loaded.evidence(Cut.withDefaults(), "CHN", "KAZ").passages().get(0).toString());
  }

  @Test
  void textIsTakenFromTheArticlesGivenAgainIfTheyAreTheObservedOnes() {
    List<Article> articles =
        List.of(
            News.article(ARTICLES[0]).article(),
            News.article("b 2021-01-01: CHN leaves KAZ").article());
    Evidence filled = evidence(Cut.withDefaults()).withTexts(articles);
    assertEquals(
        "<KAZ> met <CHN>.",
        filled.passages().get(0).quotes().get(0).highlighted("<", ">").orElseThrow());
    assertTrue(filled.passages().get(2).quotes().get(0).text().isEmpty());
  }

  @Test
  void windowsKindsAndUnitsCountAsForTheGraph() {
    Cut cut = Cut.withDefaults();
    assertEquals(
        "b0.5",
        ids(
            evidence(
                cut.withHalfLife(365, LocalDate.of(2022, 1, 1))
                    .withWindow(DateRange.from(LocalDate.of(2020, 6, 1))))));
    Evidence article = evidence(cut.with(Unit.ARTICLE).with(Counting.FULL));
    assertEquals("a1.0 b1.0 c1.0", ids(article));
    assertEquals(3, article.passages().get(0).quotes().size());
  }

  @Test
  void aTieWithoutEvidenceIsEmptyAndOneWithItselfIsRefused() {
    RelationLedger ledger = News.ledger(ARTICLES);
    assertEquals(0, ledger.evidence(Cut.withDefaults(), "KAZ", "FRA").passages().size());
    assertThrows(
        IllegalArgumentException.class, () -> ledger.evidence(Cut.withDefaults(), "KAZ", "KAZ"));
  }

  @Test
  void authorTiesAreBackedByThePassagesThatNameTheOther() {
    RelationLedger ledger = News.ledger("s author=KAZ: CHN thanks us | RUS");
    Evidence evidence = ledger.evidence(Cut.withDefaults().with(AuthorTies.ALONE), "KAZ", "CHN");
    assertEquals("s1.0", ids(evidence));
    assertEquals(
        "[Kazakhstan → China: 1.00000 (1 article), Kazakhstan → Russia: 1.00000 (1 article)]",
        ledger.authorTies(Cut.withDefaults()).toString());
  }
}

package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.multivector.relation.GraphNotation.text;
import static org.multivector.relation.News.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.text.MentionKind;

class CutTest {

  private static final Cut FULL = Cut.withDefaults().with(Counting.FULL);

  private static void cut(String expected, Cut cut, String... articles) {
    assertEquals(expected, text(ledger(articles).graph(cut)));
  }

  @Test
  void cutsAreEqualIfAllTheirOptionsAre() {
    LocalDate day = LocalDate.of(2024, 1, 1);
    List<Cut> others =
        List.of(
            Cut.withDefaults().withWindow(DateRange.from(day)),
            Cut.withDefaults().with(Unit.ARTICLE),
            Cut.withDefaults().with(Counting.FULL),
            Cut.withDefaults().withDistanceHalfLife(3),
            Cut.withDefaults().with(Weighting.NPMI),
            Cut.withDefaults().withHalfLife(9, day),
            Cut.withDefaults().with(BlocPolicy.folded(ActorCatalog.bundled(), "EU")),
            Cut.withDefaults().with(Duplicates.collapsed()),
            Cut.withDefaults().withSourceCap(9),
            Cut.withDefaults().with(AuthorTies.ALONE),
            Cut.withDefaults().with(AuthorState.LEFT_OUT),
            Cut.withDefaults().withKinds(List.of(MentionKind.NAME)));
    assertEquals(others.size(), others.stream().distinct().count());
    for (Cut other : others) {
      assertNotEquals(Cut.withDefaults(), other);
    }
    assertEquals(
        Cut.withDefaults(), others.get(0).withoutWindow().with(Unit.ARTICLE).with(Unit.SENTENCE));
    assertEquals(
        others.get(6), Cut.withDefaults().with(BlocPolicy.folded(ActorCatalog.bundled(), "EU")));
    assertEquals(
        others.get(11).hashCode(),
        Cut.withDefaults().withKinds(List.of(MentionKind.NAME)).hashCode());
  }

  @Test
  void byDefaultEachSentenceGivesEachOfItsPairsOneOverMMinusOne() {
    cut(
        "CHN-KAZ:1.5 CHN-RUS:0.5 KAZ-RUS:0.5",
        Cut.withDefaults(),
        "a1: KAZ CHN | KAZ CHN RUS | RUS");
  }

  @Test
  void anActorNamedTwiceInAUnitCountsOnce() {
    cut("CHN-KAZ:1", FULL, "a1: KAZ met KAZ CHN CHN KAZ");
  }

  @Test
  void fullCountingGivesEveryPairOne() {
    cut("CHN-KAZ:2 CHN-RUS:1 KAZ-RUS:1", FULL, "a1: KAZ CHN | KAZ CHN RUS | RUS");
  }

  @Test
  void articlesWithThePairAreCountedBesideTheWeight() {
    RelationGraph graph = ledger("a1: KAZ CHN | KAZ CHN", "a2: CHN KAZ", "a3: KAZ").graph(FULL);
    assertEquals(3, graph.relation("KAZ", "CHN").orElseThrow().weight());
    assertEquals(2, graph.relation("KAZ", "CHN").orElseThrow().articles());
  }

  @Test
  void theParagraphAndTheArticleAreWiderUnits() {
    String story = "a1: KAZ | CHN || RUS KAZ | UZB";
    cut("KAZ-RUS:1", FULL, story);
    cut("CHN-KAZ:1 KAZ-RUS:1 KAZ-UZB:1 RUS-UZB:1", FULL.with(Unit.PARAGRAPH), story);
    cut(
        "CHN-KAZ:1 CHN-RUS:1 CHN-UZB:1 KAZ-RUS:1 KAZ-UZB:1 RUS-UZB:1",
        FULL.with(Unit.ARTICLE),
        story);
  }

  @Test
  void distanceCountingHalvesByTheHalfLifeBetweenTheNearestMentions() {
    Cut cut = Cut.withDefaults().with(Unit.ARTICLE).with(Counting.DISTANCE).withDistanceHalfLife(1);
    cut("CHN-KAZ:0.125 CHN-RUS:0.5 KAZ-RUS:1", cut, "a1: KAZ RUS | x | RUS | CHN || x | x");
    cut("CHN-KAZ:0.707107", cut.withDistanceHalfLife(2), "a1: KAZ | CHN");
    cut("CHN-KAZ:1", cut.with(Unit.SENTENCE), "a1: KAZ x CHN");
  }

  @Test
  void windowsAreHalfOpenAndHoldNoUndatedArticle() {
    String[] articles = {
      "a1 2019-12-31: KAZ CHN", "a2 2020-01-01: KAZ RUS", "a3 2021-01-01: KAZ UZB", "a4: KAZ TUR"
    };
    DateRange year = new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));
    cut("KAZ-RUS:1", FULL.withWindow(year), articles);
    cut("CHN-KAZ:1 KAZ-RUS:1", FULL.withWindow(DateRange.until(year.to())), articles);
    cut("CHN-KAZ:1 KAZ-RUS:1 KAZ-TUR:1 KAZ-UZB:1", FULL, articles);
    cut("CHN-KAZ:1 KAZ-RUS:1 KAZ-TUR:1 KAZ-UZB:1", FULL.withWindow(year).withoutWindow(), articles);
    assertEquals(1, ledger(articles).undated());
  }

  @Test
  void decayHalvesByTheHalfLifeAndLeavesLaterAndUndatedArticlesOut() {
    cut(
        "CHN-KAZ:0.5 KAZ-RUS:1 KAZ-UZB:0.25",
        FULL.withHalfLife(10, LocalDate.of(2020, 1, 21)),
        "a1 2020-01-11: KAZ CHN",
        "a2 2020-01-21: KAZ RUS",
        "a3 2020-01-22: KAZ TUR",
        "a4 2020-01-01: KAZ UZB",
        "a5: KAZ JPN");
  }

  @Test
  void onlyTheKindsOfMentionAskedForCount() {
    cut(
        "CHN-KAZ:1",
        FULL.withKinds(List.of(MentionKind.NAME)),
        "a1: KAZ CHN | KAZ RUS/capital | CHN/demonym KAZ/acronym");
  }

  @Test
  void authorTiesAreKeptApartOrAloneOrAdded() {
    String[] speech = {"a1 author=KAZ: CHN RUS | KAZ CHN | JPN"};
    cut("CHN-KAZ:1 CHN-RUS:1", FULL, speech);
    cut("CHN-KAZ:2 JPN-KAZ:1 KAZ-RUS:1", FULL.with(AuthorTies.ALONE), speech);
    cut("CHN-KAZ:3 CHN-RUS:1 JPN-KAZ:1 KAZ-RUS:1", FULL.with(AuthorTies.ADDED), speech);
    cut("CHN-KAZ:1.5 JPN-KAZ:1 KAZ-RUS:0.5", Cut.withDefaults().with(AuthorTies.ALONE), speech);
  }

  @Test
  void theAuthorsOwnStateCanBeLeftOutOfItsCoMentions() {
    cut(
        "CHN-RUS:1 JPN-KAZ:1",
        Cut.withDefaults().with(AuthorState.LEFT_OUT),
        "a1 author=KAZ: KAZ CHN RUS | KAZ JPN",
        "a2 author=RUS: KAZ JPN");
  }

  @Test
  void anAuthorThatNobodyNamesIsStillAnActor() {
    RelationLedger ledger = ledger("a1 author=KAZ: CHN");
    assertEquals("Kazakhstan", ledger.graph(FULL.with(AuthorTies.ALONE)).actor("KAZ").name());
    assertEquals("", text(ledger.graph(FULL)));
  }

  @Test
  void aSourceCapKeepsAFixedChoiceOfEachSource() {
    String[] articles = new String[20];
    for (int i = 0; i < 20; i++) {
      articles[i] = "a" + i + " source=" + (i < 15 ? "mill" : "gazette") + ": KAZ CHN";
    }
    RelationLedger ledger = ledger(articles);
    RelationSample capped = ledger.sample(FULL.withSourceCap(4));
    assertEquals(8, capped.articles());
    assertEquals(20, ledger.sample(FULL.withSourceCap(15)).articles());
    RelationSample wider = ledger.sample(FULL.withSourceCap(5));
    for (int a = 0; a < 8; a++) {
      String id = capped.articleId(a);
      assertEquals(
          true,
          IntStream.range(0, 10).anyMatch(b -> wider.articleId(b).equals(id)),
          "a wider cap keeps what a narrower one keeps");
    }
    cut("CHN-KAZ:3", FULL.withSourceCap(1), "a1: KAZ CHN", "a2: KAZ CHN", "a3: KAZ CHN");
  }

  @Test
  void conflictingAndImpossibleOptionsAreRefused() {
    Cut cut = Cut.withDefaults();
    assertThrows(IllegalArgumentException.class, () -> cut.withSourceCap(0));
    assertThrows(IllegalArgumentException.class, () -> cut.withDistanceHalfLife(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> cut.withHalfLife(0, LocalDate.of(2020, 1, 1)));
    assertThrows(IllegalArgumentException.class, () -> cut.withKinds(List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> cut.with(AuthorTies.ADDED).with(Weighting.COSINE));
    assertThrows(
        IllegalArgumentException.class, () -> cut.with(Weighting.COSINE).with(AuthorTies.ALONE));
  }

  @Test
  void aCutPrintsItsOptions() {
    assertEquals(
        "all articles, sentence units, fractional counting, blocs as themselves, duplicates"
            + " counted",
        Cut.withDefaults().toString());
    assertEquals(
        "articles in [2020-01-01, ..), article units, npmi, half-life 30.0 days at 2020-06-01,"
            + " blocs as themselves, duplicates counted, at most 5 articles a source, authors' own"
            + " states left out, mentions by [name, capital]",
        Cut.withDefaults()
            .withWindow(DateRange.from(LocalDate.of(2020, 1, 1)))
            .with(Unit.ARTICLE)
            .with(Weighting.NPMI)
            .withHalfLife(30, LocalDate.of(2020, 6, 1))
            .withSourceCap(5)
            .with(AuthorState.LEFT_OUT)
            .withKinds(List.of(MentionKind.CAPITAL, MentionKind.NAME))
            .toString());
  }
}

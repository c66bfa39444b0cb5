package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.multivector.relation.GraphNotation.text;
import static org.multivector.relation.News.ledger;

import org.junit.jupiter.api.Test;
import org.multivector.actor.ActorCatalog;

class BlocPolicyTest {

  private static final ActorCatalog CATALOG = ActorCatalog.bundled();
  private static final Cut FULL = Cut.withDefaults().with(Counting.FULL);
  private static final Cut EU = FULL.with(BlocPolicy.folded(CATALOG, "EU"));

  private static void cut(String expected, Cut cut, String... articles) {
    assertEquals(expected, text(ledger(articles).graph(cut)));
  }

  @Test
  void byDefaultABlocStandsForItself() {
    cut("EU-FRA:1 EU-KAZ:1 FRA-KAZ:1", FULL, "a 2019-05-01: EU FRA KAZ");
  }

  @Test
  void theUnitedKingdomIsEuInAStoryOf2019AndNotInOneOf2021() {
    cut("EU-KAZ:1", EU, "a 2019-05-01: GBR KAZ");
    cut("GBR-KAZ:1", EU, "a 2021-05-01: GBR KAZ");
    cut("GBR-KAZ:1", EU, "a: GBR KAZ");
    cut("EU-GBR:1", EU, "a 2020-02-01: GBR FRA");
  }

  @Test
  void membersNamedTogetherAreTheirBlocOnce() {
    cut("EU-JPN:1", EU, "a 2019-05-01: FRA DEU EU JPN");
    cut("", EU, "a 2019-05-01: FRA DEU EU");
    // Two actors after folding: fractional counting gives 1, not 1/3.
    cut(
        "EU-JPN:1",
        Cut.withDefaults().with(BlocPolicy.folded(CATALOG, "EU")),
        "a 2019-05-01: FRA DEU EU JPN");
  }

  @Test
  void aMemberOfSeveralChosenBlocsIsSplitAndNeverCountedTwice() {
    Cut cut = FULL.with(BlocPolicy.folded(CATALOG, "CSTO", "SCO", "EAEU", "OTS"));
    cut("CSTO-JPN:0.25 EAEU-JPN:0.25 JPN-OTS:0.25 JPN-SCO:0.25", cut, "a 2023-05-01: KAZ JPN");
    double sum =
        ledger("a 2023-05-01: KAZ RUS").graph(cut).relations().stream()
            .mapToDouble(Relation::weight)
            .sum();
    assertTrue(sum <= 1, () -> "one pair of mentions adds " + sum);
  }

  @Test
  void blocTiesAreSharedOutOverTheMembersOfTheDay() {
    // The EAEU of 2023: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia.
    Cut cut = FULL.with(BlocPolicy.sharedOut(CATALOG, "EAEU"));
    cut(
        "ARM-JPN:0.2 BLR-JPN:0.2 JPN-KAZ:0.2 JPN-KGZ:0.2 JPN-RUS:0.2",
        cut,
        "a 2023-05-01: EAEU JPN");
    cut("ARM-KAZ:0.25 BLR-KAZ:0.25 KAZ-KGZ:0.25 KAZ-RUS:0.25", cut, "a 2023-05-01: EAEU KAZ");
    cut(
        "ARM-JPN:0.2 ARM-KAZ:0.25 BLR-JPN:0.2 BLR-KAZ:0.25 JPN-KAZ:1 JPN-KGZ:0.2 JPN-RUS:0.2"
            + " KAZ-KGZ:0.25 KAZ-RUS:0.25",
        cut,
        "a 2023-05-01: EAEU KAZ JPN");
  }

  @Test
  void aBlocWithoutMembersOnTheDayIsItself() {
    cut("EAEU-JPN:1", FULL.with(BlocPolicy.sharedOut(CATALOG, "EAEU")), "a 1999-05-01: EAEU JPN");
  }

  @Test
  void foldedActorsEnterAssociationMeasuresAndAuthorTies() {
    cut("EU-JPN:0.707107", EU.with(Weighting.COSINE), "a 2019-05-01: FRA JPN | DEU EU");
    cut("EU-JPN:1", EU.with(AuthorTies.ALONE), "a 2019-05-01 author=FRA: JPN DEU");
  }

  @Test
  void evidenceOfAFoldedTieShowsTheMembers() {
    Evidence evidence =
        ledger("a 2019-05-01: FRA and KAZ | GBR and KAZ", "b 2021-05-01: GBR and KAZ")
            .evidence(EU, "EU", "KAZ");
    assertEquals(2, evidence.passages().size());
    assertEquals(
        "FRA", evidence.passages().get(0).quotes().get(0).occurrences().get(0).actor().id());
    assertEquals("European Union", evidence.first().name());
  }

  @Test
  void unknownBlocsAndStatesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> BlocPolicy.folded(CATALOG));
    assertThrows(IllegalArgumentException.class, () -> BlocPolicy.folded(CATALOG, "FRA"));
    assertThrows(IllegalArgumentException.class, () -> BlocPolicy.sharedOut(CATALOG, "XYZ"));
  }
}

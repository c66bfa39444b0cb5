package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.multivector.relation.News.ledger;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Counts by hand: of 8 sentences that name somebody 2 name KAZ and CHN both, 4 name KAZ, 3 name
 * CHN.
 */
class WeightingTest {

  private static final String[] NEWS = {
    "a: KAZ CHN | KAZ CHN | KAZ | x y z", "b: KAZ RUS | CHN RUS | RUS", "c: RUS | UZB"
  };

  private static double kazChn(Weighting weighting) {
    return ledger(NEWS)
        .graph(Cut.withDefaults().with(weighting))
        .relation("KAZ", "CHN")
        .orElseThrow()
        .weight();
  }

  @Test
  void theFormulasOnCountsByHand() {
    assertEquals(2, kazChn(Weighting.COUNT));
    assertEquals(2 * 8 / (4.0 * 3), kazChn(Weighting.ASSOCIATION_STRENGTH), 1e-15);
    assertEquals(2 / Math.sqrt(12), kazChn(Weighting.COSINE), 1e-15);
    assertEquals(2 / 5.0, kazChn(Weighting.JACCARD), 1e-15);
    assertEquals(
        Math.log((2 / 8.0) / (4 / 8.0 * 3 / 8.0)) / -Math.log(2 / 8.0),
        kazChn(Weighting.NPMI),
        1e-15);
    // 2x2 table 2 2 / 1 3; scipy.stats.chi2_contingency(lambda_="log-likelihood",
    // correction=False) gives the same
    double expected =
        2
            * (2 * Math.log(2 / 1.5)
                + 2 * Math.log(2 / 2.5)
                + 1 * Math.log(1 / 1.5)
                + 3 * Math.log(3 / 2.5));
    assertEquals(expected, kazChn(Weighting.LOG_LIKELIHOOD), 1e-12);
  }

  @Test
  void dunningsRatioOnPublishedCounts() {
    // Dunning 1993, table 1, "the swiss": 110 2442 111 29114 -> 270.72
    assertEquals(
        270.72,
        Weighting.LOG_LIKELIHOOD
            .value(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114)
            .orElseThrow(),
        .005);
  }

  @Test
  void pairsAtOrBelowChanceAreNoTieButTheirValueCanBeAsked() {
    RelationSample sample = ledger(NEWS).sample(Cut.withDefaults().with(Weighting.NPMI));
    assertTrue(sample.graph().relation("KAZ", "RUS").isEmpty());
    RelationSample.Association kazRus =
        sample.associations().stream()
            .filter(a -> a.first().id().equals("KAZ") && a.second().id().equals("RUS"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        Math.log((1 / 8.0) / (4 / 8.0 * 4 / 8.0)) / -Math.log(1 / 8.0), kazRus.value(), 1e-15);
  }

  @Test
  void valuesKeepTheirRangeAtTheEnds() {
    assertEquals(1, Weighting.NPMI.value(3, 3, 3, 10).orElseThrow(), 1e-15);
    assertEquals(-1, Weighting.NPMI.value(0, 3, 3, 10).orElseThrow());
    assertEquals(0, Weighting.NPMI.value(1, 2, 2, 4).orElseThrow(), 1e-15);
    assertTrue(Weighting.NPMI.value(4, 4, 4, 4).isEmpty());
    assertEquals(1, Weighting.COSINE.value(3, 3, 3, 10).orElseThrow());
    assertEquals(1, Weighting.JACCARD.value(3, 3, 3, 10).orElseThrow());
    assertEquals(1, Weighting.ASSOCIATION_STRENGTH.value(1, 2, 2, 4).orElseThrow());
    assertEquals(0, Weighting.LOG_LIKELIHOOD.value(1, 2, 2, 4).orElseThrow(), 1e-12);
    assertTrue(Weighting.LOG_LIKELIHOOD.value(0, 5, 5, 10).orElseThrow() < 0);
    assertTrue(Weighting.COSINE.value(0, 0, 3, 10).isEmpty());
  }

  @Test
  void impossibleCountsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Weighting.COSINE.value(3, 2, 3, 10));
    assertThrows(IllegalArgumentException.class, () -> Weighting.COSINE.value(1, 2, 3, 2));
    assertThrows(IllegalArgumentException.class, () -> Weighting.COSINE.value(Double.NaN, 2, 3, 5));
  }

  @Test
  void decayedCountsEnterTheFormula() {
    // a counts half: 2.5 units name both, 3 name KAZ, 3.5 name CHN.
    assertEquals(
        2.5 / Math.sqrt(3 * 3.5),
        ledger("a 2020-01-01: KAZ CHN | KAZ", "b 2020-01-11: KAZ CHN | KAZ CHN | CHN")
            .graph(
                Cut.withDefaults()
                    .with(Weighting.COSINE)
                    .withHalfLife(10, LocalDate.of(2020, 1, 11)))
            .relation("KAZ", "CHN")
            .orElseThrow()
            .weight(),
        1e-15);
  }
}

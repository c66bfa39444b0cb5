package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.multivector.relation.GraphNotation.graph;
import static org.multivector.relation.GraphNotation.text;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackboneTest {

  @Test
  void theDisparityFilterByHand() {
    // A: s = 10, k = 3; A-B: (1 - .8)^2 = .04; B: s = 9, k = 2: (1 - 8/9)^1 = .111
    BackboneResult result =
        DisparityFilter.withDefaults().compute(graph("A-B:8 A-C:1 A-D:1 B-C:1"));
    assertEquals(.04, result.ties().get(0).score(), 1e-15);
    assertEquals(Math.min(.9 * .9, .5), result.ties().get(1).score(), 1e-15);
    assertEquals(.81, result.ties().get(2).score(), 1e-15);
    assertEquals("A-B:8 C D", text(result.graph()));
    assertEquals(
        "Ties were filtered by the disparity filter (Serrano, Boguñá and Vespignani 2009) at alpha"
            + " < 0.05 for either end; 1 of 4 ties were kept.",
        result.describe());
    assertEquals(1, DisparityFilter.withDefaults().compute(graph("A-B:5")).ties().get(0).pValue());
  }

  @Test
  void theNoiseCorrectedScoreAndItsPriorAreThePublishedOnes() {
    assertEquals(.2, NoiseCorrected.score(30, 100, 80, 400), 1e-15);
    // The circulating script has .04545 here, since it squares the wrong term.
    assertEquals(.05, NoiseCorrected.priorMean(100, 80, 400), 1e-12);
    // The same formulas in exact rationals (Python's fractions), last step in doubles.
    assertEquals(0.030327461067365183, NoiseCorrected.deviation(30, 100, 80, 400), 1e-14);
  }

  @Test
  void noiseCorrectionKeepsTiesBeyondTheirDeviations() {
    BackboneResult result =
        NoiseCorrected.withDefaults().compute(graph("A-B:30 A-C:2 B-C:2 C-D:30 A-D:2 B-D:2"));
    assertEquals("A-B:30 C-D:30", text(result.graph()));
    assertThrows(
        IllegalArgumentException.class,
        () -> NoiseCorrected.withDefaults().compute(graph("A-B:.4")));
    assertEquals(0, NoiseCorrected.withDefaults().compute(graph("A")).ties().size());
  }

  @Test
  void everyTestTakesALevel() {
    // scipy.stats.norm.isf: .05 -> 1.6448536269514722, 1e-12 -> 7.034483825301131
    RelationGraph pair = graph("A-B:2");
    NoiseCorrected test5 = NoiseCorrected.withDefaults().withLevel(.05);
    NoiseCorrected test12 = NoiseCorrected.withDefaults().withLevel(1e-12);
    assertTrue(test5.compute(pair).describe().contains("exceeds 1.6449 standard"));
    assertTrue(test12.compute(pair).describe().contains("exceeds 7.0345 standard"));
    assertTrue(NoiseCorrected.withDefaults().compute(pair).describe().contains("exceeds 1.64 st"));
    for (Backbone test : Backbone.all()) {
      assertEquals(test.name(), test.withLevel(.01).name());
      assertThrows(IllegalArgumentException.class, () -> test.withLevel(0));
      assertThrows(IllegalArgumentException.class, () -> test.withLevel(Double.NaN));
    }
  }

  @Test
  void theHypergeometricTailByHand() {
    // Of 6 articles 3 name each; all 3 in common: 1 / C(6,3).
    assertEquals(1 / 20.0, Hypergeometric.tail(6, 3, 3, 3), 1e-12);
    assertEquals(10 / 20.0, Hypergeometric.tail(6, 3, 3, 2), 1e-12);
    assertEquals(1, Hypergeometric.tail(6, 3, 3, 0));
  }

  @Test
  void thePoissonBinomialTailEqualsTheDirectSum() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int classes = 1 + random.nextInt(6);
      double[] p = new double[classes];
      int[] n = new int[classes];
      int trials = 0;
      for (int c = 0; c < classes; c++) {
        p[c] = random.nextInt(10) == 0 ? random.nextInt(2) : Math.pow(random.nextDouble(), 4);
        n[c] = 1 + random.nextInt(30);
        trials += n[c];
      }
      double[] mass = new double[trials + 1];
      mass[0] = 1;
      for (int c = 0; c < classes; c++) {
        for (int k = 0; k < n[c]; k++) {
          for (int x = trials; x >= 0; x--) {
            mass[x] = mass[x] * (1 - p[c]) + (x > 0 ? mass[x - 1] * p[c] : 0);
          }
        }
      }
      double tail = 0;
      for (int x = trials; x >= 0; x--) {
        tail += mass[x];
        double computed = PoissonBinomial.upperTail(p, n, x);
        assertEquals(tail, computed, 1e-11 * tail + 1e-300, "P(X >= " + x + ")");
      }
    }
    assertEquals(0, PoissonBinomial.upperTail(new double[] {.5}, new int[] {3}, 4));
    assertEquals(1, PoissonBinomial.upperTail(new double[] {.5}, new int[] {3}, 0));
  }

  @Test
  void tailsKeepTheirAccuracyFarOut() {
    // The second from Python's fractions: sum of comb(1000, k) p^k (1 - p)^(1000 - k), p = 1/20.
    assertEquals(
        1,
        PoissonBinomial.upperTail(new double[] {.5}, new int[] {1000}, 1000) / Math.pow(.5, 1000),
        1e-9);
    assertEquals(
        1,
        PoissonBinomial.upperTail(new double[] {.05, .05}, new int[] {400, 600}, 300)
            / 7.741905136030019e-143,
        1e-9);
  }

  @Test
  void theBipartiteModelReproducesItsDegrees() {
    Random random = new Random(4);
    for (int round = 0; round < 40; round++) {
      int rows = 2 + random.nextInt(60);
      int columns = 2 + random.nextInt(12);
      int[] rowDegree = new int[rows];
      int[] columnDegree = new int[columns];
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          if (random.nextDouble() < (c + 1.0) / columns) {
            rowDegree[r]++;
            columnDegree[c]++;
          }
        }
      }
      BipartiteModel model = BipartiteModel.of(rowDegree, columnDegree);
      int[] distinct = Arrays.stream(rowDegree).distinct().sorted().toArray();
      for (int c = 0; c < columns; c++) {
        double sum = 0;
        for (int degree : rowDegree) {
          sum += model.cell(Arrays.binarySearch(distinct, degree), c);
        }
        assertEquals(columnDegree[c], sum, 1e-7 * Math.max(1, columnDegree[c]));
      }
    }
  }

  @Test
  void theDegreeSequenceTestAllowsForLongListsWhereTheHypergeometricDoesNot() {
    RelationLedger.Builder builder = RelationLedger.builder();
    for (int i = 0; i < 30; i++) {
      builder.add(News.article("pair" + i + ": KAZ CHN"));
      builder.add(News.article("list" + i + ": FRA DEU ITA ESP PRT GRC"));
      builder.add(News.article("kaz" + i + ": KAZ FRA"));
      builder.add(News.article("chn" + i + ": CHN DEU"));
      builder.add(News.article("other" + i + ": ITA"));
      builder.add(News.article("more" + i + ": ESP"));
    }
    RelationLedger ledger = builder.build();
    BackboneResult sdsm = Backbone.withDefaults().compute(ledger, Cut.withDefaults());
    BackboneResult fisher = Backbone.named("hypergeometric").compute(ledger, Cut.withDefaults());
    // Computed independently: scipy.optimize.least_squares on the degrees, then the direct sum.
    assertEquals(.44510504375271753, p(sdsm, "CHN", "KAZ"), 1e-8);
    assertEquals(.44510504375271753, p(sdsm, "ESP", "ITA"), 1e-8);
    assertEquals(1, p(sdsm, "GRC", "PRT") / 7.368666853825575e-10, 1e-6);
    assertTrue(sdsm.graph().relation("GRC", "PRT").isPresent());
    assertTrue(sdsm.graph().relation("ESP", "ITA").isEmpty());
    assertTrue(fisher.graph().relation("ESP", "ITA").isPresent());
    assertEquals(8, sdsm.graph().size());
    for (BackboneResult.Tested tie : sdsm.ties()) {
      assertTrue(tie.adjusted() >= tie.pValue());
    }
    assertTrue(sdsm.describe().contains("(Neal 2014)"));
    assertTrue(sdsm.describe().contains("over 28 pairs of actors"));
  }

  private static double p(BackboneResult result, String first, String second) {
    return result.ties().stream()
        .filter(t -> t.relation().joins(first) && t.relation().joins(second))
        .findFirst()
        .orElseThrow()
        .pValue();
  }

  @Test
  void unknownNamesAndLevelsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Backbone.named("magic"));
    assertThrows(IllegalArgumentException.class, () -> DisparityFilter.withDefaults().withLevel(1));
    assertThrows(
        IllegalArgumentException.class, () -> NoiseCorrected.withDefaults().withDelta(Double.NaN));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Backbone.withDefaults()
                .compute(News.ledger("a: KAZ CHN"), Cut.withDefaults().with(AuthorTies.ADDED)));
  }
}

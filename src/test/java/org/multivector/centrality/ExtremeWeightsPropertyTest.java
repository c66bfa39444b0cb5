package org.multivector.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.multivector.stat.Estimate;

/** Weights at the ends of what a double holds, and ties of both ends in one network. */
class ExtremeWeightsPropertyTest {
  /** Two to the power of 990, about 1e298. */
  private static final double HUGE = 0x1p990;

  @Provide
  Arbitrary<RandomTies> moderate() {
    return RandomTies.moderate();
  }

  /** From 1e-300 to 1e300. */
  @Provide
  Arbitrary<RandomTies> extreme() {
    return RandomTies.of(Arbitraries.doubles().between(-300, 300).map(x -> Math.pow(10, x)));
  }

  @Provide
  Arbitrary<RandomTies> anyOrExtreme() {
    return Arbitraries.oneOf(RandomTies.any(), extreme());
  }

  /** The scores, or nothing where they are refused with the reason that the metric documents. */
  private static Optional<Scores<?>> scores(EveryMetric metric, Network<Integer> network) {
    try {
      return Optional.of(metric.compute(network));
    } catch (DisconnectedException e) {
      assertTrue(metric.needsOnePiece(), metric.name());
    } catch (NotConvergedException e) {
      assertTrue(metric.name().matches("(pagerank|eigenvector|katz).*"), e.toString());
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(
          metric.name().startsWith("current-flow")
              ? message.contains("orders of magnitude")
              : metric.needsSomebody() && message.contains("network of"),
          metric + ": " + e);
    }
    return Optional.empty();
  }

  @Property(tries = 150)
  void aCommonFactorOfThreeHundredOrdersOfMagnitudeChangesNoShareAndAllLengthsAlike(
      @ForAll("moderate") RandomTies ties) {
    Network<Integer> network = ties.network();
    for (double factor : new double[] {HUGE, 1 / HUGE}) {
      Network<Integer> scaled = ties.scaled(factor).network();
      for (EveryMetric metric : EveryMetric.with(0, Math.max(1, network.size() - 1))) {
        Optional<Scores<?>> once = scores(metric, network);
        Optional<Scores<?>> found = scores(metric, scaled);
        assertEquals(once.isPresent(), found.isPresent(), metric + " times " + factor);
        double unit =
            metric.isWeighted()
                    && List.of("strength", "harmonic", "closeness", "current-flow-closeness")
                        .contains(metric.name())
                ? factor
                : 1;
        for (int i = 0; once.isPresent() && i < once.get().size(); i++) {
          Estimate expected = once.get().estimateAt(i);
          Estimate score = found.orElseThrow().estimateAt(i);
          String where = metric + " of " + i + " times " + factor;
          assertEquals(expected.isDefined(), score.isDefined(), where);
          if (expected.isDefined()) {
            double wanted = expected.value() * unit;
            assertEquals(wanted, score.value(), 1e-9 * Math.abs(wanted) + 1e-14 * unit, where);
          }
        }
      }
    }
  }

  @Property(tries = 400)
  void scoresAreInTheirRangeWhateverTheWeightsOrADocumentedError(
      @ForAll("anyOrExtreme") RandomTies ties) {
    Network<Integer> network = ties.network();
    for (EveryMetric metric : EveryMetric.with(0, Math.max(1, network.size() - 1))) {
      scores(metric, network).ifPresent(scores -> inRange(metric, network, scores));
    }
    for (Communities<Integer> found :
        List.of(Leiden.withDefaults().compute(network), Louvain.withDefaults().compute(network))) {
      assertTrue(found.modularity() >= -.5 && found.modularity() <= 1, found.toString());
      assertEquals(network.size(), found.groups().stream().mapToInt(List::size).sum());
    }
  }

  private static void inRange(EveryMetric metric, Network<Integer> network, Scores<?> scores) {
    for (int i = 0; i < scores.size(); i++) {
      Estimate score = scores.estimateAt(i);
      String where = metric + " of " + i + ": " + score + " in " + scores.range();
      assertFalse(score.reason().orElse("").equals("not defined for this vertex"), where);
      if (score.isDefined()) {
        assertTrue(Double.isFinite(score.value()), where);
        assertTrue(
            score.value() >= scores.range().low() && score.value() <= scores.range().high(), where);
      } else {
        assertTrue(
            network.degree(i) == 0
                && metric.name().matches("constraint.*|effective.*|current-flow-closeness.*"),
            where);
      }
    }
  }

  @Property(tries = 300)
  void pageRankConvergesToTheSolutionOrSaysThatItDoesNot(@ForAll("extreme") RandomTies ties) {
    Network<Integer> network = ties.network();
    Scores<Integer> scores = PageRank.withDefaults().with(Convergence.LENIENT).compute(network);
    if (scores.isConverged()) {
      assertArrayEquals(new Dense(network).scores("pagerank"), scores.rawValues(), 1e-11);
    }
  }

  @Property(tries = 500)
  void whatNeedsNoPathsNorCurrentsIsItsDefinitionThere(@ForAll("extreme") RandomTies ties) {
    Network<Integer> network = ties.network();
    Assume.that(network.size() > 1);
    Dense dense = new Dense(network);
    for (String name :
        List.of(
            "strength",
            "constraint",
            "effective-size",
            "clustering-barrat",
            "clustering-onnela",
            "harmonic",
            "closeness")) {
      double[] expected = dense.scores(name);
      double[] found = CentralityMetric.named(name).compute(network).rawValues();
      for (int i = 0; i < expected.length; i++) {
        double tolerance = Double.isNaN(expected[i]) ? 0 : 1e-9 * expected[i];
        assertEquals(expected[i], found[i], tolerance, name + " of " + i);
      }
    }
  }
}

package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multivector.actor.Unlisted;
import org.multivector.benchmarks.SyntheticNews;
import org.multivector.relation.Cut;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;

class AlignmentTest {
  private static final Poles TWO = Poles.parse("R=r1,r2;C=c");

  private static RelationGraph graph(String text) {
    List<Relation> ties = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      String[] tie = word.split("[-:]", -1);
      ties.add(
          Relation.between(new Unlisted(tie[0]), new Unlisted(tie[1]), Double.parseDouble(tie[2])));
    }
    return RelationGraph.of(ties);
  }

  @Test
  void thePortfolioOfAPolePoolsItsMembersAndLeavesOutTiesToPolesAndToTheFocus() {
    // k: x .25, y .75; R: x .25, y .75 from two members; ties to c, k and r2 do not count.
    List<PoleAlignment> found =
        Alignment.withDefaults()
            .with(TWO)
            .compute(
                graph("k-x:1 k-y:3 k-c:9 k-r1:5 r1-x:2 r2-y:6 r1-r2:7 r1-c:4 c-x:3 c-z:1"), "k");
    assertEquals(1, found.get(0).s().value(), 1e-12);
    assertEquals(1, found.get(0).kappa().value(), 1e-12);
    assertEquals(1, found.get(0).tauB().value(), 1e-12);
    // k (.25, .75, 0) and C (.75, 0, .25): differences .5, .75, .25 with dmax .75.
    assertEquals(1 - 2 * (1.5 / .75) / 3, found.get(1).s().value(), 1e-12);
    double[] k = {.25, .75, 0};
    double[] c = {.75, 0, .25};
    assertEquals(Similarity.cohenKappa(k, c), found.get(1).kappa().value(), 1e-12);
    assertEquals(Similarity.kendallTauB(k, c), found.get(1).tauB().value(), 1e-12);
  }

  @Test
  void anEmptyPortfolioIsUndefinedWithTheReason() {
    List<PoleAlignment> found = Alignment.withDefaults().with(TWO).compute(graph("k-r1:1"), "k");
    assertFalse(found.get(0).s().isDefined());
    assertFalse(
        Alignment.withDefaults().with(TWO).compute(graph("k-r1:1"), "z").get(0).s().isDefined());
  }

  @Test
  void articlesGiveIntervals() {
    RelationLedger.Builder builder = RelationLedger.builder();
    List<String> pairs = List.of("k x", "k y", "r1 x", "r1 z", "c y", "k y");
    for (int a = 0; a < 60; a++) {
      builder.add(
          SyntheticNews.article(
              "a" + a, List.of(List.of(pairs.get(a % pairs.size()).split(" ", -1)))));
    }
    RelationSample sample = builder.build().sample(Cut.withDefaults());
    PoleAlignment found =
        Alignment.withDefaults()
            .with(TWO)
            .with(Bootstrap.withDefaults().withReplicates(50))
            .compute(sample, "k")
            .get(0);
    assertTrue(found.s().interval().orElseThrow().contains(found.s().value()));
    assertEquals(60, found.s().interval().orElseThrow().articles());
  }
}

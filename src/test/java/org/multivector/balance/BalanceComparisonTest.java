package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Correction;
import org.multivector.stat.Difference;

class BalanceComparisonTest {
  private static final Poles FOUR = Poles.parse("R=r;C=c;W=u;T=t");
  private static final Balance BALANCE =
      Balance.withDefaults().with(FOUR).with(Bootstrap.withDefaults().withReplicates(300));

  /** Articles about one focus with a tie each, cycling through the partners. */
  private static List<SimulatedArticles.Draft> about(String focus, String partners, int articles) {
    List<SimulatedArticles.Draft> drafts = new ArrayList<>();
    for (int a = 0; a < articles; a++) {
      String partner = String.valueOf(partners.charAt(a % partners.length()));
      drafts.add(
          new SimulatedArticles.Draft(
              focus + a,
              ArticleEntries.UNDATED,
              List.of(new SimulatedArticles.Tie(focus, partner, 1))));
    }
    return drafts;
  }

  private static SimulatedArticles threeActors() {
    List<SimulatedArticles.Draft> drafts = new ArrayList<>();
    drafts.addAll(about("even", "rcut", 200));
    drafts.addAll(about("same", "tucr", 200));
    drafts.addAll(about("onesided", "rrrrrrrrrc", 200));
    return SimulatedArticles.of(drafts);
  }

  @Test
  void aClearDifferenceIsFoundAndNoneWhereThereIsNone() {
    List<BalanceProfile> all = BALANCE.computeAll(threeActors());
    assertEquals(
        List.of("even", "onesided", "same"), all.stream().map(p -> p.focus().id()).toList());
    Difference clear = all.get(0).minus(all.get(1), Component.SHARE, "R");
    assertEquals(.25 - .9, clear.estimate().value(), 1e-12);
    assertEquals(2.0 / 301, clear.pValue(), 1e-12);
    Difference none = all.get(0).minus(all.get(2), Component.SHARE, "R");
    assertTrue(none.pValue() > .05, none.toString());
    assertTrue(none.estimate().interval().orElseThrow().contains(0));
  }

  @Test
  void aProfileDoesNotDifferFromItself() {
    BalanceProfile profile = BALANCE.computeAll(threeActors()).get(0);
    Difference difference = profile.minus(profile, Component.HHI);
    assertEquals(0, difference.estimate().value());
    assertEquals(1, difference.pValue());
  }

  @Test
  void theRankingSettlesWhatTheDataSettle() {
    BalanceRanking ranking = BalanceRanking.of(BALANCE.computeAll(threeActors()), Component.HHI);
    assertEquals(
        List.of("onesided", "even", "same"),
        ranking.entries().stream().map(BalanceRanking.Entry::focus).toList());
    BalanceRanking.Entry first = ranking.entries().get(0);
    assertTrue(first.settled() && first.low() == 1 && first.high() == 1, ranking.toString());
    BalanceRanking.Entry second = ranking.entries().get(1);
    assertTrue(!second.settled() && second.low() == 2 && second.high() == 3, ranking.toString());
    List<BalanceRanking.Pair> pairs = ranking.pairs(Correction.HOLM);
    assertEquals(3, pairs.size());
    assertTrue(pairs.get(0).adjusted() <= .05 && pairs.get(2).adjusted() > .05, pairs.toString());
  }

  @Test
  void profilesOfDifferentDrawsDoNotPair() {
    BalanceProfile one = BALANCE.compute(threeActors(), Focus.of("even"));
    BalanceProfile other =
        BALANCE
            .with(Bootstrap.withDefaults().withReplicates(300).withSeed(7))
            .compute(threeActors(), Focus.of("even"));
    assertThrows(IllegalArgumentException.class, () -> one.minus(other, Component.HHI));
  }

  @Test
  void theTestOfNoDifferenceKeepsItsLevel() {
    Balance quick = BALANCE.with(Bootstrap.withDefaults().withReplicates(199));
    double[] chances = {.4, .3, .2, .1, .3};
    int rejected = 0;
    int runs = 200;
    for (int run = 0; run < runs; run++) {
      SimulatedArticles articles = SimulatedArticles.drawn(300, chances, 1000 + run);
      BalanceProfile k = quick.compute(articles, Focus.of("k"));
      BalanceProfile z = quick.compute(articles, Focus.of("z"));
      rejected += k.minus(z, Component.SHARE, "R").pValue() <= .05 ? 1 : 0;
    }
    // Binomial(200, .05): mean 10, standard deviation 3.1.
    assertTrue(rejected >= 1 && rejected <= 20, rejected + " false rejections in " + runs);
  }
}

package org.multivector.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankIntervalsTest {

  /** Means of n Gaussian observations, and R replicates of them. */
  private static double[][] replicates(double[] values, double error, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] replicates = new double[values.length][400];
    for (int j = 0; j < values.length; j++) {
      for (int r = 0; r < replicates[j].length; r++) {
        replicates[j][r] = values[j] + error * gaussian(random);
      }
    }
    return replicates;
  }

  private static double gaussian(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  @Test
  void distantValuesHaveCertainRanksAndCloseOnesShareThem() {
    double[] values = {1, 5, 4.9, 9};
    List<RankIntervals.Rank> ranks = RankIntervals.of(values, replicates(values, .2, 3), .95);
    assertEquals(
        List.of(
            new RankIntervals.Rank(3, 1, 1, 1, true),
            new RankIntervals.Rank(1, 2, 2, 3, false),
            new RankIntervals.Rank(2, 3, 2, 3, true),
            new RankIntervals.Rank(0, 4, 4, 4, true)),
        ranks);
  }

  @Test
  void rankIntervalsCoverTheTrueRankOfEachItemInNinetyFivePercentOrMore() {
    double[] truth = {0, .3, .6, .9, 1.2, 1.5};
    double error = .3;
    SplittableRandom random = new SplittableRandom(11);
    int covered = 0;
    int runs = 200;
    for (int run = 0; run < runs; run++) {
      double[] values = new double[truth.length];
      for (int j = 0; j < values.length; j++) {
        values[j] = truth[j] + error * gaussian(random);
      }
      for (RankIntervals.Rank rank :
          RankIntervals.of(values, replicates(values, error, run), .95)) {
        int trueRank = truth.length - rank.item();
        covered += rank.low() <= trueRank && trueRank <= rank.high() ? 1 : 0;
      }
    }
    double share = covered / (double) (runs * truth.length);
    assertTrue(share >= .95, "coverage " + share);
  }

  @Test
  void equalValuesShareTheBetterRankAndAreUnsettled() {
    List<RankIntervals.Rank> ranks =
        RankIntervals.of(new double[] {2, 2}, new double[][] {{1, 2, 3}, {3, 2, 1}}, .95);
    assertEquals(1, ranks.get(1).rank());
    assertEquals(false, ranks.get(0).settled());
  }

  @Test
  void withoutReplicatesNothingIsSettled() {
    List<RankIntervals.Rank> ranks = RankIntervals.of(new double[] {2, 3}, new double[2][0], .95);
    assertEquals(new RankIntervals.Rank(1, 1, 1, 2, false), ranks.get(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> RankIntervals.of(new double[] {Double.NaN}, new double[1][0], .95));
  }
}

package org.multivector.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.multivector.actor.Unlisted;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.stat.Estimate;

/** Invariants of the profile on random ties of k to four poles and an outsider x. */
class BalanceInvariantsPropertyTest {
  private static final List<String> POLES = List.of("R=r", "C=c", "W=w1,w2", "T=t");
  private static final Balance BALANCE =
      Balance.withDefaults().with(Poles.parse(String.join(";", POLES))).with(Structure.INCLUDE);
  private static final Balance SUMS = BALANCE.with(Structure.LEAVE_OUT);
  private static final double NEAR = 1e-9;

  /** Ties of k to r, c, w1, w2, t and x, and of x to all poles. */
  private static RelationGraph graph(List<Double> ties, double factor, String focus) {
    String[] partners = {"r", "c", "w1", "w2", "t", "x"};
    List<Relation> relations = new ArrayList<>();
    for (int p = 0; p < partners.length; p++) {
      relations.add(tie(focus, partners[p], ties.get(p) * factor));
      if (p < 5) {
        relations.add(tie("x", partners[p], (p + 1) * factor));
      }
    }
    return RelationGraph.of(relations);
  }

  private static Relation tie(String one, String other, double weight) {
    return Relation.between(new Unlisted(one), new Unlisted(other), weight, 3);
  }

  private static void assertSame(BalanceProfile expected, BalanceProfile found) {
    for (Component component : expected.components()) {
      if (component.scope() == Component.Scope.WHOLE) {
        same(expected.value(component), found.value(component), component.key());
      } else if (component.scope() == Component.Scope.POLE) {
        for (PolePosition pole : expected.poles()) {
          same(
              expected.value(component, pole.name()),
              found.value(component, pole.name()),
              component.key());
        }
      } else {
        for (PolePair pair : expected.polePairs()) {
          same(
              pair.betweenness(),
              found.value(component, pair.first(), pair.second()),
              component.key());
        }
      }
    }
  }

  private static void same(Estimate expected, Estimate found, String what) {
    assertEquals(expected.isDefined(), found.isDefined(), what);
    if (expected.isDefined()) {
      assertEquals(expected.value(), found.value(), NEAR, what);
    }
  }

  @Property(tries = 100)
  void scalingAllWeightsChangesNothing(
      @ForAll @Size(6) List<@DoubleRange(min = .01, max = 100) Double> ties,
      @ForAll @DoubleRange(min = .01, max = 1000) double factor) {
    assertSame(
        BALANCE.compute(graph(ties, 1, "k"), "k"), BALANCE.compute(graph(ties, factor, "k"), "k"));
  }

  @Property(tries = 50)
  void aNewNameForTheFocusChangesNothing(
      @ForAll @Size(6) List<@DoubleRange(min = .01, max = 100) Double> ties) {
    assertSame(
        BALANCE.compute(graph(ties, 1, "k"), "k"), BALANCE.compute(graph(ties, 1, "zz"), "zz"));
  }

  @Property(tries = 50)
  void newNamesForAllActorsChangeNothing(
      @ForAll @Size(6) List<@DoubleRange(min = .01, max = 100) Double> ties, @ForAll long seed) {
    List<String> old = List.of("k", "r", "c", "w1", "w2", "t", "x");
    List<String> fresh = new ArrayList<>(List.of("a", "b", "d", "e", "f", "g", "h"));
    Collections.shuffle(fresh, new Random(seed));
    List<Relation> renamed = new ArrayList<>();
    for (Relation tie : graph(ties, 1, "k").relations()) {
      renamed.add(
          tie(
              fresh.get(old.indexOf(tie.first().id())),
              fresh.get(old.indexOf(tie.second().id())),
              tie.weight()));
    }
    Poles poles =
        Poles.parse(
            String.format(Locale.ROOT, "R=%s;C=%s;W=%s,%s;T=%s", fresh.subList(1, 6).toArray()));
    assertSame(
        BALANCE.compute(graph(ties, 1, "k"), "k"),
        BALANCE.with(poles).compute(RelationGraph.of(renamed), fresh.get(0)));
  }

  /** The ranges that {@link Component} states, with k poles. */
  private static double[] range(Component component, int k) {
    return switch (component) {
      case SHARE,
          DEPENDENCE,
          REVERSE_DEPENDENCE,
          EVENNESS,
          HHI_NORMALIZED,
          TARGET_JENSEN_SHANNON,
          PARTICIPATION,
          POLE_BETWEENNESS ->
          new double[] {0, 1};
      case ASYMMETRY, ALIGNMENT_S, ALIGNMENT_TAU_B -> new double[] {-1, 1};
      case ALIGNMENT_KAPPA, ALIGNMENT_PI -> new double[] {Double.NEGATIVE_INFINITY, 1};
      case HHI -> new double[] {1.0 / k, 1};
      case HILL_0, HILL_1, HILL_2, EFFECTIVE_RIVAL_VECTORS -> new double[] {1, k};
      case ENTROPY -> new double[] {0, Math.log(k)};
      case CONSTRAINT -> new double[] {0, 2};
      case TILT -> new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
      default -> new double[] {0, Double.POSITIVE_INFINITY};
    };
  }

  @Property(tries = 200)
  void everyComponentLiesInTheRangeThatItStates(
      @ForAll @Size(6) List<@DoubleRange(min = 0, max = 100) Double> ties,
      @ForAll @DoubleRange(min = 0, max = 1) double rivalry) {
    List<Double> positive = ties.stream().map(tie -> tie < 20 ? 1e-6 : tie).toList();
    BalanceProfile profile =
        BALANCE
            .with(Rivalry.total().with("R", "C", rivalry).with("R", "T", rivalry))
            .compute(graph(positive, 1, "k"), "k");
    for (Component component : profile.components()) {
      double[] range = range(component, 4);
      List<Estimate> all =
          switch (component.scope()) {
            case WHOLE -> List.of(profile.value(component));
            case POLE ->
                profile.poles().stream().map(p -> profile.value(component, p.name())).toList();
            case PAIR -> profile.polePairs().stream().map(PolePair::betweenness).toList();
          };
      for (Estimate estimate : all) {
        if (estimate.isDefined()) {
          assertTrue(
              estimate.value() >= range[0] - NEAR && estimate.value() <= range[1] + NEAR,
              component + " " + estimate);
        }
      }
    }
  }

  @Property(tries = 50)
  void theOrderOfThePolesChangesNothing(
      @ForAll @Size(6) List<@DoubleRange(min = .01, max = 100) Double> ties, @ForAll long seed) {
    List<String> shuffled = new ArrayList<>(POLES);
    Collections.shuffle(shuffled, new Random(seed));
    Balance other = BALANCE.with(Poles.parse(String.join(";", shuffled)));
    assertSame(BALANCE.compute(graph(ties, 1, "k"), "k"), other.compute(graph(ties, 1, "k"), "k"));
  }

  @Property(tries = 100)
  void dividingTiesBetweenMembersOfAPoleChangesNothingAtPoleLevel(
      @ForAll @Size(6) List<@DoubleRange(min = .01, max = 100) Double> ties,
      @ForAll @DoubleRange(min = .01, max = .99) double part) {
    List<Double> moved = new ArrayList<>(ties);
    double west = ties.get(2) + ties.get(3);
    moved.set(2, west * part);
    moved.set(3, west - west * part);
    assertSame(SUMS.compute(graph(ties, 1, "k"), "k"), SUMS.compute(graph(moved, 1, "k"), "k"));
  }

  @Property(tries = 100)
  void mergingFullyAlliedPolesLeavesTheRivalVectorsUnchanged(
      @ForAll @Size(6) List<@DoubleRange(min = .01, max = 100) Double> ties,
      @ForAll @DoubleRange(min = 0, max = 1) double rivalry) {
    Rivalry allied =
        Rivalry.total().with("R", "C", 0).with("R", "T", rivalry).with("C", "T", rivalry);
    Balance apart = BALANCE.with(allied);
    Balance merged =
        BALANCE
            .with(Poles.parse("RC=r,c;W=w1,w2;T=t"))
            .with(Rivalry.total().with("RC", "T", rivalry));
    assertEquals(
        apart.compute(graph(ties, 1, "k"), "k").effectiveRivalVectors().value(),
        merged.compute(graph(ties, 1, "k"), "k").effectiveRivalVectors().value(),
        NEAR);
  }

  @Property(tries = 200)
  void effectiveNumbersLieBetweenOneAndTheNumberOfPolesAndFallWithTheOrder(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0, max = 100) Double> amounts) {
    double sum = amounts.stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 0) {
      Composition shares =
          Composition.of(amounts.stream().mapToDouble(Double::doubleValue).toArray());
      double before = amounts.size();
      for (double order : new double[] {0, .5, 1, 2, 3}) {
        double number = shares.hill(order);
        assertTrue(number >= 1 && number <= before + NEAR, order + ": " + number);
        before = number;
      }
    }
  }

  @Property(tries = 200)
  void evennessIsOneOnlyForEqualShares(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 50) Integer> amounts) {
    Composition shares =
        Composition.of(amounts.stream().mapToDouble(Integer::doubleValue).toArray());
    boolean equal = amounts.stream().distinct().count() == 1;
    assertEquals(equal, shares.evenness() > 1 - 1e-12, shares.toString());
    assertEquals(equal, shares.aitchisonNorm() < 1e-12, shares.toString());
  }

  @Property(tries = 100)
  void distancesAreSymmetricAndZeroToItself(
      @ForAll @Size(4) List<@DoubleRange(min = .01, max = 100) Double> one,
      @ForAll @Size(4) List<@DoubleRange(min = .01, max = 100) Double> other) {
    Composition x = Composition.of(one.stream().mapToDouble(Double::doubleValue).toArray());
    Composition y = Composition.of(other.stream().mapToDouble(Double::doubleValue).toArray());
    assertEquals(x.aitchisonDistance(y), y.aitchisonDistance(x), NEAR);
    assertEquals(x.jensenShannonDistance(y), y.jensenShannonDistance(x), NEAR);
    assertEquals(0, x.jensenShannonDistance(x), 1e-7);
    assertTrue(x.jensenShannonDistance(y) <= 1);
  }

  @Property(tries = 100)
  void replacingZerosKeepsTheRatiosOfTheOthers(
      @ForAll @Size(4) List<@IntRange(min = 0, max = 20) Integer> counts,
      @ForAll @IntRange(min = 1, max = 1000) int n) {
    double[] amounts = counts.stream().mapToDouble(Integer::doubleValue).toArray();
    if (counts.stream().anyMatch(c -> c > 0)) {
      Composition before = Composition.of(amounts);
      Composition after = before.withoutZeros(n);
      double sum = 0;
      for (int p = 0; p < 4; p++) {
        sum += after.share(p);
        for (int q = 0; q < 4; q++) {
          assertEquals(
              before.share(p) * after.share(q) * (before.share(q) > 0 ? 1 : 0),
              before.share(q) * after.share(p) * (before.share(p) > 0 ? 1 : 0),
              NEAR);
        }
      }
      assertEquals(1, sum, NEAR);
    }
  }

  @Property(tries = 50)
  void targetsAndSharesAreReadByName(
      @ForAll @Size(4) List<@DoubleRange(min = .01, max = 100) Double> amounts) {
    Target target =
        Target.of(
            "own",
            Map.of(
                "R",
                amounts.get(0),
                "C",
                amounts.get(1),
                "W",
                amounts.get(2),
                "T",
                amounts.get(3)));
    List<Double> ties =
        List.of(
            amounts.get(0),
            amounts.get(1),
            amounts.get(2) / 2,
            amounts.get(2) / 2,
            amounts.get(3),
            1.0);
    BalanceProfile profile = BALANCE.with(target).compute(graph(ties, 1, "k"), "k");
    assertEquals(0, profile.value(Component.TARGET_AITCHISON).value(), 1e-7);
    assertArrayEquals(
        Composition.of(amounts.stream().mapToDouble(Double::doubleValue).toArray()).shares(),
        profile.poles().stream().mapToDouble(p -> p.share().value()).toArray(),
        NEAR);
  }
}

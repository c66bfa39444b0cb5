package org.multivector.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.multivector.actor.Unlisted;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Component;
import org.multivector.balance.Poles;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.stat.IntervalMethod;
import org.multivector.text.AnnotatedArticle;

/**
 * How often the intervals of a balance profile hold the truth, when the truth is known because the
 * articles are drawn from a process; immutable.
 *
 * <p><b>Process.</b> An article is about K (70 %) or Z. It names each of five partners with a
 * chance of its own, the same for K and different for Z, and with each named partner it has one
 * sentence or more (one more with chance .3). The partners are members of the poles R, C, W and T
 * and one outsider X. The true ties are the expected weights, and the true components follow from
 * them.
 *
 * <p>Run at full size, from the project's root after {@code mvn -q test-compile}: {@code mvn -q
 * exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.multivector.benchmarks.CoverageSimulation}.
 */
public final class CoverageSimulation {
  private static final List<String> PARTNERS = List.of("R", "C", "W", "T", "X");
  private static final double[] OF_K = {.4, .3, .2, .1, .3};
  private static final double[] OF_Z = {.2, .3, .3, .2, .4};
  private static final double ABOUT_K = .7;
  private static final double ONE_MORE = .3;
  private static final Poles POLES = Poles.parse("R=R;C=C;W=W;T=T");
  private static final CoverageSimulation DEFAULTS =
      new CoverageSimulation(420, 1000, Bootstrap.withDefaults());

  private final int articles;
  private final int runs;
  private final Bootstrap bootstrap;

  private CoverageSimulation(int articles, int runs, Bootstrap bootstrap) {
    this.articles = articles;
    this.runs = runs;
    this.bootstrap = bootstrap;
  }

  /** 1,000 runs over 420 articles, of which about 205 tie K to a pole; 1,000 replicates. */
  public static CoverageSimulation withDefaults() {
    return DEFAULTS;
  }

  /** Sets the number of articles, of which about half tie K to a pole. */
  public CoverageSimulation withArticles(int articles) {
    return new CoverageSimulation(articles, runs, bootstrap);
  }

  /** Sets the number of corpora drawn. */
  public CoverageSimulation withRuns(int runs) {
    return new CoverageSimulation(articles, runs, bootstrap);
  }

  /** Sets replicates, level and kind of the intervals. */
  public CoverageSimulation with(Bootstrap bootstrap) {
    return new CoverageSimulation(articles, runs, bootstrap);
  }

  /** The part of the runs in which the interval of each component holds the truth, by name. */
  public Map<String, Double> coverage() {
    Balance balance = Balance.withDefaults().with(POLES).with(bootstrap);
    Map<String, Double> truth = values(balance.compute(expected(), "K"));
    // The corrections estimate the entropy itself.
    for (Component component :
        List.of(Component.ENTROPY_MILLER_MADOW, Component.ENTROPY_CHAO_SHEN)) {
      truth.put(component.key(), truth.getOrDefault(Component.ENTROPY.key(), Double.NaN));
    }
    Map<String, Integer> hits = new TreeMap<>();
    for (int run = 0; run < runs; run++) {
      BalanceProfile profile =
          balance.with(bootstrap.withSeed(run)).compute(SyntheticNews.sample(drawn(run)), "K");
      estimates(profile)
          .forEach(
              (name, estimate) -> {
                boolean hit =
                    estimate
                        .interval()
                        .map(
                            interval ->
                                interval.low() - 1e-12 <= truth.getOrDefault(name, Double.NaN)
                                    && truth.getOrDefault(name, Double.NaN)
                                        <= interval.high() + 1e-12)
                        .orElse(false);
                hits.merge(name, hit ? 1 : 0, Integer::sum);
              });
    }
    Map<String, Double> coverage = new TreeMap<>();
    hits.forEach((name, count) -> coverage.put(name, (double) count / runs));
    return coverage;
  }

  private List<AnnotatedArticle> drawn(int run) {
    SplittableRandom random = new SplittableRandom(1_000_003L * run + articles);
    List<AnnotatedArticle> drawn = new ArrayList<>();
    for (int a = 0; a < articles; a++) {
      boolean aboutK = random.nextDouble() < ABOUT_K;
      List<List<String>> sentences = new ArrayList<>();
      for (int p = 0; p < PARTNERS.size(); p++) {
        if (random.nextDouble() < (aboutK ? OF_K : OF_Z)[p]) {
          do {
            sentences.add(List.of(aboutK ? "K" : "Z", PARTNERS.get(p)));
          } while (random.nextDouble() < ONE_MORE);
        }
      }
      drawn.add(SyntheticNews.article("r" + run + "a" + a, sentences));
    }
    return drawn;
  }

  private static RelationGraph expected() {
    List<Relation> ties = new ArrayList<>();
    for (int p = 0; p < PARTNERS.size(); p++) {
      Unlisted partner = new Unlisted(PARTNERS.get(p));
      double sentences = 1 / (1 - ONE_MORE);
      ties.add(Relation.between(new Unlisted("K"), partner, ABOUT_K * OF_K[p] * sentences));
      ties.add(Relation.between(new Unlisted("Z"), partner, (1 - ABOUT_K) * OF_Z[p] * sentences));
    }
    return RelationGraph.of(ties);
  }

  private static Map<String, Double> values(BalanceProfile profile) {
    Map<String, Double> values = new TreeMap<>();
    estimates(profile)
        .forEach(
            (name, estimate) -> {
              if (estimate.isDefined()) {
                values.put(name, estimate.value());
              }
            });
    return values;
  }

  private static Map<String, Estimate> estimates(BalanceProfile profile) {
    Map<String, Estimate> estimates = new TreeMap<>();
    for (Component component : profile.components()) {
      if (component.scope() == Component.Scope.WHOLE) {
        estimates.put(component.key(), profile.value(component));
      } else {
        for (String pole : POLES.names()) {
          estimates.put(component.key() + " " + pole, profile.value(component, pole));
        }
      }
    }
    return estimates;
  }

  /** Prints the coverage of percentile and BCa intervals at several sizes. */
  public static void main(String[] args) {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    for (IntervalMethod method : IntervalMethod.values()) {
      for (int size : new int[] {105, 420, 1680}) {
        CoverageSimulation simulation =
            withDefaults()
                .withArticles(size)
                .withRuns(runs)
                .with(Bootstrap.withDefaults().with(method));
        System.out.printf(
            Locale.ROOT,
            "%s, %d articles, about %d behind K%n",
            method.label(),
            size,
            size * 49 / 100);
        simulation
            .coverage()
            .forEach(
                (name, share) -> System.out.printf(Locale.ROOT, "  %-26s %.3f%n", name, share));
      }
    }
  }
}

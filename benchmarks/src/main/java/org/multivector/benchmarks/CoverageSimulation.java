package org.multivector.benchmarks;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.multivector.actor.DateRange;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceHistory;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.BalanceTimeline;
import org.multivector.balance.Component;
import org.multivector.balance.Composition;
import org.multivector.balance.Focus;
import org.multivector.balance.Structure;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.text.AnnotatedArticle;

/**
 * How often the intervals of a balance profile, of differences and of a timeline hold the truth,
 * when the truth is known because the articles are drawn from a {@linkplain NewsProcess process};
 * immutable.
 *
 * <p>There are two truths. The <i>endless</i> one is the value on the process's expected weights.
 * The one <i>of the size</i> is the median over many corpora of the same size; the components that
 * need a graph claim that one, as a few hundred articles do not show every tie.
 *
 * <p>{@link CoverageStudy} runs it at full size.
 */
public final class CoverageSimulation {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2020, 7, 1);
  private static final DateRange YEAR = new DateRange(FIRST, LocalDate.of(2021, 1, 1));
  private static final double NEAR = 1e-9;
  private static final CoverageSimulation DEFAULTS =
      new CoverageSimulation(200, Subject.PROFILE, Bootstrap.withDefaults());

  private final int behind;
  private final Subject subject;
  private final Bootstrap bootstrap;

  private CoverageSimulation(int behind, Subject subject, Bootstrap bootstrap) {
    this.behind = behind;
    this.subject = subject;
    this.bootstrap = bootstrap;
  }

  /** Whose intervals are tried. */
  public enum Subject {
    /** The components that follow from sums, and their differences between K and Z. */
    PROFILE,
    /** All components, those that need a graph too, and their differences between K and Z. */
    GRAPH,
    /** Differences between two windows, and drift. */
    TIMELINE
  }

  /**
   * How often an interval held the truths.
   *
   * @param runs corpora in which there was an interval
   * @param endless those in which it held the value of an endless corpus
   * @param ofSize those in which it held the median of corpora of the same size
   */
  public record Held(int runs, int endless, int ofSize) {

    Held plus(Held other) {
      return new Held(runs + other.runs, endless + other.endless, ofSize + other.ofSize);
    }
  }

  /** 200 articles behind K, a profile without graphs, 1,000 replicates. */
  public static CoverageSimulation withDefaults() {
    return DEFAULTS;
  }

  /** Sets how many articles, about, tie K to a pole. */
  public CoverageSimulation withArticlesBehind(int articles) {
    return new CoverageSimulation(articles, subject, bootstrap);
  }

  /** Sets what is tried. */
  public CoverageSimulation with(Subject subject) {
    return new CoverageSimulation(behind, subject, bootstrap);
  }

  /** Sets replicates, level and kind of the intervals. */
  public CoverageSimulation with(Bootstrap bootstrap) {
    return new CoverageSimulation(behind, subject, bootstrap);
  }

  /** The values of an endless corpus, by name of the component. */
  public Map<String, Double> endless() {
    NewsProcess process = NewsProcess.first();
    Balance balance = balance(Bootstrap.none());
    Map<String, Double> k = truth(process, balance, "K");
    Map<String, Double> all = new TreeMap<>(k);
    if (subject == Subject.TIMELINE) {
      all.clear();
      Map<String, Double> later = truth(NewsProcess.later(), balance, "K");
      k.forEach((name, value) -> put(all, "later less earlier, " + name, later, name, value, -1));
      double[] squares = {0};
      double[][] shares = new double[2][NewsProcess.POLES.size()];
      List<String> poles = NewsProcess.POLES.names();
      for (int p = 0; p < poles.size(); p++) {
        double d = of(later, "tilt " + poles.get(p)) - of(k, "tilt " + poles.get(p));
        squares[0] += d * d;
        shares[0][p] = of(k, "share " + poles.get(p));
        shares[1][p] = of(later, "share " + poles.get(p));
      }
      all.put("drift, Aitchison", Math.sqrt(squares[0]));
      all.put(
          "drift, Jensen-Shannon",
          Composition.of(shares[0]).jensenShannonDistance(Composition.of(shares[1])));
      return all;
    }
    Map<String, Double> z = truth(process, balance, "Z");
    k.forEach((name, value) -> put(all, "K less Z, " + name, z, name, value, 1));
    return all;
  }

  private static void put(
      Map<String, Double> all,
      String key,
      Map<String, Double> others,
      String name,
      double value,
      int sign) {
    Double other = others.get(name);
    if (other != null) {
      all.put(key, sign * (value - other));
    }
  }

  private static double of(Map<String, Double> values, String name) {
    return values.getOrDefault(name, Double.NaN);
  }

  private static Map<String, Double> truth(NewsProcess process, Balance balance, String focus) {
    BalanceProfile profile = balance.compute(process.expected(), focus);
    Map<String, Double> values = new TreeMap<>();
    estimates(profile)
        .forEach(
            (name, estimate) -> {
              if (estimate.isDefined()) {
                values.put(name, estimate.value());
              }
            });
    // The corrections estimate an entropy: of the ties, and of the articles per pole.
    values.put(Component.ENTROPY_MILLER_MADOW.key(), of(values, Component.ENTROPY.key()));
    values.put(
        Component.ENTROPY_CHAO_SHEN.key(), Composition.of(process.incidence(focus)).entropy());
    return values;
  }

  /** The median values over so many corpora of the size, by name of the component. */
  public Map<String, Double> ofSize(int corpora) {
    CoverageSimulation plain = with(Bootstrap.none());
    Map<String, List<Double>> values = new TreeMap<>();
    for (int run = 0; run < corpora; run++) {
      plain
          .estimates(-1L - run)
          .forEach(
              (name, estimate) -> {
                if (estimate.isDefined()) {
                  values.computeIfAbsent(name, key -> new ArrayList<>()).add(estimate.value());
                }
              });
    }
    Map<String, Double> medians = new TreeMap<>();
    values.forEach(
        (name, all) ->
            medians.put(
                name, all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow()));
    return medians;
  }

  /**
   * Draws corpora and asks their intervals for the truths.
   *
   * @param from number of the first corpus
   * @param to number of the first corpus that is not drawn
   * @param endless as {@link #endless} gives them
   * @param ofSize as {@link #ofSize} gives them
   */
  public Map<String, Held> runs(
      int from, int to, Map<String, Double> endless, Map<String, Double> ofSize) {
    Map<String, Held> held = new TreeMap<>();
    for (int run = from; run < to; run++) {
      estimates(run)
          .forEach(
              (name, estimate) ->
                  estimate
                      .interval()
                      .ifPresent(
                          interval ->
                              held.merge(
                                  name,
                                  new Held(
                                      1, in(interval, endless, name), in(interval, ofSize, name)),
                                  Held::plus)));
    }
    return held;
  }

  private static int in(Estimate.Interval interval, Map<String, Double> truths, String name) {
    double truth = of(truths, name);
    return interval.low() - NEAR <= truth && truth <= interval.high() + NEAR ? 1 : 0;
  }

  private Balance balance(Bootstrap drawn) {
    return Balance.withDefaults()
        .with(NewsProcess.POLES)
        .with(subject == Subject.GRAPH ? Structure.INCLUDE : Structure.LEAVE_OUT)
        .with(drawn);
  }

  /** The estimates over one corpus. */
  private Map<String, Estimate> estimates(long run) {
    NewsProcess process = NewsProcess.first();
    int size = process.articlesBehind(behind);
    List<AnnotatedArticle> drawn =
        new ArrayList<>(process.articles(size, FIRST, 1_000_003L * run + size));
    Balance balance = balance(bootstrap.withSeed(run));
    if (subject == Subject.TIMELINE) {
      NewsProcess later = NewsProcess.later();
      int laterSize = later.articlesBehind(behind);
      drawn.addAll(later.articles(laterSize, SECOND, 1_000_003L * run + size + 7));
      RelationLedger.Builder ledger = RelationLedger.builder();
      drawn.forEach(ledger::add);
      BalanceHistory history =
          BalanceTimeline.withDefaults()
              .with(balance)
              .withWindow(Period.ofMonths(6))
              .compute(ledger.build(), Cut.withDefaults().withWindow(YEAR), Focus.of("K"));
      Map<String, Estimate> all =
          differences(
              history.windows().get(1).profile(),
              history.windows().get(0).profile(),
              "later less earlier, ");
      all.put("drift, Aitchison", history.drift().get(0).aitchison());
      all.put("drift, Jensen-Shannon", history.drift().get(0).jensenShannon());
      return all;
    }
    RelationSample sample = SyntheticNews.sample(drawn);
    BalanceProfile k = balance.compute(sample, "K");
    Map<String, Estimate> all = estimates(k);
    all.putAll(differences(k, balance.compute(sample, "Z"), "K less Z, "));
    return all;
  }

  private interface OfPlace {
    Estimate whole(Component component);

    Estimate pole(Component component, String pole);
  }

  private static Map<String, Estimate> estimates(BalanceProfile profile) {
    Map<String, Estimate> all =
        estimates(
            profile,
            new OfPlace() {
              @Override
              public Estimate whole(Component component) {
                return profile.value(component);
              }

              @Override
              public Estimate pole(Component component, String pole) {
                return profile.value(component, pole);
              }
            });
    profile
        .polePairs()
        .forEach(
            pair ->
                all.put(
                    String.format(
                        Locale.ROOT,
                        "%s %s-%s",
                        Component.POLE_BETWEENNESS.key(),
                        pair.first(),
                        pair.second()),
                    pair.betweenness()));
    return all;
  }

  private static Map<String, Estimate> differences(
      BalanceProfile one, BalanceProfile other, String prefix) {
    Map<String, Estimate> all = new TreeMap<>();
    estimates(
            one,
            new OfPlace() {
              @Override
              public Estimate whole(Component component) {
                return one.minus(other, component).estimate();
              }

              @Override
              public Estimate pole(Component component, String pole) {
                return one.minus(other, component, pole).estimate();
              }
            })
        .forEach((name, estimate) -> all.put(prefix + name, estimate));
    return all;
  }

  private static Map<String, Estimate> estimates(BalanceProfile profile, OfPlace of) {
    Map<String, Estimate> all = new TreeMap<>();
    Set<String> poles = Set.copyOf(NewsProcess.POLES.names());
    for (Component component : profile.components()) {
      if (component.scope() == Component.Scope.WHOLE) {
        all.put(component.key(), of.whole(component));
      } else if (component.scope() == Component.Scope.POLE) {
        poles.forEach(pole -> all.put(component.key() + " " + pole, of.pole(component, pole)));
      }
    }
    return all;
  }
}

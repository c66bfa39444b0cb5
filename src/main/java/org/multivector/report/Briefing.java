package org.multivector.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.multivector.actor.Actor;
import org.multivector.actor.DateRange;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Component;
import org.multivector.balance.OwnPole;
import org.multivector.balance.PolePosition;
import org.multivector.balance.Poles;
import org.multivector.centrality.CentralityMetric;
import org.multivector.centrality.Scores;
import org.multivector.relation.Cut;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.report.Findings.Order;
import org.multivector.report.Findings.Pole;
import org.multivector.report.Findings.PoleBalance;
import org.multivector.report.Findings.Portfolio;
import org.multivector.report.Findings.Provenance;
import org.multivector.report.Findings.Quantity;
import org.multivector.report.Findings.Ranking;
import org.multivector.report.Findings.Score;
import org.multivector.report.Findings.Tie;
import org.multivector.report.Findings.Timeline;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.stat.RankIntervals;
import org.multivector.text.Article;

/**
 * The standard analysis of a corpus about one actor: ties, rankings, balance over poles, its peers
 * and its course over time, as {@link Findings} for a {@link Summary} and a {@link Report}.
 *
 * <pre>{@code
 * Findings findings =
 *     Briefing.withDefaults()
 *         .with(Poles.parse("Russia=RUS;China=CHN;West=USA,EU;Turkic=TUR,OTS"))
 *         .findings(ledger, Cut.withDefaults(), catalog.actor("KAZ"), corpus, "multivector report");
 * }</pre>
 *
 * <p>Intervals come from one bootstrap over the articles, and so do the orders of poles. On a large
 * dense graph the rankings use fewer replicates than asked for (the work of one metric is held to
 * about 10<sup>9</sup> steps), and the ranking says how many. Options are immutable; the replicates
 * of a ranking run in parallel and give the same bits on any number of threads.
 */
public final class Briefing {
  private static final double RANKING_BUDGET = 1e9;
  private static final int FEWEST_REPLICATES = 50;
  private static final int PEERS = 5;
  private static final int FEWEST_WINDOWS = 4;

  private final Poles poles;
  private final Bootstrap bootstrap;
  private final List<CentralityMetric> metrics;
  private final Iterable<Article> articles;

  private Briefing(
      Poles poles,
      Bootstrap bootstrap,
      List<CentralityMetric> metrics,
      Iterable<Article> articles) {
    this.poles = poles;
    this.bootstrap = bootstrap;
    this.metrics = List.copyOf(metrics);
    this.articles = articles;
  }

  /** Kazakhstan's vectors, the default bootstrap, betweenness and PageRank. */
  public static Briefing withDefaults() {
    return new Briefing(
        Poles.kazakhstanVectors(),
        Bootstrap.withDefaults(),
        List.of(CentralityMetric.named("betweenness"), CentralityMetric.named("pagerank")),
        List.of());
  }

  /** With other poles. */
  public Briefing with(Poles newPoles) {
    return new Briefing(newPoles, bootstrap, metrics, articles);
  }

  /** With another bootstrap; {@link Bootstrap#none()} leaves all intervals out. */
  public Briefing with(Bootstrap newBootstrap) {
    return new Briefing(poles, newBootstrap, metrics, articles);
  }

  /** With other metrics to rank by; none leaves rankings out. */
  public Briefing withMetrics(List<CentralityMetric> newMetrics) {
    return new Briefing(poles, bootstrap, newMetrics, articles);
  }

  /**
   * With the articles that the ledger observed, to quote from; without them only a ledger that kept
   * its texts gives evidence. They are gone through once, and only those quoted are held.
   */
  public Briefing withArticles(Iterable<Article> newArticles) {
    return new Briefing(poles, bootstrap, metrics, newArticles);
  }

  /**
   * Analyses a ledger.
   *
   * @param ledger the observed articles
   * @param cut how a graph is cut from it
   * @param focus the actor that it is about; it need not occur
   * @param corpus what the articles are
   * @param command the exact command or call, to be printed
   */
  public Findings findings(
      RelationLedger ledger, Cut cut, Actor focus, CorpusDescription corpus, String command) {
    RelationSample sample = ledger.sample(cut);
    RelationGraph graph = sample.graph();
    Findings findings =
        Findings.about(focus, corpus, provenance(cut, command))
            .withTies(ties(graph), graph.actors());
    List<Ranking> rankings = new ArrayList<>();
    if (graph.tieCount() > 0) {
      for (CentralityMetric metric : metrics) {
        ranking(metric, sample, graph).ifPresent(rankings::add);
      }
    }
    findings =
        findings
            .withRankings(rankings)
            .withEvidence(Quotations.of(ledger, cut, focus, findings.ties(), articles));
    Balance balance = Balance.withDefaults().with(poles).with(bootstrap);
    if (poles.names().stream().anyMatch(pole -> poles.members(pole).contains(focus.id()))) {
      balance = balance.with(OwnPole.COUNT);
    }
    BalanceProfile profile = balance.compute(sample, focus.id());
    return findings
        .withBalance(poleBalance(profile))
        .withPeers(peers(balance, sample, graph, focus))
        .withTimelines(timelines(ledger, cut, balance, focus));
  }

  private Provenance provenance(Cut cut, String command) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("Cut", cut.toString());
    options.put("Poles", poles.toString());
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("Multivector", Version.CURRENT);
    versions.put("Java", System.getProperty("java.version", "unknown"));
    return new Provenance(command, options, versions, bootstrap.seed(), bootstrap.replicates());
  }

  private static List<Tie> ties(RelationGraph graph) {
    List<Tie> ties = new ArrayList<>();
    for (Relation relation : graph.relations()) {
      ties.add(
          new Tie(relation.first(), relation.second(), relation.weight(), relation.articles()));
    }
    return ties;
  }

  /** A ranking; absent where the metric is not defined on the graph, such as a disconnected one. */
  private Optional<Ranking> ranking(
      CentralityMetric metric, RelationSample sample, RelationGraph graph) {
    Scores<Actor> scores;
    try {
      scores = metric.compute(graph);
    } catch (IllegalArgumentException undefined) {
      return Optional.empty();
    }
    int n = graph.size();
    double work = (double) n * Math.max(1, graph.tieCount());
    int replicates =
        (int) Math.min(bootstrap.replicates(), Math.max(FEWEST_REPLICATES, RANKING_BUDGET / work));
    double[][] drawn = new double[n][replicates];
    IntStream.range(0, replicates)
        .parallel()
        .forEach(
            r -> {
              double[] column = replicate(metric, sample, r, n);
              for (int i = 0; i < n; i++) {
                drawn[i][r] = column[i];
              }
            });
    List<Score> list = scores(scores, drawn, sample.articles());
    String meaning =
        Wording.meaning(metric.name())
            + (scores.isNormalized() ? "Normalised, in " : "In ")
            + scores.range()
            + "; "
            + scores.method()
            + "."
            + (replicates < bootstrap.replicates()
                ? " Intervals from " + replicates + " replicates, because the graph is large."
                : "")
            + (list.stream().anyMatch(Briefing::isOutside)
                ? " A value outside its own interval is unstable: every resample drops about a third"
                    + " of the articles, and this metric hangs on single ties."
                : "");
    return Optional.of(new Ranking(Wording.title(metric.name()), meaning, list));
  }

  private static boolean isOutside(Score score) {
    Estimate estimate = score.estimate();
    return estimate.isDefined()
        && estimate.interval().map(i -> !i.contains(estimate.value())).orElse(false);
  }

  /** Scores with intervals and, where every score is defined, the ranks that the data allow. */
  private List<Score> scores(Scores<Actor> scores, double[][] drawn, int articles) {
    int n = scores.size();
    double[] values = new double[n];
    List<Estimate> estimates = new ArrayList<>();
    boolean defined = true;
    boolean replicated = n > 0 && drawn[0].length > 0;
    for (int i = 0; i < n; i++) {
      Estimate point = scores.estimateAt(i);
      defined &= point.isDefined();
      values[i] = point.isDefined() ? point.value() : 0;
      estimates.add(
          point.isDefined() && replicated
              ? bootstrap.estimate(point.value(), drawn[i], articles)
              : point);
    }
    int[] low = new int[n];
    int[] high = new int[n];
    if (defined && replicated) {
      for (RankIntervals.Rank rank : RankIntervals.of(values, drawn, bootstrap.level())) {
        low[rank.item()] = rank.low();
        high[rank.item()] = rank.high();
      }
    }
    List<Score> list = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      list.add(new Score(scores.vertices().get(i), estimates.get(i), low[i], high[i]));
    }
    return list;
  }

  private double[] replicate(CentralityMetric metric, RelationSample sample, int r, int n) {
    double[] column = new double[n];
    try {
      Scores<Actor> scores = metric.compute(sample.replicate(bootstrap.draws(), r));
      for (int i = 0; i < n; i++) {
        Estimate estimate = scores.estimateAt(i);
        column[i] = estimate.isDefined() ? estimate.value() : Double.NaN;
      }
    } catch (IllegalArgumentException undefined) {
      Arrays.fill(column, Double.NaN);
    }
    return column;
  }

  private PoleBalance poleBalance(BalanceProfile profile) {
    List<Pole> shown = new ArrayList<>();
    for (PolePosition position : profile.poles()) {
      shown.add(
          new Pole(
              position.name(),
              poles.members(position.name()),
              position.share(),
              position.tilt(),
              position.locationQuotient()));
    }
    List<Quantity> quantities = new ArrayList<>();
    for (Component component : Component.values()) {
      if (component.scope() == Component.Scope.WHOLE) {
        quantities.add(
            new Quantity(
                component.key(),
                component.definition() + " (" + component.reference() + ")",
                profile.value(component)));
      }
    }
    return new PoleBalance(
        shown,
        quantities,
        profile.hill().d2(),
        profile.leaning().orElse(""),
        orders(profile),
        profile.articles());
  }

  /** Neighbours in the order of shares, and in how many resamples they keep it. */
  private static List<Order> orders(BalanceProfile profile) {
    List<PolePosition> sorted =
        profile.poles().stream()
            .filter(position -> position.share().isDefined())
            .sorted(
                Comparator.comparingDouble((PolePosition p) -> -p.share().value())
                    .thenComparing(PolePosition::name))
            .toList();
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i++) {
      double[] greater = profile.replicateValues(Component.SHARE, sorted.get(i).name());
      double[] smaller = profile.replicateValues(Component.SHARE, sorted.get(i + 1).name());
      int same = 0;
      int defined = 0;
      for (int r = 0; r < greater.length; r++) {
        if (!Double.isNaN(greater[r]) && !Double.isNaN(smaller[r])) {
          defined++;
          same += greater[r] > smaller[r] ? 1 : 0;
        }
      }
      if (defined > 0) {
        orders.add(
            new Order(sorted.get(i).name(), sorted.get(i + 1).name(), (double) same / defined));
      }
    }
    return orders;
  }

  /** The strongest states outside all poles, the focal actor left out. */
  private List<Portfolio> peers(
      Balance balance, RelationSample sample, RelationGraph graph, Actor focus) {
    Set<String> taken = new HashSet<>(Set.of(focus.id()));
    poles.names().forEach(pole -> taken.addAll(poles.members(pole)));
    List<Actor> strongest =
        graph.actors().stream()
            .filter(actor -> actor instanceof org.multivector.actor.State)
            .filter(actor -> !taken.contains(actor.id()) && graph.degree(actor.id()) > 0)
            .sorted(
                Comparator.comparingDouble((Actor a) -> -graph.strength(a.id()))
                    .thenComparing(Actor::id))
            .limit(PEERS)
            .toList();
    List<Portfolio> peers = new ArrayList<>();
    for (Actor actor : strongest) {
      List<Estimate> shares =
          balance.compute(sample, actor.id()).poles().stream().map(PolePosition::share).toList();
      peers.add(new Portfolio(actor, shares));
    }
    return peers;
  }

  private List<Timeline> timelines(RelationLedger ledger, Cut cut, Balance balance, Actor focus) {
    Optional<DateRange> period = cut.window().isPresent() ? cut.window() : ledger.period();
    if (period.isEmpty() || period.get().start().isEmpty() || period.get().end().isEmpty()) {
      return List.of();
    }
    LocalDate first = period.get().start().get();
    LocalDate end = period.get().end().get();
    Period step = step(first, end);
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate at = aligned(first, step); at.isBefore(end); at = at.plus(step)) {
      starts.add(at);
    }
    if (starts.size() < FEWEST_WINDOWS) {
      return List.of();
    }
    List<List<TimelineChart.Moment>> moments = new ArrayList<>();
    poles.names().forEach(pole -> moments.add(new ArrayList<>()));
    for (LocalDate from : starts) {
      LocalDate to = from.plus(step);
      RelationSample sample =
          ledger.sample(
              cut.withWindow(
                  new DateRange(from.isBefore(first) ? first : from, to.isAfter(end) ? end : to)));
      List<PolePosition> positions = balance.compute(sample, focus.id()).poles();
      for (int p = 0; p < positions.size(); p++) {
        moments.get(p).add(new TimelineChart.Moment(from, positions.get(p).share()));
      }
    }
    List<TimelineChart.Series> series = new ArrayList<>();
    for (int p = 0; p < moments.size(); p++) {
      series.add(new TimelineChart.Series(poles.names().get(p), moments.get(p)));
    }
    String title =
        String.format(
            Locale.ROOT,
            "Shares of %s's ties by pole, windows of %s",
            focus.name(),
            step.getYears() > 0 ? "a year" : step.getMonths() + " months");
    return List.of(
        new Timeline(
            title, "share of the ties to all poles", series, List.of(), Timeline.Unit.SHARE));
  }

  private static Period step(LocalDate first, LocalDate end) {
    long months = Period.between(first, end).toTotalMonths();
    return months >= 60
        ? Period.ofYears(1)
        : months >= 24 ? Period.ofMonths(6) : Period.ofMonths(3);
  }

  private static LocalDate aligned(LocalDate day, Period step) {
    int months = step.getYears() > 0 ? 12 : step.getMonths();
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }
}

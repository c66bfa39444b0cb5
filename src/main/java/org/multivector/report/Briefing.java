package org.multivector.report;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.multivector.actor.Actor;
import org.multivector.actor.State;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Component;
import org.multivector.balance.Focus;
import org.multivector.balance.OwnPole;
import org.multivector.balance.PolePosition;
import org.multivector.balance.Poles;
import org.multivector.centrality.CentralityMetric;
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
import org.multivector.report.Findings.Tie;
import org.multivector.stat.Bootstrap;
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
 * <p>Intervals come from one bootstrap over the articles, and so do the orders of poles. Options
 * are immutable; replicates run in parallel and give the same bits on any number of threads.
 */
public final class Briefing {
  private static final int PEERS = 5;
  private static final Briefing DEFAULTS =
      new Briefing(
          Balance.withDefaults(),
          List.of(CentralityMetric.named("betweenness"), CentralityMetric.named("pagerank")),
          Runtime.getRuntime().availableProcessors(),
          "",
          Set.of(),
          ids -> List.of(),
          (work, done, all) -> {});

  private final Balance balance;
  private final List<CentralityMetric> metrics;
  private final int threads;
  private final String input;
  private final Set<String> peers;
  private final Texts texts;
  private final Listener listener;

  private Briefing(
      Balance balance,
      List<CentralityMetric> metrics,
      int threads,
      String input,
      Set<String> peers,
      Texts texts,
      Listener listener) {
    this.balance = balance;
    this.metrics = List.copyOf(metrics);
    this.threads = threads;
    this.input = input;
    this.peers = Set.copyOf(peers);
    this.texts = texts;
    this.listener = listener;
  }

  /** Where the articles behind the evidence are found again. */
  @FunctionalInterface
  public interface Texts {

    /** The articles with these ids, as far as they are there; others are passed over. */
    Iterable<Article> of(Set<String> ids);
  }

  /** Is told how the work goes on. */
  @FunctionalInterface
  public interface Listener {

    /**
     * The work has come so far.
     *
     * @param work what it is, such as {@code betweenness}
     * @param done steps that are done
     * @param all steps that there are
     */
    void at(String work, int done, int all);
  }

  /** Kazakhstan's vectors, the default bootstrap, betweenness and PageRank. */
  public static Briefing withDefaults() {
    return DEFAULTS;
  }

  /**
   * With other poles, target or intervals. A pole that is the focal actor alone is left out; inside
   * a greater pole the focal actor is counted there.
   */
  public Briefing with(Balance newBalance) {
    return new Briefing(newBalance, metrics, threads, input, peers, texts, listener);
  }

  /** With other poles. */
  public Briefing with(Poles newPoles) {
    return with(balance.with(newPoles));
  }

  /** With another bootstrap; {@link Bootstrap#none()} leaves all intervals out. */
  public Briefing with(Bootstrap newBootstrap) {
    return with(balance.with(newBootstrap));
  }

  /** With a listener that is told how the work goes on, by any of the threads. */
  public Briefing with(Listener newListener) {
    return new Briefing(balance, metrics, threads, input, peers, texts, newListener);
  }

  /** With other metrics to rank by; none leaves rankings out. */
  public Briefing withMetrics(List<CentralityMetric> newMetrics) {
    return new Briefing(balance, newMetrics, threads, input, peers, texts, listener);
  }

  /**
   * With as many threads at work; all processors by default. It changes no result.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Briefing withThreads(int newThreads) {
    if (newThreads < 1) {
      throw new IllegalArgumentException("threads " + newThreads + " is not at least 1");
    }
    return new Briefing(balance, metrics, newThreads, input, peers, texts, listener);
  }

  /** With words for what was read, such as a file's name, to be printed with the method. */
  public Briefing withInput(String words) {
    return new Briefing(balance, metrics, threads, words, peers, texts, listener);
  }

  /**
   * With the actors to compare the focal one with, by id. The strongest five outside all poles are
   * shown; of any states where none are given, or fewer than two of them occur.
   */
  public Briefing withPeers(Set<String> newPeers) {
    return new Briefing(balance, metrics, threads, input, newPeers, texts, listener);
  }

  /**
   * With the articles that the ledger observed, to quote from; without them only a ledger that kept
   * its texts gives evidence. They are gone through once, and only those quoted are held.
   */
  public Briefing withArticles(Iterable<Article> articles) {
    return with(ids -> Iterables.filter(articles, article -> ids.contains(article.id())));
  }

  /** With a place where the articles to quote from are found again. */
  public Briefing with(Texts newTexts) {
    return new Briefing(balance, metrics, threads, input, peers, newTexts, listener);
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
    Balance suited = suited(focus);
    List<Actor> compared = compared(graph, focus);
    int replicates = Math.max(1, balance.bootstrap().replicates());
    int all = metrics.size() * replicates + compared.size() + 3;
    int done = 0;
    List<Ranking> rankings = new ArrayList<>();
    for (CentralityMetric metric : metrics) {
      int before = done;
      listener.at(metric.name(), before, all);
      Standing.by(
              metric,
              sample,
              balance.bootstrap(),
              threads,
              r -> listener.at(metric.name(), before + r, all))
          .ifPresent(rankings::add);
      done += replicates;
    }
    listener.at("the balance of " + focus.name(), done++, all);
    PoleBalance profile = poleBalance(suited.poles(), suited.compute(sample, Focus.of(focus)));
    List<Portfolio> portfolios = new ArrayList<>();
    for (Actor actor : compared) {
      listener.at("the balance of " + actor.name(), done++, all);
      portfolios.add(
          new Portfolio(
              actor,
              suited.compute(sample, Focus.of(actor)).poles().stream()
                  .map(PolePosition::share)
                  .toList()));
    }
    listener.at("the course over time", done++, all);
    List<Findings.Timeline> timelines = Course.of(suited, ledger, cut, focus);
    listener.at("the evidence", done, all);
    List<Tie> ties = ties(graph);
    return Findings.about(focus, corpus, provenance(cut, suited, command))
        .withTies(ties, graph.actors())
        .withRankings(rankings)
        .withBalance(profile)
        .withPeers(portfolios)
        .withTimelines(timelines)
        .withEvidence(Quotations.of(ledger, cut, focus, ties, texts));
  }

  private Provenance provenance(Cut cut, Balance suited, String command) {
    Map<String, String> options = new LinkedHashMap<>();
    if (!input.isEmpty()) {
      options.put("Input", input);
    }
    options.put("Cut", cut.toString());
    options.put("Poles", suited.poles().toString());
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("Multivector", Version.CURRENT);
    versions.put("Java", System.getProperty("java.version", "unknown"));
    Bootstrap bootstrap = balance.bootstrap();
    return new Provenance(command, options, versions, bootstrap.seed(), bootstrap.replicates());
  }

  /** A pole that is the focal actor alone is left out; inside a greater one it is counted. */
  private Balance suited(Actor focus) {
    Poles poles = balance.poles();
    boolean inside = false;
    for (String pole : balance.poles().names()) {
      List<String> members = balance.poles().members(pole);
      if (members.equals(List.of(focus.id())) && poles.size() > 1) {
        poles = poles.without(pole);
      } else {
        inside |= members.contains(focus.id());
      }
    }
    Balance suited = balance.with(poles);
    return inside ? suited.with(OwnPole.COUNT) : suited;
  }

  /** The strongest of the actors to compare with; of all states if there are fewer than two. */
  private List<Actor> compared(RelationGraph graph, Actor focus) {
    List<Actor> wanted = strongest(graph, focus, actor -> peers.contains(actor.id()));
    return wanted.size() > 1 ? wanted : strongest(graph, focus, actor -> actor instanceof State);
  }

  private List<Actor> strongest(RelationGraph graph, Actor focus, Predicate<Actor> allowed) {
    Set<String> poled =
        balance.poles().names().stream()
            .flatMap(pole -> balance.poles().members(pole).stream())
            .collect(Collectors.toSet());
    return graph.actors().stream()
        .filter(allowed)
        .filter(actor -> !actor.id().equals(focus.id()) && !poled.contains(actor.id()))
        .filter(actor -> graph.degree(actor.id()) > 0)
        .sorted(
            Comparator.comparingDouble((Actor a) -> -graph.strength(a.id()))
                .thenComparing(Actor::id))
        .limit(PEERS)
        .toList();
  }

  private static List<Tie> ties(RelationGraph graph) {
    List<Tie> ties = new ArrayList<>();
    for (Relation relation : graph.relations()) {
      ties.add(
          new Tie(relation.first(), relation.second(), relation.weight(), relation.articles()));
    }
    ties.sort(
        Comparator.comparingDouble(Tie::weight)
            .reversed()
            .thenComparing(Tie::first)
            .thenComparing(Tie::second));
    return ties;
  }

  private static PoleBalance poleBalance(Poles poles, BalanceProfile profile) {
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
    for (Component component : profile.components()) {
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
        profile.hill().d1(),
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
      if (sorted.get(i).share().value() == 0) {
        break; // Two poles that nobody touches have no order to settle.
      }
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
}

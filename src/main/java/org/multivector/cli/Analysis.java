package org.multivector.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Component;
import org.multivector.balance.PolePosition;
import org.multivector.centrality.CentralityBootstrap;
import org.multivector.centrality.CentralityMetric;
import org.multivector.centrality.Scores;
import org.multivector.relation.Cut;
import org.multivector.relation.Evidence;
import org.multivector.relation.Passage;
import org.multivector.relation.Quote;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.relation.Windows;
import org.multivector.report.Findings;
import org.multivector.report.TimelineChart;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.text.Article;

/** The main job: from a ledger to all that a report tells. */
final class Analysis {
  private static final List<String> METRICS = List.of("betweenness", "pagerank", "harmonic");
  private static final List<String> REGION = List.of("KAZ", "KGZ", "TJK", "TKM", "UZB");
  private static final int PROVEN_TIES = 10;
  private static final int QUOTES_A_TIE = 3;
  private static final int LONG_DAYS = 3 * 365;

  private final InputOptions input;
  private final Ledgers read;
  private final Cut cut;
  private final ActorCatalog catalog;
  private final Balance balance;
  private final Bootstrap bootstrap;
  private final Console console;

  Analysis(
      InputOptions input,
      Ledgers read,
      Cut cut,
      ActorCatalog catalog,
      Balance balance,
      Bootstrap bootstrap,
      Console console) {
    this.input = input;
    this.read = read;
    this.cut = cut;
    this.catalog = catalog;
    this.balance = balance;
    this.bootstrap = bootstrap;
    this.console = console;
  }

  Findings about(Actor focus) throws IOException {
    RelationLedger ledger = read.ledger();
    RelationSample sample = ledger.sample(cut);
    RelationGraph graph = sample.graph();
    if (graph.tieCount() == 0) {
      throw Failure.data(
          "the "
              + ledger.articles()
              + " articles tie no two actors; is the text in a language that is read, and the window"
              + " right?");
    }
    Findings findings =
        Findings.about(focus, read.description(), provenance())
            .withTies(
                graph.relations().stream()
                    .map(r -> new Findings.Tie(r.first(), r.second(), r.weight(), r.articles()))
                    .toList(),
                graph.actors().stream().filter(a -> graph.degree(a.id()) == 0).toList());
    findings = findings.withRankings(rankings(sample));
    BalanceProfile profile =
        BalanceCommand.computed(
            () -> during("the balance", () -> balance.compute(sample, focus.id())));
    findings = findings.withBalance(poleBalance(profile)).withPeers(peers(sample, focus));
    findings = findings.withTimelines(timelines(ledger, focus));
    return findings.withEvidence(evidence(ledger, graph, focus));
  }

  private <T> T during(String what, java.util.function.Supplier<T> work) {
    return ProgressBar.on(console, input.progressMode()).during("computing " + what, work);
  }

  private List<Findings.Ranking> rankings(RelationSample sample) {
    List<Findings.Ranking> rankings = new ArrayList<>();
    for (String name : METRICS) {
      CentralityMetric metric = CentralityMetric.named(name);
      Scores<Actor> scores =
          during(
              name,
              () ->
                  CentralityBootstrap.of(metric)
                      .with(bootstrap)
                      .withThreads(input.threads)
                      .compute(sample));
      List<Findings.Score> list = new ArrayList<>();
      for (Scores.Entry<Actor> entry : scores.entries()) {
        list.add(Findings.Score.of(entry.vertex(), entry.estimate()));
      }
      rankings.add(new Findings.Ranking(name, meaning(name), list));
    }
    return rankings;
  }

  private static String meaning(String metric) {
    return switch (metric) {
      case "betweenness" ->
          "The share of the shortest paths between all other actors that pass through this one, in"
              + " [0, 1]; a strong tie is a short step. A resample leaves thin ties out and with them"
              + " detours, so that intervals lie low and may miss the score itself.";
      case "pagerank" ->
          "The chance that a walk along ties, the stronger the likelier, is at this actor; all sum to"
              + " 1.";
      default ->
          "The mean closeness to all other actors along strong ties; a strong tie is a short step.";
    };
  }

  private Findings.PoleBalance poleBalance(BalanceProfile profile) {
    List<Findings.Pole> poles = new ArrayList<>();
    for (PolePosition pole : profile.poles()) {
      poles.add(
          new Findings.Pole(
              pole.name(),
              balance.poles().members(pole.name()),
              pole.share(),
              pole.tilt(),
              pole.locationQuotient()));
    }
    List<Findings.Quantity> components = new ArrayList<>();
    for (Component component : Component.values()) {
      if (component.scope() == Component.Scope.WHOLE) {
        components.add(
            new Findings.Quantity(
                component.key(), component.definition(), profile.value(component)));
      }
    }
    return new Findings.PoleBalance(
        poles,
        components,
        profile.hill().d1(),
        profile.leaning().orElse(""),
        orders(profile),
        profile.articles());
  }

  /** For each two poles, how many of the replicates have them in the order of the corpus. */
  private static List<Findings.Order> orders(BalanceProfile profile) {
    List<Findings.Order> orders = new ArrayList<>();
    List<PolePosition> poles = profile.poles();
    for (int i = 0; i < poles.size(); i++) {
      for (int j = i + 1; j < poles.size(); j++) {
        PolePosition one = poles.get(i);
        PolePosition other = poles.get(j);
        if (!one.share().isDefined() || !other.share().isDefined()) {
          continue;
        }
        boolean first = one.share().value() >= other.share().value();
        PolePosition greater = first ? one : other;
        PolePosition smaller = first ? other : one;
        double[] up = profile.replicateValues(Component.SHARE, greater.name());
        double[] down = profile.replicateValues(Component.SHARE, smaller.name());
        if (up.length == 0) {
          continue;
        }
        int same = 0;
        for (int r = 0; r < up.length; r++) {
          same += up[r] > down[r] ? 1 : 0;
        }
        orders.add(new Findings.Order(greater.name(), smaller.name(), (double) same / up.length));
      }
    }
    return orders;
  }

  private List<Findings.Portfolio> peers(RelationSample sample, Actor focus) {
    List<Findings.Portfolio> peers = new ArrayList<>();
    Set<String> members = new LinkedHashSet<>();
    balance.poles().names().forEach(pole -> members.addAll(balance.poles().members(pole)));
    for (String id : REGION) {
      if (id.equals(focus.id()) || members.contains(id) || !sample.contains(id)) {
        continue;
      }
      BalanceProfile profile = during("the balance of " + id, () -> balance.compute(sample, id));
      if (profile.poles().stream().anyMatch(pole -> pole.share().isDefined())) {
        peers.add(
            new Findings.Portfolio(
                catalog.actor(id), profile.poles().stream().map(PolePosition::share).toList()));
      }
    }
    return peers;
  }

  private List<Findings.Timeline> timelines(RelationLedger ledger, Actor focus) {
    Optional<DateRange> period = cut.window().isPresent() ? bounded(ledger) : ledger.period();
    if (period.isEmpty()) {
      return List.of();
    }
    long days = ChronoUnit.DAYS.between(period.get().from(), period.get().to());
    if (days < 120) {
      return List.of();
    }
    Period length = days > LONG_DAYS ? Period.ofYears(1) : Period.ofMonths(days > 500 ? 3 : 1);
    Map<String, List<TimelineChart.Moment>> shares = new LinkedHashMap<>();
    List<TimelineChart.Moment> effective = new ArrayList<>();
    for (DateRange window : Windows.of(length).over(period.get())) {
      RelationSample sample = ledger.sample(cut.withWindow(window));
      if (!sample.contains(focus.id())) {
        continue;
      }
      LocalDate middle =
          window.from().plusDays(ChronoUnit.DAYS.between(window.from(), window.to()) / 2);
      BalanceProfile profile = during("the years", () -> balance.compute(sample, focus.id()));
      for (PolePosition pole : profile.poles()) {
        if (pole.share().isDefined()) {
          shares
              .computeIfAbsent(pole.name(), unused -> new ArrayList<>())
              .add(new TimelineChart.Moment(middle, pole.share()));
        }
      }
      Estimate d1 = profile.hill().d1();
      if (d1.isDefined()) {
        effective.add(new TimelineChart.Moment(middle, d1));
      }
    }
    if (effective.size() < 2) {
      return List.of();
    }
    List<TimelineChart.Series> series = new ArrayList<>();
    shares.forEach((pole, moments) -> series.add(new TimelineChart.Series(pole, moments)));
    return List.of(
        new Findings.Timeline(
            focus.name() + "’s ties by pole",
            "share of the ties to all poles",
            series,
            List.of(),
            Findings.Timeline.Unit.SHARE),
        new Findings.Timeline(
            "Effective number of poles",
            "effective number of poles (e^H)",
            List.of(new TimelineChart.Series(focus.name(), effective)),
            List.of(),
            Findings.Timeline.Unit.NUMBER));
  }

  private Optional<DateRange> bounded(RelationLedger ledger) {
    DateRange window = cut.window().orElse(DateRange.ALWAYS);
    if (ledger.period().isEmpty() || !ledger.period().get().overlaps(window)) {
      return Optional.empty();
    }
    DateRange period = ledger.period().get();
    LocalDate from = window.from().isAfter(period.from()) ? window.from() : period.from();
    LocalDate to = window.to().isBefore(period.to()) ? window.to() : period.to();
    return Optional.of(new DateRange(from, to));
  }

  /** The strongest ties of all, and of the focal actor, with the sentences that count most. */
  private List<Findings.Proof> evidence(RelationLedger ledger, RelationGraph graph, Actor focus)
      throws IOException {
    List<Relation> strongest =
        graph.relations().stream()
            .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
            .toList();
    Set<Relation> wanted = new LinkedHashSet<>();
    strongest.stream()
        .filter(relation -> relation.joins(focus.id()))
        .limit(PROVEN_TIES / 2)
        .forEach(wanted::add);
    strongest.stream()
        .filter(relation -> !wanted.contains(relation))
        .limit(PROVEN_TIES - wanted.size())
        .forEach(wanted::add);
    List<Relation> ties = new ArrayList<>();
    List<Evidence> found = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Relation relation : wanted) {
      if (!catalog.find(relation.first().id()).isPresent()) {
        continue;
      }
      Evidence evidence =
          ledger
              .evidence(cut, relation.first().id(), relation.second().id())
              .orderedBy(Evidence.Order.NEWEST)
              .orderedBy(Evidence.Order.STRONGEST)
              .first(QUOTES_A_TIE);
      ties.add(relation);
      found.add(evidence);
      evidence.passages().forEach(passage -> ids.add(passage.articleId()));
    }
    List<Article> texts = List.copyOf(Ledgers.again(input, console, ids));
    List<Findings.Proof> proofs = new ArrayList<>();
    for (int i = 0; i < ties.size(); i++) {
      Relation relation = ties.get(i);
      List<Findings.Quote> quotes = quotes(found.get(i).withTexts(texts));
      if (!quotes.isEmpty()) {
        proofs.add(
            new Findings.Proof(
                new Findings.Tie(
                    relation.first(), relation.second(), relation.weight(), relation.articles()),
                quotes));
      }
    }
    return proofs;
  }

  private static List<Findings.Quote> quotes(Evidence evidence) {
    List<Findings.Quote> quotes = new ArrayList<>();
    for (Passage passage : evidence.passages()) {
      StringBuilder text = new StringBuilder();
      List<Findings.Mark> marks = new ArrayList<>();
      for (Quote quote : passage.quotes()) {
        if (quote.text().isEmpty()) {
          continue;
        }
        if (text.length() > 0) {
          text.append(" … ");
        }
        for (Quote.Segment segment : quote.segments()) {
          int start = text.length();
          text.append(segment.text());
          if (segment.actor().isPresent() && text.length() > start) {
            marks.add(new Findings.Mark(start, text.length(), segment.actor().get().id()));
          }
        }
      }
      if (text.length() > 0) {
        quotes.add(
            new Findings.Quote(
                passage.articleId(),
                passage.date(),
                passage.source().orElse(""),
                passage.title().orElse(""),
                text.toString(),
                marks));
      }
    }
    return quotes;
  }

  private Findings.Provenance provenance() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("input", input.isSample() ? "the bundled sample" : String.join(", ", input.inputs));
    options.put("cut", cut.toString());
    options.put("poles", String.join(", ", balance.poles().names()));
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("Multivector", Multivector.Version.text());
    versions.put("Java", Runtime.version().toString());
    return new Findings.Provenance(
        console.command(), options, versions, bootstrap.seed(), bootstrap.replicates());
  }
}

package org.multivector.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.actor.DateRange;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Component;
import org.multivector.balance.Focus;
import org.multivector.balance.PolePair;
import org.multivector.balance.PolePosition;
import org.multivector.balance.Structure;
import org.multivector.centrality.CentralityBootstrap;
import org.multivector.centrality.CentralityMetric;
import org.multivector.centrality.Scores;
import org.multivector.io.Table;
import org.multivector.io.TableFormat;
import org.multivector.io.TableWriter;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.relation.Windows;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.text.MentionExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Any metric over windows. */
@Command(
    name = "timeline",
    description =
        "Follow metrics over windows of time, with intervals. Where the windows do not overlap, the"
            + " column 'change' of the first window after a change of the series holds the p-value"
            + " of E-Divisive (Matteson and James 2014; level .05, 5 windows or more between"
            + " changes). The numbers of all poles are one series; share and tilt change with the"
            + " tilts. Each series is tested by itself.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class TimelineCommand extends Action {
  @Mixin private InputOptions input;
  @Mixin private CutOptions cutting;
  @Mixin private PolesOptions poles;
  @Mixin private IntervalOptions intervals;
  @Mixin private OutputOption output;

  @Option(
      names = "--window",
      paramLabel = "PERIOD",
      description = "Length of a window, such as P6M (default) or P1Y.")
  private String window = "P6M";

  @Option(
      names = "--step",
      paramLabel = "PERIOD",
      description = "From the start of a window to that of the next; by default its length.")
  private @Nullable String step;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      split = ",",
      description =
          "Centralities (betweenness, pagerank …) and parts of the balance profile (share,"
              + " evenness, d1 …); share by default.")
  private List<String> names = List.of("share");

  @Option(
      names = "--focus",
      paramLabel = "ACTOR",
      description = "The actors, KAZ by default; separated by commas.")
  private String focus = "KAZ";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), csv, json, markdown.")
  private String format = "table";

  @Override
  void run(Console console) throws IOException {
    TableFormat form = Words.parse(TableFormat.class, "--format", format);
    Windows windows = step == null ? CutOptions.windows(window) : CutOptions.windows(window, step);
    List<CentralityMetric> metrics = new ArrayList<>();
    List<Component> components = new ArrayList<>();
    for (String name : names) {
      if (CentralityMetric.names().contains(name.strip())) {
        metrics.add(CentralityMetric.named(name.strip()));
      } else {
        components.add(component(name.strip()));
      }
    }
    MentionExtractor extractor = input.extractor();
    List<Actor> actors = Foci.in(extractor.catalog(), focus);
    Bootstrap bootstrap = intervals.bootstrap();
    boolean graphs = components.stream().anyMatch(Component::needsGraph);
    Balance balance =
        poles
            .balance(extractor.catalog(), bootstrap)
            .with(graphs ? Structure.INCLUDE : Structure.LEAVE_OUT);
    Cut asked = cutting.asked(input, extractor.catalog());
    try (Output out = output.open(console)) {
      Ledgers read = Ledgers.read(input, extractor, console, cutting.kept());
      RelationLedger ledger = read.ledger();
      Cut cut = cutting.cut(asked, ledger);
      Rows rows = new Rows();
      List<DateRange> all = cutting.over(windows, ledger);
      if (Windows.overlap(all)) {
        console.say("the windows overlap, so that no changes are looked for");
      }
      ProgressBar bar = ProgressBar.on(console, input.progressMode());
      Rows done =
          bar.during(
              "computing",
              () -> {
                for (int w = 0; w < all.size(); w++) {
                  DateRange days = all.get(w);
                  bar.at("in " + days, w, all.size());
                  RelationSample sample = ledger.sample(cut.withWindow(days));
                  for (CentralityMetric metric : metrics) {
                    addScores(
                        rows,
                        days,
                        metric.name(),
                        actors,
                        scores(metric, bootstrap, sample),
                        sample);
                  }
                  if (!components.isEmpty()) {
                    addBalances(rows, days, components, actors, balance, sample);
                  }
                }
                return rows;
              });
      TableWriter.write(done.table(), form, out.stream());
      out.finish();
    }
  }

  private static void addScores(
      Rows rows,
      DateRange days,
      String metric,
      List<Actor> actors,
      Optional<Scores<Actor>> scores,
      RelationSample sample) {
    for (Actor actor : actors) {
      Estimate estimate =
          scores.isPresent() && scores.get().vertices().contains(actor)
              ? scores.get().estimate(actor)
              : Estimate.undefined(
                  scores.isPresent()
                      ? actor.id() + " is not named in the window"
                      : "not defined on this window's graph");
      rows.add(days, metric, actor, "", estimate, sample);
      rows.breaks.add(key(metric, actor), days, new double[] {number(estimate)});
    }
  }

  private static void addBalances(
      Rows rows,
      DateRange days,
      List<Component> components,
      List<Actor> actors,
      Balance balance,
      RelationSample sample) {
    for (Actor actor : actors) {
      BalanceProfile profile =
          BalanceCommand.computed(() -> balance.compute(sample, Focus.of(actor)));
      for (Component component : components) {
        addComponent(rows, days, component, actor, profile, sample);
        rows.breaks.add(key(component.key(), actor), days, vector(profile, component));
      }
    }
  }

  private static void addComponent(
      Rows rows,
      DateRange days,
      Component component,
      Actor actor,
      BalanceProfile profile,
      RelationSample sample) {
    if (component.scope() == Component.Scope.WHOLE) {
      rows.add(days, component.key(), actor, "", profile.value(component), sample);
      return;
    }
    if (component.scope() == Component.Scope.PAIR) {
      for (PolePair pair : profile.polePairs()) {
        String poles = pair.first() + "–" + pair.second();
        rows.add(days, component.key(), actor, poles, pair.betweenness(), sample);
      }
      return;
    }
    for (PolePosition pole : profile.poles()) {
      rows.add(
          days, component.key(), actor, pole.name(), profile.value(component, pole.name()), sample);
    }
  }

  private static String key(String metric, Actor actor) {
    return metric + " " + actor.id();
  }

  private static double number(Estimate estimate) {
    return estimate.isDefined() ? estimate.value() : Double.NaN;
  }

  /** What is looked at for changes: of the shares, which sum to 1, the tilts. */
  private static double[] vector(BalanceProfile profile, Component component) {
    Component looked = component == Component.SHARE ? Component.TILT : component;
    return switch (looked.scope()) {
      case WHOLE -> new double[] {number(profile.value(looked))};
      case PAIR ->
          profile.polePairs().stream().mapToDouble(pair -> number(pair.betweenness())).toArray();
      case POLE ->
          profile.poles().stream()
              .mapToDouble(pole -> number(profile.value(looked, pole.name())))
              .toArray();
    };
  }

  private Optional<Scores<Actor>> scores(
      CentralityMetric metric, Bootstrap bootstrap, RelationSample sample) {
    try {
      return Optional.of(
          CentralityBootstrap.of(metric)
              .with(bootstrap)
              .withThreads(input.threads)
              .compute(sample));
    } catch (IllegalArgumentException e) {
      // Such as the eigenvector of a graph that falls apart: a finding about this window.
      return Optional.empty();
    }
  }

  private static Component component(String name) {
    try {
      return Component.of(name);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(
          "--metric: '"
              + name
              + "' is neither one of "
              + String.join(", ", CentralityMetric.names())
              + " nor a component of the balance profile, of which "
              + String.valueOf(e.getMessage()).replaceFirst("^[^;]*; ", ""));
    }
  }

  /** The rows in the order of writing; what changes is known when all windows are. */
  private static final class Rows {
    private final List<Row> rows = new ArrayList<>();
    private final Breaks breaks = new Breaks();

    private record Row(
        DateRange days, String metric, Actor actor, String pole, Estimate estimate, int articles) {}

    void add(
        DateRange days,
        String metric,
        Actor actor,
        String pole,
        Estimate estimate,
        RelationSample sample) {
      rows.add(new Row(days, metric, actor, pole, estimate, sample.articles()));
    }

    Table table() {
      Table.Builder table =
          Table.builder()
              .text("from")
              .text("to")
              .text("metric")
              .text("actor")
              .text("pole")
              .number("value")
              .number("low")
              .number("high")
              .number("articles")
              .number("change")
              .text("note");
      Map<String, Map<DateRange, Double>> changes = new HashMap<>();
      for (Row row : rows) {
        Double change =
            changes.computeIfAbsent(key(row.metric(), row.actor()), breaks::of).get(row.days());
        table.row(
            row.days().from().toString(),
            row.days().to().toString(),
            row.metric(),
            row.actor().id(),
            row.pole(),
            EstimateCells.value(row.estimate()),
            EstimateCells.low(row.estimate()),
            EstimateCells.high(row.estimate()),
            row.articles(),
            change == null || !row.estimate().isDefined() ? Table.NOTHING : change,
            EstimateCells.note(row.estimate()));
      }
      return table.build();
    }
  }
}

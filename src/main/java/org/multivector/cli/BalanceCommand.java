package org.multivector.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.multivector.actor.Actor;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Component;
import org.multivector.balance.Focus;
import org.multivector.balance.PolePair;
import org.multivector.balance.PolePosition;
import org.multivector.balance.Structure;
import org.multivector.io.Table;
import org.multivector.io.TableFormat;
import org.multivector.io.TableWriter;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Estimate;
import org.multivector.text.MentionExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The balance profile of one or more actors. */
@Command(
    name = "balance",
    description = "Show how actors spread their ties over rival poles, with intervals.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class BalanceCommand extends Action {
  @Mixin private InputOptions input;
  @Mixin private GraphOption graph;
  @Mixin private CutOptions cutting;
  @Mixin private PolesOptions poles;
  @Mixin private IntervalOptions intervals;
  @Mixin private OutputOption output;

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

  @Option(
      names = "--components",
      paramLabel = "WHICH",
      description =
          "all (default), or sums: faster, without those that need a graph for each replicate"
              + " (betweenness between poles, brokerage, constraint, effective size, alignment).")
  private String components = "all";

  @Override
  void run(Console console) throws IOException {
    TableFormat form = Words.parse(TableFormat.class, "--format", format);
    Structure structure =
        Words.parse(Which.class, "--components", components) == Which.ALL
            ? Structure.INCLUDE
            : Structure.LEAVE_OUT;
    try (Output out = output.open(console)) {
      List<BalanceProfile> profiles = profiles(console, structure);
      if (form == TableFormat.JSON) {
        json(profiles, out);
      } else if (form == TableFormat.TABLE) {
        for (BalanceProfile profile : profiles) {
          out.print(profile.toString().stripTrailing() + "\n\n");
        }
      } else {
        TableWriter.write(table(profiles), form, out.stream());
      }
      out.finish();
    }
  }

  private List<BalanceProfile> profiles(Console console, Structure structure) throws IOException {
    List<BalanceProfile> profiles = new ArrayList<>();
    if (graph.isGiven()) {
      RelationGraph given = graph.read(input);
      Balance balance = poles.balance(null, intervals.bootstrap()).with(structure);
      for (Actor actor : Foci.in(given, focus)) {
        profiles.add(computed(() -> balance.compute(given, Focus.of(actor))));
      }
      return profiles;
    }
    MentionExtractor extractor = input.extractor();
    List<Actor> actors = Foci.in(extractor.catalog(), focus);
    Balance balance = poles.balance(extractor.catalog(), intervals.bootstrap()).with(structure);
    Cut asked = cutting.asked(input, extractor.catalog());
    Ledgers read = Ledgers.read(input, extractor, console, cutting.kept());
    RelationSample sample = read.ledger().sample(cutting.cut(asked, read.ledger()));
    for (Actor actor : actors) {
      ProgressBar bar = ProgressBar.on(console, input.progressMode());
      Balance told =
          balance.withProgress(
              done -> bar.at("of " + actor.name(), done, balance.bootstrap().replicates()));
      profiles.add(
          bar.during(
              "computing the balance",
              () -> computed(() -> told.compute(sample, Focus.of(actor)))));
    }
    return profiles;
  }

  /** What the library refuses here is a choice of focus and poles that do not go together. */
  static <T> T computed(java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--focus and --poles", e);
    }
  }

  /** Which components are shown. */
  private enum Which {
    ALL,
    SUMS
  }

  private static Table table(List<BalanceProfile> profiles) {
    Table.Builder table =
        Table.builder()
            .text("focus")
            .text("component")
            .text("pole")
            .number("value")
            .number("low")
            .number("high")
            .text("note");
    for (BalanceProfile profile : profiles) {
      for (Component component : profile.components()) {
        if (component.scope() == Component.Scope.WHOLE) {
          row(table, profile, component, "", profile.value(component));
          continue;
        }
        if (component.scope() == Component.Scope.PAIR) {
          for (PolePair pair : profile.polePairs()) {
            String poles = pair.first() + "–" + pair.second();
            row(table, profile, component, poles, pair.betweenness());
          }
          continue;
        }
        for (PolePosition pole : profile.poles()) {
          row(table, profile, component, pole.name(), profile.value(component, pole.name()));
        }
      }
    }
    return table.build();
  }

  private static void row(
      Table.Builder table,
      BalanceProfile profile,
      Component component,
      String pole,
      Estimate estimate) {
    table.row(
        profile.focus().id(),
        component.key(),
        pole,
        EstimateCells.value(estimate),
        EstimateCells.low(estimate),
        EstimateCells.high(estimate),
        EstimateCells.note(estimate));
  }

  private static void json(List<BalanceProfile> profiles, Output out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out.stream());
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (profiles.size() != 1) {
      json.writeStartArray();
    }
    for (BalanceProfile profile : profiles) {
      json(profile, json);
    }
    if (profiles.size() != 1) {
      json.writeEndArray();
    }
    json.writeRaw('\n');
    json.close();
  }

  private static void json(BalanceProfile profile, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("focus", profile.focus().id());
    json.writeArrayFieldStart("poles");
    for (PolePosition pole : profile.poles()) {
      json.writeStartObject();
      json.writeStringField("name", pole.name());
      for (Component component : profile.components()) {
        if (component.scope() == Component.Scope.POLE) {
          EstimateCells.object(component.key(), profile.value(component, pole.name()), json);
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    Function<Component, Estimate> value = profile::value;
    EstimateCells.object("evenness", value.apply(Component.EVENNESS), json);
    json.writeObjectFieldStart("hill");
    for (Component hill : List.of(Component.HILL_0, Component.HILL_1, Component.HILL_2)) {
      EstimateCells.object(hill.key(), value.apply(hill), json);
    }
    json.writeEndObject();
    for (Component component : profile.components()) {
      boolean written =
          component.scope() != Component.Scope.WHOLE
              || component == Component.EVENNESS
              || component.key().matches("d[012]");
      if (!written) {
        EstimateCells.object(component.key(), value.apply(component), json);
      }
    }
    if (!profile.polePairs().isEmpty()) {
      json.writeArrayFieldStart("polePairs");
      for (PolePair pair : profile.polePairs()) {
        json.writeStartObject();
        json.writeArrayFieldStart("between");
        json.writeString(pair.first());
        json.writeString(pair.second());
        json.writeEndArray();
        EstimateCells.object(Component.POLE_BETWEENNESS.key(), pair.betweenness(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (profile.leaning().isPresent()) {
      json.writeStringField("leaning", profile.leaning().get());
    }
    json.writeStringField("target", profile.target());
    json.writeNumberField("articles", profile.articles());
    json.writeNumberField("replicates", profile.replicates());
    json.writeNumberField("seed", profile.seed());
    json.writeEndObject();
  }
}

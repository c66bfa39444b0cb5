package org.multivector.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.multivector.actor.Actor;
import org.multivector.centrality.CentralityBootstrap;
import org.multivector.centrality.CentralityMetric;
import org.multivector.centrality.Scores;
import org.multivector.io.Table;
import org.multivector.io.TableFormat;
import org.multivector.io.TableWriter;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;
import org.multivector.text.MentionExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores actors. */
@Command(
    name = "centrality",
    description = "Score the actors of a graph, highest first, with intervals.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class CentralityCommand extends Action {
  @Mixin private InputOptions input;
  @Mixin private GraphOption graph;
  @Mixin private CutOptions cutting;
  @Mixin private IntervalOptions intervals;
  @Mixin private OutputOption output;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      split = ",",
      description = "Metrics by name, betweenness by default; a wrong one lists them all.")
  private List<String> names = List.of("betweenness");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), csv, json, markdown.")
  private String format = "table";

  @Override
  void run(Console console) throws IOException {
    TableFormat form = Words.parse(TableFormat.class, "--format", format);
    List<CentralityMetric> metrics = new ArrayList<>();
    for (String name : names) {
      metrics.add(metric(name));
    }
    Bootstrap bootstrap = intervals.bootstrap();
    try (Output out = output.open(console)) {
      List<Scores<Actor>> scores = scores(metrics, bootstrap, console);
      if (form == TableFormat.JSON) {
        json(scores, out);
      } else {
        TableWriter.write(table(scores), form, out.stream());
      }
      out.finish();
    }
  }

  static CentralityMetric metric(String name) {
    try {
      return CentralityMetric.named(name.strip());
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--metric", e);
    }
  }

  private List<Scores<Actor>> scores(
      List<CentralityMetric> metrics, Bootstrap bootstrap, Console console) throws IOException {
    List<Scores<Actor>> scores = new ArrayList<>();
    if (graph.isGiven()) {
      RelationGraph given = graph.read(input);
      for (CentralityMetric metric : metrics) {
        scores.add(metric.compute(given));
      }
      return scores;
    }
    MentionExtractor extractor = input.extractor();
    Cut asked = cutting.asked(input, extractor.catalog());
    Ledgers read = Ledgers.read(input, extractor, console, cutting.kept());
    RelationSample sample = read.ledger().sample(cutting.cut(asked, read.ledger()));
    for (CentralityMetric metric : metrics) {
      scores.add(
          ProgressBar.on(console, input.progressMode())
              .during(
                  "computing " + metric.name(),
                  () ->
                      CentralityBootstrap.of(metric)
                          .with(bootstrap)
                          .withThreads(input.threads)
                          .compute(sample)));
    }
    return scores;
  }

  private static Table table(List<Scores<Actor>> all) {
    Table.Builder table =
        Table.builder()
            .text("metric")
            .number("rank")
            .text("actor")
            .text("name")
            .number("value")
            .number("low")
            .number("high")
            .text("note");
    for (Scores<Actor> scores : all) {
      int rank = 0;
      for (Scores.Entry<Actor> entry : scores.entries()) {
        table.row(
            scores.metric(),
            ++rank,
            entry.vertex().id(),
            entry.vertex().name(),
            EstimateCells.value(entry.estimate()),
            EstimateCells.low(entry.estimate()),
            EstimateCells.high(entry.estimate()),
            EstimateCells.note(entry.estimate()));
      }
    }
    return table.build();
  }

  private static void json(List<Scores<Actor>> all, Output out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out.stream());
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (all.size() != 1) {
      json.writeStartArray();
    }
    for (Scores<Actor> scores : all) {
      json.writeStartObject();
      json.writeStringField("metric", scores.metric());
      json.writeBooleanField("normalized", scores.isNormalized());
      json.writeArrayFieldStart("scores");
      for (Scores.Entry<Actor> entry : scores.entries()) {
        json.writeStartObject();
        json.writeStringField("actor", entry.vertex().id());
        json.writeStringField("name", entry.vertex().name());
        EstimateCells.fields(entry.estimate(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    if (all.size() != 1) {
      json.writeEndArray();
    }
    json.writeRaw('\n');
    json.close();
  }
}

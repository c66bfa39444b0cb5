package org.multivector.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.multivector.actor.Actor;
import org.multivector.centrality.CentralityBootstrap;
import org.multivector.centrality.CentralityMetric;
import org.multivector.centrality.CentralityRanking;
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
      List<CentralityRanking> scores = scores(metrics, bootstrap, console);
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

  private List<CentralityRanking> scores(
      List<CentralityMetric> metrics, Bootstrap bootstrap, Console console) throws IOException {
    List<CentralityRanking> scores = new ArrayList<>();
    if (graph.isGiven()) {
      RelationGraph given = graph.read(input);
      for (CentralityMetric metric : metrics) {
        scores.add(new CentralityRanking(metric.compute(given), List.of()));
      }
      return scores;
    }
    MentionExtractor extractor = input.extractor();
    Cut asked = cutting.asked(input, extractor.catalog());
    Ledgers read = Ledgers.read(input, extractor, console, cutting.kept());
    RelationSample sample = read.ledger().sample(cutting.cut(asked, read.ledger()));
    for (CentralityMetric metric : metrics) {
      ProgressBar bar = ProgressBar.on(console, input.progressMode());
      scores.add(
          bar.during(
              "computing",
              () ->
                  CentralityBootstrap.of(metric)
                      .with(bootstrap)
                      .withThreads(input.threads)
                      .withProgress(done -> bar.at(metric.name(), done, bootstrap.replicates()))
                      .rank(sample)));
    }
    return scores;
  }

  private static Table table(List<CentralityRanking> all) {
    Table.Builder table =
        Table.builder()
            .text("metric")
            .number("rank")
            .text("actor")
            .text("name")
            .number("value")
            .number("low")
            .number("high")
            .number("rank low")
            .number("rank high")
            .text("note");
    for (CentralityRanking ranking : all) {
      Scores<Actor> scores = ranking.scores();
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
            ranking.ranks().isEmpty() ? Table.NOTHING : ranking.ranks().get(rank - 1).low(),
            ranking.ranks().isEmpty() ? Table.NOTHING : ranking.ranks().get(rank - 1).high(),
            EstimateCells.note(entry.estimate()));
      }
    }
    return table.build();
  }

  private static void json(List<CentralityRanking> all, Output out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out.stream());
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (all.size() != 1) {
      json.writeStartArray();
    }
    for (CentralityRanking ranking : all) {
      Scores<Actor> scores = ranking.scores();
      json.writeStartObject();
      json.writeStringField("metric", scores.metric());
      json.writeBooleanField("normalized", scores.isNormalized());
      json.writeArrayFieldStart("scores");
      int place = 0;
      for (Scores.Entry<Actor> entry : scores.entries()) {
        json.writeStartObject();
        json.writeStringField("actor", entry.vertex().id());
        json.writeStringField("name", entry.vertex().name());
        EstimateCells.fields(entry.estimate(), json);
        if (!ranking.ranks().isEmpty()) {
          json.writeNumberField("rankLow", ranking.ranks().get(place).low());
          json.writeNumberField("rankHigh", ranking.ranks().get(place).high());
        }
        place++;
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

package org.multivector.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.DateRange;
import org.multivector.centrality.CentralityMetric;
import org.multivector.io.GraphFormat;
import org.multivector.io.GraphWriter;
import org.multivector.relation.Backbone;
import org.multivector.relation.BackboneResult;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.Windows;
import org.multivector.text.MentionExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Cuts a graph and writes it. */
@Command(
    name = "graph",
    description = "Cut a graph from articles or a ledger and write it.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class GraphCommand extends Action {
  @Mixin private InputOptions input;
  @Mixin private CutOptions cutting;
  @Mixin private OutputOption output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "graphml (default), gexf, dot, csv, json. With csv and -o ties.csv the actors go to"
              + " ties.nodes.csv.")
  private String format = "graphml";

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      split = ",",
      description =
          "Give each actor its score, such as betweenness,pagerank, in all formats that hold it"
              + " (dot does not).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--window",
      paramLabel = "PERIOD",
      description =
          "With gexf: one graph over time, in which an actor or a tie has a spell for each window"
              + " of this length, such as P6M or P1Y, in which it occurs.")
  private @Nullable String window;

  @Option(
      names = "--backbone",
      paramLabel = "TEST",
      description =
          "Keep the ties that are more than chance: sdsm, hypergeometric, noise-corrected,"
              + " disparity. Each kept tie has its p-value, and standard error a sentence for your"
              + " methods.")
  private @Nullable String backbone;

  @Option(
      names = "--alpha",
      paramLabel = "P",
      description =
          "Level of --backbone, .05 by default: false discovery rate of sdsm and hypergeometric,"
              + " probability for one tie of the others.")
  private @Nullable Double alpha;

  @Override
  void run(Console console) throws IOException {
    GraphFormat form = Words.parse(GraphFormat.class, "--format", format);
    List<CentralityMetric> metrics = names.stream().map(CentralityCommand::metric).toList();
    Windows windows = window == null ? null : CutOptions.windows(window);
    if (windows != null && form != GraphFormat.GEXF) {
      throw Failure.usage(
          "--window: "
              + Words.of(form)
              + " holds one window; take --format gexf, or one file each with --from and --to");
    }
    if (windows != null && !metrics.isEmpty()) {
      throw Failure.usage(
          "--metric: a graph over time holds no scores; leave --window out, or use timeline");
    }
    Backbone test = backbone == null ? null : test(backbone);
    if (test == null && alpha != null) {
      throw Failure.usage("--alpha " + alpha + " is the level of --backbone, which is not given");
    }
    if (test != null && windows != null) {
      throw Failure.usage(
          "--backbone: a graph over time is written whole; leave --window out, or write one file"
              + " each with --from and --to");
    }
    MentionExtractor extractor = input.extractor();
    Cut asked = cutting.asked(input, extractor.catalog());
    try (Output out = output.open(console)) {
      Ledgers read = Ledgers.read(input, extractor, console, cutting.kept());
      Cut cut = cutting.cut(asked, read.ledger());
      GraphWriter writer = GraphWriter.withDefaults().with(form).withDescription(cut.toString());
      if (windows != null) {
        writer.write(graphs(windows, read.ledger(), cut), out.stream());
        out.finish();
        return;
      }
      BackboneResult result = test == null ? null : tested(test, read.ledger(), cut);
      RelationGraph graph = result == null ? read.ledger().graph(cut) : result.graph();
      for (CentralityMetric metric : metrics) {
        writer = writer.withScores(metric.compute(graph));
      }
      if (result == null) {
        writer.write(graph, out.stream());
      } else {
        console.say(result.describe());
        writer.write(result, out.stream());
      }
      if (form == GraphFormat.CSV && output.file != null) {
        Path nodes = nodesFile(output.file);
        try (Output second = Output.to(nodes, console)) {
          writer.writeNodes(graph, second.stream());
          second.finish();
        }
      }
      out.finish();
    }
  }

  private SortedMap<DateRange, RelationGraph> graphs(
      Windows windows, RelationLedger ledger, Cut cut) {
    SortedMap<DateRange, RelationGraph> graphs =
        new TreeMap<>(Comparator.comparing(DateRange::from));
    for (DateRange days : cutting.over(windows, ledger)) {
      graphs.put(days, ledger.graph(cut.withWindow(days)));
    }
    return graphs;
  }

  private Backbone test(String name) {
    try {
      Backbone test = Backbone.named(name.strip());
      return alpha == null ? test : test.withLevel(alpha);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--backbone", e);
    }
  }

  /** What a test refuses is a cut that it cannot judge. */
  private static BackboneResult tested(Backbone test, RelationLedger ledger, Cut cut) {
    try {
      return test.compute(ledger, cut);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--backbone " + test.name(), e);
    }
  }

  private static Path nodesFile(Path edges) {
    String name = String.valueOf(edges.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    return edges.resolveSibling(stem + ".nodes.csv");
  }
}

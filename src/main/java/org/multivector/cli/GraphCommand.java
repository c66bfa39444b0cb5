package org.multivector.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.multivector.io.GraphFormat;
import org.multivector.io.GraphWriter;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationGraph;
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

  @Override
  void run(Console console) throws IOException {
    GraphFormat form = Words.parse(GraphFormat.class, "--format", format);
    MentionExtractor extractor = input.extractor();
    cutting.check(input, extractor.catalog());
    try (Output out = output.open(console)) {
      Ledgers read = Ledgers.read(input, extractor, console, cutting.kept());
      Cut cut = cutting.cut(input, extractor.catalog(), read.ledger());
      GraphWriter writer = GraphWriter.withDefaults().with(form);
      RelationGraph graph = read.ledger().graph(cut);
      writer.write(graph, out.stream());
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

  private static Path nodesFile(Path edges) {
    String name = String.valueOf(edges.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    return edges.resolveSibling(stem + ".nodes.csv");
  }
}

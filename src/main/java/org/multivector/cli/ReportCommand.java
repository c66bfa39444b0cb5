package org.multivector.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.multivector.actor.Actor;
import org.multivector.balance.Balance;
import org.multivector.relation.Cut;
import org.multivector.report.Findings;
import org.multivector.report.Report;
import org.multivector.report.Summary;
import org.multivector.stat.Bootstrap;
import org.multivector.text.MentionExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: a summary for the terminal and a report for the browser. */
@Command(
    name = "report",
    description = "Print a summary and write a self-contained HTML report.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class ReportCommand extends Action {
  @Mixin private InputOptions input;
  @Mixin private CutOptions cutting;
  @Mixin private PolesOptions poles;
  @Mixin private IntervalOptions intervals;

  @Option(
      names = "--focus",
      paramLabel = "ACTOR",
      description = "The actor the report is about, KAZ by default.")
  private String focus = "KAZ";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for report.html, multivector-report by default; made if need be.")
  private Path folder = Path.of("multivector-report");

  @Override
  void run(Console console) throws IOException {
    MentionExtractor extractor = input.extractor();
    List<Actor> actors = Foci.in(extractor.catalog(), focus);
    if (actors.size() != 1) {
      throw Failure.usage("--focus: a report is about one actor, not " + actors.size());
    }
    Bootstrap bootstrap = intervals.bootstrap();
    Balance balance = poles.balance(extractor.catalog(), bootstrap);
    Cut asked = cutting.asked(input, extractor.catalog());
    Path page = folder.resolve("report.html");
    try (Output html = html(page, console);
        Output out = Output.standard(console)) {
      Ledgers read = Ledgers.read(input, extractor, console, cutting.kept());
      Findings findings =
          new Analysis(
                  input,
                  read,
                  cutting.cut(asked, read.ledger()),
                  extractor.catalog(),
                  balance,
                  bootstrap,
                  console)
              .about(actors.get(0));
      // The summary comes first: whatever becomes of the page, it is not lost.
      out.print(Summary.withDefaults().text(findings));
      html.print(Report.withDefaults().html(findings));
      html.finish();
      out.print("\nThe report is in " + page + "\n");
      out.finish();
    }
  }

  private Output html(Path page, Console console) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Failure.data("cannot make the folder " + folder + ": " + Main.said(e), e);
    }
    return Output.to(page, console);
  }
}

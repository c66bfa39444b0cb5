package org.multivector.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.Bloc;
import org.multivector.actor.Membership;
import org.multivector.balance.Balance;
import org.multivector.centrality.CentralityMetric;
import org.multivector.relation.Cut;
import org.multivector.report.Briefing;
import org.multivector.report.Findings;
import org.multivector.report.Report;
import org.multivector.report.Summary;
import org.multivector.stat.Bootstrap;
import org.multivector.text.Article;
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
  private static final List<String> METRICS = List.of("betweenness", "pagerank", "harmonic");
  private static final int FEWEST_NEIGHBOURS = 4;

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
      Cut cut = cutting.cut(asked, read.ledger());
      if (read.ledger().graph(cut).tieCount() == 0) {
        throw Failure.data(
            "the "
                + read.ledger().articles()
                + " articles tie no two actors; is the text in a language that is read, and the"
                + " window right?");
      }
      Findings findings = findings(console, read, cut, extractor.catalog(), actors.get(0), balance);
      // The summary comes first: whatever becomes of the page, it is not lost.
      out.print(Summary.withDefaults().text(findings));
      html.print(Report.withDefaults().html(findings));
      html.finish();
      out.print("\nThe report is in " + page + "\n");
      out.finish();
    }
  }

  private Findings findings(
      Console console, Ledgers read, Cut cut, ActorCatalog catalog, Actor actor, Balance balance) {
    ProgressBar bar = ProgressBar.on(console, input.progressMode());
    Briefing briefing =
        Briefing.withDefaults()
            .with(balance)
            .withMetrics(METRICS.stream().map(CentralityMetric::named).toList())
            .withThreads(input.threads)
            .withInput(input.isSample() ? "the bundled sample" : String.join(", ", input.inputs))
            .withPeers(neighbours(catalog, actor))
            .with(ids -> again(console, ids))
            .with(bar);
    return bar.during(
        "computing",
        () -> briefing.findings(read.ledger(), cut, actor, read.description(), console.command()));
  }

  /** The members of the smallest customary grouping that holds the actor, such as Central Asia. */
  private static Set<String> neighbours(ActorCatalog catalog, Actor actor) {
    List<Actor> smallest = List.of();
    for (Membership membership : catalog.memberships(actor.id())) {
      List<Actor> members = catalog.members(membership.bloc());
      if (catalog.actor(membership.bloc()) instanceof Bloc bloc
          && bloc.standing() == Bloc.Standing.INFORMAL
          && members.size() >= FEWEST_NEIGHBOURS
          && (smallest.isEmpty() || members.size() < smallest.size())) {
        smallest = members;
      }
    }
    return smallest.stream().map(Actor::id).collect(Collectors.toSet());
  }

  private Collection<Article> again(Console console, Set<String> ids) {
    try {
      return Ledgers.again(input, console, ids);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

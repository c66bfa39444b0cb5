package org.multivector.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.multivector.io.Table;
import org.multivector.io.TableFormat;
import org.multivector.io.TableWriter;
import org.multivector.relation.Keep;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.Story;
import org.multivector.text.MentionExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Observes articles once and saves the ledger. */
@Command(
    name = "ledger",
    description =
        "Observe articles once and save the ledger; any later command takes the file as INPUT.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class LedgerCommand extends Action {
  @Mixin private InputOptions input;
  @Mixin private OutputOption output;

  @Option(
      names = "--keep-text",
      description =
          "Store the sentences too, so that evidence can print them from the ledger alone.")
  private boolean keepText;

  @Option(
      names = "--keep-fingerprints",
      description = "Store what --collapse-duplicates needs to find near-identical articles.")
  private boolean keepFingerprints;

  @Option(
      names = "--stories",
      description =
          "Print the stories that several articles tell in nearly the same words, the most repeated"
              + " first; -o can then be left out.")
  private boolean stories;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Of --stories: table (default), csv, json, markdown.")
  private String format = "table";

  @Override
  void run(Console console) throws IOException {
    TableFormat form = Words.parse(TableFormat.class, "--format", format);
    Path target = output.file == null || output.file.toString().equals("-") ? null : output.file;
    if (target == null && !stories) {
      throw Failure.usage("ledger: name the file to save with -o FILE");
    }
    List<Keep> kept = new ArrayList<>();
    if (keepText) {
      kept.add(Keep.TEXT);
    }
    if (keepFingerprints || stories) {
      kept.add(Keep.FINGERPRINT);
    }
    // Kinds are chosen when a graph is cut, unless the user wants a ledger without the others.
    MentionExtractor extractor = input.extractor().withKinds(input.mentionKinds());
    if (target != null) {
      // Opened and closed again: a path that cannot be written costs no work.
      output.open(console).close();
    }
    RelationLedger ledger =
        Ledgers.read(input, extractor, console, kept.toArray(Keep[]::new)).ledger();
    if (target != null) {
      ledger.save(target);
      console.say(ledger + " saved in " + target);
    }
    if (stories) {
      print(ledger, form, console);
    }
  }

  private static void print(RelationLedger ledger, TableFormat form, Console console)
      throws IOException {
    List<Story> found = ledger.stories();
    Table.Builder table =
        Table.builder().number("articles").text("first").text("sources").text("ids");
    int repeats = 0;
    for (Story story : found) {
      repeats += story.articles().size() - 1;
      table.row(
          story.articles().size(),
          story.first().map(Object::toString).orElse(""),
          String.join("; ", story.sources()),
          String.join(" ", story.articles()));
    }
    try (Output out = Output.standard(console)) {
      TableWriter.write(table.build(), form, out.stream());
      out.finish();
    }
    console.say(
        found.size()
            + (found.size() == 1 ? " story is" : " stories are")
            + " told more than once; "
            + repeats
            + " of "
            + ledger.articles()
            + " articles are repeats");
  }
}

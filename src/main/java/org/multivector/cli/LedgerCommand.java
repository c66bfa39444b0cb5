package org.multivector.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.multivector.relation.Keep;
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

  @Override
  void run(Console console) throws IOException {
    if (output.file == null || output.file.toString().equals("-")) {
      throw Failure.usage("ledger: name the file to save with -o FILE");
    }
    List<Keep> kept = new ArrayList<>();
    if (keepText) {
      kept.add(Keep.TEXT);
    }
    if (keepFingerprints) {
      kept.add(Keep.FINGERPRINT);
    }
    // Kinds are chosen when a graph is cut, unless the user wants a ledger without the others.
    MentionExtractor extractor = input.extractor().withKinds(input.mentionKinds());
    // Opened and closed again: a path that cannot be written costs no work.
    output.open(console).close();
    Ledgers read = Ledgers.read(input, extractor, console, kept.toArray(Keep[]::new));
    read.ledger().save(output.file);
    console.say(read.ledger() + " saved in " + output.file);
  }
}

package org.multivector.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command that holds the others. */
@Command(
    name = "multivector",
    description = {
      "Geopolitical relations from articles: who is tied to whom, who is central, and how an actor"
          + " spreads its ties over rival poles.",
      "Without a command: report on the bundled sample."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Multivector.Version.class,
    subcommands = {
      ReportCommand.class,
      MentionsCommand.class,
      LedgerCommand.class,
      GraphCommand.class,
      CentralityCommand.class,
      BalanceCommand.class,
      TimelineCommand.class,
      EvidenceCommand.class,
      ActorsCommand.class,
      HelpCommand.class
    })
final class Multivector {

  /** The version that the jar's manifest states. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"multivector " + text()};
    }

    static String text() {
      String version = Multivector.class.getPackage().getImplementationVersion();
      return version == null ? "(not from a jar)" : version;
    }
  }
}

package org.multivector.cli;

import java.io.IOException;
import picocli.CommandLine.Option;

/** A command that does something. */
abstract class Action {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and end.")
  @SuppressWarnings("unused")
  private boolean help;

  @Option(names = "--stacktrace", description = "Show where an error came from.")
  @SuppressWarnings("unused")
  private boolean stacktrace;

  abstract void run(Console console) throws IOException;
}

package org.multivector.cli;

/** What a command tells the shell. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** The data or the machine failed. */
  static final int FAILED = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  private ExitCode() {}
}

package org.multivector.cli;

import org.multivector.actor.UnknownActorException;

/** Why a command ends early: one line for the user, and the exit code. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Failure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The command was called wrongly. */
  static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message);
  }

  /** The command was called wrongly, as the library found out. */
  static Failure usage(String option, IllegalArgumentException cause) {
    String remedy =
        cause instanceof UnknownActorException
            ? "; actors of your own need their --actors FILE, beside a saved ledger too"
            : "";
    return new Failure(ExitCode.USAGE, option + ": " + cause.getMessage() + remedy, cause);
  }

  /** The data or the machine failed. */
  static Failure data(String message) {
    return new Failure(ExitCode.FAILED, message);
  }

  /** The data or the machine failed. */
  static Failure data(String message, Throwable cause) {
    return new Failure(ExitCode.FAILED, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}

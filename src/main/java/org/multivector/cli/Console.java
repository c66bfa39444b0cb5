package org.multivector.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The streams that a command talks to, and how it was called.
 *
 * @param in standard input
 * @param out standard output: data
 * @param err standard error: progress and diagnostics
 * @param terminal whether a person watches standard error
 * @param arguments the command line
 */
record Console(
    InputStream in, OutputStream out, PrintStream err, boolean terminal, List<String> arguments) {

  static Console of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      boolean terminal,
      List<String> arguments) {
    return new Console(
        in, out, new PrintStream(err, true, StandardCharsets.UTF_8), terminal, arguments);
  }

  /** This console without its standard error. */
  Console silent() {
    return new Console(
        in,
        out,
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        false,
        arguments);
  }

  /** Says a line on standard error. */
  void say(String line) {
    err.println(line);
  }

  /** The command as one can type it again. */
  String command() {
    StringBuilder command = new StringBuilder("multivector");
    for (String argument : arguments) {
      boolean plain = argument.matches("[\\p{L}\\p{N}_./:=,@%+-]+");
      command.append(' ').append(plain ? argument : "'" + argument.replace("'", "'\\''") + "'");
    }
    return command.toString();
  }
}

package org.multivector.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.UnknownActorException;
import org.multivector.io.InputException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The {@code multivector} command.
 *
 * <p>Data goes to standard output, progress and diagnostics to standard error. Exit code 0: done;
 * 1: the data or the machine failed, and one line says what, where, and what to do; 2: wrong usage.
 */
public final class Main {
  private static final String[] MAIN_JOB = {"report"};

  private Main() {}

  /** Runs the command on the streams of the process. */
  public static void main(String[] arguments) {
    int code =
        run(
            arguments,
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            isTerminal());
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  /**
   * Runs the command on given streams, none of which is taken for a terminal; standard error is
   * written in UTF-8 like everything else.
   *
   * @return the exit code
   */
  public static int run(String[] arguments, InputStream in, OutputStream out, OutputStream err) {
    return run(arguments, in, out, err, false);
  }

  private static int run(
      String[] arguments, InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    Console console = Console.of(in, out, err, terminal, List.of(arguments));
    boolean trace = Arrays.asList(arguments).contains("--stacktrace");
    try {
      CommandLine line = new CommandLine(new Multivector());
      line.setCaseInsensitiveEnumValuesAllowed(false);
      line.setExpandAtFiles(false);
      line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
      // No command means the main job.
      ParseResult parsed = line.parseArgs(arguments.length == 0 ? MAIN_JOB : arguments);
      Integer helped = CommandLine.executeHelpRequest(parsed);
      if (helped != null) {
        return ExitCode.DONE;
      }
      while (parsed.hasSubcommand()) {
        parsed = parsed.subcommand();
      }
      if (!(parsed.commandSpec().userObject() instanceof Action action)) {
        throw Failure.usage("name a command; see multivector --help");
      }
      action.run(console);
      out.flush();
      return ExitCode.DONE;
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      return failed(e, console, trace);
    }
  }

  private static int failed(Throwable thrown, Console console, boolean trace) {
    Throwable e =
        thrown instanceof UncheckedIOException io && io.getCause() != null ? io.getCause() : thrown;
    if (isBrokenPipe(e)) {
      // Whoever read the output has seen enough.
      return ExitCode.DONE;
    }
    console.say("multivector: " + oneLine(said(e)));
    if (trace) {
      e.printStackTrace(console.err());
    }
    return exitCode(e);
  }

  private static int exitCode(Throwable e) {
    if (e instanceof Failure failure) {
      return failure.exitCode();
    }
    return e instanceof ParameterException || e instanceof UnknownActorException
        ? ExitCode.USAGE
        : ExitCode.FAILED;
  }

  private static boolean isBrokenPipe(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          && String.valueOf(cause.getMessage()).contains("Broken pipe")) {
        return true;
      }
    }
    return false;
  }

  /** What went wrong, for people. */
  static String said(Throwable e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (e instanceof ParameterException parameter) {
      return message
          + meant(parameter)
          + "; see multivector "
          + path(parameter.getCommandLine())
          + "--help";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file or folder";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (e instanceof NotDirectoryException not) {
      return not.getFile() + ": is not a folder";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getFile() + ": " + file.getReason();
    }
    if (e instanceof OutOfMemoryError) {
      return "the memory is not enough; give Java more, such as with -Xmx4g";
    }
    boolean explained =
        e instanceof Failure
            || e instanceof InputException
            || e instanceof KnowledgeException
            || e instanceof IllegalArgumentException
            || e instanceof IOException
            || e.getClass().getName().startsWith("org.multivector.");
    return explained && !message.isEmpty()
        ? message
        : "internal error: " + e + "; run again with --stacktrace and report it";
  }

  private static String meant(ParameterException wrong) {
    List<String> near =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static String path(CommandLine line) {
    String name = line.getCommandName();
    return name.equals("multivector") ? "" : name + " ";
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** Java cannot ask whether standard error is a terminal; Linux can be. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Path stderr = Path.of("/proc/self/fd/2");
    if (Files.exists(stderr)) {
      try {
        String target = stderr.toRealPath().toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    // From Java 22 on there is a console even where there is no terminal.
    return Runtime.version().feature() < 22 && System.console() != null;
  }
}

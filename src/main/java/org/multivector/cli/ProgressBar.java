package org.multivector.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.multivector.io.Progress;
import org.multivector.report.Briefing;

/**
 * A bar on standard error with what is done, the rate and the time left; it wipes itself away. For
 * work whose end is not known in advance it shows the time passed.
 */
final class ProgressBar implements Progress, Briefing.Listener {
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int CELLS = 24;

  private final PrintStream err;
  private final ProgressMode mode;
  private final boolean terminal;
  private final LongSupplier clock;
  private final long start;
  private long drawn;
  private boolean visible;
  private String part = "";
  private int partsDone;
  private int parts;

  ProgressBar(PrintStream err, ProgressMode mode, boolean terminal, LongSupplier nanoClock) {
    this.err = err;
    this.mode = mode;
    this.terminal = terminal;
    this.clock = nanoClock;
    this.start = nanoClock.getAsLong();
    this.drawn = start - BETWEEN_NANOS;
  }

  static ProgressBar on(Console console, ProgressMode mode) {
    return new ProgressBar(console.err(), mode, console.terminal(), System::nanoTime);
  }

  private boolean isDue(long now) {
    boolean shown =
        mode == ProgressMode.ALWAYS
            || (mode == ProgressMode.AUTO && terminal && now - start >= QUIET_NANOS);
    return shown && now - drawn >= BETWEEN_NANOS;
  }

  @Override
  public synchronized void at(Step step) {
    long now = clock.getAsLong();
    if (step.finished()) {
      wipe();
    } else if (isDue(now)) {
      draw(line(step, now - start), now);
    }
  }

  private void draw(String line, long now) {
    drawn = now;
    visible = true;
    err.print("\r\u001B[K" + line);
    err.flush();
  }

  private void wipe() {
    if (visible) {
      err.print("\r\u001B[K");
      err.flush();
      visible = false;
    }
  }

  static String line(Step step, long nanos) {
    double seconds = Math.max(1e-9, nanos / 1e9);
    double rate = step.bytes() / seconds;
    StringBuilder line = new StringBuilder();
    if (step.share().isPresent()) {
      double share = step.share().getAsDouble();
      line.append(cells(share));
      line.append(String.format(Locale.ROOT, "%3.0f%%  ", 100 * share));
    }
    line.append(megabytes(step.bytes()));
    step.totalBytes().ifPresent(total -> line.append(" of ").append(megabytes(total)));
    line.append(String.format(Locale.ROOT, ", %,d articles", step.articles()));
    line.append(", ").append(megabytes((long) rate)).append("/s");
    if (step.totalBytes().isPresent() && rate > 0) {
      double left = Math.max(0, step.totalBytes().getAsLong() - step.bytes()) / rate;
      line.append(", ").append(time(left)).append(" left");
    }
    return line.toString();
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String time(double seconds) {
    long whole = (long) Math.ceil(seconds);
    return whole < 60
        ? whole + " s"
        : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
  }

  /** Does work, and shows how long it has taken so far if it takes long. */
  <T> T during(String label, Supplier<T> work) {
    ScheduledExecutorService ticker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    var unused = ticker.scheduleAtFixedRate(() -> tick(label), 250, 250, TimeUnit.MILLISECONDS);
    try {
      return work.get();
    } finally {
      ticker.shutdownNow();
      end();
    }
  }

  @Override
  public synchronized void at(String work, int done, int all) {
    part = " " + work;
    partsDone = done;
    parts = all;
  }

  private synchronized void tick(String label) {
    long now = clock.getAsLong();
    if (isDue(now)) {
      String bar = parts > 0 ? cells((double) partsDone / parts) : "";
      double seconds = (now - start) / 1e9;
      String left =
          partsDone > 0
              ? ", " + time(seconds * (parts - partsDone) / partsDone) + " left"
              : ", " + time(seconds);
      draw(bar + label + part + left, now);
    }
  }

  private static String cells(double share) {
    int full = (int) (share * CELLS);
    return "[" + "#".repeat(full) + "-".repeat(CELLS - full) + "] ";
  }

  private synchronized void end() {
    wipe();
  }
}

package org.multivector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.multivector.io.Progress.Step;

class ProgressBarTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong clock = new AtomicLong();

  private static Step step(long done, boolean finished) {
    return new Step("f", done, OptionalLong.of(60_000_000), 1234, 0, finished);
  }

  private String shown() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return text;
  }

  @Test
  void lineTellsShareRateAndTimeLeft() {
    assertEquals(
        "[######------------------]  25%  15.0 MB of 60.0 MB, 1,234 articles, 5.0 MB/s, 9 s left",
        ProgressBar.line(step(15_000_000, false), 3_000_000_000L));
  }

  @Test
  void unknownTotalTellsNoShare() {
    assertEquals(
        "2.0 MB, 7 articles, 1.0 MB/s",
        ProgressBar.line(
            new Step("-", 2_000_000, OptionalLong.empty(), 7, 0, false), 2_000_000_000L));
  }

  @Test
  void barComesAfterTwoSecondsAndGoesAtTheEnd() {
    ProgressBar bar = new ProgressBar(err, ProgressMode.AUTO, true, clock::get);
    clock.set(1_900_000_000L);
    bar.at(step(1, false));
    assertEquals("", shown());
    clock.set(2_100_000_000L);
    bar.at(step(30_000_000, false));
    assertEquals("\r\u001B[K[#####", shown().substring(0, 10));
    clock.set(2_200_000_000L);
    bar.at(step(31_000_000, false));
    assertEquals("", shown());
    bar.at(step(60_000_000, true));
    assertEquals("\r\u001B[K", shown());
  }

  @Test
  void noTerminalNoBar() {
    ProgressBar bar = new ProgressBar(err, ProgressMode.AUTO, false, clock::get);
    clock.set(9_000_000_000L);
    bar.at(step(30_000_000, false));
    bar.at(step(60_000_000, true));
    assertEquals("", shown());
  }

  @Test
  void workInPartsTellsShareAndTimeLeftAndIsSilentWithoutATerminal() {
    ProgressBar bar = new ProgressBar(err, ProgressMode.AUTO, true, clock::get);
    String during = bar.during("report", () -> working(bar));
    assertEquals("\r\u001B[K[######------------------] report balance, 9 s left", during);
    assertEquals("\r\u001B[K", shown());
    ProgressBar silent = new ProgressBar(err, ProgressMode.AUTO, false, clock::get);
    assertEquals("", silent.during("report", () -> working(silent)));
    assertEquals("", shown());
  }

  /** A quarter done after three seconds of a clock that stands; waits a little for the ticker. */
  private String working(ProgressBar bar) {
    bar.at("balance", 1, 4);
    clock.addAndGet(3_000_000_000L);
    for (int i = 0; i < 20 && bytes.size() == 0; i++) {
      LockSupport.parkNanos(50_000_000L);
    }
    return shown();
  }
}

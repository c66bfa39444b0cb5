package org.multivector.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.Weighting;

/**
 * Memory and file size of a ledger of generated news of ten mentions an article, a million of them
 * unless an argument says otherwise: the heap that the ledger keeps once garbage is collected, and
 * the time of each step, cold. Run with a small {@code -Xmx} to see that no step needs more.
 */
public final class LedgerFootprint {
  private static final double MEGABYTE = 1e6;

  private LedgerFootprint() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    int articles = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
    int actors = ActorCatalog.bundled().actors().size();
    double before = used();
    long start = System.nanoTime();
    RelationLedger ledger = LedgerCorpus.of(articles);
    print("build", start, "%.0f MB kept by %s, %d actors known", used() - before, ledger, actors);
    Path file = Files.createTempFile("multivector", ".ledger");
    start = System.nanoTime();
    ledger.save(file);
    print("save", start, "%.0f MB on disk", Files.size(file) / MEGABYTE);
    start = System.nanoTime();
    RelationLedger loaded = RelationLedger.load(file, ActorCatalog.bundled());
    print("load", start, "%.0f MB kept by both", used() - before);
    if (!loaded.equals(ledger)) {
      throw new IllegalStateException("the loaded ledger differs from the saved one");
    }
    Files.delete(file);
    Cut year =
        Cut.withDefaults()
            .withWindow(new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)))
            .with(Weighting.ASSOCIATION_STRENGTH);
    start = System.nanoTime();
    int ties = loaded.graph(year).tieCount();
    print("first cut of a year", start, "%d ties", ties);
    System.out.printf(
        Locale.ROOT,
        "greatest heap allowed %.0f MB%n",
        Runtime.getRuntime().maxMemory() / MEGABYTE);
  }

  private static void print(String step, long start, String format, Object... values) {
    System.out.printf(
        Locale.ROOT,
        "%-20s %6.2f s  %s%n",
        step,
        (System.nanoTime() - start) / 1e9,
        String.format(Locale.ROOT, format, values));
  }

  /** Megabytes in use after garbage is gone. */
  static double used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }
}

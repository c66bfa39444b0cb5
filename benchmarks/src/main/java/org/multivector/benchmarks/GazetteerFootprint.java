package org.multivector.benchmarks;

import java.util.List;
import java.util.Locale;
import org.multivector.text.Article;
import org.multivector.text.Gazetteer;
import org.multivector.text.MentionExtractor;

/**
 * Start-up and memory of the gazetteer of all language packs: the time from nothing to the first
 * mention in a cold Java machine, catalogue included, or with the argument {@code memory} the heap
 * that is kept. To be run in a machine of its own each time.
 */
public final class GazetteerFootprint {
  private GazetteerFootprint() {}

  /** Prints the figures. */
  public static void main(String[] arguments) {
    if (List.of(arguments).equals(List.of("memory"))) {
      memory();
    } else {
      time();
    }
  }

  private static void time() {
    long start = System.nanoTime();
    Gazetteer gazetteer = Gazetteer.bundled();
    long loaded = System.nanoTime();
    int mentions = mentions(gazetteer);
    long ready = System.nanoTime();
    int actors = gazetteer.catalog().actors().size();
    print(
        "catalogue of %d actors, packs of %s: %.3f s",
        actors, gazetteer.languages(), (loaded - start) / 1e9);
    print("first article, %d mentions: %.3f s", mentions, (ready - loaded) / 1e9);
    print("total: %.3f s", (ready - start) / 1e9);
  }

  /** In a run of its own, since the collections before it leave a small heap and delay a start. */
  private static void memory() {
    double empty = LedgerFootprint.used();
    Gazetteer gazetteer = Gazetteer.bundled();
    int mentions = mentions(gazetteer);
    double kept = LedgerFootprint.used() - empty;
    // Asked for after the measuring, so that all is held until then.
    print(
        "kept by catalogue and packs, %d forms, after %d mentions: %.1f MB",
        gazetteer.size(), mentions, kept);
  }

  private static int mentions(Gazetteer gazetteer) {
    return MentionExtractor.of(gazetteer)
        .extract(Article.of("a", "Kazakhstan and China signed.").withLanguage("en"))
        .mentions()
        .size();
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}

package org.multivector.benchmarks;

import java.util.Locale;
import org.multivector.actor.ActorCatalog;
import org.multivector.text.Article;
import org.multivector.text.Gazetteer;
import org.multivector.text.MentionExtractor;

/**
 * Start-up and memory of the gazetteer of all language packs: the time from nothing to the first
 * mention in a cold Java machine, catalogue included, and the heap that is kept. To be run in a
 * machine of its own each time.
 */
public final class GazetteerFootprint {
  private GazetteerFootprint() {}

  /** Prints the figures. */
  public static void main(String[] arguments) {
    double empty = LedgerFootprint.used();
    long start = System.nanoTime();
    int actors = ActorCatalog.bundled().actors().size();
    long catalogued = System.nanoTime();
    Gazetteer gazetteer = Gazetteer.bundled();
    long packed = System.nanoTime();
    int mentions =
        MentionExtractor.of(gazetteer)
            .extract(Article.of("a", "Kazakhstan and China signed.").withLanguage("en"))
            .mentions()
            .size();
    long ready = System.nanoTime();
    double kept = LedgerFootprint.used() - empty;
    print("catalogue of %d actors: %.3f s", actors, (catalogued - start) / 1e9);
    print("packs of %s: %.3f s", gazetteer.languages(), (packed - catalogued) / 1e9);
    print("first article, %d mentions: %.3f s", mentions, (ready - packed) / 1e9);
    print("total: %.3f s", (ready - start) / 1e9);
    // Asked for after the measuring, so that it is held until then.
    print("kept by catalogue and packs, %d forms: %.1f MB", gazetteer.size(), kept);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}

package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Quality against human labels, where the corpus is at hand. */
class GoldQualityTest {

  private static GoldQuality quality(String file) throws IOException {
    Path gold = Path.of("../shared/corpus", file);
    assumeTrue(Files.exists(gold), () -> gold + " is not here; quality is not measured");
    return GoldQuality.measure(MentionExtractor.withDefaults(), gold);
  }

  @Test
  void centralAsianNewsIsReadWithoutAMiss() throws IOException {
    GoldQuality quality = quality("central-asia-news/gold.jsonl");
    assertEquals(1, quality.recall());
    assertTrue(quality.precision() >= .98, () -> "precision " + quality.precision());
  }

  @Test
  void placesInEnglishNewsAreFoundAndRightlyAssigned() throws IOException {
    GoldQuality quality = quality("toponyms-en.gold.jsonl");
    assertTrue(quality.recall() >= .97, () -> "recall " + quality.recall());
    assertTrue(quality.precision() >= .96, () -> "precision " + quality.precision());
  }
}

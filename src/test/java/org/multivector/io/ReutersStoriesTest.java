package org.multivector.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.multivector.relation.Cut;
import org.multivector.relation.Duplicates;
import org.multivector.relation.Keep;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.Story;
import org.multivector.text.Article;

/** What duplicate control collapses in a year of newswire, where an agency repeats its stories. */
class ReutersStoriesTest {
  private static final Path NEWS = Path.of("../shared/corpus/reuters-1987.jsonl.gz");

  @Test
  void repeatedNewswireStoriesAreFoundAndCountOnce() throws IOException {
    assumeTrue(Files.exists(NEWS), "the corpus is not here: " + NEWS);
    RelationLedger ledger = LedgerReader.withDefaults().keeping(Keep.FINGERPRINT).ledger(NEWS);
    List<Story> stories = ledger.stories();
    int repeats = stories.stream().mapToInt(story -> story.articles().size() - 1).sum();
    // 420 stories and 441 repeats of 14,110 articles when this was written.
    assertTrue(stories.size() > 350 && stories.size() < 500, stories.size() + " stories");
    assertEquals(
        ledger.articles() - repeats,
        ledger.sample(Cut.withDefaults().with(Duplicates.collapsed())).selected(),
        "each story counts once");

    // Linked articles are alike word by word, by an exact comparison that knows no fingerprints.
    Map<String, Article> byId = new HashMap<>();
    ArticleReader.withDefaults().read(NEWS, article -> byId.put(article.id(), article));
    List<Story> pairs = stories.stream().filter(story -> story.articles().size() == 2).toList();
    long alike =
        pairs.stream()
            .filter(
                pair ->
                    jaccard(
                            shingles(byId, pair.articles().get(0)),
                            shingles(byId, pair.articles().get(1)))
                        >= .6)
            .count();
    assertTrue(alike >= .99 * pairs.size(), alike + " of " + pairs.size() + " pairs are alike");
  }

  private static double jaccard(Set<List<String>> one, Set<List<String>> other) {
    Set<List<String>> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() / (double) (one.size() + other.size() - both.size());
  }

  /** Runs of four words. */
  private static Set<List<String>> shingles(Map<String, Article> byId, String id) {
    String text = Objects.requireNonNull(byId.get(id)).text().toLowerCase(Locale.ROOT);
    List<String> words = List.of(text.split("[^\\p{L}\\p{N}]+", -1));
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      shingles.add(words.subList(i, i + 4));
    }
    return shingles;
  }
}

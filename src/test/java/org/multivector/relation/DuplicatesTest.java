package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  private static final Cut COLLAPSED =
      Cut.withDefaults().with(Counting.FULL).with(Duplicates.collapsed());

  private static RelationLedger ledger(String... articles) {
    RelationLedger.Builder builder = RelationLedger.builder().keeping(Keep.FINGERPRINT);
    for (String article : articles) {
      builder.add(News.article(article));
    }
    return builder.build();
  }

  /** So many words that never recur, from a seed. */
  private static List<String> words(int count, int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + Integer.toString(random.nextInt(1 << 30), 36))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String text(List<String> words) {
    return String.join(" ", words);
  }

  @Test
  void aRepostedStoryCountsOnceByItsEarliestArticle() {
    String story = text(words(100, 1));
    RelationLedger ledger =
        ledger(
            "b 2020-01-02 source=Mill: KAZ CHN " + story,
            "a 2020-01-03 source=Gazette: KAZ CHN " + story + " updated",
            "c 2020-01-01 source=Mill: KAZ CHN " + story,
            "d 2020-01-01: KAZ CHN " + text(words(100, 2)));
    assertEquals(
        "[Story[articles=[c, b, a], sources=[Gazette, Mill], first=Optional[2020-01-01]]]",
        ledger.stories().toString());
    RelationSample sample = ledger.sample(COLLAPSED);
    assertEquals("c d", sample.articleId(0) + " " + sample.articleId(1));
    assertEquals(2, sample.graph().relation("KAZ", "CHN").orElseThrow().articles());
    assertEquals(4, ledger.graph(Cut.withDefaults()).strength("KAZ"));
  }

  @Test
  void theCopyOfACopyBelongsToTheStory() {
    List<String> one = words(200, 3);
    List<String> two = new ArrayList<>(one);
    List<String> three = new ArrayList<>(one);
    for (int i = 0; i < 20; i++) {
      two.set(i, "x" + i);
      three.set(i, "x" + i);
      three.set(199 - i, "y" + i);
    }
    RelationLedger ledger = ledger("a: " + text(one), "b: " + text(two), "c: " + text(three));
    assertEquals(1, ledger.stories(Duplicates.collapsed().withSimilarity(.75)).size());
    assertEquals(
        3, ledger.stories(Duplicates.collapsed().withSimilarity(.75)).get(0).articles().size());
    assertEquals(
        0,
        ledger("a: " + text(one), "c: " + text(three))
            .stories(Duplicates.collapsed().withSimilarity(.75))
            .size());
  }

  @Test
  void distantDaysAndShortRemarksAreNoCopies() {
    String story = text(words(50, 4));
    RelationLedger ledger =
        ledger(
            "a 2020-01-01: " + story, "b 2020-03-01: " + story, "c: KAZ met CHN", "d: KAZ met CHN");
    assertEquals(0, ledger.stories().size());
    assertEquals(1, ledger.stories(Duplicates.collapsed().withinDays(60)).size());
    assertNull(Fingerprint.of("a b c d e f g h i j k l m n o p q r s"));
    assertNotNull(Fingerprint.of("a b c d e f g h i j k l m n o p q r s t"));
    assertNotNull(Fingerprint.of("哈".repeat(20)));
  }

  @Test
  void caseAndPunctuationDoNotMatter() {
    String text = text(words(60, 5));
    long[] one = Fingerprint.of(text);
    long[] other = Fingerprint.of(text.replace(" ", " -- ").replace('w', 'W') + "!");
    assertNotNull(one);
    assertNotNull(other);
    assertEquals(Fingerprint.BINS, Fingerprint.equal(one, other));
  }

  @Test
  void theShareOfEqualValuesEstimatesTheJaccardIndex() {
    double error = 0;
    double squares = 0;
    int runs = 200;
    for (int run = 0; run < runs; run++) {
      int common = 40 + run % 60;
      List<String> a = words(common, run);
      List<String> b = new ArrayList<>(a);
      a.addAll(words(30, 1000 + run));
      b.addAll(words(30, 2000 + run));
      Set<String> union = shingles(a);
      Set<String> both = new HashSet<>(union);
      both.retainAll(shingles(b));
      union.addAll(shingles(b));
      double jaccard = both.size() / (double) union.size();
      long[] one = Fingerprint.of(text(a));
      long[] other = Fingerprint.of(text(b));
      assertNotNull(one);
      assertNotNull(other);
      double estimate = Fingerprint.equal(one, other) / (double) Fingerprint.BINS;
      double z = (estimate - jaccard) / Math.sqrt(jaccard * (1 - jaccard) / Fingerprint.BINS);
      error += z;
      squares += z * z;
    }
    assertEquals(0, error / runs, .25, "mean of standardised errors");
    assertTrue(squares / runs < 1.25, "variance " + squares / runs + " against the binomial's");
  }

  /** The table in the Javadoc of {@link RelationLedger#stories(Duplicates)}. */
  @Test
  void pairsAreLinkedWithTheProbabilitiesThatTheDocumentationClaims() {
    double[][] claims = {
      {.5, 2e-6}, {.6, .01}, {.65, .12}, {.7, .51}, {.75, .91}, {.8, .997}, {.85, 1 - 7e-6}
    };
    int pairs = 400;
    for (double[] claim : claims) {
      int common = (int) Math.round(400 * claim[0]);
      int own = (400 - common) / 2;
      RelationLedger.Builder builder = RelationLedger.builder().keeping(Keep.FINGERPRINT);
      for (int p = 0; p < pairs; p++) {
        // Three words less: a run of n words has n - 3 shingles of its own.
        List<String> one = words(common + Fingerprint.SHINGLE - 1, 3 * p);
        List<String> other = new ArrayList<>(one);
        one.addAll(words(own, 3 * p + 1));
        other.addAll(words(own, 3 * p + 2));
        builder.add(News.article("a" + p + ": " + text(one)));
        builder.add(News.article("b" + p + ": " + text(other)));
      }
      List<Story> stories = builder.build().stories();
      assertTrue(stories.stream().allMatch(story -> story.articles().size() == 2));
      double expected = claim[1];
      double error = Math.sqrt(expected * (1 - expected) / pairs);
      assertEquals(
          expected, stories.size() / (double) pairs, 4 * error + 2e-3, "similarity " + claim[0]);
      assertEquals(
          expected,
          PoissonBinomial.upperTail(
              new double[] {claim[0]}, new int[] {Fingerprint.BINS}, (int) Math.ceil(.7 * 128)),
          claim[0] == .5 ? 1e-6 : .005,
          "the binomial tail at " + claim[0]);
    }
  }

  private static Set<String> shingles(List<String> words) {
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + Fingerprint.SHINGLE <= words.size(); i++) {
      shingles.add(text(words.subList(i, i + Fingerprint.SHINGLE)));
    }
    return shingles;
  }

  @Test
  void withoutFingerprintsDuplicateControlIsRefused() {
    RelationLedger ledger = News.ledger("a: KAZ CHN");
    assertThrows(IllegalStateException.class, () -> ledger.graph(COLLAPSED));
    assertThrows(IllegalStateException.class, ledger::stories);
    assertEquals(0, RelationLedger.empty().stories().size());
  }

  @Test
  void impossibleThresholdsAreRefused() {
    Duplicates duplicates = Duplicates.collapsed();
    assertThrows(IllegalArgumentException.class, () -> duplicates.withSimilarity(.4));
    assertThrows(IllegalArgumentException.class, () -> duplicates.withSimilarity(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> duplicates.withinDays(-1));
  }
}

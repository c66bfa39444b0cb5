package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.multivector.relation.News.article;
import static org.multivector.relation.News.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multivector.text.AnnotatedArticle;
import org.multivector.text.Article;
import org.multivector.text.Field;
import org.multivector.text.Mention;
import org.multivector.text.MentionKind;
import org.multivector.text.Sentence;

class LedgerIdentityTest {

  @Test
  void ofTwoContentsOfOneIdTheGreaterHashStaysWhicheverComesFirst() {
    String one = "a: KAZ CHN";
    String other = "a: KAZ RUS";
    boolean oneWins =
        Long.compareUnsigned(hash(article(one).article()), hash(article(other).article())) > 0;
    RelationLedger expected = ledger(oneWins ? one : other);
    assertEquals(expected, ledger(one, other));
    assertEquals(expected, ledger(other, one));
    assertEquals(1, ledger(one, other).articles());
  }

  @Test
  void aLaterRevisionReplacesWhateverTheHashes() {
    RelationLedger expected = ledger("a revision=2: KAZ");
    assertEquals(expected, ledger("a: KAZ CHN", "a revision=2: KAZ", "a revision=1: KAZ RUS"));
  }

  @Test
  void aLosersActorsAndSourcesLeaveNoTrace() {
    RelationLedger replaced = ledger("a source=Mill author=FRA: KAZ CHN", "a revision=1: KAZ RUS");
    assertEquals(List.of(), replaced.sources());
    assertEquals(ledger("a revision=1: KAZ RUS"), replaced);
    assertEquals(2, replaced.actors().size());
  }

  @Test
  void ofOneContentTheObservationThatKeptItsTextStays() {
    RelationLedger bare = ledger("a: KAZ CHN");
    RelationLedger kept =
        RelationLedger.builder().keeping(Keep.TEXT).add(article("a: KAZ CHN")).build();
    assertNotEquals(bare, kept);
    assertEquals(kept, bare.merge(kept));
    assertEquals(kept, kept.merge(bare));
  }

  @Test
  void everyFieldOfTheContentChangesItsHash() {
    Article base = Article.of("a", "text");
    List<Article> others =
        List.of(
            Article.of("a", "texu"),
            Article.of("a", "text\0"),
            base.withTitle("t"),
            base.withDate(LocalDate.of(2020, 1, 1)),
            base.withSource(""),
            base.withSource("s"),
            base.withLanguage("s"),
            base.withUrl("s"),
            base.withAuthor("s"));
    long distinct = others.stream().mapToLong(LedgerIdentityTest::hash).distinct().count();
    assertEquals(others.size(), distinct);
    assertTrue(others.stream().allMatch(o -> hash(o) != hash(base)));
  }

  @Test
  void theContentHashIsFixedForEver() {
    assertEquals(hash(Article.of("any", "Қазақстан")), hash(Article.of("b", "Қазақстан")));
    assertEquals(0x6BE147ADF8D376BFL, hash(Article.of("any", "Қазақстан Республикасы")));
    assertEquals(ContentHash.finished(0), 0);
    assertEquals(ContentHash.finished(1), 0x5692161D100B05E5L);
  }

  @Test
  void theContentHashOfATextFollowsItsDefinition() {
    ContentHash used = new ContentHash();
    for (String unit : List.of("a", "қ")) {
      for (int length : new int[] {0, 1, 3, 4, 15, 16, 17, 64, 2047, 2048, 2049, 5000}) {
        String text = (unit + "bcdefg").repeat(length / 7 + 1).substring(0, length);
        long absent = ContentHash.of(null, ContentHash.of("", defined(text)));
        for (int fields = 0; fields < 4; fields++) {
          absent = ContentHash.of(null, absent);
        }
        assertEquals(absent, used.of(Article.of("a", text)), unit + " " + length);
      }
    }
  }

  /** The hash of a text, unit by unit as {@link ContentHash} says. */
  private static long defined(String text) {
    long[] hashes = {text.length(), 1, 2, 3};
    for (int i = 0; i < text.length(); i += 16) {
      for (int k = 0; k < 4; k++) {
        long four = 0;
        for (int u = 0; u < 4; u++) {
          int at = i + 4 * k + u;
          four |= at < text.length() ? (long) text.charAt(at) << (16 * u) : 0;
        }
        hashes[k] = step(hashes[k], four);
      }
    }
    return ContentHash.finished(step(step(step(hashes[0], hashes[1]), hashes[2]), hashes[3]));
  }

  private static long step(long hash, long bits) {
    long product = (hash ^ bits) * 0x9E3779B97F4A7C15L;
    return product ^ product >>> 29;
  }

  private static long hash(Article article) {
    return new ContentHash().of(article);
  }

  @Test
  void observationsOutsideTheArticleAreRefusedAndLeaveTheBuilderAsItWas() {
    RelationLedger.Builder builder = RelationLedger.builder().add(article("a: KAZ CHN"));
    Sentence sentence = new Sentence(Field.TEXT, 0, 3, 0);
    for (Mention bad :
        List.of(mention(0, 9, 0), mention(-1, 2, 0), mention(2, 2, 0), mention(0, 3, 1))) {
      AnnotatedArticle wrong =
          new AnnotatedArticle(Article.of("w", "KAZ"), List.of(sentence), List.of(bad));
      assertThrows(IllegalArgumentException.class, () -> builder.add(wrong));
    }
    AnnotatedArticle half = new AnnotatedArticle(Article.of("\uD800", "KAZ"), List.of(), List.of());
    assertEquals(
        "the id of article \uD800 has half a surrogate pair at 0; repair its encoding",
        assertThrows(IllegalArgumentException.class, () -> builder.add(half)).getMessage());
    assertEquals(ledger("a: KAZ CHN"), builder.build());
  }

  private static Mention mention(int start, int end, int sentence) {
    return new Mention(
        News.actor("KAZ"), MentionKind.NAME, Field.TEXT, start, end, sentence, "KAZ", "r");
  }

  @Test
  void mentionsMayComeInAnyOrder() {
    AnnotatedArticle sorted = article("a: KAZ CHN | RUS KAZ");
    List<Mention> reversed = new ArrayList<>(sorted.mentions());
    Collections.reverse(reversed);
    assertEquals(
        RelationLedger.builder().add(sorted).build(),
        RelationLedger.builder()
            .add(new AnnotatedArticle(sorted.article(), sorted.sentences(), reversed))
            .build());
  }

  @Test
  void theBuilderGoesOnAfterBuild() {
    RelationLedger.Builder builder = RelationLedger.builder().add(article("a: KAZ CHN"));
    RelationLedger first = builder.build();
    RelationLedger second = builder.add(article("b: KAZ RUS")).build();
    assertEquals(ledger("a: KAZ CHN"), first);
    assertEquals(ledger("a: KAZ CHN", "b: KAZ RUS"), second);
    assertTrue(second.contains("b") && !first.contains("b"));
  }
}

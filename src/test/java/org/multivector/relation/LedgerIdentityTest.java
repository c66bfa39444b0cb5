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
        Long.compareUnsigned(
                ContentHash.of(article(one).article()), ContentHash.of(article(other).article()))
            > 0;
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
    long distinct = others.stream().mapToLong(ContentHash::of).distinct().count();
    assertEquals(others.size(), distinct);
    assertTrue(others.stream().allMatch(o -> ContentHash.of(o) != ContentHash.of(base)));
  }

  @Test
  void theContentHashIsFixedForEver() {
    assertEquals(
        ContentHash.of(Article.of("any", "Қазақстан")),
        ContentHash.of(Article.of("b", "Қазақстан")));
    assertEquals(ContentHash.finished(0), 0);
    assertEquals(ContentHash.finished(1), 0x5692161D100B05E5L);
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

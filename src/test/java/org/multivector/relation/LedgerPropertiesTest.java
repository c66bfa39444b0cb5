package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.multivector.actor.Actor;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Component;
import org.multivector.balance.Poles;
import org.multivector.centrality.CentralityMetric;
import org.multivector.centrality.Scores;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.stat.PoissonDraws;
import org.multivector.text.AnnotatedArticle;

/**
 * Any order, partition, merge tree and number of threads gives the same ledger, the same bytes of
 * its file, and the same graphs, replicates and metrics, to the bit.
 */
class LedgerPropertiesTest {

  private static final List<Cut> CUTS =
      List.of(
          Cut.withDefaults(),
          Cut.withDefaults().with(Unit.ARTICLE).with(Counting.DISTANCE),
          Cut.withDefaults().with(Unit.PARAGRAPH).with(Weighting.NPMI).withSourceCap(2),
          Cut.withDefaults().with(AuthorTies.ADDED).with(AuthorState.LEFT_OUT),
          Cut.withDefaults().with(Duplicates.collapsed()));

  private static final Balance BALANCE =
      Balance.withDefaults()
          .with(Poles.parse("Russia=RUS;China=CHN;West=EU;Turkic=TUR"))
          .with(Bootstrap.withDefaults().withReplicates(5));

  @Property(tries = 60)
  void theLedgerIsAFunctionOfTheSetOfArticles(
      @ForAll("corpus") List<AnnotatedArticle> corpus, @ForAll long seed) throws IOException {
    RelationLedger expected = built(corpus);
    Random random = new Random(seed);
    List<AnnotatedArticle> shuffled = new ArrayList<>(corpus);
    Collections.shuffle(shuffled, random);
    same(expected, built(shuffled));
    same(expected, tree(shuffled, random));
    same(
        expected,
        shuffled.parallelStream().collect(RelationLedger.collector(Keep.TEXT, Keep.FINGERPRINT)));
  }

  @Property(tries = 40)
  void addingWhatIsThereChangesNothing(@ForAll("corpus") List<AnnotatedArticle> corpus)
      throws IOException {
    RelationLedger once = built(corpus);
    List<AnnotatedArticle> twice = new ArrayList<>(corpus);
    twice.addAll(corpus);
    same(once, built(twice));
    same(once, once.merge(once));
    same(once, once.merge(RelationLedger.empty()));
    same(once, RelationLedger.builder().add(once).add(once).build());
  }

  private static RelationLedger built(List<AnnotatedArticle> corpus) {
    RelationLedger.Builder builder = RelationLedger.builder().keeping(Keep.TEXT, Keep.FINGERPRINT);
    corpus.forEach(builder::add);
    return builder.build();
  }

  private static RelationLedger tree(List<AnnotatedArticle> corpus, Random random) {
    if (corpus.size() <= 1) {
      return built(corpus);
    }
    int at = 1 + random.nextInt(corpus.size() - 1);
    RelationLedger left = tree(corpus.subList(0, at), random);
    RelationLedger right = tree(corpus.subList(at, corpus.size()), random);
    return random.nextBoolean() ? left.merge(right) : right.merge(left);
  }

  private static void same(RelationLedger expected, RelationLedger actual) throws IOException {
    assertEquals(expected, actual);
    assertEquals(expected.hashCode(), actual.hashCode());
    assertArrayEquals(bytes(expected), bytes(actual));
    for (Cut cut : CUTS) {
      if (cut.duplicates().collapsing() && expected.columns().fingerprint == null) {
        continue;
      }
      RelationSample sample = actual.sample(cut);
      assertEquals(expected.graph(cut), sample.graph());
      assertEquals(
          expected.sample(cut).replicate(PoissonDraws.of(1), 0),
          sample.replicate(PoissonDraws.of(1), 0));
      assertEquals(metrics(expected.sample(cut)), metrics(sample));
    }
  }

  /** Centralities and a balance profile with its replicates. */
  private static List<Long> metrics(RelationSample sample) {
    List<Long> bits = new ArrayList<>();
    for (String name : List.of("betweenness", "pagerank", "harmonic")) {
      Scores<Actor> scores = CentralityMetric.named(name).compute(sample.graph());
      for (Scores.Entry<Actor> entry : scores.entries()) {
        bits.add((long) entry.vertex().id().hashCode());
        bits.add(bits(entry.estimate()));
      }
    }
    if (sample.cut().weighting() == Weighting.COUNT && sample.contains("KAZ")) {
      BalanceProfile profile = BALANCE.compute(sample, "KAZ");
      for (Component component : Component.values()) {
        if (component.scope() == Component.Scope.WHOLE) {
          bits.add(bits(profile.value(component)));
          for (double value : profile.replicateValues(component)) {
            bits.add(Double.doubleToLongBits(value));
          }
        }
      }
    }
    return bits;
  }

  private static long bits(Estimate estimate) {
    return estimate.isDefined() ? Double.doubleToLongBits(estimate.value()) : -1;
  }

  private static byte[] bytes(RelationLedger ledger) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LedgerOutput out = new LedgerOutput(Channels.newChannel(bytes));
    LedgerFile.write(ledger.columns(), out);
    out.finish();
    return bytes.toByteArray();
  }

  /** Few ids, so that ids recur with other content, dates and revisions. */
  @Provide
  Arbitrary<List<AnnotatedArticle>> corpus() {
    Arbitrary<String> head =
        Combinators.combine(
                Arbitraries.of("a", "b", "c", "d", "e", "fé", "😀"),
                Arbitraries.of("", " 2020-01-01", " 2021-06-30", " 1999-12-31"),
                Arbitraries.of("", " source=Mill", " source=Gazette"),
                Arbitraries.of("", "", " author=KAZ", " author=UNKNOWN"),
                Arbitraries.of("", "", "", " revision=1", " revision=2"))
            .as((id, date, source, author, revision) -> id + date + source + author + revision);
    Arbitrary<String> body =
        Arbitraries.of("KAZ", "CHN", "RUS", "EU", "TUR/capital", "KAZ/person", "x", "|", "||")
            .list()
            .ofMinSize(1)
            .ofMaxSize(40)
            .map(words -> String.join(" ", words));
    return Combinators.combine(head, body)
        .as((h, b) -> News.article(h + ": " + b))
        .list()
        .ofMaxSize(14);
  }
}

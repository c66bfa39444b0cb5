package org.multivector.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multivector.actor.Unlisted;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.BalanceRanking;
import org.multivector.balance.BalanceTimeline;
import org.multivector.balance.Component;
import org.multivector.balance.Focus;
import org.multivector.balance.Poles;
import org.multivector.centrality.Leiden;
import org.multivector.centrality.PageRank;
import org.multivector.io.Table;
import org.multivector.relation.BackboneResult;
import org.multivector.relation.Cut;
import org.multivector.relation.DisparityFilter;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.text.Article;
import org.multivector.text.MentionExtractor;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.sequence.DefaultCollectionDisplayRenderer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** What stands at the end of a notebook's cell shows itself. */
class NotebookDisplayTest {
  private static final List<Article> NEWS =
      List.of(
          Article.of("a1", "Kazakhstan and China signed a treaty. Russia and Kazakhstan spoke.")
              .withDate(LocalDate.of(2024, 1, 10)),
          Article.of("a2", "Kazakhstan hosted Turkey. China praised Uzbekistan.")
              .withDate(LocalDate.of(2024, 9, 10)));

  static Stream<Object> tables() {
    MentionExtractor extractor = MentionExtractor.withDefaults();
    RelationLedger ledger =
        NEWS.stream().map(extractor::extract).collect(RelationLedger.collector());
    RelationSample sample = ledger.sample(Cut.withDefaults());
    Balance balance =
        Balance.withDefaults()
            .with(Poles.kazakhstanVectors())
            .with(Bootstrap.withDefaults().withReplicates(20));
    BalanceProfile profile = balance.compute(sample, "KAZ");
    return Stream.of(
        PageRank.withDefaults().compute(sample.graph()),
        profile,
        BalanceTimeline.withDefaults()
            .with(balance)
            .withWindow(Period.ofMonths(6))
            .compute(ledger, Cut.withDefaults(), Focus.of("KAZ")),
        BalanceRanking.of(List.of(profile, balance.compute(sample, "UZB")), Component.EVENNESS),
        Table.builder().text("actor").number("value").row("KAZ", 0.25).build());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aResultShowsItselfAsATableWithPlainTextBesideIt(Object result) {
    DisplayData shown = shown(result);
    String html = String.valueOf(shown.data().get("text/html"));
    assertTrue(html.startsWith("<table>") && html.contains("<td"), html);
    assertEquals(count(html, "<tr>"), count(html, "</tr>"));
    assertEquals(result.toString(), shown.data().get("text/plain"));
  }

  static Stream<Object> pictures() {
    MentionExtractor extractor = MentionExtractor.withDefaults();
    RelationLedger ledger =
        NEWS.stream().map(extractor::extract).collect(RelationLedger.collector());
    return Stream.of(
        ledger.graph(Cut.withDefaults()), Charts.heatMap(ledger.graph(Cut.withDefaults())));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aGraphAndAChartShowThemselvesAsPictures(Object result) {
    assertTrue(String.valueOf(shown(result).data().get("image/svg+xml")).startsWith("<svg"));
    assertEquals(result.toString(), shown(result).data().get("text/plain"));
  }

  @Test
  void markupInATableIsInert() {
    Table table =
        Table.builder().text("<b>head</b>").row("<script>alert(1)</script>").row("\"&'").build();
    String html = String.valueOf(shown(table).data().get("text/html"));
    assertFalse(html.contains("<script") || html.contains("<b>"), html);
    assertTrue(html.contains("&lt;script"), html);
  }

  @Test
  void aTableHasItsNumbersOnTheRightAndNothingForAMissingOne() {
    Table table = Table.builder().number("x").row(0.1234567).row(Table.NOTHING).row(7L).build();
    String html = String.valueOf(shown(table).data().get("text/html"));
    assertTrue(html.contains("<td style=\"text-align:right\">0.123</td>"), html);
    assertTrue(html.contains("<td style=\"text-align:right\"></td>"), html);
    assertTrue(html.contains("<td style=\"text-align:right\">7</td>"), html);
  }

  @Test
  void aListOfRecordsShowsItselfAsATableOfTheirComponents() {
    List<Relation> ties =
        List.of(Relation.between(new Unlisted("<i>x</i>"), new Unlisted("y\u202Ez"), 0.123456, 3));
    assertEquals(
        "<table><thead><tr><th style=\"text-align:left\">first</th>"
            + "<th style=\"text-align:left\">second</th><th style=\"text-align:left\">weight</th>"
            + "<th style=\"text-align:left\">articles</th></tr></thead><tbody>"
            + "<tr><td style=\"text-align:left\">&lt;i&gt;x&lt;/i&gt;</td>"
            + "<td style=\"text-align:left\">yz</td><td style=\"text-align:right\">0.123</td>"
            + "<td style=\"text-align:right\">3</td></tr></tbody></table>",
        shown(ties).data().get("text/html"));
    assertEquals(ties.get(0).toString(), shown(ties).data().get("text/plain"));
  }

  @Test
  void aLongListShowsItsFirstRowsAndALongCellItsFirstCharacters() {
    List<Article> many =
        Collections.nCopies(30, Article.of("a", "t").withTitle("long ".repeat(60)));
    String html = String.valueOf(shown(many).data().get("text/html"));
    assertEquals(20, count(html, "<tr>"));
    assertTrue(html.endsWith("<p>20 of 30.</p>") && html.contains("…"), html);
    assertTrue(html.length() < 8000, html);
  }

  @Test
  void aLongTextShowsItsFirstLinesAndAnOptionalItsContent() {
    List<Relation> ties =
        IntStream.range(0, 60)
            .mapToObj(i -> Relation.between(new Unlisted("a"), new Unlisted("b" + i), 1 + i, 1))
            .toList();
    BackboneResult backbone = DisparityFilter.withDefaults().compute(RelationGraph.of(ties));
    String html = String.valueOf(shown(backbone).data().get("text/html"));
    assertEquals(41, count(html, "<div") - 1, html);
    assertTrue(html.contains(" of " + backbone.toString().lines().count() + " lines"), html);
    assertEquals("0.500", shown(Optional.of(Estimate.of(0.5))).data().get("text/plain"));
  }

  @Test
  void listsOfOtherThingsAreLeftToTheKernel() {
    for (List<?> list : List.of(List.of(), List.of("a", "b"), List.of(1, new Unlisted("x")))) {
      String kernels =
          String.valueOf(new DefaultCollectionDisplayRenderer().render("text/html", list).data());
      assertEquals(kernels, String.valueOf(shown(list).data()));
    }
  }

  static Stream<Object> others() {
    MentionExtractor extractor = MentionExtractor.withDefaults();
    RelationLedger ledger =
        NEWS.stream().map(extractor::extract).collect(RelationLedger.collector());
    return Stream.of(
        NEWS.get(0).withTitle("<script>alert('1')</script>\u202Egnp\u200B"),
        new Unlisted("<b>\u202E"),
        Estimate.of(0.5),
        Estimate.undefined("<b>why</b>"),
        ledger,
        ledger.evidence(Cut.withDefaults(), "KAZ", "CHN"),
        Poles.kazakhstanVectors(),
        Cut.withDefaults(),
        Leiden.withDefaults().compute(ledger.graph(Cut.withDefaults())),
        CorpusDescription.of(NEWS),
        Component.EVENNESS);
  }

  @ParameterizedTest
  @MethodSource("others")
  void whateverElseTheLibraryReturnsShowsItselfAsInertText(Object result) {
    String html = String.valueOf(shown(result).data().get("text/html"));
    assertFalse(html.contains("<script") || html.contains("<b>"), html);
    assertFalse(html.contains("\u202E") || html.contains("\u200B"), html);
    assertEquals(result.toString(), shown(result).data().get("text/plain"));
  }

  /**
   * As the kernel does: the first renderer that fits, else the first that fits once transformed.
   */
  static DisplayData shown(Object result) {
    for (DisplayProvider provider : ServiceLoader.load(DisplayProvider.class)) {
      if (provider instanceof NotebookDisplay) {
        Optional<DisplayData> direct = rendered(provider, result);
        if (direct.isPresent()) {
          return direct.get();
        }
        for (DisplayTransformer transformer : provider.getDisplayTransformers()) {
          if (transformer.canTransform(result)) {
            return rendered(provider, transformer.transform(result)).orElseThrow();
          }
        }
      }
    }
    throw new AssertionError("nothing renders " + result.getClass());
  }

  private static Optional<DisplayData> rendered(DisplayProvider provider, Object result) {
    for (DisplayRenderer renderer : provider.getDisplayRenderers()) {
      if (renderer.rendererClass().isInstance(result)) {
        return Optional.of(renderer.render("text/html", result));
      }
    }
    return Optional.empty();
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}

package org.multivector.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.multivector.actor.DateRange;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.BalanceTimeline;
import org.multivector.balance.Poles;
import org.multivector.centrality.PageRank;
import org.multivector.io.ArticleReader;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.text.MentionExtractor;

/** The ready-made pictures show what the results say. */
class ResultChartsTest {
  private static final Poles POLES = Poles.kazakhstanVectors();
  private static final Balance BALANCE = Balance.withDefaults().with(POLES);
  private static RelationLedger ledger;
  private static RelationSample sample;
  private static RelationGraph graph;

  @BeforeAll
  static void read() {
    MentionExtractor extractor = MentionExtractor.withDefaults();
    ledger =
        ArticleReader.bundledSample().stream()
            .map(extractor::extract)
            .collect(RelationLedger.collector());
    sample = ledger.sample(Cut.withDefaults());
    graph = sample.graph();
  }

  @Test
  void aNetworkShowsAtMostSixtyActorsAndSaysOfHowMany() {
    Chart chart = Charts.network(graph);
    assertTrue(
        chart.title().matches("Who is in the news with whom: the 60 strongest of \\d+ actors"));
    assertTrue(chart.svg().contains(">Kazakhstan<"));
  }

  @Test
  void aNetworkAroundAnActorHoldsItsNeighboursOnly() {
    RelationGraph ego = graph.ego("MNG");
    Chart chart = Charts.network(graph, POLES, "MNG");
    assertEquals(
        "Mongolia and its neighbours in the news: " + ego.size() + " actors", chart.title());
    assertTrue(chart.svg().contains(">Mongolia<"));
    assertThrows(IllegalArgumentException.class, () -> Charts.network(graph, POLES, "ATLANTIS"));
  }

  @Test
  void longNamesOfBlocsAreTheirAcronymsInPictures() {
    Chart chart = Charts.network(graph, POLES);
    assertTrue(chart.svg().contains(">CSTO<"));
    assertTrue(chart.svg().contains(">European Union<"));
  }

  @Test
  void aRankingShowsFifteenPlacesHighestFirst() {
    Chart chart = Charts.ranking(PageRank.withDefaults().compute(graph));
    assertEquals("PageRank", chart.title());
    assertTrue(chart.description().contains("15 rows from top to bottom: Russia"));
  }

  @Test
  void sharesNameEachPoleWithItsInterval() {
    BalanceProfile profile = BALANCE.compute(sample, "KAZ");
    Chart chart = Charts.shares(profile);
    assertTrue(
        chart.description().contains("Russia 40% [30, 51]; China 25% [15, 36]"),
        chart.description());
  }

  @Test
  void sharesOverTimeMarkBreaksOnlyWhereWindowsDoNotOverlap() {
    DateRange years = new DateRange(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 1, 1));
    BalanceTimeline yearly =
        BalanceTimeline.withDefaults().with(BALANCE).withWindow(Period.ofYears(1));
    Cut cut = Cut.withDefaults().withWindow(years);
    Chart chart = Charts.shares(yearly.compute(ledger, cut, "KAZ"));
    assertEquals("Shares of Kazakhstan's ties over time", chart.title());
    Chart rolling = Charts.shares(yearly.withStep(Period.ofMonths(6)).compute(ledger, cut, "KAZ"));
    assertTrue(rolling.description().contains("Turkic"));
  }

  @Test
  void portfoliosOfThreePolesAreATriangleAndOfFourStrips() {
    List<BalanceProfile> four =
        List.of(BALANCE.compute(sample, "KAZ"), BALANCE.compute(sample, "UZB"));
    assertEquals("Kazakhstan between 4 poles", Charts.portfolios(four).title());
    Poles poles = Poles.parse("Russia=RUS;China=CHN;West=USA,EU");
    BalanceProfile three = Balance.withDefaults().with(poles).compute(sample, "KAZ");
    assertTrue(
        Charts.portfolios(List.of(three))
            .description()
            .startsWith("Ternary plot with the corners Russia"));
    assertThrows(
        IllegalArgumentException.class, () -> Charts.portfolios(List.of(four.get(0), three)));
    assertThrows(IllegalArgumentException.class, () -> Charts.portfolios(List.of()));
  }

  @Test
  void aHeatMapOrdersFourteenActors() {
    Chart chart = Charts.heatMap(graph);
    assertEquals("Ties between the 14 most present actors", chart.title());
    for (String name : Set.of("Russia", "China", "Kazakhstan")) {
      assertTrue(chart.svg().contains(">" + name + "<"), name);
    }
  }
}

package org.multivector.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.report.Findings.Mark;
import org.multivector.report.Findings.Order;
import org.multivector.report.Findings.Pole;
import org.multivector.report.Findings.PoleBalance;
import org.multivector.report.Findings.Portfolio;
import org.multivector.report.Findings.Proof;
import org.multivector.report.Findings.Provenance;
import org.multivector.report.Findings.Quantity;
import org.multivector.report.Findings.Quote;
import org.multivector.report.Findings.Ranking;
import org.multivector.report.Findings.Score;
import org.multivector.report.Findings.Tie;
import org.multivector.report.Findings.Timeline;
import org.multivector.stat.Estimate;
import org.multivector.text.Article;

/** Findings over invented numbers. */
final class Told {
  static final String HOSTILE =
      "</p><script>alert(1)</script>\" onload='x' \u202Egnp\u200B\u001b[31m";

  private static final ActorCatalog CATALOG = ActorCatalog.bundled();
  private static final String[] IDS = {
    "KAZ", "RUS", "CHN", "USA", "UZB", "TUR", "EU", "KGZ", "AZE", "TJK", "SCO", "OTS", "TKM", "ARM",
    "GEO", "UKR", "IRN", "DEU", "CSTO", "EAEU", "UN"
  };

  private Told() {}

  static Actor actor(String id) {
    return CATALOG.actor(id);
  }

  static Provenance provenance() {
    return new Provenance(
        "multivector report --focus KAZ --seed 42",
        Map.of("Unit", "sentence"),
        Map.of("Multivector", "0.1.0"),
        42,
        1000);
  }

  static CorpusDescription corpus() {
    CorpusDescription.Builder builder = CorpusDescription.builder();
    for (int i = 0; i < 230; i++) {
      builder.add(
          Article.of("a" + i, "text")
              .withSource("Source " + i % 3)
              .withLanguage("en")
              .withDate(LocalDate.of(2014, 3, 18).plusDays(18L * i)));
    }
    return builder.add(Article.of("undated", "x")).reject("news.jsonl:17: text: absent").build();
  }

  static Findings minimal() {
    return Findings.about(actor("KAZ"), corpus(), provenance());
  }

  static List<Tie> ties() {
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < IDS.length; i++) {
      for (int j = i + 1; j < IDS.length; j++) {
        double weight = 60.0 / ((i + 1) * (j + 1)) + ((i * 7 + j * 3) % 5) * 0.3 - 0.4;
        if (weight > 0.2) {
          ties.add(new Tie(actor(IDS[i]), actor(IDS[j]), weight, 1 + Math.round(weight)));
        }
      }
    }
    return ties;
  }

  static Findings full() {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < IDS.length; i++) {
      double value = 0.5 / (1 + i);
      scores.add(new Score(actor(IDS[i]), Gallery.about(value, value / 4), Math.max(1, i), i + 2));
    }
    List<Pole> poles =
        List.of(
            pole("Russia", 0.41, "RUS"),
            pole("China", 0.22, "CHN"),
            pole("West", 0.21, "USA", "EU", "DEU"),
            pole("Turkic", 0.16, "TUR", "OTS"));
    PoleBalance balance =
        new PoleBalance(
            poles,
            List.of(
                new Quantity("evenness", "Pielou's J in [0, 1]", Gallery.about(0.93, 0.03)),
                new Quantity("HHI", "sum of squared shares", Estimate.undefined("no ties"))),
            Gallery.about(3.1, 0.3),
            "Russia",
            List.of(
                new Order("Russia", "China", 1),
                new Order("China", "West", 0.61),
                new Order("West", "Turkic", 0.99)),
            123);
    Quote quote =
        new Quote(
            "2014-03-18-x",
            Optional.of(LocalDate.of(2014, 3, 18)),
            "Multivector briefs",
            HOSTILE,
            "Kazakhstan told Russia & the EU <b>no</b>.",
            List.of(new Mark(0, 10, "KAZ"), new Mark(16, 22, "RUS"), new Mark(29, 31, "EU")));
    List<Timeline> timelines =
        List.of(
            new Timeline(
                "Kazakhstan's shares by pole",
                "share of ties",
                List.of(
                    new TimelineChart.Series(
                        "Russia",
                        List.of(
                            moment(2014, 0.5),
                            moment(2017, 0.45),
                            moment(2020, 0.4),
                            moment(2023, 0.3))),
                    new TimelineChart.Series(
                        "China",
                        List.of(
                            moment(2014, 0.2),
                            moment(2017, 0.22),
                            moment(2020, 0.3),
                            moment(2023, 0.31)))),
                List.of(new TimelineChart.ChangePoint(LocalDate.of(2022, 2, 24), "change")),
                Timeline.Unit.SHARE));
    return minimal()
        .withTies(ties(), List.of(actor("NRU")))
        .withRankings(
            List.of(
                new Ranking(
                    "betweenness",
                    "The part of all shortest paths that run through the actor, in [0, 1].",
                    scores)))
        .withBalance(balance)
        .withPeers(
            List.of(
                new Portfolio(
                    actor("UZB"),
                    List.of(
                        Gallery.about(0.3, 0.05), Gallery.about(0.3, 0.06),
                        Gallery.about(0.2, 0.06), Gallery.about(0.2, 0.06)))))
        .withTimelines(timelines)
        .withEvidence(List.of(new Proof(ties().get(0), List.of(quote, quote))));
  }

  private static TimelineChart.Moment moment(int year, double share) {
    return new TimelineChart.Moment(LocalDate.of(year, 1, 1), Gallery.about(share, 0.05));
  }

  private static Pole pole(String name, double share, String... members) {
    return new Pole(
        name,
        List.of(members),
        Gallery.about(share, 0.04),
        Gallery.about(0.1, 0.05),
        Gallery.about(1.1, 0.2));
  }
}

package org.multivector.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multivector.actor.Actor;
import org.multivector.report.Findings.Pole;
import org.multivector.report.Findings.PoleBalance;
import org.multivector.report.Findings.Portfolio;
import org.multivector.report.Findings.Presence;
import org.multivector.report.Findings.Ranking;
import org.multivector.report.Findings.Score;
import org.multivector.report.Findings.Tie;
import org.multivector.report.Findings.Timeline;

/** The pictures of a report, each for a given width. */
final class Pictures {
  private final Findings findings;

  Pictures(Findings findings) {
    this.findings = findings;
  }

  /** The network of the strongest actors, poles in colour. */
  Chart network(int width, int height, int most) {
    Map<String, String> poles = new HashMap<>();
    List<String> names = new ArrayList<>();
    findings
        .balance()
        .ifPresent(
            balance -> {
              for (Pole pole : balance.poles()) {
                names.add(pole.name());
                pole.members().forEach(member -> poles.put(member, pole.name()));
              }
            });
    List<NetworkChart.Node> nodes = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (Presence presence : findings.actors()) {
      boolean isFocus = presence.actor().id().equals(findings.focus().id());
      if (presence.degree() > 0 && (nodes.size() < most || isFocus)) {
        shown.add(presence.actor().id());
        nodes.add(
            new NetworkChart.Node(
                presence.actor().id(),
                Wording.label(presence.actor()),
                presence.strength(),
                poles.getOrDefault(presence.actor().id(), "")));
      }
    }
    List<NetworkChart.Edge> edges = new ArrayList<>();
    for (Tie tie : findings.ties()) {
      if (shown.contains(tie.first().id()) && shown.contains(tie.second().id())) {
        edges.add(new NetworkChart.Edge(tie.first().id(), tie.second().id(), tie.weight()));
      }
    }
    long tied = findings.actors().stream().filter(p -> p.degree() > 0).count();
    String which =
        nodes.size() < tied
            ? "the " + nodes.size() + " strongest of " + Numbers.count(tied) + " actors"
            : Numbers.count(tied, "actor");
    return NetworkChart.withDefaults()
        .withTitle("Who is in the news with whom: " + which)
        .withSize(width, height)
        .withGroups(names)
        .withFocus(findings.focus().id())
        .draw(nodes, edges);
  }

  /** The first places of a ranking, and the focal actor wherever it stands. */
  Chart ranking(Ranking ranking, int width, int most) {
    List<DotWhiskerChart.Row> rows = new ArrayList<>();
    for (int i = 0; i < ranking.scores().size(); i++) {
      Score score = ranking.scores().get(i);
      boolean isFocus = score.actor().id().equals(findings.focus().id());
      if (i < most || isFocus) {
        String ranks =
            !score.hasRanks()
                ? ""
                : score.rankLow() == score.rankHigh()
                    ? "rank " + score.rankLow()
                    : "rank " + score.rankLow() + "–" + score.rankHigh();
        rows.add(
            DotWhiskerChart.Row.of(Wording.label(score.actor()), score.estimate())
                .withNote(ranks.isEmpty() && i >= most ? "rank " + (i + 1) : ranks));
      }
    }
    return DotWhiskerChart.withDefaults()
        .withWidth(width)
        .withTitle(Wording.capital(ranking.metric()))
        .withAxis(ranking.metric())
        .draw(rows);
  }

  /** The shares of the poles, in the colours of the network. */
  Chart shares(PoleBalance balance, int width) {
    List<DotWhiskerChart.Row> rows = new ArrayList<>();
    for (Pole pole : balance.poles()) {
      rows.add(DotWhiskerChart.Row.of(pole.name(), pole.share()).withGroup(pole.name()));
    }
    return DotWhiskerChart.withDefaults()
        .withWidth(width)
        .withTitle("Shares of " + findings.focus().name() + "'s ties to the poles")
        .withAxis("share of the ties to all poles")
        .asPercent()
        .withReference(1.0 / balance.poles().size(), "equal shares")
        .draw(rows);
  }

  /** The portfolios of the focal actor and its peers: a triangle for three poles, else strips. */
  Chart portfolios(PoleBalance balance, int width) {
    List<Portfolio> all = new ArrayList<>();
    all.add(new Portfolio(findings.focus(), balance.poles().stream().map(Pole::share).toList()));
    for (Portfolio peer : findings.peers()) {
      if (!peer.actor().id().equals(findings.focus().id())) {
        all.add(peer);
      }
    }
    List<String> names = balance.poles().stream().map(Pole::name).toList();
    String title =
        all.size() > 1
            ? findings.focus().name() + " and its peers between " + names.size() + " poles"
            : findings.focus().name() + " between " + names.size() + " poles";
    if (names.size() == 3) {
      return TernaryChart.over(names.get(0), names.get(1), names.get(2))
          .withWidth(Math.min(width, 600))
          .withTitle(title)
          .draw(
              all.stream()
                  .map(p -> new TernaryChart.Point(Wording.label(p.actor()), p.shares()))
                  .toList());
    }
    return PoleStripsChart.over(names)
        .withWidth(width)
        .withTitle(title)
        .draw(
            all.stream()
                .map(p -> new PoleStripsChart.Row(Wording.label(p.actor()), p.shares()))
                .toList());
  }

  /** The ties between the strongest actors. */
  Chart heatMap(int width, int most) {
    List<Actor> actors =
        findings.actors().stream()
            .filter(p -> p.degree() > 0)
            .limit(most)
            .map(Presence::actor)
            .toList();
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < actors.size(); i++) {
      index.put(actors.get(i).id(), i);
    }
    double[][] matrix = new double[actors.size()][actors.size()];
    for (Tie tie : findings.ties()) {
      Integer a = index.get(tie.first().id());
      Integer b = index.get(tie.second().id());
      if (a != null && b != null) {
        matrix[a][b] = tie.weight();
        matrix[b][a] = tie.weight();
      }
    }
    return HeatMapChart.withDefaults()
        .withWidth(Math.min(700, width))
        .withTitle("Ties between the " + actors.size() + " most present actors")
        .withUnit("weight")
        .draw(actors.stream().map(Wording::label).toList(), matrix);
  }

  /** A timeline. */
  Chart timeline(Timeline timeline, int width) {
    TimelineChart chart =
        TimelineChart.withDefaults()
            .withWidth(width)
            .withTitle(timeline.title())
            .withAxis(timeline.axis())
            .withChangePoints(timeline.changes());
    if (timeline.unit() == Timeline.Unit.SHARE) {
      chart = chart.asPercent();
    }
    return chart.drawLegibly(timeline.series());
  }
}

package org.multivector.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multivector.actor.Actor;
import org.multivector.balance.BalanceHistory;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Component;
import org.multivector.balance.PolePosition;
import org.multivector.balance.Poles;
import org.multivector.centrality.Scores;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.stat.Estimate;

/**
 * The pictures of results, ready made: one call from a graph, scores or profiles to a {@link
 * Chart}.
 *
 * <p>Each is a plain composition of the chart classes of this package, which have the options.
 * Actors are sorted as said at each method, equal ones by id, so that the same results give the
 * same bytes. Stateless and safe for use by many threads.
 */
public final class Charts {
  private static final int WIDTH = 760;

  private Charts() {}

  /** The network of a graph, at most 60 of its strongest actors. */
  public static Chart network(RelationGraph graph) {
    return network(graph, Map.of(), List.of(), "");
  }

  /** The network of a graph with the members of poles in colour. */
  public static Chart network(RelationGraph graph, Poles poles) {
    Map<String, String> groups = new HashMap<>();
    for (String pole : poles.names()) {
      poles.members(pole).forEach(member -> groups.put(member, pole));
    }
    return network(graph, groups, poles.names(), "");
  }

  /**
   * The network around one actor: itself, in black, and those it is tied to.
   *
   * @throws IllegalArgumentException if the actor is not in the graph
   */
  public static Chart network(RelationGraph graph, Poles poles, String focus) {
    Map<String, String> groups = new HashMap<>();
    for (String pole : poles.names()) {
      poles.members(pole).forEach(member -> groups.put(member, pole));
    }
    return network(graph.ego(focus), groups, poles.names(), focus);
  }

  private static Chart network(
      RelationGraph graph, Map<String, String> groups, List<String> order, String focus) {
    List<Actor> actors =
        graph.actors().stream()
            .filter(actor -> graph.degree(actor.id()) > 0)
            .sorted(
                Comparator.comparingDouble((Actor a) -> -graph.strength(a.id()))
                    .thenComparing(Actor::id))
            .limit(60)
            .toList();
    List<String> ids = actors.stream().map(Actor::id).toList();
    List<NetworkChart.Node> nodes = new ArrayList<>();
    for (Actor actor : actors) {
      nodes.add(
          new NetworkChart.Node(
              actor.id(),
              Wording.label(actor),
              graph.strength(actor.id()),
              groups.getOrDefault(actor.id(), "")));
    }
    List<NetworkChart.Edge> edges = new ArrayList<>();
    for (Relation relation : graph.induced(ids).relations()) {
      edges.add(
          new NetworkChart.Edge(relation.first().id(), relation.second().id(), relation.weight()));
    }
    long tied = graph.actors().stream().filter(a -> graph.degree(a.id()) > 0).count();
    String which =
        actors.size() < tied
            ? "the " + actors.size() + " strongest of " + Numbers.count(tied) + " actors"
            : Numbers.count(tied, "actor");
    String title =
        focus.isEmpty()
            ? "Who is in the news with whom"
            : graph.actor(focus).name() + " and its neighbours in the news";
    return NetworkChart.withDefaults()
        .withTitle(title + ": " + which)
        .withSize(WIDTH, 600)
        .withGroups(order)
        .withFocus(focus)
        .draw(nodes, edges);
  }

  /** The first 15 places of a ranking with their intervals. */
  public static Chart ranking(Scores<? extends Actor> scores) {
    List<DotWhiskerChart.Row> rows = new ArrayList<>();
    for (Scores.Entry<? extends Actor> entry : scores.entries()) {
      if (rows.size() < 15) {
        rows.add(DotWhiskerChart.Row.of(Wording.label(entry.vertex()), entry.estimate()));
      }
    }
    return DotWhiskerChart.withDefaults()
        .withWidth(WIDTH)
        .withTitle(Wording.capital(Wording.title(scores.metric())))
        .withAxis(Wording.title(scores.metric()) + (scores.isNormalized() ? ", normalised" : ""))
        .draw(rows);
  }

  /** The shares of an actor's ties that go to each pole, with their intervals. */
  public static Chart shares(BalanceProfile profile) {
    List<DotWhiskerChart.Row> rows = new ArrayList<>();
    for (PolePosition position : profile.poles()) {
      rows.add(
          DotWhiskerChart.Row.of(position.name(), position.share()).withGroup(position.name()));
    }
    return DotWhiskerChart.withDefaults()
        .withWidth(WIDTH)
        .withTitle("Shares of " + profile.focus().name() + "'s ties to the poles")
        .withAxis("share of the ties to all poles")
        .asPercent()
        .withReference(1.0 / Math.max(1, rows.size()), "equal shares")
        .draw(rows);
  }

  /**
   * The shares of an actor's ties over time with their intervals, a panel for each of more than two
   * poles. The days on which the balance breaks are marked, where the windows do not overlap.
   *
   * @throws IllegalArgumentException if the history has no window
   */
  public static Chart shares(BalanceHistory history) {
    if (history.windows().isEmpty()) {
      throw new IllegalArgumentException("no window to draw; give a history with at least one");
    }
    BalanceProfile first = history.windows().get(0).profile();
    List<TimelineChart.Series> series = new ArrayList<>();
    for (PolePosition position : first.poles()) {
      series.add(
          new TimelineChart.Series(
              position.name(),
              Course.moments(history, history.series(Component.SHARE, position.name()))));
    }
    TimelineChart chart =
        TimelineChart.withDefaults()
            .withWidth(WIDTH)
            .withTitle("Shares of " + first.focus().name() + "'s ties over time")
            .withAxis("share of the ties to all poles")
            .asPercent();
    if (!history.overlaps()) {
      chart = chart.withChangePoints(Course.marks(history.changes()));
    }
    return chart.drawLegibly(series);
  }

  /**
   * Profiles side by side, the first in another colour: in a triangle for three poles, else in
   * strips, one for each pole.
   *
   * @throws IllegalArgumentException if there is no profile, or they differ in their poles
   */
  public static Chart portfolios(List<BalanceProfile> profiles) {
    if (profiles.isEmpty()) {
      throw new IllegalArgumentException("no profile to draw; give at least one");
    }
    List<String> poles = profiles.get(0).poles().stream().map(PolePosition::name).toList();
    List<PoleStripsChart.Row> rows = new ArrayList<>();
    for (BalanceProfile profile : profiles) {
      List<String> own = profile.poles().stream().map(PolePosition::name).toList();
      if (!own.equals(poles)) {
        throw new IllegalArgumentException(
            profile.focus().name() + " has the poles " + own + ", not " + poles);
      }
      List<Estimate> shares = profile.poles().stream().map(PolePosition::share).toList();
      rows.add(new PoleStripsChart.Row(profile.focus().name(), shares));
    }
    String title = profiles.get(0).focus().name() + " between " + poles.size() + " poles";
    if (poles.size() == 3) {
      return TernaryChart.over(poles.get(0), poles.get(1), poles.get(2))
          .withTitle(title)
          .draw(rows.stream().map(r -> new TernaryChart.Point(r.label(), r.shares())).toList());
    }
    return PoleStripsChart.over(poles).withWidth(WIDTH).withTitle(title).draw(rows);
  }

  /** The ties between the strongest 14 actors of a graph, alike ones side by side. */
  public static Chart heatMap(RelationGraph graph) {
    List<Actor> actors =
        graph.actors().stream()
            .filter(actor -> graph.degree(actor.id()) > 0)
            .sorted(
                Comparator.comparingDouble((Actor a) -> -graph.strength(a.id()))
                    .thenComparing(Actor::id))
            .limit(14)
            .toList();
    double[][] matrix = new double[actors.size()][actors.size()];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        double weight =
            graph
                .relation(actors.get(i).id(), actors.get(j).id())
                .map(Relation::weight)
                .orElse(0.0);
        matrix[i][j] = weight;
        matrix[j][i] = weight;
      }
    }
    return HeatMapChart.withDefaults()
        .withTitle("Ties between the " + actors.size() + " most present actors")
        .draw(actors.stream().map(Wording::label).toList(), matrix);
  }
}

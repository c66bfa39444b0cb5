package org.multivector.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.multivector.actor.Actor;
import org.multivector.actor.Unlisted;
import org.multivector.centrality.Network;
import org.multivector.centrality.PoleBetweenness;
import org.multivector.centrality.Scores;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;

/**
 * The components of some foci that need a graph, evaluated on one graph after another over the same
 * actors. Latest memberships hold, in poles and in a focus, as a path has no day; a focus of
 * several actors is drawn together into one vertex outside the poles.
 */
final class GraphComponents {
  private final Poles poles;
  private final List<Focus> foci;
  private final Tally.Setting setting;
  private List<Actor> actors = List.of();
  private double[][] membership = new double[0][];
  private List<Optional<PoleBetweenness>> pairs = List.of();

  /**
   * @param setting numbers the cells, the same for all foci
   */
  GraphComponents(Poles poles, List<Focus> foci, Tally.Setting setting) {
    this.poles = poles;
    this.foci = foci;
    this.setting = setting;
  }

  /** Number of cells of a focus. */
  int cells() {
    return setting.cells() - setting.sumCells();
  }

  /**
   * The values on a graph made for {@link Component.Basis#PATHS}, or for the other bases, which
   * share theirs: {@code [focus][cell]}, NaN where undefined or of the other kind of graph.
   */
  double[][] values(RelationGraph graph, Component.Basis basis) {
    double[][] rows = new double[foci.size()][cells()];
    int[] vertices = new int[foci.size()];
    boolean shared = foci.stream().allMatch(focus -> focus.actorIds().size() == 1);
    for (int f = 0; f < rows.length; f++) {
      Arrays.fill(rows[f], Double.NaN);
      vertices[f] = graph.index(foci.get(f).actorIds().get(0)).orElse(-1);
    }
    if (shared) {
      evaluate(graph, vertices, basis, rows);
      return rows;
    }
    for (int f = 0; f < rows.length; f++) {
      String name = foci.get(f).id();
      while (graph.contains(name)) {
        name += "'";
      }
      RelationGraph drawn = drawnTogether(graph, foci.get(f), name);
      int vertex = drawn.index(name).orElse(-1);
      evaluate(drawn, new int[] {vertex}, basis, new double[][] {rows[f]});
    }
    return rows;
  }

  private void evaluate(
      RelationGraph graph, int[] vertices, Component.Basis basis, double[][] rows) {
    prepare(graph.actors());
    if (basis == Component.Basis.PATHS) {
      betweenness(graph, vertices, rows);
    }
    for (int f = 0; f < rows.length; f++) {
      int i = vertices[f];
      if (i < 0 || graph.rowStart(i) == graph.rowStart(i + 1)) {
        Arrays.fill(rows[f], Double.NaN);
      } else if (basis == Component.Basis.PATHS) {
        put(rows[f], Component.CONSTRAINT, 0, constraint(graph, i));
      } else {
        Brokerage.Roles roles = Brokerage.roles(graph, membership, i, actors.get(i).id());
        put(rows[f], Component.COORDINATOR, 0, roles.coordinator());
        put(rows[f], Component.GATEKEEPER, 0, roles.gatekeeper());
        put(rows[f], Component.CONSULTANT, 0, roles.consultant());
        put(rows[f], Component.LIAISON, 0, roles.liaison());
        put(rows[f], Component.EFFECTIVE_SIZE, 0, effectiveSize(graph, i));
        double[] alignment = Alignment.values(graph, membership, poles.size(), i);
        for (int p = 0; p < poles.size(); p++) {
          int at = p * Alignment.MEASURES;
          put(rows[f], Component.ALIGNMENT_S, p, alignment[at]);
          put(rows[f], Component.ALIGNMENT_KAPPA, p, alignment[at + 1]);
          put(rows[f], Component.ALIGNMENT_PI, p, alignment[at + 2]);
          put(rows[f], Component.ALIGNMENT_TAU_B, p, alignment[at + 3]);
        }
      }
    }
  }

  private void put(double[] row, Component component, int place, double value) {
    row[setting.cell(component, place) - setting.sumCells()] = value;
  }

  /** What depends on the actors alone, which all replicates of a sample share. */
  private void prepare(List<Actor> all) {
    if (all == actors) {
      return;
    }
    actors = all;
    List<String> ids = all.stream().map(Actor::id).toList();
    membership = poles.memberships(ids, poles.epochs() - 1);
    List<Map<String, Double>> members = new ArrayList<>();
    for (int p = 0; p < poles.size(); p++) {
      Map<String, Double> present = new HashMap<>();
      for (int j = 0; j < membership.length; j++) {
        if (membership[j][p] > 0) {
          present.put(ids.get(j), membership[j][p]);
        }
      }
      members.add(present);
    }
    List<Optional<PoleBetweenness>> made = new ArrayList<>();
    for (int p = 0; p < poles.size(); p++) {
      for (int q = p + 1; q < poles.size(); q++) {
        made.add(between(members.get(p), members.get(q)));
      }
    }
    pairs = made;
  }

  private static Optional<PoleBetweenness> between(
      Map<String, Double> one, Map<String, Double> other) {
    boolean alone = one.size() == 1 && one.keySet().equals(other.keySet());
    if (one.isEmpty() || other.isEmpty() || alone) {
      return Optional.empty();
    }
    // The search starts from each member of the first.
    boolean swap = other.size() < one.size();
    return Optional.of(
        PoleBetweenness.between(swap ? other : one, swap ? one : other).withThreads(1));
  }

  private void betweenness(RelationGraph graph, int[] vertices, double[][] rows) {
    Network<Actor> network = Network.of(graph);
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.get(pair).isPresent()) {
        Scores<Actor> scores = pairs.get(pair).get().compute(network);
        for (int f = 0; f < rows.length; f++) {
          if (vertices[f] >= 0) {
            double value = scores.estimateAt(vertices[f]).value();
            put(rows[f], Component.POLE_BETWEENNESS, pair, value);
          }
        }
      }
    }
  }

  /** Burt's constraint of one vertex; the sum of its neighbours' degrees in time. */
  private static double constraint(RelationGraph graph, int i) {
    int from = graph.rowStart(i);
    int to = graph.rowStart(i + 1);
    double strength = strength(graph, i);
    int[] place = places(graph, i);
    double[] invested = new double[to - from];
    for (int e = from; e < to; e++) {
      invested[e - from] = graph.weight(e) / strength;
    }
    for (int e = from; e < to; e++) {
      int q = graph.neighbour(e);
      double through = graph.weight(e) / strength / strength(graph, q);
      for (int g = graph.rowStart(q); g < graph.rowStart(q + 1); g++) {
        int at = place[graph.neighbour(g)];
        if (at > 0) {
          invested[at - 1] += through * graph.weight(g);
        }
      }
    }
    double sum = 0;
    for (double share : invested) {
      sum += share * share;
    }
    return sum;
  }

  /** Burt's effective size of one vertex; the sum of its neighbours' degrees in time. */
  private static double effectiveSize(RelationGraph graph, int i) {
    int from = graph.rowStart(i);
    int to = graph.rowStart(i + 1);
    double strength = strength(graph, i);
    int[] place = places(graph, i);
    double size = to - from;
    for (int e = from; e < to; e++) {
      int j = graph.neighbour(e);
      double greatest = 0;
      double redundant = 0;
      for (int g = graph.rowStart(j); g < graph.rowStart(j + 1); g++) {
        greatest = Math.max(greatest, graph.weight(g));
        int at = place[graph.neighbour(g)];
        if (at > 0) {
          redundant += graph.weight(from + at - 1) / strength * graph.weight(g);
        }
      }
      size -= redundant / greatest;
    }
    return size;
  }

  /** One more than the place of each vertex among the neighbours of i, 0 for the others. */
  private static int[] places(RelationGraph graph, int i) {
    int[] place = new int[graph.size()];
    for (int e = graph.rowStart(i); e < graph.rowStart(i + 1); e++) {
      place[graph.neighbour(e)] = e - graph.rowStart(i) + 1;
    }
    return place;
  }

  private static double strength(RelationGraph graph, int i) {
    double sum = 0;
    for (int e = graph.rowStart(i); e < graph.rowStart(i + 1); e++) {
      sum += graph.weight(e);
    }
    return sum;
  }

  private static RelationGraph drawnTogether(RelationGraph graph, Focus focus, String name) {
    List<String> ids = graph.actors().stream().map(Actor::id).toList();
    boolean[] in = focus.members(ids, focus.epochs() - 1);
    Actor whole = new Unlisted(name);
    Map<String, Relation> ties = new TreeMap<>();
    List<Relation> kept = new ArrayList<>();
    List<Actor> others = new ArrayList<>();
    for (int j = 0; j < in.length; j++) {
      if (!in[j]) {
        others.add(graph.actors().get(j));
      }
    }
    for (Relation tie : graph.relations()) {
      boolean first = in[graph.index(tie.first().id()).orElseThrow()];
      boolean second = in[graph.index(tie.second().id()).orElseThrow()];
      if (!first && !second) {
        kept.add(tie);
      } else if (!first || !second) {
        Actor other = first ? tie.second() : tie.first();
        ties.merge(
            other.id(),
            Relation.between(whole, other, tie.weight(), tie.articles()),
            (a, b) ->
                Relation.between(
                    whole, other, a.weight() + b.weight(), a.articles() + b.articles()));
      }
    }
    kept.addAll(ties.values());
    return RelationGraph.of(others, kept);
  }

  /** Why a component of a focus with or without ties has no value. */
  String reason(Component component, int place, Focus focus, boolean tied) {
    if (!tied) {
      return focus.name() + " has no ties";
    }
    return component == Component.POLE_BETWEENNESS
        ? "nobody but one is in the graph from " + setting.pair(place)
        : "a portfolio of ties to third actors is empty or does not vary";
  }
}

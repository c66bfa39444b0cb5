package org.multivector.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jgrapht.Graph;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;

/**
 * Brokerage roles between poles with fractional membership; a set of options, immutable and safe
 * for use by many threads.
 *
 * <p><b>Definition.</b> For each open path a-b-c (ties a-b and b-c, none a-c), with sums over the
 * poles p of products of memberships: <i>coordinator</i> {@code B_a B_b B_c} (all in one pole),
 * <i>gatekeeper</i> {@code (1 - B_a) B_b B_c} (lets an outsider in), <i>representative</i> {@code
 * B_a B_b (1 - B_c)} (speaks outwards), <i>consultant</i> {@code B_a (1 - B_b) B_c} (an outsider
 * between two of one pole), <i>liaison</i> the rest (between poles, or with no pole at all). The
 * five sum to the number of open paths through b. A directed graph counts ordered paths a → b → c
 * without a → c; an undirected one each unordered pair {a, c} once, where gatekeeper and
 * representative are one role. Weights do not enter.
 *
 * <p>Range [0, number of open paths]; 0 for an actor with fewer than two ties. Time is the sum of
 * squared degrees times the number of poles.
 *
 * <p>Gould, R. V., and Fernandez, R. M. (1989). <i>Sociological Methodology</i> 19; Everett, M. G.,
 * and Borgatti, S. P. (2026), doi 10.1016/j.socnet.2025.12.001.
 */
public final class Brokerage {
  private final Poles poles;

  private Brokerage(Poles poles) {
    this.poles = poles;
  }

  /**
   * The roles of an actor.
   *
   * @param actor its id
   * @param coordinator paths inside one pole
   * @param gatekeeper paths into the broker's pole; of an undirected graph, those into it or out of
   *     it
   * @param representative paths out of the broker's pole; 0 in an undirected graph
   * @param consultant paths between two of a pole that the broker is outside of
   * @param liaison the other paths
   */
  public record Roles(
      String actor,
      double coordinator,
      double gatekeeper,
      double representative,
      double consultant,
      double liaison) {

    /** All open paths through the actor. */
    public double total() {
      return coordinator + gatekeeper + representative + consultant + liaison;
    }

    /** Prints the roles on a line. */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: coordinator %.2f, gatekeeper %.2f, representative %.2f, consultant %.2f, liaison"
              + " %.2f",
          actor,
          coordinator,
          gatekeeper,
          representative,
          consultant,
          liaison);
    }
  }

  /** Kazakhstan's four vectors. */
  public static Brokerage withDefaults() {
    return new Brokerage(Poles.kazakhstanVectors());
  }

  /** Sets the poles; their latest membership holds. */
  public Brokerage with(Poles poles) {
    return new Brokerage(poles);
  }

  /** The roles of all actors of a graph, by actor id. */
  public List<Roles> compute(RelationGraph graph) {
    List<String> ids = graph.actors().stream().map(Actor::id).toList();
    Paths paths = new Paths(poles.memberships(ids, poles.epochs() - 1));
    List<Roles> roles = new ArrayList<>();
    for (int b = 0; b < ids.size(); b++) {
      roles.add(undirected(graph, paths, ids.get(b), b));
    }
    return List.copyOf(roles);
  }

  /**
   * The roles of one actor; all 0 where it is not in the graph. The actor's own squared degree is
   * all it takes.
   */
  public Roles compute(RelationGraph graph, String actorId) {
    List<String> ids = graph.actors().stream().map(Actor::id).toList();
    int b = graph.index(actorId).orElse(-1);
    return b < 0
        ? new Roles(actorId, 0, 0, 0, 0, 0)
        : roles(graph, poles.memberships(ids, poles.epochs() - 1), b, actorId);
  }

  /** The roles of the actor at an index, by a membership matrix. */
  static Roles roles(RelationGraph graph, double[][] membership, int b, String actorId) {
    return undirected(graph, new Paths(membership), actorId, b);
  }

  private static Roles undirected(RelationGraph graph, Paths paths, String actorId, int b) {
    paths.clear();
    int from = graph.rowStart(b);
    int to = graph.rowStart(b + 1);
    boolean[] tied = new boolean[graph.size()];
    for (int e = from; e < to; e++) {
      int a = graph.neighbour(e);
      for (int f = graph.rowStart(a); f < graph.rowStart(a + 1); f++) {
        tied[graph.neighbour(f)] = true;
      }
      for (int g = e + 1; g < to; g++) {
        if (!tied[graph.neighbour(g)]) {
          paths.add(a, b, graph.neighbour(g));
        }
      }
      for (int f = graph.rowStart(a); f < graph.rowStart(a + 1); f++) {
        tied[graph.neighbour(f)] = false;
      }
    }
    return new Roles(
        actorId,
        paths.coordinator,
        paths.gatekeeper + paths.representative,
        0,
        paths.consultant,
        paths.liaison);
  }

  /**
   * The roles of all vertices of a directed graph, in its vertex order. The poles take a vertex's
   * text for its id.
   *
   * @throws IllegalArgumentException if the graph is not directed; make a {@link RelationGraph} of
   *     an undirected one
   */
  public <V, E> List<Roles> computeDirected(Graph<V, E> graph) {
    if (!graph.getType().isDirected()) {
      throw new IllegalArgumentException("the graph is undirected; use a RelationGraph");
    }
    Map<V, Integer> index = new LinkedHashMap<>();
    for (V vertex : graph.vertexSet()) {
      index.put(vertex, index.size());
    }
    List<V> vertices = List.copyOf(index.keySet());
    List<String> ids = vertices.stream().map(Object::toString).toList();
    Paths paths = new Paths(poles.memberships(ids, poles.epochs() - 1));
    List<Roles> roles = new ArrayList<>();
    for (V b : vertices) {
      paths.clear();
      for (E in : graph.incomingEdgesOf(b)) {
        V a = graph.getEdgeSource(in);
        for (E out : graph.outgoingEdgesOf(b)) {
          V c = graph.getEdgeTarget(out);
          if (!a.equals(b) && !c.equals(b) && !a.equals(c) && !graph.containsEdge(a, c)) {
            paths.add(index.getOrDefault(a, 0), index.getOrDefault(b, 0), index.getOrDefault(c, 0));
          }
        }
      }
      roles.add(
          new Roles(
              b.toString(),
              paths.coordinator,
              paths.gatekeeper,
              paths.representative,
              paths.consultant,
              paths.liaison));
    }
    return List.copyOf(roles);
  }

  /** Sums over open paths. */
  private static final class Paths {
    private final double[][] membership;
    private double coordinator;
    private double gatekeeper;
    private double representative;
    private double consultant;
    private double liaison;

    Paths(double[][] membership) {
      this.membership = membership;
    }

    void clear() {
      coordinator = 0;
      gatekeeper = 0;
      representative = 0;
      consultant = 0;
      liaison = 0;
    }

    void add(int a, int b, int c) {
      double rest = 1;
      for (int p = 0; p < membership[a].length; p++) {
        double x = membership[a][p];
        double y = membership[b][p];
        double z = membership[c][p];
        double all = x * y * z;
        double enters = (1 - x) * y * z;
        double leaves = x * y * (1 - z);
        double between = x * (1 - y) * z;
        coordinator += all;
        gatekeeper += enters;
        representative += leaves;
        consultant += between;
        rest -= all + enters + leaves + between;
      }
      liaison += rest;
    }
  }
}

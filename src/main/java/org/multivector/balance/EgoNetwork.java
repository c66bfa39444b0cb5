package org.multivector.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;

/**
 * Structural holes around an actor as seen from its own network alone, optionally with ties that
 * common membership in poles implies; a set of options, immutable and safe for use by many threads.
 *
 * <p><b>Definition.</b> Over the ego and its alters, {@code w_xy} the strength of their tie (in a
 * directed graph the sum of both directions), {@code p_xy = w_xy / sum_z w_xz}, {@code m_xy = w_xy
 * / max_z w_xz}: <i>constraint</i> {@code sum_j (p_ij + sum_q p_iq p_qj)^2}, positive, about 1 or
 * more where all alters are tied; <i>effective size</i> {@code sum_j (1 - sum_q p_iq m_jq)}, from 1
 * to the number of alters. The whole-graph variants, in which the alters' ties to others count too,
 * are {@code Constraint} and {@code EffectiveSize} of the centrality package.
 *
 * <p><b>Group ties.</b> With poles, each absent tie from alter x to alter y is filled with {@code
 * (B B^T)_xy}, so that alters of one pole are not mistaken for strangers. The fill lies in [0, 1]
 * and suits weights of that order.
 *
 * <p>An actor without ties, or absent, has undefined values. O(d^3) time for d alters.
 *
 * <p>Burt, R. S. (1992). <i>Structural Holes</i>; Everett, M. G., and Borgatti, S. P. (2026), doi
 * 10.1016/j.socnet.2025.12.001.
 */
public final class EgoNetwork {
  private static final EgoNetwork DEFAULTS = new EgoNetwork(null);

  private final @Nullable Poles groups;

  private EgoNetwork(@Nullable Poles groups) {
    this.groups = groups;
  }

  /**
   * The two measures.
   *
   * @param constraint how far the alters are tied to each other; low is free
   * @param effectiveSize alters less their redundancy
   */
  public record Holes(double constraint, double effectiveSize) {}

  /** Ties as they are. */
  public static EgoNetwork withDefaults() {
    return DEFAULTS;
  }

  /** Fills absent ties between alters by their latest common membership in poles. */
  public EgoNetwork withGroupTies(Poles poles) {
    return new EgoNetwork(poles);
  }

  /** The measures of an actor in a graph; absent without ties. */
  public Optional<Holes> compute(RelationGraph graph, String actorId) {
    if (graph.index(actorId).isEmpty()) {
      return Optional.empty();
    }
    int ego = graph.index(actorId).getAsInt();
    List<Integer> members = new ArrayList<>(List.of(ego));
    for (int e = graph.rowStart(ego); e < graph.rowStart(ego + 1); e++) {
      members.add(graph.neighbour(e));
    }
    int[] place = new int[graph.size()];
    for (int i = 0; i < members.size(); i++) {
      place[members.get(i)] = i + 1;
    }
    double[][] ties = new double[members.size()][members.size()];
    for (int i = 0; i < members.size(); i++) {
      int x = members.get(i);
      for (int e = graph.rowStart(x); e < graph.rowStart(x + 1); e++) {
        int y = place[graph.neighbour(e)];
        if (y > 0) {
          ties[i][y - 1] = graph.weight(e);
        }
      }
    }
    List<Actor> actors = graph.actors();
    return holes(ties, members.stream().map(x -> actors.get(x).id()).toList());
  }

  /**
   * The measures of a vertex of any graph, directed or not, whose weights are strengths; absent
   * without ties. Groups take the vertex's text for its id.
   *
   * @throws IllegalArgumentException if the vertex is not in the graph
   */
  public <V, E> Optional<Holes> compute(Graph<V, E> graph, V ego) {
    if (!graph.containsVertex(ego)) {
      throw new IllegalArgumentException("the graph has no vertex " + ego);
    }
    Set<V> alters = Graphs.neighborSetOf(graph, ego);
    List<V> members = new ArrayList<>(List.of(ego));
    alters.stream().filter(v -> !v.equals(ego)).forEach(members::add);
    double[][] ties = new double[members.size()][members.size()];
    for (int x = 0; x < ties.length; x++) {
      for (int y = 0; y < ties.length; y++) {
        E edge = x == y ? null : graph.getEdge(members.get(x), members.get(y));
        ties[x][y] = edge == null ? 0 : graph.getEdgeWeight(edge);
      }
    }
    return holes(ties, members.stream().map(Object::toString).toList());
  }

  /** The measures of the first member. */
  private Optional<Holes> holes(double[][] ties, List<String> ids) {
    int n = ties.length;
    if (n < 2) {
      return Optional.empty();
    }
    if (groups != null) {
      fill(ties, groups.memberships(ids, groups.epochs() - 1));
    }
    double[][] w = new double[n][n];
    double[] sum = new double[n];
    double[] greatest = new double[n];
    for (int x = 0; x < n; x++) {
      for (int y = 0; y < n; y++) {
        w[x][y] = ties[x][y] + ties[y][x];
        sum[x] += w[x][y];
        greatest[x] = Math.max(greatest[x], w[x][y]);
      }
    }
    double constraint = 0;
    double size = 0;
    for (int j = 1; j < n; j++) {
      double invested = w[0][j] / sum[0];
      double redundant = 0;
      for (int q = 1; q < n; q++) {
        if (q != j) {
          invested += w[0][q] / sum[0] * w[q][j] / sum[q];
          redundant += w[0][q] / sum[0] * w[j][q] / greatest[j];
        }
      }
      constraint += invested * invested;
      size += 1 - redundant;
    }
    return Optional.of(new Holes(constraint, size));
  }

  private static void fill(double[][] ties, double[][] b) {
    for (int x = 1; x < ties.length; x++) {
      for (int y = 1; y < ties.length; y++) {
        if (x != y && ties[x][y] == 0) {
          for (int p = 0; p < b[x].length; p++) {
            ties[x][y] += b[x][p] * b[y][p];
          }
        }
      }
    }
  }
}

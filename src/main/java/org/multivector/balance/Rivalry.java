package org.multivector.balance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;

/**
 * How much of rivals the poles are to each other, pair by pair in [0, 1]: 1 for full rivals, 0 for
 * allies that count as one; immutable and safe for use by many threads.
 *
 * <p>The default, all pairs full rivals, makes the effective number of rival vectors equal to
 * Hill's D2. A given matrix is the analyst's judgement. The {@linkplain #estimated estimate} is a
 * proposal of this library.
 */
public final class Rivalry {
  private static final Rivalry TOTAL = new Rivalry("all poles rivals", Map.of());

  private final String label;
  private final Map<String, Double> pairs;

  private Rivalry(String label, Map<String, Double> pairs) {
    this.label = label;
    this.pairs = pairs;
  }

  /** Every pole is a full rival of every other. */
  public static Rivalry total() {
    return TOTAL;
  }

  /**
   * This rivalry with another value for a pair of poles.
   *
   * @param rivalry 1 for full rivals, 0 for allies that count as one
   * @throws IllegalArgumentException if it is not in [0, 1] or the poles are the same
   */
  public Rivalry with(String pole, String otherPole, double rivalry) {
    if (!(rivalry >= 0 && rivalry <= 1)) {
      throw new IllegalArgumentException(
          "rivalry " + rivalry + " of " + pole + " and " + otherPole + " is not in [0, 1]");
    }
    if (pole.equals(otherPole)) {
      throw new IllegalArgumentException(pole + " is no rival of itself; name two poles");
    }
    Map<String, Double> more = new TreeMap<>(pairs);
    more.put(key(pole, otherPole), rivalry);
    return new Rivalry("given", Map.copyOf(more));
  }

  /**
   * The rivalry estimated from the company the poles keep: for each pair the Jensen–Shannon
   * distance (base 2, in [0, 1]) between their tie shares over all third actors, those outside both
   * poles and not the focal actor. Poles with the same portfolio of partners count as one. A pole
   * without such ties is a full rival of all. A proposal, to be read with care: allies may divide
   * the world between them. It is estimated once and held fixed in the replicates.
   *
   * @param graph the ties
   * @param poles the poles, with their latest membership
   * @param focus id of the focal actor, left out
   */
  public static Rivalry estimated(RelationGraph graph, Poles poles, String focus) {
    List<Actor> actors = graph.actors();
    List<String> ids = actors.stream().map(Actor::id).toList();
    double[][] b = poles.memberships(ids, poles.epochs() - 1);
    int k = poles.size();
    double[][] ties = new double[k][ids.size()];
    for (int j = 0; j < ids.size(); j++) {
      for (int e = graph.rowStart(j); e < graph.rowStart(j + 1); e++) {
        for (int p = 0; p < k; p++) {
          ties[p][graph.neighbour(e)] += graph.weight(e) * b[j][p];
        }
      }
    }
    Rivalry rivalry = TOTAL;
    for (int p = 0; p < k; p++) {
      for (int q = p + 1; q < k; q++) {
        double[] one = new double[ids.size()];
        double[] other = new double[ids.size()];
        for (int j = 0; j < ids.size(); j++) {
          boolean third = b[j][p] == 0 && b[j][q] == 0 && !ids.get(j).equals(focus);
          one[j] = third ? ties[p][j] : 0;
          other[j] = third ? ties[q][j] : 0;
        }
        boolean both = Arrays.stream(one).sum() > 0 && Arrays.stream(other).sum() > 0;
        double distance =
            both ? Composition.of(one).jensenShannonDistance(Composition.of(other)) : 1;
        rivalry = rivalry.with(poles.names().get(p), poles.names().get(q), distance);
      }
    }
    return new Rivalry("estimated from the poles' own ties", rivalry.pairs);
  }

  /** The rivalry of two poles, in [0, 1]; 0 of a pole with itself. */
  public double between(String pole, String otherPole) {
    return pole.equals(otherPole) ? 0 : pairs.getOrDefault(key(pole, otherPole), 1.0);
  }

  /** Where the values come from. */
  public String label() {
    return label;
  }

  /** Z = 1 - rivalry over the named poles. */
  double[][] similarity(List<String> names) {
    double[][] z = new double[names.size()][names.size()];
    for (int p = 0; p < z.length; p++) {
      for (int q = 0; q < z.length; q++) {
        z[p][q] = 1 - between(names.get(p), names.get(q));
      }
    }
    return z;
  }

  private static String key(String pole, String otherPole) {
    return pole.compareTo(otherPole) < 0 ? pole + '\n' + otherPole : otherPole + '\n' + pole;
  }

  /** Prints the label. */
  @Override
  public String toString() {
    return label;
  }
}

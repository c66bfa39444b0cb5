package org.multivector.balance;

import java.util.ArrayList;
import java.util.List;
import org.multivector.actor.DateRange;
import org.multivector.actor.Unlisted;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;

/**
 * The directed network of eleven people and the hours each spends in four groups, with the tables
 * printed for it, to two or three decimals.
 *
 * <p>Everett, M. G., and Borgatti, S. P. (2026), doi 10.1016/j.socnet.2025.12.001 (CC BY).
 */
final class EverettBorgatti {
  static final List<String> NODES =
      List.of(
          "Barb", "Chuck", "Dave", "Ellen", "Frank", "Gavin", "Helen", "Ilse", "Joe", "Karen",
          "Larry");

  static final int[][] ADJACENCY = {
    {0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1},
    {1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0},
    {0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0},
    {1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1},
    {0, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1},
    {1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0},
    {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0},
    {0, 1, 1, 0, 1, 0, 0, 0, 1, 0, 1},
    {1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1},
    {0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0},
    {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}
  };

  static final int[][] HOURS = {
    {0, 20, 20, 0},
    {0, 0, 11, 33},
    {30, 0, 0, 0},
    {4, 16, 10, 10},
    {0, 2, 2, 16},
    {50, 0, 0, 0},
    {0, 55, 0, 0},
    {20, 10, 10, 0},
    {4, 4, 4, 28},
    {0, 0, 54, 6},
    {8, 0, 32, 0}
  };

  /**
   * The hours of Chuck with which the printed brokerage follows; the printed ones do not give it.
   */
  static final int[] CHUCK_FOR_BROKERAGE = {0, 0, 12, 39};

  static final double[][] TIES_TO_GROUPS = {
    {1.2, 0, 0.8, 0},
    {2.5, 0.75, 0.75, 0},
    {0.5, 0.35, 0.6, 1.55},
    {1.7, 0.75, 1.55, 0},
    {2.8, 0.65, 1.3, 0.25},
    {0.1, 2, 1.75, 1.15},
    {1, 0.5, 0.5, 0},
    {1.3, 0.2, 1.25, 2.25},
    {0.8, 1.15, 1.8, 0.25},
    {2, 1, 0, 0},
    {0, 0, 0.25, 0.75}
  };

  static final double[] HETEROGENEITY = {
    0.48, 0.54, 0.65, 0.63, 0.6, 0.66, 0.63, 0.67, 0.67, 0.44, 0.38
  };

  /** Coordinator, gatekeeper, representative, consultant, liaison. */
  static final double[][] BROKERAGE = {
    {0.09, 1.11, 0.62, 0.39, 1.78},
    {0.17, 0.24, 0.7, 2.68, 4.21},
    {0, 0.5, 0, 1.95, 2.55},
    {0.11, 0.75, 0.6, 0.79, 1.75},
    {0.02, 0.72, 0.08, 3.7, 3.48},
    {0, 0.4, 0.3, 5.2, 14.1},
    {0, 0.5, 0, 0.45, 0.05},
    {0.38, 1.94, 2.04, 4.62, 5.01},
    {0.05, 0.3, 0.15, 0.42, 1.08},
    {0, 0, 0, 1, 0},
    {0.18, 0.57, 0.62, 1.38, 1.24}
  };

  /** Effective size, constraint, and both with group ties. */
  static final double[][] STRUCTURAL_HOLES = {
    {3.786, 0.543, 3.148, 0.561},
    {3.571, 0.57, 2.612, 0.641},
    {2.857, 0.637, 2.004, 0.739},
    {3.571, 0.537, 2.935, 0.566},
    {3.438, 0.544, 2.382, 0.638},
    {5.045, 0.376, 3.877, 0.474},
    {1.5, 1.042, 1.275, 1.022},
    {3.75, 0.463, 2.784, 0.533},
    {1.8, 0.687, 1.671, 0.747},
    {2.25, 0.757, 1.5, 1.042},
    {3.417, 0.557, 2.586, 0.577}
  };

  private EverettBorgatti() {}

  /** The groups as fractional poles. */
  static Poles groups() {
    Poles.Builder poles = Poles.builder();
    for (int g = 0; g < 4; g++) {
      for (int i = 0; i < HOURS.length; i++) {
        double sum = 0;
        for (int h : HOURS[i]) {
          sum += h;
        }
        if (HOURS[i][g] > 0) {
          poles = poles.add("group " + (g + 1), NODES.get(i), HOURS[i][g] / sum, DateRange.ALWAYS);
        }
      }
    }
    return poles.build();
  }

  /** The ties that a person names, as a star. */
  static RelationGraph namedBy(int person) {
    List<Relation> ties = new ArrayList<>();
    for (int j = 0; j < NODES.size(); j++) {
      if (ADJACENCY[person][j] == 1) {
        ties.add(Relation.between(new Unlisted(NODES.get(person)), new Unlisted(NODES.get(j)), 1));
      }
    }
    return RelationGraph.of(ties);
  }
}

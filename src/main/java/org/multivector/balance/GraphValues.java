package org.multivector.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.multivector.relation.RelationGraph;
import org.multivector.stat.Bootstrap;

/** The values of one focus in the components that need a graph, and in their replicates. */
final class GraphValues {
  private static final List<Component.Basis> BASES =
      List.of(Component.Basis.PATHS, Component.Basis.TIES);

  private final double[] values;
  private final double[][] drawn;

  private GraphValues(double[] values, double[][] drawn) {
    this.values = values;
    this.drawn = drawn;
  }

  /** The values of a focus, by its number, on one graph, without replicates. */
  GraphValues(GraphComponents components, RelationGraph graph, int focus) {
    this(observed(components, graph)[focus], new double[0][]);
  }

  /** The values of all foci over the articles of a sample. */
  static List<GraphValues> of(
      GraphComponents components,
      ArticleEntries sample,
      Bootstrap bootstrap,
      int foci,
      IntConsumer progress) {
    double[][] values = observed(components, sample.graph());
    int replicates = bootstrap.replicates();
    double[][][] drawn = new double[foci][components.cells()][replicates];
    for (int r = 0; r < replicates; r++) {
      double[][] paths =
          components.values(
              sample.replicate(bootstrap.exponentialDraws(), r), Component.Basis.PATHS);
      double[][] ties =
          components.values(sample.replicate(bootstrap.draws(), r), Component.Basis.TIES);
      for (int f = 0; f < foci; f++) {
        for (int c = 0; c < components.cells(); c++) {
          drawn[f][c][r] = merged(paths[f][c], ties[f][c]);
        }
      }
      progress.accept(r + 1);
    }
    List<GraphValues> all = new ArrayList<>();
    for (int f = 0; f < foci; f++) {
      all.add(new GraphValues(values[f], drawn[f]));
    }
    return all;
  }

  private static double[][] observed(GraphComponents components, RelationGraph graph) {
    double[][] values = components.values(graph, BASES.get(0));
    double[][] others = components.values(graph, BASES.get(1));
    for (int f = 0; f < values.length; f++) {
      for (int c = 0; c < values[f].length; c++) {
        values[f][c] = merged(values[f][c], others[f][c]);
      }
    }
    return values;
  }

  /** A cell belongs to one basis and is NaN in the other. */
  private static double merged(double one, double other) {
    return Double.isNaN(one) ? other : one;
  }

  /** Writes the values behind those of the sums. */
  void into(double[] row) {
    System.arraycopy(values, 0, row, row.length - values.length, values.length);
  }

  /** Puts the replicates behind those of the sums. */
  void replicatesInto(double[][] cells) {
    System.arraycopy(drawn, 0, cells, cells.length - drawn.length, drawn.length);
  }
}

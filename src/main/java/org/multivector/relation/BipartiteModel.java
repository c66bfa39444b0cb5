package org.multivector.relation;

import java.util.Arrays;

/**
 * The bipartite configuration model: cell probabilities of greatest entropy whose row and column
 * sums are, in expectation, the given degrees. Rows of one degree have one parameter, and so have
 * columns.
 *
 * <p>A row or column whose degree is the greatest that the others leave room for has probability 1
 * throughout and is set aside first; so are those of degree 0. The likelihood of the rest is
 * concave and is climbed by solving each parameter exactly given the other side's, in turns.
 */
final class BipartiteModel {
  private static final double PRECISION = 1e-9;
  private static final int MOST_SWEEPS = 20_000;

  /** Distinct row degrees, how many rows have each, and the class of each column. */
  private final int[] rowCount;

  private final int[] columnClass;

  /** Cell probabilities by row class and column class. */
  private final double[][] cell;

  private BipartiteModel(int[] rowCount, int[] columnClass, double[][] cell) {
    this.rowCount = rowCount;
    this.columnClass = columnClass;
    this.cell = cell;
  }

  /**
   * The model of some degrees.
   *
   * @throws IllegalStateException if the search does not converge
   */
  static BipartiteModel of(int[] rowDegrees, int[] columnDegrees) {
    int[] rows = Arrays.stream(rowDegrees).distinct().sorted().toArray();
    int[] columns = Arrays.stream(columnDegrees).distinct().sorted().toArray();
    int[] rowCount = counts(rowDegrees, rows);
    int[] columnCount = counts(columnDegrees, columns);
    double[][] cell = new Fit(rows, rowCount, columns, columnCount).cells();
    int[] columnClass =
        Arrays.stream(columnDegrees).map(d -> Arrays.binarySearch(columns, d)).toArray();
    return new BipartiteModel(rowCount, columnClass, cell);
  }

  private static int[] counts(int[] degrees, int[] distinct) {
    int[] counts = new int[distinct.length];
    for (int degree : degrees) {
      counts[Arrays.binarySearch(distinct, degree)]++;
    }
    return counts;
  }

  /** The probability of a cell, by a row of the given class. */
  double cell(int rowClass, int column) {
    return cell[rowClass][columnClass[column]];
  }

  /** P(X >= common), X the number of rows with both columns. */
  double tail(int first, int second, int common) {
    double[] both = new double[rowCount.length];
    for (int c = 0; c < both.length; c++) {
      both[c] = cell(c, first) * cell(c, second);
    }
    return PoissonBinomial.upperTail(both, rowCount, common);
  }

  /** The search for the parameters. */
  private static final class Fit {
    private final int[] rows;
    private final int[] rowCount;
    private final int[] columns;
    private final int[] columnCount;
    private final double[][] cell;

    // What is left after setting aside: open classes and the degree that open cells must give.
    private final boolean[] rowOpen;
    private final boolean[] columnOpen;
    private final double[] rowRest;
    private final double[] columnRest;
    private final double[] x;
    private final double[] y;

    Fit(int[] rows, int[] rowCount, int[] columns, int[] columnCount) {
      this.rows = rows;
      this.rowCount = rowCount;
      this.columns = columns;
      this.columnCount = columnCount;
      this.cell = new double[rows.length][columns.length];
      this.rowOpen = new boolean[rows.length];
      this.columnOpen = new boolean[columns.length];
      this.rowRest = Arrays.stream(rows).asDoubleStream().toArray();
      this.columnRest = Arrays.stream(columns).asDoubleStream().toArray();
      this.x = new double[rows.length];
      this.y = new double[columns.length];
    }

    double[][] cells() {
      setAside();
      start();
      for (int sweep = 0; !near(); sweep++) {
        if (sweep == MOST_SWEEPS) {
          throw new IllegalStateException(
              "the bipartite configuration model did not converge in "
                  + MOST_SWEEPS
                  + " sweeps; use the hypergeometric test");
        }
        for (int r = 0; r < rows.length; r++) {
          if (rowOpen[r]) {
            x[r] = solved(x[r], rowRest[r], y, columnCount, columnOpen);
          }
        }
        for (int c = 0; c < columns.length; c++) {
          if (columnOpen[c]) {
            y[c] = solved(y[c], columnRest[c], x, rowCount, rowOpen);
          }
        }
      }
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < columns.length; c++) {
          if (rowOpen[r] && columnOpen[c]) {
            cell[r][c] = x[r] * y[c] / (1 + x[r] * y[c]);
          }
        }
      }
      return cell;
    }

    /** Closes classes whose cells are certain, until none is left. */
    private void setAside() {
      Arrays.fill(rowOpen, true);
      Arrays.fill(columnOpen, true);
      boolean again = true;
      while (again) {
        again = false;
        long width = open(columnOpen, columnCount);
        for (int r = 0; r < rows.length; r++) {
          if (rowOpen[r] && (rowRest[r] <= 0 || rowRest[r] >= width)) {
            close(r, rowOpen, rowRest[r] > 0, columnOpen, columnRest, rowCount[r], true);
            again = true;
          }
        }
        long height = open(rowOpen, rowCount);
        for (int c = 0; c < columns.length; c++) {
          if (columnOpen[c] && (columnRest[c] <= 0 || columnRest[c] >= height)) {
            close(c, columnOpen, columnRest[c] > 0, rowOpen, rowRest, columnCount[c], false);
            again = true;
          }
        }
      }
    }

    private static long open(boolean[] open, int[] count) {
      long sum = 0;
      for (int i = 0; i < open.length; i++) {
        sum += open[i] ? count[i] : 0;
      }
      return sum;
    }

    private void close(
        int k,
        boolean[] own,
        boolean full,
        boolean[] others,
        double[] otherRest,
        int count,
        boolean row) {
      own[k] = false;
      if (full) {
        for (int o = 0; o < others.length; o++) {
          if (others[o]) {
            otherRest[o] -= count;
            cell[row ? k : o][row ? o : k] = 1;
          }
        }
      }
    }

    /** The sparse approximation x_r y_c = k_r d_c / total. */
    private void start() {
      double total = 0;
      for (int r = 0; r < rows.length; r++) {
        total += rowOpen[r] ? rowRest[r] * rowCount[r] : 0;
      }
      double root = Math.sqrt(Math.max(total, 1));
      for (int r = 0; r < rows.length; r++) {
        x[r] = rowRest[r] / root;
      }
      for (int c = 0; c < columns.length; c++) {
        y[c] = columnRest[c] / root;
      }
    }

    /** The z with sum over others of count z o / (1 + z o) = degree; Newton's method in ln z. */
    private static double solved(
        double start, double degree, double[] others, int[] count, boolean[] open) {
      double z = start;
      for (int step = 0; step < 200; step++) {
        double sum = 0;
        double slope = 0;
        for (int o = 0; o < others.length; o++) {
          if (open[o]) {
            double p = z * others[o] / (1 + z * others[o]);
            sum += count[o] * p;
            slope += count[o] * p * (1 - p);
          }
        }
        double change = (degree - sum) / slope;
        // Far from the root the logarithm's slope vanishes; a step of e^2 at most stays in range.
        z *= StrictMath.exp(Math.max(-2, Math.min(2, change)));
        if (Math.abs(degree - sum) <= 1e-13 * degree) {
          break;
        }
      }
      return z;
    }

    /** Whether the rows, which were solved before the columns were, still have their degrees. */
    private boolean near() {
      for (int r = 0; r < rows.length; r++) {
        if (rowOpen[r]) {
          double sum = 0;
          for (int c = 0; c < columns.length; c++) {
            sum += columnOpen[c] ? columnCount[c] * (x[r] * y[c] / (1 + x[r] * y[c])) : 0;
          }
          if (Math.abs(sum - rowRest[r]) > PRECISION * rowRest[r]) {
            return false;
          }
        }
      }
      for (int c = 0; c < columns.length; c++) {
        if (columnOpen[c]) {
          double sum = 0;
          for (int r = 0; r < rows.length; r++) {
            sum += rowOpen[r] ? rowCount[r] * (x[r] * y[c] / (1 + x[r] * y[c])) : 0;
          }
          if (Math.abs(sum - columnRest[c]) > PRECISION * columnRest[c]) {
            return false;
          }
        }
      }
      return true;
    }
  }
}

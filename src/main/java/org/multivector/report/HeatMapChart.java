package org.multivector.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A heat map of the ties between actors or blocs, ordered so that those with alike ties are
 * neighbours.
 *
 * <p>Darker means stronger; colour follows the square root of the weight, because weights are very
 * unequal. With up to 14 rows, cells that are wide enough show their number. The diagonal is empty.
 * Options are immutable; drawing costs O(n³) for the order and O(n²) for the cells.
 */
public final class HeatMapChart {
  private static final int NUMBERED = 14;

  private final String title;
  private final String unit;
  private final int width;

  private HeatMapChart(String title, String unit, int width) {
    this.title = title;
    this.unit = unit;
    this.width = width;
  }

  /** A map of 640 pixels without title. */
  public static HeatMapChart withDefaults() {
    return new HeatMapChart("", "weight", 640);
  }

  /** With a title. */
  public HeatMapChart withTitle(String newTitle) {
    return new HeatMapChart(newTitle, unit, width);
  }

  /** With the name of what a cell counts, such as {@code weighted sentences}. */
  public HeatMapChart withUnit(String newUnit) {
    return new HeatMapChart(title, newUnit, width);
  }

  /**
   * With a width in pixels.
   *
   * @throws IllegalArgumentException if it is not in [240, 4000]
   */
  public HeatMapChart withWidth(int newWidth) {
    return new HeatMapChart(title, unit, Canvas.checkedWidth(newWidth));
  }

  /**
   * Draws a symmetric matrix.
   *
   * @param labels a label for each row
   * @param matrix weights &gt;= 0; the diagonal is ignored
   * @throws IllegalArgumentException if the matrix is not square, symmetric and non-negative
   */
  public Chart draw(List<String> labels, double[][] matrix) {
    check(labels, matrix);
    int n = labels.size();
    int[] order = Seriation.order(matrix);
    double most = 0;
    double longest = 0;
    for (int i = 0; i < n; i++) {
      longest = Math.max(longest, Lettering.width(SafeText.plain(labels.get(i)), 12));
      for (int j = 0; j < i; j++) {
        most = Math.max(most, matrix[i][j]);
      }
    }
    double labelRoom = Math.min(longest, width * 0.3) + 8;
    double cell = Math.max(6, Math.min(44, (width - 16 - labelRoom) / Math.max(1, n)));
    double fontSize = Math.max(6, Math.min(12, cell * 0.8));
    double header = Canvas.headerHeight(title, width);
    double left = 8 + labelRoom;
    double columnRoom = Math.min(longest, width * 0.3) * fontSize / 12 + 8;
    double top = header + columnRoom;
    double bottom = top + cell * n;
    int height = (int) Math.ceil(bottom + 48);
    Svg svg = new Svg(width, height);
    Canvas.header(svg, title);
    for (int r = 0; r < n; r++) {
      String name = SafeText.plain(labels.get(order[r]));
      double middle = top + r * cell + cell / 2;
      svg.text(
          left - 6,
          middle + fontSize * 0.35,
          Lettering.fit(name, fontSize, labelRoom - 6),
          "end",
          "font-size",
          fontSize);
      double x = left + r * cell + cell / 2 + fontSize * 0.35;
      svg.text(
          0,
          0,
          Lettering.fit(name, fontSize, columnRoom - 6),
          "start",
          "font-size",
          fontSize,
          "transform",
          "translate(" + Svg.fixed(x) + " " + Svg.fixed(top - 5) + ") rotate(-90)");
      for (int c = 0; c < n; c++) {
        cell(
            svg,
            labels,
            matrix,
            order[r],
            order[c],
            most,
            new Place(left + c * cell, top + r * cell, cell));
      }
    }
    key(svg, most, left, bottom + 14);
    return svg.finish(
        title.isEmpty() ? "Ties between actors" : title, describe(labels, matrix, order));
  }

  private record Place(double x, double y, double size) {}

  private static void cell(
      Svg svg, List<String> labels, double[][] matrix, int row, int column, double most, Place at) {
    if (row == column) {
      svg.rect(at.x() + 0.5, at.y() + 0.5, at.size() - 1, at.size() - 1, "#eeeeee");
      return;
    }
    double value = matrix[row][column];
    double shade = most > 0 ? Math.sqrt(value / most) : 0;
    svg.open(labels.get(row) + " – " + labels.get(column) + ": " + Numbers.DECIMAL.show(value));
    svg.rect(at.x() + 0.5, at.y() + 0.5, at.size() - 1, at.size() - 1, Palette.magnitude(shade));
    String number = value >= 10 ? Numbers.count(Math.round(value)) : Numbers.DECIMAL.show(value);
    if (value >= 1 && value < 10) {
      number = String.format(java.util.Locale.ROOT, "%.1f", value);
    } else if (value < 1) {
      number = String.format(java.util.Locale.ROOT, "%.2f", value).substring(1);
    }
    if (matrix.length <= NUMBERED && value > 0 && Lettering.width(number, 10) < at.size() - 3) {
      svg.text(
          at.x() + at.size() / 2,
          at.y() + at.size() / 2 + 3.5,
          number,
          "middle",
          "font-size",
          10,
          "fill",
          shade > 0.55 ? "#fff" : Palette.INK);
    }
    svg.close();
  }

  private void key(Svg svg, double most, double left, double top) {
    int steps = 24;
    double step = Math.min(160, width - left - 90) / steps;
    for (int i = 0; i < steps; i++) {
      svg.rect(left + i * step, top, step + 0.3, 10, Palette.magnitude(i / (steps - 1.0)));
    }
    svg.text(left, top + 23, "0", "start", "font-size", 10, "fill", Palette.MUTED);
    svg.text(
        left + steps * step,
        top + 23,
        Numbers.DECIMAL.show(most),
        "end",
        "font-size",
        10,
        "fill",
        Palette.MUTED);
    svg.text(
        left + steps * step + 8,
        top + 9,
        Lettering.fit(unit, 10, width - (left + steps * step + 12)),
        "start",
        "font-size",
        10,
        "fill",
        Palette.MUTED);
  }

  private static void check(List<String> labels, double[][] matrix) {
    int n = labels.size();
    if (matrix.length != n) {
      throw new IllegalArgumentException(
          matrix.length + " rows for " + n + " labels; give each row its label");
    }
    for (int i = 0; i < n; i++) {
      if (matrix[i].length != n) {
        throw new IllegalArgumentException(
            "row " + i + " has " + matrix[i].length + " cells, not " + n);
      }
      for (int j = 0; j < i; j++) {
        if (!(matrix[i][j] >= 0 && matrix[i][j] < Double.POSITIVE_INFINITY)
            || matrix[i][j] != matrix[j][i]) {
          throw new IllegalArgumentException(
              "cells ("
                  + i
                  + ", "
                  + j
                  + ") = "
                  + matrix[i][j]
                  + " and ("
                  + j
                  + ", "
                  + i
                  + ") = "
                  + matrix[j][i]
                  + " are not one finite weight >= 0");
        }
      }
    }
  }

  private String describe(List<String> labels, double[][] matrix, int[] order) {
    record Cell(int a, int b, double weight) {}
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < matrix.length; i++) {
      for (int j = i + 1; j < matrix.length; j++) {
        if (matrix[i][j] > 0) {
          cells.add(new Cell(i, j, matrix[i][j]));
        }
      }
    }
    cells.sort(Comparator.comparingDouble(Cell::weight).reversed());
    StringBuilder words = new StringBuilder("Heat map of ").append(unit).append(" between ");
    words.append(labels.size()).append(" actors, in the order ");
    for (int i = 0; i < order.length; i++) {
      words.append(i == 0 ? "" : ", ").append(labels.get(order[i]));
    }
    words.append(". Strongest: ");
    for (int i = 0; i < Math.min(5, cells.size()); i++) {
      Cell cell = cells.get(i);
      words.append(i == 0 ? "" : "; ").append(labels.get(cell.a())).append(" – ");
      words.append(labels.get(cell.b())).append(' ').append(Numbers.DECIMAL.show(cell.weight()));
    }
    return words.append(cells.isEmpty() ? "none." : ".").toString();
  }
}

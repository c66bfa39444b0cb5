package org.multivector.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Time against size as small charts on common axes, a chart per algorithm: with weights, without,
 * and the stated cost as a line through the last point measured.
 */
final class CostChart {
  private static final int COLUMNS = 4;
  private static final int WIDTH = 230;
  private static final int HEIGHT = 170;
  private static final int LEFT = 52;
  private static final int TOP = 76;
  private static final int GAP = 14;
  private static final int TITLE = 34;
  private static final int MARGIN = 16;
  private static final int FOOT = 44;
  private static final double LEAST_TIES = 70;
  private static final double MOST_TIES = 1.4e6;
  private static final double LEAST_SECONDS = 3e-8;
  private static final double MOST_SECONDS = 40;
  private static final String UNWEIGHTED = "-unweighted";
  private static final String[] COLOURS = {"#1f5fa8", "#d9730d"};

  private final StringBuilder svg = new StringBuilder();

  private CostChart() {}

  /** The picture. */
  static String svg(List<CostPlot.Point> points) {
    return new CostChart().drawn(charts(points));
  }

  /** The points by chart and series; a variant without weights shares the chart of the other. */
  private static Map<String, Map<String, List<CostPlot.Point>>> charts(
      List<CostPlot.Point> points) {
    Map<String, Map<String, List<CostPlot.Point>>> charts = new TreeMap<>();
    for (CostPlot.Point point : points) {
      String name = point.algorithm();
      String chart =
          name.endsWith(UNWEIGHTED) && !name.startsWith("clustering")
              ? name.substring(0, name.length() - UNWEIGHTED.length())
              : name;
      charts
          .computeIfAbsent(chart, c -> new LinkedHashMap<>())
          .computeIfAbsent(name, n -> new ArrayList<>())
          .add(point);
    }
    return charts;
  }

  private String drawn(Map<String, Map<String, List<CostPlot.Point>>> charts) {
    int rows = (charts.size() + COLUMNS - 1) / COLUMNS;
    int width = LEFT + COLUMNS * (WIDTH + GAP) + MARGIN;
    int height = TOP + rows * (HEIGHT + TITLE) + FOOT;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
            + " height=\"%d\" font-family=\"sans-serif\" font-size=\"11\" fill=\"#333\">",
        width, height, width, height);
    add("<title>Time of a run against the number of ties</title>");
    add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", width, height);
    legend();
    int index = 0;
    for (Map.Entry<String, Map<String, List<CostPlot.Point>>> chart : charts.entrySet()) {
      int x = LEFT + index % COLUMNS * (WIDTH + GAP);
      int y = TOP + index / COLUMNS * (HEIGHT + TITLE) + TITLE - 8;
      boolean isLast = index + COLUMNS >= charts.size();
      add("<g transform=\"translate(%d %d)\">", x, y);
      frame(index % COLUMNS == 0, isLast);
      content(chart.getKey(), chart.getValue());
      add("</g>");
      index++;
    }
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">ties (scale-free graphs, ten ties a"
            + " vertex)</text>",
        width / 2, height - 10);
    return svg.append("</svg>\n").toString();
  }

  private void legend() {
    add(
        "<text x=\"%d\" y=\"26\" font-size=\"17\" font-weight=\"bold\">Time of a run against the"
            + " number of ties</text>",
        LEFT);
    int y = 52;
    int x = LEFT;
    String[] names = {"weighted, or the only variant", "unweighted"};
    for (int s = 0; s < names.length; s++) {
      add(
          "<path d=\"M%d %dh28\" stroke=\"%s\" stroke-width=\"1.6\"/><circle cx=\"%d\" cy=\"%d\""
              + " r=\"3\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>",
          x,
          y,
          COLOURS[s],
          x + 14,
          y,
          s == 0 ? COLOURS[s] : "#fff\" stroke=\"" + COLOURS[s],
          x + 36,
          y + 4,
          names[s]);
      x += s == 0 ? 230 : 130;
    }
    add(
        "<path d=\"M%d %dh28\" stroke=\"#888\" stroke-dasharray=\"5 4\"/><text x=\"%d\" y=\"%d\">"
            + "stated cost, drawn through the last point; one thread, both axes logarithmic"
            + "</text>",
        x, y, x + 36, y + 4);
  }

  private void frame(boolean hasTimes, boolean hasTies) {
    add("<rect width=\"%d\" height=\"%d\" fill=\"#f7f7f5\"/>", WIDTH, HEIGHT);
    String[] times = {"1 µs", "1 ms", "1 s"};
    for (int i = 0; i < times.length; i++) {
      double y = y(Math.pow(10, 3 * i - 6));
      add("<path d=\"M0 %.1fh%d\" stroke=\"#ddd\"/>", y, WIDTH);
      if (hasTimes) {
        add("<text x=\"-6\" y=\"%.1f\" text-anchor=\"end\">%s</text>", y + 4, times[i]);
      }
    }
    String[] exponents = {"²", "³", "⁴", "⁵", "⁶"};
    for (int i = 0; i < exponents.length; i++) {
      double x = x(Math.pow(10, i + 2));
      add("<path d=\"M%.1f 0v%d\" stroke=\"#ddd\"/>", x, HEIGHT);
      if (hasTies) {
        add(
            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">10%s</text>",
            x, HEIGHT + 15, exponents[i]);
      }
    }
  }

  private void content(String name, Map<String, List<CostPlot.Point>> series) {
    CentralityAlgorithm.Cost cost = CentralityAlgorithm.named(name).cost();
    add("<text y=\"-7\" font-size=\"12\" font-weight=\"bold\">%s</text>", name);
    add("<text x=\"8\" y=\"17\" fill=\"#666\">%s</text>", cost.formula());
    int s = 0;
    for (List<CostPlot.Point> points : series.values()) {
      if (s == 0) {
        line(points, cost);
      }
      series(points, s++);
    }
  }

  /** The stated cost through the last point, from the smallest graph to the largest measured. */
  private void line(List<CostPlot.Point> points, CentralityAlgorithm.Cost cost) {
    CostPlot.Point last = points.get(points.size() - 1);
    double second = last.seconds() / cost.steps(last.vertices(), last.ties());
    StringBuilder path = new StringBuilder();
    for (CostPlot.Point point : points) {
      double seconds = second * cost.steps(point.vertices(), point.ties());
      if (seconds >= LEAST_SECONDS) {
        append(path, point.ties(), seconds);
      }
    }
    add("<path d=\"%s\" fill=\"none\" stroke=\"#888\" stroke-dasharray=\"5 4\"/>", path);
  }

  private void series(List<CostPlot.Point> points, int s) {
    StringBuilder path = new StringBuilder();
    for (CostPlot.Point point : points) {
      append(path, point.ties(), point.seconds());
    }
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"/>", path, COLOURS[s]);
    for (CostPlot.Point point : points) {
      add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.6\" fill=\"%s\" stroke=\"%s\"/>",
          x(point.ties()), y(point.seconds()), s == 0 ? COLOURS[s] : "#fff", COLOURS[s]);
    }
  }

  private static void append(StringBuilder path, double ties, double seconds) {
    path.append(path.length() == 0 ? "M" : "L")
        .append(String.format(Locale.ROOT, "%.1f %.1f", x(ties), y(seconds)));
  }

  private static double x(double ties) {
    return WIDTH * Math.log(ties / LEAST_TIES) / Math.log(MOST_TIES / LEAST_TIES);
  }

  private static double y(double seconds) {
    return HEIGHT
        * (1 - Math.log(seconds / LEAST_SECONDS) / Math.log(MOST_SECONDS / LEAST_SECONDS));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

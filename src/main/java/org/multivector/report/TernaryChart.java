package org.multivector.report;

import java.util.ArrayList;
import java.util.List;
import org.multivector.stat.Estimate;

/**
 * A ternary plot: actors whose ties are spread over three poles, as points in a triangle.
 *
 * <p>A corner is a share of 1 for its pole, the opposite side a share of 0; the centre is an equal
 * spread. Around a point whose shares have intervals lies the region of all portfolios with every
 * share inside its own interval. Shares are renormalised to sum 1. A point with an undefined share
 * is not drawn, and the description says so. Options are immutable.
 */
public final class TernaryChart {
  private static final double HEIGHT_OF_SIDE = Math.sqrt(3) / 2;

  private final String title;
  private final List<String> poles;
  private final int width;

  private TernaryChart(String title, List<String> poles, int width) {
    this.title = title;
    this.poles = List.copyOf(poles);
    this.width = width;
  }

  /**
   * An actor in the triangle.
   *
   * @param label who it is
   * @param shares the three shares in the order of the poles
   */
  public record Point(String label, List<Estimate> shares) {

    /**
     * Checks that there are three shares.
     *
     * @throws IllegalArgumentException otherwise
     */
    public Point {
      shares = List.copyOf(shares);
      if (shares.size() != 3) {
        throw new IllegalArgumentException(
            label + " has " + shares.size() + " shares; a ternary plot needs 3");
      }
    }

    private boolean isDefined() {
      return shares.stream().allMatch(Estimate::isDefined)
          && shares.stream().mapToDouble(Estimate::value).sum() > 0;
    }
  }

  /** A triangle of 560 pixels over three poles: left corner, right corner, top. */
  public static TernaryChart over(String left, String right, String top) {
    return new TernaryChart("", List.of(left, right, top), 560);
  }

  /** With a title. */
  public TernaryChart withTitle(String newTitle) {
    return new TernaryChart(newTitle, poles, width);
  }

  /**
   * With a width in pixels.
   *
   * @throws IllegalArgumentException if it is not in [240, 4000]
   */
  public TernaryChart withWidth(int newWidth) {
    return new TernaryChart(title, poles, Canvas.checkedWidth(newWidth));
  }

  /** Draws the points; the first lies on top and is drawn strongest. */
  public Chart draw(List<Point> points) {
    double header = Canvas.headerHeight(title, width);
    double margin = Math.min(64, width * 0.12);
    double side = width - 2 * margin;
    double topY = header + 30;
    double bottomY = topY + side * HEIGHT_OF_SIDE;
    int height = (int) Math.ceil(bottomY + 52);
    Triangle triangle = new Triangle(margin, bottomY, side);
    Svg svg = new Svg(width, height);
    Canvas.header(svg, title);
    frame(svg, triangle);

    List<Point> drawn = points.stream().filter(Point::isDefined).toList();
    for (int i = drawn.size() - 1; i >= 0; i--) {
      region(svg, triangle, drawn.get(i), i);
    }
    List<LabelPlacement.Spot> spots = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      double[] at = triangle.at(values(drawn.get(i)));
      spots.add(
          new LabelPlacement.Spot(
              at[0], at[1], i == 0 ? 6 : 4.5, SafeText.plain(drawn.get(i).label()), "", 12));
    }
    for (int i = drawn.size() - 1; i >= 0; i--) {
      LabelPlacement.Spot spot = spots.get(i);
      svg.open(drawn.get(i).label() + ": " + words(drawn.get(i)));
      svg.circle(spot.x(), spot.y(), spot.radius(), colour(i));
      svg.close();
    }
    LabelPlacement.within(4, header, width - 4.0, height - 4.0).place(spots).draw(svg);
    return svg.finish(
        title.isEmpty() ? "Spread of ties over three poles" : title, describe(points, drawn));
  }

  private static String colour(int index) {
    return index == 0 ? Palette.ALERT : Palette.MAIN;
  }

  private void frame(Svg svg, Triangle triangle) {
    for (int i = 1; i <= 4; i++) {
      double part = i / 5.0;
      for (int pole = 0; pole < 3; pole++) {
        double[] one = new double[3];
        double[] two = new double[3];
        one[pole] = part;
        two[pole] = part;
        one[(pole + 1) % 3] = 1 - part;
        two[(pole + 2) % 3] = 1 - part;
        double[] a = triangle.at(one);
        double[] b = triangle.at(two);
        svg.line(a[0], a[1], b[0], b[1], Palette.GRID, 1);
      }
    }
    double[] left = triangle.at(new double[] {1, 0, 0});
    double[] right = triangle.at(new double[] {0, 1, 0});
    double[] top = triangle.at(new double[] {0, 0, 1});
    double[] centre = triangle.at(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0});
    svg.path(
        "M" + point(left) + "L" + point(right) + "L" + point(top) + "Z",
        "fill",
        "none",
        "stroke",
        Palette.INK,
        "stroke-width",
        1.2);
    svg.line(centre[0] - 5, centre[1], centre[0] + 5, centre[1], Palette.MUTED, 1);
    svg.line(centre[0], centre[1] - 5, centre[0], centre[1] + 5, Palette.MUTED, 1);
    for (int i = 1; i <= 4; i++) {
      double part = i / 5.0;
      String label = Numbers.PERCENT.show(part);
      double[] onBottom = triangle.at(new double[] {part, 1 - part, 0});
      double[] onRight = triangle.at(new double[] {0, part, 1 - part});
      double[] onLeft = triangle.at(new double[] {1 - part, 0, part});
      tick(svg, onBottom[0], onBottom[1] + 13, label, "middle");
      tick(svg, onRight[0] + 6, onRight[1], label, "start");
      tick(svg, onLeft[0] - 6, onLeft[1] + 4, label, "end");
    }
    double room = width / 2.0 - 16;
    corner(svg, 8, left[1] + 34, poles.get(0), "start", room);
    corner(svg, width - 8.0, right[1] + 34, poles.get(1), "end", room);
    corner(svg, top[0], top[1] - 10, poles.get(2), "middle", width - 24.0);
  }

  private static void tick(Svg svg, double x, double y, String label, String anchor) {
    svg.text(x, y, label, anchor, "font-size", 9, "fill", Palette.MUTED);
  }

  private static void corner(
      Svg svg, double x, double y, String label, String anchor, double room) {
    svg.text(
        x,
        y,
        Lettering.fit(SafeText.plain(label), 13, room),
        anchor,
        "font-size",
        13,
        "font-weight",
        "bold");
  }

  private static void region(Svg svg, Triangle triangle, Point point, int index) {
    if (!point.shares().stream().allMatch(s -> s.interval().isPresent())) {
      return;
    }
    List<double[]> corners =
        List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
    for (int pole = 0; pole < 3; pole++) {
      Estimate.Interval interval = point.shares().get(pole).interval().orElseThrow();
      corners = clip(corners, pole, interval.low(), 1);
      corners = clip(corners, pole, interval.high(), -1);
    }
    if (corners.size() < 3) {
      return;
    }
    StringBuilder d = new StringBuilder();
    for (double[] corner : corners) {
      d.append(d.isEmpty() ? "M" : "L").append(point(triangle.at(corner)));
    }
    svg.path(
        d.append('Z').toString(),
        "fill",
        colour(index),
        "fill-opacity",
        index == 0 ? 0.25 : 0.12,
        "stroke",
        colour(index),
        "stroke-opacity",
        0.5,
        "stroke-width",
        0.8);
  }

  /** The part of a convex polygon where one coordinate is on the wanted side of a bound. */
  private static List<double[]> clip(List<double[]> polygon, int pole, double bound, int sign) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < polygon.size(); i++) {
      double[] a = polygon.get(i);
      double[] b = polygon.get((i + 1) % polygon.size());
      double insideA = sign * (a[pole] - bound);
      double insideB = sign * (b[pole] - bound);
      if (insideA >= 0) {
        kept.add(a);
      }
      if (insideA * insideB < 0) {
        double part = insideA / (insideA - insideB);
        double[] cut = new double[3];
        for (int c = 0; c < 3; c++) {
          cut[c] = a[c] + part * (b[c] - a[c]);
        }
        kept.add(cut);
      }
    }
    return kept;
  }

  private static double[] values(Point point) {
    return point.shares().stream().mapToDouble(Estimate::value).toArray();
  }

  private static String point(double[] xy) {
    return Svg.fixed(xy[0]) + " " + Svg.fixed(xy[1]);
  }

  private String words(Point point) {
    StringBuilder words = new StringBuilder();
    for (int pole = 0; pole < 3; pole++) {
      words
          .append(pole == 0 ? "" : ", ")
          .append(poles.get(pole))
          .append(' ')
          .append(Numbers.PERCENT.show(point.shares().get(pole)));
    }
    return words.toString();
  }

  private String describe(List<Point> points, List<Point> drawn) {
    StringBuilder words = new StringBuilder("Ternary plot with the corners ");
    words.append(poles.get(0)).append(" (left), ").append(poles.get(1)).append(" (right) and ");
    words.append(poles.get(2)).append(" (top). ");
    for (Point point : drawn) {
      words.append(point.label()).append(": ").append(words(point)).append(". ");
    }
    List<String> missing = points.stream().filter(p -> !p.isDefined()).map(Point::label).toList();
    if (!missing.isEmpty()) {
      words.append("Not drawn, because undefined: ").append(String.join(", ", missing)).append('.');
    }
    return words.toString();
  }

  private record Triangle(double left, double bottom, double side) {
    double[] at(double[] shares) {
      double sum = shares[0] + shares[1] + shares[2];
      double right = shares[1] / sum;
      double top = shares[2] / sum;
      return new double[] {left + side * (right + top / 2), bottom - side * HEIGHT_OF_SIDE * top};
    }
  }
}

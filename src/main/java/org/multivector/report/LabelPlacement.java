package org.multivector.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels beside dots such that no label covers another label or a dot.
 *
 * <p>Greedy in the order given, so the most important come first: eight places next to the dot,
 * then rings of places farther out with a thin line back, first with the full label and then with
 * the short one. What finds no place at all is left out and reported. For n labels the work is at
 * most proportional to n² times the places tried (about 200).
 */
final class LabelPlacement {
  private static final double GAP = 2.5;
  private static final double APART = 12;
  private static final double[][] BESIDE = {
    {1, 0}, {0, -1}, {0, 1}, {-1, 0}, {0.8, -0.8}, {0.8, 0.8}, {-0.8, -0.8}, {-0.8, 0.8}
  };
  private static final double[] RINGS = {12, 20, 30, 42, 56, 72};
  private static final int SPOKES = 24;

  private final double left;
  private final double top;
  private final double right;
  private final double bottom;

  private LabelPlacement(double left, double top, double right, double bottom) {
    this.left = left;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
  }

  /** A dot that wants a label: the long one where there is room, else the short one if any. */
  record Spot(
      double x, double y, double radius, String label, String shortLabel, double fontSize) {}

  /** A label in its place, {@code spot} being the index of its dot. */
  record Placed(int spot, String text, Box box, double fontSize, boolean led) {}

  /** A rectangle. Two on one line that nearly touch would read as one name. */
  record Box(double x1, double y1, double x2, double y2) {
    boolean overlaps(Box other) {
      return x1 - APART < other.x2 && other.x1 - APART < x2 && y1 < other.y2 && other.y1 < y2;
    }
  }

  /** The outcome: labels in the order of the spots, and which spots got none. */
  record Placement(List<Spot> spots, List<Placed> labels, List<Integer> leftOut) {

    /** Draws lines first, then each label with a white rim, so that it reads over lines. */
    void draw(Svg svg) {
      for (Placed label : labels) {
        if (label.led()) {
          Spot spot = spots.get(label.spot());
          double x = Math.min(label.box().x2(), Math.max(label.box().x1(), spot.x()));
          double y = Math.min(label.box().y2(), Math.max(label.box().y1(), spot.y()));
          svg.line(spot.x(), spot.y(), x, y, Palette.MUTED, 0.6);
        }
      }
      for (Placed label : labels) {
        double y = label.box().y2() - label.fontSize() * 0.25;
        // Fonts differ in width: a label beside its dot grows away from it.
        Box box = label.box();
        double dot = spots.get(label.spot()).x();
        boolean right = box.x1() >= dot;
        boolean left = box.x2() <= dot;
        svg.text(
            right ? box.x1() : left ? box.x2() : (box.x1() + box.x2()) / 2,
            y,
            label.text(),
            right ? "start" : left ? "end" : "middle",
            "font-size",
            label.fontSize(),
            "stroke",
            "#fff",
            "stroke-width",
            3,
            "stroke-linejoin",
            "round",
            "paint-order",
            "stroke");
      }
    }
  }

  static LabelPlacement within(double left, double top, double right, double bottom) {
    return new LabelPlacement(left, top, right, bottom);
  }

  Placement place(List<Spot> spots) {
    List<Placed> placed = new ArrayList<>();
    List<Integer> leftOut = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      Placed label = tryPlaces(spots, placed, i, spot.label());
      if (label == null && !spot.shortLabel().isEmpty()) {
        label = tryPlaces(spots, placed, i, spot.shortLabel());
      }
      if (label == null) {
        leftOut.add(i);
      } else {
        placed.add(label);
      }
    }
    return new Placement(List.copyOf(spots), List.copyOf(placed), List.copyOf(leftOut));
  }

  private @org.jspecify.annotations.Nullable Placed tryPlaces(
      List<Spot> spots, List<Placed> placed, int index, String text) {
    Spot spot = spots.get(index);
    double w = Lettering.width(text, spot.fontSize());
    double h = spot.fontSize() * 1.1;
    for (double[] direction : BESIDE) {
      Box box = beside(spot, w, h, direction[0], direction[1], GAP);
      if (isFree(box, spots, placed)) {
        return new Placed(index, text, box, spot.fontSize(), false);
      }
    }
    for (double ring : RINGS) {
      for (int spoke = 0; spoke < SPOKES; spoke++) {
        double angle = 2 * StrictMath.PI * spoke / SPOKES;
        Box box = beside(spot, w, h, StrictMath.cos(angle), StrictMath.sin(angle), GAP + ring);
        if (isFree(box, spots, placed)) {
          return new Placed(index, text, box, spot.fontSize(), true);
        }
      }
    }
    return null;
  }

  private static Box beside(Spot spot, double w, double h, double dx, double dy, double gap) {
    double reach = spot.radius() + gap;
    double x = spot.x() + dx * (reach + w / 2);
    double y = spot.y() + dy * (reach + h / 2);
    return new Box(x - w / 2, y - h / 2, x + w / 2, y + h / 2);
  }

  private boolean isFree(Box box, List<Spot> spots, List<Placed> placed) {
    if (box.x1() < left || box.y1() < top || box.x2() > right || box.y2() > bottom) {
      return false;
    }
    for (Placed other : placed) {
      if (box.overlaps(other.box())) {
        return false;
      }
    }
    for (Spot spot : spots) {
      double dx = Math.max(Math.max(box.x1() - spot.x(), 0), spot.x() - box.x2());
      double dy = Math.max(Math.max(box.y1() - spot.y(), 0), spot.y() - box.y2());
      if (dx * dx + dy * dy < spot.radius() * spot.radius()) {
        return false;
      }
    }
    return true;
  }
}

package org.multivector.report;

import java.util.List;
import java.util.Locale;

/** What all charts share: the title, the legend, and the range of widths. */
final class Canvas {
  static final int MIN_WIDTH = 240;
  static final int MAX_WIDTH = 4000;

  private static final double TITLE_SIZE = 14;
  private static final double LEGEND_ROW = 18;

  private Canvas() {}

  static int checkedWidth(int width) {
    if (width < MIN_WIDTH || width > MAX_WIDTH) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "width %d is not in [%d, %d] pixels", width, MIN_WIDTH, MAX_WIDTH));
    }
    return width;
  }

  static double headerHeight(String title, int width) {
    return title.isEmpty() ? 8 : 10 + 18 * lines(title, width).size() + 4;
  }

  static void header(Svg svg, String title) {
    if (title.isEmpty()) {
      return;
    }
    double y = 24;
    for (String line : lines(title, svg.width())) {
      svg.text(12, y, line, "start", "font-size", TITLE_SIZE, "font-weight", "bold");
      y += 18;
    }
  }

  static double legendHeight(List<String> entries, int width) {
    return entries.isEmpty() ? 0 : LEGEND_ROW * rows(entries, width) + 6;
  }

  /** A line of coloured dots with their meaning, in the order of the categories. */
  static void legend(Svg svg, List<String> entries, double left, double top, int width) {
    double x = left;
    double y = top + 10;
    for (int i = 0; i < entries.size(); i++) {
      String label = Lettering.fit(SafeText.plain(entries.get(i)), 11, width - 40.0);
      double length = 16 + Lettering.width(label, 11) + 14;
      if (x > left && x + length > width - 8) {
        x = left;
        y += LEGEND_ROW;
      }
      svg.circle(x + 5, y - 4, 5, Palette.category(i));
      svg.text(x + 16, y, label, "start", "font-size", 11);
      x += length;
    }
  }

  private static int rows(List<String> entries, int width) {
    double x = 12;
    int rows = 1;
    for (String entry : entries) {
      double length =
          16 + Lettering.width(Lettering.fit(SafeText.plain(entry), 11, width - 40.0), 11) + 14;
      if (x > 12 && x + length > width - 8) {
        x = 12;
        rows++;
      }
      x += length;
    }
    return rows;
  }

  private static List<String> lines(String title, int width) {
    return Lettering.wrap(SafeText.plain(title), TITLE_SIZE * 1.06, width - 24.0);
  }
}

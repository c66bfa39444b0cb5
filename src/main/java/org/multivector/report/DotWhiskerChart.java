package org.multivector.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.multivector.stat.Estimate;

/**
 * A dot-and-whisker chart: one row per item, a dot at its value and a line over its interval.
 *
 * <p>It draws a ranking, the shares of poles, or any list of {@link Estimate}s; the numbers stand
 * beside the marks. An undefined estimate keeps its row and says why. Rows keep the order given.
 * Options are immutable; drawing is linear in the rows. Below 520 pixels of width each label stands
 * above its mark instead of beside it.
 */
public final class DotWhiskerChart {
  private static final int NARROW = 520;
  private static final int TICKS = 5;

  private final String title;
  private final String axis;
  private final int width;
  private final Numbers style;
  private final @Nullable Double reference;
  private final String referenceLabel;

  private DotWhiskerChart(
      String title,
      String axis,
      int width,
      Numbers style,
      @Nullable Double reference,
      String referenceLabel) {
    this.title = title;
    this.axis = axis;
    this.width = width;
    this.style = style;
    this.reference = reference;
    this.referenceLabel = referenceLabel;
  }

  /**
   * A row of the chart.
   *
   * @param label what the row is about
   * @param estimate its number
   * @param group the category that colours it; empty for none
   * @param note a remark in small print behind the label, such as a rank interval; may be empty
   */
  public record Row(String label, Estimate estimate, String group, String note) {

    /** A row without group and note. */
    public static Row of(String label, Estimate estimate) {
      return new Row(label, estimate, "", "");
    }

    /** This row in a group. */
    public Row withGroup(String newGroup) {
      return new Row(label, estimate, newGroup, note);
    }

    /** This row with a note. */
    public Row withNote(String newNote) {
      return new Row(label, estimate, group, newNote);
    }
  }

  /** A chart of 720 pixels without title. */
  public static DotWhiskerChart withDefaults() {
    return new DotWhiskerChart("", "", 720, Numbers.DECIMAL, null, "");
  }

  /** With a title. */
  public DotWhiskerChart withTitle(String newTitle) {
    return new DotWhiskerChart(newTitle, axis, width, style, reference, referenceLabel);
  }

  /** With a label under the axis, which should name the unit. */
  public DotWhiskerChart withAxis(String newAxis) {
    return new DotWhiskerChart(title, newAxis, width, style, reference, referenceLabel);
  }

  /**
   * With a width in pixels.
   *
   * @throws IllegalArgumentException if it is not in [240, 4000]
   */
  public DotWhiskerChart withWidth(int newWidth) {
    return new DotWhiskerChart(
        title, axis, Canvas.checkedWidth(newWidth), style, reference, referenceLabel);
  }

  /** With numbers in [0, 1] printed as percent on an axis from 0. */
  public DotWhiskerChart asPercent() {
    return new DotWhiskerChart(title, axis, width, Numbers.PERCENT, reference, referenceLabel);
  }

  /** With a dashed line at a value, such as an equal share, named in words. */
  public DotWhiskerChart withReference(double value, String label) {
    return new DotWhiskerChart(title, axis, width, style, value, label);
  }

  /** Draws the rows from top to bottom. */
  public Chart draw(List<Row> rows) {
    boolean narrow = width < NARROW;
    double size = 12;
    double labels = 0;
    double numbers = 0;
    for (Row row : rows) {
      labels = Math.max(labels, Lettering.width(SafeText.plain(row.label()), size));
      labels =
          Math.max(
              labels,
              Lettering.width(SafeText.plain(row.label()), size)
                  + (row.note().isEmpty() ? 0 : 6 + Lettering.width(row.note(), 10)));
      numbers = Math.max(numbers, Lettering.width(style.show(row.estimate()), 11));
    }
    double labelRoom = narrow ? 0 : Math.min(labels, width * 0.34);
    double left = narrow ? 12 : 12 + labelRoom + 10;
    double right = narrow ? width - 14.0 : width - 12 - numbers - 10;
    double top = Canvas.headerHeight(title, width) + (reference == null ? 4 : 20);
    double step = narrow ? 36 : 22;
    Map<String, Integer> groups = groups(rows);
    double plotBottom = top + step * rows.size() + 4;
    double axisBottom = plotBottom + (axis.isEmpty() ? 20 : 38);
    List<String> legend =
        groups.size() > 1 && !labelsAreGroups(rows) ? List.copyOf(groups.keySet()) : List.of();
    int height = (int) Math.ceil(axisBottom + Canvas.legendHeight(legend, width) + 8);

    Svg svg = new Svg(width, height);
    Canvas.header(svg, title);
    Scale scale = scale(rows, left, right);
    int ticks = narrow ? 4 : TICKS;
    for (double tick : scale.ticks(ticks)) {
      double x = scale.at(tick);
      svg.line(x, top, x, plotBottom, Palette.GRID, 1);
      svg.text(
          x,
          plotBottom + 14,
          scale.label(tick, ticks, style),
          "middle",
          "font-size",
          10,
          "fill",
          Palette.MUTED);
    }
    if (!axis.isEmpty()) {
      svg.text(
          (left + right) / 2,
          plotBottom + 31,
          Lettering.fit(axis, 11, width - 20.0),
          "middle",
          "font-size",
          11,
          "fill",
          Palette.MUTED);
    }
    if (reference != null) {
      double x = scale.at(reference);
      svg.dashed(x, top - 4, x, plotBottom, Palette.INK, 1);
      double half = Lettering.width(referenceLabel, 10) / 2;
      svg.text(
          Math.max(8 + half, Math.min(width - 8 - half, x)),
          top - 8,
          referenceLabel,
          "middle",
          "font-size",
          10,
          "fill",
          Palette.MUTED);
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double rowTop = top + i * step;
      double y = rowTop + (narrow ? 25 : step / 2);
      double textY = narrow ? rowTop + 13 : y + 4;
      svg.open(row.label() + ": " + words(row.estimate()));
      drawLabel(svg, row, narrow, labelRoom, textY, size, numbers);
      svg.text(
          width - 12.0,
          textY,
          style.show(row.estimate()),
          "end",
          "font-size",
          11,
          "fill",
          row.estimate().isDefined() ? Palette.INK : Palette.MUTED);
      drawMark(svg, row, scale, y, colour(row, groups));
      svg.close();
    }
    Canvas.legend(svg, legend, 12, axisBottom + 6, width);
    return svg.finish(title.isEmpty() ? "Estimates with intervals" : title, describe(rows));
  }

  private void drawLabel(
      Svg svg, Row row, boolean narrow, double labelRoom, double y, double size, double numbers) {
    double room = narrow ? width - 24 - numbers - 8 : labelRoom;
    double noteRoom = row.note().isEmpty() ? 0 : 6 + Lettering.width(row.note(), 10);
    String label = Lettering.fit(SafeText.plain(row.label()), size, Math.max(20, room - noteRoom));
    double noteX = narrow ? 12 + Lettering.width(label, size) + 6 : 12 + labelRoom;
    if (narrow) {
      svg.text(12, y, label, "start");
      svg.text(noteX, y, row.note(), "start", "font-size", 10, "fill", Palette.MUTED);
    } else {
      svg.text(noteX - noteRoom, y, label, "end");
      if (!row.note().isEmpty()) {
        svg.text(noteX, y, row.note(), "end", "font-size", 10, "fill", Palette.MUTED);
      }
    }
  }

  private static void drawMark(Svg svg, Row row, Scale scale, double y, String colour) {
    if (!row.estimate().isDefined()) {
      return;
    }
    row.estimate()
        .interval()
        .ifPresent(
            interval -> {
              double low = scale.at(interval.low());
              double high = scale.at(interval.high());
              svg.line(low, y, high, y, colour, 2);
              svg.line(low, y - 4, low, y + 4, colour, 1.5);
              svg.line(high, y - 4, high, y + 4, colour, 1.5);
            });
    svg.circle(scale.at(row.estimate().value()), y, 5, colour);
  }

  private static boolean labelsAreGroups(List<Row> rows) {
    return rows.stream().allMatch(row -> row.group().equals(row.label()));
  }

  private static Map<String, Integer> groups(List<Row> rows) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      if (!row.group().isEmpty()) {
        groups.putIfAbsent(row.group(), groups.size());
      }
    }
    return groups;
  }

  private static String colour(Row row, Map<String, Integer> groups) {
    Integer group = groups.get(row.group());
    if (group != null) {
      return Palette.category(group);
    }
    return groups.isEmpty() ? Palette.MAIN : Palette.NEUTRAL;
  }

  private Scale scale(List<Row> rows, double left, double right) {
    double low = style == Numbers.PERCENT ? 0 : Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    List<Double> numbers = new ArrayList<>();
    for (Row row : rows) {
      if (row.estimate().isDefined()) {
        numbers.add(row.estimate().value());
        row.estimate().interval().ifPresent(i -> numbers.addAll(List.of(i.low(), i.high())));
      }
    }
    OptionalDouble line = reference == null ? OptionalDouble.empty() : OptionalDouble.of(reference);
    line.ifPresent(numbers::add);
    for (double number : numbers) {
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
    if (low > 0 && low < high / 2) {
      low = 0;
    }
    return Scale.around(low, high, left, right, TICKS);
  }

  private String words(Estimate estimate) {
    return estimate.isDefined() ? style.show(estimate) : estimate.toString();
  }

  private String describe(List<Row> rows) {
    StringBuilder words = new StringBuilder("Dot-and-whisker chart");
    if (!axis.isEmpty()) {
      words.append(" of ").append(axis);
    }
    words.append(", ").append(Numbers.count(rows.size(), "row")).append(" from top to bottom: ");
    for (int i = 0; i < rows.size(); i++) {
      words.append(i == 0 ? "" : "; ");
      words.append(rows.get(i).label()).append(' ').append(words(rows.get(i).estimate()));
    }
    return words.append('.').toString();
  }
}

package org.multivector.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.multivector.stat.Estimate;

/**
 * Quantities over time: lines with interval bands, one colour per series, and marked change points.
 *
 * <p>{@link #draw} puts all series into one panel, each named at its end; {@link #drawPanels} gives
 * each series a panel of its own on common axes (small multiples). A window in which the quantity
 * is undefined leaves a gap. Series keep the order given, which also fixes their colours. Options
 * are immutable.
 */
public final class TimelineChart {
  private static final int NARROW = 480;
  private static final int MOST_BANDS = 2;
  private static final int MOST_IN_COLOUR = 4;

  private final String title;
  private final String axis;
  private final int width;
  private final Numbers style;
  private final List<ChangePoint> changes;

  private TimelineChart(
      String title, String axis, int width, Numbers style, List<ChangePoint> changes) {
    this.title = title;
    this.axis = axis;
    this.width = width;
    this.style = style;
    this.changes = List.copyOf(changes);
  }

  /**
   * The quantity in one window.
   *
   * @param date the day that stands for the window, such as its first
   * @param estimate the quantity
   */
  public record Moment(LocalDate date, Estimate estimate) {}

  /**
   * A quantity over time.
   *
   * @param label its name
   * @param moments its values; any order
   */
  public record Series(String label, List<Moment> moments) {

    /** Sorts by date. */
    public Series {
      moments = moments.stream().sorted(Comparator.comparing(Moment::date)).toList();
    }
  }

  /**
   * A day on which something broke.
   *
   * @param date the day
   * @param label what to write beside the mark; may be empty
   */
  public record ChangePoint(LocalDate date, String label) {}

  /** A timeline of 720 pixels without title. */
  public static TimelineChart withDefaults() {
    return new TimelineChart("", "", 720, Numbers.DECIMAL, List.of());
  }

  /** With a title. */
  public TimelineChart withTitle(String newTitle) {
    return new TimelineChart(newTitle, axis, width, style, changes);
  }

  /** With a name for the vertical axis. */
  public TimelineChart withAxis(String newAxis) {
    return new TimelineChart(title, newAxis, width, style, changes);
  }

  /**
   * With a width in pixels.
   *
   * @throws IllegalArgumentException if it is not in [240, 4000]
   */
  public TimelineChart withWidth(int newWidth) {
    return new TimelineChart(title, axis, Canvas.checkedWidth(newWidth), style, changes);
  }

  /** With numbers in [0, 1] printed as percent on an axis from 0. */
  public TimelineChart asPercent() {
    return new TimelineChart(title, axis, width, Numbers.PERCENT, changes);
  }

  /** With change points, drawn as dashed lines. */
  public TimelineChart withChangePoints(List<ChangePoint> newChanges) {
    return new TimelineChart(title, axis, width, style, newChanges);
  }

  /** Draws all series into one panel. */
  public Chart draw(List<Series> series) {
    double header = Canvas.headerHeight(title, width);
    boolean named = width >= NARROW && series.size() > 1;
    double names = 0;
    for (Series one : series) {
      names = Math.max(names, Lettering.width(SafeText.plain(one.label()), 11));
    }
    double nameRoom = named ? Math.min(names, width * 0.24) + 10 : 8;
    List<String> legend =
        named || series.size() < 2 ? List.of() : series.stream().map(Series::label).toList();
    double top = header + (axis.isEmpty() ? 6 : 20) + changeRows() * 12;
    double bottom = top + Math.min(300, width * 0.55);
    int height = (int) Math.ceil(bottom + 26 + Canvas.legendHeight(legend, width));
    Svg svg = new Svg(width, height);
    Canvas.header(svg, title);
    if (!axis.isEmpty()) {
      svg.text(12, header + 10, axis, "start", "font-size", 11, "fill", Palette.MUTED);
    }
    TimelinePanel panel = panel(series, 52, width - 8 - nameRoom, top, bottom);
    panel.grid(svg, 5);
    panel.changes(svg, changes, changeRows(), width);
    for (int i = 0; i < series.size(); i++) {
      panel.line(svg, series.get(i), Palette.category(i));
    }
    if (named) {
      names(svg, panel, series, nameRoom - 10);
    }
    Canvas.legend(svg, legend, 12, bottom + 24, width);
    return svg.finish(title.isEmpty() ? "Timeline" : title, describe(series));
  }

  /** Draws each series into a panel of its own, all on the same axes. */
  public Chart drawPanels(List<Series> series) {
    double header = Canvas.headerHeight(title, width);
    int columns = columns(series.size());
    int rows = (series.size() + columns - 1) / columns;
    double left = 46;
    double cellWidth = (width - left - 8.0) / columns;
    double cellHeight = columns == 2 && width >= NARROW ? 150 : 118;
    double top = header + (axis.isEmpty() ? 0 : 16);
    int height = (int) Math.ceil(top + rows * cellHeight + 8);
    Svg svg = new Svg(width, height);
    Canvas.header(svg, title);
    if (!axis.isEmpty()) {
      svg.text(12, header + 10, axis, "start", "font-size", 11, "fill", Palette.MUTED);
    }
    boolean fewEnough = series.size() <= MOST_IN_COLOUR;
    for (int i = 0; i < series.size(); i++) {
      double x = left + (i % columns) * cellWidth;
      int row = i / columns;
      double y = top + row * cellHeight;
      TimelinePanel panel = panel(series, x, x + cellWidth - 14, y + 22, y + cellHeight - 20);
      panel.grid(svg, i % columns == 0 ? 3 : -3);
      panel.changes(svg, changes, 0, width);
      panel.line(svg, series.get(i), fewEnough ? Palette.category(i) : Palette.MAIN);
      svg.text(
          x,
          y + 15,
          Lettering.fit(SafeText.plain(series.get(i).label()), 12, cellWidth - 10),
          "start",
          "font-weight",
          "bold");
    }
    return svg.finish(title.isEmpty() ? "Timelines" : title, describe(series));
  }

  private int columns(int panels) {
    if (panels == 4) {
      return 2; // rather than three and one
    }
    return Math.max(1, Math.min(panels, Math.max(width < NARROW ? 2 : 3, width / 240)));
  }

  /** Draws one panel where the bands can be told apart in it, else a panel for each series. */
  Chart drawLegibly(List<Series> series) {
    boolean bands =
        series.stream()
            .flatMap(one -> one.moments().stream())
            .anyMatch(moment -> moment.estimate().interval().isPresent());
    return series.size() > (bands ? MOST_BANDS : MOST_IN_COLOUR)
        ? drawPanels(series)
        : draw(series);
  }

  private TimelinePanel panel(
      List<Series> series, double left, double right, double top, double bottom) {
    return new TimelinePanel(series, style, new LabelPlacement.Box(left, top, right, bottom));
  }

  private int changeRows() {
    return changes.isEmpty() ? 0 : Math.min(3, changes.size());
  }

  /** Names at the right ends of the lines, pushed apart where the ends are close. */
  private static void names(Svg svg, TimelinePanel panel, List<Series> series, double room) {
    record End(int index, double at) {}
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      List<Moment> defined =
          series.get(i).moments().stream().filter(m -> m.estimate().isDefined()).toList();
      if (!defined.isEmpty()) {
        ends.add(new End(i, panel.height(defined.get(defined.size() - 1).estimate().value())));
      }
    }
    ends.sort(Comparator.comparingDouble(End::at));
    double[] places = new double[ends.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i == 0 ? ends.get(i).at() : Math.max(ends.get(i).at(), places[i - 1] + 13);
    }
    double over = places.length == 0 ? 0 : places[places.length - 1] - panel.foot();
    for (int i = places.length - 1; over > 0 && i >= 0; i--) {
      double limit = i == places.length - 1 ? panel.foot() : places[i + 1] - 13;
      places[i] = Math.min(places[i], limit);
    }
    for (int i = 0; i < places.length; i++) {
      End end = ends.get(i);
      double x = panel.right();
      svg.line(x + 1, end.at(), x + 7, places[i], Palette.category(end.index()), 1);
      svg.text(
          x + 9,
          places[i] + 4,
          Lettering.fit(SafeText.plain(series.get(end.index()).label()), 11, room),
          "start",
          "font-size",
          11,
          "fill",
          Palette.INK);
    }
  }

  private String describe(List<Series> series) {
    StringBuilder words = new StringBuilder("Timeline");
    words.append(axis.isEmpty() ? ". " : " of " + axis + ". ");
    for (Series one : series) {
      List<Moment> defined = one.moments().stream().filter(m -> m.estimate().isDefined()).toList();
      words.append(one.label()).append(": ");
      if (defined.isEmpty()) {
        words.append("undefined throughout. ");
        continue;
      }
      Moment first = defined.get(0);
      Moment last = defined.get(defined.size() - 1);
      words.append("from ").append(style.show(first.estimate())).append(" (").append(first.date());
      words.append(") to ").append(style.show(last.estimate())).append(" (").append(last.date());
      words.append("), ").append(Numbers.count(defined.size(), "window")).append(". ");
    }
    for (ChangePoint change : changes) {
      words.append("Change point ").append(change.date());
      words.append(change.label().isEmpty() ? ". " : ": " + change.label() + ". ");
    }
    return words.toString();
  }
}

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
    Panel panel = new Panel(series, 52, width - 8 - nameRoom, top, bottom);
    panel.grid(svg, 5);
    panel.changes(svg, top, true);
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
      Panel panel = new Panel(series, x, x + cellWidth - 14, y + 22, y + cellHeight - 20);
      panel.grid(svg, i % columns == 0 ? 3 : -3);
      panel.changes(svg, y + 22, false);
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

  private int changeRows() {
    return changes.isEmpty() ? 0 : Math.min(3, changes.size());
  }

  /** Names at the right ends of the lines, pushed apart where the ends are close. */
  private static void names(Svg svg, Panel panel, List<Series> series, double room) {
    record End(int index, double at) {}
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      List<Moment> defined =
          series.get(i).moments().stream().filter(m -> m.estimate().isDefined()).toList();
      if (!defined.isEmpty()) {
        ends.add(new End(i, panel.y.at(defined.get(defined.size() - 1).estimate().value())));
      }
    }
    ends.sort(Comparator.comparingDouble(End::at));
    double[] places = new double[ends.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i == 0 ? ends.get(i).at() : Math.max(ends.get(i).at(), places[i - 1] + 13);
    }
    double over = places.length == 0 ? 0 : places[places.length - 1] - panel.y.from();
    for (int i = places.length - 1; over > 0 && i >= 0; i--) {
      double limit = i == places.length - 1 ? panel.y.from() : places[i + 1] - 13;
      places[i] = Math.min(places[i], limit);
    }
    for (int i = 0; i < places.length; i++) {
      End end = ends.get(i);
      double x = panel.x.to();
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

  /** One pair of axes. */
  private final class Panel {
    private final Scale x;
    private final Scale y;

    Panel(List<Series> series, double left, double right, double top, double bottom) {
      long first = Long.MAX_VALUE;
      long last = Long.MIN_VALUE;
      double low = style == Numbers.PERCENT ? 0 : Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (Series one : series) {
        for (Moment moment : one.moments()) {
          first = Math.min(first, moment.date().toEpochDay());
          last = Math.max(last, moment.date().toEpochDay());
          if (moment.estimate().isDefined()) {
            double value = moment.estimate().value();
            low = Math.min(low, moment.estimate().interval().map(i -> i.low()).orElse(value));
            high = Math.max(high, moment.estimate().interval().map(i -> i.high()).orElse(value));
          }
        }
      }
      if (first > last) {
        first = 0;
        last = 1;
      }
      if (low > 0 && low < high / 2) {
        low = 0;
      }
      this.x = new Scale((double) first, (double) (last > first ? last : first + 1), left, right);
      this.y = Scale.around(low, high, bottom, top, 4);
    }

    /** Grid and labels; a negative number of ticks leaves the vertical labels out. */
    void grid(Svg svg, int ticks) {
      int wanted = Math.abs(ticks);
      for (double tick : y.ticks(wanted)) {
        double at = y.at(tick);
        svg.line(x.from(), at, x.to(), at, Palette.GRID, 1);
        if (ticks > 0) {
          svg.text(
              x.from() - 6,
              at + 3.5,
              y.label(tick, wanted, style),
              "end",
              "font-size",
              10,
              "fill",
              Palette.MUTED);
        }
      }
      for (LocalDate day : days()) {
        double at = across(day);
        svg.line(at, y.from(), at, y.from() + 4, Palette.MUTED, 1);
        svg.text(
            at, y.from() + 15, dayLabel(day), "middle", "font-size", 10, "fill", Palette.MUTED);
      }
      svg.line(x.from(), y.from(), x.to(), y.from(), Palette.MUTED, 1);
    }

    private double across(LocalDate day) {
      return x.at((double) day.toEpochDay());
    }

    private boolean byYear() {
      return x.high() - x.low() > 1100;
    }

    private String dayLabel(LocalDate day) {
      return byYear() ? Integer.toString(day.getYear()) : day.toString().substring(0, 7);
    }

    /** The first days of years or months, as many as have room. */
    private List<LocalDate> days() {
      LocalDate first = LocalDate.ofEpochDay((long) x.low());
      LocalDate last = LocalDate.ofEpochDay((long) x.high());
      double room = byYear() ? 34 : 52;
      int most = Math.max(1, (int) ((x.to() - x.from()) / room));
      List<LocalDate> all = new ArrayList<>();
      LocalDate day = byYear() ? first.withDayOfYear(1) : first.withDayOfMonth(1);
      for (; !day.isAfter(last); day = byYear() ? day.plusYears(1) : day.plusMonths(1)) {
        if (!day.isBefore(first)) {
          all.add(day);
        }
      }
      int every = (all.size() + most - 1) / Math.max(1, most);
      List<LocalDate> some = new ArrayList<>();
      for (int i = 0; i < all.size(); i += Math.max(1, every)) {
        some.add(all.get(i));
      }
      return some;
    }

    void changes(Svg svg, double top, boolean labelled) {
      for (int i = 0; i < changes.size(); i++) {
        ChangePoint change = changes.get(i);
        double day = (double) change.date().toEpochDay();
        if (day < x.low() || day > x.high()) {
          continue;
        }
        double at = x.at(day);
        double labelY = top - 3 - 12 * (i % Math.max(1, changeRows()));
        svg.open(change.date() + (change.label().isEmpty() ? "" : ": " + change.label()));
        svg.dashed(at, labelled ? labelY + 2 : top, at, y.from(), Palette.INK, 1);
        svg.close();
        if (labelled) {
          String text = change.label().isEmpty() ? change.date().toString() : change.label();
          boolean leftwards = at > (x.from() + x.to()) / 2;
          double room = leftwards ? at - 12 : width - at - 12;
          svg.text(
              leftwards ? at - 3 : at + 3,
              labelY,
              Lettering.fit(SafeText.plain(text), 10, room),
              leftwards ? "end" : "start",
              "font-size",
              10,
              "fill",
              Palette.MUTED);
        }
      }
    }

    void line(Svg svg, Series series, String colour) {
      svg.open(series.label());
      List<Moment> run = new ArrayList<>();
      for (Moment moment : series.moments()) {
        if (moment.estimate().isDefined()) {
          run.add(moment);
        } else {
          run(svg, run, colour);
          run.clear();
        }
      }
      run(svg, run, colour);
      svg.close();
    }

    private void run(Svg svg, List<Moment> run, String colour) {
      if (run.isEmpty()) {
        return;
      }
      boolean banded = run.stream().allMatch(m -> m.estimate().interval().isPresent());
      StringBuilder line = new StringBuilder();
      StringBuilder upper = new StringBuilder();
      StringBuilder lower = new StringBuilder();
      for (Moment moment : run) {
        String day = Svg.fixed(across(moment.date()));
        line.append(line.isEmpty() ? "M" : "L").append(day).append(' ');
        line.append(Svg.fixed(y.at(moment.estimate().value())));
        if (banded) {
          Estimate.Interval interval = moment.estimate().interval().orElseThrow();
          upper.append(upper.isEmpty() ? "M" : "L").append(day).append(' ');
          upper.append(Svg.fixed(y.at(interval.high())));
          lower.insert(0, "L" + day + " " + Svg.fixed(y.at(interval.low())));
        }
      }
      if (banded && run.size() > 1) {
        svg.path(upper + lower.toString() + "Z", "fill", colour, "fill-opacity", 0.16);
      } else if (banded) {
        Moment only = run.get(0);
        double at = across(only.date());
        Estimate.Interval interval = only.estimate().interval().orElseThrow();
        svg.line(at, y.at(interval.low()), at, y.at(interval.high()), colour, 1.5);
      }
      svg.path(line.toString(), "fill", "none", "stroke", colour, "stroke-width", 2);
      if (run.size() <= 40) {
        for (Moment moment : run) {
          svg.circle(across(moment.date()), y.at(moment.estimate().value()), 2.6, colour);
        }
      }
    }
  }
}

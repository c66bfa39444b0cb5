package org.multivector.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.multivector.report.LabelPlacement.Box;
import org.multivector.report.TimelineChart.ChangePoint;
import org.multivector.report.TimelineChart.Moment;
import org.multivector.report.TimelineChart.Series;
import org.multivector.stat.Estimate;

/** A panel of a timeline: a pair of axes that holds all series, and what is drawn on it. */
final class TimelinePanel {
  private final Numbers style;
  private final Scale x;
  private final Scale y;

  TimelinePanel(List<Series> series, Numbers style, Box room) {
    this.style = style;
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
    this.x =
        new Scale((double) first, (double) (last > first ? last : first + 1), room.x1(), room.x2());
    this.y = Scale.around(low, high, room.y2(), room.y1(), 4);
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
      svg.text(at, y.from() + 15, dayLabel(day), "middle", "font-size", 10, "fill", Palette.MUTED);
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

  /** The right end of the axis of days. */
  double right() {
    return x.to();
  }

  /** The foot of the panel. */
  double foot() {
    return y.from();
  }

  /** The height of a number. */
  double height(double number) {
    return y.at(number);
  }

  /** Dashed lines at days; labelled above the panel in some rows, or not at all in none. */
  void changes(Svg svg, List<ChangePoint> changes, int labelRows, double width) {
    boolean labelled = labelRows > 0;
    double top = y.to();
    for (int i = 0; i < changes.size(); i++) {
      ChangePoint change = changes.get(i);
      double day = (double) change.date().toEpochDay();
      if (day < x.low() || day > x.high()) {
        continue;
      }
      double at = x.at(day);
      double labelY = top - 3 - 12 * (i % Math.max(1, labelRows));
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

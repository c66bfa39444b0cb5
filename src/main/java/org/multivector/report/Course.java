package org.multivector.report;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multivector.actor.Actor;
import org.multivector.actor.DateRange;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceHistory;
import org.multivector.balance.BalanceTimeline;
import org.multivector.balance.Component;
import org.multivector.balance.Focus;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.Windows;
import org.multivector.report.Findings.Timeline;
import org.multivector.report.TimelineChart.ChangePoint;
import org.multivector.report.TimelineChart.Moment;
import org.multivector.report.TimelineChart.Series;
import org.multivector.stat.ChangePoints;
import org.multivector.stat.Estimate;

/** How the balance of an actor went over time: shares and effective number, with their breaks. */
final class Course {
  private static final int SHORTEST_DAYS = 120;
  private static final int QUARTERS_FROM_DAYS = 500;
  private static final int YEARS_FROM_DAYS = 5 * 366;
  private static final int FEWEST_MOMENTS = 3;

  private Course() {}

  /**
   * The timelines over calendar months, quarters or years, by the length of the period; none where
   * it is shorter than four months or too few windows tie the actor to a pole.
   */
  static List<Timeline> of(Balance balance, RelationLedger ledger, Cut cut, Actor focus) {
    Optional<DateRange> period = period(ledger, cut);
    if (period.isEmpty()) {
      return List.of();
    }
    long days = ChronoUnit.DAYS.between(period.get().from(), period.get().to());
    if (days < SHORTEST_DAYS) {
      return List.of();
    }
    Period window =
        days >= YEARS_FROM_DAYS
            ? Period.ofYears(1)
            : Period.ofMonths(days >= QUARTERS_FROM_DAYS ? 3 : 1);
    // Whole months read better, but a window that was asked for is kept to the day.
    LocalDate first = period.get().from();
    LocalDate from = cut.window().isEmpty() ? Windows.of(window).calendarStart(first) : first;
    BalanceHistory history =
        BalanceTimeline.withDefaults()
            .with(balance)
            .withWindow(window)
            .compute(
                ledger, cut.withWindow(new DateRange(from, period.get().to())), Focus.of(focus));
    List<Moment> effective = moments(history, history.series(Component.HILL_1));
    if (effective.stream().filter(moment -> moment.estimate().isDefined()).count()
        < FEWEST_MOMENTS) {
      return List.of();
    }
    List<Series> shares = new ArrayList<>();
    for (String pole : balance.poles().names()) {
      shares.add(new Series(pole, moments(history, history.series(Component.SHARE, pole))));
    }
    String windows = ", " + words(window) + " by " + words(window);
    return List.of(
        new Timeline(
            focus.name() + "’s ties by pole" + windows,
            "share of the ties to all poles",
            shares,
            marks(history.changes()),
            Timeline.Unit.SHARE),
        new Timeline(
            "Effective number of poles" + windows,
            "effective number of poles (e^H)",
            List.of(new Series(focus.name(), effective)),
            marks(history.changes(ChangePoints.withDefaults(), Component.HILL_1)),
            Timeline.Unit.NUMBER));
  }

  /** The days of the cut as far as articles reach. */
  private static Optional<DateRange> period(RelationLedger ledger, Cut cut) {
    Optional<DateRange> period = ledger.period();
    Optional<DateRange> wanted = cut.window();
    if (period.isEmpty() || wanted.isEmpty()) {
      return period;
    }
    if (!wanted.get().overlaps(period.get())) {
      return Optional.empty();
    }
    LocalDate from = wanted.get().from();
    LocalDate to = wanted.get().to();
    return Optional.of(
        new DateRange(
            from.isAfter(period.get().from()) ? from : period.get().from(),
            to.isBefore(period.get().to()) ? to : period.get().to()));
  }

  private static String words(Period window) {
    return window.getYears() > 0 ? "year" : window.getMonths() == 3 ? "quarter" : "month";
  }

  /** A series of a history, each number at the middle of its window. */
  static List<Moment> moments(BalanceHistory history, List<Estimate> series) {
    List<Moment> moments = new ArrayList<>();
    for (int w = 0; w < series.size(); w++) {
      moments.add(new Moment(middle(history.windows().get(w).range()), series.get(w)));
    }
    return moments;
  }

  private static LocalDate middle(DateRange days) {
    return days.from().plusDays(ChronoUnit.DAYS.between(days.from(), days.to()) / 2);
  }

  static List<ChangePoint> marks(List<BalanceHistory.Change> changes) {
    List<ChangePoint> marks = new ArrayList<>();
    for (BalanceHistory.Change change : changes) {
      marks.add(
          new ChangePoint(
              change.day(), String.format(Locale.ROOT, "break, p = %.3f", change.pValue())));
    }
    return marks;
  }
}

package org.multivector.relation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.multivector.actor.DateRange;

/**
 * Time windows of one length at regular steps: tumbling where the step is the length, rolling where
 * it is shorter; immutable.
 *
 * <pre>{@code
 * for (DateRange window : Windows.of(Period.ofMonths(6)).step(Period.ofMonths(1)).over(ledger)) {
 *   ledger.graph(Cut.withDefaults().withWindow(window));
 * }
 * }</pre>
 */
public final class Windows {
  /** The greatest number of windows that one range may give. */
  public static final int LIMIT = 100_000;

  private final Period length;
  private final Period step;

  private Windows(Period length, Period step) {
    this.length = length;
    this.step = step;
  }

  /**
   * Tumbling windows.
   *
   * @throws IllegalArgumentException if the length is not positive
   */
  public static Windows of(Period length) {
    return new Windows(positive("window", length), length);
  }

  /**
   * These windows at another step.
   *
   * @throws IllegalArgumentException if the step is not positive, or longer than the window, so
   *     that days would be lost between windows
   */
  public Windows step(Period newStep) {
    positive("step", newStep);
    // Compared from a day after which no month is longer than its predecessor.
    LocalDate day = LocalDate.of(2023, 1, 1);
    if (day.plus(newStep).isAfter(day.plus(length))) {
      throw new IllegalArgumentException(
          "step " + newStep + " is longer than the window " + length + "; days would be lost");
    }
    return new Windows(length, newStep);
  }

  private static Period positive(String what, Period period) {
    if (period.isZero()
        || period.getYears() < 0
        || period.getMonths() < 0
        || period.getDays() < 0) {
      throw new IllegalArgumentException(
          what + " " + period + " is not positive; give it like P6M or P30D");
    }
    return period;
  }

  /**
   * The windows over a range of days: the k-th starts k steps after the range does, and the last is
   * the first that reaches the range's end. It may end beyond it; windows are never cut short.
   *
   * @throws IllegalArgumentException if an end of the range is open or there are more than {@value
   *     #LIMIT} windows
   */
  public List<DateRange> over(DateRange days) {
    if (days.start().isEmpty() || days.end().isEmpty()) {
      throw new IllegalArgumentException(
          "windows over " + days + " have no end; give a first and a last day");
    }
    List<DateRange> windows = new ArrayList<>();
    for (int k = 0; ; k++) {
      if (k == LIMIT) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "more than %d windows of %s at step %s over %s; take a longer step",
                LIMIT,
                length,
                step,
                days));
      }
      // Steps are counted from the start, so that month ends do not drift.
      LocalDate start = days.from().plus(step.multipliedBy(k));
      LocalDate end = days.from().plus(step.multipliedBy(k).plus(length));
      windows.add(new DateRange(start, end));
      if (!end.isBefore(days.to())) {
        return windows;
      }
    }
  }

  /**
   * The windows over a ledger's {@linkplain RelationLedger#period() period}; none where no article
   * is dated. Where length and step are whole months they follow the calendar: steps of a month, a
   * quarter, half a year or a year start with the month, quarter, half or year of the first day.
   */
  public List<DateRange> over(RelationLedger ledger) {
    return ledger
        .period()
        .map(period -> over(new DateRange(calendarStart(period.from()), period.to())))
        .orElse(List.of());
  }

  /**
   * The first day of the month, quarter, half or year, as the step is long, that holds a day; the
   * day itself where length or step are not whole months.
   */
  public LocalDate calendarStart(LocalDate day) {
    if (!length.withDays(0).equals(length) || !step.withDays(0).equals(step)) {
      return day;
    }
    int months = (int) Math.min(12, step.toTotalMonths());
    int unit = 12 % months == 0 ? months : 1;
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / unit * unit + 1, 1);
  }

  /** Whether windows in the order of time share days, as rolling ones do. */
  public static boolean overlap(List<DateRange> windows) {
    for (int w = 1; w < windows.size(); w++) {
      if (windows.get(w - 1).overlaps(windows.get(w))) {
        return true;
      }
    }
    return false;
  }

  /** Prints {@code windows of P6M at step P1M}. */
  @Override
  public String toString() {
    return "windows of " + length + " at step " + step;
  }
}

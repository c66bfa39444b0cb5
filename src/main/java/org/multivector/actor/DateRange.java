package org.multivector.actor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A half-open interval of days, {@code [from, to)}, either end of which may be open.
 *
 * <p>An open end is stored as {@link LocalDate#MIN} or {@link LocalDate#MAX}.
 *
 * @param from the first day inside, or {@code LocalDate.MIN}
 * @param to the first day outside, or {@code LocalDate.MAX}
 */
public record DateRange(LocalDate from, LocalDate to) {

  /** The range that contains every day. */
  public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

  /** Checks that the range is not empty. */
  public DateRange {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "the range starts on " + from + " and ends before " + to + "; it must hold a day");
    }
  }

  /** The range of all days from {@code from} on. */
  public static DateRange from(LocalDate from) {
    return new DateRange(from, LocalDate.MAX);
  }

  /** The range of all days before {@code to}. */
  public static DateRange until(LocalDate to) {
    return new DateRange(LocalDate.MIN, to);
  }

  /** Whether the day lies inside: {@code from <= day < to}. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /** Whether the two ranges share a day. */
  public boolean overlaps(DateRange other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** The first day inside, absent where the start is open. */
  public Optional<LocalDate> start() {
    return from.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(from);
  }

  /** The first day outside, absent where the end is open. */
  public Optional<LocalDate> end() {
    return to.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(to);
  }

  /** Prints {@code [2019-03-23, 2022-09-17)}, with {@code ..} for an open end. */
  @Override
  public String toString() {
    return "["
        + start().map(LocalDate::toString).orElse("..")
        + ", "
        + end().map(LocalDate::toString).orElse("..")
        + ")";
  }
}

package org.multivector.balance;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multivector.actor.DateRange;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;

/**
 * The balance of an actor over windows of time, as a set of options; immutable and safe for use by
 * many threads.
 *
 * <p>Windows are half-open and follow each other by the step, from the first day on until one holds
 * the last day. Where the cut has a window of its own the last one ends with it, and may so be
 * shorter than the others: articles after the end asked for never count. Without one it may reach
 * beyond the last article. A step shorter than the window makes them roll and overlap, which
 * smooths the picture and rules change points out. The replicates of all windows use the same
 * draws. Undated articles are in no window.
 *
 * <pre>{@code
 * BalanceHistory history =
 *     BalanceTimeline.withDefaults().with(balance).withWindow(Period.ofMonths(6))
 *         .compute(ledger, Cut.withDefaults(), "KAZ");
 * history.changes();
 * }</pre>
 */
public final class BalanceTimeline {
  private static final int MOST_WINDOWS = 10_000;
  private static final BalanceTimeline DEFAULTS =
      new BalanceTimeline(Balance.withDefaults(), Period.ofMonths(6), Period.ofMonths(6));

  private final Balance balance;
  private final Period window;
  private final Period step;

  private BalanceTimeline(Balance balance, Period window, Period step) {
    this.balance = balance;
    this.window = window;
    this.step = step;
  }

  /** Consecutive windows of six months, default balance. */
  public static BalanceTimeline withDefaults() {
    return DEFAULTS;
  }

  /** Sets poles, intervals and the other options of the balance. */
  public BalanceTimeline with(Balance balance) {
    return new BalanceTimeline(balance, window, step);
  }

  /**
   * Sets the length of the windows, and the step to the same.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public BalanceTimeline withWindow(Period window) {
    return new BalanceTimeline(balance, positive("window", window), window);
  }

  /**
   * Sets the step from window to window.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public BalanceTimeline withStep(Period step) {
    return new BalanceTimeline(balance, window, positive("step", step));
  }

  private static Period positive(String what, Period period) {
    if (!LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH)) {
      throw new IllegalArgumentException(
          what + " " + period + " is not positive; P6M is half a year");
    }
    return period;
  }

  /**
   * The profiles of one actor, see {@link #compute(RelationLedger, Cut, Focus)}.
   *
   * @throws IllegalArgumentException as there
   */
  public BalanceHistory compute(RelationLedger ledger, Cut cut, String actorId) {
    return compute(ledger, cut, Balance.focus(ledger.actors(), actorId));
  }

  /**
   * The profiles over the windows of the cut's own window, or of the ledger's period where it has
   * none or an open one.
   *
   * @throws IllegalArgumentException if no article has a date, there would be more than 10,000
   *     windows, or the balance refuses the focus
   */
  public BalanceHistory compute(RelationLedger ledger, Cut cut, Focus focus) {
    Optional<LocalDate> from = cut.window().flatMap(DateRange::start);
    Optional<LocalDate> to = cut.window().flatMap(DateRange::end);
    if (from.isEmpty() || to.isEmpty()) {
      DateRange period =
          ledger
              .period()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException("no article has a date; a timeline needs some"));
      from = from.or(period::start);
      to = to.or(period::end);
    }
    LocalDate first = from.orElseThrow();
    LocalDate end = to.orElseThrow();
    List<BalanceHistory.Window> windows = new ArrayList<>();
    LocalDate start = first;
    LocalDate reached = LocalDate.MIN;
    while (start.isBefore(end) && reached.isBefore(end)) {
      if (windows.size() == MOST_WINDOWS) {
        throw new IllegalArgumentException(
            "step " + step + " makes more than " + MOST_WINDOWS + " windows; take a longer one");
      }
      boolean last = !start.plus(window).isBefore(end);
      boolean cutOff = last && cut.window().flatMap(DateRange::end).isPresent();
      DateRange range = new DateRange(start, cutOff ? end : start.plus(window));
      reached = range.to();
      windows.add(
          new BalanceHistory.Window(
              range, balance.compute(ledger.sample(cut.withWindow(range)), focus)));
      // From the first day, so that the steps of months do not shift at their ends.
      start = first.plus(step.multipliedBy(windows.size()));
    }
    return new BalanceHistory(windows);
  }
}

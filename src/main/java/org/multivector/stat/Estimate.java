package org.multivector.stat;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number computed from a corpus, with its interval where one was asked for, or the reason why it
 * is undefined; immutable.
 *
 * <p>An estimate is never NaN: a quantity that does not exist for the data at hand, such as the
 * shares of an actor without ties, is {@linkplain #undefined(String) undefined} with a reason.
 */
public final class Estimate {
  private final double value;
  private final @Nullable Interval interval;
  private final @Nullable String reason;

  private Estimate(double value, @Nullable Interval interval, @Nullable String reason) {
    this.value = value;
    this.interval = interval;
    this.reason = reason;
  }

  /**
   * A confidence interval and how it was made.
   *
   * @param low lower end
   * @param high upper end
   * @param level coverage aimed at, in (0, 1)
   * @param method such as {@code percentile} or {@code BCa}
   * @param replicates bootstrap replicates in which the quantity was defined
   * @param articles articles (or stories) behind it
   */
  public record Interval(
      double low, double high, double level, String method, int replicates, long articles) {

    /** Checks the order of the ends and the level, so that NaN fails too. */
    public Interval {
      if (!(low <= high)) {
        throw new IllegalArgumentException("interval [" + low + ", " + high + "] is not ordered");
      }
      if (!(level > 0 && level < 1)) {
        throw new IllegalArgumentException("level " + level + " is not in (0, 1)");
      }
    }

    /** The part of the interval within the values that the quantity can take. */
    public Interval within(double least, double greatest) {
      double held = Math.min(greatest, Math.max(least, low));
      return new Interval(
          held, Math.max(held, Math.min(greatest, high)), level, method, replicates, articles);
    }

    /** The same interval with another name of its method. */
    public Interval named(String newMethod) {
      return new Interval(low, high, level, newMethod, replicates, articles);
    }

    /** Whether the number lies inside, ends included. */
    public boolean contains(double number) {
      return low <= number && number <= high;
    }
  }

  /** An estimate without an interval. */
  public static Estimate of(double value) {
    return new Estimate(checked(value), null, null);
  }

  /** An estimate with an interval. */
  public static Estimate of(double value, Interval interval) {
    return new Estimate(checked(value), interval, null);
  }

  /** A quantity that the data do not define. */
  public static Estimate undefined(String reason) {
    return new Estimate(0, null, reason);
  }

  private static double checked(double value) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("the value is NaN; use undefined(reason)");
    }
    return value;
  }

  /** Whether there is a value. */
  public boolean isDefined() {
    return reason == null;
  }

  /**
   * The value.
   *
   * @throws IllegalStateException if it is undefined, with the reason
   */
  public double value() {
    if (reason != null) {
      throw new IllegalStateException("undefined: " + reason);
    }
    return value;
  }

  /** The interval, absent where none was asked for or the value is undefined. */
  public Optional<Interval> interval() {
    return Optional.ofNullable(interval);
  }

  /** Why there is no value; absent where there is one. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Estimate that
        && Double.compare(value, that.value) == 0
        && interval().equals(that.interval())
        && reason().equals(that.reason());
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(value) + interval().hashCode() + reason().hashCode();
  }

  /** Prints {@code 0.412 [0.367, 0.459]} or {@code undefined: reason}. */
  @Override
  public String toString() {
    if (reason != null) {
      return "undefined: " + reason;
    }
    String number = String.format(Locale.ROOT, "%.3f", value);
    return interval()
        .map(i -> String.format(Locale.ROOT, "%s [%.3f, %.3f]", number, i.low(), i.high()))
        .orElse(number);
  }
}

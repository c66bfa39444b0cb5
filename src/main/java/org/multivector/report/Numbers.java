package org.multivector.report;

import java.util.Locale;
import org.multivector.stat.Estimate;

/** Numbers as people read them: few digits, a full stop, a comma between thousands. */
enum Numbers {
  /** Three significant digits: {@code 0.412}, {@code 3.14}, {@code 1,250}. */
  DECIMAL {
    @Override
    String show(double value) {
      double size = Math.abs(value);
      if (size != 0 && size < 0.0005) {
        return String.format(Locale.ROOT, "%.1e", value);
      }
      String pattern = size < 1 ? "%.3f" : size < 10 ? "%.2f" : size < 100 ? "%.1f" : "%,.0f";
      return String.format(Locale.ROOT, pattern, value);
    }
  },
  /** Whole percent: {@code 41%}. */
  PERCENT {
    @Override
    String show(double value) {
      return String.format(Locale.ROOT, "%.0f%%", value * 100);
    }
  };

  /** A plain number in this style. */
  abstract String show(double value);

  /** A value with its interval, {@code 0.412 [0.367, 0.459]}, or {@code undefined}. */
  String show(Estimate estimate) {
    if (!estimate.isDefined()) {
      return "undefined";
    }
    return show(estimate.value())
        + estimate.interval().map(i -> " [" + range(i.low(), i.high()) + "]").orElse("");
  }

  private String range(double low, double high) {
    if (this == PERCENT) {
      return String.format(Locale.ROOT, "%.0f, %.0f", low * 100, high * 100);
    }
    return show(low) + ", " + show(high);
  }

  /** A whole number with a comma between thousands. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 article}, {@code 2 articles}. */
  static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }
}

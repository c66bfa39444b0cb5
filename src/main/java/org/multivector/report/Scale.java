package org.multivector.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis: numbers in [low, high] to pixels in [from, to], with round ticks.
 *
 * @param low number at {@code from}
 * @param high number at {@code to}, above low
 * @param from pixel of low
 * @param to pixel of high
 */
record Scale(double low, double high, double from, double to) {

  Scale {
    if (!(low < high)) {
      throw new IllegalArgumentException("axis [" + low + ", " + high + "] has no length");
    }
  }

  /** An axis that holds all numbers, widened to round ends; [0, 1] where there are none. */
  static Scale around(double low, double high, double from, double to, int ticks) {
    if (!(low <= high)) {
      return new Scale(0, 1, from, to);
    }
    double top = high > low ? high : low + Math.max(Math.abs(low), 1e-9);
    double step = step(top - low, ticks);
    double roundLow = Math.floor(low / step + 1e-9) * step;
    double roundHigh = Math.ceil(top / step - 1e-9) * step;
    return new Scale(roundLow, Math.max(roundHigh, roundLow + step), from, to);
  }

  double at(double number) {
    double inside = Math.min(high, Math.max(low, number));
    return from + (inside - low) / (high - low) * (to - from);
  }

  /** Round numbers on the axis, about as many as asked for. */
  List<Double> ticks(int wanted) {
    double step = step(high - low, wanted);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** The label of a tick, with the digits that its step needs. */
  String label(double tick, int wanted, Numbers style) {
    double step = step(high - low, wanted);
    if (style == Numbers.PERCENT) {
      return String.format(java.util.Locale.ROOT, step < 0.00999 ? "%.1f%%" : "%.0f%%", tick * 100);
    }
    int digits = (int) Math.max(0, Math.ceil(-StrictMath.log10(step) - 1e-9));
    return String.format(java.util.Locale.ROOT, "%,." + Math.min(digits, 9) + "f", tick + 0.0);
  }

  private static double step(double length, int wanted) {
    double raw = length / Math.max(1, wanted);
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
    double digit = raw / power;
    return (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
  }
}

package org.multivector.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multivector.actor.DateRange;
import org.multivector.relation.Windows;
import org.multivector.stat.ChangePoints;

/**
 * The series of a timeline, a vector of numbers a window each, and the windows at which their
 * distribution changes.
 *
 * <p>The numbers of a component with one for each pole are one vector, so that a move from one pole
 * to another is one change. Windows without the numbers that most windows have are passed over.
 */
final class Breaks {
  private final Map<String, Map<DateRange, double[]>> series = new LinkedHashMap<>();

  /** Adds an observation, NaN where undefined; of the same length for the same key. */
  void add(String key, DateRange days, double[] values) {
    series.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(days, values);
  }

  /** The p-values of the changes of a series, by the first window after each. */
  Map<DateRange, Double> of(String key) {
    Map<DateRange, double[]> all = series.getOrDefault(key, Map.of());
    Optional<double[]> first = all.values().stream().findFirst();
    // Shared articles are shared noise, which looks like change.
    if (first.isEmpty() || Windows.overlap(List.copyOf(all.keySet()))) {
      return Map.of();
    }
    int[] kept = mostlyDefined(all, first.get().length);
    List<DateRange> days = new ArrayList<>();
    List<double[]> vectors = new ArrayList<>();
    all.forEach(
        (window, values) -> {
          double[] vector = Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
          if (kept.length > 0 && Arrays.stream(vector).noneMatch(Double::isNaN)) {
            days.add(window);
            vectors.add(vector);
          }
        });
    Map<DateRange, Double> changes = new HashMap<>();
    for (ChangePoints.ChangePoint change :
        ChangePoints.withDefaults().compute(vectors.toArray(new double[0][]))) {
      changes.put(days.get(change.index()), change.pValue());
    }
    return changes;
  }

  private static int[] mostlyDefined(Map<DateRange, double[]> all, int length) {
    int[] defined = new int[length];
    for (double[] values : all.values()) {
      for (int i = 0; i < length; i++) {
        defined[i] += Double.isNaN(values[i]) ? 0 : 1;
      }
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      if (2 * defined[i] > all.size()) {
        kept.add(i);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }
}

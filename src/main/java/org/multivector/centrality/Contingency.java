package org.multivector.centrality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How two partitions of the same vertices overlap. */
final class Contingency {
  private final long total;
  private final Map<Object, Long> first = new LinkedHashMap<>();
  private final Map<Object, Long> second = new LinkedHashMap<>();
  private final Map<List<Object>, Long> both = new LinkedHashMap<>();

  private Contingency(long total) {
    this.total = total;
  }

  static Contingency of(List<?> one, List<?> other) {
    Contingency table = new Contingency(one.size());
    for (int i = 0; i < one.size(); i++) {
      table.first.merge(one.get(i), 1L, Long::sum);
      table.second.merge(other.get(i), 1L, Long::sum);
      table.both.merge(List.of(one.get(i), other.get(i)), 1L, Long::sum);
    }
    return table;
  }

  double adjustedRandIndex() {
    double together = pairs(both);
    double inFirst = pairs(first);
    double inSecond = pairs(second);
    double expected = inFirst * inSecond / (total * (total - 1.0) / 2);
    double best = (inFirst + inSecond) / 2;
    return best == expected ? 1 : (together - expected) / (best - expected);
  }

  private static double pairs(Map<?, Long> counts) {
    long pairs = 0;
    for (long count : counts.values()) {
      pairs += count * (count - 1) / 2;
    }
    return pairs;
  }

  double normalizedMutualInformation() {
    double entropies = entropy(first) + entropy(second);
    double mutual = entropies - entropy(both);
    return entropies == 0 ? 1 : Math.min(1, Math.max(0, 2 * mutual / entropies));
  }

  private double entropy(Map<?, Long> counts) {
    double sum = 0;
    for (long count : counts.values()) {
      double p = (double) count / total;
      sum -= p * Math.log(p);
    }
    return sum;
  }
}

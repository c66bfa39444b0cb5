package org.multivector.centrality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.stat.Estimate;

/**
 * What a metric found: a score for every vertex (or tie), with the metric's name, its range, what
 * weights mean to it, and how its iteration ended; immutable and safe for use by many threads.
 *
 * <p>A score that the data do not define is an {@linkplain Estimate#undefined(String) undefined}
 * estimate with a reason, ranked last. Scores rank from the highest to the lowest, equal ones in
 * the order of the vertices in the network, which for a relation graph is that of the ids.
 *
 * @param <V> type of what is scored
 */
public final class Scores<V> {
  private final String metric;
  private final Normalization normalization;
  private final Weights weights;
  private final Range range;
  private final String method;
  private final int iterations;
  private final Convergence outcome;
  private final List<V> items;
  private final double[] values;
  private final String undefinedReason;
  private final @Nullable List<Estimate> estimates;

  /** Made on first use; races make them twice, with the same content. */
  private volatile @Nullable List<Entry<V>> entries;

  private volatile @Nullable Map<V, Integer> index;

  /**
   * A score and its owner.
   *
   * @param vertex what is scored
   * @param estimate the score, with its interval where one was asked for
   */
  public record Entry<V>(V vertex, Estimate estimate) {
    /**
     * The score alone.
     *
     * @throws IllegalStateException if it is undefined
     */
    public double value() {
      return estimate.value();
    }
  }

  /**
   * The values that a score can take.
   *
   * @param low the least
   * @param high the greatest, may be infinite
   */
  public record Range(double low, double high) {
    /** From 0 to 1. */
    public static final Range UNIT = new Range(0, 1);

    /** From 0 without bound. */
    public static final Range NON_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY);

    /** Prints {@code [0, 1]} or {@code [0, inf)}. */
    @Override
    public String toString() {
      return (low == Double.NEGATIVE_INFINITY ? "(-inf" : "[" + plain(low))
          + ", "
          + (high == Double.POSITIVE_INFINITY ? "inf)" : plain(high) + "]");
    }

    private static String plain(double bound) {
      return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
  }

  private Scores(
      String metric,
      Normalization normalization,
      Weights weights,
      Range range,
      String method,
      int iterations,
      Convergence outcome,
      List<V> items,
      double[] values,
      String undefinedReason,
      @Nullable List<Estimate> estimates) {
    this.metric = metric;
    this.normalization = normalization;
    this.weights = weights;
    this.range = range;
    this.method = method;
    this.iterations = iterations;
    this.outcome = outcome;
    this.items = items;
    this.values = values;
    this.undefinedReason = undefinedReason;
    this.estimates = estimates;
  }

  /** Scores of a direct method; takes the array over. NaN marks what is undefined. */
  static <V> Scores<V> of(
      String metric,
      Normalization normalization,
      Weights weights,
      Range range,
      List<V> items,
      double[] values) {
    return new Scores<>(
        metric,
        normalization,
        weights,
        range,
        "exact",
        0,
        Convergence.STRICT,
        items,
        values,
        "not defined for this vertex",
        null);
  }

  /** How it was computed, such as {@code exact} or the guarantee of an approximation. */
  Scores<V> withMethod(String method) {
    return new Scores<>(
        metric,
        normalization,
        weights,
        range,
        method,
        iterations,
        outcome,
        items,
        values,
        undefinedReason,
        estimates);
  }

  /** How the iteration ended; {@link Convergence#LENIENT} marks one that did not converge. */
  Scores<V> withIterations(int iterations, Convergence outcome) {
    return new Scores<>(
        metric,
        normalization,
        weights,
        range,
        method,
        iterations,
        outcome,
        items,
        values,
        undefinedReason,
        estimates);
  }

  /** Why scores are undefined where they are. */
  Scores<V> withUndefinedReason(String reason) {
    return new Scores<>(
        metric,
        normalization,
        weights,
        range,
        method,
        iterations,
        outcome,
        items,
        values,
        reason,
        estimates);
  }

  /** The same scores with their intervals, in the order of the items. */
  Scores<V> withEstimates(List<Estimate> estimates) {
    return new Scores<>(
        metric,
        normalization,
        weights,
        range,
        method,
        iterations,
        outcome,
        items,
        values,
        undefinedReason,
        List.copyOf(estimates));
  }

  /** Name of the metric, such as {@code betweenness-unweighted}. */
  public String metric() {
    return metric;
  }

  /** Whether scores are divided by their maximum. */
  public boolean isNormalized() {
    return normalization == Normalization.NORMALIZED;
  }

  /** What a weight means to the metric. */
  public Weights weights() {
    return weights;
  }

  /** The values that a score can take. */
  public Range range() {
    return range;
  }

  /** How it was computed: {@code exact}, or parameters and guarantee of the method. */
  public String method() {
    return method;
  }

  /** Iterations that it took, 0 for a direct method. */
  public int iterations() {
    return iterations;
  }

  /** Whether the iteration reached its tolerance; always true for a direct method. */
  public boolean isConverged() {
    return outcome == Convergence.STRICT;
  }

  /** Number of scores. */
  public int size() {
    return values.length;
  }

  /** What is scored, in the order of the network. */
  public List<V> vertices() {
    return items;
  }

  /** The scores with their owners, highest first, equal ones in the order of the network. */
  public List<Entry<V>> entries() {
    List<Entry<V>> made = entries;
    if (made == null) {
      made = sorted();
      entries = made;
    }
    return made;
  }

  private List<Entry<V>> sorted() {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    // NaN, which marks the undefined, would come first in the falling order of doubles.
    Arrays.sort(
        order,
        Comparator.comparingInt((Integer i) -> Double.isNaN(values[i]) ? 1 : 0)
            .thenComparing(i -> -values[i]));
    List<Entry<V>> ranked = new ArrayList<>(order.length);
    for (int i : order) {
      ranked.add(new Entry<>(items.get(i), estimateAt(i)));
    }
    return List.copyOf(ranked);
  }

  /** What is scored, from the highest score to the lowest. */
  public List<V> ranking() {
    return entries().stream().map(Entry::vertex).toList();
  }

  /**
   * The score of a vertex.
   *
   * @throws IllegalArgumentException if it is not in the network
   * @throws IllegalStateException if its score is undefined, with the reason
   */
  public double value(V vertex) {
    return estimate(vertex).value();
  }

  /**
   * The score of a vertex with its interval, or the reason why it is undefined.
   *
   * @throws IllegalArgumentException if it is not in the network
   */
  public Estimate estimate(V vertex) {
    Map<V, Integer> made = index;
    if (made == null) {
      made = new HashMap<>(items.size() * 2);
      for (int i = 0; i < items.size(); i++) {
        made.put(items.get(i), i);
      }
      index = made;
    }
    Integer at = made.get(vertex);
    if (at == null) {
      throw new IllegalArgumentException(
          vertex + " has no " + metric + ": it is not in the network; look for it in vertices()");
    }
    return estimateAt(at);
  }

  /** The score at an index of {@link #vertices()}. */
  public Estimate estimateAt(int i) {
    if (estimates != null) {
      return estimates.get(i);
    }
    return Double.isNaN(values[i]) ? Estimate.undefined(undefinedReason) : Estimate.of(values[i]);
  }

  /** The scores in the order of {@link #vertices()}, NaN where undefined; not a copy. */
  double[] rawValues() {
    return values;
  }

  /**
   * Prints a head line and a row per score, aligned, highest first:
   *
   * <pre>
   * betweenness (normalized, in [0, 1], weight = strength, exact)
   *  1  Medici      0.521978
   *  2  Guadagni    0.254579
   * </pre>
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(64 * (size() + 1));
    text.append(metric)
        .append(isNormalized() ? " (normalized" : " (raw")
        .append(", in ")
        .append(range)
        .append(weights == Weights.STRENGTH ? ", weight = strength, " : ", weights ignored, ")
        .append(method);
    if (iterations > 0) {
      text.append(isConverged() ? ", converged after " : ", NOT converged after ")
          .append(iterations)
          .append(" iterations");
    }
    text.append(")\n");
    int rankWidth = Integer.toString(size()).length();
    int nameWidth = items.stream().mapToInt(item -> shown(item).length()).max().orElse(0);
    int rank = 0;
    for (Entry<V> entry : entries()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%" + rankWidth + "d  %-" + Math.max(1, nameWidth) + "s  %s\n",
              ++rank,
              shown(entry.vertex()),
              shown(entry.estimate())));
    }
    return text.toString();
  }

  static String shown(Object item) {
    return item instanceof Actor actor ? actor.name() : String.valueOf(item);
  }

  private static String shown(Estimate estimate) {
    if (!estimate.isDefined()) {
      return estimate.toString();
    }
    String number = String.format(Locale.ROOT, "%.6f", estimate.value());
    return estimate
        .interval()
        .map(i -> String.format(Locale.ROOT, "%s  [%.6f, %.6f]", number, i.low(), i.high()))
        .orElse(number);
  }
}

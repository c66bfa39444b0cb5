package org.multivector.stat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ranks of several quantities with simultaneous rank intervals, made from paired bootstrap
 * replicates.
 *
 * <p><b>Method.</b> For item j and every other item k the difference of their values has a standard
 * error {@code se_jk}, the standard deviation of the difference over the replicates; the critical
 * value {@code c_j} is the level's quantile of {@code max_k |d*_jk - d_jk| / se_jk} over the
 * replicates. Item k is certainly above j if {@code d_jk < -c_j se_jk} and certainly below if
 * {@code d_jk > c_j se_jk}; the rank of j lies in {@code [1 + #above, n - #below]} (Mogstad,
 * Romano, Shaikh and Wilhelm 2024, <i>Review of Economic Studies</i> 91). Quantiles of replicate
 * ranks, the usual short cut, do not keep their level where values are close.
 *
 * <p>Takes O(n^2 R) time. Replicates in which either item is undefined (NaN) are left out of a
 * pair.
 */
public final class RankIntervals {

  private RankIntervals() {}

  /**
   * An item in a ranking.
   *
   * @param item its place in the input
   * @param rank 1 for the highest value; equal values share the better rank
   * @param low the best rank that the data allow
   * @param high the worst rank that the data allow
   * @param settled whether the paired interval of the difference to the next item in the ranking
   *     leaves 0 out; the last item, with none after it, is settled
   */
  public record Rank(int item, int rank, int low, int high, boolean settled) {}

  /**
   * Ranks the items, highest value first, ties in input order.
   *
   * @param values one number an item, none NaN
   * @param replicates {@code [item][replicate]}, paired by replicate; no replicates make every rank
   *     interval as wide as can be
   * @param level coverage aimed at, in (0, 1)
   * @throws IllegalArgumentException if sizes differ, a value is NaN or the level is out of range
   */
  public static List<Rank> of(double[] values, double[][] replicates, double level) {
    Bootstrap bootstrap = Bootstrap.withDefaults().withLevel(level);
    if (values.length != replicates.length) {
      throw new IllegalArgumentException(
          values.length + " values do not fit replicates of " + replicates.length + " items");
    }
    for (double value : values) {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("a value is NaN; rank the defined ones alone");
      }
    }
    int n = values.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> Double.compare(values[b], values[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    Rank[] ranks = new Rank[n];
    int[] bounds = new int[2];
    int rank = 1;
    for (int place = 0; place < n; place++) {
      int j = order[place];
      if (place > 0 && values[j] < values[order[place - 1]]) {
        rank = place + 1;
      }
      bound(values, replicates, j, level, bounds);
      boolean settled = true;
      if (place + 1 < n) {
        int k = order[place + 1];
        double[] difference = difference(replicates[j], replicates[k]);
        settled =
            bootstrap
                .estimate(values[j] - values[k], difference, 0)
                .interval()
                .map(interval -> !interval.contains(0))
                .orElse(false);
      }
      // The interval of differences and the plain rank may disagree only where values tie.
      ranks[place] =
          new Rank(j, rank, Math.min(rank, bounds[0]), Math.max(rank, bounds[1]), settled);
    }
    return List.of(ranks);
  }

  private static void bound(
      double[] values, double[][] replicates, int j, double level, int[] bounds) {
    int n = values.length;
    int count = replicates[j].length;
    bounds[0] = 1;
    bounds[1] = n;
    if (count < 2) {
      return;
    }
    double[] error = new double[n];
    double[] greatest = new double[count];
    for (int k = 0; k < n; k++) {
      if (k != j) {
        double[] difference = difference(replicates[j], replicates[k]);
        error[k] = deviation(difference);
        double observed = values[j] - values[k];
        for (int r = 0; r < count; r++) {
          double distance = Math.abs(difference[r] - observed);
          // Undefined replicates and pairs that never vary say nothing about the noise.
          if (error[k] > 0 && !Double.isNaN(distance)) {
            greatest[r] = Math.max(greatest[r], distance / error[k]);
          }
        }
      }
    }
    Arrays.sort(greatest);
    double critical = Bootstrap.quantile(greatest, level);
    for (int k = 0; k < n; k++) {
      if (k != j && !Double.isNaN(error[k])) {
        double observed = values[j] - values[k];
        bounds[0] += observed < 0 && observed < -critical * error[k] ? 1 : 0;
        bounds[1] -= observed > 0 && observed > critical * error[k] ? 1 : 0;
      }
    }
  }

  private static double[] difference(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          one.length + " replicates do not pair with " + other.length);
    }
    double[] difference = new double[one.length];
    for (int r = 0; r < one.length; r++) {
      difference[r] = one[r] - other[r];
    }
    return difference;
  }

  /** The standard deviation of the defined numbers; NaN where there are fewer than two. */
  private static double deviation(double[] numbers) {
    double sum = 0;
    int defined = 0;
    for (double x : numbers) {
      if (!Double.isNaN(x)) {
        sum += x;
        defined++;
      }
    }
    if (defined < 2) {
      return Double.NaN;
    }
    double mean = sum / defined;
    double squares = 0;
    for (double x : numbers) {
      if (!Double.isNaN(x)) {
        squares += (x - mean) * (x - mean);
      }
    }
    return Math.sqrt(squares / (defined - 1));
  }
}

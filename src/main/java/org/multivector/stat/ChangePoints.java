package org.multivector.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Change points of a series of vectors, found by hierarchical division with the energy statistic
 * and a permutation test each (E-Divisive, Matteson and James 2014, <i>Journal of the American
 * Statistical Association</i> 109); a set of options, immutable and safe for use by many threads.
 *
 * <p><b>Statistic.</b> For neighbouring stretches X of m and Y of l observations, {@code Q = m l /
 * (m + l) (2 mean|x - y| - mean|x - x'| - mean|y - y'|)} with Euclidean distances, the means of the
 * within-stretch distances over pairs of different observations. It sees any change of the
 * distribution, not only of the mean. In each stretch between known change points the split, and
 * the end of the right stretch, with the greatest Q is sought; the greatest of all is tested by
 * permuting the observations within the known stretches, and division goes on until the test fails.
 *
 * <p><b>Use.</b> Observations must be exchangeable between changes: windows that overlap are
 * correlated and raise false alarms. With the level .05, a series without change raises an alarm in
 * about 5 % of cases, whatever its distribution.
 *
 * <p>Takes O(c P n^2) time and O(n^2) memory for n observations, P permutations and c changes
 * found.
 */
public final class ChangePoints {
  private static final ChangePoints DEFAULTS = new ChangePoints(0.05, 199, 5, 42);

  private final double level;
  private final int permutations;
  private final int shortest;
  private final long seed;

  private ChangePoints(double level, int permutations, int shortest, long seed) {
    this.level = level;
    this.permutations = permutations;
    this.shortest = shortest;
    this.seed = seed;
  }

  /**
   * A change.
   *
   * @param index the first observation after the change
   * @param statistic Q of the split
   * @param pValue of the permutation test
   */
  public record ChangePoint(int index, double statistic, double pValue) {

    /** Prints the index, the statistic and the p-value. */
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d (Q = %.4f, p = %.3f)", index, statistic, pValue);
    }
  }

  /** Level .05, 199 permutations, at least 5 observations between changes, seed 42. */
  public static ChangePoints withDefaults() {
    return DEFAULTS;
  }

  /**
   * Sets the chance of a false alarm in a series without change.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  public ChangePoints withLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not in (0, 1); 0.05 is usual");
    }
    return new ChangePoints(level, permutations, shortest, seed);
  }

  /**
   * Sets the number of permutations of each test; the least p-value is 1 / (permutations + 1).
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ChangePoints withPermutations(int permutations) {
    if (permutations < 1) {
      throw new IllegalArgumentException(
          "permutations " + permutations + " is not positive; 199 are usual");
    }
    return new ChangePoints(level, permutations, shortest, seed);
  }

  /**
   * Sets the least number of observations between changes.
   *
   * @throws IllegalArgumentException if it is less than 2
   */
  public ChangePoints withShortestStretch(int shortest) {
    if (shortest < 2) {
      throw new IllegalArgumentException(
          "stretch " + shortest + " is less than 2; distances within need two observations");
    }
    return new ChangePoints(level, permutations, shortest, seed);
  }

  /** Sets the seed of the permutations. */
  public ChangePoints withSeed(long seed) {
    return new ChangePoints(level, permutations, shortest, seed);
  }

  /** The changes of a series of numbers, in rising order. */
  public List<ChangePoint> compute(double[] series) {
    double[][] vectors = new double[series.length][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = new double[] {series[i]};
    }
    return compute(vectors);
  }

  /**
   * The changes of a series of vectors, in rising order.
   *
   * @param series vectors of the same length, of finite numbers
   * @throws IllegalArgumentException if they are not so
   */
  public List<ChangePoint> compute(double[][] series) {
    double[][] distance = distances(series);
    SplittableRandom random = new SplittableRandom(seed);
    int n = series.length;
    List<Integer> bounds = new ArrayList<>(List.of(0, n));
    List<ChangePoint> found = new ArrayList<>();
    int[] natural = new int[n];
    for (int i = 0; i < n; i++) {
      natural[i] = i;
    }
    while (true) {
      Split best = best(distance, natural, bounds);
      if (best == null) {
        break;
      }
      int reached = 1;
      for (int p = 0; p < permutations; p++) {
        int[] order = permuted(natural, bounds, random);
        Split other = best(distance, order, bounds);
        reached += other != null && other.statistic >= best.statistic ? 1 : 0;
      }
      double pValue = (double) reached / (permutations + 1);
      if (pValue > level) {
        break;
      }
      found.add(new ChangePoint(best.index, best.statistic, pValue));
      bounds.add(best.index);
      bounds.sort(Integer::compare);
    }
    found.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return List.copyOf(found);
  }

  private record Split(int index, double statistic) {}

  /** The split with the greatest statistic in any stretch; null where all are too short. */
  private @Nullable Split best(double[][] distance, int[] order, List<Integer> bounds) {
    Split best = null;
    for (int s = 0; s + 1 < bounds.size(); s++) {
      Split split = best(distance, order, bounds.get(s), bounds.get(s + 1));
      if (split != null && (best == null || split.statistic > best.statistic)) {
        best = split;
      }
    }
    return best;
  }

  private @Nullable Split best(double[][] distance, int[] order, int from, int to) {
    int n = to - from;
    if (n < 2 * shortest) {
      return null;
    }
    // sums[i][j] holds the distances between the first i and the first j observations.
    double[][] sums = new double[n + 1][n + 1];
    for (int i = 0; i < n; i++) {
      double row = 0;
      for (int j = 0; j < n; j++) {
        row += distance[order[from + i]][order[from + j]];
        sums[i + 1][j + 1] = sums[i][j + 1] + row;
      }
    }
    double greatest = Double.NEGATIVE_INFINITY;
    int index = -1;
    for (int cut = shortest; cut + shortest <= n; cut++) {
      double left = sums[cut][cut];
      for (int end = cut + shortest; end <= n; end++) {
        double m = cut;
        double l = end - cut;
        double between = sums[cut][end] - left;
        double right = sums[end][end] - 2 * between - left;
        double energy = 2 * between / (m * l) - left / (m * (m - 1)) - right / (l * (l - 1));
        double statistic = m * l / (m + l) * energy;
        if (statistic > greatest) {
          greatest = statistic;
          index = from + cut;
        }
      }
    }
    return new Split(index, greatest);
  }

  private static int[] permuted(int[] natural, List<Integer> bounds, SplittableRandom random) {
    int[] order = natural.clone();
    for (int s = 0; s + 1 < bounds.size(); s++) {
      int from = bounds.get(s);
      for (int i = bounds.get(s + 1) - 1; i > from; i--) {
        int j = from + random.nextInt(i - from + 1);
        int moved = order[i];
        order[i] = order[j];
        order[j] = moved;
      }
    }
    return order;
  }

  private static double[][] distances(double[][] series) {
    int n = series.length;
    double[][] distance = new double[n][n];
    for (int i = 0; i < n; i++) {
      if (series[i].length != series[0].length) {
        throw new IllegalArgumentException(
            "observation "
                + i
                + " has "
                + series[i].length
                + " numbers, the first has "
                + series[0].length);
      }
      for (double x : series[i]) {
        if (!Double.isFinite(x)) {
          throw new IllegalArgumentException(
              "observation " + i + " holds " + x + "; leave undefined observations out");
        }
      }
      for (int j = 0; j < i; j++) {
        double squares = 0;
        for (int d = 0; d < series[i].length; d++) {
          squares += (series[i][d] - series[j][d]) * (series[i][d] - series[j][d]);
        }
        distance[i][j] = Math.sqrt(squares);
        distance[j][i] = distance[i][j];
      }
    }
    return distance;
  }

  /** Names the method and the options. */
  @Override
  public String toString() {
    return "E-Divisive, level "
        + level
        + ", "
        + permutations
        + " permutations, stretches of at least "
        + shortest
        + ", seed "
        + seed;
  }
}

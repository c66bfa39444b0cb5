package org.multivector.report;

import java.util.SplittableRandom;

/**
 * A force-directed layout: tied dots pull each other, all dots push each other apart.
 *
 * <p>After Fruchterman and Reingold (1991): in an area of side 1 with n dots and k = sqrt(1/n), a
 * pair repels with k²/d and a tie attracts with s·d²/k, where s in [0.25, 1] grows with the square
 * root of the tie's weight. (JGraphT's layout of the same name knows no weights, and without them a
 * dense graph of co-mentions is a ball of wool.) A weak pull to the middle holds components
 * together. A second phase pushes apart what would overlap when drawn with its label. The start is
 * a spiral with seeded jitter, so the same input and seed give the same bits everywhere. O(n² + m)
 * per iteration, 400 iterations.
 */
final class ForceLayout {
  private static final int ITERATIONS = 400;
  private static final int SEPARATIONS = 300;
  private static final double GOLDEN_ANGLE = 2.399963229728653;

  private ForceLayout() {}

  /**
   * Places dots in a rectangle.
   *
   * @param from tie ends
   * @param to tie ends
   * @param pull strength of each tie in [0, 1]
   * @param extent half width and half height of each dot with its label, in pixels
   * @param box left, top, right, bottom in pixels
   * @return x and y of each dot
   */
  static double[][] place(
      int[] from, int[] to, double[] pull, double[][] extent, double[] box, long seed) {
    int n = extent.length;
    double[] x = new double[n];
    double[] y = new double[n];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < n; i++) {
      double radius = 0.5 * Math.sqrt((i + 0.5) / Math.max(1, n));
      double angle = GOLDEN_ANGLE * i + random.nextDouble() * 0.2;
      x[i] = radius * StrictMath.cos(angle);
      y[i] = radius * StrictMath.sin(angle);
    }
    relax(from, to, pull, x, y);
    fit(x, box[0], box[2]);
    fit(y, box[1], box[3]);
    separate(x, y, extent, box);
    return new double[][] {x, y};
  }

  private static void relax(int[] from, int[] to, double[] pull, double[] x, double[] y) {
    int n = x.length;
    double k = Math.sqrt(1.0 / Math.max(1, n));
    double[] dx = new double[n];
    double[] dy = new double[n];
    for (int step = 0; step < ITERATIONS; step++) {
      double heat = 0.1 * (1 - (double) step / ITERATIONS) + 0.001;
      for (int i = 0; i < n; i++) {
        dx[i] = -x[i] * 0.6;
        dy[i] = -y[i] * 0.6;
      }
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          double ax = x[i] - x[j];
          double ay = y[i] - y[j];
          double square = Math.max(1e-6, ax * ax + ay * ay);
          double force = k * k / square;
          dx[i] += ax * force;
          dy[i] += ay * force;
          dx[j] -= ax * force;
          dy[j] -= ay * force;
        }
      }
      for (int e = 0; e < from.length; e++) {
        double ax = x[from[e]] - x[to[e]];
        double ay = y[from[e]] - y[to[e]];
        double force = (0.25 + 0.75 * pull[e]) * Math.sqrt(ax * ax + ay * ay) / k;
        dx[from[e]] -= ax * force;
        dy[from[e]] -= ay * force;
        dx[to[e]] += ax * force;
        dy[to[e]] += ay * force;
      }
      for (int i = 0; i < n; i++) {
        double length = Math.sqrt(dx[i] * dx[i] + dy[i] * dy[i]);
        double reach = length > 0 ? Math.min(length, heat) / length : 0;
        x[i] += dx[i] * reach;
        y[i] += dy[i] * reach;
      }
    }
  }

  /**
   * Stretches to the interval: half by extent, half by rank, so that a far outlier does not squeeze
   * the rest into a knot.
   */
  private static void fit(double[] values, double low, double high) {
    int n = values.length;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    int[] rank = new int[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (values[j] < values[i] || (values[j] == values[i] && j < i)) {
          rank[i]++;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      double byExtent = max > min ? (values[i] - min) / (max - min) : 0.5;
      double byRank = n > 1 ? (double) rank[i] / (n - 1) : 0.5;
      values[i] = low + (high - low) * (0.5 * byExtent + 0.5 * byRank);
    }
  }

  private static void separate(double[] x, double[] y, double[][] extent, double[] box) {
    int n = x.length;
    for (int step = 0; step < SEPARATIONS; step++) {
      boolean moved = false;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          double overX = extent[i][0] + extent[j][0] - Math.abs(x[i] - x[j]);
          double overY = extent[i][1] + extent[j][1] - Math.abs(y[i] - y[j]);
          if (overX > 0 && overY > 0) {
            moved = true;
            if (overX < overY) {
              double push = (x[i] < x[j] || (x[i] == x[j])) ? -overX / 2 : overX / 2;
              x[i] += push;
              x[j] -= push;
            } else {
              double push = (y[i] < y[j] || (y[i] == y[j])) ? -overY / 2 : overY / 2;
              y[i] += push;
              y[j] -= push;
            }
          }
        }
      }
      for (int i = 0; i < n; i++) {
        x[i] = Math.max(box[0], Math.min(box[2], x[i]));
        y[i] = Math.max(box[1], Math.min(box[3], y[i]));
      }
      if (!moved) {
        return;
      }
    }
  }
}

package org.multivector.centrality;

import java.util.Arrays;

/**
 * Burt's constraint: how far a vertex's ties lead back to one another, so that it has no structural
 * holes to play on.
 *
 * <p>{@code c_i = sum_j (p_ij + sum_q p_iq p_qj)^2} over the neighbours j of i and the common
 * neighbours q, with {@code p_ij = w_ij / s_i}, the share of i's strength that goes to j, taken in
 * the whole network.
 *
 * <p><b>Range.</b> (0, 2): 1 for a vertex with one tie, near 0 for one with many ties into separate
 * quarters; up to 9/8 in a dyad-like closed triangle. <b>Weights</b> are strengths: the stronger
 * one tie is beside the others, the more it constrains; with {@link Weights#IGNORED} all ties are
 * alike. <b>Edge cases.</b> Undefined for an isolate; an empty network gives no scores.
 * <b>Cost.</b> O(m^1.5) time, 60 bytes a tie and up to 75 a vertex; n m steps and 80 bytes a tie
 * where there are so many ties that {@code n^2 < 8 m}.
 *
 * <p>Burt, R. S. (1992). <i>Structural Holes</i>. Harvard University Press.
 *
 * <pre>{@code
 * Scores<Actor> constraint = Constraint.withDefaults().compute(graph);
 * }</pre>
 */
public final class Constraint implements CentralityMetric {
  /** Vertices squared for each tie up to which a network counts as dense. */
  private static final long DENSE = 8;

  /** Each of two terms below 1, and others that vanish beside them. */
  private static final double MOST = 2;

  private static final Constraint DEFAULTS = new Constraint(Weights.STRENGTH);

  private final Weights weights;

  private Constraint(Weights weights) {
    this.weights = weights;
  }

  /** Weighted. */
  public static Constraint withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public Constraint with(Weights weights) {
    return new Constraint(weights);
  }

  @Override
  public String name() {
    return "constraint" + weights.suffix();
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.WEIGHTS.by(weights);
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    // A matrix by rows costs n steps for a neighbour's row, but the machine does several at once.
    boolean isDense = n * (long) n <= DENSE * (long) network.tieCount();
    double[] values =
        isDense && !Scale.isWide(network.weightArray()) ? dense(network) : sparse(network);
    for (int i = 0; i < n; i++) {
      // Rounding may lift one whose all but all is in a tie to somebody of the same kind.
      values[i] = Math.min(MOST, values[i]);
    }
    return Scores.of(
            name(),
            Normalization.RAW,
            weights,
            new Scores.Range(0, MOST),
            network.vertices(),
            values)
        .withUndefinedReason("an isolate has no ties that could constrain it");
  }

  private double[] sparse(Network<?> network) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] reverse = TriangleListing.reverse(network);
    double[] share = shares(network, weights);
    double[] invested = share.clone();
    TriangleListing.forEach(
        network,
        (a, b, c, ab, ac, bc) -> {
          int ba = reverse[ab];
          int ca = reverse[ac];
          int cb = reverse[bc];
          invested[ab] += share[ac] * share[cb];
          invested[ac] += share[ab] * share[bc];
          invested[ba] += share[bc] * share[ca];
          invested[bc] += share[ba] * share[ac];
          invested[ca] += share[cb] * share[ba];
          invested[cb] += share[ca] * share[ab];
        });
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = rowStart[i] == rowStart[i + 1] ? Double.NaN : 0;
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        sum += invested[e] * invested[e];
      }
      values[i] = sum;
    }
    return values;
  }

  /** {@code sum_q p_iq p_qj = m_ij / s_i} with {@code m_ij = sum_q w_iq w_qj / s_q} symmetric. */
  private double[] dense(Network<?> network) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    double[] w = network.weightArray(weights);
    double[] share = shares(network, weights);
    double[][] p = new double[n][n];
    double[] strength = new double[n];
    for (int i = 0; i < n; i++) {
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        p[i][neighbours[e]] = share[e];
        strength[i] += w[e];
      }
    }
    double[] values = new double[n];
    double[] m = new double[n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(m, i + 1, n, 0);
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        add(w[e], p[neighbours[e]], i + 1, m);
      }
      if (rowStart[i] == rowStart[i + 1]) {
        values[i] = Double.NaN;
      }
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        int j = neighbours[e];
        if (j > i) {
          double invested = share[e] + m[j] / strength[i];
          double back = p[j][i] + m[j] / strength[j];
          values[i] += invested * invested;
          values[j] += back * back;
        }
      }
    }
    return values;
  }

  private static void add(double factor, double[] row, int from, double[] sum) {
    for (int j = from; j < sum.length; j++) {
      sum[j] += factor * row[j];
    }
  }

  /** For each entry the share of its row's vertex's strength. */
  static double[] shares(Network<?> network, Weights weights) {
    int[] rowStart = network.rowStarts();
    double[] share = network.weightArray(weights).clone();
    for (int i = 0; i < network.size(); i++) {
      double s = 0;
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        s += share[e];
      }
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        share[e] /= s;
      }
    }
    return share;
  }
}

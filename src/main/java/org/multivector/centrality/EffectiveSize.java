package org.multivector.centrality;

/**
 * Effective size: how many of a vertex's contacts are not redundant.
 *
 * <p>{@code e_i = sum_j (1 - sum_q p_iq m_jq)} over the neighbours j of i and the common neighbours
 * q, with {@code p_iq = w_iq / s_i} and {@code m_jq = w_jq / max_k w_jk}, in the whole network.
 *
 * <p><b>Range.</b> [0, k_i] where k is the degree: k when no two contacts are tied. <b>Weights</b>
 * are strengths: the stronger a contact's tie to one on whom the vertex spends much, the more
 * redundant the contact; with {@link Weights#IGNORED} this is {@code k - 2 T / k} with T triangles.
 * <b>Edge cases.</b> Undefined for an isolate; an empty network gives no scores. <b>Cost.</b>
 * O(m^1.5) time, 56 bytes a tie and 25 a vertex.
 *
 * <p>Burt, R. S. (1992). <i>Structural Holes</i>. Harvard University Press; Borgatti, S. P. (1997).
 * Structural holes: unpacking Burt's redundancy measures. <i>Connections</i> 20, 35–38.
 *
 * <pre>{@code
 * Scores<Actor> size = EffectiveSize.withDefaults().compute(graph);
 * }</pre>
 */
public final class EffectiveSize implements CentralityMetric {
  private static final EffectiveSize DEFAULTS = new EffectiveSize(Weights.STRENGTH);

  private final Weights weights;

  private EffectiveSize(Weights weights) {
    this.weights = weights;
  }

  /** Weighted. */
  public static EffectiveSize withDefaults() {
    return DEFAULTS;
  }

  /** Sets what weights mean. */
  public EffectiveSize with(Weights weights) {
    return new EffectiveSize(weights);
  }

  @Override
  public String name() {
    return "effective-size" + weights.suffix();
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.TIES;
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] reverse = TriangleListing.reverse(network);
    double[] share = Constraint.shares(network, weights);
    double[] marginal = network.weightArray(weights).clone();
    for (int i = 0; i < n; i++) {
      double max = 0;
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        max = Math.max(max, marginal[e]);
      }
      for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
        marginal[e] /= max;
      }
    }
    double[] redundant = new double[n];
    TriangleListing.forEach(
        network,
        (a, b, c, ab, ac, bc) -> {
          int ba = reverse[ab];
          int ca = reverse[ac];
          int cb = reverse[bc];
          redundant[a] += share[ab] * marginal[cb] + share[ac] * marginal[bc];
          redundant[b] += share[ba] * marginal[ca] + share[bc] * marginal[ac];
          redundant[c] += share[ca] * marginal[ba] + share[cb] * marginal[ab];
        });
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      int k = network.degree(i);
      values[i] = k == 0 ? Double.NaN : Math.max(0, k - redundant[i]);
    }
    return Scores.of(
            name(),
            Normalization.RAW,
            weights,
            new Scores.Range(0, Math.max(0, n - 1)),
            network.vertices(),
            values)
        .withUndefinedReason("an isolate has no contacts");
  }
}

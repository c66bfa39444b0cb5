package org.multivector.centrality;

import java.util.Locale;

/**
 * Clustering coefficient: how far a vertex's neighbours are tied to each other.
 *
 * <p>Over the triangles {i, j, h} that a vertex i of degree k and strength s is in:
 *
 * <ul>
 *   <li>{@link Kind#BARRAT}: {@code sum (w_ij + w_ih) / (s_i (k_i - 1))}: triangles count by the
 *       strength of the two ties at the vertex;
 *   <li>{@link Kind#ONNELA}: {@code 2 sum (w_ij w_ih w_jh)^(1/3) / (max w k_i (k_i - 1))}:
 *       triangles count by the geometric mean of their three ties, relative to the strongest in the
 *       network;
 *   <li>{@link Kind#UNWEIGHTED}: {@code 2 T_i / (k_i (k_i - 1))}.
 * </ul>
 *
 * <p><b>Range.</b> [0, 1]. <b>Weights</b> are strengths: a stronger tie makes its triangles count
 * for more, against the vertex's other ties (Barrat) or the network's strongest (Onnela). <b>Edge
 * cases.</b> A vertex with fewer than two ties has no pair of neighbours and scores 0 by
 * convention, as networkx and Onnela have it; an empty network gives no scores. <b>Cost.</b>
 * O(m^1.5) time, 16 bytes a tie (Onnela 32) and 30 a vertex, unweighted as {@link Triangles};
 * unweighted n m / 64 steps where that is less.
 *
 * <p>Barrat, A., Barthélemy, M., Pastor-Satorras, R., Vespignani, A. (2004). The architecture of
 * complex weighted networks. <i>PNAS</i> 101, 3747–3752; Onnela, J.-P., Saramäki, J., Kertész, J.,
 * Kaski, K. (2005). Intensity and coherence of motifs in weighted complex networks. <i>Physical
 * Review E</i> 71, 065103; Watts, D. J., Strogatz, S. H. (1998). Collective dynamics of small-world
 * networks. <i>Nature</i> 393, 440–442.
 *
 * <pre>{@code
 * Scores<Actor> onnela = Clustering.withDefaults().with(Clustering.Kind.ONNELA).compute(graph);
 * }</pre>
 */
public final class Clustering implements CentralityMetric {
  private static final Clustering DEFAULTS = new Clustering(Kind.BARRAT);

  private final Kind kind;

  /** Whose coefficient. */
  public enum Kind {
    /** Barrat et al. 2004. */
    BARRAT,

    /** Onnela et al. 2005. */
    ONNELA,

    /** Watts and Strogatz 1998. */
    UNWEIGHTED
  }

  private Clustering(Kind kind) {
    this.kind = kind;
  }

  /** Barrat's. */
  public static Clustering withDefaults() {
    return DEFAULTS;
  }

  /** Sets whose coefficient. */
  public Clustering with(Kind kind) {
    return new Clustering(kind);
  }

  @Override
  public String name() {
    return "clustering-" + kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.TIES;
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    double[] values =
        switch (kind) {
          case BARRAT -> barrat(network);
          case ONNELA -> onnela(network);
          case UNWEIGHTED -> perPair(network, Triangles.counted(network));
        };
    return Scores.of(
        name(),
        Normalization.NORMALIZED,
        kind == Kind.UNWEIGHTED ? Weights.IGNORED : Weights.STRENGTH,
        Scores.Range.UNIT,
        network.vertices(),
        values);
  }

  private static double[] barrat(Network<?> network) {
    double[] w = network.weightArray();
    double[] sum = new double[network.size()];
    TriangleListing.forEach(
        network,
        (a, b, c, ab, ac, bc) -> {
          sum[a] += w[ab] + w[ac];
          sum[b] += w[ab] + w[bc];
          sum[c] += w[ac] + w[bc];
        });
    for (int i = 0; i < sum.length; i++) {
      if (sum[i] > 0) {
        // Rounding may lift a vertex whose neighbours all know each other above 1.
        sum[i] = Math.min(1, sum[i] / (network.strength(i) * (network.degree(i) - 1)));
      }
    }
    return sum;
  }

  private static double[] onnela(Network<?> network) {
    double[] w = network.weightArray();
    double max = 0;
    for (double weight : w) {
      max = Math.max(max, weight);
    }
    double[] root = new double[w.length];
    for (int e = 0; e < w.length; e++) {
      root[e] = Math.cbrt(w[e] / max);
    }
    double[] sum = new double[network.size()];
    TriangleListing.forEach(
        network,
        (a, b, c, ab, ac, bc) -> {
          double intensity = root[ab] * root[ac] * root[bc];
          sum[a] += intensity;
          sum[b] += intensity;
          sum[c] += intensity;
        });
    return perPair(network, sum);
  }

  private static double[] perPair(Network<?> network, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      double k = network.degree(i);
      sum[i] = k < 2 ? 0 : Math.min(1, 2 * sum[i] / (k * (k - 1)));
    }
    return sum;
  }
}

package org.multivector.centrality;

/**
 * Triangle counts: how many pairs of a vertex's neighbours are tied to each other.
 *
 * <p>{@code T_i = #{ {j, h} : w_ij, w_ih, w_jh > 0 }}.
 *
 * <p><b>Range.</b> A whole number in [0, (n - 1)(n - 2) / 2]. <b>Weights</b> are ignored: a tie of
 * any strength counts 1. <b>Edge cases.</b> A vertex with fewer than two ties has 0; an empty
 * network gives no scores. <b>Cost.</b> O(m^1.5) time, 8 bytes a tie and 54 a vertex; n m / 64
 * steps and 16 bytes a tie where that is less.
 *
 * <p>Schank, T., Wagner, D. (2005). Finding, counting and listing all triangles in large graphs.
 * <i>WEA</i>, 606–609.
 *
 * <pre>{@code
 * Scores<Actor> triangles = Triangles.withDefaults().compute(graph);
 * }</pre>
 */
public final class Triangles implements CentralityMetric {
  private static final Triangles DEFAULTS = new Triangles();

  private Triangles() {}

  /** The number of triangles; there are no options. */
  public static Triangles withDefaults() {
    return DEFAULTS;
  }

  @Override
  public String name() {
    return "triangles";
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.TIES;
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    double n = network.size();
    return Scores.of(
        name(),
        Normalization.RAW,
        Weights.IGNORED,
        new Scores.Range(0, Math.max(0, (n - 1) * (n - 2) / 2)),
        network.vertices(),
        counted(network));
  }

  static double[] counted(Network<?> network) {
    long[] found = TriangleListing.counts(network);
    double[] count = new double[found.length];
    for (int i = 0; i < count.length; i++) {
      count[i] = found[i];
    }
    return count;
  }
}

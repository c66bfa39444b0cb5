package org.multivector.centrality;

/**
 * Core number: the greatest k such that a vertex belongs to a group in which everybody is tied to
 * at least k of the group.
 *
 * <p>The k-core is what is left when vertices with fewer than k ties to what is left are taken away
 * until none is; the core number of a vertex is the greatest k whose core holds it.
 *
 * <p><b>Range.</b> A whole number in [0, n - 1]. <b>Weights</b> are ignored: a tie of any strength
 * counts 1. <b>Edge cases.</b> An isolate has 0; an empty network gives no scores. <b>Cost.</b> O(n
 * + m) time, 20 bytes a vertex.
 *
 * <p>Batagelj, V., Zaveršnik, M. (2003). An O(m) algorithm for cores decomposition of networks.
 * arXiv:cs/0310049; Seidman, S. B. (1983). Network structure and minimum degree. <i>Social
 * Networks</i> 5, 269–287.
 *
 * <pre>{@code
 * Scores<Actor> core = CoreNumber.withDefaults().compute(graph);
 * }</pre>
 */
public final class CoreNumber implements CentralityMetric {
  private static final CoreNumber DEFAULTS = new CoreNumber();

  private CoreNumber() {}

  /** The core number by degree; there are no options. */
  public static CoreNumber withDefaults() {
    return DEFAULTS;
  }

  @Override
  public String name() {
    return "core";
  }

  @Override
  public Sensitivity sensitivity() {
    return Sensitivity.TIES;
  }

  @Override
  public <V> Scores<V> compute(Network<V> network) {
    int n = network.size();
    int[] core = peeled(network);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = core[i];
    }
    return Scores.of(
        name(),
        Normalization.RAW,
        Weights.IGNORED,
        new Scores.Range(0, Math.max(0, n - 1)),
        network.vertices(),
        values);
  }

  private static int[] peeled(Network<?> network) {
    int n = network.size();
    int[] rowStart = network.rowStarts();
    int[] neighbours = network.neighbourArray();
    int[] degree = new int[n];
    int max = 0;
    for (int i = 0; i < n; i++) {
      degree[i] = network.degree(i);
      max = Math.max(max, degree[i]);
    }
    // Vertices in the order of their remaining degree; binStart[d] is where those of degree d
    // begin.
    int[] binStart = new int[max + 2];
    for (int i = 0; i < n; i++) {
      binStart[degree[i] + 1]++;
    }
    for (int d = 0; d <= max; d++) {
      binStart[d + 1] += binStart[d];
    }
    int[] order = new int[n];
    int[] position = new int[n];
    int[] next = binStart.clone();
    for (int i = 0; i < n; i++) {
      position[i] = next[degree[i]]++;
      order[position[i]] = i;
    }
    for (int p = 0; p < n; p++) {
      int u = order[p];
      int k = degree[u];
      for (int e = rowStart[u]; e < rowStart[u + 1]; e++) {
        int v = neighbours[e];
        int d = degree[v];
        if (d > k) {
          int front = binStart[d]++;
          int w = order[front];
          int at = position[v];
          order[at] = w;
          position[w] = at;
          order[front] = v;
          position[v] = front;
          degree[v] = d - 1;
        }
      }
    }
    return degree;
  }
}

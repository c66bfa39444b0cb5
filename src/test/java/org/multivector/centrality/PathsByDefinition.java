package org.multivector.centrality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Floyd and Warshall with exact rationals, then counting by definition. */
final class PathsByDefinition {
  private final int n;
  private final BigInteger[][] distance;
  private final BigInteger[][] length;
  private final BigInteger scale;
  private final double[][] count;

  PathsByDefinition(Network<?> network, Weights use) {
    n = network.size();
    length = new BigInteger[n][n];
    BigInteger common = BigInteger.ONE;
    // Weights are whole multiples of 2^-1074; their product is a common denominator.
    double[] w = network.weightArray(use);
    for (double weight : w) {
      BigInteger whole = whole(weight);
      common = common.divide(common.gcd(whole)).multiply(whole);
    }
    for (int i = 0; i < n; i++) {
      for (int e = network.rowStart(i); e < network.rowStart(i + 1); e++) {
        length[i][network.neighbour(e)] = common.divide(whole(w[e]));
      }
    }
    scale = common;
    distance = new BigInteger[n][n];
    for (int i = 0; i < n; i++) {
      distance[i] = length[i].clone();
      distance[i][i] = BigInteger.ZERO;
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (distance[i][k] != null && distance[k][j] != null) {
            BigInteger through = distance[i][k].add(distance[k][j]);
            if (distance[i][j] == null || through.compareTo(distance[i][j]) < 0) {
              distance[i][j] = through;
            }
          }
        }
      }
    }
    count = new double[n][n];
    for (int s = 0; s < n; s++) {
      int source = s;
      List<Integer> order =
          IntStream.range(0, n)
              .boxed()
              .filter(v -> distance[source][v] != null)
              .sorted((a, b) -> distance[source][a].compareTo(distance[source][b]))
              .toList();
      count[s][s] = 1;
      for (int v : order) {
        for (int u = 0; u < n && v != s; u++) {
          if (length[u][v] != null
              && distance[s][u] != null
              && distance[s][u].add(length[u][v]).equals(distance[s][v])) {
            count[s][v] += count[s][u];
          }
        }
      }
    }
  }

  private static BigInteger whole(double weight) {
    return new BigDecimal(weight)
        .multiply(new BigDecimal(BigInteger.TWO.pow(80)))
        .toBigIntegerExact();
  }

  boolean reaches(int i, int j) {
    return distance[i][j] != null;
  }

  double distance(int i, int j) {
    return new BigDecimal(distance[i][j].multiply(BigInteger.TWO.pow(80)))
        .divide(new BigDecimal(scale), MathContext.DECIMAL64)
        .doubleValue();
  }

  /** {@code length(s, i) + length(i, t) = length(s, t)}, where a way is there. */
  private boolean isOn(int i, int s, int t) {
    return distance[s][t] != null
        && distance[s][i] != null
        && distance[i][t] != null
        && distance[s][i].add(distance[i][t]).equals(distance[s][t]);
  }

  /** Of all pairs, each once. */
  double[] betweenness() {
    double[] everyone = new double[n];
    Arrays.fill(everyone, 1);
    return Arrays.stream(betweenness(everyone, everyone)).map(both -> both / 2).toArray();
  }

  /** From the members of one group, who belong to it in part, to those of another. */
  double[] betweenness(double[] from, double[] to) {
    double[] sum = new double[n];
    for (int s = 0; s < n; s++) {
      for (int t = 0; t < n; t++) {
        for (int i = 0; i < n; i++) {
          if (s != t && i != s && i != t && isOn(i, s, t)) {
            sum[i] += from[s] * to[t] * count[s][i] * count[i][t] / count[s][t];
          }
        }
      }
    }
    return sum;
  }

  /** How many shortest paths of all pairs, each once, lead over the tie of two. */
  double over(int a, int b) {
    double sum = 0;
    for (int s = 0; s < n; s++) {
      for (int t = 0; t < n; t++) {
        // From s over a and then b; the other way round it is the pair (t, s).
        if (s != t
            && distance[s][t] != null
            && distance[s][a] != null
            && distance[b][t] != null
            && distance[s][a].add(length[a][b]).add(distance[b][t]).equals(distance[s][t])) {
          sum += count[s][a] * count[b][t] / count[s][t];
        }
      }
    }
    return sum;
  }
}

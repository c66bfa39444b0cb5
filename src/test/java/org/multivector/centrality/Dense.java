package org.multivector.centrality;

import java.util.Arrays;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** The metrics by their definitions, on a full matrix of weights; NaN where undefined. */
final class Dense {
  private final double[][] w;
  private final double[][] a;
  private final int n;

  Dense(Network<?> network) {
    n = network.size();
    w = new double[n][n];
    a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int e = network.rowStart(i); e < network.rowStart(i + 1); e++) {
        w[i][network.neighbour(e)] = network.weight(e);
        a[i][network.neighbour(e)] = 1;
      }
    }
  }

  private double[][] use(Weights weights) {
    return weights == Weights.STRENGTH ? w : a;
  }

  /** The scores of a metric of a name, but for the path metrics that count paths. */
  double[] scores(String name) {
    Weights weights = name.endsWith("-unweighted") ? Weights.IGNORED : Weights.STRENGTH;
    double[][] x = use(weights);
    return switch (name.replace("-unweighted", "")) {
      case "degree" -> sums(a);
      case "strength" -> sums(w);
      case "triangles" -> triangles((i, j, h) -> 1);
      case "core" -> core();
      case "clustering" -> perPair(triangles((i, j, h) -> 1));
      case "clustering-onnela" -> {
        double max = Arrays.stream(w).flatMapToDouble(Arrays::stream).max().orElse(0);
        yield perPair(
            triangles(
                (i, j, h) -> {
                  double product = Math.cbrt(w[i][j] / max) * Math.cbrt(w[i][h] / max);
                  return product * Math.cbrt(w[j][h] / max);
                }));
      }
      case "clustering-barrat" -> {
        double[] sum = triangles((i, j, h) -> w[i][j] + w[i][h]);
        double[] strength = sums(w);
        double[] degree = sums(a);
        for (int i = 0; i < n; i++) {
          sum[i] = degree[i] < 2 ? 0 : sum[i] / (strength[i] * (degree[i] - 1));
        }
        yield sum;
      }
      case "constraint" -> constraint(x);
      case "effective-size" -> effectiveSize(x);
      case "pagerank" -> pageRank(x, uniform());
      case "katz" -> katz(x);
      case "closeness" -> closeness(x);
      case "harmonic" -> harmonic(x);
      case "current-flow-betweenness" -> currentFlowBetweenness(x);
      case "current-flow-closeness" -> currentFlowCloseness(x);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private interface Triple {
    double of(int i, int j, int h);
  }

  private double[] triangles(Triple value) {
    double[] sum = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int h = j + 1; h < n; h++) {
          if (a[i][j] * a[i][h] * a[j][h] > 0) {
            sum[i] += value.of(i, j, h);
          }
        }
      }
    }
    return sum;
  }

  private double[] perPair(double[] sum) {
    double[] degree = sums(a);
    for (int i = 0; i < n; i++) {
      sum[i] = degree[i] < 2 ? 0 : 2 * sum[i] / (degree[i] * (degree[i] - 1));
    }
    return sum;
  }

  private double[] sums(double[][] x) {
    return Arrays.stream(x).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
  }

  private double[] core() {
    double[] core = new double[n];
    for (int k = 1; k < n; k++) {
      boolean[] in = new boolean[n];
      Arrays.fill(in, true);
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int i = 0; i < n; i++) {
          int ties = 0;
          for (int j = 0; j < n; j++) {
            ties += in[j] && a[i][j] > 0 ? 1 : 0;
          }
          if (in[i] && ties < k) {
            in[i] = false;
            changed = true;
          }
        }
      }
      for (int i = 0; i < n; i++) {
        core[i] = in[i] ? k : core[i];
      }
    }
    return core;
  }

  private double[][] shares(double[][] x) {
    double[] strength = sums(x);
    double[][] p = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        p[i][j] = strength[i] > 0 ? x[i][j] / strength[i] : 0;
      }
    }
    return p;
  }

  private double[] constraint(double[][] x) {
    double[][] p = shares(x);
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double invested = p[i][j];
        for (int q = 0; q < n; q++) {
          invested += p[i][q] * p[q][j];
        }
        scores[i] += a[i][j] > 0 ? invested * invested : 0;
      }
      scores[i] = Arrays.stream(a[i]).sum() > 0 ? scores[i] : Double.NaN;
    }
    return scores;
  }

  private double[] effectiveSize(double[][] x) {
    double[][] p = shares(x);
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double redundant = 0;
        double max = Arrays.stream(x[j]).max().orElse(1);
        for (int q = 0; q < n; q++) {
          redundant += q == i || q == j ? 0 : p[i][q] * x[j][q] / max;
        }
        scores[i] += a[i][j] > 0 ? 1 - redundant : 0;
      }
      scores[i] = Arrays.stream(a[i]).sum() > 0 ? scores[i] : Double.NaN;
    }
    return scores;
  }

  private double[] uniform() {
    double[] start = new double[n];
    Arrays.fill(start, 1.0 / n);
    return start;
  }

  /** Personalised; the vertices are their own indexes. */
  double[] pageRank(Weights weights, Map<Integer, Double> shares) {
    double sum = shares.values().stream().mapToDouble(share -> share).sum();
    double[] start = new double[n];
    shares.forEach((vertex, share) -> start[vertex] = share / sum);
    return pageRank(use(weights), start);
  }

  private double[] pageRank(double[][] x, double[] start) {
    double[][] p = shares(x);
    double[][] m = new double[n][n];
    for (int i = 0; i < n; i++) {
      boolean isolate = Arrays.stream(p[i]).sum() == 0;
      for (int j = 0; j < n; j++) {
        m[j][i] = (i == j ? 1 : 0) - .85 * (isolate ? start[j] : p[i][j]);
      }
    }
    return solve(m, Arrays.stream(start).map(share -> .15 * share).toArray());
  }

  /** The greatest eigenvalue of the weights. */
  double lambda(Weights weights) {
    return new EigenDecomposition(new Array2DRowRealMatrix(use(weights))).getRealEigenvalue(0);
  }

  private double[] katz(double[][] x) {
    double lambda = lambda(x == w ? Weights.STRENGTH : Weights.IGNORED);
    double[][] m = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        m[i][j] = (i == j ? 1 : 0) - (lambda > 0 ? .85 / lambda * x[i][j] : 0);
      }
    }
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    double[] scores = solve(m, ones);
    double norm = new ArrayRealVector(scores).getNorm();
    return Arrays.stream(scores).map(score -> score / norm).toArray();
  }

  private static double[] solve(double[][] m, double[] right) {
    return new LUDecomposition(new Array2DRowRealMatrix(m), 0)
        .getSolver()
        .solve(new ArrayRealVector(right))
        .toArray();
  }

  private double[][] distances(double[][] x) {
    double[][] d = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        d[i][j] = i == j ? 0 : 1 / x[i][j];
      }
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
        }
      }
    }
    return d;
  }

  private double[] harmonic(double[][] x) {
    double[][] d = distances(x);
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        scores[i] += i == j ? 0 : 1 / d[i][j] / (n - 1);
      }
    }
    return scores;
  }

  private double[] closeness(double[][] x) {
    double[][] d = distances(x);
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      double others = 0;
      for (int j = 0; j < n; j++) {
        if (i != j && d[i][j] < Double.POSITIVE_INFINITY) {
          sum += d[i][j];
          others++;
        }
      }
      scores[i] = others == 0 ? 0 : others / sum * (others / (n - 1));
    }
    return scores;
  }

  /** What flows through whom when a unit enters at s and leaves at t, for every pair. */
  private double[] currentFlowBetweenness(double[][] x) {
    double[] scores = new double[n];
    for (int s = 0; s < n; s++) {
      for (int t = s + 1; t < n; t++) {
        double[] potential = potentials(x, s, t);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n && i != s && i != t; j++) {
            scores[i] += x[i][j] * Math.abs(potential[i] - potential[j]) / 2;
          }
        }
      }
    }
    double pairs = Math.max(1, (n - 1.0) * (n - 2) / 2);
    return Arrays.stream(scores).map(score -> score / pairs).toArray();
  }

  private double[] currentFlowCloseness(double[][] x) {
    double[] scores = new double[n];
    for (int s = 0; s < n; s++) {
      double sum = 0;
      for (int t = 0; t < n; t++) {
        if (s != t) {
          double[] potential = potentials(x, s, t);
          sum += potential[s] - potential[t];
        }
      }
      scores[s] = n == 1 ? Double.NaN : (n - 1) / sum;
    }
    return scores;
  }

  /** Kirchhoff's equations with t grounded. */
  private double[] potentials(double[][] x, int s, int t) {
    RealMatrix laplacian = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        laplacian.setEntry(i, j, i == j ? Arrays.stream(x[i]).sum() : -x[i][j]);
      }
    }
    double[] unit = new double[n];
    unit[s] = 1;
    for (int j = 0; j < n; j++) {
      laplacian.setEntry(t, j, j == t ? 1 : 0);
    }
    return solve(laplacian.getData(), unit);
  }

  /** The norm of W x - lambda x over lambda. */
  double residual(Weights weights, double[] x, double lambda) {
    double[] product = new Array2DRowRealMatrix(use(weights)).operate(x);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.pow(product[i] - lambda * x[i], 2);
    }
    return Math.sqrt(sum) / lambda;
  }

  /** Newman's modularity, pair by pair. */
  double modularity(int[] group) {
    double[] strength = sums(w);
    double total = Arrays.stream(strength).sum();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += group[i] == group[j] ? w[i][j] - strength[i] * strength[j] / total : 0;
      }
    }
    return total > 0 ? sum / total : 0;
  }
}

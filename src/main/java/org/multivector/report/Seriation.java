package org.multivector.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An order of the rows of a symmetric matrix that puts alike rows side by side.
 *
 * <p>Average-linkage clustering of the rows by cosine similarity (the mutual tie counts as likeness
 * too), whose leaves are then arranged so that neighbouring leaves of joined clusters are as
 * similar as their two ends allow (after Gruvaeus and Wainer 1972). Equal rows and ties are settled
 * by the order given. O(n³) time, O(n²) memory; meant for up to a few hundred rows.
 */
final class Seriation {
  private Seriation() {}

  /** The order, as indexes into the matrix. */
  static int[] order(double[][] matrix) {
    int n = matrix.length;
    double[][] like = similarity(matrix);
    List<List<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      clusters.add(new ArrayList<>(List.of(i)));
    }
    double[][] between = new double[n][];
    for (int i = 0; i < n; i++) {
      between[i] = like[i].clone();
    }
    boolean[] gone = new boolean[n];
    for (int joins = 1; joins < n; joins++) {
      int first = -1;
      int second = -1;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n && !gone[i]; j++) {
          if (!gone[j] && (first < 0 || between[i][j] > between[first][second])) {
            first = i;
            second = j;
          }
        }
      }
      join(clusters, between, gone, first, second, like);
    }
    for (int i = 0; i < n; i++) {
      if (!gone[i]) {
        return clusters.get(i).stream().mapToInt(Integer::intValue).toArray();
      }
    }
    return new int[0];
  }

  private static void join(
      List<List<Integer>> clusters,
      double[][] between,
      boolean[] gone,
      int first,
      int second,
      double[][] like) {
    List<Integer> left = clusters.get(first);
    List<Integer> right = clusters.get(second);
    double firstSize = left.size();
    double secondSize = right.size();
    for (int k = 0; k < gone.length; k++) {
      double mean =
          (firstSize * between[first][k] + secondSize * between[second][k])
              / (firstSize + secondSize);
      between[first][k] = mean;
      between[k][first] = mean;
    }
    gone[second] = true;
    int leftHead = left.get(0);
    int leftTail = left.get(left.size() - 1);
    int rightHead = right.get(0);
    int rightTail = right.get(right.size() - 1);
    double tailHead = like[leftTail][rightHead];
    double tailTail = like[leftTail][rightTail];
    double headHead = like[leftHead][rightHead];
    double headTail = like[leftHead][rightTail];
    double best = Math.max(Math.max(tailHead, tailTail), Math.max(headHead, headTail));
    if (tailHead < best) {
      if (tailTail == best) {
        Collections.reverse(right);
      } else if (headHead == best) {
        Collections.reverse(left);
      } else {
        Collections.reverse(left);
        Collections.reverse(right);
      }
    }
    left.addAll(right);
  }

  private static double[][] similarity(double[][] matrix) {
    int n = matrix.length;
    double[] norms = new double[n];
    double most = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          norms[i] += matrix[i][j] * matrix[i][j];
          most = Math.max(most, matrix[i][j]);
        }
      }
      norms[i] = Math.sqrt(norms[i]);
    }
    double[][] like = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double dot = 0;
        for (int k = 0; k < n; k++) {
          if (k != i && k != j) {
            dot += matrix[i][k] * matrix[j][k];
          }
        }
        double norm = norms[i] * norms[j];
        double cosine = norm > 0 ? dot / norm : 0;
        double tie = most > 0 ? matrix[i][j] / most : 0;
        like[i][j] = cosine + tie;
        like[j][i] = like[i][j];
      }
    }
    return like;
  }
}

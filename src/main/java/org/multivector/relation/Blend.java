package org.multivector.relation;

import java.util.Arrays;
import org.multivector.relation.BlocPolicy.Standing;

/**
 * What the actors of one unit stand for: the targets with the greatest share that an actor gives
 * each, and the amounts of their pairs, by the formula of {@link BlocPolicy}.
 */
final class Blend {
  int[] targets = new int[16];
  double[] greatest = new double[16];
  private double[] amounts = new double[256];
  int size;

  void clear() {
    size = 0;
  }

  void actor(Standing standing) {
    for (int k = 0; k < standing.targets().length; k++) {
      int i = at(standing.targets()[k]);
      greatest[i] = Math.max(greatest[i], standing.shares()[k]);
    }
  }

  private int at(int target) {
    for (int i = 0; i < size; i++) {
      if (targets[i] == target) {
        return i;
      }
    }
    if (size == targets.length) {
      double[] wider = new double[4 * size * size];
      for (int i = 0; i < size; i++) {
        System.arraycopy(amounts, i * size, wider, i * 2 * size, size);
      }
      amounts = wider;
      targets = Arrays.copyOf(targets, 2 * size);
      greatest = Arrays.copyOf(greatest, 2 * size);
    }
    int width = targets.length;
    for (int i = 0; i <= size; i++) {
      amounts[i * width + size] = 0;
      amounts[size * width + i] = 0;
    }
    targets[size] = target;
    greatest[size] = 0;
    return size++;
  }

  /** The number of actors of the unit, after folding or sharing out. */
  double mass() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += greatest[i];
    }
    return sum;
  }

  double amount(int i, int j) {
    return amounts[i * targets.length + j];
  }

  /** Raises the amount of each pair of targets to what two actors of the unit give it. */
  void pair(Standing a, Standing b, double nearness, boolean sharedOut) {
    double norm = norm(a, b, sharedOut);
    if (norm <= 0) {
      return;
    }
    for (int k = 0; k < a.targets().length; k++) {
      for (int l = 0; l < b.targets().length; l++) {
        int i = a.targets()[k];
        int j = b.targets()[l];
        if (i != j) {
          double both = a.shares()[k] * b.shares()[l] + a.share(j) * b.share(i);
          raise(at(i), at(j), nearness * both / norm);
        }
      }
    }
  }

  /** As {@link #pair}, with direction. */
  void from(Standing a, Standing b, boolean sharedOut) {
    double norm = norm(a, b, sharedOut);
    if (norm <= 0) {
      return;
    }
    for (int k = 0; k < a.targets().length; k++) {
      for (int l = 0; l < b.targets().length; l++) {
        if (a.targets()[k] != b.targets()[l]) {
          raise(at(a.targets()[k]), at(b.targets()[l]), a.shares()[k] * b.shares()[l] / norm);
        }
      }
    }
  }

  private void raise(int i, int j, double amount) {
    int at = i * targets.length + j;
    amounts[at] = Math.max(amounts[at], amount);
  }

  private static double norm(Standing a, Standing b, boolean sharedOut) {
    if (!sharedOut) {
      return 1;
    }
    double inside = 0;
    for (int k = 0; k < a.targets().length; k++) {
      inside += a.shares()[k] * b.share(a.targets()[k]);
    }
    return inside < 1 - 1e-12 ? 1 - inside : 0;
  }
}

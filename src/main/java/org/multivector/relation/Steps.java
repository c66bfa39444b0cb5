package org.multivector.relation;

import java.util.Arrays;

/** The sentences in which one actor of a unit is named, ascending. */
final class Steps {
  private int[] ordinals = new int[8];
  int size;

  void add(int ordinal) {
    if (size == ordinals.length) {
      ordinals = Arrays.copyOf(ordinals, 2 * size);
    }
    ordinals[size++] = ordinal;
  }

  /** Sentence steps between the nearest mentions. */
  int distance(Steps that) {
    int least = Integer.MAX_VALUE;
    for (int i = 0, j = 0; i < size && j < that.size; ) {
      least = Math.min(least, Math.abs(ordinals[i] - that.ordinals[j]));
      if (ordinals[i] < that.ordinals[j]) {
        i++;
      } else {
        j++;
      }
    }
    return least;
  }
}

package org.multivector.centrality;

import java.util.Arrays;

/** Groups of vertices, numbered in the order of their first vertices. */
final class Partition {
  private final int[] group;
  private final int count;

  private Partition(int[] group, int count) {
    this.group = group;
    this.count = count;
  }

  /** Numbers labels in [0, length) anew; copies the array. */
  static Partition of(int[] labels) {
    int[] number = new int[labels.length];
    Arrays.fill(number, -1);
    int[] group = new int[labels.length];
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      if (number[labels[i]] < 0) {
        number[labels[i]] = count++;
      }
      group[i] = number[labels[i]];
    }
    return new Partition(group, count);
  }

  int of(int vertex) {
    return group[vertex];
  }

  int count() {
    return count;
  }
}

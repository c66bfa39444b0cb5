package org.multivector.centrality;

import java.util.HashMap;
import java.util.Map;

/**
 * Adds up the parts of {@link Blocks} in the order of their numbers, as soon as those before have
 * come, so that the number of threads changes no bit and few parts are held at a time.
 */
final class OrderedSum {
  private final double[] total;
  private final Map<Integer, double[]> waiting = new HashMap<>();
  private int next;

  OrderedSum(int length) {
    total = new double[length];
  }

  synchronized void add(int number, double[] part) {
    waiting.put(number, part);
    for (double[] p = waiting.remove(next); p != null; p = waiting.remove(next)) {
      for (int i = 0; i < total.length; i++) {
        total[i] += p[i];
      }
      next++;
    }
  }

  /** The sum; to be asked for when all parts have been added. */
  synchronized double[] total() {
    return total;
  }
}

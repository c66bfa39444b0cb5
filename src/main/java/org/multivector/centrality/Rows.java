package org.multivector.centrality;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Ties as compressed sparse rows, each tie an entry in the rows of both its ends. */
final class Rows {
  /** Rows are sorted by keys whose last bits give way to the entry's place in its row. */
  private static final int PLACE_BITS = 24;

  private static final long PLACES = (1L << PLACE_BITS) - 1;

  final int[] start;
  final int[] neighbours;
  final double[] weights;

  /** The power of two that the weights are divided by: other than 0 where they are far from 1. */
  final int scaled;

  private Rows(int[] start, int[] neighbours, double[] weights, int scaled) {
    this.start = start;
    this.neighbours = neighbours;
    this.weights = weights;
    this.scaled = scaled;
  }

  static Rows of(Network<?> network, Weights use) {
    double[] weights = network.weightArray(use);
    int scaled = Scale.ofMiddle(weights);
    return new Rows(
        network.rowStarts(), network.neighbourArray(), Scale.times(weights, -scaled), scaled);
  }

  /** The entries that are not dropped. */
  int[] kept(boolean[] dropped) {
    return IntStream.range(0, dropped.length).filter(e -> !dropped[e]).toArray();
  }

  /** The rows with some of their entries, given in rising order. */
  Rows only(int[] kept) {
    int[] keptStart = new int[start.length];
    int k = 0;
    for (int i = 0; i + 1 < start.length; i++) {
      keptStart[i] = k;
      while (k < kept.length && kept[k] < start[i + 1]) {
        k++;
      }
    }
    keptStart[start.length - 1] = k;
    return new Rows(keptStart, picked(neighbours, kept), picked(weights, kept), scaled);
  }

  /** The entries of each row by their keys, which are compared to about eight digits. */
  int[] sorted(double[] key) {
    int[] order = new int[key.length];
    long[] packed = new long[key.length];
    for (int i = 0; i + 1 < start.length; i++) {
      int begin = start[i];
      int end = start[i + 1];
      for (int e = begin; e < end; e++) {
        long bits = Double.doubleToRawLongBits(key[e]);
        // As signed integers the bits of negative numbers are in falling order.
        long rising = bits ^ ((bits >> 63) & Long.MAX_VALUE);
        packed[e] = (rising & ~PLACES) | Math.min(PLACES, e - begin);
      }
      Arrays.sort(packed, begin, end);
      for (int e = begin; e < end; e++) {
        order[e] = begin + (int) (packed[e] & PLACES);
      }
    }
    return order;
  }

  static int[] picked(int[] from, int[] places) {
    int[] picked = new int[places.length];
    for (int k = 0; k < places.length; k++) {
      picked[k] = from[places[k]];
    }
    return picked;
  }

  static double[] picked(double[] from, int[] places) {
    double[] picked = new double[places.length];
    for (int k = 0; k < places.length; k++) {
      picked[k] = from[places[k]];
    }
    return picked;
  }
}

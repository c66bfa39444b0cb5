package org.multivector.centrality;

import java.util.Arrays;

/** A binary heap of numbers by keys, the least key first; a number may be in it several times. */
final class KeyHeap {
  private long[] keys = new long[16];
  private int[] numbers = new int[16];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** The least key. */
  long key() {
    return keys[0];
  }

  void add(long key, int number) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    int i = size++;
    while (i > 0 && key < keys[(i - 1) >>> 1]) {
      keys[i] = keys[(i - 1) >>> 1];
      numbers[i] = numbers[(i - 1) >>> 1];
      i = (i - 1) >>> 1;
    }
    keys[i] = key;
    numbers[i] = number;
  }

  /** Takes a number of the least key out. */
  int take() {
    int least = numbers[0];
    long key = keys[--size];
    int number = numbers[size];
    int i = 0;
    for (int child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && keys[child + 1] < keys[child]) {
        child++;
      }
      if (key <= keys[child]) {
        break;
      }
      keys[i] = keys[child];
      numbers[i] = numbers[child];
      i = child;
    }
    keys[i] = key;
    numbers[i] = number;
    return least;
  }
}

package org.multivector.relation;

import java.util.Arrays;

/** Numbers pairs of indexes from 0 in the order in which they are first met; open addressing. */
final class PairIndex {
  private long[] slots = new long[1024];
  private int[] numbers = new int[1024];
  private long[] keys = new long[256];
  private int size;

  /** The number of a pair; a new pair gets the next one. */
  int number(int first, int second) {
    long key = (long) first << 32 | second;
    int mask = slots.length - 1;
    int at = (int) ContentHash.finished(key) & mask;
    // Slots hold key + 1, so that 0 means free.
    while (slots[at] != 0) {
      if (slots[at] == key + 1) {
        return numbers[at];
      }
      at = (at + 1) & mask;
    }
    slots[at] = key + 1;
    numbers[at] = size;
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = key;
    if (2 * size > slots.length) {
      rehash();
    }
    return size - 1;
  }

  int size() {
    return size;
  }

  int first(int number) {
    return (int) (keys[number] >>> 32);
  }

  int second(int number) {
    return (int) keys[number];
  }

  private void rehash() {
    long[] larger = new long[2 * slots.length];
    int[] moved = new int[larger.length];
    int mask = larger.length - 1;
    for (int number = 0; number < size; number++) {
      int at = (int) ContentHash.finished(keys[number]) & mask;
      while (larger[at] != 0) {
        at = (at + 1) & mask;
      }
      larger[at] = keys[number] + 1;
      moved[at] = number;
    }
    slots = larger;
    numbers = moved;
  }
}

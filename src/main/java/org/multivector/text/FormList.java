package org.multivector.text;

import java.util.Arrays;

/**
 * The folded forms of a pack in the order in which it gives them, until they are put into a trie.
 *
 * <p>Not safe for use by several threads.
 */
final class FormList {

  private int size;
  private char[] units = new char[1 << 16];

  /** Where each form ends in the units; it begins where the one before it ends. */
  private int[] ends = new int[1 << 12];

  /** How many units of each form are those of the form before it, and kept there only. */
  private int[] shared = new int[1 << 12];

  private long[] capitals = new long[1 << 12];
  private Entry[] entries = new Entry[1 << 12];

  /**
   * Adds a form.
   *
   * @param form a buffer that holds the folded form
   * @param length the length of the form, at least 1
   * @param same how many units it begins with as the form before it; only the rest is kept
   * @param capital the positions of its capitals among its first 64 units, as bits
   */
  void add(char[] form, int length, int same, long capital, Entry entry) {
    int begin = begin(size);
    int kept = length - same;
    if (begin + kept > units.length) {
      units = Arrays.copyOf(units, Math.max(begin + kept, 2 * units.length));
    }
    if (size == ends.length) {
      int room = 2 * size;
      ends = Arrays.copyOf(ends, room);
      shared = Arrays.copyOf(shared, room);
      capitals = Arrays.copyOf(capitals, room);
      entries = Arrays.copyOf(entries, room);
    }
    System.arraycopy(form, same, units, begin, kept);
    ends[size] = begin + kept;
    shared[size] = same;
    capitals[size] = capital;
    entries[size++] = entry;
  }

  int size() {
    return size;
  }

  /** The units of the forms, one form after the other, without those shared with the one before. */
  char[] units() {
    return units;
  }

  /** How many units a form begins with as the one before it. */
  int shared(int form) {
    return shared[form];
  }

  /** Where the rest of a form begins in the units. */
  int begin(int form) {
    return form == 0 ? 0 : ends[form - 1];
  }

  /** Where a form ends in the units. */
  int end(int form) {
    return ends[form];
  }

  /** The positions of a form's capitals among its first 64 units, as bits. */
  long capitals(int form) {
    return capitals[form];
  }

  /** What a form means. */
  Entry entry(int form) {
    return entries[form];
  }
}

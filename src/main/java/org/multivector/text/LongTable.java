package org.multivector.text;

/**
 * A hash table from longs other than 0 to longs, with each value beside its key, so that a probe
 * touches one place of memory; at most half full (Knuth 1973, linear probing from even slots).
 *
 * <p>Two slots are read without a branch, as the processor can't guess whether a key is there. Not
 * safe for use while it is filled.
 */
final class LongTable {
  private int size;

  /** A key and its value, in turn. */
  private long[] slots;

  /** What is left of a hash after it is the number of a pair of slots. */
  private int shift;

  /** A table with little room. */
  LongTable() {
    this(8);
  }

  /** A table with room for 2 to the power of so many keys. */
  LongTable(int bits) {
    slots = new long[4 << bits];
    shift = Long.SIZE - bits;
  }

  /** Adds a key that is not there yet. */
  void put(long key, long value) {
    fill(slot(key), key, value);
  }

  /** Adds bits to the value of a key. */
  void or(long key, long bits) {
    int slot = slot(key);
    if (slots[slot] == 0) {
      fill(slot, key, bits);
    } else {
      slots[slot + 1] |= bits;
    }
  }

  private void fill(int slot, long key, long value) {
    slots[slot] = key;
    slots[slot + 1] = value;
    if (4 * ++size > slots.length) {
      grow();
    }
  }

  private void grow() {
    long[] full = slots;
    slots = new long[2 * full.length];
    shift--;
    for (int i = 0; i < full.length; i += 2) {
      if (full[i] != 0) {
        int slot = slot(full[i]);
        slots[slot] = full[i];
        slots[slot + 1] = full[i + 1];
      }
    }
  }

  /** The value of a key, 0 if there is none; no value is 0. */
  long get(long key) {
    long[] in = slots;
    int slot = (int) (hash(key) >>> shift) << 2;
    long one = in[slot];
    long two = in[slot + 2];
    long value = (in[slot + 1] & ~any(one ^ key)) | (in[slot + 3] & ~any(two ^ key));
    boolean further = (any(one) & any(two) & ~any(value)) != 0;
    return further ? slots[slot(key) + 1] : value;
  }

  /** All bits if none is set, else none. */
  static long none(long bits) {
    return ~any(bits);
  }

  /** All bits if any is set, else none. */
  private static long any(long bits) {
    return (bits | -bits) >> 63;
  }

  /** A hash whose highest bits depend on all of the key (Knuth 1973, multiplicative hashing). */
  static long hash(long key) {
    return key * 0x9E3779B97F4A7C15L;
  }

  /** The slot of a key, or the free one where it belongs. */
  private int slot(long key) {
    long[] in = slots;
    int last = in.length - 2;
    int slot = (int) (hash(key) >>> shift) << 2;
    while (in[slot] != 0 && in[slot] != key) {
      slot = (slot + 2) & last;
    }
    return slot;
  }
}

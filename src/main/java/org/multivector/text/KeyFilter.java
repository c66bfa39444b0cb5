package org.multivector.text;

/**
 * A set of longs that may also hold some that were never put in (Bloom 1970): two bits of one long
 * per key, so that a probe touches one place of memory. Not safe for use while it is filled.
 */
final class KeyFilter {
  private final long[] words;
  private final int shift;

  /** An empty set that takes 2 to the power of so many bits. */
  KeyFilter(int bits) {
    words = new long[1 << (bits - 6)];
    shift = 64 - bits + 6;
  }

  void put(long key) {
    long hash = LongTable.hash(key);
    words[(int) (hash >>> shift)] |= 1L << (hash >>> 44) | 1L << (hash >>> 38);
  }

  /** Adds all keys of a set of the same size. */
  void addAll(KeyFilter other) {
    for (int i = 0; i < words.length; i++) {
      words[i] |= other.words[i];
    }
  }

  /** 1 if a key may be there, 0 if it is not. */
  int holds(long key) {
    long hash = LongTable.hash(key);
    long word = words[(int) (hash >>> shift)];
    return (int) (word >>> (hash >>> 44) & word >>> (hash >>> 38) & 1);
  }
}

package org.multivector.text;

/**
 * A set of longs that may also hold some that were never put in (Bloom 1970): two bits of one long
 * per key, so that a probe touches one place of memory. Takes 32 KiB. Not safe for use while it is
 * filled.
 */
final class KeyFilter {
  private static final int BITS = 18;

  private final long[] words = new long[1 << (BITS - 6)];

  void put(long key) {
    long hash = LongTable.hash(key);
    words[(int) (hash >>> (64 - BITS + 6))] |= 1L << (hash >>> 24) | 1L << (hash >>> 32);
  }

  /** 1 if a key may be there, 0 if it is not. */
  int holds(long key) {
    long hash = LongTable.hash(key);
    long word = words[(int) (hash >>> (64 - BITS + 6))];
    return (int) (word >>> (hash >>> 24) & word >>> (hash >>> 32) & 1);
  }
}

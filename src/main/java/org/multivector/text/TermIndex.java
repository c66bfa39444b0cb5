package org.multivector.text;

import java.util.Arrays;

/**
 * The terms of a set by the hash of one of their words, with bits of the heads or tails of these
 * words, so that most words of a text cost no probe.
 *
 * <p>Different words may have one hash: who asks compares.
 */
final class TermIndex {

  private static final String[] NONE = {};

  private final long[] admitted = new long[WordHash.HEADS / Long.SIZE];
  private final int[] hashes;

  /** The terms of each slot; {@link #NONE} in a free one. */
  private final String[][] terms;

  private final int shift;
  private boolean empty = true;

  /** An index with room for as many words. */
  TermIndex(int words) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * Math.max(1, words) - 1);
    shift = Integer.SIZE - bits;
    hashes = new int[1 << bits];
    terms = new String[1 << bits][];
    Arrays.fill(terms, NONE);
  }

  /** Keeps a term under the hash of its word. */
  void keep(int hash, String term) {
    int slot = slot(hash);
    String[] kept = Arrays.copyOf(terms[slot], terms[slot].length + 1);
    kept[kept.length - 1] = term;
    hashes[slot] = hash;
    terms[slot] = kept;
    empty = false;
  }

  /** The terms kept under a hash. */
  String[] terms(int hash) {
    return terms[slot(hash)];
  }

  private int slot(int hash) {
    int slot = (hash * 0x9E3779B1) >>> shift;
    while (terms[slot].length > 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  boolean isEmpty() {
    return empty;
  }

  /** Admits words of this head. */
  void admit(int head) {
    admitted[head >>> 6] |= 1L << head;
  }

  /** Admits words whose heads have these bits in a mask. */
  void admit(int bits, int mask) {
    int free = (WordHash.HEADS - 1) & ~mask;
    int others = free;
    while (others > 0) {
      admit(bits | others);
      others = (others - 1) & free;
    }
    admit(bits);
  }

  /** Whether a word of this head may be a term's; asked before a term is looked for. */
  boolean admits(int head) {
    return (admitted[head >>> 6] >>> head & 1) != 0;
  }
}

package org.multivector.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The places in a text at which a form may start, in ascending order, block by block. No place
 * where a form matches is left out; those given are few.
 *
 * <p>Not safe for use by several threads.
 */
abstract sealed class WordStarts permits CodedStarts, NarrowStarts {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The product with it gathers the highest bits of eight bytes in the highest byte. */
  private static final long GATHER = 0x0002040810204081L;

  /** Units from which the script of a text is guessed. */
  private static final int GUESSED = 1024;

  /** Only the text itself tells. */
  static final int UNKNOWN = -2;

  final ScanProfile profile;
  final String text;
  final int length;
  final ScanBuffers buffers;

  /** The block at hand is before it. */
  private int blockEnd;

  private int count;
  private int index;

  WordStarts(ScanProfile profile, String text, ScanBuffers buffers) {
    this.profile = profile;
    this.text = text;
    this.length = text.length();
    this.buffers = buffers;
    buffers.shrink();
  }

  /** The word starts of a text, found in the way that suits it. */
  static WordStarts of(String text, ScanProfile profile, FormTrie trie, ScanBuffers buffers) {
    return profile.narrows() && isMostlyLatin(text, buffers.units.array())
        ? new NarrowStarts(profile, text, buffers)
        : new CodedStarts(profile, trie, text, buffers);
  }

  /**
   * Whether of sixteen units at most two are beyond Latin-1: a guess, for the sake of speed, from
   * where the text starts, as units further on are not yet in the processor's cache. These are
   * copied first, as memory gives a row of units sooner than one here and one there.
   */
  private static boolean isMostlyLatin(String text, char[] units) {
    int size = Math.min(text.length(), GUESSED);
    text.getChars(0, size, units, 0);
    int beyond = 0;
    for (int i = 0; i < 16 && i < size; i++) {
      beyond += units[(i * size) >>> 4] > 0xFF ? 1 : 0;
    }
    return beyond <= 2;
  }

  /** Eight bytes, the first of them the lowest. */
  static long eight(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** The highest bits of eight bytes as the lowest eight bits; all other bits must be 0. */
  static long gathered(long highest) {
    return (highest * GATHER) >>> 56;
  }

  /** The first place from {@code from} on, or the length of the text. */
  final int next(int from) {
    do {
      int[] places = buffers.found;
      while (index < count) {
        int at = places[index];
        if (at >= from) {
          return at;
        }
        index++;
      }
    } while (advance(from));
    return length;
  }

  /** Takes up the next block that has something from {@code from} on; false at the text's end. */
  final boolean advance(int from) {
    int begin = Math.max(blockEnd, from);
    if (begin >= length) {
      return false;
    }
    boolean afterGap = begin > blockEnd || begin == 0;
    blockEnd = Math.min(length, begin + ScanBuffers.BLOCK);
    count = fill(begin, blockEnd, afterGap);
    index = 0;
    return true;
  }

  /** Which of the places in the block {@link #next} gave last. */
  final int index() {
    return index;
  }

  /** The number of places in the block. */
  final int count() {
    return count;
  }

  /**
   * Collects the places of a block in {@link ScanBuffers#found}.
   *
   * @param afterGap whether it does not follow another one
   * @return their number
   */
  abstract int fill(int begin, int end, boolean afterGap);

  /**
   * The {@linkplain ScanProfile#key key} of the letters from a place on, which is one of the block
   * or comes after it; 0 if there are none, if they stand for more than one row of letters, or if
   * the place is beyond what is taken up of the text.
   */
  abstract long key(int at);

  /** What {@link FirstWords} tells of the word at the k-th place; 0 if it was not asked. */
  abstract long word(int k);

  /**
   * Finds {@link ScanBuffers#wordEnds} of all places of the block: the end of the longest form that
   * is a whole word in its own case, -1 if there is none, and {@link #UNKNOWN}.
   */
  abstract void follow();
}

package org.multivector.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The places in a text at which a form may start, found block by block.
 *
 * <p>A block is first turned into {@linkplain ScanProfile codes}, a table look-up per unit. Its
 * candidates are then picked out of eight codes at a time and tried against the filter, without a
 * branch that depends on the text: what costs time in plain scanning is not the work but the
 * processor's wrong guesses.
 *
 * <p>Time is linear; memory is at most five bytes per unit of a block. Not safe for use by several
 * threads.
 */
final class WordStarts {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long STARTS = 0x8080808080808080L;
  private static final long INSIDE = 0x4040404040404040L;

  private static final long GATHER = 0x0102040810204080L;

  /** Units coded at a time. */
  private static final int BLOCK = 2048;

  /** Units whose candidates are gathered in one long. */
  private static final int BATCH = 64;

  /** Codes read beyond a block: what the filter looks at after the last candidate. */
  private static final int AHEAD = 7;

  private final ScanProfile profile;
  private byte[] codes = new byte[0];
  private int[] found = new int[0];
  private char[] text = new char[0];
  private int length;
  private int begin;
  private int blockEnd;
  private int count;
  private int index;

  WordStarts(ScanProfile profile) {
    this.profile = profile;
  }

  /** Starts anew on the first {@code newLength} units of a text. */
  void on(char[] newText, int newLength) {
    text = newText;
    length = newLength;
    blockEnd = 0;
    count = 0;
    index = 0;
    int block = Math.min(BLOCK, (newLength + BATCH - 1) & -BATCH);
    if (found.length < block + BATCH) {
      codes = new byte[block + BATCH];
      found = new int[block + BATCH];
    }
  }

  /** The first place from {@code from} on, or the length of the text. */
  int next(int from) {
    while (true) {
      while (index < count) {
        int at = found[index];
        if (at >= from) {
          return at;
        }
        index++;
      }
      if (Math.max(blockEnd, from) >= length) {
        return length;
      }
      fill(Math.max(blockEnd, from));
    }
  }

  /** The codes of the eight units from the place that {@link #next} gave last. */
  long codes() {
    return (long) LONGS.get(codes, found[index] - begin);
  }

  private void fill(int from) {
    begin = from;
    int size = Math.min(found.length - BATCH, length - from);
    encode(from, size);
    pick(from, size);
    blockEnd = from + size;
  }

  private void encode(int from, int size) {
    byte[] table = profile.codes();
    byte[] to = codes;
    char[] units = text;
    int end = Math.min(size + AHEAD, length - from);
    for (int i = 0; i < end; i++) {
      to[i] = table[units[from + i]];
    }
    for (int i = end; i < Math.min(to.length, size + BATCH); i++) {
      to[i] = 0;
    }
  }

  /**
   * Collects where bit 7 is set and bit 6 of the code before is not, or its own is not, and the
   * filter admits what follows.
   */
  private void pick(int from, int size) {
    ScanProfile filter = profile;
    byte[] units = codes;
    char[] all = text;
    int[] to = found;
    int kept = 0;
    long carry = from == 0 ? 0 : filter.codes()[text[from - 1]] & ScanProfile.INSIDE;
    for (int i = 0; i < size; i += BATCH) {
      long candidates = 0;
      for (int k = 0; k < BATCH; k += 8) {
        long eight = (long) LONGS.get(units, i + k);
        long inside = eight & INSIDE;
        long blocked = inside & (inside << 8 | carry);
        carry = inside >>> 56;
        long starts = (eight & STARTS & ~(blocked << 1)) >>> 7;
        // The product gathers the eight bits in the highest byte.
        candidates |= (starts * GATHER) >>> 56 << k;
      }
      while (candidates != 0) {
        int at = i + Long.numberOfTrailingZeros(candidates);
        candidates &= candidates - 1;
        long eight = (long) LONGS.get(units, at);
        // Written whether it is kept or not.
        to[kept] = from + at;
        kept +=
            (eight & ScanProfile.INSIDE) != 0
                ? filter.admits(eight, all[from + at])
                : pair(from + at);
      }
    }
    while (kept > 0 && to[kept - 1] >= from + size) {
      kept--;
    }
    count = kept;
    index = 0;
  }

  private int pair(int at) {
    return profile.admitsPair(text[at], at + 1 < length ? text[at + 1] : ' ');
  }
}

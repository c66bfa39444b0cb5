package org.multivector.text;

/**
 * Word starts of a text in any script, found block by block.
 *
 * <p>A block is first turned into {@linkplain ScanProfile codes}, a table look-up per unit. Its
 * candidates are then picked out of eight codes at a time and tried against the filter, without a
 * branch that depends on the text: what costs time in plain scanning is not the work but the
 * processor's wrong guesses.
 *
 * <p>Time is linear; memory is at most five bytes per unit of a block. Not safe for use by several
 * threads.
 */
final class CodedStarts extends WordStarts {

  private static final long STARTS = 0x8080808080808080L;
  private static final long INSIDE = 0x4040404040404040L;

  /** Codes read beyond a block: what the filter looks at after the last candidate. */
  private static final int AHEAD = 7;

  private final char[] units;
  private final byte[] codes;
  private int begin;
  private int end;

  CodedStarts(ScanProfile profile, String text, ScanBuffers buffers) {
    super(profile, text, buffers);
    this.units = buffers.units.array();
    this.codes = buffers.bytes.array();
  }

  @Override
  int fill(int from, int to, boolean afterGap) {
    begin = from;
    end = to;
    encode(from, to - from);
    return pick(from, to - from);
  }

  @Override
  long key(int at) {
    if (at < begin || at >= (end + AHEAD < length ? end : length)) {
      return 0;
    }
    long eight = eight(codes, at - begin);
    long key = ScanProfile.key(eight);
    return ScanProfile.opaque(eight) || !ScanProfile.exact(key) ? 0 : key;
  }

  @Override
  int longest(int k) {
    return UNKNOWN;
  }

  private void encode(int from, int size) {
    byte[] table = profile.codes();
    byte[] to = codes;
    char[] block = units;
    int end = Math.min(size + AHEAD, length - from);
    text.getChars(from, from + end, block, 0);
    for (int i = 0; i < end; i++) {
      to[i] = table[block[i]];
    }
    for (int i = end; i < Math.min(to.length, size + ScanBuffers.BATCH); i++) {
      to[i] = 0;
    }
  }

  /**
   * Collects where bit 7 is set and bit 6 of the code before is not, or its own is not, and the
   * filter admits what follows.
   */
  private int pick(int from, int size) {
    ScanProfile filter = profile;
    byte[] coded = codes;
    char[] block = units;
    int[] to = buffers.found;
    int kept = 0;
    long carry = from == 0 ? 0 : filter.codes()[text.charAt(from - 1)] & ScanProfile.INSIDE;
    for (int i = 0; i < size; i += ScanBuffers.BATCH) {
      long candidates = 0;
      for (int k = 0; k < ScanBuffers.BATCH; k += 8) {
        long eight = eight(coded, i + k);
        long inside = eight & INSIDE;
        long blocked = inside & (inside << 8 | carry);
        carry = inside >>> 56;
        candidates |= gathered(eight & STARTS & ~(blocked << 1)) << k;
      }
      while (candidates != 0) {
        int at = i + Long.numberOfTrailingZeros(candidates);
        candidates &= candidates - 1;
        long eight = eight(coded, at);
        // Written whether it is kept or not.
        to[kept] = from + at;
        kept +=
            (eight & ScanProfile.INSIDE) != 0 ? filter.admits(eight, block[at]) : pair(from + at);
      }
    }
    while (kept > 0 && to[kept - 1] >= from + size) {
      kept--;
    }
    return kept;
  }

  private int pair(int at) {
    return profile.admitsPair(text.charAt(at), at + 1 < length ? text.charAt(at + 1) : ' ');
  }
}

package org.multivector.text;

import java.util.Arrays;

/**
 * Where the words of a text start, with the {@linkplain WordHash head} of each, so that one set of
 * words after another can be looked for without reading the text again. In a script that sets no
 * blanks between words, every character counts as one.
 *
 * <p>The text is read as far as somebody asks, since what is looked for often stands near the
 * beginning. Six bytes per word. Not safe for use by several threads.
 */
final class Words {

  /** Units marked at a time. */
  private static final int BLOCK = 1024;

  private static final long HIGH = 0x8080808080808080L;

  private final char[] text;
  private int[] starts = new int[0];
  private short[] heads = new short[0];
  private int size;

  /** The end of what has been read. */
  private int read;

  /** 1 if the last unit read is part of a word, else 0. */
  private long inside;

  Words(char[] text) {
    this.text = text;
  }

  /** The first word from a number on that an index admits, or -1; read as far as need be. */
  int next(int from, TermIndex index) {
    int word = from;
    while (true) {
      short[] known = heads;
      int end = size;
      while (word < end && !index.admits(known[word])) {
        word++;
      }
      if (word < end) {
        return word;
      }
      if (read == text.length) {
        return -1;
      }
      readOn();
    }
  }

  /** Takes up a block: marks its word starts as bits and then lists them. */
  private void readOn() {
    int end = Math.min(text.length, read + BLOCK);
    int room = size + end - read;
    if (starts.length < room) {
      starts = Arrays.copyOf(starts, Math.max(room, 2 * starts.length));
      heads = Arrays.copyOf(heads, starts.length);
    }
    int i = read;
    for (; i + Long.SIZE <= end; i += Long.SIZE) {
      long words = 0;
      long alone = 0;
      for (int k = 0; k < Long.SIZE; k += 8) {
        // A shift brings the bit of a trait to the top of its byte.
        long eight = traits(text, i + k);
        words |= WordStarts.gathered(eight << 7 & HIGH) << k;
        alone |= WordStarts.gathered(eight << 5 & HIGH) << k;
      }
      list(i, (words & ~(words << 1 | inside)) | alone);
      inside = words >>> 63;
    }
    for (; i < end; i++) {
      int traits = Symbols.traits(text[i]);
      boolean word = (traits & Symbols.WORD) != 0;
      if ((word && inside == 0) || (traits & Symbols.UNSPACED) != 0) {
        list(i, 1);
      }
      inside = word ? 1 : 0;
    }
    read = end;
  }

  /** The traits of eight units, in a byte each. */
  private static long traits(char[] units, int at) {
    long low =
        Symbols.traits(units[at])
            | Symbols.traits(units[at + 1]) << 8
            | Symbols.traits(units[at + 2]) << 16
            | Symbols.traits(units[at + 3]) << 24;
    long high =
        Symbols.traits(units[at + 4])
            | Symbols.traits(units[at + 5]) << 8
            | Symbols.traits(units[at + 6]) << 16
            | Symbols.traits(units[at + 7]) << 24;
    return low | high << 32;
  }

  private void list(int from, long marks) {
    int count = size;
    for (long bits = marks; bits != 0; bits &= bits - 1) {
      int at = from + Long.numberOfTrailingZeros(bits);
      starts[count] = at;
      heads[count++] = (short) WordHash.head(text, at, text.length);
    }
    size = count;
  }

  char[] text() {
    return text;
  }

  int start(int word) {
    return starts[word];
  }

  int head(int word) {
    return heads[word];
  }
}

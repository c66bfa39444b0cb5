package org.multivector.text;

import java.util.Arrays;

/**
 * Where the words of a text start, with the {@linkplain WordHash head} of each, so that one set of
 * words after another can be looked for without reading the text again. In a script that sets no
 * blanks between words, every character counts as one.
 *
 * <p>The text is read as far as somebody asks, since what is looked for often stands near the
 * beginning. Six bytes per word, used for one text after the other. Not safe for use by several
 * threads.
 */
final class Words {

  /** So many times 64 units are read at a time. */
  private static final int BLOCK = 16;

  private final TextUnits text;
  private int[] starts = new int[0];
  private short[] heads = new short[0];
  private int size;

  /** How many times 64 units have been read. */
  private int read;

  /** 1 if the last unit read is part of a word, else 0. */
  private long inside;

  Words(TextUnits text) {
    this.text = text;
  }

  /** Begins with the text that was taken up. */
  void begin() {
    if (starts.length > TextUnits.KEPT) {
      starts = new int[0];
      heads = new short[0];
    }
    size = 0;
    read = 0;
    inside = 0;
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
      if (read == text.batches()) {
        return -1;
      }
      readOn();
    }
  }

  /** Takes up a block and lists its word starts. */
  private void readOn() {
    int end = Math.min(text.batches(), read + BLOCK);
    int room = size + (end - read) * Long.SIZE;
    if (starts.length < room) {
      starts = Arrays.copyOf(starts, Math.max(room, 2 * starts.length));
      heads = Arrays.copyOf(heads, starts.length);
    }
    for (int i = read; i < end; i++) {
      long words = text.words[i];
      list(i * Long.SIZE, (words & ~(words << 1 | inside)) | text.unspaced[i]);
      inside = words >>> 63;
    }
    read = end;
  }

  private void list(int from, long marks) {
    char[] units = text.units;
    int length = text.length;
    int count = size;
    for (long bits = marks; bits != 0; bits &= bits - 1) {
      int at = from + Long.numberOfTrailingZeros(bits);
      starts[count] = at;
      heads[count++] = (short) WordHash.head(units, at, length);
    }
    size = count;
  }

  TextUnits text() {
    return text;
  }

  int start(int word) {
    return starts[word];
  }

  int head(int word) {
    return heads[word];
  }
}

package org.multivector.text;

import java.util.Arrays;

/**
 * Where the words of a text start, with a hash of the first two letters of each, so that one set of
 * words after another can be looked for without reading the text again. In a script that sets no
 * blanks between words, every character counts as one.
 *
 * <p>The text is read as far as somebody asks, since what is looked for often stands near the
 * beginning; only when they are to be counted are they grouped by their hash. Ten bytes per word.
 * Not safe for use by several threads.
 */
final class Words {

  /** The number of hashes. */
  static final int HEADS = 1024;

  /** Units marked at a time. */
  private static final int BLOCK = 1024;

  private final char[] text;
  private int[] starts = new int[0];
  private short[] heads = new short[0];
  private int size;

  /** The end of what has been read. */
  private int read;

  /** 1 if the last unit read is part of a word, else 0. */
  private int inside;

  /** Of each hash one more than the number of the last word that has it; empty until indexed. */
  private int[] last = new int[0];

  /** Of each word the same of the word before it. */
  private int[] previous = new int[0];

  /** The hashes that words have, as bits. */
  private final long[] present = new long[HEADS / Long.SIZE];

  Words(char[] text) {
    this.text = text;
  }

  /** Whether the text has a word of this number, for which it is read as far as need be. */
  boolean has(int word) {
    while (word >= size && read < text.length) {
      readOn();
    }
    return word < size;
  }

  /**
   * Takes up a block. A place is written whether a word starts there or not: where words end is
   * what a processor guesses worst.
   */
  private void readOn() {
    int end = Math.min(text.length, read + BLOCK);
    int room = size + end - read;
    if (starts.length < room) {
      starts = Arrays.copyOf(starts, Math.max(room, 2 * starts.length));
      heads = Arrays.copyOf(heads, starts.length);
    }
    byte[] traits = Symbols.traitTable();
    char[] units = text;
    int[] marked = starts;
    int count = size;
    int before = inside;
    for (int i = read; i < end; i++) {
      int here = traits[units[i]];
      int word = (here & Symbols.WORD) / Symbols.WORD;
      int alone = (here & Symbols.UNSPACED) / Symbols.UNSPACED;
      marked[count] = i;
      count += (word & ~before) | (alone & ~word);
      before = word;
    }
    for (int word = size; word < count; word++) {
      heads[word] = (short) head(units, marked[word], units.length);
    }
    size = count;
    inside = before;
    read = end;
  }

  /** Groups the words of the whole text by their hash, once. */
  void index() {
    if (last.length > 0) {
      return;
    }
    while (read < text.length) {
      readOn();
    }
    last = new int[HEADS];
    previous = new int[size];
    for (int word = 0; word < size; word++) {
      int head = heads[word];
      previous[word] = last[head];
      last[head] = word + 1;
      present[head >>> 6] |= 1L << head;
    }
  }

  /** Of 64 hashes those that words have, as bits; asked for after {@link #index}. */
  long present(int block) {
    return present[block];
  }

  /** The last word that has a hash, -1 if none has. */
  int last(int head) {
    return last[head] - 1;
  }

  /** The word before that has the same hash, -1 if none has. */
  int previous(int word) {
    return previous[word] - 1;
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

  /** The hash of the word that starts here. */
  static int head(char[] text, int at, int limit) {
    boolean single = at + 1 >= limit || !Symbols.is(text[at + 1], Symbols.WORD);
    return hash(Symbols.fold(text[at]), single ? 0 : Symbols.fold(text[at + 1]));
  }

  /** The hash of two folded units, 0 for one that is no part of the word. */
  static int hash(int outer, int inner) {
    return (outer * 37 + inner) & (HEADS - 1);
  }
}

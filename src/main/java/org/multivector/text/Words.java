package org.multivector.text;

import java.util.Arrays;

/**
 * Where the words of a text start, with a hash of the first two letters of each, so that one set of
 * words after another can be looked for without reading the text again. In a script that sets no
 * blanks between words, every character counts as one.
 *
 * <p>Six bytes per word. Not safe for use by several threads while it is filled.
 */
final class Words {

  /** The number of hashes. */
  static final int HEADS = 1024;

  private final char[] text;
  private int[] starts;
  private short[] heads;
  private int size;

  Words(char[] text) {
    this.text = text;
    this.starts = new int[text.length / 6 + 4];
    this.heads = new short[starts.length];
    int i = 0;
    while (i < text.length) {
      boolean word = Symbols.is(text[i], Symbols.WORD);
      if (word || Symbols.is(text[i], Symbols.UNSPACED)) {
        add(i);
      }
      i++;
      if (word) {
        while (i < text.length && Symbols.is(text[i], Symbols.WORD)) {
          i++;
        }
      }
    }
  }

  private void add(int at) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      heads = Arrays.copyOf(heads, 2 * size);
    }
    starts[size] = at;
    heads[size] = (short) head(text, at, text.length);
    size++;
  }

  char[] text() {
    return text;
  }

  int size() {
    return size;
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

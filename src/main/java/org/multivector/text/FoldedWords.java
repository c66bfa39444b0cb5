package org.multivector.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that are looked for in a text without making strings of it: a hash table that takes a
 * stretch of text, folded, for a key. Words are folded as they are added.
 */
final class FoldedWords {

  private final @Nullable String[] words;

  /** A bit for each length of a word; the last for all greater ones. */
  private long lengths;

  /** With room for so many words. */
  FoldedWords(int most) {
    words = new String[4 * Integer.highestOneBit(Math.max(1, most))];
  }

  static FoldedWords of(Collection<String> words) {
    FoldedWords table = new FoldedWords(words.size());
    for (String word : words) {
      table.add(word);
    }
    return table;
  }

  /** Adds a word and gives its slot, which is the same as often as it is added. */
  int add(String word) {
    String folded = Symbols.folded(word);
    char[] units = folded.toCharArray();
    int slot = slot(units, 0, units.length, WordHash.forwards(units, 0, units.length));
    words[slot] = folded;
    lengths |= 1L << Math.min(units.length, Long.SIZE - 1);
    return slot;
  }

  boolean contains(char[] text, int begin, int end) {
    // Most words are longer than any of them.
    return (lengths >>> Math.min(end - begin, Long.SIZE - 1) & 1) != 0
        && words[slot(text, begin, end, WordHash.forwards(text, begin, end))] != null;
  }

  /**
   * The slot of a word, or the free one where it belongs.
   *
   * @param hash the {@linkplain WordHash#forwards hash} of the word
   */
  int slot(char[] text, int begin, int end, int hash) {
    int slot = hash >>> 16 & (words.length - 1);
    String word = words[slot];
    while (word != null && !same(word, text, begin, end)) {
      slot = (slot + 1) & (words.length - 1);
      word = words[slot];
    }
    return slot;
  }

  private static boolean same(String word, char[] text, int begin, int end) {
    if (word.length() != end - begin) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (Symbols.fold(text[i]) != word.charAt(i - begin)) {
        return false;
      }
    }
    return true;
  }

  /** The number of slots. */
  int slots() {
    return words.length;
  }

  List<String> words() {
    List<String> all = new ArrayList<>();
    for (String word : words) {
      if (word != null) {
        all.add(word);
      }
    }
    return all;
  }
}

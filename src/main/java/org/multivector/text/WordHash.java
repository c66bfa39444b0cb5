package org.multivector.text;

/**
 * Hashes of words in a text, in folded form, by which the terms of guards are looked for.
 *
 * <p>The head of a word is a hash of its first four units, its tail of the last four. In a script
 * that sets no blanks between words, every unit is a word.
 */
final class WordHash {

  /** The number of heads. */
  static final int HEADS = 2048;

  /** The bits of a head that the first two units make. */
  static final int FIRST_TWO = 63;

  /** The units of a word that make its head. */
  static final int UNITS = 4;

  private WordHash() {}

  /** The head of the word that starts here. */
  static int head(char[] text, int at, int limit) {
    return of(
        text[at],
        at + 1 < limit ? text[at + 1] : ' ',
        at + 2 < limit ? text[at + 2] : ' ',
        at + 3 < limit ? text[at + 3] : ' ',
        Symbols.traits(text[at]));
  }

  /** The tail of the word that ends here; its last unit may be a mark. */
  static int tail(char[] text, int end, int limit) {
    return of(
        text[end - 1],
        end - 2 >= limit ? text[end - 2] : ' ',
        end - 3 >= limit ? text[end - 3] : ' ',
        end - 4 >= limit ? text[end - 4] : ' ',
        Symbols.WORD);
  }

  /**
   * The hash of the first of four units and of those after it that belong to its word. Without a
   * branch, as where words end is what a processor guesses worst.
   *
   * @param traits of the first unit
   */
  private static int of(char first, char second, char third, char fourth, int traits) {
    int two = traits & Symbols.traits(second) & Symbols.WORD;
    int three = two & Symbols.traits(third);
    int four = three & Symbols.traits(fourth);
    int outer = Symbols.fold(first) * 37 + (Symbols.fold(second) & -two);
    int inner = (Symbols.fold(third) & -three) * 37 + (Symbols.fold(fourth) & -four);
    return (outer & FIRST_TWO) | (inner & 31) << 6;
  }

  /** The hash of one more unit of a word. */
  static int next(int hash, char unit) {
    return (hash + Symbols.fold(unit)) * 0x9E3779B1;
  }

  /** The hash of the units of {@code [begin, end)}, forwards. */
  static int forwards(char[] text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = next(hash, text[i]);
    }
    return hash;
  }

  /** The hash of the units of {@code [begin, end)}, backwards. */
  static int backwards(char[] text, int begin, int end) {
    int hash = 0;
    for (int i = end - 1; i >= begin; i--) {
      hash = next(hash, text[i]);
    }
    return hash;
  }
}

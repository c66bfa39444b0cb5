package org.multivector.text;

/**
 * The first words of all forms, up to eight letters of each, with the node of the trie that they
 * lead to and how forms go on after them.
 *
 * <p>Most words that are the first of some form are not of one that stands here, such as "de"
 * before anything but a capital. A word is let through if it is a form of its own, or if the letter
 * that the next word starts with, and its case, may be those of a form. Words of eight letters or
 * more and what follows other than a word are not told apart.
 *
 * <p>What is known of a word is one long. Takes 16 bytes per slot. Immutable once filled.
 */
final class FirstWords {

  private static final int NODE_BITS = 24;
  private static final int LETTER_BITS = 4;

  /** Letters are told apart by so many of the lowest bits of their codes. */
  private static final int CLASSES = 16;

  /** One bit for each class of small letters that the second word may start with. */
  private static final int SMALL = NODE_BITS + LETTER_BITS;

  /** One bit for each class of capitals. */
  private static final int CAPITAL = SMALL + CLASSES;

  /** The word may be all of a form that matters, or a form goes on in a way of its own. */
  private static final int ENDS = 63;

  private final LongTable table = new LongTable();

  /** Adds the first words of forms whose letters are known by their codes. */
  void addAll(FormStarts starts) {
    for (int i = 0; i < starts.size(); i++) {
      long key = starts.key(i);
      if (key != 0 && ScanProfile.exact(key)) {
        table.or(key, known(starts, i));
      }
    }
  }

  private static long known(FormStarts starts, int start) {
    long word = starts.node(start) | (long) ScanProfile.letters(starts.key(start)) << NODE_BITS;
    char next = starts.next(start);
    if (next == '\0') {
      return word | 1L << ENDS;
    }
    long capital = word | 1L << (CAPITAL + kind(next));
    return starts.nextCapital(start) ? capital : capital | 1L << (SMALL + kind(next));
  }

  private static int kind(char letter) {
    return ScanProfile.code(letter) % CLASSES;
  }

  /**
   * What is known of a word; 0 if no form starts with it.
   *
   * @param key an {@linkplain ScanProfile#exact exact} key
   */
  long get(long key) {
    return table.get(key);
  }

  /** The node of the trie after a word. */
  static int node(long word) {
    return (int) word & (1 << NODE_BITS) - 1;
  }

  /** The letters of a word, at most eight. */
  static int letters(long word) {
    return (int) (word >>> NODE_BITS) & (1 << LETTER_BITS) - 1;
  }

  /**
   * 1 if a form may start with a word and go on as the text does, else 0.
   *
   * @param after the unit after the word
   * @param next the unit after that
   */
  static int lives(long word, char after, char next) {
    char folded = Symbols.fold(next);
    if (ScanProfile.isInside(next) && folded != Symbols.NOTHING) {
      int of = Symbols.is(next, Symbols.UPPER) ? CAPITAL : SMALL;
      return (int) (word >>> ENDS | word >>> (of + kind(next))) & 1;
    }
    // A blank may be a run of them, and a hyphen may have a line break after it.
    char joint = Symbols.fold(after);
    boolean more = folded == ' ' && (joint == ' ' || joint == '-');
    return word != 0 && (more || folded == Symbols.NOTHING) ? 1 : (int) (word >>> ENDS);
  }
}

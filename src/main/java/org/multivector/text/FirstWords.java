package org.multivector.text;

/**
 * The first words of all forms, up to eight letters of each, with the node of the trie that they
 * lead to and how forms go on after them.
 *
 * <p>Most words that are the first of some form are not of one that stands here, such as "de"
 * before anything but a capital. A word lives if it is a form of its own, or if the letter that the
 * next word starts with, and its case, may be those of a form. Words of eight letters or more and
 * what follows other than a word are not told apart. In scripts without blanks two units take the
 * place of a word, and the third that of what follows.
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

  /** The word is all of a form. */
  private static final int ENDS = 60;

  /** A form goes on in a way that is not told apart. */
  private static final int OTHERWISE = 61;

  /** Set in every word. */
  private static final int KNOWN = 62;

  /** Set in what is known of a word in a text if a form may go on as the text does. */
  private static final int GOES_ON = 63;

  /** The way of a form that ends with its first word. */
  static final long ENDING = 1L << ENDS;

  /** The way of a form that goes on, but not with a word that is told apart. */
  static final long GOING_ON = 1L << OTHERWISE;

  /** With room for the bundled packs, as growing copies. */
  private final LongTable table = new LongTable(15);

  /**
   * Adds the first word of a form.
   *
   * @param key its letters, if their codes tell them, or a {@link ScanProfile#pair}
   * @param letters the number of its letters
   * @param node where it ends in the trie
   * @param way how the form goes on, as the methods below give it
   */
  void add(long key, int letters, int node, long way) {
    table.or(key, node | (long) letters << NODE_BITS | 1L << KNOWN | way);
  }

  /** The way of a form whose second word starts with a letter. */
  static long word(char letter, boolean capital) {
    long asCapital = 1L << (CAPITAL + kind(letter));
    return capital ? asCapital : asCapital | 1L << (SMALL + kind(letter));
  }

  /** The way of a form that goes on after a pair. */
  static long unit(char folded) {
    return 1L << third(folded);
  }

  private static int kind(char letter) {
    return ScanProfile.code(letter) % CLASSES;
  }

  /** The bit for the unit after a pair. */
  private static int third(char folded) {
    return SMALL + folded % (2 * CLASSES);
  }

  /**
   * What is known of a word in a text; 0 if no form starts with it.
   *
   * @param key an {@linkplain ScanProfile#exact exact} key
   * @param after the unit after the word
   * @param next the unit after that
   */
  long get(long key, char after, char next) {
    long word = table.get(key);
    char folded = Symbols.fold(next);
    if (ScanProfile.isInside(next) && folded != Symbols.NOTHING) {
      int of = Symbols.is(next, Symbols.UPPER) ? CAPITAL : SMALL;
      return goingOn(word, of + kind(next));
    }
    // A blank may be a run of them, and a hyphen may have a line break after it.
    char joint = Symbols.fold(after);
    boolean more = folded == ' ' && (joint == ' ' || joint == '-');
    return goingOn(word, more || folded == Symbols.NOTHING ? KNOWN : OTHERWISE);
  }

  /**
   * What is known of the first two units in a script without blanks, as {@link #get(long, char,
   * char)}.
   *
   * @param pair as {@link ScanProfile#pair} gives it
   */
  long get(long pair, char next) {
    long word = table.get(pair);
    char folded = Symbols.fold(next);
    return goingOn(word, folded == Symbols.NOTHING ? KNOWN : third(folded));
  }

  private static long goingOn(long word, int bit) {
    return word | (word >>> bit | word >>> OTHERWISE) << GOES_ON;
  }

  /** 1 if a form may start with a word that is known in a text, else 0. */
  static int lives(long word) {
    return (int) (word >>> ENDS | word >>> GOES_ON) & 1;
  }

  /** Whether a form may go on after a word that is known in a text. */
  static boolean goesOn(long word) {
    return word < 0;
  }

  /** The node of the trie after a word. */
  static int node(long word) {
    return (int) word & ((1 << NODE_BITS) - 1);
  }

  /** The letters of a word, at most eight. */
  static int letters(long word) {
    return (int) (word >>> NODE_BITS) & ((1 << LETTER_BITS) - 1);
  }
}

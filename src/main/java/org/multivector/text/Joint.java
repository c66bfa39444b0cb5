package org.multivector.text;

/**
 * What stands between a step of a form and the next, as {@link WordSteps} has it: a number whose
 * lowest bits say which bit of a step tells whether a form goes on so, and whose others are flags.
 *
 * <p>Two units tell it, from a table each: that after a step, and the next, as a blank goes before
 * so much that the letter after it is asked for as well.
 */
final class Joint {

  /** In a step: one bit for each of a–z that may follow a blank; that of x stands for all else. */
  static final int FOLLOWER = 24;

  private static final int OTHER = 'x' - 'a';

  /** In a step: the bits of all followers. */
  static final long FOLLOWERS = ((1L << 26) - 1) << FOLLOWER;

  /** In a step: a form goes on with a comma. */
  static final int COMMA = 56;

  /** In a step: a form goes on with a letter. */
  static final int LETTER = 57;

  /** In a step: a form goes on with a hyphen and a letter. */
  static final int HYPHEN = 58;

  /** In a step: a form goes on with an apostrophe and a letter. */
  static final int APOSTROPHE = 59;

  /** In a step: a form goes on in another way, which only the trie tells. */
  static final int OTHERWISE = 60;

  /** In a step: a form goes on with a blank. */
  static final int BLANK = 61;

  /** Which of the {@link #places} after a step more letters have, which is that of a hyphen. */
  static final int INNER_PLACE = 1;

  /** Only the trie tells how a form goes on. */
  private static final int IN_TRIE = 6;

  /** A word follows, not more letters of one. */
  private static final int WORD = 7;

  /** Two bits: the units before the letters that follow. */
  private static final int GAP = 8;

  /** Two bits: which of the {@link #places} after a step this is. */
  private static final int PLACE = 10;

  /** All that a blank leaves to the unit after it. */
  private static final int LEFT = (1 << 12) - 1;

  /** It is a blank. */
  private static final int OPEN = 12;

  /** Only the text itself tells what this is. */
  private static final int UNCLEAR = 13;

  /** No name ends before it. */
  private static final int INSIDE = 14;

  /** The next unit lets no name end before a stop. */
  private static final int STOPPED_INSIDE = 15;

  /** Only the text itself tells what the unit after a stop is. */
  private static final int STOPPED_UNCLEAR = 16;

  /** No blank follows a comma. */
  private static final int CROWDED = 17;

  /** What is so if both units say so. */
  private static final int BOTH = 1 << STOPPED_INSIDE | 1 << STOPPED_UNCLEAR | 1 << CROWDED;

  /** Of each byte of a narrowed text after a step what it tells. */
  private static final int[] AFTER = new int[1 << 8];

  /** Of each byte after that. */
  private static final int[] NEXT = new int[1 << 8];

  /** Of each bit of a step the flags that go with it. */
  private static final int[] KINDS = new int[1 << 6];

  static {
    for (int bit = 0; bit < KINDS.length; bit++) {
      KINDS[bit] = kind(bit);
    }
    for (int b = 0; b < 1 << 8; b++) {
      char c = (char) b;
      // A question mark may stand for anything.
      boolean unclear = b >= 0x80 || c == '?';
      boolean digit = c >= '0' && c <= '9';
      AFTER[b] =
          (unclear ? KINDS[WordSteps.KNOWN] : KINDS[bit(Symbols.fold(c))])
              | flag(UNCLEAR, unclear || digit)
              | flag(INSIDE, Symbols.is(c, Symbols.WORD))
              | (c == '.' ? BOTH & ~(1 << CROWDED) : 0)
              | flag(CROWDED, c == ',');
      NEXT[b] =
          KINDS[unclear ? BLANK : follower(Symbols.fold(c))]
              | flag(STOPPED_INSIDE, Symbols.is(c, Symbols.LOWER))
              | flag(STOPPED_UNCLEAR, unclear)
              | flag(CROWDED, c != ' ');
    }
  }

  private Joint() {}

  private static int kind(int bit) {
    int place =
        switch (bit) {
          case LETTER -> INNER_PLACE;
          case HYPHEN -> 1;
          case APOSTROPHE -> 2;
          case COMMA -> 3;
          default -> 0;
        };
    int gap = bit == LETTER ? 0 : bit == COMMA ? 2 : 1;
    return bit
        | flag(IN_TRIE, bit == OTHERWISE || bit == WordSteps.KNOWN)
        | flag(WORD, gap > 0)
        | flag(OPEN, bit == BLANK)
        | gap << GAP
        | place << PLACE;
  }

  private static int flag(int flag, boolean is) {
    return is ? 1 << flag : 0;
  }

  /** The bit of a step that tells whether a form goes on with a folded unit. */
  static int bit(char folded) {
    if (folded == Symbols.NOTHING) {
      return WordSteps.KNOWN;
    }
    return switch (folded) {
      case ' ' -> BLANK;
      case '-' -> HYPHEN;
      case '\'' -> APOSTROPHE;
      case ',' -> COMMA;
      default -> WordSteps.isLetter(folded) ? LETTER : OTHERWISE;
    };
  }

  /** The bit that tells whether a form goes on with a blank and a folded unit. */
  static int follower(char folded) {
    return folded == ' '
        ? BLANK
        : FOLLOWER + (folded >= 'a' && folded <= 'z' ? folded - 'a' : OTHER);
  }

  /**
   * The places after a step at which words of forms may stand: after a blank, at once or after a
   * hyphen, after an apostrophe, and after a comma with a blank.
   *
   * @param step its bits that tell how forms go on
   */
  static int places(long step) {
    return (step >>> COMMA & 1) != 0 ? 4 : (step >>> LETTER & 7) != 0 ? 3 : 1;
  }

  /** Which of these places is after a folded mark; -1 if none is. */
  static int place(char folded) {
    return switch (folded) {
      case ' ' -> 0;
      case '-' -> 1;
      case '\'' -> 2;
      case ',' -> 3;
      default -> -1;
    };
  }

  /**
   * What follows a step in a narrowed text.
   *
   * @param after the byte after the step
   * @param next the byte after that
   */
  static int of(byte after, byte next) {
    int one = AFTER[after & 0xFF];
    int two = NEXT[next & 0xFF];
    int open = -(one >>> OPEN & 1) & LEFT;
    return (one ^ ((one ^ two) & open)) & (two | ~BOTH);
  }

  /** What follows a step in a text, as far as {@link #goesOn} and the methods below ask. */
  static int of(char after, char next) {
    int bit = bit(Symbols.fold(after));
    boolean clear = next < 0x80;
    return switch (bit) {
      case BLANK -> KINDS[clear ? follower(Symbols.fold(next)) : BLANK];
      case COMMA -> KINDS[COMMA] | flag(CROWDED, next != ' ');
      default -> KINDS[bit];
    };
  }

  /** 1 if a form goes on as a joint says, else 0. */
  static int goesOn(long step, int joint) {
    // Of the shift the lowest six bits count.
    return (int) (step >>> joint) & 1;
  }

  /** 1 if what goes on is only in the trie, else 0. */
  static int inTrie(int joint) {
    return (joint >>> IN_TRIE | joint >>> CROWDED) & 1;
  }

  /** 1 if a word follows, 0 if more letters of one do. */
  static int word(int joint) {
    return joint >>> WORD & 1;
  }

  /** The units before the letters that follow. */
  static int gap(int joint) {
    return joint >>> GAP & 3;
  }

  /** Which of the {@link #places} after a step it is. */
  static int place(int joint) {
    return joint >>> PLACE & 3;
  }

  /** 1 if a name may end before it, else 0. */
  static int endsName(int joint) {
    return ~(joint >>> INSIDE | joint >>> STOPPED_INSIDE) & 1;
  }

  /**
   * 1 if only the text itself tells whether the word or a name ends before it, else 0.
   *
   * @param ends 1 if a name may, else 0
   */
  static int unclear(int joint, int ends) {
    return (joint >>> UNCLEAR | (joint >>> STOPPED_UNCLEAR & ends)) & 1;
  }
}

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

  /** Only the trie tells how a form goes on. */
  private static final int IN_TRIE = 6;

  /** Two bits: the units before the letters that follow. */
  private static final int GAP = 7;

  /** Three bits, which tell apart the ways in which letters may follow a step. */
  private static final int KIND = 9;

  static final int KIND_BITS = 3;
  static final int KIND_MASK = (1 << KIND_BITS) - 1;

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
      KINDS[bit] = flags(bit);
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

  private static int flags(int bit) {
    // The lowest bit says whether a word follows, not more letters of one.
    int kind = bit == LETTER ? 0 : bit == HYPHEN ? 3 : bit == APOSTROPHE ? 5 : bit == COMMA ? 7 : 1;
    int gap = bit == LETTER ? 0 : bit == COMMA ? 2 : 1;
    return bit
        | flag(IN_TRIE, bit == OTHERWISE || bit == WordSteps.KNOWN)
        | flag(OPEN, bit == BLANK)
        | gap << GAP
        | kind << KIND;
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

  /** As {@link #kind(int)}, by the folded unit after a step; -1 if it is no letter or mark. */
  static int kind(char folded) {
    int bit = bit(folded);
    boolean any = bit == BLANK || bit == LETTER || bit == HYPHEN || bit == APOSTROPHE;
    return any || bit == COMMA ? kind(KINDS[bit]) : -1;
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

  /** The units before the letters that follow. */
  static int gap(int joint) {
    return joint >>> GAP & 3;
  }

  /** How letters follow, told apart by what stands before them; odd if they start a word. */
  static int kind(int joint) {
    return joint >>> KIND & KIND_MASK;
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

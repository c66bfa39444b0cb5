package org.multivector.text;

import java.util.Arrays;

/**
 * The forms of some languages word by word: a hash table in which one probe takes a step that is a
 * whole word, where the trie takes one per letter.
 *
 * <p>A step is a row of the letters a–z, at most eight of them; longer words take several. What is
 * stored tells whether a form ends after the step and which of its words need a capital, and how
 * longer forms go on, so that neither "Russia" before "said" nor "The" before "delegation" needs
 * another probe. Whatever is not plain is left to the trie.
 *
 * <p>Takes 16 bytes per slot, and 4 per step. Immutable.
 */
final class WordSteps {

  /** Where every form starts. */
  private static final int START = 0;

  /** Words whose capital is known; forms with one in a later word are left to the trie. */
  static final int WORDS = 6;

  private static final long NUMBER_MASK = (1L << 22) - 1;

  /** Set in every step. */
  private static final int KNOWN = 22;

  /** A form of one word ends here that has capitals only. */
  private static final long UPPER = 1L << 23;

  /** One bit for each of a–z that may follow a blank, and one for all else. */
  private static final int FOLLOWER_SHIFT = 24;

  private static final int OTHER = 26;

  /** The words that need a capital, as bits, if a form {@link #ENDS} here. */
  private static final int NEEDED_SHIFT = FOLLOWER_SHIFT + OTHER + 1;

  private static final int NEEDED_MASK = (1 << WORDS) - 1;

  /** A form goes on with a letter. */
  private static final int LETTER = 57;

  /** A form goes on with a hyphen and a letter. */
  private static final int HYPHEN = 58;

  /** A form goes on with an apostrophe and a letter. */
  private static final int APOSTROPHE = 59;

  /** A form goes on in another way, which only the trie tells. */
  private static final int OTHERWISE = 60;

  /** A form goes on with a blank. */
  private static final int BLANK = 61;

  /** A form ends here that has no capitals but first letters. */
  private static final long ENDS = 1L << 62;

  /** A form ends here whose capitals only the trie tells. */
  private static final long CAPITALS = 1L << 63;

  /** Of each byte of a narrowed text after a step the bit that tells whether a form goes on. */
  private static final byte[] AFTER = new byte[1 << 8];

  /** Of each byte after a blank that bit. */
  private static final byte[] AFTER_BLANK = new byte[1 << 8];

  static {
    for (int b = 0; b < 1 << 8; b++) {
      char folded = Symbols.fold((char) b);
      // A question mark may stand for anything.
      boolean clear = b < 0x80 && b != '?';
      AFTER[b] = (byte) (clear ? bit(folded) : KNOWN);
      AFTER_BLANK[b] = (byte) (!clear || folded == ' ' ? BLANK : follower(folded));
    }
  }

  /** Added to the number of a step for the word after a hyphen. */
  private static final int AFTER_HYPHEN = 1;

  private static final int AFTER_APOSTROPHE = 2;

  /** Steps from those that have a greater number are not in the table. */
  private static final int MOST = 1 << 16;

  private final int mask;
  private final FormTrie trie;

  /** The steps from {@link #START}, which are asked for most. */
  private final LongTable first = new LongTable();

  private final LongTable then = new LongTable();

  /** Of each step that goes on the node of the trie that it leads to. */
  private int[] inner = new int[1 << 10];

  private int innerSize = START + 1;

  /** Of each other step the node; they are numbered from {@link #MOST} on. */
  private int[] leaves = new int[1 << 10];

  private int leafSize;

  /**
   * Collects the steps.
   *
   * @param mask the languages, as bits
   * @param languages of each node of the trie, as {@link FormTrie#languages} gives them
   */
  WordSteps(FormTrie trie, int[] languages, int mask) {
    this.trie = trie;
    this.mask = mask;
    Walk walk = new Walk(languages);
    for (int child = trie.childrenFrom(0); child < trie.childrenTo(0); child++) {
      walk.enter(child, START, 0, 0, 1, 0);
    }
  }

  /** The way through the trie that fills the table. */
  private final class Walk {
    private final int[] languages;

    Walk(int[] languages) {
      this.languages = languages;
    }

    /**
     * Goes on with the step at hand.
     *
     * @param from the number of the step before
     * @param key the letters of the step at hand, before the node's own
     * @param initials where words start, as bits
     * @param depth the units before the node's own
     */
    void enter(int node, int from, int letters, long key, long initials, int depth) {
      char label = trie.label(node);
      if ((languages[node] & mask) == 0 || !isLetter(label)) {
        return;
      }
      long longer = key | (long) ScanProfile.code(label) << (8 * letters);
      collect(node, from, letters + 1, longer, initials, depth + 1);
    }

    private void collect(int node, int from, int letters, long key, long initials, int depth) {
      long joints = joints(node, letters);
      long value = joints | ends(node, initials, depth);
      boolean last = joints == 0 || endsInMark(node);
      int number = value == 0 ? 0 : last ? leaf(node) : inner(node, joints);
      for (int child = trie.childrenFrom(node); child < trie.childrenTo(node); child++) {
        char label = trie.label(child);
        int joint = joint(label);
        if (ScanProfile.isInside(label) && letters < 8) {
          enter(child, from, letters, key, initials, depth);
        } else if (number < MOST && ScanProfile.isInside(label)) {
          enter(child, number, 0, 0, initials, depth);
        } else if (number < MOST && joint >= 0) {
          boolean far = depth + 1 >= Long.SIZE;
          long more = far ? initials : initials | 1L << (depth + 1);
          for (int next = trie.childrenFrom(child); next < trie.childrenTo(child); next++) {
            enter(next, number + joint, 0, 0, more, depth + 1);
          }
        }
      }
      if (value != 0) {
        (from == START ? first : then).put(pack(from, key), value | 1L << KNOWN | number);
      }
    }

    /** Whether a form ends with a blank or a mark after a step, which only the trie tells. */
    private boolean endsInMark(int node) {
      for (int child = trie.childrenFrom(node); child < trie.childrenTo(node); child++) {
        if (joint(trie.label(child)) >= 0 && ends(child, 0, 0) != 0) {
          return true;
        }
      }
      return false;
    }

    /** How forms go on after a step. */
    private long joints(int node, int letters) {
      long joints = 0;
      for (int child = trie.childrenFrom(node); child < trie.childrenTo(node); child++) {
        char label = trie.label(child);
        if ((languages[child] & mask) == 0 || (letters < 8 && ScanProfile.isInside(label))) {
          continue;
        }
        if (label == ' ') {
          joints |= followers(child);
        } else {
          joints |= 1L << bit(label);
        }
      }
      return joints;
    }

    private long ends(int node, long initials, int depth) {
      long ends = 0;
      for (int form = trie.acceptFrom(node); form < trie.acceptTo(node); form++) {
        if (trie.isOf(form, mask)) {
          ends = either(ends, needed(trie.capitals(form), initials, depth));
        }
      }
      return ends;
    }

    private long either(long ends, long other) {
      if ((ends & other & ENDS) == 0) {
        return ends | other;
      }
      // Of two forms, the one that needs fewer words in capitals.
      long one = ends & ~CAPITALS;
      long both = one & other;
      long fewer = both == one || both == other ? both : one | CAPITALS;
      return fewer | (ends & CAPITALS);
    }

    private long needed(long capitals, long initials, int depth) {
      if (initials == 1 && depth > 1 && depth <= 8 && capitals == (1L << depth) - 1) {
        return UPPER;
      }
      if ((capitals & ~initials) != 0) {
        return CAPITALS;
      }
      long needed = 0;
      int word = 0;
      for (long rest = initials; rest != 0; rest &= rest - 1) {
        if ((capitals & Long.lowestOneBit(rest)) != 0) {
          if (word >= WORDS) {
            return CAPITALS;
          }
          needed |= 1L << word;
        }
        word++;
      }
      return ENDS | needed << NEEDED_SHIFT;
    }

    private long followers(int blank) {
      long followers = 1L << BLANK;
      if (trie.accepts(blank)) {
        followers |= ((1L << (OTHER + 1)) - 1) << FOLLOWER_SHIFT;
      }
      for (int child = trie.childrenFrom(blank); child < trie.childrenTo(blank); child++) {
        if ((languages[child] & mask) != 0) {
          followers |= 1L << follower(trie.label(child));
        }
      }
      return followers;
    }
  }

  /** The number of a step that goes on; those after it are of what follows a mark. */
  private int inner(int node, long joints) {
    int number = innerSize;
    int more = number + ((joints >>> HYPHEN & 3) == 0 ? 1 : AFTER_APOSTROPHE + 1);
    if (more > MOST) {
      return leaf(node);
    }
    if (more > inner.length) {
      inner = Arrays.copyOf(inner, 2 * inner.length);
    }
    inner[number] = node;
    innerSize = more;
    return number;
  }

  private int leaf(int node) {
    if (leafSize == leaves.length) {
      leaves = Arrays.copyOf(leaves, 2 * leafSize);
    }
    leaves[leafSize] = node;
    return MOST + leafSize++;
  }

  private static boolean isLetter(char folded) {
    return folded >= 'a' && folded <= 'z';
  }

  /** The bit that tells whether a form goes on with a folded unit. */
  private static int bit(char folded) {
    if (folded == Symbols.NOTHING) {
      return KNOWN;
    }
    return switch (folded) {
      case ' ' -> BLANK;
      case '-' -> HYPHEN;
      case '\'' -> APOSTROPHE;
      default -> isLetter(folded) ? LETTER : OTHERWISE;
    };
  }

  /** The bit that tells whether a form goes on with a blank and a folded unit. */
  private static int follower(char folded) {
    return FOLLOWER_SHIFT + (folded >= 'a' && folded <= 'z' ? folded - 'a' : OTHER);
  }

  /** What is added to the number of a step for the word after a blank or a mark; -1 if none is. */
  private static int joint(char folded) {
    return switch (folded) {
      case ' ' -> 0;
      case '-' -> AFTER_HYPHEN;
      case '\'' -> AFTER_APOSTROPHE;
      default -> -1;
    };
  }

  /** One key of a step and where it starts, exact: six bits a letter. */
  private static long pack(long number, long key) {
    long pairs = (key & 0x003F003F003F003FL) | (key & 0x3F003F003F003F00L) >>> 2;
    long fours = (pairs & 0x00000FFF00000FFFL) | (pairs & 0x0FFF00000FFF0000L) >>> 4;
    long codes = (fours & 0xFFFFFFL) | (fours & 0x00FFFFFF00000000L) >>> 8;
    return codes | number << 48;
  }

  /**
   * What is known after the first step; 0 if no form starts with it.
   *
   * @param key the letters of the step
   */
  long first(long key) {
    return first.get(pack(START, key));
  }

  /**
   * What is known after one more step; 0 if no form goes on with it.
   *
   * @param before what is known after the step before, {@link #joined} to this one
   * @param key the letters of the step
   */
  long next(long before, long key) {
    return then.get(pack(before & NUMBER_MASK, key));
  }

  /** Whether the steps after one are in the table. */
  static boolean isKnown(long step) {
    return (step & NUMBER_MASK) < MOST;
  }

  /** The node of the trie after a step. */
  int node(long step) {
    int number = (int) (step & NUMBER_MASK);
    return number < MOST ? inner[number] : leaves[number - MOST];
  }

  /**
   * Whether a form ends here for which these capitals are enough.
   *
   * @param capitals the words with a capital, as bits
   */
  static boolean ends(long step, long capitals) {
    return (step & ENDS) != 0 && (step >>> NEEDED_SHIFT & NEEDED_MASK & ~capitals) == 0;
  }

  /** Whether a form ends here whose only word has no small letter. */
  static boolean isUpper(long step) {
    return (step & UPPER) != 0;
  }

  /** Whether a form ends here whose capitals only the trie tells. */
  static boolean hasCapitals(long step) {
    return (step & CAPITALS) != 0;
  }

  /**
   * The bit of a step that tells whether a form goes on.
   *
   * @param after the byte after the step in a narrowed text
   * @param next the byte after that
   */
  static int bit(byte after, byte next) {
    int blank = AFTER_BLANK[next & 0xFF];
    int bit = AFTER[after & 0xFF];
    return bit == BLANK ? blank : bit;
  }

  /** As {@link #bit(byte, byte)} for a text, with what it has there folded. */
  static int bit(char after, char next) {
    int bit = bit(after);
    boolean clear = next != ' ' && next < 0x80;
    return bit == BLANK && clear ? follower(next) : bit;
  }

  /** 1 if a form goes on as a bit tells, else 0. */
  static int goesOn(long step, int bit) {
    return (int) (step >>> bit) & 1;
  }

  /** Whether a word follows, not something that only the trie knows. */
  static boolean isWord(int bit) {
    return bit != OTHERWISE && bit != KNOWN;
  }

  /** The units before a word that follows as a bit tells: 0 before more letters of one, else 1. */
  static int gap(int bit) {
    return bit == LETTER ? 0 : 1;
  }

  /** For {@link #next}: the step before a word that follows as a bit tells. */
  static long joined(long step, int bit) {
    return step + (bit == HYPHEN ? AFTER_HYPHEN : bit == APOSTROPHE ? AFTER_APOSTROPHE : 0);
  }

  /** 1 if a form ends after a step, whatever its capitals, or goes on as a bit tells, else 0. */
  static int lives(long step, int bit) {
    return (int) (step >>> bit | step >>> 62 | step >>> 63 | step >>> 23) & 1;
  }
}

package org.multivector.text;

import java.util.Arrays;

/**
 * The forms of some languages word by word: a hash table in which one probe takes a step that is a
 * whole word, where the trie takes one per letter.
 *
 * <p>A step is a row of letters, at most eight of them, that must be an {@linkplain
 * ScanProfile#exact exact} key; longer words take several. What is stored tells whether a form ends
 * after the step and which of its words need a capital, and how longer forms go on, so that neither
 * "Russia" before "said" nor "The" before "delegation" needs another probe. Whatever is not plain,
 * such as a hyphen, is left to the trie.
 *
 * <p>Takes 16 bytes per slot, and 4 per step. Immutable.
 */
final class WordSteps {

  /** Where every form starts. */
  private static final int START = 0;

  /** Words whose capital is known; forms with one in a later word are left to the trie. */
  static final int WORDS = 6;

  private static final int NUMBER_BITS = 24;
  private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

  /** One bit for each of a–z that may follow a blank, and one for all else. */
  private static final int FOLLOWER_SHIFT = NUMBER_BITS;

  private static final int OTHER = 26;
  private static final long FOLLOWERS = ((1L << (OTHER + 1)) - 1) << FOLLOWER_SHIFT;

  /** The words that need a capital, as bits, if a form {@link #ENDS} here. */
  private static final int NEEDED_SHIFT = FOLLOWER_SHIFT + OTHER + 1;

  private static final int NEEDED_MASK = (1 << WORDS) - 1;

  /** A form goes on, but not with a blank. */
  private static final long JOINED = 1L << 57;

  /** A form ends here that has no capitals but first letters. */
  private static final long ENDS = 1L << 58;

  /** A form ends here whose capitals only the trie tells. */
  private static final long CAPITALS = 1L << 59;

  /** Steps from those that have a greater number are not in the table. */
  private static final int MOST = 1 << 16;

  private final int mask;
  private final FormTrie trie;

  /** The steps from {@link #START}, which are asked for most. */
  private final Table first = new Table();

  private final Table then = new Table();

  /** Of each step the node of the trie that it leads to. */
  private int[] nodes = new int[1 << 10];

  private int size = 1;

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
      long code = ScanProfile.code(trie.label(node));
      if ((languages[node] & mask) == 0 || (code & ScanProfile.INSIDE) == 0) {
        return;
      }
      long longer = key | code << (8 * letters);
      if (ScanProfile.exact(longer)) {
        collect(node, from, letters + 1, longer, initials, depth + 1);
      }
    }

    private void collect(int node, int from, int letters, long key, long initials, int depth) {
      long value = ends(node, initials);
      int number = 0;
      for (int child = trie.childrenFrom(node); child < trie.childrenTo(node); child++) {
        char label = trie.label(child);
        if ((languages[child] & mask) == 0) {
          continue;
        }
        if (letters < 8 && (ScanProfile.code(label) & ScanProfile.INSIDE) != 0) {
          enter(child, from, letters, key, initials, depth);
        } else {
          value |= label == ' ' ? followers(child) : JOINED;
          number = number == 0 ? number(node) : number;
          goOn(child, number, initials, depth);
        }
      }
      if (value != 0) {
        Table table = from == START ? first : then;
        table.put(pack(from, key), value | (number == 0 ? number(node) : number));
      }
    }

    private void goOn(int child, int number, long initials, int depth) {
      if (number >= MOST) {
        return;
      }
      if (trie.label(child) != ' ') {
        enter(child, number, 0, 0, initials, depth);
        return;
      }
      long more = depth + 1 < Long.SIZE ? initials | 1L << (depth + 1) : initials;
      for (int next = trie.childrenFrom(child); next < trie.childrenTo(child); next++) {
        enter(next, number, 0, 0, more, depth + 1);
      }
    }

    private long ends(int node, long initials) {
      long ends = 0;
      for (int form = trie.acceptFrom(node); form < trie.acceptTo(node); form++) {
        if (trie.isOf(form, mask)) {
          ends = either(ends, needed(trie.capitals(form), initials));
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
      return fewer | ends & CAPITALS;
    }

    private long needed(long capitals, long initials) {
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
      long followers = trie.accepts(blank) ? FOLLOWERS : 0;
      for (int child = trie.childrenFrom(blank); child < trie.childrenTo(blank); child++) {
        if ((languages[child] & mask) != 0) {
          char label = trie.label(child);
          int bit = label >= 'a' && label <= 'z' ? label - 'a' : OTHER;
          followers |= 1L << (FOLLOWER_SHIFT + bit);
        }
      }
      return followers;
    }
  }

  private int number(int node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    nodes[size] = node;
    return size++;
  }

  /** One key of a step and where it starts, exact: six bits a letter. */
  private static long pack(long number, long key) {
    long pairs = key & 0x003F003F003F003FL | (key & 0x3F003F003F003F00L) >>> 2;
    long fours = pairs & 0x00000FFF00000FFFL | (pairs & 0x0FFF00000FFF0000L) >>> 4;
    long codes = fours & 0xFFFFFFL | (fours & 0x00FFFFFF00000000L) >>> 8;
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
   * @param step what is known after the step before, which must {@linkplain #isKnown be known}
   * @param key the letters of the step
   */
  long next(long step, long key) {
    return then.get(pack(step & NUMBER_MASK, key));
  }

  /** Whether the steps after one are in the table. */
  static boolean isKnown(long step) {
    return (step & NUMBER_MASK) < MOST;
  }

  /** The node of the trie after a step. */
  int node(long step) {
    return nodes[(int) (step & NUMBER_MASK)];
  }

  /**
   * Whether a form ends here for which these capitals are enough.
   *
   * @param capitals the words with a capital, as bits
   */
  static boolean ends(long step, long capitals) {
    return (step & ENDS) != 0 && (step >>> NEEDED_SHIFT & NEEDED_MASK & ~capitals) == 0;
  }

  /** Whether a form ends here whose capitals only the trie tells. */
  static boolean hasCapitals(long step) {
    return (step & CAPITALS) != 0;
  }

  /**
   * 0 if no form can match with this step, else 1; found without a branch.
   *
   * @param after the byte after the step
   * @param next the byte after that
   */
  static int lives(long step, byte after, byte next) {
    int letter = (next | 0x20) - 'a';
    // Only a blank and a letter tell that nothing follows.
    int tells = (after & 0xFF ^ ' ') - 1 & letter - OTHER & ~letter;
    int more = (int) (step >>> (FOLLOWER_SHIFT + (letter & 31))) | ~(tells >> 31);
    int ends = (int) ((step & (ENDS | CAPITALS)) >>> 58);
    return ((more & 1 | ends | ends >>> 1) & 1) & (int) ((step | -step) >>> 63);
  }

  /** Whether a form goes on, but not with a blank. */
  static boolean isJoined(long step) {
    return (step & JOINED) != 0;
  }

  /**
   * Whether a form may go on with another word.
   *
   * @param next the unit of the text that follows the blank
   */
  static boolean follows(long step, char next) {
    int letter = (next | 0x20) - 'a';
    if (letter >= 0 && letter < OTHER) {
      return (step >>> (FOLLOWER_SHIFT + letter) & 1) != 0;
    }
    // What is beyond ASCII may stand for a letter, and a second blank for nothing.
    return next > ' ' && next < 0x80
        ? (step >>> (FOLLOWER_SHIFT + OTHER) & 1) != 0
        : (step & FOLLOWERS) != 0;
  }

  /**
   * Whether a longer form may stand in a text.
   *
   * @param end where the step ends in the text
   */
  static boolean goesOn(long step, String text, int end) {
    if (end == text.length()) {
      return false;
    }
    char folded = Symbols.fold(text.charAt(end));
    if (folded != ' ') {
      return (step & JOINED) != 0 || folded == Symbols.NOTHING;
    }
    return follows(step, end + 1 == text.length() ? ' ' : text.charAt(end + 1));
  }

  /** A hash table, at most half full. */
  private static final class Table {
    private int size;

    /** A key and its value, in turn. */
    private long[] slots = new long[1 << 10];

    void put(long key, long value) {
      if (4 * ++size > slots.length) {
        long[] full = slots;
        slots = new long[2 * full.length];
        for (int i = 0; i < full.length; i += 2) {
          if (full[i] != 0) {
            set(full[i], full[i + 1]);
          }
        }
      }
      set(key, value);
    }

    private void set(long key, long value) {
      int slot = slot(key);
      slots[slot] = key;
      slots[slot + 1] = value;
    }

    long get(long key) {
      return slots[slot(key) + 1];
    }

    /** The slot of a key, or the free one where it belongs. */
    private int slot(long key) {
      long[] in = slots;
      int last = in.length - 2;
      int slot = (int) (((key ^ key >>> 31) * 0x9E3779B97F4A7C15L) >>> 32) & last;
      while (in[slot] != 0 && in[slot] != key) {
        slot = (slot + 2) & last;
      }
      return slot;
    }
  }
}

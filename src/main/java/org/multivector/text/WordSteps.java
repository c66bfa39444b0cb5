package org.multivector.text;

import java.util.Arrays;

/**
 * The forms of some languages word by word: hash tables in which one probe takes a step that is a
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

  /** In place of how a step follows another: it is the first one. */
  private static final int FIRST = -1;

  /** Words whose capital is known; forms with one in a word before them are left to the trie. */
  static final int WORDS = 6;

  /** The most units of a step with what stands before it. */
  static final int LONGEST = 8 + 2;

  /** Set in every step. */
  static final int KNOWN = 22;

  /** A form of one word ends here that has capitals only. */
  private static final int UPPER = 23;

  /** The words that need a capital, as bits, the last the lowest, if a form {@link #ENDS} here. */
  private static final int NEEDED = 50;

  /** A form ends here that has no capitals but first letters. */
  private static final int ENDS = 62;

  /** A form ends here whose capitals only the trie tells. */
  private static final int CAPITALS = 63;

  private static final int NUMBER_MASK = (1 << KNOWN) - 1;

  /** Set in the number of a step from which none is in the table. */
  private static final int LEAF_BIT = 21;

  private static final int LEAF = 1 << LEAF_BIT;

  private final int mask;
  private final FormTrie trie;

  private final LongTable first = new LongTable();

  private final NextSteps then = new NextSteps();

  /** Of each step that goes on, by the place of its table, the node of the trie it leads to. */
  private int[] inner = new int[1 << 10];

  /** Of each other step the node. */
  private int[] leaves = new int[1 << 10];

  private int leafSize;

  /**
   * Collects the steps.
   *
   * @param mask the languages, as bits
   * @param languages of each node of the trie, as {@link FormTrieBuilder#languages} gives them
   */
  WordSteps(FormTrie trie, int[] languages, int mask) {
    this.trie = trie;
    this.mask = mask;
    Walk walk = new Walk(languages);
    for (char c = 'a'; c <= 'z'; c++) {
      if (trie.start(c) != 0) {
        walk.enter(trie.start(c), FIRST, 0, 0, 1, 0);
      }
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
     * @param first the node of its next letter
     * @param kind how it follows the step before, as {@link Joint#kind} has it, or {@link #FIRST}
     * @param letters the number of its letters so far
     * @param key these letters
     * @param initials where words start, as bits
     * @param depth the units before the node's own
     */
    void enter(int first, int kind, int letters, long key, long initials, int depth) {
      int node = first;
      long longer = key;
      int count = letters;
      while (node != 0 && (languages[node] & mask) != 0 && isLetter(trie.label(node))) {
        longer |= (long) ScanProfile.code(trie.label(node)) << (8 * count++);
        // Most letters have nothing to choose after them.
        int only = count < 8 && !trie.accepts(node) ? trie.onlyChild(node) : 0;
        if (only == 0 || !ScanProfile.isInside(trie.label(only))) {
          collect(node, kind, count, longer, initials, depth + count - letters);
          return;
        }
        node = only;
      }
    }

    private void collect(int node, int kind, int letters, long key, long initials, int depth) {
      for (int k = 0; letters < 8 && k < trie.children(node); k++) {
        int child = trie.kthChild(node, k);
        if (isLetter(trie.label(child))) {
          enter(child, kind, letters, key, initials, depth);
        }
      }
      long value = joints(node, letters) | ends(node, initials, depth);
      if (value == 0) {
        return;
      }
      int waiting = then.waiting();
      if (!endsInMark(node)) {
        enterNext(node, letters, initials, depth);
      }
      int number = then.waiting() == waiting ? leaf(node) : inner(node, waiting);
      long known = value | 1L << KNOWN | number;
      if (kind == FIRST) {
        first.put(key, known);
      } else {
        then.add(kind, key, known);
      }
    }

    /** Enters the steps that follow one. */
    private void enterNext(int node, int letters, long initials, int depth) {
      for (int k = 0; k < trie.children(node); k++) {
        int child = trie.kthChild(node, k);
        char label = trie.label(child);
        int kind = Joint.kind(label);
        if (isLetter(label)) {
          if (letters == 8) {
            enter(child, kind, 0, 0, initials, depth);
          }
        } else if (kind >= 0) {
          int joined = label == ',' ? trie.child(child, ' ') : child;
          if (joined != 0) {
            enterWords(joined, kind, initials, label == ',' ? depth + 2 : depth + 1);
          }
        }
      }
    }

    /** Enters the words after a blank or a mark. */
    private void enterWords(int node, int kind, long initials, int depth) {
      long more = depth < Long.SIZE ? initials | 1L << depth : initials;
      for (int k = 0; k < trie.children(node); k++) {
        int next = trie.kthChild(node, k);
        enter(next, kind, 0, 0, more, depth);
      }
    }

    /** Whether a form ends with a blank or a mark after a step, which only the trie tells. */
    private boolean endsInMark(int node) {
      for (int k = 0; k < trie.children(node); k++) {
        int child = trie.kthChild(node, k);
        char label = trie.label(child);
        int blank = label == ',' ? trie.child(child, ' ') : 0;
        if (!isLetter(label)
            && Joint.kind(label) >= 0
            && (ends(child, 0, 0) | ends(blank, 0, 0)) != 0) {
          return true;
        }
      }
      return false;
    }

    /** How forms go on after a step. */
    private long joints(int node, int letters) {
      long joints = 0;
      for (int k = 0; k < trie.children(node); k++) {
        int child = trie.kthChild(node, k);
        char label = trie.label(child);
        if ((languages[child] & mask) == 0 || (letters < 8 && ScanProfile.isInside(label))) {
          continue;
        }
        if (label == ' ') {
          joints |= followers(child);
        } else {
          joints |= 1L << Joint.bit(label);
        }
      }
      return joints;
    }

    private long ends(int node, long initials, int depth) {
      long ends = 0;
      for (int form = trie.firstForm(node); form != 0; form = trie.nextForm(form)) {
        if (trie.isOf(form, mask)) {
          ends = either(ends, needed(trie.capitals(form), initials, depth));
        }
      }
      return ends;
    }

    private long either(long ends, long other) {
      if ((ends & other & 1L << ENDS) == 0) {
        return ends | other;
      }
      // Of two forms, the one that needs fewer words in capitals.
      long unsure = 1L << CAPITALS;
      long one = ends & ~unsure;
      long both = one & other;
      long fewer = both == one || both == other ? both : one | unsure;
      return fewer | (ends & unsure);
    }

    private long needed(long capitals, long initials, int depth) {
      if (initials == 1 && depth > 1 && depth <= 8 && capitals == (1L << depth) - 1) {
        return 1L << UPPER;
      }
      if ((capitals & ~initials) != 0) {
        return 1L << CAPITALS;
      }
      long needed = 0;
      for (long rest = initials; rest != 0; rest &= rest - 1) {
        if (needed >>> (WORDS - 1) != 0) {
          return 1L << CAPITALS;
        }
        needed = needed << 1 | ((capitals & Long.lowestOneBit(rest)) != 0 ? 1 : 0);
      }
      return 1L << ENDS | needed << NEEDED;
    }

    private long followers(int blank) {
      long followers = 1L << Joint.BLANK;
      if (trie.accepts(blank)) {
        followers |= Joint.FOLLOWERS;
      }
      for (int k = 0; k < trie.children(blank); k++) {
        int child = trie.kthChild(blank, k);
        if ((languages[child] & mask) != 0) {
          followers |= 1L << Joint.follower(trie.label(child));
        }
      }
      return followers;
    }
  }

  /** The number of a step that goes on, with a table of those after it, which wait. */
  private int inner(int node, int from) {
    int table = then.table(from);
    if (table < 0) {
      return leaf(node);
    }
    int start = NextSteps.start(table);
    if (start >= inner.length) {
      inner = Arrays.copyOf(inner, Math.max(start + 1, 2 * inner.length));
    }
    inner[start] = node;
    return table;
  }

  private int leaf(int node) {
    if (leafSize == leaves.length) {
      leaves = Arrays.copyOf(leaves, 2 * leafSize);
    }
    leaves[leafSize] = node;
    return LEAF | leafSize++;
  }

  /** Whether a folded unit is a letter of steps. */
  static boolean isLetter(char folded) {
    return folded >= 'a' && folded <= 'z';
  }

  /**
   * What is known after the first step; 0 if no form starts with it.
   *
   * @param key the letters of the step
   */
  long first(long key) {
    return first.get(key);
  }

  /**
   * What is known after one more step; 0 if no form goes on with it.
   *
   * @param before the {@link #number} of the step before
   * @param key the letters of the step
   */
  long next(int before, long key) {
    return then.get(before, key);
  }

  /** The number of a step that goes on as a joint says, for {@link #next}. */
  static int number(long step, int joint) {
    int table = (int) step & ((1 << NextSteps.TABLE_BITS) - 1);
    return (table << Joint.KIND_BITS) | Joint.kind(joint);
  }

  /** 1 if the steps after one are not in the table, else 0. */
  static int isLeaf(long step) {
    return (int) step >>> LEAF_BIT & 1;
  }

  /** The node of the trie after a step. */
  int node(long step) {
    int number = (int) step & NUMBER_MASK;
    return number < LEAF ? inner[NextSteps.start(number)] : leaves[number - LEAF];
  }

  /**
   * 1 if a form ends here for which these capitals are enough, else 0.
   *
   * @param capitals the words with a capital, as bits, the last the lowest
   */
  static int ends(long step, int capitals) {
    int missing = (int) (step >>> NEEDED) & ~capitals & (1 << WORDS) - 1;
    return (int) (step >>> ENDS) & (missing - 1) >>> 31;
  }

  /** 1 if a form ends here whose only word has no small letter, else 0. */
  static int endsInUpper(long step) {
    return (int) step >>> UPPER & 1;
  }

  /** 1 if a form ends here whose capitals only the trie tells, else 0. */
  static int hasCapitals(long step) {
    return (int) (step >>> CAPITALS);
  }

  /** 1 if a form ends after a step, whatever its capitals, or goes on as a joint says, else 0. */
  static int lives(long step, int joint) {
    return (int) (step >>> joint | step >>> ENDS | step >>> CAPITALS | step >>> UPPER) & 1;
  }
}

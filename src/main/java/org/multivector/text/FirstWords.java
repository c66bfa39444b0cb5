package org.multivector.text;

/**
 * The first words of the forms of some languages, with what may follow each: a hash table in which
 * one probe settles most starts.
 *
 * <p>A first word counts up to its eighth letter and must be an {@linkplain ScanProfile#exact
 * exact} key. Its value tells the node of the trie that it leads to, whether a form ends there, and
 * how longer forms go on, so that neither "Russia" before "said" nor "The" before "delegation" has
 * to be walked. Takes 16 bytes per slot, at most two thirds of them full. Immutable.
 */
final class FirstWords {

  private static final long NODE_MASK = (1L << 28) - 1;

  /** One bit for each of a–z that may follow a blank, and one for all else. */
  private static final int FOLLOWER_SHIFT = 28;

  private static final int OTHER = 26;
  private static final long FOLLOWERS = ((1L << (OTHER + 1)) - 1) << FOLLOWER_SHIFT;

  /** A form goes on, but not with a blank. */
  private static final long JOINED = 1L << 55;

  /** A form ends here that has no capital but its first letter. */
  private static final long NAME = 1L << 56;

  /** A form ends here that has no capital. */
  private static final long SMALL = 1L << 57;

  /** A form ends here that has more capitals. */
  private static final long CAPITALS = 1L << 58;

  private final int mask;
  private final FormTrie trie;
  private int size;

  /** A key and its value, in turn. */
  private long[] table = new long[1 << 12];

  /**
   * Collects the first words.
   *
   * @param mask the languages, as bits
   * @param languages of each node of the trie, as {@link FormTrie#languages} gives them
   */
  FirstWords(FormTrie trie, int[] languages, int mask) {
    this.trie = trie;
    this.mask = mask;
    collect(languages, 0, 0, 0);
  }

  private void collect(int[] languages, int node, int letters, long key) {
    long value = node;
    int end = trie.childrenTo(node);
    for (int child = trie.childrenFrom(node); child < end; child++) {
      if ((languages[child] & mask) == 0) {
        continue;
      }
      long code = ScanProfile.code(trie.label(child));
      if (letters < 8 && (code & ScanProfile.INSIDE) != 0) {
        long longer = key | code << (8 * letters);
        if (ScanProfile.exact(longer)) {
          collect(languages, child, letters + 1, longer);
        }
      } else {
        value |= trie.label(child) == ' ' ? followers(languages, child) : JOINED;
      }
    }
    for (int form = trie.acceptFrom(node); form < trie.acceptTo(node); form++) {
      if (trie.isOf(form, mask)) {
        long capitals = trie.capitals(form);
        value |= capitals == 0 ? NAME | SMALL : capitals == 1 ? NAME : CAPITALS;
      }
    }
    if (letters > 0 && value != node) {
      put(key, value);
    }
  }

  private long followers(int[] languages, int blank) {
    long followers = trie.accepts(blank) ? FOLLOWERS : 0;
    for (int child = trie.childrenFrom(blank); child < trie.childrenTo(blank); child++) {
      if ((languages[child] & mask) != 0) {
        char label = trie.label(child);
        followers |= 1L << (FOLLOWER_SHIFT + (label >= 'a' && label <= 'z' ? label - 'a' : OTHER));
      }
    }
    return followers;
  }

  private void put(long key, long value) {
    if (3 * ++size > table.length) {
      long[] full = table;
      table = new long[2 * full.length];
      for (int i = 0; i < full.length; i += 2) {
        if (full[i] != 0) {
          set(full[i], full[i + 1]);
        }
      }
    }
    set(key, value);
  }

  private void set(long key, long value) {
    int slot = slot(table, key);
    table[slot] = key;
    table[slot + 1] = value;
  }

  /** The slot of a key, or the free one where it belongs. */
  private static int slot(long[] table, long key) {
    int last = table.length - 2;
    int slot = (int) (((key ^ key >>> 31) * 0x9E3779B97F4A7C15L) >>> 32) & last;
    while (table[slot] != 0 && table[slot] != key) {
      slot = (slot + 2) & last;
    }
    return slot;
  }

  /** What is known of a first word; 0 if no form starts with it. */
  long get(long key) {
    return table[slot(table, key) + 1];
  }

  /** The node that a first word leads to. */
  static int node(long word) {
    return (int) (word & NODE_MASK);
  }

  /** Whether a form ends with the word that needs no capital after the first letter. */
  static boolean isName(long word, boolean capital) {
    return (word & (capital ? NAME : SMALL)) != 0;
  }

  /** Whether a form ends with the word that needs more capitals. */
  static boolean hasCapitals(long word) {
    return (word & CAPITALS) != 0;
  }

  /**
   * Whether a longer form may stand in a text.
   *
   * @param end where the first word ends in the text
   */
  static boolean goesOn(long word, String text, int end) {
    if (end == text.length()) {
      return false;
    }
    char folded = Symbols.fold(text.charAt(end));
    if (folded != ' ') {
      return (word & JOINED) != 0 || folded == Symbols.NOTHING;
    }
    if ((word & FOLLOWERS) == 0) {
      return false;
    }
    int letter = end + 1 == text.length() ? 0 : (text.charAt(end + 1) | 0x20) - 'a';
    // Only the walk can tell what stands for a letter in another way.
    return letter < 0 || letter >= OTHER || (word >>> (FOLLOWER_SHIFT + letter) & 1) != 0;
  }
}

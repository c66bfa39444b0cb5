package org.multivector.text;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What stands before the first landmark of forms that start with a small letter or a digit, such as
 * "de " in "de Klerk" and "post-" in "post-Soviet".
 *
 * <p>A landmark is a unit that {@link NarrowStarts} stops at: a capital, or one beyond ASCII. The
 * last four units before it are looked up in a table each, and one more where these agree; each
 * tail has a bit, and it may be there if all tables have it (Baeza-Yates and Gonnet 1992,
 * shift-and). Tails beyond the 62nd share bits, which may admit more, never less.
 *
 * <p>As all forms are seen on the way, these tables also know which units beyond Latin-1 need no
 * stop.
 */
final class Tails {

  /** In the last table: no form starts after this unit. */
  static final long BLOCKED = 1L << 63;

  /** In the last table: only the text itself tells what the unit is. */
  static final long UNCLEAR = 1L << 62;

  /**
   * In a narrowed text: a unit that is no part of a word; how forms go on with it the trie tells.
   */
  private static final byte MARK = '"';

  private static final int BITS = 62;

  /** Any of the bits of tails. */
  static final long FOUND = (1L << BITS) - 1;

  /** In place of a unit: what may stand before a form. */
  private static final char BOUNDARY = '\uFFFE';

  /** In place of a unit: whatever it is. */
  private static final char ANY = '\uFFFD';

  private static final int LONGEST = 5;
  private static final String ANYTHING = String.valueOf(ANY).repeat(LONGEST);

  private final long[] last = new long[1 << 8];
  private final long[] second = new long[1 << 8];
  private final long[] third = new long[1 << 8];
  private final long[] fourth = new long[1 << 8];
  private final long[] fifth = new long[1 << 8];
  private final boolean complete;

  /** The most units before the first landmark of a form. */
  private int reach;

  /** The units beyond ASCII that are the first landmark of a form. */
  private final BitSet landmarks = new BitSet();

  /**
   * Collects the tails of the forms of some languages.
   *
   * @param languages of each node of the trie, as {@link FormTrieBuilder#languages} gives them
   * @param mask the languages, as bits
   */
  Tails(FormTrie trie, int[] languages, int mask) {
    for (int b = 0; b < 1 << 8; b++) {
      last[b] = unclear(b) ? UNCLEAR : ScanProfile.isInside((char) b) ? BLOCKED : 0;
      second[b] = BLOCKED | UNCLEAR;
      third[b] = BLOCKED | UNCLEAR;
      fourth[b] = BLOCKED | UNCLEAR;
    }
    Walk walk = new Walk(trie, languages, mask);
    for (int node = trie.childrenFrom(0); node < trie.childrenTo(0); node++) {
      walk.collect(node, new StringBuilder(), Long.SIZE);
    }
    complete = walk.complete;
  }

  /** Whether every form has a landmark. */
  boolean complete() {
    return complete;
  }

  /** The most units before the first landmark of a form, a run of blanks being one. */
  int reach() {
    return reach;
  }

  /**
   * The byte that stands in a narrowed text for a unit beyond Latin-1: the ASCII mark or blank that
   * it folds to, any mark for one that no form needs as a landmark, and a question mark for the
   * rest.
   */
  byte narrowed(char unit) {
    char folded = Symbols.fold(unit);
    boolean plain = (Symbols.traits(unit) & ~Symbols.BLANK) == 0;
    if (!plain || folded == Symbols.NOTHING || landmarks.get(folded)) {
      return '?';
    }
    return (byte) (folded < 0x80 ? folded : MARK);
  }

  /** The bits of the tails that the four bytes before a place may end. */
  long of(byte[] text, int at) {
    return last[text[at - 1] & 0xFF]
        & second[text[at - 2] & 0xFF]
        & third[text[at - 3] & 0xFF]
        & fourth[text[at - 4] & 0xFF];
  }

  /** Whether one of these tails is there by the byte before them as well. */
  boolean confirms(long tail, byte[] text, int at) {
    return (tail & fifth[text[at - 5] & 0xFF] & FOUND) != 0;
  }

  private static boolean unclear(int b) {
    return b >= 0x80 || b == '?';
  }

  private static void set(long[] table, char unit, long bit) {
    for (int b = 0; b < table.length; b++) {
      boolean same =
          switch (unit) {
            case ANY -> true;
            case BOUNDARY -> unclear(b) || !ScanProfile.isInside((char) b);
            default -> !unclear(b) && Symbols.fold((char) b) == unit;
          };
      if (same) {
        table[b] |= bit;
      }
    }
  }

  /** The way through the trie that fills the tables. */
  private final class Walk {
    private final FormTrie trie;
    private final int[] languages;
    private final int mask;
    private final Set<String> known = new HashSet<>();
    private boolean complete = true;

    Walk(FormTrie trie, int[] languages, int mask) {
      this.trie = trie;
      this.languages = languages;
      this.mask = mask;
    }

    /**
     * Adds the tails of the forms at and below a node.
     *
     * @param path the units before the node's own
     * @param before the first of them that is a landmark in any case
     * @return the greatest number of units before a form's first landmark
     */
    private int collect(int node, StringBuilder path, int before) {
      if (!complete || (languages[node] & mask) == 0) {
        return 0;
      }
      char label = trie.label(node);
      int landmark = before;
      if (before == Long.SIZE && unclear(label)) {
        landmark = path.length();
        landmarks.set(label);
      }
      int depth = path.append(label).length();
      int most = 0;
      for (int form = trie.acceptFrom(node); form < trie.acceptTo(node); form++) {
        if (trie.isOf(form, mask)) {
          int first = Math.min(landmark, Long.numberOfTrailingZeros(trie.capitals(form)));
          complete &= first < depth;
          most = Math.max(most, first);
          reach = Math.max(reach, first);
        }
      }
      for (int child = trie.childrenFrom(node); child < trie.childrenTo(node); child++) {
        most = Math.max(most, collect(child, path, landmark));
        path.setLength(depth);
      }
      if (depth <= most) {
        add(path);
      }
      return most;
    }

    private void add(StringBuilder path) {
      StringBuilder tail = new StringBuilder(path).reverse();
      add(tail.append(BOUNDARY).toString());
      // A blank may be a run of them in the text, and a hyphen may have a line break after it.
      for (int i = 0; i < Math.min(LONGEST, path.length()); i++) {
        if (tail.charAt(i) == ' ') {
          add(tail.substring(0, i + 1).concat(" "));
        } else if (tail.charAt(i) == '-') {
          add(tail.substring(0, i).concat(" ").concat(tail.substring(i)));
          add(tail.substring(0, i).concat("  "));
        }
      }
    }

    /** Adds a tail, its last unit first. */
    private void add(String reversed) {
      String tail = reversed.concat(ANYTHING).substring(0, LONGEST);
      if (!known.add(tail)) {
        return;
      }
      long bit = 1L << (known.size() - 1) % BITS;
      set(last, tail.charAt(0), bit);
      set(second, tail.charAt(1), bit);
      set(third, tail.charAt(2), bit);
      set(fourth, tail.charAt(3), bit);
      set(fifth, tail.charAt(4), bit);
    }
  }
}

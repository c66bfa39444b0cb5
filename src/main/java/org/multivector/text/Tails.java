package org.multivector.text;

import java.util.HashSet;
import java.util.Set;

/**
 * What stands before the first landmark of forms that start with a small letter or a digit, such as
 * "de " in "de Klerk" and "post-" in "post-Soviet".
 *
 * <p>A landmark is a unit that {@link NarrowStarts} stops at: a capital, or one beyond ASCII. The
 * last four units before it are looked up in a table each, and one more where these agree; each
 * tail has a bit, and it may be there if all tables have it (Baeza-Yates and Gonnet 1992, shift-or,
 * with the bits the other way round). Tails beyond the 62nd share bits, which may admit more, never
 * less.
 *
 * <p>They also know which units beyond Latin-1 need no stop.
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
  private final int reach;

  private final int mask;

  /** Of each unit beyond ASCII the languages with a form whose first one it is, as bits. */
  private final int[] landmarks;

  /**
   * Collects the tails of the forms of some languages.
   *
   * @param mask the languages, as bits
   */
  Tails(FormStarts starts, int mask) {
    this.mask = mask;
    this.landmarks = starts.landmarks();
    for (int b = 0; b < 1 << 8; b++) {
      last[b] = unclear(b) ? UNCLEAR : ScanProfile.isInside((char) b) ? BLOCKED : 0;
      second[b] = BLOCKED | UNCLEAR;
      third[b] = BLOCKED | UNCLEAR;
      fourth[b] = BLOCKED | UNCLEAR;
    }
    // The tails so far, their last units first.
    Set<String> known = new HashSet<>();
    complete = !starts.unmarked(mask);
    int longest = 0;
    if (complete) {
      for (FormStarts.Heading heading : starts.headings(mask)) {
        String before = heading.before();
        longest = Math.max(longest, before.length());
        for (int end = 1; end <= before.length(); end++) {
          add(before.substring(0, end), known);
        }
      }
    }
    reach = longest;
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
    int other = Symbols.WORD | Symbols.UPPER | Symbols.UNSPACED | Symbols.LOWER;
    boolean plain = !Symbols.is(unit, other) && folded != Symbols.NOTHING;
    if (!plain || (landmarks[folded] & mask) != 0) {
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

  /** Whether a folded unit is a landmark in any case, and a byte may stand for one. */
  static boolean unclear(int b) {
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

  private void add(String before, Set<String> known) {
    StringBuilder tail = new StringBuilder(before).reverse().append(BOUNDARY);
    addReversed(tail.toString(), known);
    // A blank may be a run of them in the text, and a hyphen may have a line break after it.
    for (int i = 0; i < Math.min(LONGEST, before.length()); i++) {
      if (tail.charAt(i) == ' ') {
        addReversed(tail.substring(0, i + 1).concat(" "), known);
      } else if (tail.charAt(i) == '-') {
        addReversed(tail.substring(0, i).concat(" ").concat(tail.substring(i)), known);
        addReversed(tail.substring(0, i).concat("  "), known);
      }
    }
  }

  /** Adds a tail, its last unit first. */
  private void addReversed(String reversed, Set<String> known) {
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

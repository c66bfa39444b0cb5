package org.multivector.text;

import java.util.List;

/**
 * Where a match can start in the text of one language: the loop that skips everything else.
 *
 * <p>Two tests reject a position. A table says for each unit whether any form of the active
 * languages starts with it: in scripts with case most do with a capital, so that in English 19 of
 * 20 positions end here. Then a bit set over hashes of the first four units, with all that is no
 * letter or digit taken for one, rejects most of the rest. What passes is walked in the trie.
 * Neither test rejects a position where a form matches.
 *
 * <p>Takes 80 KiB. Immutable and safe for use by many threads.
 */
final class ScanProfile {

  private static final int FILTER_BITS = 17;

  /** A form starts with this unit, at a word start. */
  private static final byte AT_WORD = 1;

  /** A form starts with this unit of a script without blanks, anywhere. */
  private static final byte ANYWHERE = 2;

  /** Stands for any unit after a short form that takes suffixes. */
  private static final int ANY = 0xFFFE;

  /** The units that the filter tells apart: folded letters and digits; 0 stands for the rest. */
  private static final char[] CODES = new char[1 << 16];

  static {
    for (int c = 0; c < 1 << 16; c++) {
      char folded = Symbols.fold((char) c);
      boolean letter = Symbols.is((char) c, Symbols.WORD) || folded == Symbols.NOTHING;
      CODES[c] = letter ? folded : 0;
    }
  }

  /** The languages whose forms count, as bits. */
  final int mask;

  private final byte[] starts = new byte[1 << 16];
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];
  private final byte[] traits = Symbols.traitTable();
  private boolean wild;

  ScanProfile(int mask, List<FormTrie.Form> forms) {
    this.mask = mask;
    boolean[] capital = new boolean[1 << 16];
    boolean[] any = new boolean[1 << 16];
    for (FormTrie.Form form : forms) {
      if ((form.entry().language & mask) == 0) {
        continue;
      }
      String folded = form.folded();
      char first = folded.charAt(0);
      ((form.capitals() & 1) == 0 ? any : capital)[first] = true;
      if (!Symbols.is(first, Symbols.UNSPACED)) {
        admit(folded, form.entry().suffixes != null);
      }
    }
    for (int c = 0; c < 1 << 16; c++) {
      char folded = Symbols.fold((char) c);
      if (any[folded] || (capital[folded] && Symbols.is((char) c, Symbols.UPPER))) {
        starts[c] = Symbols.is((char) c, Symbols.UNSPACED) ? ANYWHERE : AT_WORD;
      }
    }
  }

  /** Whether a form can start with this unit. */
  boolean starts(char c) {
    return starts[c] != 0;
  }

  /** The first position from {@code from} on at which a form may start, or {@code to}. */
  int next(char[] text, int from, int to) {
    byte[] startsOf = starts;
    int i = from;
    while (i < to) {
      // Four at a time: one branch for most of a text.
      while (i + 4 <= to
          && (startsOf[text[i]]
                  | startsOf[text[i + 1]]
                  | startsOf[text[i + 2]]
                  | startsOf[text[i + 3]])
              == 0) {
        i += 4;
      }
      int end = Math.min(i + 4, to);
      for (; i < end; i++) {
        byte start = startsOf[text[i]];
        if (start != 0 && (start == ANYWHERE || mayMatch(text, i, to))) {
          return i;
        }
      }
    }
    return to;
  }

  private boolean mayMatch(char[] text, int i, int to) {
    if (i > 0) {
      char before = text[i - 1];
      if ((traits[before] & Symbols.WORD) != 0 || before == '@') {
        return false;
      }
    }
    char[] codes = CODES;
    int a = codes[text[i]];
    int b = i + 1 < to ? codes[text[i + 1]] : 0;
    int c = b != 0 && i + 2 < to ? codes[text[i + 2]] : 0;
    int d = c != 0 && i + 3 < to ? codes[text[i + 3]] : 0;
    // Units that fold to nothing would shift the rest; such rare positions are left to the trie.
    return holds(hash(a, b, c, d))
        || (a | b | c | d) == Symbols.NOTHING
        || (wild && (holds(hash(a, b, ANY, 0)) || holds(hash(a, b, c, ANY))));
  }

  private boolean holds(int hash) {
    return (filter[hash >>> 6] >>> hash & 1) != 0;
  }

  /** Sets the bit of a form's first four units. */
  private void admit(String folded, boolean suffixed) {
    int[] code = new int[4];
    int known = 0;
    boolean ended = false;
    for (; known < 4 && known < folded.length() && !ended; known++) {
      code[known] = CODES[folded.charAt(known)];
      ended = code[known] == 0;
    }
    if (ended || known == 4 || !suffixed) {
      set(code);
      return;
    }
    // Any suffix may follow a form of two or three letters.
    set(code);
    wild = true;
    code[Math.max(2, known)] = ANY;
    set(code);
  }

  private void set(int[] code) {
    int hash = hash(code[0], code[1], code[2], code[3]);
    filter[hash >>> 6] |= 1L << hash;
  }

  private static int hash(int a, int b, int c, int d) {
    int mixed = ((a * 31 + b) * 31 + c) * 31 + d;
    return (mixed * 0x9E3779B1) >>> (32 - FILTER_BITS);
  }
}

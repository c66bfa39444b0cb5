package org.multivector.text;

/**
 * Where a match can start in the text of one language: the tables with which {@link WordStarts}
 * skips everything else.
 *
 * <p>Every UTF-16 unit has a code of one byte. Its lowest six bits tell letters apart whatever
 * their case; bit 6 says that no name starts after it, as it is part of a word; bit 7 that a form
 * of the active languages starts with it in this case. In English most start with a capital, so
 * that the codes alone reject nine of ten positions, eight at a time. Then a Bloom filter over the
 * first word, up to eight letters of it, rejects most of the rest: the codes of eight units are one
 * long. A form without suffixes counts as a whole word only, so that its first word must be there
 * to its end; of one with suffixes, the first letters. In scripts that set no blanks between words
 * the first two units are hashed. What passes is walked in the trie. No test rejects a position
 * where a form matches.
 *
 * <p>Takes 145 KiB. Immutable and safe for use by many threads.
 */
final class ScanProfile {

  /** A form starts with this unit. */
  static final int START = 0x80;

  /** A name cannot start after this unit, unless in a script without blanks. */
  static final int INSIDE = 0x40;

  /** The code of а; those before are of a–z. */
  private static final int CYRILLIC = 27;

  /** The codes of a–z and а–я end here; what comes after may stand for several letters. */
  private static final int EXACT = 58;

  /** A unit that is stepped over, or that hides the letters from the filter in another way. */
  private static final int OPAQUE = 0x3F;

  /** In a key of the filter: the first letter is a capital. */
  private static final long CAPITAL = 0x80;

  private static final long EACH = 0x0101010101010101L;
  private static final int FILTER_BITS = 18;
  private static final int PAIR_BITS = 16;

  /** The codes without bit 7. */
  private static final byte[] BASE = new byte[1 << 16];

  static {
    for (int c = 0; c < 1 << 16; c++) {
      BASE[c] = (byte) base((char) c);
    }
  }

  /** The languages whose forms count, as bits. */
  final int mask;

  private final byte[] traits = Symbols.traitTable();
  private final byte[] codes = BASE.clone();
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];
  private final long[] pairs = new long[1 << (PAIR_BITS - 6)];

  private final WordSteps steps;
  private final Tails tails;

  /** Whether forms of the active languages take suffixes. */
  private final boolean suffixing;

  /** The number of first letters of forms with suffixes that are in the filter, as bits. */
  private int stems;

  /**
   * Builds the tables.
   *
   * @param openings what {@link FormStarts#openings} gives
   * @param languages of each node of the trie, as {@link FormTrie#languages} gives them
   */
  ScanProfile(int mask, FormStarts starts, char[] openings, FormTrie trie, int[] languages) {
    this.mask = mask;
    this.suffixing = starts.suffixing(mask);
    for (int i = 0; i < starts.size(); i++) {
      if (starts.isOf(i, mask)) {
        admit(starts, i);
      }
    }
    for (char c : openings) {
      if ((starts.languages(c) & mask) != 0) {
        codes[c] |= (byte) START;
      }
    }
    // A form with suffixes may end within a word: there every start is walked.
    int whole = suffixing ? 0 : mask;
    steps = new WordSteps(trie, languages, whole);
    tails = new Tails(trie, languages, whole);
  }

  private void admit(FormStarts starts, int start) {
    char first = starts.first(start);
    if (Symbols.is(first, Symbols.UNSPACED)) {
      int hash = pairHash(first, starts.second(start));
      pairs[hash >>> 6] |= 1L << hash;
      return;
    }
    boolean stem = starts.isStem(start);
    admit(starts.key(start) | CAPITAL, stem);
    if (!starts.capital(start)) {
      admit(starts.key(start), stem);
    }
  }

  private static int base(char c) {
    if (c == '@') {
      return INSIDE | OPAQUE;
    }
    char folded = Symbols.fold(c);
    int inside = Symbols.is(c, Symbols.WORD) ? INSIDE : 0;
    if (folded == Symbols.NOTHING) {
      return inside | OPAQUE;
    }
    if (inside == 0) {
      return 0;
    }
    if (folded >= 'a' && folded <= 'z') {
      return inside | (folded - 'a' + 1);
    }
    if (folded >= '\u0430' && folded <= '\u044F') {
      return inside | (folded - '\u0430' + CYRILLIC);
    }
    return inside | (EXACT + 1 + (folded & 3));
  }

  /** The code of a unit, without bit 7. */
  static int code(char c) {
    return BASE[c] & 0xFF;
  }

  /** Whether no name starts after a unit, as it is part of a word. */
  static boolean isInside(char c) {
    return (BASE[c] & INSIDE) != 0;
  }

  /** The code of each unit; never written to. */
  byte[] codes() {
    return codes;
  }

  /** The forms word by word. */
  WordSteps steps() {
    return steps;
  }

  /** Whether {@link NarrowStarts} finds all word starts of the active languages. */
  boolean narrows() {
    return tails.complete() && !suffixing();
  }

  /** What stands before the first landmark of a form. */
  Tails tails() {
    return tails;
  }

  /** Whether a form can start with this unit. */
  boolean starts(char c) {
    return codes[c] < 0;
  }

  /** The first word of a folded form, up to eight letters, as a key. */
  static long key(char[] folded, int length) {
    long key = 0;
    for (int i = 0; i < 8 && i < length; i++) {
      long code = BASE[folded[i]] & 0xFFL;
      if ((code & INSIDE) == 0) {
        break;
      }
      key |= code << (8 * i);
    }
    return key;
  }

  /**
   * The first word of a text as a key.
   *
   * @param eight the codes of eight units, the first in the lowest byte
   */
  static long key(long eight) {
    long letters = eight & 0x7F * EACH;
    long end = ~letters & INSIDE * EACH;
    // The bytes below the first that is no letter; all eight if all are.
    return letters & (((end & -end) >>> 6) - 1);
  }

  /** The number of letters in a key. */
  static int letters(long key) {
    return (71 - Long.numberOfLeadingZeros(key)) >>> 3;
  }

  /** Whether a key stands for one row of letters only. */
  static boolean exact(long key) {
    return (((key & 0x3F * EACH) + (INSIDE - 1 - EXACT) * EACH) & INSIDE * EACH) == 0;
  }

  /** Whether a unit hides letters from the filter. */
  static boolean opaque(long eight) {
    return opacity(eight) != 0;
  }

  private static long opacity(long eight) {
    return ((eight & 0x3F * EACH) + EACH) & INSIDE * EACH;
  }

  /** Whether forms of the active languages take suffixes. */
  boolean suffixing() {
    return suffixing;
  }

  /**
   * 1 if a form may start with these letters, else 0.
   *
   * @param eight the codes of eight units, the first in the lowest byte
   * @param first the first of these units
   */
  int admits(long eight, char first) {
    long opaque = opacity(eight);
    long key = key(eight) | (traits[first] & Symbols.UPPER) * (CAPITAL / Symbols.UPPER);
    int admitted = holds(key) | (int) ((opaque | -opaque) >>> 63);
    if (stems != 0) {
      for (int n = 1; n <= 8; n++) {
        if ((stems >>> n & 1) != 0) {
          admitted |= holds(stem(key, n));
        }
      }
    }
    return admitted;
  }

  /** 1 if a form may start with a capital and these letters of one row only, else 0. */
  int holdsCapital(long key) {
    return holds(key | CAPITAL);
  }

  /** Whether a form may start at a place in a text. */
  boolean admits(String text, int at) {
    int length = text.length();
    char first = text.charAt(at);
    if (!starts(first)) {
      return false;
    }
    if ((codes[first] & INSIDE) == 0) {
      return admitsPair(first, at + 1 < length ? text.charAt(at + 1) : ' ') != 0;
    }
    if (at > 0 && (codes[text.charAt(at - 1)] & INSIDE) != 0) {
      return false;
    }
    long eight = 0;
    for (int k = 0; k < 8 && at + k < length; k++) {
      eight |= (codes[text.charAt(at + k)] & 0xFFL) << (8 * k);
    }
    return admits(eight, first) != 0;
  }

  /** 1 if a form of a script without blanks may start with these units, else 0. */
  int admitsPair(char first, char second) {
    int hash = pairHash(Symbols.fold(first), Symbols.fold(second));
    int alone = pairHash(Symbols.fold(first), '\0');
    return (int) (pairs[hash >>> 6] >>> hash & 1)
        | (int) (pairs[alone >>> 6] >>> alone & 1)
        | (Symbols.fold(second) == Symbols.NOTHING ? 1 : 0);
  }

  /** Two bits of one long per key. */
  private int holds(long key) {
    long hash = LongTable.hash(key);
    long word = filter[(int) (hash >>> (64 - FILTER_BITS + 6))];
    return (int) (word >>> (hash >>> 24) & word >>> (hash >>> 32) & 1);
  }

  private void admit(long key, boolean stem) {
    put(key);
    int letters = letters(key);
    if (stem && letters < 8) {
      // Stems of many lengths would cost a probe each; the first four letters do.
      int known = Math.min(4, letters);
      stems |= 1 << known;
      put(stem(key, known));
    }
  }

  private void put(long key) {
    long hash = LongTable.hash(key);
    filter[(int) (hash >>> (64 - FILTER_BITS + 6))] |= 1L << (hash >>> 24) | 1L << (hash >>> 32);
  }

  /** The first letters of a key, marked as such. */
  private static long stem(long key, int letters) {
    return (key & ((1L << (8 * letters)) - 1)) ^ Long.MIN_VALUE;
  }

  private static int pairHash(char first, char second) {
    return ((first * 0x10001 ^ second * 0x85EB) * 0x9E3779B1) >>> (32 - PAIR_BITS);
  }
}

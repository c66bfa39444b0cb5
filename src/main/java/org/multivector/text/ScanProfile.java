package org.multivector.text;

/**
 * Where a match can start in the text of one language: the tables with which {@link WordStarts}
 * skips everything else.
 *
 * <p>Every UTF-16 unit has a code of one byte. Its lowest seven bits tell letters apart whatever
 * their case, and from what is no part of a word, after which a name may start; bit 7 says that a
 * form of the active languages starts with it in this case. In English most start with a capital,
 * so that the codes alone reject nine of ten positions, eight at a time. In other languages the
 * first three units are asked for next. Then a Bloom filter over the first word, up to eight
 * letters of it, rejects most of the rest: the codes of eight units are one long. A form without
 * suffixes counts as a whole word only, so that its first word must be there to its end; of one
 * with suffixes, the first letters. In scripts that set no blanks between words the first two units
 * are hashed. What passes is looked up in {@link FirstWords} or walked in the trie. No test rejects
 * a position where a form matches.
 *
 * <p>Takes 146 KiB beside the steps. Immutable and safe for use by many threads.
 */
final class ScanProfile {

  /** A form starts with this unit. */
  static final int START = 0x80;

  /** The code of a unit that hides the letters from the filter, though no word goes on with it. */
  private static final int HIDING = 1;

  /** The codes of units that are part of a word start here. */
  private static final int INSIDE = 2;

  /** Further letters of the packs; more than these could not be told apart. */
  private static final String FURTHER =
      "ёіәғқңөұүһ" + "éşïýüçúáğñšíöóčîäūńǵćăǧèãŋđžłøșțðāàêëôēâåņķřėīęæõňśģľ";

  /** The code of a; capitals of ASCII stand for themselves. */
  private static final int LATIN = 'A';

  /** The code of а. */
  private static final int CYRILLIC = LATIN + 26;

  /** The codes from here on may stand for several letters. */
  private static final int INEXACT = CYRILLIC + 32;

  /** A unit within a word that is stepped over, or that hides the letters in another way. */
  private static final int OPAQUE = 0x7F;

  /** In a key of the filter: the first letter is a capital. */
  static final long CAPITAL = 0x80;

  /** A code without bit 7. */
  private static final int CODE = 0x7F;

  /** The codes of three units without bit 7. */
  static final long OPENING = 0x7F7F7F;

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  /** Letters of a stem, with those of suffixes if it is shorter, that the first filter knows. */
  static final int STEM = 4;

  /** Letters of a stem that are looked at where these are there. */
  static final int LONG_STEM = 6;

  /** The codes without bit 7. */
  private static final byte[] BASE = new byte[1 << 16];

  static {
    for (int c = 0; c < 1 << 16; c += Symbols.ROW) {
      fill(c);
    }
  }

  private static void fill(int from) {
    for (int c = from; c < from + Symbols.ROW; c++) {
      BASE[c] = (byte) base((char) c);
    }
  }

  /** The languages whose forms count, as bits. */
  final int mask;

  private final byte[] traits = Symbols.traitTable();
  private final byte[] codes = BASE.clone();
  private final StartFilter starts;
  private final KeyFilter filter;
  private final KeyFilter pairs;

  private final FirstWords firstWords;
  private final WordSteps steps;
  private final Tails tails;

  /** Whether forms of the active languages take suffixes. */
  private final boolean suffixing;

  /** The numbers of letters of stems that are looked at, as bits. */
  private final int stems;

  /**
   * Builds the tables.
   *
   * @param openings what {@link FormStarts#openings} gives
   * @param languages of each node of the trie, as {@link FormTrieBuilder#languages} gives them
   */
  ScanProfile(int mask, FormStarts starts, char[] openings, FormTrie trie, int[] languages) {
    this.mask = mask;
    this.firstWords = starts.firstWords();
    this.suffixing = starts.suffixing(mask);
    this.starts = starts.filter(mask);
    this.filter = this.starts.words;
    this.pairs = this.starts.pairs;
    this.stems = this.starts.stems();
    for (char c : openings) {
      if ((starts.languages(c) & mask) != 0) {
        boolean alone = pairs.holds(pair(Symbols.fold(c), '\0')) != 0;
        codes[c] |= (byte) (alone && !isInside(c) ? START | HIDING : START);
      }
    }
    // A form with suffixes may end within a word: there every start is walked.
    int whole = suffixing ? 0 : mask;
    tails = new Tails(starts, whole);
    for (FormStarts.Heading heading : starts.headings(narrows() ? mask : 0)) {
      // In a text any letter before the landmark may be a capital, and then is one itself.
      for (int at = 1; at <= heading.landmark(); at++) {
        filter.put(heading.word(at) | CAPITAL);
      }
    }
    steps = new WordSteps(trie, languages, narrows() ? mask : 0);
  }

  private static int base(char c) {
    if (c == '@') {
      return OPAQUE;
    }
    char folded = Symbols.fold(c);
    boolean inside = Symbols.is(c, Symbols.WORD);
    if (folded == Symbols.NOTHING) {
      return inside ? OPAQUE : HIDING;
    }
    if (!inside) {
      return 0;
    }
    if (folded >= 'a' && folded <= 'z') {
      return LATIN + folded - 'a';
    }
    if (folded >= '\u0430' && folded <= '\u044F') {
      return CYRILLIC + folded - '\u0430';
    }
    int further = folded < 0x600 ? FURTHER.indexOf(folded) : -1;
    return further >= 0 ? INSIDE + further : INEXACT + (folded & 3);
  }

  /** The code of a unit, without bit 7. */
  static int code(char c) {
    return BASE[c];
  }

  /** Whether no name starts after a unit, as it is part of a word. */
  static boolean isInside(char c) {
    return BASE[c] >= INSIDE;
  }

  /** The code of each unit; never written to. */
  byte[] codes() {
    return codes;
  }

  /** The first words of the forms of all languages. */
  FirstWords firstWords() {
    return firstWords;
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
    for (int i = 0; i < 8 && i < length && isInside(folded[i]); i++) {
      key |= (long) code(folded[i]) << (8 * i);
    }
    return key;
  }

  /** The highest bit of each of eight codes that is part of a word. */
  static long inside(long eight) {
    return ((eight & CODE * EACH) + (START - INSIDE) * EACH) & HIGH;
  }

  /** Whether the first of eight codes is part of a word. */
  static boolean opensWord(long eight) {
    return (eight & CODE) >= INSIDE;
  }

  /** Not 0 if one of eight codes hides letters from the filters. */
  static long hiding(long eight, long inside) {
    return (((eight & CODE * EACH) + EACH) & HIGH) | (eight & EACH & ~((inside | eight) >>> 7));
  }

  /**
   * 1 if a form may start with the first three of eight codes, which are those of a word and none
   * of which {@link #hiding hides} letters, else 0.
   *
   * @param first the unit of the first code
   */
  int opens(long eight, char first) {
    return starts.openings.holds((eight & OPENING) | capital(first));
  }

  /** {@link #CAPITAL} if a unit is one, else 0. */
  private long capital(char unit) {
    return (traits[unit] & Symbols.UPPER) * (CAPITAL / Symbols.UPPER);
  }

  /** 1 if a form of a script without blanks may start with two folded units, else 0. */
  int mayPair(char first, char second) {
    return starts.mayPair(first, second);
  }

  /** The number of letters in a key. */
  static int letters(long key) {
    return (71 - Long.numberOfLeadingZeros(key)) >>> 3;
  }

  /** Whether a key stands for one row of letters only. */
  static boolean exact(long key) {
    return (((key & CODE * EACH) + (START - INEXACT) * EACH) & HIGH) == 0;
  }

  /** Whether forms of the active languages take suffixes. */
  boolean suffixing() {
    return suffixing;
  }

  /**
   * The first word of a text as the filters have it, or 0 if something hides it from them.
   *
   * @param eight the codes of eight units, the first in the lowest byte
   * @param first the first of these units
   */
  long word(long eight, char first) {
    long end = ~inside(eight) & HIGH;
    // The lowest bit of the byte after the word, and those below it; all if eight letters are one.
    long after = (end & -end) >>> 7;
    long key = eight & CODE * EACH & (after - 1);
    long opaque = ((key + EACH) & HIGH) | (eight & after * HIDING);
    return (key | capital(first)) & ~((opaque | -opaque) >> 63);
  }

  /** 1 if a form may start with a {@link #word}, else 0. */
  int admits(long word) {
    int admitted = filter.holds(word) | (word == 0 ? 1 : 0);
    return stems == 0 ? admitted : admitted | filter.holds(stem(word, STEM));
  }

  /** Whether suffixes that start in it may follow the first letters of a {@link #word}. */
  boolean isStem(long word) {
    int held = 0;
    // A stem that is all of the word is a word without suffixes.
    int most = Math.min(LONG_STEM, letters(word) - 1);
    for (int n = 1; n <= most; n++) {
      if ((stems >>> n & 1) != 0) {
        held |= starts.longStems.holds(stem(word, n));
      }
    }
    return held != 0;
  }

  /** A {@link #word} without what tells whether its first letter is a capital. */
  static long letterKey(long word) {
    return word & ~CAPITAL;
  }

  /** 1 if a form may start with a capital and these letters of one row only, else 0. */
  int holdsCapital(long key) {
    return filter.holds(key | CAPITAL);
  }

  /** Whether a form may start at a place in a text. */
  boolean admits(String text, int at) {
    int length = text.length();
    char first = text.charAt(at);
    if (!starts(first)) {
      return false;
    }
    if (!isInside(first)) {
      char second = at + 1 < length ? Symbols.fold(text.charAt(at + 1)) : ' ';
      return isAlone(codes[first]) != 0
          || second == Symbols.NOTHING
          || admitsPair(pair(Symbols.fold(first), second)) != 0;
    }
    if (at > 0 && isInside(text.charAt(at - 1))) {
      return false;
    }
    long eight = 0;
    for (int k = 0; k < 8 && at + k < length; k++) {
      eight |= (codes[text.charAt(at + k)] & 0xFFL) << (8 * k);
    }
    return admits(word(eight, first)) != 0;
  }

  /** Two folded units of a script without blanks, or one and 0, as a key: no word has that. */
  static long pair(char first, char second) {
    return Long.MIN_VALUE | (long) first << 16 | second;
  }

  /** 1 if a form of a script without blanks may start with a pair, else 0. */
  int admitsPair(long pair) {
    return pairs.holds(pair);
  }

  /** 1 if a unit with this code of a script without blanks may be all of a form, else 0. */
  static int isAlone(long code) {
    return (int) code & HIDING;
  }

  /** The first letters of a key, marked as such. */
  static long stem(long key, int letters) {
    return (key & ((1L << (8 * letters)) - 1)) ^ Long.MIN_VALUE;
  }
}

package org.multivector.text;

/**
 * The first words of the forms of a language, or of several, as what {@link ScanProfile} asks for
 * first. Not safe for use while it is filled.
 */
final class StartFilter {

  private static final int SECOND_BITS = 14;

  /** The code of a unit of a script without blanks has this bit set if a form starts and ends. */
  private static final long ALONE = 1;

  /** The letters of whole first words, and the first ones of stems. */
  final KeyFilter words = new KeyFilter(18);

  /** More of the letters of stems; apart, as each word is looked up with several lengths. */
  final KeyFilter longStems = new KeyFilter(17);

  /** The codes of the first three units, of which the third may be that of the next word. */
  final KeyFilter openings = new KeyFilter(16);

  /** The first two units in scripts without blanks. */
  final KeyFilter pairs = new KeyFilter(17);

  /** Of each second unit, by its lowest bits, a bit for each class of first ones before it. */
  private final byte[] seconds = new byte[1 << SECOND_BITS];

  /** The numbers of letters of stems that are looked at, as bits. */
  private int stems;

  /** Adds what a filter holds. */
  void addAll(StartFilter other) {
    words.addAll(other.words);
    longStems.addAll(other.longStems);
    openings.addAll(other.openings);
    pairs.addAll(other.pairs);
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] |= other.seconds[i];
    }
    stems |= other.stems;
  }

  /**
   * Adds a first word of letters.
   *
   * @param key the letters, with what tells whether the first is a capital
   * @param letters their number
   * @param stem whether suffixes may follow it
   */
  void add(long key, int letters, boolean stem) {
    words.put(key);
    addOpening(key, letters);
    if (stem && letters < 8) {
      // Stems of many lengths would cost a probe each; the first letters do.
      words.put(ScanProfile.stem(key, ScanProfile.STEM));
      int known = Math.min(ScanProfile.LONG_STEM, letters);
      longStems.put(ScanProfile.stem(key, known));
      stems |= 1 << known;
    }
  }

  /** Adds the first letters of a stem with suffixes. */
  void addPrefix(long key) {
    words.put(ScanProfile.stem(key, ScanProfile.STEM));
    addOpening(key, ScanProfile.letters(key));
  }

  private void addOpening(long key, int letters) {
    if (letters == 1) {
      addLetter(key, 0);
      return;
    }
    long opening = (key & ScanProfile.OPENING) | (key & ScanProfile.CAPITAL);
    openings.put(opening);
    if (letters == 2) {
      openings.put(opening | ALONE << 16);
    }
  }

  /**
   * Adds a first word of one letter.
   *
   * @param third the code of the unit after the next, or -1 if it may be anything
   */
  void addLetter(long key, int third) {
    for (long second = 0; second <= ALONE; second++) {
      long two = key | second << 8;
      openings.put(two);
      openings.put(two | ALONE << 16);
      for (int code = Math.max(0, third); code <= (third < 0 ? 0x7F : third); code++) {
        openings.put(two | (long) code << 16);
      }
    }
  }

  /** Adds the first two units of a form of a script without blanks, or one and 0. */
  void addPair(char first, char second) {
    pairs.put(ScanProfile.pair(first, second));
    seconds[second & (seconds.length - 1)] |= (byte) (1 << kind(first));
  }

  /** 1 if a form of a script without blanks may start so, else 0: fast, and admits more. */
  int mayPair(char first, char second) {
    return seconds[second & (seconds.length - 1)] >>> kind(first) & 1;
  }

  private static int kind(char first) {
    return (first * 0x9E3779B1) >>> 29;
  }

  /** The numbers of letters of stems that are looked at, as bits. */
  int stems() {
    return stems;
  }
}

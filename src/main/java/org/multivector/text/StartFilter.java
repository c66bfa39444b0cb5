package org.multivector.text;

/**
 * The first words of the forms of a language, or of several, as what {@link ScanProfile} asks for
 * first. Not safe for use while it is filled.
 */
final class StartFilter {

  /** The letters of whole first words, and the first ones of stems. */
  final KeyFilter words = new KeyFilter(18);

  /** The first two units in scripts without blanks. */
  final KeyFilter pairs = new KeyFilter(17);

  /** The numbers of letters of stems that are looked at, as bits. */
  private int stems;

  /** Adds what a filter holds. */
  void addAll(StartFilter other) {
    words.addAll(other.words);
    pairs.addAll(other.pairs);
    stems |= other.stems;
  }

  /**
   * Adds a first word of letters.
   *
   * @param key the letters, with what tells whether the first is a capital
   * @param stem whether suffixes may follow it
   */
  void add(long key, boolean stem) {
    words.put(key);
    int letters = ScanProfile.letters(key);
    if (stem && letters < 8) {
      // Stems of many lengths would cost a probe each; the first letters do.
      addPrefix(key);
      int known = Math.min(ScanProfile.LONG_STEM, letters);
      words.put(ScanProfile.longStem(key, known));
      stems |= 1 << known;
    }
  }

  /** Adds the first letters of a stem with suffixes. */
  void addPrefix(long key) {
    words.put(ScanProfile.stem(key, ScanProfile.STEM));
  }

  /** The numbers of letters of stems that are looked at, as bits. */
  int stems() {
    return stems;
  }
}

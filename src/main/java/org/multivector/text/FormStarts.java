package org.multivector.text;

import java.util.Arrays;

/**
 * How the forms of all languages start: what the {@link ScanProfile} of each language is made of.
 *
 * <p>Forms that start alike and follow each other, such as the cases of a name, are kept once. Not
 * safe for use by several threads.
 */
final class FormStarts {

  private static final int CAPITAL = 1;
  private static final int STEM = 2;

  private int size;
  private char[] firsts = new char[1 << 13];
  private char[] seconds = new char[1 << 13];
  private long[] keys = new long[1 << 13];
  private int[] languages = new int[1 << 13];
  private byte[] traits = new byte[1 << 13];

  /** The languages with a form that takes suffixes. */
  private int suffixing;

  /** Per folded unit, the languages with a form that asks for it as a capital. */
  private final int[] capital = new int[1 << 16];

  /** Per folded unit, the languages with a form that takes it in any case. */
  private final int[] any = new int[1 << 16];

  /**
   * Adds a form.
   *
   * @param second its second unit, 0 if there is none
   * @param key its first word, see {@link ScanProfile#key}
   * @param length the number of its units
   */
  void add(char first, char second, long key, int length, long capitals, Entry entry) {
    // Suffixes follow the last word of a form; a word before it stands as it is.
    boolean suffixed = entry.suffixes != null;
    boolean stem = suffixed && ScanProfile.letters(key) == length;
    suffixing |= suffixed ? entry.language : 0;
    int trait = (int) (capitals & CAPITAL) | (stem ? STEM : 0);
    int last = size - 1;
    if (last >= 0
        && keys[last] == key
        && traits[last] == trait
        && languages[last] == entry.language
        && firsts[last] == first
        && seconds[last] == second) {
      return;
    }
    if (size == firsts.length) {
      int room = 2 * size;
      firsts = Arrays.copyOf(firsts, room);
      seconds = Arrays.copyOf(seconds, room);
      keys = Arrays.copyOf(keys, room);
      languages = Arrays.copyOf(languages, room);
      traits = Arrays.copyOf(traits, room);
    }
    firsts[size] = first;
    seconds[size] = second;
    keys[size] = key;
    languages[size] = entry.language;
    traits[size] = (byte) trait;
    size++;
    ((trait & CAPITAL) == 0 ? any : capital)[first] |= entry.language;
  }

  int size() {
    return size;
  }

  /** The first unit of a start. */
  char first(int start) {
    return firsts[start];
  }

  /** The second unit of a start, 0 if there is none. */
  char second(int start) {
    return seconds[start];
  }

  /** The first word of a start as a key. */
  long key(int start) {
    return keys[start];
  }

  /** Whether a start is of one of the languages. */
  boolean isOf(int start, int mask) {
    return (languages[start] & mask) != 0;
  }

  /** Whether the first unit must be a capital. */
  boolean capital(int start) {
    return (traits[start] & CAPITAL) != 0;
  }

  /** Whether suffixes may follow the first word, if that has less than eight letters. */
  boolean isStem(int start) {
    return (traits[start] & STEM) != 0;
  }

  /** Whether a form of one of the languages takes suffixes. */
  boolean suffixing(int mask) {
    return (suffixing & mask) != 0;
  }

  /** The units of a text that a form can start with, whatever its language. */
  char[] openings() {
    char[] openings = new char[1 << 16];
    int count = 0;
    for (int c = 0; c < openings.length; c++) {
      if (languages((char) c) != 0) {
        openings[count++] = (char) c;
      }
    }
    return Arrays.copyOf(openings, count);
  }

  /** The languages with a form that can start with a unit of a text, as bits. */
  int languages(char unit) {
    char folded = Symbols.fold(unit);
    return any[folded] | (Symbols.is(unit, Symbols.UPPER) ? capital[folded] : 0);
  }
}

package org.multivector.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the forms of all languages start: what the {@link ScanProfile} of each language is made of.
 *
 * <p>Forms that start alike and follow each other, such as the cases of a name, are kept once. Not
 * safe for use by several threads.
 */
final class FormStarts {

  private static final int CAPITAL = 1;
  private static final int STEM = 2;
  private static final int NEXT_CAPITAL = 4;
  private static final int GOES_ON = 8;
  private static final int PREFIX = 16;

  private int size;
  private char[] firsts = new char[1 << 13];
  private char[] nexts = new char[1 << 13];
  private int[] nodes = new int[1 << 13];
  private long[] keys = new long[1 << 13];
  private int[] languages = new int[1 << 13];
  private byte[] traits = new byte[1 << 13];

  /**
   * A form that has something before its first landmark, see {@link Tails}.
   *
   * @param units its first units, folded: to eight from the landmark on
   * @param landmark where that is
   * @param language the form's language, as a bit
   */
  record Heading(String units, int landmark, int language) {

    /** What stands before the landmark. */
    String before() {
      return units.substring(0, landmark);
    }

    /** The letters a–z from a place on, as a {@link ScanProfile#key}. */
    long word(int from) {
      long key = 0;
      for (int i = from; i < Math.min(units.length(), from + 8); i++) {
        if (!WordSteps.isLetter(units.charAt(i))) {
          break;
        }
        key |= (long) ScanProfile.code(units.charAt(i)) << (8 * (i - from));
      }
      return key;
    }
  }

  /** The languages with a form that takes suffixes. */
  private int suffixing;

  private final List<Heading> headings = new ArrayList<>();

  /** Of each unit beyond ASCII the languages with a form whose first one it is. */
  private final int[] landmarks = new int[1 << 16];

  /** The languages with a form that has no landmark, whose headings nobody asks for. */
  private int unmarked;

  /** Per folded unit, the languages with a form that asks for it as a capital. */
  private final int[] capital = new int[1 << 16];

  /** Per folded unit, the languages with a form that takes it in any case. */
  private final int[] any = new int[1 << 16];

  /**
   * Adds a form.
   *
   * @param units holds it, folded
   * @param key its first word, see {@link ScanProfile#key}
   * @param path the nodes of the trie before its first unit and after each
   */
  void add(char[] units, int length, long key, int[] path, long capitals, Entry entry) {
    char first = units[0];
    if ((unmarked & entry.language) == 0) {
      addHeading(units, length, capitals, entry.language);
    }
    if (Symbols.is(first, Symbols.UNSPACED)) {
      add(units, length, path, entry);
      return;
    }
    int letters = ScanProfile.letters(key);
    boolean suffixed = entry.suffixes != null;
    // Suffixes follow the last word of a form; a word before it stands as it is.
    boolean stem = suffixed && letters == length;
    suffixing |= suffixed ? entry.language : 0;
    boolean second = letters < 8 && letters + 1 < length;
    char next = second && ScanProfile.isInside(units[letters + 1]) ? units[letters + 1] : '\0';
    int trait = (int) (capitals & CAPITAL) | (stem ? STEM : 0);
    trait |= letters == 8 || letters < length ? GOES_ON : 0;
    trait |= next != '\0' && (capitals >>> (letters + 1) & 1) != 0 ? NEXT_CAPITAL : 0;
    add(first, key, next, path[letters], trait, entry.language);
    if (stem && letters < ScanProfile.STEM) {
      addSuffixed(first, key, (trait & CAPITAL) | PREFIX, entry);
    }
  }

  /** Takes note of the first landmark of a form, as {@link Tails} has them. */
  private void addHeading(char[] units, int length, long capitals, int language) {
    int foreign = 0;
    while (foreign < length && !Tails.unclear(units[foreign])) {
      foreign++;
    }
    if (foreign < length) {
      landmarks[units[foreign]] |= language;
    }
    int landmark = Math.min(foreign, Long.numberOfTrailingZeros(capitals));
    if (landmark == Math.min(length, Long.SIZE)) {
      unmarked |= language;
    } else if (landmark > 0) {
      String heading = new String(units, 0, Math.min(length, landmark + 8));
      headings.add(new Heading(heading, landmark, language));
    }
  }

  /** Adds a short stem once more with each of the letters that suffixes may add to it. */
  private void addSuffixed(char first, long stem, int trait, Entry entry) {
    int letters = ScanProfile.letters(stem);
    Set<String> more = new TreeSet<>();
    Objects.requireNonNull(entry.suffixes).collect("", ScanProfile.STEM - letters, 0, more);
    for (String suffix : more) {
      long key = stem;
      for (int i = 0; i < suffix.length() && ScanProfile.isInside(suffix.charAt(i)); i++) {
        key |= (long) ScanProfile.code(suffix.charAt(i)) << (8 * (letters + i));
      }
      add(first, key, '\0', 0, trait, entry.language);
    }
  }

  /** Adds a form of a script without blanks: its first two units are its first word. */
  private void add(char[] units, int length, int[] path, Entry entry) {
    long key = ScanProfile.pair(units[0], length == 1 ? '\0' : units[1]);
    char next = length <= 2 ? '\0' : units[2];
    int trait = length <= 2 ? 0 : GOES_ON;
    suffixing |= entry.suffixes == null ? 0 : entry.language;
    add(units[0], key, next, path[Math.min(2, length)], trait, entry.language);
  }

  private void add(char first, long key, char next, int node, int trait, int language) {
    int last = size - 1;
    if (last >= 0
        && keys[last] == key
        && traits[last] == trait
        && languages[last] == language
        && nexts[last] == next
        && firsts[last] == first) {
      return;
    }
    if (size == firsts.length) {
      int room = 2 * size;
      firsts = Arrays.copyOf(firsts, room);
      nexts = Arrays.copyOf(nexts, room);
      nodes = Arrays.copyOf(nodes, room);
      keys = Arrays.copyOf(keys, room);
      languages = Arrays.copyOf(languages, room);
      traits = Arrays.copyOf(traits, room);
    }
    firsts[size] = first;
    nexts[size] = next;
    nodes[size] = node;
    keys[size] = key;
    languages[size] = language;
    traits[size] = (byte) trait;
    size++;
    ((trait & CAPITAL) == 0 ? any : capital)[first] |= language;
  }

  /** Of each unit beyond ASCII the languages with a form whose first one it is, as bits. */
  int[] landmarks() {
    return landmarks;
  }

  /** Whether a form of one of the languages has no landmark. */
  boolean unmarked(int mask) {
    return (unmarked & mask) != 0;
  }

  /** The forms of some languages that have something before a landmark, if all have one. */
  List<Heading> headings(int mask) {
    List<Heading> all = new ArrayList<>();
    for (Heading heading : headings) {
      if ((heading.language & mask) != 0) {
        all.add(heading);
      }
    }
    return all;
  }

  int size() {
    return size;
  }

  /** The first unit of a start. */
  char first(int start) {
    return firsts[start];
  }

  /** The first word of a start, or its first {@link ScanProfile#pair}, as a key. */
  long key(int start) {
    return keys[start];
  }

  /** Where the first word of a start ends in the trie. */
  int node(int start) {
    return nodes[start];
  }

  /** Whether the form may go on after its first word. */
  boolean goesOn(int start) {
    return (traits[start] & GOES_ON) != 0;
  }

  /**
   * The letter that the second word starts with, one unit after the first, or the third unit in a
   * script without blanks; 0 if there is none.
   */
  char next(int start) {
    return nexts[start];
  }

  /** Whether that unit must be a capital. */
  boolean nextCapital(int start) {
    return (traits[start] & NEXT_CAPITAL) != 0;
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

  /** Whether this is no start of a form, but a short stem and the first letters of a suffix. */
  boolean isPrefix(int start) {
    return (traits[start] & PREFIX) != 0;
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

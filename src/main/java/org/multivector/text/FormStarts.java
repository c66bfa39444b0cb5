package org.multivector.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the forms of all languages start: what the {@link ScanProfile} of each language is made of.
 *
 * <p>Not safe for use by several threads.
 */
final class FormStarts {

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

    /** The word from a place on, as a {@link ScanProfile#key}. */
    long word(int from) {
      char[] rest = units.substring(from).toCharArray();
      return ScanProfile.key(rest, rest.length);
    }
  }

  private final FirstWords firstWords = new FirstWords();

  /** The first words of the forms of each language, null where there are none. */
  private final @Nullable StartFilter[] filters = new StartFilter[Integer.SIZE];

  /** The languages with a form that takes suffixes. */
  private int suffixing;

  /** What classes of suffixes may add to a stem of one letter, of two and so on. */
  private final Map<Suffixes, @Nullable String[][]> additions = new HashMap<>();

  /** The first word of the form added last, see {@link ScanProfile#key}. */
  private long key;

  /** The number of its letters. */
  private int letters;

  /** The first words of the forms of the language of the form added last. */
  private StartFilter filter = new StartFilter();

  private int lastLanguage = 1;

  /** How the form added last starts, as forms that start alike often follow each other. */
  private long lastStart;

  private long lastWay;
  private @Nullable Suffixes lastSuffixes;
  private char lastFirst;

  private final List<Heading> headings = new ArrayList<>();

  /** Of each unit beyond ASCII the languages with a form whose first one it is. */
  private final int[] landmarks = new int[1 << 16];

  /** The languages with a form that has no landmark, whose headings nobody asks for. */
  private int unmarked;

  /** Per folded unit, the languages with a form that asks for it as a capital. */
  private final int[] capital = new int[1 << 16];

  /** Per folded unit, the languages with a form that takes it in any case. */
  private final int[] any = new int[1 << 16];

  FormStarts() {
    filters[0] = filter;
  }

  /**
   * Adds a form.
   *
   * @param units holds it, folded
   * @param shared how many units it begins with as the form added before it
   * @param path the nodes of the trie before its first unit and after each
   */
  void add(char[] units, int length, int shared, int[] path, long capitals, Entry entry) {
    int language = entry.language;
    Suffixes suffixes = entry.suffixes;
    if (language != lastLanguage) {
      turnTo(language);
    }
    suffixing |= suffixes == null ? 0 : language;
    if ((unmarked & language) == 0) {
      addHeading(units, length, capitals, language);
    }
    char first = units[0];
    if (Symbols.is(first, Symbols.UNSPACED)) {
      addPair(units, length, path, language);
      return;
    }
    // The first word is the same if the unit that ends it is.
    if (shared <= letters && shared < 8) {
      key = ScanProfile.key(units, length);
      letters = ScanProfile.letters(key);
    }
    boolean upper = (capitals & 1) != 0;
    long way = way(units, length, capitals);
    // Suffixes follow the last word of a form; a word before it stands as it is.
    boolean stem = suffixes != null && letters == length;
    if (letters == 1) {
      // Forms that start alike up to the second word may still differ in this.
      addLetter(units, length, upper);
    }
    if (isLast(upper ? key | ScanProfile.CAPITAL : key, way, stem ? suffixes : null, first)) {
      return;
    }
    (upper ? capital : any)[first] |= language;
    filter.add(key | ScanProfile.CAPITAL, letters, stem);
    if (!upper) {
      filter.add(key, letters, stem);
    }
    if (suffixes != null && stem && letters < ScanProfile.STEM) {
      addSuffixed(upper, suffixes);
    }
    if (key != 0 && ScanProfile.exact(key)) {
      firstWords.add(key, letters, path[letters], way);
    }
  }

  private void turnTo(int language) {
    lastLanguage = language;
    lastWay = 0;
    int index = Integer.numberOfTrailingZeros(language);
    StartFilter known = filters[index];
    filter = known == null ? new StartFilter() : known;
    filters[index] = filter;
  }

  /** Adds a first word of one letter with the unit that the second word starts with. */
  private void addLetter(char[] units, int length, boolean upper) {
    int third = length > 2 ? ScanProfile.code(units[2]) : -1;
    filter.addLetter(key | ScanProfile.CAPITAL, third);
    if (!upper) {
      filter.addLetter(key, third);
    }
  }

  /** How a form goes on after its first word. */
  private long way(char[] units, int length, long capitals) {
    if (letters == length && letters < 8) {
      return FirstWords.ENDING;
    }
    int second = letters + 1;
    if (letters == 8 || second >= length || !ScanProfile.isInside(units[second])) {
      return FirstWords.GOING_ON;
    }
    return FirstWords.word(units[second], (capitals >>> second & 1) != 0);
  }

  /** Adds a form of a script without blanks: its first two units are its first word. */
  private void addPair(char[] units, int length, int[] path, int language) {
    char second = length == 1 ? '\0' : units[1];
    long pair = ScanProfile.pair(units[0], second);
    long way = length <= 2 ? FirstWords.ENDING : FirstWords.unit(units[2]);
    if (!isLast(pair, way, null, units[0])) {
      any[units[0]] |= language;
      filter.addPair(units[0], second);
      int known = Math.min(2, length);
      firstWords.add(pair, known, path[known], way);
    }
  }

  /** Whether the form added last starts like this, which is remembered. */
  private boolean isLast(long start, long way, @Nullable Suffixes suffixes, char first) {
    if (start == lastStart && way == lastWay && suffixes == lastSuffixes && first == lastFirst) {
      return true;
    }
    lastStart = start;
    lastWay = way;
    lastSuffixes = suffixes;
    lastFirst = first;
    return false;
  }

  /** Adds a short first word with each of the letters that suffixes may add to it. */
  private void addSuffixed(boolean upper, Suffixes suffixes) {
    for (String suffix : additions(suffixes)) {
      long longer = key;
      for (int i = 0; i < suffix.length() && ScanProfile.isInside(suffix.charAt(i)); i++) {
        longer |= (long) ScanProfile.code(suffix.charAt(i)) << (8 * (letters + i));
      }
      filter.addPrefix(longer | ScanProfile.CAPITAL);
      if (!upper) {
        filter.addPrefix(longer);
      }
    }
  }

  /** What suffixes may add to the first word, as far as it is looked at. */
  private String[] additions(Suffixes suffixes) {
    @Nullable String[][] known = additions.get(suffixes);
    if (known == null) {
      known = new String[ScanProfile.STEM][];
      additions.put(suffixes, known);
    }
    String[] more = known[letters];
    if (more == null) {
      Set<String> all = new TreeSet<>();
      suffixes.collect("", ScanProfile.STEM - letters, 0, all);
      more = all.toArray(new String[0]);
      known[letters] = more;
    }
    return more;
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

  /** The first words of the forms of all languages. */
  FirstWords firstWords() {
    return firstWords;
  }

  /** The first words of the forms of some languages. */
  StartFilter filter(int mask) {
    StartFilter all = new StartFilter();
    for (int index = 0; index < filters.length; index++) {
      StartFilter own = filters[index];
      if (own != null && (mask >>> index & 1) != 0) {
        all.addAll(own);
      }
    }
    return all;
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

  /** Whether a form of one of the languages takes suffixes. */
  boolean suffixing(int mask) {
    return (suffixing & mask) != 0;
  }

  /** The units of a text that a form can start with, whatever its language. */
  char[] openings() {
    char[] openings = new char[1 << 16];
    int count = 0;
    for (int c = 0; c < openings.length; c += Symbols.ROW) {
      count = addOpenings(c, openings, count);
    }
    return Arrays.copyOf(openings, count);
  }

  private int addOpenings(int from, char[] openings, int before) {
    int count = before;
    for (int c = from; c < from + Symbols.ROW; c++) {
      if (languages((char) c) != 0) {
        openings[count++] = (char) c;
      }
    }
    return count;
  }

  /** The languages with a form that can start with a unit of a text, as bits. */
  int languages(char unit) {
    char folded = Symbols.fold(unit);
    return any[folded] | (Symbols.is(unit, Symbols.UPPER) ? capital[folded] : 0);
  }
}

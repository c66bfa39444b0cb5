package org.multivector.text;

import java.util.Arrays;
import org.multivector.actor.KnowledgeFile;

/**
 * What the matcher knows about each UTF-16 unit, in two tables of 65,536 entries.
 *
 * <p>Folding maps every unit to the one that names are stored in: lower case, one kind of
 * apostrophe, hyphen, middle dot and blank, and the simplified shape of a Han character that {@code
 * han.txt} lists. It never changes the number of units, so that offsets stay exact. Units that
 * carry nothing (zero-width characters, soft hyphens, combining marks) fold to {@link #NOTHING} and
 * are stepped over.
 */
final class Symbols {

  /** Folded value of a unit that is stepped over. */
  static final char NOTHING = '\uFFFF';

  /** Part of a word: letters, digits and marks of scripts that set words apart. */
  static final int WORD = 1;

  /** An upper-case or title-case letter. */
  static final int UPPER = 2;

  /** A character of a script that sets no blanks between words; it is a boundary on both sides. */
  static final int UNSPACED = 4;

  /** A lower-case letter. */
  static final int LOWER = 8;

  /** A blank or a line break. */
  static final int BLANK = 16;

  /** A mark that may end a sentence, or a line feed. */
  static final int STOP = 32;

  private static final String STOPS = "\n.!?\u2026\u3002\uFF01\uFF1F";

  /**
   * Large blocks of units that fold to themselves and have one trait, or none: Canadian syllables,
   * signs, Han characters, Yi syllables, Hangul, surrogates and private use. Four of five units
   * need no question to be asked.
   */
  private static final int[][] ALIKE = {
    {0x1401, 0x166C, WORD},
    {0x2213, 0x24B5, 0},
    {0x24EA, 0x2BFF, 0},
    {0x3200, 0x33FF, 0},
    {0x3400, 0x4DB5, UNSPACED},
    {0x4E00, 0x9FA5, UNSPACED},
    {0xA000, 0xA48C, WORD},
    {0xAC00, 0xD7A3, WORD},
    {0xD800, 0xF8FF, 0},
    {0xF900, 0xFA6D, UNSPACED}
  };

  /**
   * So many units are gone through by a method that is called for each row: what is called often is
   * compiled early, but not what loops long and once.
   */
  static final int ROW = 1 << 6;

  private static final char[] FOLD = new char[1 << 16];
  private static final byte[] TRAITS = new byte[1 << 16];

  static {
    int next = 0;
    for (int[] block : ALIKE) {
      fill(next, block[0]);
      for (int from = block[0]; from <= block[1]; from += ROW) {
        keep(from, Math.min(from + ROW, block[1] + 1));
      }
      Arrays.fill(TRAITS, block[0], block[1] + 1, (byte) block[2]);
      next = block[1] + 1;
    }
    fill(next, 1 << 16);
    for (int i = 0; i < STOPS.length(); i++) {
      TRAITS[STOPS.charAt(i)] |= STOP;
    }
    for (KnowledgeFile.Section section :
        KnowledgeFile.resource(Symbols.class, "han.txt").sections("variants")) {
      for (KnowledgeFile.Row row : section.rows()) {
        variants(row);
      }
    }
  }

  private Symbols() {}

  private static void fill(int from, int to) {
    for (int c = from; c < to; c++) {
      define((char) c);
    }
  }

  private static void define(char c) {
    int type = Character.getType(c);
    FOLD[c] = foldOf(c, type);
    TRAITS[c] = (byte) traitsOf(c, type);
  }

  private static void keep(int from, int to) {
    for (int c = from; c < to; c++) {
      FOLD[c] = (char) c;
    }
  }

  private static void variants(KnowledgeFile.Row row) {
    String traditional = row.required("traditional");
    String simplified = row.required("simplified");
    if (traditional.length() != simplified.length()) {
      throw row.error("simplified", "has another number of characters than \"traditional\"");
    }
    for (int i = 0; i < traditional.length(); i++) {
      FOLD[traditional.charAt(i)] = simplified.charAt(i);
    }
  }

  /** The unit that stands for {@code c} in stored names. */
  static char fold(char c) {
    return FOLD[c];
  }

  /** The table behind {@link #fold}, for the scanning loop; never written to. */
  static char[] foldTable() {
    return FOLD;
  }

  /** The table behind {@link #is}, for the scanning loop; never written to. */
  static byte[] traitTable() {
    return TRAITS;
  }

  /** The traits of a unit, as bits. */
  static int traits(char c) {
    return TRAITS[c];
  }

  /** Whether a unit has a trait. */
  static boolean is(char c, int trait) {
    return (TRAITS[c] & trait) != 0;
  }

  /** A text in folded form, without what folds to nothing and with single blanks. */
  static String folded(String text) {
    char[] units = text.toCharArray();
    int length = 0;
    for (char c : units) {
      char to = FOLD[c];
      boolean again = to == ' ' && length > 0 && units[length - 1] == ' ';
      if (to != NOTHING && !again) {
        units[length++] = to;
      }
    }
    return new String(units, 0, length);
  }

  private static char foldOf(char c, int type) {
    if (c < 0x80) {
      if (c >= 'A' && c <= 'Z') {
        return (char) (c + 32);
      }
      return c == '`' ? '\'' : c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }
    switch (c) {
      case '\u2018', '\u2019', '\u201B', '\u02BC', '\u02B9', '\u00B4', '\u2032', '\uFF07' -> {
        return '\'';
      }
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFF0D' -> {
        return '-';
      }
      case '\u0130', '\u0131' -> {
        // Turkish capitals of i and ı: one letter for finding; case rules tell the rest.
        return 'i';
      }
      case '\u00A0', '\u2007', '\u2009', '\u200A', '\u202F', '\u3000', '\u0085', '\u2028' -> {
        return ' ';
      }
      case '\u2022', '\u2027', '\u30FB', '\uFF65' -> {
        return '\u00B7';
      }
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> {
        return NOTHING;
      }
      default -> {
        if (type == Character.NON_SPACING_MARK) {
          return NOTHING;
        }
        return isCased(type) ? Character.toLowerCase(c) : c;
      }
    }
  }

  /** Whether some characters of a type are capitals or have small letters: letters and signs. */
  private static boolean isCased(int type) {
    return switch (type) {
      case Character.UPPERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.LETTER_NUMBER,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /** Whether a character that is no small letter by its type may count as one: ª, ʰ, ⅰ, ⓐ. */
  private static boolean mayBeSmall(char c, int type) {
    return switch (type) {
      case Character.MODIFIER_LETTER,
          Character.NON_SPACING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_SYMBOL ->
          true;
      default -> type == Character.OTHER_LETTER && c < 0x100;
    };
  }

  private static int traitsOf(char c, int type) {
    if (FOLD[c] == ' ') {
      return BLANK;
    }
    if (c >= 0x2E80 && unspaced(c)) {
      return UNSPACED;
    }
    int traits =
        switch (type) {
          case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> WORD | UPPER;
          case Character.LOWERCASE_LETTER -> WORD | LOWER;
          case Character.MODIFIER_LETTER,
              Character.OTHER_LETTER,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.NON_SPACING_MARK ->
              WORD;
          default -> 0;
        };
    if (isCased(type) && Character.isUpperCase(c)) {
      return traits | UPPER;
    }
    return mayBeSmall(c, type) && Character.isLowerCase(c) ? traits | LOWER : traits;
  }

  private static boolean unspaced(char c) {
    return Character.isIdeographic(c)
        || (c >= 0x3040 && c <= 0x30FF && c != '\u30FB')
        || (c >= 0x31F0 && c <= 0x31FF);
  }
}

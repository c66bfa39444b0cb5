package org.multivector.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.actor.KnowledgeFile.Section;

/**
 * The ways in which a pack's forms are spelt with other letters, as its {@code [spellings]} section
 * gives them: one pack serves a language that is written in several alphabets.
 *
 * <p>A column is a way of writing, a row what becomes of a letter or of several; an empty field
 * stands for that of the first column, {@code -} for nothing. The longest letters that a row names
 * are replaced first, and what no row names stays. A capital stays one. A way whose name ends in
 * {@code *} is not for names of people, which would be too many for a rare one. Time is linear in
 * the length of a form and the number of ways that differ in it. Not safe for use by several
 * threads.
 */
final class Spellings {

  /** A pack whose forms are spelt as they are written in it. */
  static final Spellings NONE = new Spellings();

  /** Ways are the bits of an int. */
  private static final int MOST = 31;

  /** The rows by their first letter, the longest first; null where there are none. */
  private Letters[][] byFirst = {};

  /** First letters of rows that a way may leave out or replace by something else than a letter. */
  private String unkept = "";

  private int ways;

  /** The ways that are for people too, as bits. */
  private int forPeople;

  /** Of each unit of the form in hand the row that it starts, if one does. */
  private @Nullable Letters[] found = new Letters[64];

  /** The spellings of the form in hand, their lengths and their number. */
  private char[][] spelt = new char[0][];

  private int[] lengths = {};
  private int count;

  /** A row. */
  private static final class Letters {
    final char[] letters;

    /** What becomes of the letters in each way. */
    final char[][] written;

    /** The ways, as bits, in which they are found as others than in the first. */
    final int differing;

    Letters(char[] letters, char[][] written, int differing) {
      this.letters = letters;
      this.written = written;
      this.differing = differing;
    }
  }

  private Spellings() {}

  /**
   * Reads a table.
   *
   * @throws KnowledgeException if it has no column of letters or no way, or a row comes twice
   */
  static Spellings of(Section section) {
    List<String> columns = new ArrayList<>(section.columns());
    columns.remove("note");
    if (columns.size() < 2 || columns.size() > MOST || !columns.get(0).equals("letters")) {
      throw new KnowledgeException(
          section.source(),
          section.line(),
          "",
          "[spellings] has the columns letters, one or more ways of writing, and note");
    }
    Spellings spellings = new Spellings();
    spellings.ways = columns.size() - 1;
    spellings.spelt = new char[spellings.ways][64];
    spellings.lengths = new int[spellings.ways];
    for (int way = 0; way < spellings.ways; way++) {
      spellings.forPeople |= columns.get(way + 1).endsWith("*") ? 0 : 1 << way;
    }
    for (Row row : section.rows()) {
      spellings.add(row, columns);
    }
    return spellings;
  }

  private void add(Row row, List<String> columns) {
    String letters = row.required("letters");
    String[] written = new String[ways];
    int differing = 0;
    for (int way = 0; way < ways; way++) {
      String value = row.value(columns.get(way + 1));
      written[way] = value.isEmpty() ? written[0] : value.equals("-") ? "" : value;
      if (written[way] == null) {
        throw row.error(columns.get(1), "is empty; only later ways may leave it to the first");
      }
      if (!Symbols.folded(written[way]).equals(Symbols.folded(written[0]))) {
        differing |= 1 << way;
      }
      if (written[way].isEmpty() || !isLetter(written[way].charAt(0))) {
        unkept = unkept.concat(letters.substring(0, 1));
      }
    }
    char[][] units = new char[ways][];
    for (int way = 0; way < ways; way++) {
      units[way] = written[way].toCharArray();
    }
    if (!insert(new Letters(letters.toCharArray(), units, differing))) {
      throw row.error("letters", "\"" + letters + "\" are given twice");
    }
  }

  /** Adds a row to those that start alike; false if it is there. */
  private boolean insert(Letters row) {
    char first = row.letters[0];
    if (first >= byFirst.length) {
      byFirst = Arrays.copyOf(byFirst, first + 1);
    }
    Letters[] known = byFirst[first];
    Letters[] longer = known == null ? new Letters[1] : Arrays.copyOf(known, known.length + 1);
    int at = longer.length - 1;
    while (at > 0 && longer[at - 1].letters.length < row.letters.length) {
      longer[at] = longer[at - 1];
      at--;
    }
    longer[at] = row;
    byFirst[first] = longer;
    for (int before = 0; before < at; before++) {
      if (Arrays.equals(longer[before].letters, row.letters)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a form that starts with this unit starts with a letter or a digit in every way. */
  boolean keepsLetter(char first) {
    return isLetter(first) && (unkept.isEmpty() || unkept.indexOf(lower(first)) < 0);
  }

  private static boolean isLetter(char c) {
    return Symbols.is(c, Symbols.WORD | Symbols.UNSPACED) && Symbols.fold(c) != Symbols.NOTHING;
  }

  /** All spellings of a form that a text can tell apart, the first way's first. */
  List<String> of(String form) {
    return of(form, -1);
  }

  /** The same in the ways that are for names of a kind. */
  List<String> of(String form, MentionKind kind) {
    return of(form, kind == MentionKind.PERSON ? forPeople : -1);
  }

  private List<String> of(String form, int among) {
    if (ways == 0) {
      return List.of(form);
    }
    List<String> all = new ArrayList<>(ways);
    spell(form.toCharArray(), form.length(), among);
    for (int k = 0; k < count; k++) {
      all.add(new String(spelt[k], 0, lengths[k]));
    }
    return all;
  }

  /**
   * Spells a form in the ways that are for names of a kind.
   *
   * @return the number of its spellings that a text can tell apart, see {@link #spelling}
   */
  int spell(char[] form, int length, MentionKind kind) {
    spell(form, length, kind == MentionKind.PERSON ? forPeople : -1);
    return count;
  }

  /** The k-th spelling of the form spelt last, to its {@link #length}. */
  char[] spelling(int k) {
    return spelt[k];
  }

  /** The length of the k-th spelling of the form spelt last. */
  int length(int k) {
    return lengths[k];
  }

  /** Adds all spellings of a word or phrase. */
  void addTo(List<String> all, String form) {
    if (ways == 0) {
      all.add(form);
    } else {
      all.addAll(of(form, -1));
    }
  }

  /** All spellings of several words or phrases. */
  List<String> of(List<String> forms) {
    if (ways == 0) {
      return forms;
    }
    List<String> all = new ArrayList<>();
    for (String form : forms) {
      addTo(all, form);
    }
    return all;
  }

  private void spell(char[] form, int length, int among) {
    if (length > found.length) {
      found = new Letters[2 * length];
    }
    int differing = 0;
    for (int at = 0; at < length; ) {
      Letters row = row(form, at, length);
      found[at] = row;
      differing |= row == null ? 0 : row.differing;
      at += row == null ? 1 : row.letters.length;
    }
    differing = (differing & among) | 1;
    count = 0;
    for (int way = 0; way < ways; way++) {
      if ((differing >>> way & 1) != 0) {
        write(form, length, way);
      }
    }
  }

  /** The row with the most letters of those that stand at a place, null if none does. */
  private @Nullable Letters row(char[] form, int at, int length) {
    char first = lower(form[at]);
    Letters[] rows = first < byFirst.length ? byFirst[first] : null;
    if (rows != null) {
      for (Letters row : rows) {
        if (stand(row.letters, form, at, length)) {
          return row;
        }
      }
    }
    return null;
  }

  /** As {@link Character#toLowerCase(char)}, of which most letters need no table. */
  private static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
    }
    if (c >= 'А' && c <= 'я') {
      return c <= 'Я' ? (char) (c + 0x20) : c;
    }
    return Character.toLowerCase(c);
  }

  /** Whether letters stand at a place, whatever their case. */
  private static boolean stand(char[] letters, char[] form, int at, int length) {
    if (letters.length > length - at) {
      return false;
    }
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] != form[at + i] && lower(letters[i]) != lower(form[at + i])) {
        return false;
      }
    }
    return true;
  }

  /** Writes the next spelling, unless it is there in another way. */
  private void write(char[] form, int length, int way) {
    char[] to = spelt[count];
    int size = 0;
    for (int at = 0; at < length; ) {
      Letters row = found[at];
      char c = form[at];
      if (row == null) {
        to = reserved(to, size + 1);
        to[size++] = c;
        at++;
        continue;
      }
      char[] written = row.written[way];
      to = reserved(to, size + written.length);
      System.arraycopy(written, 0, to, size, written.length);
      if (written.length > 0 && Character.isUpperCase(c)) {
        to[size] = Character.toUpperCase(to[size]);
      }
      size += written.length;
      at += row.letters.length;
    }
    spelt[count] = to;
    lengths[count] = size;
    for (int k = 0; k < count; k++) {
      if (Arrays.equals(spelt[k], 0, lengths[k], to, 0, size)) {
        return;
      }
    }
    count++;
  }

  private static char[] reserved(char[] units, int size) {
    return size <= units.length ? units : Arrays.copyOf(units, 2 * size);
  }
}

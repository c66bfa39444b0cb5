package org.multivector.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * the length of a form and the number of ways that differ in it.
 */
final class Spellings {

  /** A pack whose forms are spelt as they are written in it. */
  static final Spellings NONE = new Spellings();

  /** Ways are the bits of an int. */
  private static final int MOST = 31;

  /** The rows by their first letter, the longest first. */
  private final Map<Character, List<Letters>> byFirst = new HashMap<>();

  /** First letters of rows that a way may leave out or replace by something else than a letter. */
  private String unkept = "";

  private int ways;

  /** The ways that are for people too, as bits. */
  private int forPeople;

  /**
   * A row.
   *
   * @param differing the ways, as bits, in which it is found as another than in the first
   */
  private record Letters(String letters, List<String> written, int differing) {}

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
    List<Letters> known = from(letters.charAt(0));
    int at = 0;
    while (at < known.size() && known.get(at).letters().length() >= letters.length()) {
      if (known.get(at).letters().equals(letters)) {
        throw row.error("letters", "\"" + letters + "\" are given twice");
      }
      at++;
    }
    known.add(at, new Letters(letters, List.of(written), differing));
  }

  /** Whether a form that starts with this unit starts with a letter or a digit in every way. */
  boolean keepsLetter(char first) {
    return isLetter(first) && unkept.indexOf(Character.toLowerCase(first)) < 0;
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
    List<Letters> parts = new ArrayList<>(form.length());
    int differing = 0;
    for (int at = 0; at < form.length(); ) {
      Letters found = at(form, at);
      parts.add(found);
      differing |= found.differing();
      at += found.letters().length();
    }
    differing &= among;
    List<String> all = new ArrayList<>(1 + Integer.bitCount(differing));
    for (int way = 0; way < ways; way++) {
      if (way == 0 || (differing >>> way & 1) != 0) {
        String spelt = spelt(form, parts, way);
        if (!all.contains(spelt)) {
          all.add(spelt);
        }
      }
    }
    return all;
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

  private Letters at(String form, int at) {
    char first = form.charAt(at);
    List<Letters> candidates = byFirst.get(Character.toLowerCase(first));
    if (candidates != null) {
      for (Letters candidate : candidates) {
        String letters = candidate.letters();
        if (form.regionMatches(true, at, letters, 0, letters.length())) {
          return candidate;
        }
      }
    }
    char itself = Character.toLowerCase(first);
    String kept = String.valueOf(itself);
    Letters letters = new Letters(kept, Collections.nCopies(ways, kept), 0);
    from(itself).add(letters);
    return letters;
  }

  /** The rows that start with a letter. */
  private List<Letters> from(char first) {
    List<Letters> known = byFirst.get(first);
    if (known == null) {
      known = new ArrayList<>(2);
      byFirst.put(first, known);
    }
    return known;
  }

  private static String spelt(String form, List<Letters> parts, int way) {
    int size = 0;
    for (Letters part : parts) {
      size += part.written().get(way).length();
    }
    char[] spelt = new char[size];
    int at = 0;
    int to = 0;
    for (Letters part : parts) {
      String written = part.written().get(way);
      int length = written.length();
      written.getChars(0, length, spelt, to);
      if (length > 0 && Character.isUpperCase(form.charAt(at))) {
        spelt[to] = Character.toUpperCase(spelt[to]);
      }
      at += part.letters().length();
      to += length;
    }
    return new String(spelt);
  }
}

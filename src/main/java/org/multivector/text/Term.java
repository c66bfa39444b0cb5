package org.multivector.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How a term of a {@link WordSet} stands in a text.
 *
 * <p>A blank in it stands for any run of blanks; a capital asks for a capital, a small letter takes
 * both; {@code *} at its end takes any ending of the word.
 */
final class Term {

  /** The term that stands for the edge of a sentence. */
  static final String EDGE = "^";

  private Term() {}

  /** The terms of a set by the way in which they are looked for; {@link #EDGE} is in none. */
  static final class Kinds {

    /** Those that must touch the name. */
    final List<String> touching = new ArrayList<>();

    /** Those that take any ending. */
    final List<String> open = new ArrayList<>();

    final List<String> closed = new ArrayList<>();

    Kinds(List<String> terms) {
      for (String term : terms) {
        if (Symbols.is(term.charAt(0), Symbols.WORD | Symbols.UNSPACED)) {
          (isOpen(term) ? open : closed).add(term);
        } else if (!term.equals(EDGE)) {
          touching.add(term);
        }
      }
    }
  }

  /** Whether a term takes any ending. */
  static boolean isOpen(String term) {
    return term.charAt(term.length() - 1) == '*';
  }

  /** Whether a term starts at {@code begin}; a word must end with it, unless it is open. */
  static boolean starts(char[] text, int begin, int limit, String term) {
    int length = term.length();
    boolean openEnd = isOpen(term);
    if (openEnd) {
      length--;
    }
    int at = begin;
    for (int i = 0; i < length; i++) {
      char wanted = term.charAt(i);
      if (at >= limit) {
        return false;
      }
      char c = text[at];
      if (wanted == ' ') {
        if (!Symbols.is(c, Symbols.BLANK)) {
          return false;
        }
        while (at < limit && Symbols.is(text[at], Symbols.BLANK)) {
          at++;
        }
        continue;
      }
      if (!same(wanted, c)) {
        return false;
      }
      at++;
    }
    return openEnd
        || at >= limit
        || !Symbols.is(text[at], Symbols.WORD)
        || !Symbols.is(text[at - 1], Symbols.WORD);
  }

  /** Whether a term ends at {@code end}; a word must start with it. */
  static boolean ends(char[] text, int end, int limit, String term) {
    int at = end;
    for (int i = term.length() - 1; i >= 0; i--) {
      char wanted = term.charAt(i);
      if (at <= limit) {
        return false;
      }
      char c = text[at - 1];
      if (wanted == ' ') {
        if (!Symbols.is(c, Symbols.BLANK)) {
          return false;
        }
        while (at > limit && Symbols.is(text[at - 1], Symbols.BLANK)) {
          at--;
        }
        continue;
      }
      if (!same(wanted, c)) {
        return false;
      }
      at--;
    }
    return at <= limit || !Symbols.is(text[at - 1], Symbols.WORD);
  }

  /** Whether a touching term ends at {@code at}, whatever stands before it. */
  static boolean endsTouching(char[] text, int at, int limit, String term) {
    int begin = at - term.length();
    if (begin < limit) {
      return false;
    }
    for (int i = begin; i < at; i++) {
      if (!same(term.charAt(i - begin), text[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(char wanted, char c) {
    return Symbols.fold(c) == Symbols.fold(wanted)
        && (!Symbols.is(wanted, Symbols.UPPER) || Symbols.is(c, Symbols.UPPER));
  }
}

package org.multivector.text;

import java.util.List;

/**
 * The terms of a {@link WordSet} by how they end, to be looked for from a place backwards.
 *
 * <p>They are kept by a hash of their last word, or of their last character in scripts without
 * blanks; a term such as "Dr." under its last word with the mark. Immutable.
 */
final class TermsBehind {

  private final TermIndex words;

  /** The terms of scripts without blanks. */
  private final TermIndex unspaced;

  private final String[] open;
  private final String[] touching;

  /** The last characters of touching terms, six bits of each. */
  private final long marks;

  TermsBehind(List<String> terms) {
    Term.Kinds kinds = new Term.Kinds(terms);
    open = kinds.open.toArray(new String[0]);
    touching = kinds.touching.toArray(new String[0]);
    long touched = 0;
    for (String term : touching) {
      touched |= 1L << Symbols.fold(term.charAt(term.length() - 1));
    }
    marks = touched;
    int count = 0;
    for (String term : kinds.closed) {
      count += isUnspaced(term) ? 1 : 0;
    }
    unspaced = new TermIndex(count);
    words = new TermIndex(kinds.closed.size() - count);
    for (String term : kinds.closed) {
      char[] units = term.toCharArray();
      int end = units.length;
      if (isUnspaced(term)) {
        unspaced.keep(WordHash.backwards(units, end - 1, end), term);
        continue;
      }
      int last = wordStart(units, end, 0);
      if (last == end && units[end - 1] != ' ') {
        last = wordStart(units, end - 1, 0);
      }
      words.keep(WordHash.backwards(units, last, end), term);
      words.admit(WordHash.tail(units, end, last));
    }
  }

  private static boolean isUnspaced(String term) {
    return Symbols.is(term.charAt(0), Symbols.UNSPACED);
  }

  /** Whether a touching term ends directly at a place. */
  boolean touch(char[] text, int at, int limit) {
    if (at == limit || (marks >>> Symbols.fold(text[at - 1]) & 1) == 0) {
      return false;
    }
    for (String term : touching) {
      if (Term.endsTouching(text, at, limit, term)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a term ends with the word or mark that ends at a place. */
  boolean end(char[] text, int end, int limit) {
    return end > limit
        && (endsWord(text, end, limit)
            || (open.length > 0 && endsOpen(text, end, limit))
            || (!unspaced.isEmpty() && endsUnspaced(text, end, limit)));
  }

  private boolean endsWord(char[] text, int end, int limit) {
    if (!words.admits(WordHash.tail(text, end, limit))) {
      return false;
    }
    int begin = wordStart(text, end, limit);
    if (begin == end) {
      if (!isMark(text[end - 1])) {
        return false;
      }
      begin = wordStart(text, end - 1, limit);
    }
    for (String term : words.terms(WordHash.backwards(text, begin, end))) {
      if (Term.ends(text, end, limit, term)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a term may end in it: "Dr.", "Atlanta,", "rue d'". */
  private static boolean isMark(char c) {
    return c == '.' || c == ',' || Symbols.fold(c) == '\'';
  }

  private boolean endsOpen(char[] text, int end, int limit) {
    int word = wordStart(text, end, limit);
    for (String term : open) {
      int begin = word;
      for (int i = 0; i < term.length(); i++) {
        if (term.charAt(i) == ' ') {
          while (begin > limit && Symbols.is(text[begin - 1], Symbols.BLANK)) {
            begin--;
          }
          begin = wordStart(text, begin, limit);
        }
      }
      if (Term.starts(text, begin, end, term)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsUnspaced(char[] text, int end, int limit) {
    for (String term : unspaced.terms(WordHash.backwards(text, end - 1, end))) {
      int begin = end - term.length();
      if (begin >= limit && Term.starts(text, begin, end, term)) {
        return true;
      }
    }
    return false;
  }

  private static int wordStart(char[] text, int end, int limit) {
    int begin = end;
    while (begin > limit && Symbols.is(text[begin - 1], Symbols.WORD)) {
      begin--;
    }
    return begin;
  }
}

package org.multivector.text;

import java.util.List;

/**
 * The terms of a {@link WordSet} by how they start, to be looked for from a place onwards.
 *
 * <p>They are kept by a hash of their first word, or of their first character in scripts without
 * blanks. Immutable.
 */
final class TermsAhead {

  private static final int WHOLE_HEAD = WordHash.HEADS - 1;

  private final TermIndex words;
  private final String[] open;

  /** The bits of a head that each of the open terms tells, and which bits these are. */
  private final int[] openHeads;

  private final int[] openMasks;

  private final String[] touching;

  /** The first characters of touching terms, six bits of each. */
  private final long marks;

  /** What follows these. */
  private final TermIndex afterMarks = new TermIndex(0);

  TermsAhead(List<String> terms) {
    Term.Kinds kinds = new Term.Kinds(terms);
    words = new TermIndex(kinds.closed.size());
    for (String term : kinds.closed) {
      char[] units = term.toCharArray();
      int first = wordEnd(units, 0, units.length);
      words.keep(WordHash.forwards(units, 0, first), term);
      words.admit(WordHash.head(units, 0, first));
    }
    open = kinds.open.toArray(new String[0]);
    openHeads = new int[open.length];
    openMasks = new int[open.length];
    for (int i = 0; i < open.length; i++) {
      char[] units = Symbols.folded(open[i].substring(0, open[i].length() - 1)).toCharArray();
      openMasks[i] = mask(units, true);
      openHeads[i] = WordHash.head(units, 0, units.length) & openMasks[i];
      words.admit(openHeads[i], openMasks[i]);
    }
    touching = kinds.touching.toArray(new String[0]);
    long touched = 0;
    for (String term : touching) {
      touched |= 1L << Symbols.fold(term.charAt(0));
      admitAfterMark(term);
    }
    marks = touched;
  }

  private void admitAfterMark(String term) {
    String rest = term.substring(1).stripLeading();
    if (rest.isEmpty() || rest.equals("*")) {
      afterMarks.admit(0, 0);
      return;
    }
    boolean isOpen = Term.isOpen(rest);
    char[] units = (isOpen ? rest.substring(0, rest.length() - 1) : rest).toCharArray();
    int mask = mask(units, isOpen);
    afterMarks.admit(WordHash.head(units, 0, units.length) & mask, mask);
  }

  /** The end of the word at a place, or of its first character in a script without blanks. */
  private static int wordEnd(char[] text, int begin, int limit) {
    if (Symbols.is(text[begin], Symbols.UNSPACED)) {
      return begin + 1;
    }
    int end = begin;
    while (end < limit && Symbols.is(text[end], Symbols.WORD)) {
      end++;
    }
    return end;
  }

  /** The bits of a head that words have in common that start in this way. */
  private static int mask(char[] units, boolean isOpen) {
    int known = wordEnd(units, 0, units.length);
    // An apostrophe in a text may be part of a word.
    boolean ended = known < units.length ? Symbols.fold(units[known]) != '\'' : !isOpen;
    if (ended || known >= WordHash.UNITS || !Symbols.is(units[0], Symbols.WORD)) {
      return WHOLE_HEAD;
    }
    return known > 1 ? WordHash.FIRST_TWO : 0;
  }

  /** Whether a touching term starts directly at a place. */
  boolean touch(char[] text, int at, int limit) {
    if (at >= limit || (marks >>> Symbols.fold(text[at]) & 1) == 0) {
      return false;
    }
    int next = at + 1;
    while (next < limit && Symbols.is(text[next], Symbols.BLANK)) {
      next++;
    }
    if (next < limit && !afterMarks.admits(WordHash.head(text, next, limit))) {
      return false;
    }
    for (String term : touching) {
      if (Term.starts(text, at, limit, term)) {
        return true;
      }
    }
    return false;
  }

  /** The words with which terms start. */
  TermIndex words() {
    return words;
  }

  /** Whether a term starts with the word at a place. */
  boolean start(char[] text, int begin, int limit) {
    if (begin >= limit) {
      return false;
    }
    int head = WordHash.head(text, begin, limit);
    return words.admits(head) && start(text, begin, limit, head);
  }

  /** The same where the head of the word is known and admitted. */
  boolean start(char[] text, int begin, int limit, int head) {
    return startsOpen(text, begin, limit, head) || startsClosed(text, begin, limit);
  }

  private boolean startsOpen(char[] text, int begin, int limit, int head) {
    for (int i = 0; i < open.length; i++) {
      boolean possible = (head & openMasks[i]) == openHeads[i];
      if (possible && Term.starts(text, begin, limit, open[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean startsClosed(char[] text, int begin, int limit) {
    int end = wordEnd(text, begin, limit);
    for (String term : words.terms(WordHash.forwards(text, begin, end))) {
      if (Term.starts(text, begin, limit, term)) {
        return true;
      }
    }
    return false;
  }
}

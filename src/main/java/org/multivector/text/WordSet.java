package org.multivector.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that guards look for around a name.
 *
 * <p>A term is a word or a phrase. A capital in it asks for a capital in the text, a small letter
 * takes both. A term that ends in {@code *} takes any ending of its last word. A term that starts
 * with a character that is no part of a word, such as {@code -speaking}, must touch the name, and
 * {@code ^} stands for the edge of the sentence. Most words of a text cost no probe, and none more
 * than one.
 */
final class WordSet {

  /** No words. */
  static final WordSet EMPTY = new WordSet(List.of());

  private final List<String> terms;
  private final boolean hasEdge;

  /** Made when first asked for, as most sets are looked for in one direction only. */
  private volatile @Nullable TermsAhead ahead;

  private volatile @Nullable TermsBehind behind;

  WordSet(List<String> terms) {
    this.terms = List.copyOf(terms);
    this.hasEdge = this.terms.contains(Term.EDGE);
  }

  private TermsAhead ahead() {
    TermsAhead made = ahead;
    if (made == null) {
      made = new TermsAhead(terms);
      ahead = made;
    }
    return made;
  }

  private TermsBehind behind() {
    TermsBehind made = behind;
    if (made == null) {
      made = new TermsBehind(terms);
      behind = made;
    }
    return made;
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Whether a term follows directly on position {@code at}, within {@code [at, limit)}. */
  boolean follows(char[] text, int at, int limit) {
    if (terms.isEmpty()) {
      return false;
    }
    TermsAhead ahead = ahead();
    if ((hasEdge && at == limit) || ahead.touch(text, at, limit)) {
      return true;
    }
    int begin = at;
    while (begin < limit && Symbols.is(text[begin], Symbols.BLANK)) {
      begin++;
    }
    return ahead.start(text, begin, limit);
  }

  /** Whether a term ends directly before position {@code at}, within {@code [limit, at)}. */
  boolean precedes(char[] text, int at, int limit) {
    if (terms.isEmpty()) {
      return false;
    }
    TermsBehind behind = behind();
    if ((hasEdge && opensSentence(text, at, limit)) || behind.touch(text, at, limit)) {
      return true;
    }
    int end = at;
    while (end > limit && Symbols.is(text[end - 1], Symbols.BLANK)) {
      end--;
    }
    return behind.end(text, end, limit);
  }

  private static boolean opensSentence(char[] text, int at, int limit) {
    for (int i = limit; i < at; i++) {
      if (Symbols.is(text[i], Symbols.WORD | Symbols.UNSPACED)) {
        return false;
      }
    }
    return true;
  }

  /** The number of places in {@code [from, to)} at which a term stands. */
  int count(char[] text, int from, int to) {
    TermsAhead ahead = ahead();
    int count = 0;
    int i = from;
    while (i < to) {
      boolean word = Symbols.is(text[i], Symbols.WORD);
      if (!word && !Symbols.is(text[i], Symbols.UNSPACED)) {
        i++;
        continue;
      }
      count += ahead.start(text, i, to) ? 1 : 0;
      i++;
      if (word) {
        while (i < to && Symbols.is(text[i], Symbols.WORD)) {
          i++;
        }
      }
    }
    return count;
  }

  /** The number of words at which a term starts. */
  int count(Words words) {
    TermsAhead ahead = ahead();
    int count = 0;
    for (int word = next(words, 0, ahead); word >= 0; word = next(words, word + 1, ahead)) {
      count++;
    }
    return count;
  }

  /** Whether a word or phrase of the set is in a text; it is read no further than to the first. */
  boolean isIn(Words words) {
    return next(words, 0, ahead()) >= 0;
  }

  /** The first word from a number on at which a term starts, or -1. */
  private static int next(Words words, int from, TermsAhead ahead) {
    char[] text = words.text().units;
    int length = words.text().length;
    int word = words.next(from, ahead.words());
    while (word >= 0 && !ahead.start(text, words.start(word), length, words.head(word))) {
      word = words.next(word + 1, ahead.words());
    }
    return word;
  }
}

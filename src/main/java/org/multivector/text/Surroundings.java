package org.multivector.text;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * What stands around a place in an article: answers the conditions of guards that the text alone
 * settles.
 *
 * <p>Counts of words in the article are kept, each made once. Not safe for use by several threads.
 */
final class Surroundings {

  private final List<Sentence> sentences;
  private final IdentityHashMap<WordSet, Integer> counts = new IdentityHashMap<>();
  private final IdentityHashMap<WordSet, Boolean> found = new IdentityHashMap<>();
  private final Words titleWords;
  private final Words bodyWords;
  private int capsSentence = -1;
  private boolean caps;

  /** Of an article with these sentences and fields, which may be taken up later. */
  Surroundings(List<Sentence> sentences, TextUnits title, TextUnits body) {
    this.sentences = sentences;
    this.titleWords = title.starts();
    this.bodyWords = body.starts();
  }

  /** Whether all conditions hold that can be told now. */
  boolean holds(Guard guard, char[] text, int start, int end, int at) {
    for (Guard.Condition condition : guard.conditions()) {
      if (!condition.test().late() && test(condition, text, start, end, at) != condition.wanted()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a condition holds, as far as the text tells. */
  boolean test(Guard.Condition condition, char[] text, int start, int end, int at) {
    Sentence around = sentences.get(at);
    return switch (condition.test()) {
      case NEXT -> condition.terms().follows(text, end, Math.max(end, around.end()));
      case PREV -> condition.terms().precedes(text, start, Math.min(start, around.start()));
      case ALONE -> PersonalName.alone(text, start, end, around, condition.terms());
      case BORNE -> PersonalName.borne(text, end, around, condition.terms(), condition.rivals());
      case WITHIN ->
          PersonalName.within(text, start, end, around, condition.terms(), condition.rivals());
      case NEAR -> condition.terms().count(text, around.start(), around.end()) > 0;
      case ARTICLE -> names(condition.terms());
      case LEAN -> compare(condition) >= 0;
      case CAPS -> inCapitals(text, at);
      case START -> start == firstWord(text, around);
      case CHAINED, INTRODUCED, COMPANY -> true;
    };
  }

  /** The sign of what the article has more of, the terms of a condition or their rivals. */
  int compare(Guard.Condition condition) {
    return Integer.compare(count(condition.terms()), count(condition.rivals()));
  }

  /** Whether the article has one of the terms. */
  private boolean names(WordSet terms) {
    Boolean known = found.get(terms);
    if (known != null) {
      return known;
    }
    boolean isThere = terms.isIn(titleWords) || terms.isIn(bodyWords);
    found.put(terms, isThere);
    return isThere;
  }

  private int count(WordSet terms) {
    Integer known = counts.get(terms);
    if (known != null) {
      return known;
    }
    int count = terms.count(titleWords) + terms.count(bodyWords);
    counts.put(terms, count);
    return count;
  }

  private static int firstWord(char[] text, Sentence around) {
    int i = around.start();
    while (i < around.end() && !Symbols.is(text[i], Symbols.WORD | Symbols.UNSPACED)) {
      i++;
    }
    return i;
  }

  /** Whether a sentence has eight capitals or more and hardly a small letter. */
  private boolean inCapitals(char[] text, int at) {
    if (capsSentence != at) {
      Sentence around = sentences.get(at);
      int upper = 0;
      int lower = 0;
      for (int i = around.start(); i < around.end(); i++) {
        if (Symbols.is(text[i], Symbols.UPPER)) {
          upper++;
        } else if (Symbols.is(text[i], Symbols.LOWER)) {
          lower++;
        }
      }
      capsSentence = at;
      caps = upper >= 8 && lower * 8 <= upper;
    }
    return caps;
  }
}

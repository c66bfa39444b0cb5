package org.multivector.text;

/** Whether a word that may be a state's name is part of a person's, by the words beside it. */
final class PersonalName {

  private PersonalName() {}

  /**
   * Whether no name touches the word at {@code [start, end)}: the words directly before and after
   * it have no capital, or are among {@code terms}. The first word of a sentence has its capital
   * from there, and in a heading all words have one: they say nothing.
   */
  static boolean alone(char[] text, int start, int end, Sentence around, WordSet terms) {
    if (heading(text, around)) {
      return true;
    }
    int next = skipBlanks(text, end, around.end());
    if (next > end && name(text, next, around.end()) && !terms.follows(text, end, around.end())) {
      return false;
    }
    int last = start;
    while (last > around.start() && Symbols.is(text[last - 1], Symbols.BLANK)) {
      last--;
    }
    if (last == start || last == around.start()) {
      return true;
    }
    boolean stopped = text[last - 1] == '.';
    int letters = stopped ? last - 1 : last;
    int first = letters;
    while (first > around.start() && Symbols.is(text[first - 1], Symbols.WORD)) {
      first--;
    }
    if (stopped) {
      boolean initial = letters - first == 1 && Symbols.is(text[first], Symbols.UPPER);
      return !initial || first == around.start() || !Symbols.is(text[first - 1], Symbols.BLANK);
    }
    return !name(text, first, letters)
        || opens(text, first, around)
        || terms.precedes(text, start, around.start());
  }

  /**
   * Whether a surname follows the word that ends at {@code end}: a word with a capital that is none
   * of {@code others}, with one of {@code signs} directly after it. Never in a heading.
   */
  static boolean borne(char[] text, int end, Sentence around, WordSet signs, WordSet others) {
    int limit = around.end();
    int next = skipBlanks(text, end, limit);
    if (next == end || !name(text, next, limit) || others.follows(text, end, limit)) {
      return false;
    }
    int after = next;
    while (after < limit && Symbols.is(text[after], Symbols.WORD)) {
      after++;
    }
    return signs.follows(text, after, limit) && !heading(text, around);
  }

  /**
   * Whether the word that ends at {@code end} opens a longer name: up to six words with a capital
   * follow, joined by blanks or hyphens, and one of {@code terms} is among them or after them, as
   * in "Kyiv Taras Shevchenko University" and "Almaty-Tashkent line". Never in a heading, of a word
   * in capitals throughout ("MOSCOW Russian Railways said"), nor where one of {@code others}
   * follows.
   */
  static boolean within(
      char[] text, int start, int end, Sentence around, WordSet terms, WordSet others) {
    int limit = around.end();
    if ((end - start > 1 && Symbols.is(text[end - 1], Symbols.UPPER))
        || others.follows(text, end, limit)) {
      return false;
    }
    int at = end;
    for (int words = 0; words < 6; words++) {
      int next = at < limit && Symbols.fold(text[at]) == '-' ? at + 1 : skipBlanks(text, at, limit);
      if (next == at || next >= limit) {
        return false;
      }
      boolean capital = Symbols.is(text[next], Symbols.UPPER);
      if (terms.isEmpty()) {
        return name(text, next, limit) && text[next - 1] != '-' && !heading(text, around);
      }
      if ((capital || words > 0) && terms.follows(text, next, limit)) {
        return !heading(text, around);
      }
      if (!capital || (next + 1 < limit && Symbols.is(text[next + 1], Symbols.UPPER))) {
        return false;
      }
      at = next;
      while (at < limit && Symbols.is(text[at], Symbols.WORD)) {
        at++;
      }
    }
    return false;
  }

  /** Whether a hyphen joins the word that ends here to another with a capital: Ramos-Horta. */
  static boolean doubled(char[] text, int end, int limit) {
    return end + 1 < limit
        && Symbols.fold(text[end]) == '-'
        && Symbols.is(text[end + 1], Symbols.UPPER);
  }

  /** The end of an English possessive at {@code at} that blanks part from {@code limit}, or at. */
  static int possessiveEnd(char[] text, int at, int limit) {
    if (at + 2 >= limit || Symbols.fold(text[at]) != '\'' || text[at + 1] != 's') {
      return at;
    }
    return skipBlanks(text, at + 2, limit) == limit ? at + 2 : at;
  }

  /** Whether a word starts here that has a capital and a small letter after it. */
  private static boolean name(char[] text, int at, int limit) {
    return at + 1 < limit
        && Symbols.is(text[at], Symbols.UPPER)
        && Symbols.is(text[at + 1], Symbols.LOWER);
  }

  private static boolean opens(char[] text, int at, Sentence around) {
    for (int i = around.start(); i < at; i++) {
      if (Symbols.is(text[i], Symbols.WORD | Symbols.UNSPACED)) {
        return false;
      }
    }
    return true;
  }

  /** Whether four words or more have a capital, as has each word of four letters or more. */
  private static boolean heading(char[] text, Sentence around) {
    int capitals = 0;
    int i = around.start();
    while (i < around.end()) {
      if (!Symbols.is(text[i], Symbols.WORD)) {
        i++;
        continue;
      }
      int begin = i;
      while (i < around.end() && Symbols.is(text[i], Symbols.WORD)) {
        i++;
      }
      if (Symbols.is(text[begin], Symbols.UPPER)) {
        capitals++;
      } else if (i - begin > 3 && Symbols.is(text[begin], Symbols.LOWER)) {
        return false;
      }
    }
    return capitals >= 4;
  }

  private static int skipBlanks(char[] text, int at, int limit) {
    int i = at;
    while (i < limit && Symbols.is(text[i], Symbols.BLANK)) {
      i++;
    }
    return i;
  }
}

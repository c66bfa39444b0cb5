package org.multivector.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that guards look for around a name.
 *
 * <p>A term is a word or a phrase. A capital in it asks for a capital in the text, a small letter
 * takes both. A term that ends in {@code *} takes any ending of its last word. A term that starts
 * with a character that is no part of a word, such as {@code -speaking}, must touch the name. Terms
 * are kept by their first word (or last, for looking backwards), or by their first character in
 * scripts without blanks, so that a look-up costs one hash probe per word of text.
 */
final class WordSet {

  /** In place of the hash of a word: whatever it is. */
  private static final int ANY = -1;

  /** No words. */
  static final WordSet EMPTY = new WordSet(List.of());

  private final List<String> terms;
  private final List<String> open = new ArrayList<>();
  private final List<String> touching = new ArrayList<>();

  /**
   * The first characters of touching terms, six bits of each, so that most text is not compared.
   */
  private final long touchingHeads;

  /** Made when first asked for, as most sets are looked for in one direction only. */
  private volatile @Nullable Ahead ahead;

  private volatile @Nullable Behind behind;

  WordSet(List<String> terms) {
    this.terms = List.copyOf(terms);
    long touched = 0;
    for (String term : this.terms) {
      char head = term.charAt(0);
      if (isTouching(term)) {
        touching.add(term);
        touched |= Symbols.is(head, Symbols.BLANK) ? -1L : 1L << Symbols.fold(head);
      } else if (term.endsWith("*")) {
        open.add(term);
      }
    }
    touchingHeads = touched;
  }

  private static boolean isTouching(String term) {
    return !Symbols.is(term.charAt(0), Symbols.WORD | Symbols.UNSPACED);
  }

  private Ahead ahead() {
    Ahead made = ahead;
    if (made == null) {
      made = new Ahead(terms, open);
      ahead = made;
    }
    return made;
  }

  private Behind behind() {
    Behind made = behind;
    if (made == null) {
      made = new Behind(terms);
      behind = made;
    }
    return made;
  }

  /** The terms by how they start. */
  private static final class Ahead {
    private final Map<String, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byFirstUnit = new HashMap<>();

    /** The hash that a word must have to start with each of the open terms, or {@link #ANY}. */
    private final int[] openHeads;

    /** Hashes of the first two units of the terms, so that most words cost no probe. */
    private final long[] heads = new long[Words.HEADS / Long.SIZE];

    Ahead(List<String> terms, List<String> open) {
      openHeads = new int[open.size()];
      for (int i = 0; i < openHeads.length; i++) {
        String term = open.get(i);
        openHeads[i] = admitOpen(Symbols.folded(term.substring(0, term.length() - 1)));
      }
      for (String term : terms) {
        char head = term.charAt(0);
        if (isTouching(term) || term.endsWith("*")) {
          continue;
        }
        if (Symbols.is(head, Symbols.UNSPACED)) {
          admitOpen(Symbols.folded(term.substring(0, 1)));
          keep(byFirstUnit, Symbols.fold(head), term);
          continue;
        }
        int first = wordEnd(term, 0);
        keep(byFirst, folded(term, 0, first), term);
        admit(heads, Symbols.fold(head), first > 1 ? Symbols.fold(term.charAt(1)) : 0);
      }
    }

    /** Admits all words that start in this way and tells the hash of them all. */
    private int admitOpen(String folded) {
      if (folded.length() > 1 && Symbols.is(folded.charAt(1), Symbols.WORD)) {
        admit(heads, folded.charAt(0), folded.charAt(1));
        return Words.hash(folded.charAt(0), folded.charAt(1));
      }
      // Whatever follows the first unit.
      Arrays.fill(heads, -1L);
      return ANY;
    }
  }

  /** The terms that are not open by how they end. */
  private static final class Behind {
    private final Map<String, List<String>> byLast = new HashMap<>();
    private final Map<Character, List<String>> byLastUnit = new HashMap<>();

    /** Hashes of the last two units of the terms, so that most words cost no probe. */
    private final long[] tails = new long[Words.HEADS / Long.SIZE];

    Behind(List<String> terms) {
      for (String term : terms) {
        if (isTouching(term) || term.endsWith("*")) {
          continue;
        }
        int end = term.length();
        char outer = Symbols.fold(term.charAt(end - 1));
        if (Symbols.is(term.charAt(0), Symbols.UNSPACED)) {
          keep(byLastUnit, outer, term);
          continue;
        }
        int last = wordStart(term, end);
        keep(byLast, folded(term, last, end), term);
        admit(tails, outer, end - last > 1 ? Symbols.fold(term.charAt(end - 2)) : 0);
      }
    }
  }

  private static <K> void keep(Map<K, List<String>> map, K key, String term) {
    List<String> kept = map.get(key);
    if (kept == null) {
      // As most are, and stay.
      map.put(key, List.of(term));
      return;
    }
    if (kept.size() == 1) {
      kept = new ArrayList<>(kept);
      map.put(key, kept);
    }
    kept.add(term);
  }

  /** A stretch of a term in folded form; the term itself where that is the same. */
  private static String folded(String term, int from, int to) {
    String folded = Symbols.folded(term.substring(from, to));
    return folded.equals(term) ? term : folded;
  }

  private static void admit(long[] bits, int outer, int inner) {
    int hash = Words.hash(outer, inner);
    bits[hash >>> 6] |= 1L << hash;
  }

  private static boolean admits(long[] bits, int hash) {
    return (bits[hash >>> 6] >>> hash & 1) != 0;
  }

  List<String> terms() {
    return terms;
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Whether a term follows directly on position {@code at}, within {@code [at, limit)}. */
  boolean follows(char[] text, int at, int limit) {
    if (at >= limit || (touchingHeads >>> Symbols.fold(text[at]) & 1) != 0) {
      for (String term : touching) {
        if (term.equals("^") ? at == limit : matches(text, at, limit, term)) {
          return true;
        }
      }
    }
    int begin = at;
    while (begin < limit && Symbols.is(text[begin], Symbols.BLANK)) {
      begin++;
    }
    return startsAt(text, begin, limit);
  }

  /** Whether a term ends directly before position {@code at}, within {@code [limit, at)}. */
  boolean precedes(char[] text, int at, int limit) {
    for (String term : touching) {
      if (term.equals("^") && opensSentence(text, at, limit)) {
        return true;
      }
      int begin = at - term.length();
      if (begin >= limit && endsTouching(text, begin, at, term)) {
        return true;
      }
    }
    int end = at;
    while (end > limit && Symbols.is(text[end - 1], Symbols.BLANK)) {
      end--;
    }
    int begin = end;
    while (begin > limit && Symbols.is(text[begin - 1], Symbols.WORD)) {
      begin--;
    }
    Behind behind = behind();
    for (String term : open) {
      if (opensBefore(text, begin, end, limit, term)) {
        return true;
      }
    }
    if (end > limit) {
      for (String term : behind.byLastUnit.getOrDefault(Symbols.fold(text[end - 1]), List.of())) {
        if (end - term.length() >= limit && matches(text, end - term.length(), end, term)) {
          return true;
        }
      }
    }
    if (begin < end) {
      int inner = end - begin > 1 ? Symbols.fold(text[end - 2]) : 0;
      if (!admits(behind.tails, Words.hash(Symbols.fold(text[end - 1]), inner))) {
        return false;
      }
      List<String> candidates = behind.byLast.get(key(text, begin, end));
      if (candidates != null) {
        for (String term : candidates) {
          if (matchesBackwards(text, end, limit, term)) {
            return true;
          }
        }
      }
      return false;
    }
    // A term such as "Dr.", "Atlanta," or "rue d'" is kept under its last word with the mark.
    if (end > limit && endsTerm(text[end - 1])) {
      int word = end - 1;
      while (word > limit && Symbols.is(text[word - 1], Symbols.WORD)) {
        word--;
      }
      for (String term : behind.byLast.getOrDefault(key(text, word, end), List.of())) {
        if (matchesBackwards(text, end, limit, term)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The number of places in {@code [from, to)} at which a term stands. */
  int count(char[] text, int from, int to) {
    int count = 0;
    int i = from;
    while (i < to) {
      char c = text[i];
      boolean word = Symbols.is(c, Symbols.WORD);
      if (!word && !Symbols.is(c, Symbols.UNSPACED)) {
        i++;
        continue;
      }
      if (startsAt(text, i, to)) {
        count++;
      }
      i++;
      if (word) {
        while (i < to && Symbols.is(text[i], Symbols.WORD)) {
          i++;
        }
      }
    }
    return count;
  }

  private static boolean endsTerm(char c) {
    return c == '.' || c == ',' || Symbols.fold(c) == '\'';
  }

  /** The number of words at which a term starts. */
  int count(Words words) {
    words.index();
    long[] heads = ahead().heads;
    char[] text = words.text();
    int count = 0;
    for (int block = 0; block < heads.length; block++) {
      for (long bits = heads[block] & words.present(block); bits != 0; bits &= bits - 1) {
        int head = block * Long.SIZE + Long.numberOfTrailingZeros(bits);
        for (int word = words.last(head); word >= 0; word = words.previous(word)) {
          count += startsAt(text, words.start(word), text.length) ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** Whether a word or phrase of the set is in a text; it is read no further than to the first. */
  boolean isIn(Words words) {
    for (int w = 0; words.has(w); w++) {
      if (isAt(words, w)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(Words words, int word) {
    char[] text = words.text();
    return admits(ahead().heads, words.head(word))
        && startsAt(text, words.start(word), text.length);
  }

  private boolean startsAt(char[] text, int begin, int limit) {
    if (begin >= limit) {
      return false;
    }
    int head = Words.head(text, begin, limit);
    Ahead ahead = ahead();
    if (!admits(ahead.heads, head)) {
      return false;
    }
    int[] openHeads = ahead.openHeads;
    for (int i = 0; i < openHeads.length; i++) {
      boolean possible = openHeads[i] == head || openHeads[i] == ANY;
      if (possible && matches(text, begin, limit, open.get(i))) {
        return true;
      }
    }
    if (begin < limit && !ahead.byFirstUnit.isEmpty()) {
      for (String term : ahead.byFirstUnit.getOrDefault(Symbols.fold(text[begin]), List.of())) {
        if (matches(text, begin, limit, term)) {
          return true;
        }
      }
    }
    if (ahead.byFirst.isEmpty()) {
      return false;
    }
    int end = begin;
    while (end < limit && Symbols.is(text[end], Symbols.WORD)) {
      end++;
    }
    if (end == begin || end - begin > 40) {
      return false;
    }
    @Nullable List<String> candidates = ahead.byFirst.get(key(text, begin, end));
    if (candidates == null) {
      return false;
    }
    for (String term : candidates) {
      if (matches(text, begin, limit, term)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensSentence(char[] text, int at, int limit) {
    for (int i = limit; i < at; i++) {
      if (Symbols.is(text[i], Symbols.WORD | Symbols.UNSPACED)) {
        return false;
      }
    }
    return true;
  }

  private static boolean opensBefore(char[] text, int begin, int end, int limit, String term) {
    int phraseBegin = begin;
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) == ' ') {
        while (phraseBegin > limit && Symbols.is(text[phraseBegin - 1], Symbols.BLANK)) {
          phraseBegin--;
        }
        while (phraseBegin > limit && Symbols.is(text[phraseBegin - 1], Symbols.WORD)) {
          phraseBegin--;
        }
      }
    }
    return matches(text, phraseBegin, end, term);
  }

  /** Whether a term stands at {@code begin}; a word must end with it, unless the term is open. */
  private static boolean matches(char[] text, int begin, int limit, String term) {
    int length = term.length();
    boolean openEnd = term.charAt(length - 1) == '*';
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

  private static boolean endsTouching(char[] text, int begin, int at, String term) {
    for (int i = begin; i < at; i++) {
      if (!same(term.charAt(i - begin), text[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean matchesBackwards(char[] text, int end, int limit, String term) {
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

  private static boolean same(char wanted, char c) {
    return Symbols.fold(c) == Symbols.fold(wanted)
        && (!Symbols.is(wanted, Symbols.UPPER) || Symbols.is(c, Symbols.UPPER));
  }

  private static String key(char[] text, int begin, int end) {
    char[] folded = new char[end - begin];
    for (int i = begin; i < end; i++) {
      folded[i - begin] = Symbols.fold(text[i]);
    }
    return new String(folded);
  }

  private static int wordEnd(String term, int from) {
    int end = from;
    while (end < term.length() && Symbols.is(term.charAt(end), Symbols.WORD)) {
      end++;
    }
    return end;
  }

  private static int wordStart(String term, int to) {
    int begin = to;
    while (begin > 0 && Symbols.is(term.charAt(begin - 1), Symbols.WORD)) {
      begin--;
    }
    // A term such as "Dr." ends in punctuation; it is kept under its last word with that.
    while (begin == to && begin > 0 && term.charAt(begin - 1) != ' ') {
      begin--;
      while (begin > 0 && Symbols.is(term.charAt(begin - 1), Symbols.WORD)) {
        begin--;
      }
    }
    return begin;
  }
}

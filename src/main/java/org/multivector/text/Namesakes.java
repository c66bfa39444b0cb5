package org.multivector.text;

import java.util.HashSet;
import java.util.Set;

/**
 * The words of an article that are names of states but belong to other people and places there.
 *
 * <p>"Tom Jordan" and "Lebanon, Ore." are no states, and neither is the bare Jordan or Lebanon of
 * the next sentence, unless the article names the state in another way too. A word is taken note of
 * where a guard refused it and a term of {@code [words] namesake-before} stands before it, or one
 * of {@code namesake-after} after it. Not safe for use by several threads.
 */
final class Namesakes {

  private final WordSet before;
  private final WordSet after;

  /** The words, folded. */
  private final Set<String> words = new HashSet<>(4);

  /** Of an article in this language. */
  Namesakes(Language language) {
    this.before = language.namesakeBefore();
    this.after = language.namesakeAfter();
  }

  /** Whether forms of a kind are names that people and places share. */
  static boolean concern(MentionKind kind) {
    return kind == MentionKind.NAME || kind == MentionKind.FORMER || kind == MentionKind.CAPITAL;
  }

  /** Takes note of a form that its guard refused at {@code [start, end)}. */
  void refused(Entry entry, char[] text, int start, int end, Sentence around) {
    if (entry.actor == null || !concern(entry.kind) || (before.isEmpty() && after.isEmpty())) {
      return;
    }
    if (before.precedes(text, start, Math.min(start, around.start()))
        || after.follows(text, end, Math.max(end, around.end()))) {
      words.add(Symbols.folded(String.valueOf(text, start, end - start)));
    }
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether a form is one of the words. */
  boolean have(Entry entry, String surface) {
    return !words.isEmpty() && concern(entry.kind) && words.contains(Symbols.folded(surface));
  }

  /** Forgets a word that names the state after all. */
  void drop(String surface) {
    words.remove(Symbols.folded(surface));
  }
}

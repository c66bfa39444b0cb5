package org.multivector.text;

import java.util.Arrays;

/**
 * The forms of a pack as they are written, in the order in which it gives them, until a {@link
 * FormWriter} puts them into a trie.
 *
 * <p>Not safe for use by several threads.
 */
final class FormList {

  private final Spellings spellings;
  private final boolean accentsOptional;
  private int size;
  private char[] units = new char[1 << 16];

  /** Where each form ends in the units; it begins where the one before it ends. */
  private int[] ends = new int[1 << 12];

  /** How many units of each form are those of the form before it, and kept there only. */
  private int[] shared = new int[1 << 12];

  private Entry[] entries = new Entry[1 << 12];

  /**
   * A form that shares this many units with the one before it starts with a letter as that does.
   */
  private int sound = Integer.MAX_VALUE;

  /** A list of what a pack of this language writes. */
  FormList(LanguageReader language) {
    this.spellings = language.spellings();
    this.accentsOptional = language.accentsOptional();
  }

  /**
   * Adds a form.
   *
   * @param form holds the form as it is written
   * @param length its length
   * @param same how many units it begins with as the form added last; only the rest is kept
   * @throws IllegalArgumentException if it does not start with a letter or a digit
   */
  void add(char[] form, int length, int same, Entry entry) {
    if (same < sound) {
      sound = checkedStart(form, length, entry.kind);
    }
    int begin = begin(size);
    int kept = length - same;
    if (begin + kept > units.length) {
      units = Arrays.copyOf(units, Math.max(begin + kept, 2 * units.length));
    }
    if (size == ends.length) {
      int room = 2 * size;
      ends = Arrays.copyOf(ends, room);
      shared = Arrays.copyOf(shared, room);
      entries = Arrays.copyOf(entries, room);
    }
    System.arraycopy(form, same, units, begin, kept);
    ends[size] = begin + kept;
    shared[size] = same;
    entries[size++] = entry;
  }

  /**
   * Checks how a form starts.
   *
   * @return how many of its units settle it
   */
  private int checkedStart(char[] form, int length, MentionKind kind) {
    int at = 0;
    while (at < length && Character.isWhitespace(form[at])) {
      at++;
    }
    if (at < length && spellings.keepsLetter(form[at])) {
      return at + 1;
    }
    for (String spelt : spellings.of(new String(form, 0, length), kind)) {
      String start = spelt.stripLeading();
      if (start.isEmpty()
          || !Symbols.is(start.charAt(0), Symbols.WORD | Symbols.UNSPACED)
          || Symbols.folded(start).replace(" ", "").isEmpty()) {
        throw new IllegalArgumentException(
            "\"" + spelt + "\" does not start with a letter or a digit");
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Other ways in which the forms are written. */
  Spellings spellings() {
    return spellings;
  }

  /** Whether the forms count without their accents too. */
  boolean accentsOptional() {
    return accentsOptional;
  }

  int size() {
    return size;
  }

  /** The units of the forms, one form after the other, without those shared with the one before. */
  char[] units() {
    return units;
  }

  /** How many units a form begins with as the one before it. */
  int shared(int form) {
    return shared[form];
  }

  /** Where the rest of a form begins in the units. */
  int begin(int form) {
    return form == 0 ? 0 : ends[form - 1];
  }

  /** Where a form ends in the units. */
  int end(int form) {
    return ends[form];
  }

  /** What a form means. */
  Entry entry(int form) {
    return entries[form];
  }
}

package org.multivector.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms of a pack as they are written, in the order in which it gives them, until a {@link
 * FormWriter} puts them into a trie. They are kept in blocks, as one that grows would be copied
 * over and over.
 *
 * <p>Not safe for use by several threads.
 */
final class FormList {

  /** The forms of a block, at most. */
  private static final int FORMS = 1 << 12;

  /** The units of a block, unless a form has more. */
  private static final int UNITS = 1 << 15;

  private final Spellings spellings;
  private final boolean accentsOptional;
  private final List<Block> blocks = new ArrayList<>();
  private Block last = new Block(UNITS);

  /**
   * A form that shares this many units with the one before it starts with a letter as that does.
   */
  private int sound = Integer.MAX_VALUE;

  /** Forms that follow each other. */
  static final class Block {

    /** The forms, one after the other, without what they share with the one before. */
    final char[] units;

    /** Where each form ends in the units; it begins where the one before it ends. */
    final int[] ends = new int[FORMS];

    /**
     * How many units of each form are those of the form before it, be it of another block, and kept
     * there only.
     */
    final int[] shared = new int[FORMS];

    /** What each form means. */
    final Entry[] entries = new Entry[FORMS];

    /** The number of forms. */
    int size;

    private Block(int room) {
      units = new char[room];
    }

    /** Where the rest of a form begins in the units. */
    int begin(int form) {
      return form == 0 ? 0 : ends[form - 1];
    }
  }

  /** A list of what a pack of this language writes. */
  FormList(LanguageReader language) {
    blocks.add(last);
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
      sound = length > 0 && spellings.keepsLetter(form[0]) ? 1 : checkedStart(form, length, entry);
    }
    int kept = length - same;
    Block block = last;
    int begin = block.begin(block.size);
    if (block.size == FORMS || begin + kept > block.units.length) {
      block = new Block(Math.max(kept, UNITS));
      blocks.add(block);
      last = block;
      begin = 0;
    }
    System.arraycopy(form, same, block.units, begin, kept);
    block.ends[block.size] = begin + kept;
    block.shared[block.size] = same;
    block.entries[block.size++] = entry;
  }

  /**
   * Checks a form of which one letter does not tell how it starts.
   *
   * @return that no number of its units settles this for others
   */
  private int checkedStart(char[] form, int length, Entry entry) {
    for (String spelt : spellings.of(new String(form, 0, length), entry.kind)) {
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

  /** The forms, in their order. */
  List<Block> blocks() {
    return blocks;
  }
}

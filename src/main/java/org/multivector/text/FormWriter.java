package org.multivector.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Folds the forms of a list and adds them to a trie, each in all spellings of its pack, and without
 * accents too where the pack says so.
 *
 * <p>What a form has in common with the one before it is not folded again. Not safe for use by
 * several threads.
 */
final class FormWriter {

  /**
   * Units without their accents, of those that most forms consist of; 0 where not asked for yet.
   */
  private final char[] bares = new char[0x250];

  private final FormList list;
  private final FormTrieBuilder forms;

  /** The form at hand as it is written. */
  private char[] written = new char[128];

  private char[] folded = new char[128];
  private int length;
  private long capitals;

  /** The length of the folded form after each unit of the form as it is written. */
  private int[] lengths = new int[129];

  /** Where the first unit beyond ASCII stands in the folded form; far beyond its end if nowhere. */
  private int foreign;

  /** How much of the folded form the last one of the trie begins with. */
  private int shared;

  /** Adds the forms of a list. */
  FormWriter(FormList list, FormTrieBuilder forms) {
    this.list = list;
    this.forms = forms;
  }

  /** Adds all forms, in their order. */
  void write() {
    for (FormList.Block block : list.blocks()) {
      write(block);
    }
  }

  private void write(FormList.Block block) {
    boolean spelt = list.spellings() != Spellings.NONE;
    for (int form = 0; form < block.size; form++) {
      int same = block.shared[form];
      int begin = block.begin(form);
      int kept = block.ends[form] - begin;
      if (same + kept > written.length) {
        written = Arrays.copyOf(written, 2 * (same + kept));
      }
      System.arraycopy(block.units, begin, written, same, kept);
      if (spelt) {
        spell(same + kept, block.entries[form]);
      } else {
        fold(written, same + kept, same, block.entries[form]);
      }
    }
  }

  private void spell(int end, Entry entry) {
    Spellings spellings = list.spellings();
    int count = spellings.spell(written, end, entry.kind);
    for (int k = 0; k < count; k++) {
      fold(spellings.spelling(k), spellings.length(k), 0, entry);
    }
  }

  /**
   * Adds a form.
   *
   * @param same how many units it begins with as the form folded last
   */
  private void fold(char[] form, int end, int same, Entry entry) {
    if (end >= folded.length) {
      folded = Arrays.copyOf(folded, 2 * end);
      lengths = Arrays.copyOf(lengths, 2 * end + 1);
    }
    int from = lengths[same] == 0 ? 0 : same;
    rewind(lengths[from]);
    while (length == 0 && from < end && Character.isWhitespace(form[from])) {
      lengths[++from] = 0;
    }
    foldOn(form, from, end);
    while (folded[length - 1] == ' ') {
      length--;
    }
    forms.add(folded, length, shared, capitals, entry);
    shared = length;
    if (list.accentsOptional() && foreign < length) {
      writeBare(entry);
    }
  }

  private void rewind(int to) {
    length = to;
    shared = Math.min(shared, to);
    capitals &= to < Long.SIZE ? (1L << to) - 1 : -1;
    if (foreign >= to) {
      foreign = Integer.MAX_VALUE;
    }
  }

  /** No unit becomes two. */
  private void foldOn(char[] form, int from, int end) {
    char[] fold = Symbols.foldTable();
    byte[] traits = Symbols.traitTable();
    char[] units = folded;
    int[] after = lengths;
    int at = length;
    for (int i = from; i < end; i++) {
      char c = form[i];
      char to = fold[c];
      boolean again = to == ' ' && at > 0 && units[at - 1] == ' ';
      if (to != Symbols.NOTHING && !again) {
        if ((traits[c] & Symbols.UPPER) != 0 && at < Long.SIZE) {
          capitals |= 1L << at;
        }
        if (to >= 0x80 && at < foreign) {
          foreign = at;
        }
        units[at++] = to;
      }
      after[i + 1] = at;
    }
    length = at;
  }

  /** Adds the folded form without its accents, if it has any. */
  private void writeBare(Entry entry) {
    char[] bare = Arrays.copyOf(folded, length);
    int first = length;
    for (int i = length - 1; i >= foreign; i--) {
      bare[i] = bare(bare[i]);
      first = bare[i] == folded[i] ? first : i;
    }
    if (first < length) {
      forms.add(bare, length, first, capitals, entry);
      shared = first;
    }
  }

  private char bare(char c) {
    if (c < 0x80) {
      return c;
    }
    if (c >= bares.length) {
      return decomposed(c);
    }
    if (bares[c] == 0) {
      bares[c] = decomposed(c);
    }
    return bares[c];
  }

  /** A folded unit without accents by the rules of Unicode; itself if it is more than that. */
  private static char decomposed(char c) {
    String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    for (int i = 1; i < apart.length(); i++) {
      if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
        return c;
      }
    }
    return Symbols.fold(apart.charAt(0));
  }
}

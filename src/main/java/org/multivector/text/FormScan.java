package org.multivector.text;

import java.util.Arrays;

/**
 * A walk through the trie along a text, which leaves behind where forms end.
 *
 * <p>Buffers are reused from walk to walk. Not safe for use by several threads.
 */
final class FormScan {

  private final FormTrie trie;
  private final ScanProfile profile;
  private final WordStarts starts;
  private int[] nodes = new int[16];
  private int[] ends = new int[16];
  private long[] capitals = new long[16];
  private int accepted;

  FormScan(FormTrie trie, ScanProfile profile) {
    this.trie = trie;
    this.profile = profile;
    this.starts = new WordStarts(profile);
  }

  /** The number of places where forms end, found by the last walk. */
  int accepted() {
    return accepted;
  }

  /** The accepting node of the k-th place; shorter forms have smaller k. */
  int node(int k) {
    return nodes[k];
  }

  /** The end of the k-th place in the text. */
  int end(int k) {
    return ends[k];
  }

  /** The positions of the text's capitals up to the k-th place, as bits. */
  long capitals(int k) {
    return capitals[k];
  }

  /** The number of places where a form stands as a whole word in its own case. */
  long count(char[] text, int length) {
    long count = 0;
    on(text, length);
    int i = next(0);
    while (i < length) {
      walkOn(text, i, length);
      int end = longest(text, length);
      if (end > 0) {
        count++;
      }
      i = next(end > 0 ? end : i + 1);
    }
    return count;
  }

  /** The end of the longest form of the last walk that is a whole word in its own case, or -1. */
  int longest(char[] text, int length) {
    for (int k = accepted - 1; k >= 0; k--) {
      boolean whole = endsWord(text, ends[k], length);
      int last = trie.acceptTo(nodes[k]);
      for (int form = trie.acceptFrom(nodes[k]); form < last; form++) {
        if (!trie.isOf(form, profile.mask) || (trie.capitals(form) & ~capitals[k]) != 0) {
          continue;
        }
        if (whole) {
          return ends[k];
        }
        if (trie.isSuffixed(form)) {
          Suffixes suffixes = trie.entry(form).suffixes;
          int end = suffixes == null ? -1 : suffixes.end(text, ends[k], length);
          if (end > 0) {
            return end;
          }
        }
      }
    }
    return -1;
  }

  /** Whether a name may start here. */
  static boolean startsWord(char[] text, int at) {
    if (at == 0 || Symbols.is(text[at], Symbols.UNSPACED)) {
      return true;
    }
    char before = text[at - 1];
    return !Symbols.is(before, Symbols.WORD) && before != '@';
  }

  /** Takes up a text. */
  void on(char[] text, int length) {
    starts.on(text, length);
  }

  /** The first place from {@code from} on at which a form may start, or the text's length. */
  int next(int from) {
    return starts.next(from);
  }

  /** As {@link #walk}, from the place that {@link #next} gave last. */
  void walkOn(char[] text, int start, int limit) {
    long eight = starts.codes();
    long key = ScanProfile.key(eight);
    if (profile.suffixing() || key == 0 || ScanProfile.opaque(eight) || !ScanProfile.exact(key)) {
      walk(text, start, limit);
      return;
    }
    accepted = 0;
    int node = trie.afterWord(key);
    if (node == 0) {
      return;
    }
    int letters = ScanProfile.letters(key);
    long upper = 0;
    for (int k = 0; k < letters; k++) {
      upper |= (Symbols.is(text[start + k], Symbols.UPPER) ? 1L : 0L) << k;
    }
    if (trie.accepts(node)) {
      accept(node, start + letters, upper);
    }
    walk(text, start + letters, limit, node, letters, upper);
  }

  /** Collects the nodes that accept and where, from the shortest on. */
  void walk(char[] text, int start, int limit) {
    accepted = 0;
    walk(text, start, limit, 0, 0, 0);
  }

  private void walk(char[] text, int from, int limit, int above, int letters, long capitalsAbove) {
    int node = above;
    long upper = capitalsAbove;
    int depth = letters;
    int i = from;
    while (i < limit) {
      char c = text[i];
      char folded = Symbols.fold(c);
      if (folded == Symbols.NOTHING) {
        i++;
        continue;
      }
      node = depth == 0 ? trie.start(folded) : trie.child(node, folded);
      if (node == 0) {
        return;
      }
      if (depth < Long.SIZE && Symbols.is(c, Symbols.UPPER)) {
        upper |= 1L << depth;
      }
      depth++;
      i++;
      if (folded == ' ') {
        i = skipBlanks(text, i - 1, limit);
        if (i < 0) {
          return;
        }
      } else if (folded == '-' && i < limit && text[i] == '\n') {
        i = skipBlanks(text, i, limit);
        if (i < 0) {
          return;
        }
      }
      if (trie.accepts(node)) {
        accept(node, i, upper);
      }
    }
  }

  private void accept(int node, int end, long upper) {
    if (accepted == nodes.length) {
      nodes = Arrays.copyOf(nodes, accepted * 2);
      ends = Arrays.copyOf(ends, accepted * 2);
      capitals = Arrays.copyOf(capitals, accepted * 2);
    }
    nodes[accepted] = node;
    ends[accepted] = end;
    capitals[accepted] = upper;
    accepted++;
  }

  /** The position after a run of blanks with at most one line break; -1 if it has more. */
  private static int skipBlanks(char[] text, int from, int limit) {
    int breaks = 0;
    int i = from;
    while (i < limit && Symbols.is(text[i], Symbols.BLANK)) {
      if (text[i] == '\n' && ++breaks > 1) {
        return -1;
      }
      i++;
    }
    return i;
  }

  /** Whether a name may end here. */
  static boolean endsWord(char[] text, int end, int length) {
    char last = text[end - 1];
    if (end == length || Symbols.is(last, Symbols.UNSPACED)) {
      return true;
    }
    char next = text[end];
    if (Symbols.is(next, Symbols.WORD) || next == Symbols.NOTHING) {
      return false;
    }
    // "kazakhstan.kz", as in an address.
    return next != '.'
        || last == '.'
        || end + 1 == length
        || !Symbols.is(text[end + 1], Symbols.LOWER);
  }
}

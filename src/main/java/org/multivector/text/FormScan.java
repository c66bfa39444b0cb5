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
  private int[] nodes = new int[16];
  private int[] ends = new int[16];
  private long[] capitals = new long[16];
  private int accepted;

  FormScan(FormTrie trie, ScanProfile profile) {
    this.trie = trie;
    this.profile = profile;
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
    int i = profile.next(text, 0, length);
    while (i < length) {
      walk(text, i, length);
      int end = longest(text, length);
      if (end > 0) {
        count++;
      }
      i = profile.next(text, end > 0 ? end : i + 1, length);
    }
    return count;
  }

  private int longest(char[] text, int length) {
    for (int k = accepted - 1; k >= 0; k--) {
      boolean whole = endsWord(text, ends[k], length);
      for (int form = trie.acceptFrom(nodes[k]); form < trie.acceptTo(nodes[k]); form++) {
        Entry entry = trie.entry(form);
        if ((entry.language & profile.mask) == 0 || (trie.capitals(form) & ~capitals[k]) != 0) {
          continue;
        }
        if (whole) {
          return ends[k];
        }
        if (entry.suffixes != null) {
          int end = entry.suffixes.end(text, ends[k], length);
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

  /** Collects the nodes that accept and where, from the shortest on. */
  void walk(char[] text, int start, int limit) {
    accepted = 0;
    int node = 0;
    long upper = 0;
    int depth = 0;
    int i = start;
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
        if (accepted == nodes.length) {
          nodes = Arrays.copyOf(nodes, accepted * 2);
          ends = Arrays.copyOf(ends, accepted * 2);
          capitals = Arrays.copyOf(capitals, accepted * 2);
        }
        nodes[accepted] = node;
        ends[accepted] = i;
        capitals[accepted] = upper;
        accepted++;
      }
    }
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

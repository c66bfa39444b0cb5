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
  private final WordSteps steps;
  private final String text;
  private final int length;
  private final WordStarts starts;
  private int[] nodes = new int[16];
  private int[] ends = new int[16];
  private long[] capitals = new long[16];
  private int accepted;

  /**
   * Takes up a text.
   *
   * @param buffers used by no other scan until this one is done
   */
  FormScan(FormTrie trie, ScanProfile profile, String text, ScanBuffers buffers) {
    this.trie = trie;
    this.profile = profile;
    this.steps = profile.steps();
    this.text = text;
    this.length = text.length();
    this.starts = WordStarts.of(text, profile, trie, buffers);
  }

  /** The text that is walked along. */
  String text() {
    return text;
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
  long count() {
    long count = 0;
    int from = 0;
    while (starts.advance(from)) {
      starts.follow();
      int[] places = starts.buffers.found;
      int[] wordEnds = starts.buffers.wordEnds;
      int size = starts.count();
      for (int k = 0; k < size; k++) {
        int at = places[k];
        int end = wordEnds[k];
        if (end == WordStarts.UNKNOWN && at >= from) {
          end = walked(at, k);
        }
        // Whether a place is within a form before it is nothing that a processor can guess.
        int beyond = ~(at - from) >>> 31;
        count += beyond & ~end >>> 31;
        from = Math.max(from, Math.max(at + 1, end & -beyond));
      }
    }
    return count;
  }

  /** The first place from {@code from} on at which a form may start, or the text's length. */
  int next(int from) {
    return starts.next(from);
  }

  /**
   * The end of the longest form that is a whole word in its own case, at a place that {@link #next}
   * gave; -1 if there is none.
   */
  int longest(int start) {
    starts.follow();
    int k = starts.index();
    int end = starts.buffers.wordEnds[k];
    return end == WordStarts.UNKNOWN ? walked(start, k) : end;
  }

  /** As {@link #longest(int)} at the k-th place, told by the trie. */
  private int walked(int start, int k) {
    walkOn(start, k);
    return longest();
  }

  /** As {@link #walk}, from a place that {@link #next} gave: word by word as far as words go. */
  void walkOn(int start) {
    walkOn(start, starts.index());
  }

  private void walkOn(int start, int k) {
    accepted = 0;
    long word = starts.word(k);
    if (word != 0) {
      walkAfter(start, word);
      return;
    }
    if (profile.suffixing()) {
      walk(start, length);
      return;
    }
    long key = starts.key(start);
    if (key == 0) {
      walk(start, length);
      return;
    }
    long step = steps.first(key);
    int end = start;
    int at = start;
    int depth = 0;
    long upper = 0;
    while (step != 0) {
      depth += at - end;
      end = at;
      for (int letters = ScanProfile.letters(key); letters > 0; letters--, end++, depth++) {
        upper |= depth < Long.SIZE && isUpper(end) ? 1L << depth : 0;
      }
      int node = steps.node(step);
      if (trie.accepts(node)) {
        accept(node, end, upper);
      }
      if (end == length) {
        return;
      }
      char after = text.charAt(end);
      char next = end + 1 == length ? ' ' : text.charAt(end + 1);
      int joint = Joint.of(after, next);
      if (Joint.goesOn(step, joint) == 0) {
        return;
      }
      at = end + Joint.gap(joint);
      key = (Joint.inTrie(joint) | WordSteps.isLeaf(step)) == 0 ? starts.key(at) : 0;
      if (key == 0) {
        walk(end, length, node, depth, upper);
        return;
      }
      step = steps.next(WordSteps.number(step, joint), key);
    }
  }

  /** Goes on after a first word. */
  private void walkAfter(int start, long word) {
    int node = FirstWords.node(word);
    int letters = FirstWords.letters(word);
    long upper = 0;
    for (int i = 0; i < letters; i++) {
      upper |= isUpper(start + i) ? 1L << i : 0;
    }
    if (trie.accepts(node)) {
      accept(node, start + letters, upper);
    }
    if (FirstWords.goesOn(word)) {
      walk(start + letters, length, node, letters, upper);
    }
  }

  /** Collects the nodes that accept and where, from the shortest on. */
  void walk(int start, int limit) {
    accepted = 0;
    walk(start, limit, 0, 0, 0);
  }

  private void walk(int from, int limit, int above, int letters, long capitalsAbove) {
    int node = above;
    long upper = capitalsAbove;
    int depth = letters;
    int i = from;
    while (i < limit) {
      char c = text.charAt(i);
      char folded = Symbols.fold(c);
      if (folded == Symbols.NOTHING) {
        i++;
        continue;
      }
      node = node == 0 ? trie.start(folded) : trie.child(node, folded);
      if (node == 0) {
        return;
      }
      if (depth < Long.SIZE && Symbols.is(c, Symbols.UPPER)) {
        upper |= 1L << depth;
      }
      depth++;
      i++;
      if (folded == ' ') {
        i = skipBlanks(i - 1, limit);
        if (i < 0) {
          return;
        }
      } else if (folded == '-' && i < limit && text.charAt(i) == '\n') {
        i = skipBlanks(i, limit);
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
  private int skipBlanks(int from, int limit) {
    int breaks = 0;
    int i = from;
    while (i < limit && Symbols.is(text.charAt(i), Symbols.BLANK)) {
      if (text.charAt(i) == '\n' && ++breaks > 1) {
        return -1;
      }
      i++;
    }
    return i;
  }

  /** The end of the longest form of the last walk that is a whole word in its own case, or -1. */
  private int longest() {
    for (int k = accepted - 1; k >= 0; k--) {
      long forms = trie.ending(nodes[k]);
      boolean whole = endsWord(text, ends[k]);
      if (FormTrie.isAlike(forms)) {
        boolean counts = FormTrie.counts(forms, profile.mask, capitals[k]) != 0;
        if (counts && whole) {
          return ends[k];
        }
        if (!counts || !FormTrie.isSuffixed(forms)) {
          continue;
        }
      }
      for (int form = trie.firstForm(nodes[k]); form != 0; form = trie.nextForm(form)) {
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

  private boolean isUpper(int at) {
    return Symbols.is(text.charAt(at), Symbols.UPPER);
  }

  /** Whether a name may start here. */
  static boolean startsWord(String text, int at) {
    if (at == 0 || Symbols.is(text.charAt(at), Symbols.UNSPACED)) {
      return true;
    }
    char before = text.charAt(at - 1);
    return !Symbols.is(before, Symbols.WORD) && before != '@';
  }

  /** Whether a name may end here. */
  static boolean endsWord(String text, int end) {
    char last = text.charAt(end - 1);
    if (end == text.length() || Symbols.is(last, Symbols.UNSPACED)) {
      return true;
    }
    char next = text.charAt(end);
    if (Symbols.is(next, Symbols.WORD) || next == Symbols.NOTHING) {
      return false;
    }
    // "kazakhstan.kz", as in an address.
    return next != '.'
        || last == '.'
        || end + 1 == text.length()
        || !Symbols.is(text.charAt(end + 1), Symbols.LOWER);
  }
}

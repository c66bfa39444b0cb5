package org.multivector.text;

/**
 * Word starts of a text in any script, found block by block.
 *
 * <p>A block is first turned into {@linkplain ScanProfile codes}, a table look-up per unit. Its
 * candidates are then picked out of eight codes at a time and tried against two filters, a small
 * one that rejects most and one of whole words, without a branch that depends on the text: what
 * costs time in plain scanning is not the work but the processor's wrong guesses. The words of
 * those that are left are looked up one after the other, so that the processor waits for several at
 * a time.
 *
 * <p>Time is linear; memory is that of {@link ScanBuffers}. Not safe for use by several threads.
 */
final class CodedStarts extends WordStarts {

  private static final long STARTS = 0x8080808080808080L;

  /** Units read beyond a block: what the filters look at after the last candidate. */
  private static final int AHEAD = 11;

  private final char[] units;
  private final byte[] codes;
  private final FirstWords firstWords;
  private final FormTrie trie;
  private final byte[] traits = Symbols.traitTable();

  /** The place of the block in the text. */
  private int base;

  CodedStarts(ScanProfile profile, FormTrie trie, String text, ScanBuffers buffers) {
    super(profile, text, buffers);
    this.trie = trie;
    this.firstWords = profile.firstWords();
    this.units = buffers.units.array();
    this.codes = buffers.bytes.array();
  }

  @Override
  int fill(int from, int to, boolean afterGap) {
    base = from;
    encode(from, to - from);
    return lookUp(from, pick(from, to - from));
  }

  @Override
  long key(int at) {
    return 0;
  }

  @Override
  long word(int k) {
    return buffers.words[k];
  }

  @Override
  void follow() {
    int[] places = buffers.found;
    long[] words = buffers.words;
    int[] ends = buffers.wordEnds;
    int count = count();
    for (int k = 0; k < count; k++) {
      ends[k] = end(places[k] - base, words[k]);
    }
  }

  /** As in {@link ScanBuffers#wordEnds}, known only where no form goes on after its first word. */
  private int end(int at, long word) {
    // Even where the word goes on this has the node at hand when the trie is walked.
    long forms = trie.ending(FirstWords.node(word));
    if (word == 0 || FirstWords.goesOn(word) || !FormTrie.isAlike(forms)) {
      return UNKNOWN;
    }
    int end = at + FirstWords.letters(word);
    boolean unspaced = (traits[units[end - 1]] & Symbols.UNSPACED) != 0;
    boolean stopped = units[end] == '.' && (traits[units[end + 1]] & Symbols.LOWER) != 0;
    if (!unspaced && (stopped || !ScanProfile.isInside(units[at]))) {
      return UNKNOWN;
    }
    long capitals = capitals(at, FormTrie.needed(forms) > 1 ? end : at + 1);
    return FormTrie.counts(forms, profile.mask, capitals) != 0 ? base + end : -1;
  }

  private long capitals(int from, int to) {
    long capitals = 0;
    for (int i = from; i < to; i++) {
      long upper = (traits[units[i]] & Symbols.UPPER) / Symbols.UPPER;
      capitals |= upper << (i - from);
    }
    return capitals;
  }

  private void encode(int from, int size) {
    byte[] table = profile.codes();
    byte[] to = codes;
    char[] block = units;
    int end = Math.min(size + AHEAD, length - from);
    text.getChars(from, from + end, block, 0);
    for (int i = 0; i < end; i++) {
      to[i] = table[block[i]];
    }
    for (int i = end; i < Math.min(to.length, size + ScanBuffers.BATCH); i++) {
      block[i] = ' ';
      to[i] = 0;
    }
  }

  /** Collects the places in the block that the filters admit, with their words. */
  private int pick(int from, int size) {
    return admit(from, size, sift(mark(from, size)));
  }

  /**
   * Collects where bit 7 is set and the code before or its own is not within a word; gives their
   * number, and as a negative one if units may be there that hide the letters from a filter.
   */
  private int mark(int from, int size) {
    byte[] coded = codes;
    int[] to = buffers.candidates;
    int marked = 0;
    long hiding = 0;
    long carry = from > 0 && ScanProfile.isInside(text.charAt(from - 1)) ? ScanProfile.START : 0;
    for (int i = 0; i < size; i += ScanBuffers.BATCH) {
      long candidates = 0;
      for (int k = 0; k < ScanBuffers.BATCH; k += 8) {
        long eight = eight(coded, i + k);
        long inside = ScanProfile.inside(eight);
        long blocked = inside & (inside << 8 | carry);
        carry = inside >>> 56;
        hiding |= ScanProfile.hiding(eight, inside);
        candidates |= gathered(eight & STARTS & ~blocked) << k;
      }
      // Most often there are at most eight; written whether they are there or not.
      int after = marked + Long.bitCount(candidates);
      do {
        for (int k = 0; k < 8; k++) {
          to[marked + k] = i + Long.numberOfTrailingZeros(candidates);
          candidates &= candidates - 1;
        }
        marked += 8;
      } while (marked < after);
      marked = after;
    }
    // What follows the last candidate is looked at as well.
    long beyond = eight(coded, size);
    hiding |= ScanProfile.hiding(beyond, ScanProfile.inside(beyond));
    return hiding == 0 ? marked : ~marked;
  }

  /** Keeps the candidates whose first units may start a form; gives their number. */
  private int sift(int marked) {
    if (marked < 0) {
      return ~marked;
    }
    byte[] coded = codes;
    char[] block = units;
    int[] candidates = buffers.candidates;
    char[] fold = Symbols.foldTable();
    ScanProfile filter = profile;
    int kept = 0;
    for (int i = 0; i < marked; i++) {
      int at = candidates[i];
      candidates[kept] = at;
      long eight = eight(coded, at);
      if (ScanProfile.opensWord(eight)) {
        kept += filter.opens(eight, block[at]);
      } else {
        int pairs = filter.mayPair(fold[block[at]], fold[block[at + 1]]);
        kept += pairs | ScanProfile.isAlone(eight);
      }
    }
    return kept;
  }

  /** Collects the candidates whose words the filter admits. */
  private int admit(int from, int size, int marked) {
    ScanProfile filter = profile;
    byte[] coded = codes;
    char[] block = units;
    int[] candidates = buffers.candidates;
    int[] to = buffers.found;
    long[] words = buffers.words;
    char[] fold = Symbols.foldTable();
    int kept = 0;
    for (int i = 0; i < marked; i++) {
      int at = candidates[i];
      long eight = eight(coded, at);
      // Written whether it is kept or not.
      to[kept] = from + at;
      if (ScanProfile.opensWord(eight)) {
        long word = filter.word(eight, block[at]);
        words[kept] = word;
        kept += filter.admits(word);
      } else {
        char first = fold[block[at]];
        char second = fold[block[at + 1]];
        long pair = ScanProfile.pair(first, second);
        int hidden = second == Symbols.NOTHING ? 1 : 0;
        int held = filter.admitsPair(pair) | hidden;
        int alone = ScanProfile.isAlone(eight);
        // Only a walk finds both a form of one unit and those that go on after it.
        long both = (alone | hidden) == 0 ? pair : 0;
        words[kept] = held == 0 ? ScanProfile.pair(first, '\0') : both;
        kept += held | alone;
      }
    }
    while (kept > 0 && to[kept - 1] >= from + size) {
      kept--;
    }
    return kept;
  }

  /** Looks up the words at the places and drops those that nothing can come of. */
  private int lookUp(int from, int picked) {
    char[] block = units;
    int[] to = buffers.found;
    long[] words = buffers.words;
    int kept = 0;
    for (int i = 0; i < picked; i++) {
      long word = words[i];
      int at = to[i] - from;
      to[kept] = from + at;
      if (word < 0) {
        long known = firstWords.get(word, block[at + 2]);
        words[kept] = known;
        kept += FirstWords.lives(known);
      } else if (word == 0 || !ScanProfile.exact(word) || profile.isStem(word)) {
        words[kept++] = 0;
      } else {
        int after = at + ScanProfile.letters(word);
        long known = firstWords.get(ScanProfile.letterKey(word), block[after], block[after + 1]);
        words[kept] = known;
        kept += FirstWords.lives(known);
      }
    }
    return kept;
  }
}

package org.multivector.text;

import java.util.Arrays;

/**
 * Where the longest forms end that start at the places of a block.
 *
 * <p>The forms at all places are followed at once, a word further in each round, and a round has no
 * branch that depends on the text: names are so unlike each other that the processor would guess
 * wrong at every other one. Whatever is not letters and single marks in ASCII is {@link
 * WordStarts#UNKNOWN}.
 *
 * <p>Not safe for use by several threads.
 */
final class FormEnds {

  /** No more bytes are read after a block than a round goes on, for each of so many. */
  private static final int MOST_ROUNDS = ScanBuffers.BEYOND / WordSteps.LONGEST - 2;

  // Of a form that goes on: the place it starts at, where its next word stands, its words with a
  // capital as bits, and the number of the step before, whose lowest bit is 1 if what is next is a
  // word, not more letters of the last.
  private static final int AT = 17;
  private static final int CAPITALS = 2 * AT;
  private static final int NUMBER = CAPITALS + WordSteps.WORDS;
  private static final int LOW = (1 << AT) - 1;

  private long[] going = new long[0];

  /**
   * Finds the ends, see {@link WordStarts#follow}.
   *
   * @param bytes the narrowed text
   * @param base the place in the text of the first of them
   * @param places has the places at which forms start and what is known after the first word at
   *     each of them, 0 if nothing; takes the ends up
   * @param count the number of places
   */
  void find(WordSteps steps, byte[] bytes, int base, ScanBuffers places, int count) {
    int[] ends = places.wordEnds;
    if (going.length != ends.length) {
      going = new long[ends.length];
    }
    // A landmark after a very long stretch without any may have more places before it than that.
    int known = Math.min(count, LOW + 1);
    Arrays.fill(ends, known, count, WordStarts.UNKNOWN);
    int size = first(bytes, base, places, known);
    for (int round = 0; size > 0 && round < MOST_ROUNDS; round++) {
      size = next(steps, bytes, base, ends, size);
    }
    for (int n = 0; n < size; n++) {
      ends[(int) going[n] & LOW] = WordStarts.UNKNOWN;
    }
  }

  private int first(byte[] bytes, int base, ScanBuffers places, int count) {
    int[] found = places.found;
    long[] firsts = places.words;
    int[] joints = places.joints;
    int[] to = places.wordEnds;
    long[] kept = going;
    int size = 0;
    for (int i = 0; i < count; i++) {
      long step = firsts[i];
      if (step == 0) {
        to[i] = WordStarts.UNKNOWN;
        continue;
      }
      int k = found[i] - base;
      long eight = WordStarts.eight(bytes, k);
      int letters = joints[i] & 0xFF;
      int end = k + letters;
      int joint = joints[i] >>> Byte.SIZE;
      int capital = NarrowStarts.capital(eight);
      int ends =
          WordSteps.ends(step, capital)
              | (WordSteps.endsInUpper(step) & NarrowStarts.isUpper(eight, letters));
      int goes = Joint.goesOn(step, joint);
      int rare = rare(step, joint, ends, goes);
      int whole = either(-1, base + end, ends & Joint.endsName(joint));
      to[i] = either(whole, WordStarts.UNKNOWN, rare);
      kept[size] = going(i, end, capital, step, joint);
      size += goes & ~rare;
    }
    return size;
  }

  private int next(WordSteps steps, byte[] bytes, int base, int[] to, int count) {
    long[] kept = going;
    int size = 0;
    for (int n = 0; n < count; n++) {
      long before = kept[n];
      int i = (int) before & LOW;
      int k = (int) (before >>> AT) & LOW;
      long eight = WordStarts.eight(bytes, k);
      long key = NarrowStarts.word(eight);
      long step = steps.next((int) (before >>> NUMBER), key);
      int end = k + ScanProfile.letters(key);
      int joint = Joint.of(bytes[end], bytes[end + 1]);
      // Only the first letter of a word counts, not that of a step within it.
      int word = (int) (before >>> NUMBER) & 1;
      int capitals = ((int) (before >>> CAPITALS) << word) | (NarrowStarts.capital(eight) & word);
      int ends = WordSteps.ends(step, capitals);
      int goes = Joint.goesOn(step, joint);
      int none = ((k - end) >>> 31) ^ 1;
      int rare = rare(step, joint, ends, goes) | none;
      int whole = either(to[i], base + end, ends & Joint.endsName(joint));
      to[i] = either(whole, WordStarts.UNKNOWN, rare);
      kept[size] = going(i, end, capitals, step, joint);
      size += goes & ~rare;
    }
    return size;
  }

  /** 1 if only the trie tells whether a form ends after a step or goes on, else 0. */
  private static int rare(long step, int joint, int ends, int goes) {
    return Joint.unclear(joint, ends)
        | (WordSteps.hasCapitals(step) & ~ends)
        | (goes & (Joint.inTrie(joint) | WordSteps.isLeaf(step)));
  }

  private static long going(int i, int end, int capitals, long step, int joint) {
    return i
        | (long) (end + Joint.gap(joint)) << AT
        | (long) (capitals & (1 << WordSteps.WORDS) - 1) << CAPITALS
        | (long) WordSteps.number(step, joint) << NUMBER;
  }

  /** The second if a bit is 1, the first if it is 0. */
  private static int either(int first, int second, int bit) {
    return first ^ ((first ^ second) & -bit);
  }
}

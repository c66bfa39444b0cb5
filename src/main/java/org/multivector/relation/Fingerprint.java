package org.multivector.relation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A MinHash fingerprint of a text: 128 values of 16 bits, each equal in two fingerprints with the
 * probability of the Jaccard index of the texts' sets of shingles (plus at most 2^-16).
 *
 * <p>A shingle is a run of {@value #SHINGLE} words. A word is a run of letters and digits, in lower
 * case by the locale-free mapping of each code point; an ideograph, kana or Thai character is a
 * word of its own, since those scripts write no spaces. Texts of fewer than {@value #MIN_WORDS}
 * words have no fingerprint: short remarks recur without being copies.
 *
 * <p>The values are found by fast similarity sketching (Dahlgaard, Knudsen and Thorup 2017): in
 * round r every shingle is hashed into one of the bins and each bin keeps its least hash; from
 * round 128 on bin r - 128 takes all shingles; the first round after which no bin is empty is the
 * last. That is as concentrated as 128 independent hash functions and takes time linear in the text
 * for all but the shortest texts.
 */
final class Fingerprint {
  static final int BINS = 128;
  static final int LONGS = BINS / 4;
  static final int SHINGLE = 4;
  static final int MIN_WORDS = 20;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int BIN_BITS = 7;

  private Fingerprint() {}

  /** The fingerprint of a text as 32 longs of four values each, null where it is too short. */
  static long @Nullable [] of(String text) {
    long[] shingles = shingles(text);
    if (shingles.length < MIN_WORDS - SHINGLE + 1) {
      return null;
    }
    long[] least = new long[BINS];
    int[] round = new int[BINS];
    Arrays.fill(round, -1);
    int empty = BINS;
    for (int r = 0; empty > 0; r++) {
      for (long shingle : shingles) {
        long hash = ContentHash.finished(shingle + r * GOLDEN);
        int bin = r < BINS ? (int) (hash >>> (64 - BIN_BITS)) : r - BINS;
        long value = hash << BIN_BITS >>> BIN_BITS;
        if (round[bin] < 0) {
          round[bin] = r;
          least[bin] = value;
          empty--;
        } else if (round[bin] == r && value < least[bin]) {
          least[bin] = value;
        }
      }
    }
    long[] packed = new long[LONGS];
    for (int bin = 0; bin < BINS; bin++) {
      long value = ContentHash.finished(least[bin] + round[bin]) & 0xFFFF;
      packed[bin >> 2] |= value << (16 * (bin & 3));
    }
    return packed;
  }

  /** Number of equal values of two fingerprints, from 0 to 128. */
  static int equal(long[] a, long[] b) {
    int count = 0;
    for (int i = 0; i < LONGS; i++) {
      long differing = a[i] ^ b[i];
      for (int k = 0; k < 4; k++) {
        count += (differing & 0xFFFF) == 0 ? 1 : 0;
        differing >>>= 16;
      }
    }
    return count;
  }

  /** One hash a shingle, repeated ones repeated. */
  private static long[] shingles(String text) {
    long[] words = new long[Math.max(16, text.length() / 5)];
    int n = 0;
    long word = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean alone = standsAlone(c);
      boolean inside = Character.isLetterOrDigit(c);
      if (word != 0 && (!inside || alone)) {
        words = put(words, n++, word);
        word = 0;
      }
      if (inside) {
        word = (word ^ Character.toLowerCase(c)) * GOLDEN;
        word = (word ^ word >>> 32) | 1;
        if (alone) {
          words = put(words, n++, word);
          word = 0;
        }
      }
    }
    if (word != 0) {
      words = put(words, n++, word);
    }
    if (n < SHINGLE) {
      return new long[0];
    }
    long[] shingles = new long[n - SHINGLE + 1];
    for (int i = 0; i < shingles.length; i++) {
      long hash = 0;
      for (int k = 0; k < SHINGLE; k++) {
        hash = (hash ^ words[i + k]) * GOLDEN;
        hash ^= hash >>> 29;
      }
      shingles[i] = hash;
    }
    return shingles;
  }

  private static boolean standsAlone(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return Character.isIdeographic(c)
        || switch (Character.UnicodeScript.of(c)) {
          case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  private static long[] put(long[] words, int n, long word) {
    long[] room = n == words.length ? Arrays.copyOf(words, 2 * n) : words;
    room[n] = word;
    return room;
  }
}

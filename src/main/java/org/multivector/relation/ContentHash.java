package org.multivector.relation;

import org.jspecify.annotations.Nullable;
import org.multivector.text.Article;

/**
 * The 64-bit hash by which two contents of one article id are told apart and ordered, and the key
 * of an article's id in seeded draws.
 *
 * <p>Of a string: with {@code h} the seed xor the length, each four UTF-16 units {@code v}, the
 * first lowest, {@code h = (h ^ v) * P; h ^= h >>> 29}, and the SplitMix64 finaliser at the end. Of
 * an article: the hashes of its fields in a fixed order, each the seed of the next; an absent field
 * counts as another seed than an empty one. The hash is fixed: it is written into files and decides
 * which of two contents stays. It resists accidents, not adversaries; where hashes are equal and
 * contents are not, the whole records are compared.
 */
final class ContentHash {
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final long ABSENT = 0x3C6EF372FE94F82AL;

  /** Units copied at a time, a multiple of four. */
  private static final int PIECE = 512;

  private ContentHash() {}

  static long of(Article article) {
    long hash = of(article.text(), 0);
    hash = of(article.title(), hash);
    hash = of(article.date().map(Object::toString).orElse(null), hash);
    hash = of(article.source().orElse(null), hash);
    hash = of(article.language().orElse(null), hash);
    hash = of(article.url().orElse(null), hash);
    return of(article.author().orElse(null), hash);
  }

  static long of(@Nullable String text, long seed) {
    if (text == null) {
      return finished(seed ^ ABSENT);
    }
    int n = text.length();
    // The state is product ^ spread; apart, the two wait less for each other.
    long product = seed ^ n;
    long spread = 0;
    // Copied piece by piece: reading an array is several times faster than charAt.
    char[] piece = new char[Math.min(n, PIECE)];
    for (int from = 0; from < n; from += PIECE) {
      int length = Math.min(PIECE, n - from);
      text.getChars(from, from + length, piece, 0);
      int i = 0;
      for (; i + 3 < length; i += 4) {
        long units =
            piece[i]
                | (long) piece[i + 1] << 16
                | (long) piece[i + 2] << 32
                | (long) piece[i + 3] << 48;
        product = (product ^ units ^ spread) * PRIME;
        spread = product >>> 29;
      }
      for (; i < length; i++) {
        product = (product ^ piece[i] ^ spread) * PRIME;
        spread = product >>> 29;
      }
    }
    return finished(product ^ spread);
  }

  static long finished(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

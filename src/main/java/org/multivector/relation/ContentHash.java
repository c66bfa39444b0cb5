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
    long hash = seed ^ n;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      long units =
          text.charAt(i)
              | (long) text.charAt(i + 1) << 16
              | (long) text.charAt(i + 2) << 32
              | (long) text.charAt(i + 3) << 48;
      hash = (hash ^ units) * PRIME;
      hash ^= hash >>> 29;
    }
    for (; i < n; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    return finished(hash);
  }

  static long finished(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

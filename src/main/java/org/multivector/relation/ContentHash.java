package org.multivector.relation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.multivector.text.Article;

/**
 * The 64-bit hash by which two contents of one article id are told apart and ordered, and the key
 * of an article's id in seeded draws.
 *
 * <p>A step takes 64 bits {@code v} into {@code h}: {@code h = (h ^ v) * P; h ^= h >>> 29}. Of a
 * string: with {@code h} the seed xor the length, a step for each four UTF-16 units, the first
 * lowest, and one for each unit left over, and the SplitMix64 finaliser at the end. Of an article's
 * text, which is long: the groups of four units in turn go to four hashes of which the first starts
 * with the length and the k-th other with k; zeros make the last round of four whole; in the end
 * the first takes a step for each other, and the finaliser. Of an article: the hash of its text and
 * those of its other fields in a fixed order, each the seed of the next; an absent field counts as
 * another seed than an empty one. The hash is fixed: it is written into files and decides which of
 * two contents stays. It resists accidents, not adversaries; where hashes are equal and contents
 * are not, the whole records are compared.
 *
 * <p>Not safe for use by several threads.
 */
final class ContentHash {
  private static final long PRIME = 0x9E3779B97F4A7C15L;
  private static final long ABSENT = 0x3C6EF372FE94F82AL;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bytes of a round: a long for each of the four hashes. */
  private static final int ROUND = 4 * Long.BYTES;

  /** Units taken up at a time; whole rounds. */
  private static final int PIECE = 2048;

  private final char[] units = new char[PIECE];

  /** The bytes of the units, from which four are read at once. */
  private final byte[] bytes = new byte[PIECE * Character.BYTES];

  private final CharBuffer written =
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();

  long of(Article article) {
    long hash = ofText(article.text());
    hash = of(article.title(), hash);
    hash = of(article.date().map(Object::toString).orElse(null), hash);
    hash = of(article.source().orElse(null), hash);
    hash = of(article.language().orElse(null), hash);
    hash = of(article.url().orElse(null), hash);
    return of(article.author().orElse(null), hash);
  }

  private long ofText(String text) {
    int n = text.length();
    long a = n;
    long b = 1;
    long c = 2;
    long d = 3;
    for (int from = 0; from < n; from += PIECE) {
      int length = Math.min(PIECE, n - from);
      text.getChars(from, from + length, units, 0);
      written.clear().put(units, 0, length);
      int used = length * Character.BYTES;
      int end = (used + ROUND - 1) / ROUND * ROUND;
      Arrays.fill(bytes, used, end, (byte) 0);
      for (int i = 0; i < end; i += ROUND) {
        a = step(a, (long) LONGS.get(bytes, i));
        b = step(b, (long) LONGS.get(bytes, i + Long.BYTES));
        c = step(c, (long) LONGS.get(bytes, i + 2 * Long.BYTES));
        d = step(d, (long) LONGS.get(bytes, i + 3 * Long.BYTES));
      }
    }
    return finished(step(step(step(a, b), c), d));
  }

  static long of(@Nullable String text, long seed) {
    if (text == null) {
      return finished(seed ^ ABSENT);
    }
    int n = text.length();
    long hash = seed ^ n;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      long four =
          text.charAt(i)
              | (long) text.charAt(i + 1) << 16
              | (long) text.charAt(i + 2) << 32
              | (long) text.charAt(i + 3) << 48;
      hash = step(hash, four);
    }
    for (; i < n; i++) {
      hash = step(hash, text.charAt(i));
    }
    return finished(hash);
  }

  private static long step(long hash, long bits) {
    long product = (hash ^ bits) * PRIME;
    return product ^ product >>> 29;
  }

  static long finished(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

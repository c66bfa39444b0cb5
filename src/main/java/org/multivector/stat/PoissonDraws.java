package org.multivector.stat;

/**
 * Counter-based draws from the Poisson distribution with mean 1: the weight of an article in a
 * bootstrap replicate is a pure function of (seed, replicate, article key); immutable and safe for
 * use by many threads.
 *
 * <p>No state passes from draw to draw, so that the order of the articles, the number of threads,
 * the partition of the corpus and the machine change nothing, and a replicate of two partitions is
 * the sum of their replicates. Poisson weights stand in for the multinomial ones of the classical
 * bootstrap, whose sum ties all articles together (Hanley and MacGibbon 2006; Chamandy,
 * Muralidharan, Najmi and Naidu 2012).
 *
 * <p><b>Hash.</b> With {@code m} the finaliser of SplitMix64 (variant 13 of Stafford 2011; Steele,
 * Lea and Flood 2014), {@code h = m(m(seed + 0x9E3779B97F4A7C15 (replicate + 1)) + key)} in 64-bit
 * arithmetic; its upper 63 bits are a uniform integer {@code u}.
 *
 * <p><b>Inversion.</b> The draw is the least {@code k} with {@code u < floor(2^63 P(K <= k))}; the
 * thresholds are integers, so that each probability is exact to 2^-63 and no floating-point
 * operation takes part. The largest draw is 20, whose true probability is less than 2^-61.
 *
 * <p>A draw takes constant time, about 10 ns or less; 1,024 bytes of table are shared by all.
 */
public final class PoissonDraws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** floor(2^63 P(K <= k)) for k = 0, 1, …, 19. */
  private static final long[] THRESHOLDS = {
    0x2f16ac6c59de6f8dL, 0x5e2d58d8b3bcdf1aL, 0x75b8af0ee0ac16e1L, 0x7d91cbcb9a512978L,
    0x7f8812fac8ba6e1eL, 0x7fec879dd202af0cL, 0x7ffd45b8fe396489L, 0x7fffaa06048a59e4L,
    0x7ffff68fa5547890L, 0x7fffff10b7320a31L, 0x7fffffea6c2e98c1L, 0x7ffffffe36d1315aL,
    0x7fffffffdd0968bcL, 0x7ffffffffd83e326L, 0x7fffffffffd5c752L, 0x7ffffffffffd5f11L,
    0x7fffffffffffd88dL, 0x7ffffffffffffdd0L, 0x7fffffffffffffe2L, 0x7ffffffffffffffeL
  };

  private static final int TABLE_BITS = 10;

  /** The draw for each value of the leading bits of u, or -1 where a threshold lies among them. */
  private static final byte[] TABLE = table();

  private final long seed;

  private PoissonDraws(long seed) {
    this.seed = seed;
  }

  /** The draws that belong to a seed. */
  public static PoissonDraws of(long seed) {
    return new PoissonDraws(seed);
  }

  /** The seed. */
  public long seed() {
    return seed;
  }

  /**
   * The weight of an article in a replicate: 0, 1, 2, … with mean and variance 1.
   *
   * @param articleKey the article's 64-bit key, such as a hash of its id
   * @param replicate number of the replicate, from 0
   */
  public int draw(long articleKey, int replicate) {
    return count(hash(seed, articleKey, replicate) >>> 1);
  }

  /** 64 bits that look random. */
  static long hash(long seed, long articleKey, int replicate) {
    return mixed(mixed(seed + GOLDEN * (replicate + 1L)) + articleKey);
  }

  /**
   * Writes the draws of many articles into an array: {@code into[a] = draw(articleKeys[a],
   * replicate)}.
   *
   * @param articleKeys one key an article
   * @param replicate number of the replicate, from 0
   * @param into receives one draw an article
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public void draw(long[] articleKeys, int replicate, int[] into) {
    if (articleKeys.length != into.length) {
      throw new IllegalArgumentException(
          articleKeys.length + " article keys do not fit " + into.length + " draws");
    }
    long stream = mixed(seed + GOLDEN * (replicate + 1L));
    for (int a = 0; a < articleKeys.length; a++) {
      into[a] = count(mixed(stream + articleKeys[a]) >>> 1);
    }
  }

  /**
   * The draws of the first replicates, made ready to be taken article by article.
   *
   * @param replicates how many
   * @throws IllegalArgumentException if it is negative
   */
  public Streams streams(int replicates) {
    if (replicates < 0) {
      throw new IllegalArgumentException("replicates " + replicates + " is negative");
    }
    long[] starts = new long[replicates];
    for (int r = 0; r < replicates; r++) {
      starts[r] = mixed(seed + GOLDEN * (r + 1L));
    }
    return new Streams(starts);
  }

  /** The draws of a fixed number of replicates; immutable and safe for use by many threads. */
  public static final class Streams {
    private final long[] starts;

    private Streams(long[] starts) {
      this.starts = starts;
    }

    /**
     * Writes an article's weight in each replicate: {@code into[r] = draw(articleKey, r)}.
     *
     * @param articleKey the article's 64-bit key
     * @param into receives a draw a replicate
     * @throws IllegalArgumentException if it is not as long as there are replicates
     */
    public void draw(long articleKey, int[] into) {
      if (into.length != starts.length) {
        throw new IllegalArgumentException(
            into.length + " places do not fit " + starts.length + " replicates");
      }
      for (int r = 0; r < starts.length; r++) {
        into[r] = count(mixed(starts[r] + articleKey) >>> 1);
      }
    }
  }

  static int count(long u) {
    int draw = TABLE[(int) (u >>> (63 - TABLE_BITS))];
    return draw >= 0 ? draw : scanned(u);
  }

  private static int scanned(long u) {
    int k = 0;
    while (k < THRESHOLDS.length && u >= THRESHOLDS[k]) {
      k++;
    }
    return k;
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static byte[] table() {
    byte[] table = new byte[1 << TABLE_BITS];
    for (int i = 0; i < table.length; i++) {
      long first = (long) i << (63 - TABLE_BITS);
      long last = first + (1L << (63 - TABLE_BITS)) - 1;
      int draw = scanned(first);
      table[i] = (byte) (draw == scanned(last) ? draw : -1);
    }
    return table;
  }

  /** Names the seed. */
  @Override
  public String toString() {
    return "Poisson(1) draws, seed " + seed;
  }
}

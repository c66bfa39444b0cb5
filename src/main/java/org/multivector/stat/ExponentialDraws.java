package org.multivector.stat;

/**
 * Counter-based draws from the exponential distribution with mean 1: the weight of an article in a
 * replicate of the Bayesian bootstrap, a pure function of (seed, replicate, article key); immutable
 * and safe for use by many threads.
 *
 * <p>Mean and variance are those of {@link PoissonDraws}, but no weight is ever 0: every article
 * stays, and so does every tie that hangs on one article alone. What depends on <i>which</i> ties
 * there are, such as a shortest path, is therefore not pushed away from its value by ties that
 * vanish.
 *
 * <p><b>Draw.</b> {@code -ln((u + 1) / 2^53)} by {@link StrictMath}, with {@code u} the upper 53
 * bits of the hash that {@link PoissonDraws} documents: the same bits on every machine. About 30
 * ns; in (0, 36.8].
 *
 * <p>Rubin, D. B. (1981). The Bayesian bootstrap. <i>Annals of Statistics</i> 9, 130–134.
 */
public final class ExponentialDraws {
  private final long seed;

  private ExponentialDraws(long seed) {
    this.seed = seed;
  }

  /** The draws that belong to a seed. */
  public static ExponentialDraws of(long seed) {
    return new ExponentialDraws(seed);
  }

  /** The seed. */
  public long seed() {
    return seed;
  }

  /**
   * The weight of an article in a replicate: positive, with mean and variance 1.
   *
   * @param articleKey the article's 64-bit key, such as a hash of its id
   * @param replicate number of the replicate, from 0
   */
  public double draw(long articleKey, int replicate) {
    long u = PoissonDraws.hash(seed, articleKey, replicate) >>> 11;
    return Math.max(Double.MIN_NORMAL, -StrictMath.log((u + 1) * 0x1p-53));
  }

  /** Names the seed. */
  @Override
  public String toString() {
    return "exponential draws, seed " + seed;
  }
}

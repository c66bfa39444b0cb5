package org.multivector.balance;

import java.util.Arrays;
import java.util.Locale;

/**
 * Shares that sum to 1 and the classical measures of how evenly they are spread; immutable and safe
 * for use by many threads.
 *
 * <p>All measures are invariant under a common factor of the amounts that the shares were made
 * from, and, except for {@link #clr()} and the distances, which speak of places, under reordering.
 * Each takes time linear in the number of parts, with {@link #rivalDiversity(double[][])}
 * quadratic.
 *
 * <pre>{@code
 * Composition ties = Composition.of(50, 30, 20);
 * ties.hill(2);      // 2.63 effective vectors
 * ties.evenness();   // 0.94
 * }</pre>
 */
public final class Composition {
  private final double[] shares;

  private Composition(double[] shares) {
    this.shares = shares;
  }

  /**
   * The shares of amounts.
   *
   * @param amounts at least one, none negative, a positive sum
   * @throws IllegalArgumentException if the amounts are not so
   */
  public static Composition of(double... amounts) {
    double sum = 0;
    for (double amount : amounts) {
      if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("amount " + amount + " is not a number >= 0");
      }
      sum += amount;
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the amounts " + Arrays.toString(amounts) + " have no positive finite sum");
    }
    double[] shares = new double[amounts.length];
    for (int p = 0; p < shares.length; p++) {
      shares[p] = amounts[p] / sum;
    }
    return new Composition(shares);
  }

  /**
   * Equal shares.
   *
   * @param parts how many, at least 1
   */
  public static Composition uniform(int parts) {
    double[] ones = new double[parts];
    Arrays.fill(ones, 1);
    return of(ones);
  }

  /** Number of parts. */
  public int size() {
    return shares.length;
  }

  /** A share, in [0, 1]. */
  public double share(int part) {
    return shares[part];
  }

  /** A copy of the shares. */
  public double[] shares() {
    return shares.clone();
  }

  /** Shannon's entropy, {@code H = -sum x ln x} in nats, in [0, ln k]. */
  public double entropy() {
    double h = 0;
    for (double x : shares) {
      h -= x > 0 ? x * Math.log(x) : 0;
    }
    return Math.max(0, h);
  }

  /**
   * Pielou's evenness, {@code J = H / ln k}, in [0, 1]; 1 only where all shares are equal (Pielou
   * 1966).
   *
   * @throws IllegalStateException if there is one part alone
   */
  public double evenness() {
    requireTwoParts("evenness");
    return Math.min(1, entropy() / Math.log(shares.length));
  }

  /**
   * Hill's number of order q: how many equal shares would be as diverse, in [1, k] (Hill 1973). D0
   * counts the positive shares, D1 is {@code e^H}, D2 is {@code 1 / sum x^2}.
   *
   * @param order q, at least 0
   * @throws IllegalArgumentException if it is negative or no number
   */
  public double hill(double order) {
    if (!(order >= 0 && order < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("order " + order + " is not a number >= 0");
    }
    if (order == 1) {
      return Math.min(hill(0), Math.exp(entropy()));
    }
    double sum = 0;
    for (double x : shares) {
      sum += x > 0 ? (order == 2 ? x * x : Math.pow(x, order)) : 0;
    }
    double number = order == 2 ? 1 / sum : Math.pow(sum, 1 / (1 - order));
    return order == 0 ? number : Math.max(1, Math.min(hill(0), number));
  }

  /** The Herfindahl–Hirschman index, {@code sum x^2}, in [1/k, 1] (Hirschman 1945). */
  public double concentration() {
    double sum = 0;
    for (double x : shares) {
      sum += x * x;
    }
    return sum;
  }

  /**
   * The index stretched to [0, 1]: {@code (HHI - 1/k) / (1 - 1/k)}.
   *
   * @throws IllegalStateException if there is one part alone
   */
  public double normalizedConcentration() {
    requireTwoParts("normalised concentration");
    double floor = 1.0 / shares.length;
    return Math.max(0, Math.min(1, (concentration() - floor) / (1 - floor)));
  }

  /**
   * The effective number of parts when some resemble each other, {@code 1 / sum_pq Z_pq x_p x_q},
   * in [1, D2] (Leinster and Cobbold 2012; Rao 1982). {@code Z = I} gives D2, all ones give 1.
   *
   * @param similarity symmetric, entries in [0, 1], ones on the diagonal
   * @throws IllegalArgumentException if it is not of this size
   */
  public double rivalDiversity(double[][] similarity) {
    if (similarity.length != shares.length) {
      throw new IllegalArgumentException(
          "a similarity of size "
              + similarity.length
              + " does not fit "
              + shares.length
              + " parts");
    }
    double sum = 0;
    for (int p = 0; p < shares.length; p++) {
      for (int q = 0; q < shares.length; q++) {
        sum += similarity[p][q] * shares[p] * shares[q];
      }
    }
    return Math.max(1, 1 / sum);
  }

  /**
   * Positive shares in place of zeros, by Bayesian-multiplicative replacement with the square-root
   * prior: a zero becomes {@code (1/k) sqrt(n) / (n + sqrt(n))}, and the other shares shrink by a
   * common factor, so that their ratios stay (Martín-Fernández et al. 2015).
   *
   * @param n how many observations stand behind the shares; the more, the smaller the replacement
   * @throws IllegalArgumentException if n is not positive
   */
  public Composition withoutZeros(double n) {
    if (!(n > 0)) {
      throw new IllegalArgumentException("n " + n + " is not positive; it counts observations");
    }
    double root = Math.sqrt(n);
    double replacement = root / (n + root) / shares.length;
    int zeros = (int) Arrays.stream(shares).filter(x -> x == 0).count();
    if (zeros == 0) {
      return this;
    }
    double[] positive = new double[shares.length];
    for (int p = 0; p < shares.length; p++) {
      positive[p] = shares[p] == 0 ? replacement : shares[p] * (1 - zeros * replacement);
    }
    return new Composition(positive);
  }

  /**
   * The centred log-ratios, {@code ln x_p - mean ln x}, which sum to 0 (Aitchison 1986).
   *
   * @throws IllegalStateException if a share is 0; see {@link #withoutZeros(double)}
   */
  public double[] clr() {
    double[] logs = new double[shares.length];
    double mean = 0;
    for (int p = 0; p < logs.length; p++) {
      if (shares[p] == 0) {
        throw new IllegalStateException("share " + p + " is 0 and has no logarithm; replace zeros");
      }
      logs[p] = Math.log(shares[p]);
      mean += logs[p];
    }
    mean /= logs.length;
    for (int p = 0; p < logs.length; p++) {
      logs[p] -= mean;
    }
    return logs;
  }

  /** The Aitchison norm: the length of {@link #clr()}, 0 only for equal shares. */
  public double aitchisonNorm() {
    return aitchisonDistance(uniform(shares.length));
  }

  /**
   * The Aitchison distance: the Euclidean distance of the centred log-ratios, at least 0 (Aitchison
   * 1986).
   *
   * @throws IllegalArgumentException if the sizes differ
   * @throws IllegalStateException if a share of either is 0
   */
  public double aitchisonDistance(Composition other) {
    requireSameSize(other);
    double[] mine = clr();
    double[] theirs = other.clr();
    double squares = 0;
    for (int p = 0; p < mine.length; p++) {
      double d = mine[p] - theirs[p];
      squares += d * d;
    }
    return Math.sqrt(squares);
  }

  /**
   * The Jensen–Shannon distance: the square root of the divergence to base 2, in [0, 1]; zeros are
   * welcome (Lin 1991; Endres and Schindelin 2003).
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public double jensenShannonDistance(Composition other) {
    requireSameSize(other);
    double divergence = 0;
    for (int p = 0; p < shares.length; p++) {
      double x = shares[p];
      double y = other.shares[p];
      double mean = (x + y) / 2;
      divergence += x > 0 ? x * Math.log(x / mean) : 0;
      divergence += y > 0 ? y * Math.log(y / mean) : 0;
    }
    double base2 = divergence / (2 * Math.log(2));
    return Math.sqrt(Math.max(0, Math.min(1, base2)));
  }

  private void requireTwoParts(String what) {
    if (shares.length < 2) {
      throw new IllegalStateException(what + " needs at least two parts; there is one");
    }
  }

  private void requireSameSize(Composition other) {
    if (shares.length != other.shares.length) {
      throw new IllegalArgumentException(
          "compositions of " + shares.length + " and " + other.shares.length + " parts");
    }
  }

  /** Prints the shares with three decimals. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (double x : shares) {
      text.append(text.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%.3f", x));
    }
    return text.toString();
  }
}

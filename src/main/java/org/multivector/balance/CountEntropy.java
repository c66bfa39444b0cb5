package org.multivector.balance;

/**
 * Shannon's entropy of a few counts, in nats, with the usual corrections for the bias of small
 * samples: the plug-in estimate is too low by about {@code (k - 1) / 2n}.
 *
 * <p>All take time linear in the number of classes and throw {@link IllegalArgumentException} for a
 * negative count or a sum of 0.
 */
public final class CountEntropy {

  private CountEntropy() {}

  /** The plug-in (maximum likelihood) estimate, {@code -sum (y/n) ln (y/n)}. */
  public static double maximumLikelihood(long... counts) {
    double n = total(counts);
    double h = 0;
    for (long y : counts) {
      h -= y > 0 ? y / n * Math.log(y / n) : 0;
    }
    return Math.max(0, h);
  }

  /**
   * The plug-in estimate plus {@code (k_obs - 1) / 2n}, with {@code k_obs} the classes observed
   * (Miller 1955).
   */
  public static double millerMadow(long... counts) {
    int observed = 0;
    for (long y : counts) {
      observed += y > 0 ? 1 : 0;
    }
    return maximumLikelihood(counts) + (observed - 1) / (2.0 * total(counts));
  }

  /**
   * The coverage-adjusted estimate {@code -sum C p ln (C p) / (1 - (1 - C p)^n)} with the coverage
   * {@code C = 1 - f1/n}, {@code f1} the classes seen once (Chao and Shen 2003). Where all classes
   * are singletons, {@code f1 = n - 1} is taken, as C would be 0.
   */
  public static double chaoShen(long... counts) {
    double n = total(counts);
    double singletons = 0;
    for (long y : counts) {
      singletons += y == 1 ? 1 : 0;
    }
    if (singletons == n) {
      singletons = n - 1;
    }
    double coverage = 1 - singletons / n;
    double h = 0;
    for (long y : counts) {
      if (y > 0) {
        double p = coverage * y / n;
        h -= p > 0 ? p * Math.log(p) / (1 - Math.pow(1 - p, n)) : 0;
      }
    }
    return Math.max(0, h);
  }

  private static double total(long... counts) {
    long n = 0;
    for (long y : counts) {
      if (y < 0) {
        throw new IllegalArgumentException("count " + y + " is negative");
      }
      n = Math.addExact(n, y);
    }
    if (n == 0) {
      throw new IllegalArgumentException("the counts sum to 0; entropy needs an observation");
    }
    return n;
  }
}

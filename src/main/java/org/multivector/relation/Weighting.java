package org.multivector.relation;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How counts become tie strength.
 *
 * <p>{@link #COUNT} sums what {@link Counting} gives. The others are association measures on
 * numbers of units: c_ij units name both, c_i name the first, c_j the second, and N units name at
 * least one actor (each decayed where the cut decays). Units that name nobody are left out of N: a
 * corpus full of irrelevant text would make every pair look associated.
 *
 * <p>In a {@link RelationGraph} only positive values are ties; a pair at or below what chance gives
 * has no tie. {@link #value} gives the others too.
 */
public enum Weighting {
  /**
   * c_ij, in [0, inf), under the cut's {@link Counting}. Favours the actors that the press favours.
   */
  COUNT,
  /**
   * Association strength, proximity index or lift: c_ij N / (c_i c_j), in [0, inf), 1 at
   * independence (van Eck and Waltman 2009). Favours rare actors: one shared sentence of two actors
   * that are named once gives the greatest value there is.
   */
  ASSOCIATION_STRENGTH,
  /**
   * Salton's cosine: c_ij / sqrt(c_i c_j), in [0, 1]. Favours pairs of alike frequency, less
   * strongly than Jaccard; does not correct for chance.
   */
  COSINE,
  /**
   * c_ij / (c_i + c_j - c_ij), in [0, 1]. Punishes pairs of unlike frequency: a small state that is
   * only ever named with a great power is near 0.
   */
  JACCARD,
  /**
   * Normalised pointwise mutual information: ln(p_ij / (p_i p_j)) / -ln p_ij with p = c/N, in [-1,
   * 1], 0 at independence, -1 for a pair that never meets (Bouma 2009). Favours rare pairs, less
   * strongly than association strength. Undefined where every unit names both.
   */
  NPMI,
  /**
   * Log-likelihood ratio: 2 sum O ln(O/E) over the 2x2 table of units, in (-inf, inf), negative
   * where the pair meets less often than independence has it (Dunning 1993). Measures evidence, not
   * strength: it grows with the size of the corpus and favours frequent pairs.
   */
  LOG_LIKELIHOOD;

  /** The word used in data, in lower case with hyphens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The strength of a pair from numbers of units.
   *
   * @param both units that name both, c_ij
   * @param first units that name the first, c_i
   * @param second units that name the second, c_j
   * @param all units that name anybody, N
   * @return the value, absent where the formula has none: an actor that is never named, or NPMI of
   *     a pair that every unit names
   * @throws IllegalArgumentException if {@code 0 <= both <= first, second <= all} does not hold
   */
  public OptionalDouble value(double both, double first, double second, double all) {
    if (!(0 <= both && both <= first && both <= second && first <= all && second <= all)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "counts both %s, first %s, second %s, all %s do not satisfy"
                  + " 0 <= both <= first, second <= all",
              both,
              first,
              second,
              all));
    }
    return this == COUNT ? OptionalDouble.of(both) : association(both, first, second, all);
  }

  /** As {@link #value}, for counts that rounding may have pushed over a bound by a hair. */
  OptionalDouble association(double both, double first, double second, double all) {
    if (first <= 0 || second <= 0) {
      return OptionalDouble.empty();
    }
    return switch (this) {
      case COUNT -> OptionalDouble.of(both);
      case ASSOCIATION_STRENGTH -> OptionalDouble.of(both * all / (first * second));
      case COSINE -> OptionalDouble.of(both / Math.sqrt(first * second));
      case JACCARD -> OptionalDouble.of(both / (first + second - both));
      case NPMI -> npmi(both, first, second, all);
      case LOG_LIKELIHOOD -> OptionalDouble.of(logLikelihood(both, first, second, all));
    };
  }

  private static OptionalDouble npmi(double both, double first, double second, double all) {
    if (both <= 0) {
      return OptionalDouble.of(-1);
    }
    if (both >= all) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        StrictMath.log(both * all / (first * second)) / -StrictMath.log(both / all));
  }

  private static double logLikelihood(double both, double first, double second, double all) {
    double expected = first * second / all;
    double g2 =
        2
            * (term(both, expected)
                + term(first - both, first * (all - second) / all)
                + term(second - both, second * (all - first) / all)
                + term(all - first - second + both, (all - first) * (all - second) / all));
    // Rounding may leave a hair below 0 at independence, where the exact value is 0.
    double size = Math.max(0, g2);
    return both < expected ? -size : size;
  }

  private static double term(double observed, double expected) {
    return observed <= 0 ? 0 : observed * StrictMath.log(observed / expected);
  }
}

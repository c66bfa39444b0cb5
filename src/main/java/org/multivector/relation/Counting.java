package org.multivector.relation;

import java.util.Locale;

/**
 * How much a {@link Unit} that names m actors adds to each of its pairs; always a number in [0, 1],
 * quantised once to a multiple of 2^-32 and summed in long integers from then on.
 */
public enum Counting {
  /**
   * 1 for every pair. Favours actors that stand in long lists: a sentence that names 40 states adds
   * 780 ties of full weight.
   */
  FULL,
  /**
   * 1/(m-1) for every pair, so that each actor gets 1 from the unit in all (Newman 2001,
   * collaboration weighting). A list of 40 states does not drown a bilateral story. The default.
   */
  FRACTIONAL,
  /**
   * 2^(-d/h), where d is the number of sentence steps between the nearest mentions of the two and h
   * the {@linkplain Cut#withDistanceHalfLife(double) half-life}; 1 for every pair where the unit is
   * the sentence. Favours actors that are named often, since one of their mentions is always near.
   */
  DISTANCE;

  /** The word used in data, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

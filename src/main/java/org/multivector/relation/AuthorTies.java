package org.multivector.relation;

import java.util.Locale;

/**
 * What a cut does with ties from an article's author actor (the state whose speech or state press
 * it is) to the actors that it names.
 *
 * <p>A unit ties its author to each other actor named in it: by 1 under full and distance counting,
 * by 1/k under fractional counting, where k other actors are named. {@link
 * RelationLedger#authorTies(Cut)} gives them with their direction.
 */
public enum AuthorTies {
  /** Kept apart: the cut holds co-mentions only. The default. */
  APART,
  /** The cut holds author ties only, both directions of a pair summed. */
  ALONE,
  /** Author ties are added to the co-mentions. */
  ADDED;

  /** The word used in data, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

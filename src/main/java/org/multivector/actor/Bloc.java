package org.multivector.actor;

/**
 * A bloc: an organisation of states or an informal grouping of them.
 *
 * @param id the usual acronym, or a word for an informal grouping
 * @param name the English name
 * @param standing formal or informal
 * @param existence the days on which it exists
 */
public record Bloc(String id, String name, Standing standing, DateRange existence)
    implements Actor {

  /** Whether a bloc rests on a founding document. */
  public enum Standing {
    /** Has a treaty, a charter or a declared membership. */
    FORMAL,
    /** A customary grouping such as the West. */
    INFORMAL
  }
}

package org.multivector.actor;

import java.util.List;

/**
 * A state: a present or former country, a territory with an ISO 3166-1 code, or a de facto state.
 *
 * @param id ISO 3166-1 alpha-3 code, ISO 3166-3 alpha-3 code of a former state, or a documented
 *     word
 * @param name the short English name
 * @param status its standing
 * @param codes further codes that look it up, such as alpha-2 and numeric; may be empty
 * @param existence the days on which it exists
 * @param successors ids of the states that followed it; empty for a present state
 */
public record State(
    String id,
    String name,
    Status status,
    List<String> codes,
    DateRange existence,
    List<String> successors)
    implements Actor {

  /** Takes immutable copies. */
  public State {
    codes = List.copyOf(codes);
    successors = List.copyOf(successors);
  }

  /** The standing of a state in the world today. */
  public enum Status {
    /** Member of the United Nations. */
    UN_MEMBER,
    /** Permanent observer state at the United Nations. */
    UN_OBSERVER,
    /** Widely or partly recognised without membership of the United Nations. */
    NON_MEMBER,
    /** In control of territory and without general recognition. */
    DE_FACTO,
    /** A dependent territory with an ISO 3166-1 code of its own. */
    TERRITORY,
    /** No longer existing. */
    FORMER
  }
}

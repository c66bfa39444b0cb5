package org.multivector.actor;

/**
 * A party to geopolitical relations: a {@link State}, a {@link Bloc} of states, or an {@link
 * Unlisted} actor known by its id alone.
 *
 * <p>Actors are ordered by {@link #id()}, which is unique within a catalogue and within a graph.
 * All implementations are immutable and safe for use by many threads.
 */
public sealed interface Actor extends Comparable<Actor> permits State, Bloc, Unlisted {

  /** The identifier used in data: ISO 3166-1 alpha-3 for a state, the usual acronym for a bloc. */
  String id();

  /** The short English name used in prints. */
  String name();

  /** Compares by {@link #id()}. */
  @Override
  default int compareTo(Actor other) {
    return id().compareTo(other.id());
  }
}

package org.multivector.actor;

/**
 * An actor that no catalogue lists, such as a vertex of a graph read from an edge list.
 *
 * @param id the identifier, verbatim
 */
public record Unlisted(String id) implements Actor {

  /** Checks that the id is not empty. */
  public Unlisted {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an actor's id is empty; give it at least one character");
    }
  }

  /** The id itself. */
  @Override
  public String name() {
    return id;
  }
}

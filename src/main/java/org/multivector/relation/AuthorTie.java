package org.multivector.relation;

import java.util.Locale;
import org.multivector.actor.Actor;

/**
 * A directed tie from an author actor to an actor that its articles name.
 *
 * @param author who speaks
 * @param named who is named
 * @param weight strength, greater than 0, as {@link AuthorTies} defines it
 * @param articles articles in which the author names the actor
 */
public record AuthorTie(Actor author, Actor named, double weight, long articles) {
  /** Prints {@code Kazakhstan → China: 12.5 (8 articles)}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s → %s: %.6g (%d article%s)",
        author.name(),
        named.name(),
        weight,
        articles,
        articles == 1 ? "" : "s");
  }
}

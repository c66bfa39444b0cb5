package org.multivector.relation;

import java.util.Locale;
import org.multivector.actor.Actor;

/**
 * An undirected tie between two actors, with its strength; immutable.
 *
 * <p>The weight is tie strength: the greater, the closer. A path metric takes 1/weight as length. A
 * missing tie has weight 0, and so no relation has.
 *
 * @param first the actor with the smaller id
 * @param second the actor with the greater id
 * @param weight strength, finite and greater than 0, in the units of the {@link Weighting} that
 *     made it
 * @param articles articles (or stories) that name both in one unit, 0 where no articles stand
 *     behind the tie
 */
public record Relation(Actor first, Actor second, double weight, long articles) {

  /** Checks the order of the ends, the weight (so that NaN fails too) and the count. */
  public Relation {
    if (first.id().compareTo(second.id()) >= 0) {
      throw new IllegalArgumentException(
          "relation of "
              + first.id()
              + " and "
              + second.id()
              + ": the first id must be smaller than the second; use Relation.between");
    }
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "weight "
              + weight
              + " of "
              + first.id()
              + "-"
              + second.id()
              + " is not in (0, inf); leave a tie without strength out");
    }
    if (articles < 0) {
      throw new IllegalArgumentException("number of articles " + articles + " is not in [0, 2^63)");
    }
  }

  /** The relation of two actors given in any order, with no articles behind it. */
  public static Relation between(Actor one, Actor other, double weight) {
    return between(one, other, weight, 0);
  }

  /**
   * The relation of two actors given in any order.
   *
   * @throws IllegalArgumentException if both are the same actor, the weight is not in (0, inf) or
   *     the count is negative
   */
  public static Relation between(Actor one, Actor other, double weight, long articles) {
    return one.compareTo(other) <= 0
        ? new Relation(one, other, weight, articles)
        : new Relation(other, one, weight, articles);
  }

  /** Whether an actor is one of the ends. */
  public boolean joins(String id) {
    return first.id().equals(id) || second.id().equals(id);
  }

  /**
   * The other end.
   *
   * @throws IllegalArgumentException if the actor is neither end
   */
  public Actor other(String id) {
    if (first.id().equals(id)) {
      return second;
    }
    if (second.id().equals(id)) {
      return first;
    }
    throw new IllegalArgumentException(
        id + " is no end of the tie " + first.id() + "-" + second.id());
  }

  /** Prints {@code Kazakhstan – China: 12.5 (8 articles)}. */
  @Override
  public String toString() {
    String behind = articles == 1 ? " (1 article)" : " (" + articles + " articles)";
    return String.format(Locale.ROOT, "%s – %s: %.6g", first.name(), second.name(), weight)
        + (articles == 0 ? "" : behind);
  }
}

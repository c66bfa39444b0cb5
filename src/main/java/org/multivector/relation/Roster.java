package org.multivector.relation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.multivector.actor.Actor;
import org.multivector.actor.Unlisted;

/** The actors of a graph by index, in the order of their ids; shared by a sample's replicates. */
final class Roster {
  private final Actor[] actors;
  private final List<Actor> list;
  private final Map<String, Integer> index;

  private Roster(Actor[] actors) {
    this.actors = actors;
    this.list = List.of(actors);
    this.index = new HashMap<>(2 * actors.length);
    for (int i = 0; i < actors.length; i++) {
      index.put(actors[i].id(), i);
    }
  }

  /** The distinct actors of a collection; of two with one id the listed one stays. */
  static Roster of(Collection<? extends Actor> actors) {
    Map<String, Actor> byId = new TreeMap<>();
    for (Actor actor : actors) {
      byId.merge(actor.id(), actor, Roster::preferred);
    }
    return new Roster(byId.values().toArray(Actor[]::new));
  }

  /** Of two actors with one id, the same one whichever comes first. */
  static Actor preferred(Actor one, Actor other) {
    if (one.equals(other)) {
      return one;
    }
    if (one instanceof Unlisted || other instanceof Unlisted) {
      return one instanceof Unlisted ? other : one;
    }
    return one.toString().compareTo(other.toString()) >= 0 ? one : other;
  }

  int size() {
    return actors.length;
  }

  Actor actor(int i) {
    return actors[i];
  }

  List<Actor> list() {
    return list;
  }

  OptionalInt index(String id) {
    Integer i = index.get(id);
    return i == null ? OptionalInt.empty() : OptionalInt.of(i);
  }

  /** The index of an actor that must be there. */
  int known(String id) {
    Integer i = index.get(id);
    if (i == null) {
      throw new IllegalArgumentException(
          "the graph has no actor "
              + id
              + "; it has "
              + (actors.length <= 12
                  ? Arrays.stream(actors).map(Actor::id).toList()
                  : actors.length + " others"));
    }
    return i;
  }
}

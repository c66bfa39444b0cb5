package org.multivector.cli;

import java.util.ArrayList;
import java.util.List;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.UnknownActorException;
import org.multivector.relation.RelationGraph;

/** The actors that --focus names. */
final class Foci {
  private Foci() {}

  static List<Actor> in(ActorCatalog catalog, String list) {
    List<Actor> actors = new ArrayList<>();
    for (String name : list.split(",", -1)) {
      try {
        actors.add(catalog.actor(name.strip()));
      } catch (UnknownActorException e) {
        throw Failure.usage("--focus", e);
      }
    }
    return actors;
  }

  static List<Actor> in(RelationGraph graph, String list) {
    List<Actor> actors = new ArrayList<>();
    for (String name : list.split(",", -1)) {
      String id = name.strip();
      if (!graph.contains(id)) {
        throw Failure.usage("--focus: the graph has no vertex '" + id + "'; its ids are verbatim");
      }
      actors.add(graph.actor(id));
    }
    return actors;
  }
}

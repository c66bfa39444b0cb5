package org.multivector.io;

import java.util.Map;
import org.multivector.actor.Actor;
import org.multivector.centrality.Scores;
import org.multivector.relation.RelationGraph;

/**
 * What a graph file holds.
 *
 * @param graph the actors and ties
 * @param scores numbers of actors by metric
 * @param tieValues numbers of ties by name, in the order of {@link RelationGraph#relations()}
 * @param description what the graph is, empty for nothing said
 */
record GraphContent(
    RelationGraph graph,
    Map<String, Scores<Actor>> scores,
    Map<String, double[]> tieValues,
    String description) {}

package org.multivector.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.multivector.actor.Actor;
import org.multivector.actor.Bloc;
import org.multivector.actor.DateRange;
import org.multivector.actor.State;
import org.multivector.centrality.Scores;
import org.multivector.relation.BackboneResult;
import org.multivector.relation.RelationGraph;

/**
 * Writes graphs for other programs; immutable.
 *
 * <pre>{@code
 * GraphWriter.withDefaults().with(GraphFormat.GEXF).withScores(scores).write(graph, path);
 * }</pre>
 *
 * <p>Vertices are the actors by id with name and kind ({@code state}, {@code bloc} or {@code
 * unlisted}), and a number for each of the {@linkplain #withScores scores}; edges are undirected
 * with {@code weight} (tie strength) and {@code articles}. Actors and ties come in the order of the
 * graph, so that equal graphs give equal bytes. All files are UTF-8. Numbers are written so that
 * reading them gives the same number; undefined scores are left out. Empty graphs and single actors
 * are fine.
 *
 * <p>Text is escaped for its form: characters that XML 1.0 does not allow become U+FFFD, and CSV
 * cells that a spreadsheet would take for a formula get a leading apostrophe (never numbers). Time
 * and memory are linear in the graph.
 */
public final class GraphWriter {
  private final GraphFormat format;
  private final Map<String, Scores<Actor>> scores;
  private final String description;

  private GraphWriter(GraphFormat format, Map<String, Scores<Actor>> scores, String description) {
    this.format = format;
    this.scores = scores;
    this.description = description;
  }

  /** A writer of GraphML without scores. */
  public static GraphWriter withDefaults() {
    return new GraphWriter(GraphFormat.GRAPHML, Map.of(), "");
  }

  /** A writer of another format. */
  public GraphWriter with(GraphFormat newFormat) {
    return new GraphWriter(newFormat, scores, description);
  }

  /**
   * A writer that gives each actor its score under the name of the metric. Actors that have none
   * are written without.
   */
  public GraphWriter withScores(Scores<Actor> more) {
    Map<String, Scores<Actor>> all = new LinkedHashMap<>(scores);
    all.put(more.metric(), more);
    return new GraphWriter(format, all, description);
  }

  /**
   * A writer that says what the graph is, such as by {@link org.multivector.relation.Cut#toString}:
   * the attribute {@code description} of a GraphML or JSON graph, the description in a GEXF
   * document's {@code meta}, a DOT graph's {@code comment}. CSV has no place for it.
   */
  public GraphWriter withDescription(String newDescription) {
    return new GraphWriter(format, scores, newDescription);
  }

  /**
   * Writes a graph to a file; an existing one is replaced.
   *
   * @throws IOException if it cannot be written
   */
  public void write(RelationGraph graph, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(graph, out);
    }
  }

  /**
   * Writes a graph to a stream, which stays open.
   *
   * @throws IOException if it cannot be written
   */
  public void write(RelationGraph graph, OutputStream out) throws IOException {
    write(new GraphContent(graph, scores, Map.of(), description), out);
  }

  /**
   * Writes the backbone of a graph to a stream, which stays open: all actors, the ties kept, and of
   * each tie the test's {@code score}, {@code pvalue} and {@code adjusted} p-value. The description
   * is followed by the sentence of the {@linkplain BackboneResult#describe() test}.
   *
   * @throws IOException if it cannot be written
   */
  public void write(BackboneResult backbone, OutputStream out) throws IOException {
    List<BackboneResult.Tested> kept =
        backbone.ties().stream().filter(BackboneResult.Tested::kept).toList();
    Map<String, double[]> values = new LinkedHashMap<>();
    values.put("score", kept.stream().mapToDouble(BackboneResult.Tested::score).toArray());
    values.put("pvalue", kept.stream().mapToDouble(BackboneResult.Tested::pValue).toArray());
    values.put("adjusted", kept.stream().mapToDouble(BackboneResult.Tested::adjusted).toArray());
    String told = description.isEmpty() ? "" : description + ". ";
    write(new GraphContent(backbone.graph(), scores, values, told + backbone.describe()), out);
  }

  private void write(GraphContent content, OutputStream out) throws IOException {
    switch (format) {
      case GRAPHML -> GraphXml.graphMl(content, out);
      case GEXF -> GraphXml.gexf(content, out);
      case DOT -> GraphText.dot(content, out);
      case CSV -> GraphText.edges(content, out);
      case JSON -> GraphText.nodeLink(content, out);
    }
  }

  /**
   * Writes the actors with their scores as CSV: {@code id,name,kind,degree,strength} and a column
   * for each score but those two; what the ties of {@link GraphFormat#CSV} do not tell.
   *
   * @throws IOException if it cannot be written
   */
  public void writeNodes(RelationGraph graph, OutputStream out) throws IOException {
    GraphText.nodes(graph, scores, out);
  }

  /**
   * Writes graphs of several windows as one dynamic GEXF graph: an actor or a tie has a spell for
   * each window in which it occurs, and a tie a weight for each.
   *
   * @param windows the graphs by their windows, which must have a start and an end
   * @throws IllegalArgumentException if the format is not GEXF or a window is open
   * @throws IOException if it cannot be written
   */
  public void write(SortedMap<DateRange, RelationGraph> windows, OutputStream out)
      throws IOException {
    if (format != GraphFormat.GEXF) {
      throw new IllegalArgumentException(
          format.word() + " cannot hold several windows; use gexf, or write each by itself");
    }
    for (DateRange window : windows.keySet()) {
      if (window.start().isEmpty() || window.end().isEmpty()) {
        throw new IllegalArgumentException(
            "the window " + window + " is open; a spell needs a start and an end");
      }
    }
    GraphXml.dynamicGexf(windows, description, out);
  }

  static String kind(Actor actor) {
    if (actor instanceof State) {
      return "state";
    }
    return actor instanceof Bloc ? "bloc" : "unlisted";
  }
}

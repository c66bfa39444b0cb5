package org.multivector.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.multivector.actor.Actor;
import org.multivector.centrality.Scores;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;

/** DOT, CSV and JSON. */
final class GraphText {
  private GraphText() {}

  static void dot(GraphContent content, OutputStream out) throws IOException {
    RelationGraph graph = content.graph();
    double greatest =
        graph.relations().stream().mapToDouble(Relation::weight).map(Math::abs).max().orElse(1);
    StringBuilder dot = new StringBuilder("graph relations {\n");
    if (!content.description().isEmpty()) {
      dot.append("  graph [comment=").append(quoted(content.description())).append("];\n");
    }
    // Straight lines: bending a thousand ties around the actors takes Graphviz half a minute.
    dot.append("  graph [overlap=false, splines=line, outputorder=edgesfirst];\n");
    dot.append("  node [shape=ellipse, style=filled, fillcolor=white, fontname=\"Helvetica\"];\n");
    for (Actor actor : graph.actors()) {
      dot.append("  ").append(quoted(actor.id()));
      dot.append(" [label=").append(quoted(actor.name()));
      dot.append(", kind=").append(GraphWriter.kind(actor)).append("];\n");
    }
    int tie = 0;
    for (Relation relation : graph.relations()) {
      dot.append("  ").append(quoted(relation.first().id()));
      dot.append(" -- ").append(quoted(relation.second().id()));
      dot.append(" [weight=").append(relation.weight());
      dot.append(", articles=").append(relation.articles());
      for (Map.Entry<String, double[]> value : content.tieValues().entrySet()) {
        dot.append(", ").append(value.getKey()).append('=').append(value.getValue()[tie]);
      }
      tie++;
      dot.append(", penwidth=");
      dot.append(
          String.format(Locale.ROOT, "%.3f", 0.5 + 5.5 * Math.abs(relation.weight()) / greatest));
      dot.append("];\n");
    }
    out.write(dot.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** A string of DOT; in its labels a backslash would start an escape. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ").replace("\0", " ")
        + '"';
  }

  static void edges(GraphContent content, OutputStream out) throws IOException {
    Table.Builder table =
        Table.builder().text("source").text("target").number("weight").number("articles");
    content.tieValues().keySet().forEach(table::number);
    int tie = 0;
    for (Relation relation : content.graph().relations()) {
      List<Object> row = new ArrayList<>();
      row.add(relation.first().id());
      row.add(relation.second().id());
      row.add(relation.weight());
      row.add(relation.articles());
      for (double[] values : content.tieValues().values()) {
        row.add(values[tie]);
      }
      table.row(row.toArray());
      tie++;
    }
    TableWriter.write(table.build(), TableFormat.CSV, out);
  }

  static void nodes(RelationGraph graph, Map<String, Scores<Actor>> scores, OutputStream out)
      throws IOException {
    Table.Builder table =
        Table.builder().text("id").text("name").text("kind").number("degree").number("strength");
    List<Scores<Actor>> columns = new ArrayList<>();
    for (Map.Entry<String, Scores<Actor>> metric : scores.entrySet()) {
      // Columns of these names are there already, and a header must not name two alike.
      if (!List.of("degree", "strength").contains(metric.getKey())) {
        table.number(metric.getKey());
        columns.add(metric.getValue());
      }
    }
    for (Actor actor : graph.actors()) {
      List<Object> row = new ArrayList<>();
      row.add(actor.id());
      row.add(actor.name());
      row.add(GraphWriter.kind(actor));
      row.add(graph.degree(actor.id()));
      row.add(graph.strength(actor.id()));
      for (Scores<Actor> metric : columns) {
        int at = metric.vertices().indexOf(actor);
        boolean defined = at >= 0 && metric.estimateAt(at).isDefined();
        row.add(defined ? (Object) metric.estimateAt(at).value() : Table.NOTHING);
      }
      table.row(row.toArray());
    }
    TableWriter.write(table.build(), TableFormat.CSV, out);
  }

  static void nodeLink(GraphContent content, OutputStream out) throws IOException {
    RelationGraph graph = content.graph();
    Map<String, Scores<Actor>> scores = content.scores();
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeBooleanField("directed", false);
    json.writeBooleanField("multigraph", false);
    json.writeObjectFieldStart("graph");
    if (!content.description().isEmpty()) {
      json.writeStringField("description", content.description());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("nodes");
    for (Actor actor : graph.actors()) {
      json.writeStartObject();
      json.writeStringField("id", actor.id());
      json.writeStringField("name", actor.name());
      json.writeStringField("kind", GraphWriter.kind(actor));
      for (Map.Entry<String, Scores<Actor>> metric : scores.entrySet()) {
        int at = metric.getValue().vertices().indexOf(actor);
        if (at >= 0 && metric.getValue().estimateAt(at).isDefined()) {
          json.writeNumberField(metric.getKey(), metric.getValue().estimateAt(at).value());
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("links");
    int tie = 0;
    for (Relation relation : graph.relations()) {
      json.writeStartObject();
      json.writeStringField("source", relation.first().id());
      json.writeStringField("target", relation.second().id());
      json.writeNumberField("weight", relation.weight());
      json.writeNumberField("articles", relation.articles());
      for (Map.Entry<String, double[]> value : content.tieValues().entrySet()) {
        json.writeNumberField(value.getKey(), value.getValue()[tie]);
      }
      tie++;
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
    out.flush();
  }
}

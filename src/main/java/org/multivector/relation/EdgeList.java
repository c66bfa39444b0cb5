package org.multivector.relation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.multivector.actor.Actor;
import org.multivector.actor.Unlisted;

/**
 * The CSV form of a graph: a header {@code source,target,weight} and one undirected tie a line.
 *
 * <p>Actor ids are verbatim: they are trimmed of nothing and resolved against nothing. Weights are
 * numbers greater than 0, written so that reading gives the same bits. Isolates and article counts
 * are not written. Columns may come in any order and others may stand beside them; {@code u} and
 * {@code v}, or {@code from} and {@code to}, are taken for source and target.
 */
public final class EdgeList {
  private static final List<String> SOURCE = List.of("source", "u", "from");
  private static final List<String> TARGET = List.of("target", "v", "to");

  private EdgeList() {}

  /**
   * Reads a graph from a UTF-8 file.
   *
   * @throws EdgeListException if a line is at fault
   * @throws IOException if it cannot be read, or is not UTF-8
   */
  public static RelationGraph read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(reader, file.toString());
    }
  }

  /**
   * Reads a graph.
   *
   * @param name what errors call the input
   * @throws EdgeListException if a line is at fault: no header, a field is missing, an id is empty,
   *     a tie joins an actor with itself or comes twice, a weight is not a number in (0, inf)
   * @throws IOException if it cannot be read
   */
  public static RelationGraph read(Reader reader, String name) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = format.parse(reader)) {
      List<String> header = parser.getHeaderNames().stream().map(EdgeList::bare).toList();
      int source = column(header, SOURCE, name);
      int target = column(header, TARGET, name);
      int weight = column(header, List.of("weight"), name);
      Map<String, Actor> actors = new HashMap<>();
      Map<List<String>, Relation> ties = new HashMap<>();
      for (CSVRecord record : parser) {
        long line = parser.getCurrentLineNumber();
        if (record.size() <= Math.max(Math.max(source, target), weight)) {
          throw new EdgeListException(
              name, line, record.size() + " fields are fewer than the header has");
        }
        Relation relation =
            relation(
                record.get(source), record.get(target), record.get(weight), actors, name, line);
        List<String> ends = List.of(relation.first().id(), relation.second().id());
        if (ties.put(ends, relation) != null) {
          throw new EdgeListException(
              name,
              line,
              "the tie " + ends.get(0) + "-" + ends.get(1) + " comes twice; add its weights up");
        }
      }
      return RelationGraph.of(ties.values());
    } catch (UncheckedIOException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static String bare(String column) {
    return column.strip().replace("\uFEFF", "");
  }

  private static int column(List<String> header, List<String> names, String file) {
    for (int i = 0; i < header.size(); i++) {
      if (names.contains(header.get(i))) {
        return i;
      }
    }
    throw new EdgeListException(
        file,
        1,
        "the header "
            + String.join(",", header)
            + " has no column "
            + names.get(0)
            + "; it must be source,target,weight");
  }

  private static Relation relation(
      String source,
      String target,
      String weight,
      Map<String, Actor> actors,
      String name,
      long line) {
    if (source.isEmpty() || target.isEmpty()) {
      throw new EdgeListException(name, line, "an actor's id is empty");
    }
    if (source.equals(target)) {
      throw new EdgeListException(name, line, source + " is tied to itself; leave the line out");
    }
    double value;
    try {
      value = Double.parseDouble(weight);
    } catch (NumberFormatException e) {
      throw new EdgeListException(name, line, "weight '" + weight + "' is not a number");
    }
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new EdgeListException(
          name, line, "weight " + weight + " is not in (0, inf); leave a tie without strength out");
    }
    return Relation.between(
        actors.computeIfAbsent(source, Unlisted::new),
        actors.computeIfAbsent(target, Unlisted::new),
        value);
  }

  /**
   * Writes the ties of a graph in the order of {@link RelationGraph#relations()}.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(RelationGraph graph, Appendable out) throws IOException {
    CSVPrinter printer =
        new CSVPrinter(
            out,
            CSVFormat.RFC4180
                .builder()
                .setHeader("source", "target", "weight")
                .setRecordSeparator('\n')
                .get());
    for (Relation relation : graph.relations()) {
      printer.printRecord(
          relation.first().id(), relation.second().id(), Double.toString(relation.weight()));
    }
    printer.flush();
  }
}

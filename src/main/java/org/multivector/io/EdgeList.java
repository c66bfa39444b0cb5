package org.multivector.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.multivector.actor.Actor;
import org.multivector.actor.Unlisted;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;

/**
 * Reads a graph from a CSV file with the columns {@code source}, {@code target} and {@code weight};
 * the header is required, further columns are passed over ({@code articles} is read if it is
 * there).
 *
 * <p>Ties are undirected, weights greater than 0 and finite. Vertex names are verbatim ids: they
 * are never looked up. The first bad line throws an {@link InputException}: a tie of a vertex to
 * itself, one that is stated twice in either direction, a weight that is no positive number, a
 * missing name. Time and memory are linear in the file.
 */
public final class EdgeList {
  private EdgeList() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws InputException if it is at fault
   */
  public static RelationGraph read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads a stream, which stays open.
   *
   * @param source its name in error messages
   * @throws IOException if it cannot be read
   * @throws InputException if it is at fault
   */
  public static RelationGraph read(InputStream in, String source) throws IOException {
    BufferedReader reader =
        new BufferedReader(new Utf8Reader(in, InputLimits.defaults().maxLineBytes()));
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    List<Relation> relations = new ArrayList<>();
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      Map<String, Integer> columns = new HashMap<>();
      parser
          .getHeaderMap()
          .forEach((name, at) -> columns.putIfAbsent(name.toLowerCase(Locale.ROOT), at));
      for (String column : List.of("source", "target", "weight")) {
        if (!columns.containsKey(column)) {
          throw fault(
              source,
              1,
              column,
              "no column has this name; the header must be source,target,weight");
        }
      }
      Map<String, Actor> vertices = new HashMap<>();
      Set<Map.Entry<String, String>> seen = new HashSet<>();
      for (CSVRecord record : parser) {
        long line = parser.getCurrentLineNumber();
        Actor one = vertex(record, columns, "source", source, line, vertices);
        Actor other = vertex(record, columns, "target", source, line, vertices);
        if (one.equals(other)) {
          throw fault(source, line, "target", "ties " + one.id() + " to itself");
        }
        Map.Entry<String, String> pair =
            one.compareTo(other) < 0
                ? Map.entry(one.id(), other.id())
                : Map.entry(other.id(), one.id());
        if (!seen.add(pair)) {
          throw fault(
              source, line, "", "states the tie " + one.id() + "–" + other.id() + " a second time");
        }
        Integer articles = columns.get("articles");
        relations.add(
            Relation.between(
                one,
                other,
                weight(cell(record, columns, "weight"), source, line),
                articles == null || articles >= record.size() || record.get(articles).isEmpty()
                    ? 0
                    : articles(record.get(articles), source, line)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    } catch (IllegalArgumentException e) {
      // Commons CSV refuses a header with an empty or repeated name.
      throw fault(source, 1, "", String.valueOf(e.getMessage()));
    }
    return RelationGraph.of(relations);
  }

  private static String cell(CSVRecord record, Map<String, Integer> columns, String column) {
    Integer at = columns.get(column);
    return at == null || at >= record.size() ? "" : record.get(at);
  }

  private static Actor vertex(
      CSVRecord record,
      Map<String, Integer> columns,
      String column,
      String source,
      long line,
      Map<String, Actor> vertices) {
    String id = cell(record, columns, column);
    if (id.isEmpty()) {
      throw fault(source, line, column, "is missing");
    }
    String wrong = Utf8.fault(id);
    if (wrong != null) {
      throw fault(source, line, column, wrong);
    }
    return vertices.computeIfAbsent(id, Unlisted::new);
  }

  private static double weight(String value, String source, long line) {
    try {
      double weight = Double.parseDouble(value);
      if (weight > 0 && weight < Double.POSITIVE_INFINITY) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw fault(
        source,
        line,
        "weight",
        Dates.quoted(value) + " is no number in (0, inf); leave absent ties out");
  }

  private static long articles(String value, String source, long line) {
    try {
      return TabRows.number("articles", value);
    } catch (FieldFault e) {
      throw fault(source, line, e.field(), e.reason());
    }
  }

  private static InputException fault(String source, long line, String field, String reason) {
    return new InputException(new Rejected(source, line, field, reason));
  }
}

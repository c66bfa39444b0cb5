package org.multivector.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.multivector.actor.Actor;
import org.multivector.actor.Unlisted;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;

/**
 * The CSV form of a graph: a header with the columns {@code source}, {@code target} and {@code
 * weight} in any order, and one undirected tie a line. What is {@linkplain #write written} is read
 * as an equal graph, to the bit, if it has no isolates.
 *
 * <p>Vertex names are verbatim ids: they are trimmed of nothing and looked up nowhere. Weights are
 * greater than 0 and finite. Further columns are passed over, but for {@code articles}, the number
 * of articles behind the tie, 0 where it is missing. Isolated actors have no line and are lost.
 *
 * <p>The first bad line throws an {@link InputException} with file, line and field: a header that
 * lacks a column, a missing name, one that is not well-formed Unicode, a tie of a vertex to itself,
 * one that is stated twice in either direction, a weight that is no positive number, a line or a
 * number of ties beyond the {@link InputLimits}. Time and memory are linear in the file.
 *
 * <p>{@link GraphFormat#CSV} has the same columns but guards spreadsheets against names that they
 * would take for formulas; such a name is not read back as it was.
 */
public final class EdgeList {
  private static final List<String> COLUMNS = List.of("source", "target", "weight");

  private EdgeList() {}

  /**
   * Reads a file within the default limits.
   *
   * @throws IOException if it cannot be read
   * @throws InputException if it is at fault
   */
  public static RelationGraph read(Path file) throws IOException {
    return read(file, InputLimits.defaults());
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws InputException if it is at fault
   */
  public static RelationGraph read(Path file, InputLimits limits) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), limits);
    }
  }

  /**
   * Reads a stream, which stays open.
   *
   * @param source its name in error messages
   * @throws IOException if it cannot be read
   * @throws InputException if it is at fault
   */
  public static RelationGraph read(InputStream in, String source, InputLimits limits)
      throws IOException {
    Utf8Reader characters = new Utf8Reader(in, limits.maxLineBytes());
    long line = 1;
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new BufferedReader(characters))
            .setFormat(CSVFormat.RFC4180)
            .get()) {
      Iterator<CSVRecord> records = parser.iterator();
      Ties ties = new Ties(source, records.hasNext() ? columns(records.next()) : Map.of());
      while (true) {
        line = parser.getCurrentLineNumber() + 1;
        characters.beginRecord();
        if (!records.hasNext()) {
          return RelationGraph.of(ties.relations);
        }
        if (ties.relations.size() >= limits.maxRecords()) {
          throw new LimitException("the file has more ties than maxRecords " + limits.maxRecords());
        }
        ties.add(records.next(), line);
      }
    } catch (LimitException e) {
      throw fault(source, line, "", String.valueOf(e.getMessage()));
    } catch (UncheckedIOException | IllegalStateException e) {
      // Commons CSV wraps what its iterator meets, such as text behind a closed quotation.
      if (e.getCause() instanceof IOException cause && !isFault(cause)) {
        throw cause;
      }
      throw fault(source, line, "", said(e));
    }
  }

  private static boolean isFault(IOException e) {
    return e instanceof LimitException || e instanceof CSVException;
  }

  private static String said(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }

  private static Map<String, Integer> columns(CSVRecord header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int at = 0; at < header.size(); at++) {
      columns.putIfAbsent(header.get(at).strip().toLowerCase(Locale.ROOT), at);
    }
    return columns;
  }

  /** The ties read so far. */
  private static final class Ties {
    private final String source;
    private final Map<String, Integer> columns;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, Actor> vertices = new HashMap<>();
    private final Set<Map.Entry<String, String>> seen = new HashSet<>();

    Ties(String source, Map<String, Integer> columns) {
      this.source = source;
      this.columns = columns;
      for (String column : COLUMNS) {
        if (!columns.containsKey(column)) {
          throw fault(
              source,
              1,
              column,
              "no column has this name; the header must be " + String.join(",", COLUMNS));
        }
      }
    }

    void add(CSVRecord record, long line) {
      if (record.size() == 1 && record.get(0).isEmpty()) {
        return;
      }
      Actor one = vertex(record, "source", line);
      Actor other = vertex(record, "target", line);
      if (one.equals(other)) {
        throw fault(source, line, "target", "ties " + one.id() + " to itself");
      }
      Relation relation =
          Relation.between(
              one,
              other,
              weight(cell(record, "weight"), line),
              articles(cell(record, "articles"), line));
      if (!seen.add(Map.entry(relation.first().id(), relation.second().id()))) {
        throw fault(
            source,
            line,
            "",
            "states the tie " + one.id() + "–" + other.id() + " a second time; add its weights up");
      }
      relations.add(relation);
    }

    private String cell(CSVRecord record, String column) {
      Integer at = columns.get(column);
      return at == null || at >= record.size() ? "" : record.get(at);
    }

    private Actor vertex(CSVRecord record, String column, long line) {
      String id = cell(record, column);
      if (id.isEmpty()) {
        throw fault(source, line, column, "is missing");
      }
      String wrong = Utf8.fault(id);
      if (wrong != null) {
        throw fault(source, line, column, wrong);
      }
      return vertices.computeIfAbsent(id, Unlisted::new);
    }

    private double weight(String value, long line) {
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

    private long articles(String value, long line) {
      if (value.isEmpty()) {
        return 0;
      }
      try {
        return TabRows.number("articles", value);
      } catch (FieldFault e) {
        throw fault(source, line, e.field(), e.reason());
      }
    }
  }

  private static InputException fault(String source, long line, String field, String reason) {
    return new InputException(new Rejected(source, line, field, reason));
  }

  /**
   * Writes the ties of a graph in the order of {@link RelationGraph#relations()}.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(RelationGraph graph, OutputStream out) throws IOException {
    CSVPrinter printer =
        new CSVPrinter(
            new OutputStreamWriter(out, StandardCharsets.UTF_8),
            CSVFormat.RFC4180
                .builder()
                .setHeader("source", "target", "weight", "articles")
                .setRecordSeparator('\n')
                .get());
    for (Relation relation : graph.relations()) {
      printer.printRecord(
          relation.first().id(),
          relation.second().id(),
          Double.toString(relation.weight()),
          relation.articles());
    }
    printer.flush();
  }
}

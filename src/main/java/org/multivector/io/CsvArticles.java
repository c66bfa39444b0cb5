package org.multivector.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Articles in CSV whose header names the fields. */
final class CsvArticles {
  private final ReadingSession session;
  private final ArticleDraft draft;

  CsvArticles(ReadingSession session) {
    this.session = session;
    this.draft = new ArticleDraft(session.limits());
  }

  void read(InputStream in) throws IOException {
    Utf8Reader characters = new Utf8Reader(in, session.limits().maxLineBytes());
    BufferedReader reader = new BufferedReader(characters, 1 << 16);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(reader)).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      Map<Integer, String> columns = records.hasNext() ? columns(records.next()) : Map.of();
      if (!columns.containsValue("text")) {
        session.reject(1, "text", "no column has this name; the first line must name the columns");
        return;
      }
      long line = parser.getCurrentLineNumber() + 1;
      characters.beginRecord();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        session.record();
        read(record, columns, line);
        line = parser.getCurrentLineNumber() + 1;
        characters.beginRecord();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    } catch (IllegalStateException e) {
      // Commons CSV wraps what its iterator meets; a broken quotation leaves no place to go on
      // from.
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
    }
  }

  private void read(CSVRecord record, Map<Integer, String> columns, long line) {
    draft.begin(true);
    try {
      for (Map.Entry<Integer, String> column : columns.entrySet()) {
        if (column.getKey() < record.size()) {
          draft.set(column.getValue(), record.get(column.getKey()));
        }
      }
      session.accept(draft.build());
    } catch (FieldFault fault) {
      session.reject(line, fault);
    }
  }

  private Map<Integer, String> columns(CSVRecord header) {
    Map<Integer, String> columns = new HashMap<>();
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT);
      if (!ArticleDraft.knows(name)) {
        continue;
      }
      if (taken.contains(name)) {
        session.reject(1, name, "two columns have this name; the first counts");
        continue;
      }
      taken.add(name);
      columns.put(i, name);
    }
    return columns;
  }

  /** The separator that the first line uses most. */
  private static char delimiter(BufferedReader reader) throws IOException {
    int window = 1 << 14;
    reader.mark(window);
    char[] head = new char[window];
    int length = Math.max(0, reader.read(head, 0, window));
    reader.reset();
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0; i < length && (quoted || head[i] != '\n'); i++) {
      switch (head[i]) {
        case '"' -> quoted = !quoted;
        case ',' -> commas += quoted ? 0 : 1;
        case ';' -> semicolons += quoted ? 0 : 1;
        case '\t' -> tabs += quoted ? 0 : 1;
        default -> {}
      }
    }
    return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
  }
}

package org.multivector.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes tables as aligned text, CSV, JSON or Markdown, in UTF-8.
 *
 * <p>A text cell of CSV that begins with {@code = + - @}, a tab or a carriage return would be run
 * as a formula by spreadsheets; it gets a leading apostrophe. Numbers never do. In Markdown,
 * characters with a meaning are escaped. Numbers are written in full in CSV and JSON, so that
 * reading them gives the same number, and rounded to six significant digits for people. Missing
 * cells are empty; in JSON the field is left out.
 */
public final class TableWriter {
  private TableWriter() {}

  /**
   * Writes a table to a stream, which stays open.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Table table, TableFormat format, OutputStream out) throws IOException {
    out.write(text(table, format).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The table as text. */
  public static String text(Table table, TableFormat format) {
    try {
      return switch (format) {
        case TABLE -> aligned(table);
        case CSV -> csv(table);
        case JSON -> json(table);
        case MARKDOWN -> markdown(table);
      };
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("writing to memory failed", e);
    }
  }

  private static String csv(Table table) {
    StringBuilder text = new StringBuilder();
    text.append(csvLine(table.columns().stream().map(column -> (Object) column.name()).toList()));
    for (List<Object> row : table.rows()) {
      text.append(csvLine(row));
    }
    return text.toString();
  }

  /** Cells as a line of CSV with its end, text cells made neutral. */
  public static String csvLine(List<?> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      line.append(i == 0 ? "" : ",");
      if (cell instanceof Number) {
        line.append(cell);
      } else if (cell != Table.NOTHING) {
        line.append(quoted(neutral(cell.toString())));
      }
    }
    return line.append('\n').toString();
  }

  private static String quoted(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if ("\",\r\n".indexOf(cell.charAt(i)) >= 0) {
        return '"' + cell.replace("\"", "\"\"") + '"';
      }
    }
    return cell;
  }

  /** A text cell that no spreadsheet takes for a formula. */
  public static String neutral(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String json(Table table) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartArray();
      for (List<Object> row : table.rows()) {
        json.writeRaw('\n');
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          String name = table.columns().get(i).name();
          Object cell = row.get(i);
          if (cell instanceof Double number) {
            json.writeNumberField(name, number);
          } else if (cell instanceof Number number) {
            json.writeNumberField(name, number.longValue());
          } else if (cell != Table.NOTHING) {
            json.writeStringField(name, cell.toString());
          }
        }
        json.writeEndObject();
      }
      json.writeRaw('\n');
      json.writeEndArray();
    }
    return text.append('\n').toString();
  }

  private static String markdown(Table table) {
    StringBuilder text = new StringBuilder("|");
    for (Table.Column column : table.columns()) {
      text.append(' ').append(escaped(column.name())).append(" |");
    }
    text.append("\n|");
    for (Table.Column column : table.columns()) {
      text.append(column.type() == Table.Type.NUMBER ? " ---: |" : " --- |");
    }
    for (List<Object> row : table.rows()) {
      text.append("\n|");
      for (Object cell : row) {
        text.append(' ').append(cell instanceof String s ? escaped(s) : shown(cell)).append(" |");
      }
    }
    return text.append('\n').toString();
  }

  private static String escaped(String cell) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ("\\`*_{}[]<>#|~&".indexOf(c) >= 0) {
        text.append('\\');
      }
      text.append(Character.isISOControl(c) ? ' ' : c);
    }
    return text.toString();
  }

  private static String aligned(Table table) {
    int columns = table.columns().size();
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(Table.Column::name).toList());
    for (List<Object> row : table.rows()) {
      lines.add(row.stream().map(TableWriter::shown).toList());
    }
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = line.get(i);
        String pad = " ".repeat(widths[i] - width(cell));
        row.append(i == 0 ? "" : "  ");
        row.append(table.columns().get(i).type() == Table.Type.NUMBER ? pad + cell : cell + pad);
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String shown(Object cell) {
    if (cell == Table.NOTHING) {
      return "";
    }
    if (cell instanceof Double number) {
      return number == Math.rint(number) && Math.abs(number) < 1e7
          ? String.format(Locale.ROOT, "%.0f", number)
          : String.format(Locale.ROOT, Math.abs(number) < 1e-4 ? "%.5g" : "%.6f", number);
    }
    return cell.toString().replaceAll("\\p{Cntrl}", " ");
  }
}

package org.multivector.actor;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.actor.KnowledgeFile.Section;

/** Goes through the lines of a {@link KnowledgeFile} once. */
final class KnowledgeParser {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Of white space beyond ASCII the first character, see {@link Character#isWhitespace(char)}. */
  private static final char WIDE_BLANK = '\u1680';

  private final String source;
  private final char[] text;
  private final int length;
  private final List<Section> sections = new ArrayList<>();
  private List<String> opened = List.of();
  private int openedLine;
  private String[] columns = {};
  private List<Row> rows = new ArrayList<>();

  /** Where the fields of the line at hand end. */
  private int[] ends = new int[16];

  /**
   * A parser of a file.
   *
   * @throws KnowledgeException if it is not valid UTF-8
   */
  KnowledgeParser(String source, byte[] bytes) {
    this.source = source;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw invalid(bytes, in.position());
    }
    this.text = out.array();
    this.length = out.position();
  }

  private KnowledgeException invalid(byte[] bytes, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return error(line, "", "not valid UTF-8 at byte " + at + "; save it as UTF-8");
  }

  List<Section> parse() {
    int begin = length > 0 && text[0] == BYTE_ORDER_MARK ? 1 : 0;
    for (int number = 1; begin < length; number++) {
      int fields = markFields(begin);
      int end = ends[fields - 1];
      int first = skipBlanks(begin, end);
      if (first < end && text[begin] != '#') {
        line(number, begin, first, fields);
      }
      begin = end + 1;
    }
    close();
    return List.copyOf(sections);
  }

  /** Finds the ends of the fields of the line that begins at a place, and tells their number. */
  private int markFields(int begin) {
    char[] units = text;
    int fields = 0;
    int at = begin;
    while (at < length && units[at] != '\n') {
      if (units[at] == '|') {
        fields = mark(fields, at);
      }
      at++;
    }
    return mark(fields, at);
  }

  private int mark(int field, int end) {
    if (field == ends.length) {
      ends = Arrays.copyOf(ends, 2 * field);
    }
    ends[field] = end;
    return field + 1;
  }

  /**
   * Takes a line.
   *
   * @param first what is no white space in it
   * @param fields the number of its fields
   */
  private void line(int number, int begin, int first, int fields) {
    if (text[first] == '[') {
      open(number, stripped(first, ends[fields - 1]));
      return;
    }
    if (opened.isEmpty()) {
      throw error(number, "", "stands before any section; open one, such as [states]");
    }
    if (columns.length > 0 && fields > columns.length) {
      throw error(
          number, "", fields + " fields under " + columns.length + " columns; is a | too many?");
    }
    String[] values = new String[fields];
    int from = begin;
    for (int field = 0; field < fields; field++) {
      values[field] = stripped(from, ends[field]);
      from = ends[field] + 1;
    }
    if (columns.length == 0) {
      columns = values;
      checkHeader(number);
    } else {
      rows.add(new Row(source, number, columns, values));
    }
  }

  private void open(int number, String line) {
    close();
    List<String> words =
        line.endsWith("]")
            ? KnowledgeFile.split(line.substring(1, line.length() - 1), ' ')
            : List.of();
    if (words.isEmpty()) {
      throw error(number, "", "\"" + line + "\" opens no section; write it as [states]");
    }
    opened = words;
    openedLine = number;
  }

  private void checkHeader(int number) {
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].isEmpty() || List.of(columns).indexOf(columns[i]) != i) {
        throw error(
            number,
            columns[i],
            "column " + (i + 1) + " has no name of its own; name each column once");
      }
    }
  }

  private void close() {
    if (!opened.isEmpty()) {
      if (columns.length == 0) {
        throw error(openedLine, "", "[" + opened.get(0) + "] has no header of column names");
      }
      sections.add(
          new Section(
              source,
              opened.get(0),
              opened.subList(1, opened.size()),
              openedLine,
              List.of(columns),
              rows));
    }
    opened = List.of();
    columns = new String[0];
    rows = new ArrayList<>();
  }

  /** The first place in a stretch that is no white space. */
  private int skipBlanks(int from, int to) {
    int at = from;
    while (at < to && isBlank(text[at])) {
      at++;
    }
    return at;
  }

  /** A stretch without white space around it. */
  private String stripped(int from, int to) {
    int begin = skipBlanks(from, to);
    int end = to;
    while (end > begin && isBlank(text[end - 1])) {
      end--;
    }
    return begin == end ? "" : new String(text, begin, end - begin);
  }

  private static boolean isBlank(char c) {
    return (c <= ' ' || c >= WIDE_BLANK) && Character.isWhitespace(c);
  }

  private KnowledgeException error(int line, String column, String reason) {
    return new KnowledgeException(source, line, column, reason);
  }
}

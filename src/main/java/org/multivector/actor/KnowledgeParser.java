package org.multivector.actor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.actor.KnowledgeFile.Section;

/**
 * Goes through the lines of a {@link KnowledgeFile} once, as they are read: of the file itself no
 * more than a few of them are in memory. The first fault is thrown.
 */
final class KnowledgeParser {

  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  /** Of white space beyond ASCII the first character, see {@link Character#isWhitespace(char)}. */
  private static final char WIDE_BLANK = '\u1680';

  /** What a decoder puts in place of bytes that stand for no character. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final int ROOM = 1 << 13;

  private final String source;
  private final InputStream in;

  /** The number of bytes before those in memory. */
  private long before;

  private boolean ended;

  /** Whole lines up to the length, and then the begin of the next one. */
  private byte[] bytes = new byte[ROOM];

  private int length;
  private int filled;

  /** The number of the line at hand, from 1. */
  private int number = 1;

  private final List<Section> sections = new ArrayList<>();
  private List<String> opened = List.of();
  private int openedLine;
  private String[] columns = {};
  private List<Row> rows = new ArrayList<>();

  /**
   * Of each field of the line at hand where it begins and ends, without the white space of ASCII
   * around it.
   */
  private int[] fields = new int[32];

  /** The number of fields of the line at hand. */
  private int count;

  /** A parser of what a stream holds; who made the stream closes it. */
  KnowledgeParser(String source, InputStream in) {
    this.source = source;
    this.in = in;
  }

  /**
   * The sections of the file.
   *
   * @throws IOException if it cannot be read
   * @throws KnowledgeException if it is at fault
   */
  List<Section> parse() throws IOException {
    fill();
    int begin = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
    while (length > 0) {
      lines(begin);
      fill();
      begin = 0;
    }
    close();
    return List.copyOf(sections);
  }

  private boolean startsWithMark() {
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (i == length || (bytes[i] & 0xFF) != BYTE_ORDER_MARK[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes through the whole lines in memory. */
  private void lines(int from) {
    int begin = from;
    while (begin < length) {
      int end = markFields(begin);
      if (bytes[begin] == '#') {
        decoded(begin, end);
      } else {
        line(begin, end);
      }
      begin = end + 1;
      number++;
    }
  }

  /** Reads on until there is a whole line; the last one of the file gets an end if it has none. */
  private void fill() throws IOException {
    before += length;
    filled -= length;
    System.arraycopy(bytes, length, bytes, 0, filled);
    length = 0;
    while (length == 0 && !ended) {
      if (filled == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * filled);
      }
      int known = filled;
      int read = in.read(bytes, filled, bytes.length - filled);
      ended = read < 0;
      filled += Math.max(read, 0);
      if (ended && filled > 0) {
        bytes[filled++] = '\n';
      }
      length = lineEnd(known);
    }
  }

  /** Where the last whole line ends, of those that end after a place; 0 if none does. */
  private int lineEnd(int from) {
    int end = filled;
    while (end > from && bytes[end - 1] != '\n') {
      end--;
    }
    return end == from ? 0 : end;
  }

  /**
   * Finds the fields of the line that begins at a place.
   *
   * @return where the line ends
   */
  private int markFields(int from) {
    byte[] text = bytes;
    int at = from;
    int begin = from;
    int end = from;
    count = 0;
    while (text[at] != '\n') {
      byte b = text[at++];
      if (b == '|') {
        mark(begin, end);
        begin = at;
        end = at;
      } else if (b != ' ' && !isBlank(b)) {
        begin = begin == end ? at - 1 : begin;
        end = at;
      }
    }
    mark(begin, end);
    return at;
  }

  private static boolean isBlank(byte b) {
    return b >= 0 && b < ' ' && Character.isWhitespace(b);
  }

  private void mark(int begin, int end) {
    int at = 2 * count++;
    if (at == fields.length) {
      fields = Arrays.copyOf(fields, 2 * at);
    }
    fields[at] = begin;
    fields[at + 1] = end;
  }

  /** Takes a line. */
  private void line(int begin, int end) {
    String[] values = values();
    if (count == 1 && values[0].isEmpty()) {
      return;
    }
    if (values[0].startsWith("[")) {
      open(decoded(begin, end).strip());
      return;
    }
    if (opened.isEmpty()) {
      throw error(number, "", "stands before any section; open one, such as [states]");
    }
    if (columns.length > 0 && count > columns.length) {
      throw error(
          number, "", count + " fields under " + columns.length + " columns; is a | too many?");
    }
    if (columns.length == 0) {
      columns = values;
      checkHeader();
    } else {
      rows.add(new Row(source, number, columns, values));
    }
  }

  /** The fields of the line at hand, without white space around them. */
  private String[] values() {
    String[] values = new String[count];
    for (int field = 0; field < values.length; field++) {
      int begin = fields[2 * field];
      int end = fields[2 * field + 1];
      values[field] = begin == end ? "" : stripped(begin, end);
    }
    return values;
  }

  /** A stretch without white space around it. */
  private String stripped(int begin, int end) {
    String value = decoded(begin, end);
    return value.charAt(0) >= WIDE_BLANK || value.charAt(value.length() - 1) >= WIDE_BLANK
        ? value.strip()
        : value;
  }

  private String decoded(int begin, int end) {
    String text = new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      checkValid(begin, end);
    }
    return text;
  }

  /** Tells bytes that are no UTF-8 from the character that stands for such. */
  private void checkValid(int begin, int end) {
    ByteBuffer from = ByteBuffer.wrap(bytes, begin, end - begin);
    CharBuffer to = CharBuffer.allocate(end - begin);
    if (StandardCharsets.UTF_8.newDecoder().decode(from, to, true).isError()) {
      long at = before + from.position();
      throw error(number, "", "not valid UTF-8 at byte " + at + "; save it as UTF-8");
    }
  }

  private void open(String line) {
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

  private void checkHeader() {
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

  private KnowledgeException error(int line, String column, String reason) {
    return new KnowledgeException(source, line, column, reason);
  }
}

package org.multivector.actor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Of white space beyond ASCII the first character, see {@link Character#isWhitespace(char)}. */
  private static final char WIDE_BLANK = '\u1680';

  private static final int ROOM = 1 << 13;

  private final String source;
  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

  /** What was read and is not decoded yet, in front. */
  private final byte[] bytes = new byte[ROOM];

  private int undecoded;

  /** The number of bytes that were decoded. */
  private long decoded;

  private boolean ended;

  /** Whole lines up to the length, and then the begin of the next one. */
  private char[] text = new char[ROOM];

  private int length;
  private int filled;

  /** The number of the line at hand, from 1. */
  private int number = 1;

  private final List<Section> sections = new ArrayList<>();
  private List<String> opened = List.of();
  private int openedLine;
  private String[] columns = {};
  private List<Row> rows = new ArrayList<>();

  /** Where the fields of the line at hand end. */
  private int[] ends = new int[16];

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
    int begin = length > 0 && text[0] == BYTE_ORDER_MARK ? 1 : 0;
    while (length > 0) {
      lines(begin);
      fill();
      begin = 0;
    }
    close();
    return List.copyOf(sections);
  }

  /** Goes through the whole lines in memory. */
  private void lines(int from) {
    int begin = from;
    while (begin < length) {
      int fields = markFields(begin);
      int end = ends[fields - 1];
      int first = skipBlanks(begin, end);
      if (first < end && text[begin] != '#') {
        line(begin, first, fields);
      }
      begin = end + 1;
      number++;
    }
  }

  /** Reads on until there is a whole line, the last of which may lack its end. */
  private void fill() throws IOException {
    filled -= length;
    System.arraycopy(text, length, text, 0, filled);
    length = 0;
    while (length == 0 && !ended) {
      if (filled == text.length) {
        text = Arrays.copyOf(text, 2 * filled);
      }
      int before = filled;
      decode();
      length = ended ? filled : lineEnd(before);
    }
  }

  /** Where the last whole line ends, of those that end after a place; 0 if none does. */
  private int lineEnd(int from) {
    int end = filled;
    while (end > from && text[end - 1] != '\n') {
      end--;
    }
    return end == from ? 0 : end;
  }

  private void decode() throws IOException {
    int read = in.read(bytes, undecoded, bytes.length - undecoded);
    ByteBuffer from = ByteBuffer.wrap(bytes, 0, undecoded + Math.max(read, 0));
    CharBuffer to = CharBuffer.wrap(text, filled, text.length - filled);
    CoderResult result = decoder.decode(from, to, read < 0);
    filled = to.position();
    decoded += from.position();
    if (result.isError()) {
      throw invalid();
    }
    ended = read < 0 && result.isUnderflow();
    undecoded = from.remaining();
    from.compact();
  }

  private KnowledgeException invalid() {
    int line = number;
    for (int i = 0; i < filled; i++) {
      if (text[i] == '\n') {
        line++;
      }
    }
    return error(line, "", "not valid UTF-8 at byte " + decoded + "; save it as UTF-8");
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
  private void line(int begin, int first, int fields) {
    if (text[first] == '[') {
      open(stripped(first, ends[fields - 1]));
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
      checkHeader();
    } else {
      rows.add(new Row(source, number, columns, values));
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

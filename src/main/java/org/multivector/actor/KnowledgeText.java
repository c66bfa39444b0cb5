package org.multivector.actor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a {@link KnowledgeFile} and where its fields end. A field becomes a string when it
 * is asked for, as most are once or never.
 *
 * <p>Not changed once the file is parsed.
 */
final class KnowledgeText {

  private final String source;
  private final byte[] bytes;

  /** Of each row its begin, and then where each of its fields ends. */
  private int[] marks = new int[1 << 10];

  private int marked;

  KnowledgeText(String source, byte[] bytes) {
    this.source = source;
    this.bytes = bytes;
  }

  /** The file's name. */
  String source() {
    return source;
  }

  /** Where the text begins, after a byte order mark. */
  int begin() {
    boolean ordered =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return ordered ? 3 : 0;
  }

  int length() {
    return bytes.length;
  }

  /** The byte at a place. */
  byte at(int place) {
    return bytes[place];
  }

  /** The number of marks. */
  int marked() {
    return marked;
  }

  /** Takes back the marks after the first ones. */
  void keepMarks(int number) {
    marked = number;
  }

  /**
   * Marks the fields of the line that begins at a place.
   *
   * @return the end of the line
   * @throws KnowledgeException if it is not valid UTF-8
   */
  int markFields(int begin) {
    byte[] text = bytes;
    mark(begin);
    int at = begin;
    while (at < text.length && text[at] != '\n') {
      byte unit = text[at];
      if (unit == '|') {
        mark(at);
      }
      at += unit < 0 ? size(at) : 1;
    }
    mark(at);
    return at;
  }

  private void mark(int place) {
    if (marked == marks.length) {
      marks = Arrays.copyOf(marks, 2 * marked);
    }
    marks[marked++] = place;
  }

  /** The number of bytes of the character at a place, two to four (Unicode, table 3-7). */
  private int size(int at) {
    int lead = bytes[at] & 0xFF;
    int size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4 || at + size > bytes.length) {
      throw invalid(at);
    }
    for (int next = at + 1; next < at + size; next++) {
      if ((bytes[next] & 0xC0) != 0x80) {
        throw invalid(at);
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean possible =
        switch (lead) {
          case 0xE0 -> second >= 0xA0;
          case 0xED -> second < 0xA0;
          case 0xF0 -> second >= 0x90;
          case 0xF4 -> second < 0x90;
          default -> true;
        };
    if (!possible) {
      throw invalid(at);
    }
    return size;
  }

  private KnowledgeException invalid(int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return new KnowledgeException(
        source, line, "", "not valid UTF-8 at byte " + at + "; save it as UTF-8");
  }

  /** The first place in a stretch that is no white space. */
  int skipBlanks(int from, int to) {
    byte[] text = bytes;
    int at = from;
    while (at < to) {
      if (isBlank(text[at])) {
        at++;
      } else if (isLong(text[at]) && isBlank(at)) {
        at += 3;
      } else {
        break;
      }
    }
    return at;
  }

  /** The end of a stretch without the white space that it ends with. */
  private int dropBlanks(int from, int to) {
    byte[] text = bytes;
    int end = to;
    while (end > from) {
      if (isBlank(text[end - 1])) {
        end--;
      } else if (end - from >= 3 && isLong(text[end - 3]) && isBlank(end - 3)) {
        end -= 3;
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether a byte is white space of ASCII, see {@link Character#isWhitespace(char)}. */
  private static boolean isBlank(byte unit) {
    return unit == ' ' || (unit >= '\t' && unit <= '\r') || (unit >= 0x1C && unit < ' ');
  }

  /** Whether a character of three bytes starts with this one: all other white space has three. */
  private static boolean isLong(byte unit) {
    return (unit & 0xF0) == 0xE0;
  }

  private boolean isBlank(int at) {
    int unit = (bytes[at] & 0xF) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
    return Character.isWhitespace((char) unit);
  }

  /** A stretch without white space around it. */
  String stripped(int from, int to) {
    int begin = skipBlanks(from, to);
    int end = dropBlanks(begin, to);
    return begin == end ? "" : new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
  }

  /**
   * A field.
   *
   * @param row the first mark of its row
   */
  String field(int row, int field) {
    int from = marks[row + field] + (field == 0 ? 0 : 1);
    return stripped(from, marks[row + field + 1]);
  }
}

package org.multivector.actor;

import java.util.ArrayList;
import java.util.List;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.actor.KnowledgeFile.Section;

/** Goes through the lines of a {@link KnowledgeFile} once. */
final class KnowledgeParser {

  private final KnowledgeText text;
  private final List<Section> sections = new ArrayList<>();
  private List<String> opened = List.of();
  private int openedLine;
  private String[] columns = {};
  private List<Row> rows = new ArrayList<>();

  KnowledgeParser(KnowledgeText text) {
    this.text = text;
  }

  List<Section> parse() {
    int begin = text.begin();
    try {
      for (int number = 1; begin < text.length(); number++) {
        int marks = text.marked();
        int end = text.markFields(begin);
        int first = text.skipBlanks(begin, end);
        if (first == end || text.at(begin) == '#' || !line(number, first, end, marks)) {
          text.keepMarks(marks);
        }
        begin = end + 1;
      }
      close();
    } catch (KnowledgeException e) {
      // That the file is no text at all goes first.
      while (begin < text.length()) {
        begin = text.markFields(begin) + 1;
      }
      throw e;
    }
    return List.copyOf(sections);
  }

  /**
   * Takes a line.
   *
   * @param first what is no white space in it
   * @param marks the first mark of its fields
   * @return whether it is a row
   */
  private boolean line(int number, int first, int end, int marks) {
    if (text.at(first) == '[') {
      open(number, text.stripped(first, end));
      return false;
    }
    if (opened.isEmpty()) {
      throw error(number, "", "stands before any section; open one, such as [states]");
    }
    int fields = text.marked() - marks - 1;
    if (columns.length == 0) {
      columns = header(number, marks, fields);
      return false;
    }
    if (fields > columns.length) {
      throw error(
          number, "", fields + " fields under " + columns.length + " columns; is a | too many?");
    }
    rows.add(new Row(text, number, columns, marks, fields));
    return true;
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

  private String[] header(int number, int marks, int fields) {
    String[] names = new String[fields];
    for (int i = 0; i < fields; i++) {
      names[i] = text.field(marks, i);
    }
    for (int i = 0; i < fields; i++) {
      if (names[i].isEmpty() || List.of(names).indexOf(names[i]) != i) {
        throw error(
            number,
            names[i],
            "column " + (i + 1) + " has no name of its own; name each column once");
      }
    }
    return names;
  }

  private void close() {
    if (!opened.isEmpty()) {
      if (columns.length == 0) {
        throw error(openedLine, "", "[" + opened.get(0) + "] has no header of column names");
      }
      sections.add(
          new Section(
              text.source(),
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
    return new KnowledgeException(text.source(), line, column, reason);
  }
}

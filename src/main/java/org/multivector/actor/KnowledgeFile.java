package org.multivector.actor;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text file of knowledge: sections of rows, with the place of each row for error messages.
 *
 * <p>The form, in UTF-8 (a byte order mark is skipped):
 *
 * <pre>
 * # a comment: the line starts with '#'
 * [memberships]
 * bloc | member | role     | from       | to         | source
 * EU   | GBR    | member   | 1973-01-01 | 2020-02-01 | left under the Withdrawal Agreement
 * </pre>
 *
 * A line {@code [section argument…]} opens a section; the next line that is neither blank nor a
 * comment names the columns; each further one is a row. Fields are separated by {@code |} and
 * stripped of surrounding white space; there is no escape, so that no field can hold a {@code |}.
 * Fields at the end of a row may be left off and are then empty. A file may hold any number of
 * sections, also several of one name. What the sections mean is up to who reads them, see {@link
 * ActorCatalog#with(Path)}.
 *
 * <p>Parsing takes time and memory linear in the file's size. Immutable and safe for use by many
 * threads. Faults throw {@link KnowledgeException}.
 */
public final class KnowledgeFile {

  private final String source;
  private final List<Section> sections;

  private KnowledgeFile(String source, List<Section> sections) {
    this.source = source;
    this.sections = sections;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws KnowledgeException if it is not of the form described above
   */
  public static KnowledgeFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(file.toString(), in);
    }
  }

  /**
   * Reads a file that is bundled beside a class.
   *
   * @param anchor the class whose package holds the resource
   * @param name the resource's name relative to that package
   * @throws IllegalArgumentException if there is no such resource
   */
  public static KnowledgeFile resource(Class<?> anchor, String name) {
    try (InputStream in = open(anchor, name)) {
      return parse(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled " + name, e);
    }
  }

  private static InputStream open(Class<?> anchor, String name) throws IOException {
    // Other loaders close what they open when they are closed themselves.
    boolean lasts = anchor.getClassLoader() == ClassLoader.getSystemClassLoader();
    InputStream in = lasts && isPlain(name) ? openBeside(anchor, name) : null;
    in = in == null ? anchor.getResourceAsStream(name) : in;
    if (in == null) {
      throw new IllegalArgumentException(
          "no resource " + name + " beside " + anchor.getName() + "; is the jar complete?");
    }
    return in;
  }

  /**
   * Opens a resource that is where the class file is, null if it is elsewhere: a search by name
   * alone goes through all modules of the Java machine, for each file anew.
   */
  private static @Nullable InputStream openBeside(Class<?> anchor, String name) throws IOException {
    String file = anchor.getName().substring(anchor.getName().lastIndexOf('.') + 1);
    URL place = anchor.getResource(file.concat(".class"));
    if (place == null) {
      return null;
    }
    try {
      return new URL(place, name).openStream();
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  /** Whether a name is that of a file in a folder below, and nothing that a URL takes otherwise. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && "-_.".indexOf(c) < 0 && (c != '/' || i == 0)) {
        return false;
      }
    }
    return !name.contains("..");
  }

  /**
   * Parses text.
   *
   * @param source the name for error messages
   * @param text the content of the file
   */
  public static KnowledgeFile parse(String source, String text) {
    try {
      return parse(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("no memory can fail to be read", e);
    }
  }

  private static KnowledgeFile parse(String source, InputStream in) throws IOException {
    return new KnowledgeFile(source, new KnowledgeParser(source, in).parse());
  }

  /** The file's name as error messages print it. */
  public String source() {
    return source;
  }

  /** All sections in the order of the file. */
  public List<Section> sections() {
    return sections;
  }

  /** The sections of a name, such as {@code memberships}, in the order of the file. */
  public List<Section> sections(String name) {
    List<Section> named = new ArrayList<>();
    for (Section section : sections) {
      if (section.name().equals(name)) {
        named.add(section);
      }
    }
    return List.copyOf(named);
  }

  /**
   * A section: rows under one header.
   *
   * @param source the file's name
   * @param name the first word between the brackets
   * @param arguments the further words between the brackets
   * @param line the line of the opening bracket, counted from 1
   * @param columns the column names
   * @param rows the rows in the order of the file
   */
  public record Section(
      String source,
      String name,
      List<String> arguments,
      int line,
      List<String> columns,
      List<Row> rows) {

    /** Takes immutable copies. */
    public Section {
      arguments = List.copyOf(arguments);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /**
     * Checks the header, so that a misspelt column is not silently ignored.
     *
     * @param required columns that must be there
     * @param optional columns that may be there
     * @throws KnowledgeException if a required column is missing or one is in neither collection
     */
    public void expectColumns(Collection<String> required, Collection<String> optional) {
      for (String column : required) {
        if (!columns.contains(column)) {
          throw new KnowledgeException(
              source, line, column, "[" + name + "] has no such column; it has " + columns);
        }
      }
      for (String column : columns) {
        if (!required.contains(column) && !optional.contains(column)) {
          List<String> known = new ArrayList<>(required);
          known.addAll(optional);
          throw new KnowledgeException(
              source, line, column, "[" + name + "] knows no such column; it knows " + known);
        }
      }
    }
  }

  /** A row of a section, which knows its place. */
  public static final class Row {

    private final String source;
    private final int line;
    private final String[] columns;
    private final String[] values;

    Row(String source, int line, String[] columns, String[] values) {
      this.source = source;
      this.line = line;
      this.columns = columns;
      this.values = values;
    }

    /** The line in the file, counted from 1. */
    public int line() {
      return line;
    }

    /** The field under a column; empty where it was left off or the section has no such column. */
    public String value(String column) {
      for (int i = 0; i < values.length; i++) {
        if (columns[i].equals(column)) {
          return values[i];
        }
      }
      return "";
    }

    /**
     * The field under a column.
     *
     * @throws KnowledgeException if it is empty
     */
    public String required(String column) {
      String value = value(column);
      if (value.isEmpty()) {
        throw error(column, "is empty; fill it in");
      }
      return value;
    }

    /** The words of a field, separated by white space; none where it is empty. */
    public List<String> words(String column) {
      return split(value(column), ' ');
    }

    /** The items of a field, separated by {@code ;}; none where it is empty. */
    public List<String> items(String column) {
      return split(value(column), ';');
    }

    /**
     * The day in a field, absent where it is empty.
     *
     * @throws KnowledgeException if it is not a date of the form {@code 2020-02-01}
     */
    public Optional<LocalDate> date(String column) {
      String value = value(column);
      return value.isEmpty() ? Optional.empty() : Optional.of(day(column, value));
    }

    private LocalDate day(String column, String value) {
      try {
        return day(value);
      } catch (DateTimeParseException e) {
        throw error(column, "\"" + value + "\" is not a date; write it as 2020-02-01");
      }
    }

    /** The half-open range between two columns; an empty field is an open end. */
    public DateRange range(String fromColumn, String toColumn) {
      String first = value(fromColumn);
      String end = value(toColumn);
      LocalDate from = first.isEmpty() ? LocalDate.MIN : day(fromColumn, first);
      LocalDate to = end.isEmpty() ? LocalDate.MAX : day(toColumn, end);
      if (!from.isBefore(to)) {
        throw error(
            toColumn,
            to + " is not after " + from + "; it is the first day on which this no longer holds");
      }
      return new DateRange(from, to);
    }

    /**
     * The enum constant that a field names, in any case and with {@code -} or a space for {@code
     * _}.
     *
     * @throws KnowledgeException if it names none
     */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
      String value = required(column);
      try {
        return Enum.valueOf(
            type, value.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
      } catch (IllegalArgumentException e) {
        throw noneOf(column, value, type);
      }
    }

    private <E extends Enum<E>> KnowledgeException noneOf(
        String column, String value, Class<E> type) {
      List<String> words = new ArrayList<>();
      for (E constant : type.getEnumConstants()) {
        words.add(constant.name().toLowerCase(Locale.ROOT));
      }
      return error(column, "\"" + value + "\" is none of " + String.join(", ", words));
    }

    /** An exception that names this row's place. */
    public KnowledgeException error(String column, String reason) {
      return new KnowledgeException(source, line, column, reason);
    }

    /** Prints the place and the fields. */
    @Override
    public String toString() {
      return source + ":" + line + ": " + String.join(" | ", values);
    }

    /** As {@link LocalDate#parse}, without the formatter that makes a cold start slow. */
    private static LocalDate day(String value) {
      if (!isPlainDay(value)) {
        return LocalDate.parse(value);
      }
      try {
        return LocalDate.of(
            100 * twoDigits(value, 0) + twoDigits(value, 2),
            twoDigits(value, 5),
            twoDigits(value, 8));
      } catch (java.time.DateTimeException e) {
        throw new DateTimeParseException("impossible day", value, 0, e);
      }
    }

    private static int twoDigits(String value, int at) {
      return 10 * (value.charAt(at) - '0') + value.charAt(at + 1) - '0';
    }

    private static boolean isPlainDay(String value) {
      boolean plain = value.length() == 10;
      for (int i = 0; plain && i < 10; i++) {
        char c = value.charAt(i);
        boolean dash = i == 4 || i == 7;
        plain = dash ? c == '-' : (c >= '0' && c <= '9');
      }
      return plain;
    }
  }

  /** The parts of a stripped text that are not empty, stripped. */
  static List<String> split(String text, char separator) {
    if (text.isEmpty()) {
      return List.of();
    }
    if (text.indexOf(separator) < 0) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>(8);
    int begin = 0;
    while (begin <= text.length()) {
      int end = text.indexOf(separator, begin);
      if (end < 0) {
        end = text.length();
      }
      String part = stripped(text, begin, end);
      if (!part.isEmpty()) {
        parts.add(part);
      }
      begin = end + 1;
    }
    return parts;
  }

  /** As {@link String#strip} of a stretch, with one copy. */
  private static String stripped(String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (begin < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }
}

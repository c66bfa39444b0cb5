package org.multivector.io;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The forms of file that {@link ArticleReader} reads, recognised by ending or by content. */
public enum InputForm {
  /** One JSON object per line. */
  JSON_LINES,
  /** Comma-, semicolon- or tab-separated values with a header that names the article fields. */
  CSV,
  /** One article; the first line is its title. */
  TEXT,
  /** An RSS or Atom feed. */
  FEED,
  /** A GDELT 1 or 2 event export, 57, 58 or 61 tab-separated columns. */
  GDELT_EVENTS,
  /** A GDELT global knowledge graph file, version 1 or 2. */
  GDELT_GKG,
  /** An ICEWS event file with a header. */
  ICEWS_EVENTS;

  /**
   * The form of a file.
   *
   * @param name its name, possibly empty; an ending {@code .gz} is ignored
   * @param head its first bytes, decompressed
   * @return the form, absent if neither the name nor the content tells
   */
  public static Optional<InputForm> recognise(String name, byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8);
    if (start.startsWith("\uFEFF")) {
      start = start.substring(1);
    }
    Optional<InputForm> named = ofName(name);
    return named.isPresent() ? named : ofContent(start);
  }

  private static Optional<InputForm> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      lower = lower.substring(0, lower.length() - 3);
    }
    if (lower.endsWith(".export.csv")) {
      return Optional.of(GDELT_EVENTS);
    }
    if (lower.endsWith(".gkg.csv")) {
      return Optional.of(GDELT_GKG);
    }
    int dot = lower.lastIndexOf('.');
    return switch (dot < 0 ? "" : lower.substring(dot + 1)) {
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "csv", "tsv" -> Optional.of(CSV);
      case "txt" -> Optional.of(TEXT);
      case "xml", "rss", "atom" -> Optional.of(FEED);
      default -> Optional.empty();
    };
  }

  private static Optional<InputForm> ofContent(String start) {
    String first = start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (first.stripLeading().startsWith("{")) {
      return Optional.of(JSON_LINES);
    }
    if (first.stripLeading().startsWith("<")) {
      return Optional.of(FEED);
    }
    if (first.startsWith("Event ID\tEvent Date\t")) {
      return Optional.of(ICEWS_EVENTS);
    }
    long tabs = first.chars().filter(c -> c == '\t').count();
    if (tabs == 60 || tabs == 57 || tabs == 56) {
      return Optional.of(GDELT_EVENTS);
    }
    if (tabs == 26 || first.startsWith("DATE\tNUMARTS\t")) {
      return Optional.of(GDELT_GKG);
    }
    for (String column : first.split("[,;\t]", -1)) {
      if (column.replace("\"", "").strip().equalsIgnoreCase("text")) {
        return Optional.of(CSV);
      }
    }
    return Optional.empty();
  }
}

package org.multivector.io;

/**
 * A record that was not read, and why.
 *
 * @param source the file as it was named, or {@code -} for standard input
 * @param line the line, counted from 1, on which the record starts; 0 where the whole source is
 *     meant
 * @param field the field at fault, such as {@code date}; empty where the whole record is
 * @param reason what is wrong and with which value
 */
public record Rejected(String source, long line, String field, String reason) {

  /** Prints {@code news.jsonl:17: date: 2025-02-30 is no day of the calendar}. */
  @Override
  public String toString() {
    return source
        + (line > 0 ? ":" + line : "")
        + ": "
        + (field.isEmpty() ? "" : field + ": ")
        + reason;
  }
}

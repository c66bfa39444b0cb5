package org.multivector.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The rows of a tab-separated file without quotation, as GDELT and ICEWS write it. */
final class TabRows {
  private final ReadingSession session;
  private final ByteLines lines;

  TabRows(ReadingSession session, InputStream in) {
    this.session = session;
    this.lines = new ByteLines(in, session.limits().maxLineBytes());
  }

  /** What is done with a row. */
  interface RowSink {
    void row(String[] columns, long line) throws FieldFault, LimitException;
  }

  void each(RowSink sink) throws IOException {
    while (lines.next()) {
      if (!lines.isTooLong() && lines.isBlank()) {
        continue;
      }
      session.record();
      try {
        sink.row(columns(), lines.number());
      } catch (FieldFault fault) {
        session.reject(lines.number(), fault);
      }
    }
  }

  private String[] columns() throws FieldFault {
    if (lines.isTooLong()) {
      throw new FieldFault(
          "", "the line is longer than maxLineBytes " + session.limits().maxLineBytes());
    }
    int invalid = Utf8.firstInvalid(lines.buffer(), lines.begin(), lines.end());
    if (invalid >= 0) {
      throw new FieldFault("", Utf8.invalidByte(lines.buffer()[invalid]));
    }
    String line =
        new String(
            lines.buffer(), lines.begin(), lines.end() - lines.begin(), StandardCharsets.UTF_8);
    return line.split("\t", -1);
  }

  static long number(String field, String value) throws FieldFault {
    try {
      long number = Long.parseLong(value.strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new FieldFault(field, Dates.quoted(value) + " is not a whole number from 0 up");
  }
}

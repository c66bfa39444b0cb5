package org.multivector.io;

import java.util.Locale;

/** The forms in which a table is written. */
public enum TableFormat {
  /** Aligned columns for people. */
  TABLE,
  /** Comma-separated values with a header (RFC 4180, lines end in LF). */
  CSV,
  /** A JSON array with an object per row. */
  JSON,
  /** A Markdown table. */
  MARKDOWN;

  /** The word used in data, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

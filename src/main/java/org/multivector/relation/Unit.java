package org.multivector.relation;

import java.util.Locale;

/** The stretch of text in which two actors must be named together to count as co-mentioned. */
public enum Unit {
  /** The whole article, title included. */
  ARTICLE,
  /** A paragraph; the title is one of its own. */
  PARAGRAPH,
  /** A sentence; the title is one. */
  SENTENCE;

  /** The word used in data, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

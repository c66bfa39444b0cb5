package org.multivector.text;

import java.util.Locale;

/** The part of an article that an offset counts into. */
public enum Field {
  /** The headline. */
  TITLE,
  /** The body. */
  TEXT;

  /** The word used in data, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

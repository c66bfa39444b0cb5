package org.multivector.relation;

import java.util.Locale;

/** Whether the state that speaks counts among the actors that its own article names. */
public enum AuthorState {
  /** It is an actor like any other. The default. */
  COUNTED,
  /**
   * Mentions of it are left out of the co-mentions of its own articles: "we in Kazakhstan and our
   * partners in China" is then no tie, since Kazakhstan itself says so.
   */
  LEFT_OUT;

  /** The word used in data, in lower case with hyphens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

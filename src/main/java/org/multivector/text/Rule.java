package org.multivector.text;

import org.jspecify.annotations.Nullable;

/** The place in a pack that says what a form means, as {@link Mention#rule()} names it. */
final class Rule {

  private final String source;
  private final int line;
  private final String what;
  private final String guard;
  private final String end;

  /**
   * Put together when first asked for, as few of all rules ever decide; two threads may do so at
   * once, and make the same.
   */
  private @Nullable String text;

  /**
   * A rule.
   *
   * @param what what the line says of its forms
   * @param guard the guard as it is written, empty if there is none
   */
  Rule(String source, int line, String what, String guard) {
    this(source, line, what, guard, "");
  }

  private Rule(String source, int line, String what, String guard, String end) {
    this.source = source;
    this.line = line;
    this.what = what;
    this.guard = guard;
    this.end = end;
  }

  /** The rule of the surnames of the same line. */
  Rule surname() {
    return new Rule(source, line, what, guard, " surname");
  }

  /** The place, what it says and the guard: {@code en/names.txt:12 demonym if !next: fries}. */
  String text() {
    String known = text;
    if (known == null) {
      StringBuilder all =
          new StringBuilder(source).append(':').append(line).append(' ').append(what);
      known = (guard.isEmpty() ? all : all.append(" if ").append(guard)).append(end).toString();
      text = known;
    }
    return known;
  }
}

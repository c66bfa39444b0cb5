package org.multivector.text;

/** What becomes of names that lie inside a longer name. */
public enum Nesting {
  /** The longest name alone counts: "South Sudan" names one state. */
  LONGEST,
  /** Names inside a longer one count as well: "Turkish Republic of Northern Cyprus" names three. */
  ALL
}

package org.multivector.text;

import java.util.Locale;

/** The way in which a text names an actor. */
public enum MentionKind {
  /** Current name, short or official: Kazakhstan, Republic of Kazakhstan. */
  NAME,
  /** Demonym or adjective: Kazakh, Kazakhstani. */
  DEMONYM,
  /** Acronym or abbreviation: UAE, EU, U.S. */
  ACRONYM,
  /** Capital city standing for the state: Astana. */
  CAPITAL,
  /** Other metonym: Kremlin, White House, Ankara's parliament building. */
  METONYM,
  /** Office holder: Tokayev, President Donald Trump. */
  PERSON,
  /** Former name of a present actor or name of a former one: Swaziland, Soviet Union. */
  FORMER,
  /** Informal grouping: the West, Central Asia. */
  INFORMAL;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word used in data, in lower case. */
  public String word() {
    return word;
  }
}

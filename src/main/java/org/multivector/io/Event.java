package org.multivector.io;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A coded event: who did what to whom, as a row of GDELT or ICEWS states it.
 *
 * @param id identifier in its data set
 * @param date the day on which it is said to have happened
 * @param source code or name of the acting party's country or group; empty where none is given
 * @param target code or name of the country or group acted upon; empty where none is given
 * @param cameo the CAMEO code, such as {@code 043}
 * @param quadClass the class of the code; empty where the code has none
 * @param mentions how often the articles of the data set mention it, at least 0; ICEWS rows count 1
 */
public record Event(
    String id,
    LocalDate date,
    String source,
    String target,
    String cameo,
    Optional<QuadClass> quadClass,
    long mentions) {

  /** The rule by which a party of the event is read, such as {@code event 719024875 cameo 043}. */
  String rule() {
    return "event "
        + id
        + " cameo "
        + cameo
        + quadClass.map(quad -> " quad " + quad.number()).orElse("");
  }
}

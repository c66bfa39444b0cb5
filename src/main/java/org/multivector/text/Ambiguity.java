package org.multivector.text;

import java.util.List;
import org.multivector.actor.Actor;

/**
 * A place where a form of some actor stands and the text does not settle who is meant.
 *
 * <p>Three cases: nothing is reported, because the evidence that a form waits for is not there (a
 * bare surname that nobody introduced, an acronym that is a word as well); a reading is {@linkplain
 * Standing#TAKEN taken} and reported as a mention, but only by default ("Congo" where neither
 * capital is named); or several readings have evidence. A form that the text speaks against
 * ("Georgia Tech") is settled and no ambiguity, nor is one in the wrong case.
 *
 * @param field the field that the offsets count into
 * @param start first UTF-16 unit of the surface
 * @param end first UTF-16 unit after the surface
 * @param sentence index of the sentence in {@link AnnotatedArticle#sentences()}
 * @param surface the text as it stands
 * @param readings at least one, in the order in which the rules prefer them
 */
public record Ambiguity(
    Field field, int start, int end, int sentence, String surface, List<Reading> readings) {

  /** Takes an immutable copy. */
  public Ambiguity {
    readings = List.copyOf(readings);
  }

  /** What became of a reading. */
  public enum Standing {
    /** It is reported as a mention. */
    TAKEN,
    /** It is not reported; the text does not rule it out. */
    POSSIBLE
  }

  /**
   * Who may be meant.
   *
   * @param actor who
   * @param kind how the actor would be named
   * @param standing whether the mention is reported
   * @param rule the rule that took the reading or could not decide on it, with its guard
   */
  public record Reading(Actor actor, MentionKind kind, Standing standing, String rule) {}
}

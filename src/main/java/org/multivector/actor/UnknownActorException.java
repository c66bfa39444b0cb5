package org.multivector.actor;

import java.util.List;

/**
 * An id, code or name that a catalogue does not know.
 *
 * <p>The message names the closest known actors, in this form: {@code unknown actor "Kazakstan";
 * did you mean KAZ (Kazakhstan)?}
 */
public final class UnknownActorException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String wanted;
  private final List<String> suggestions;

  /**
   * A failed look-up.
   *
   * @param wanted what was looked up
   * @param suggestions the closest known actors, closest first; may be empty
   */
  UnknownActorException(String wanted, List<Actor> suggestions) {
    super(message(wanted, suggestions));
    this.wanted = wanted;
    this.suggestions = suggestions.stream().map(Actor::id).toList();
  }

  /** What was looked up. */
  public String wanted() {
    return wanted;
  }

  /** The ids of the closest known actors, closest first; empty where none is close. */
  public List<String> suggestions() {
    return suggestions;
  }

  private static String message(String wanted, List<Actor> suggestions) {
    String head = "unknown actor \"" + wanted + "\"; ";
    if (suggestions.isEmpty()) {
      return head + "give an ISO 3166-1 code, the acronym of a bloc, or an English short name";
    }
    return head
        + "did you mean "
        + String.join(
            " or ",
            suggestions.stream().map(actor -> actor.id() + " (" + actor.name() + ")").toList())
        + "?";
  }
}

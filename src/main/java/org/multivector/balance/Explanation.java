package org.multivector.balance;

import java.util.List;
import java.util.Locale;
import org.multivector.stat.Estimate;

/**
 * A component of a profile opened up: what it is, what went in, and which articles weigh most.
 *
 * @param component the component
 * @param subject focal actor, and pole where the component has one
 * @param estimate its value
 * @param inputs the numbers it was computed from, as text
 * @param influences the articles without which the value would change most, greatest change first,
 *     ties by article id; empty for a graph
 */
public record Explanation(
    Component component,
    String subject,
    Estimate estimate,
    List<String> inputs,
    List<Influence> influences) {

  /** Takes immutable copies. */
  public Explanation {
    inputs = List.copyOf(inputs);
    influences = List.copyOf(influences);
  }

  /**
   * What an article does to a value.
   *
   * @param articleId id of the article
   * @param change the value minus the value without the article
   */
  public record Influence(String articleId, double change) {}

  /**
   * Prints definition, source, what is known against the interval, inputs and influential articles
   * on lines of their own.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(component.key()).append(" of ").append(subject).append(": ").append(estimate);
    text.append("\n  definition  ").append(component.definition());
    text.append("\n  made from   ").append(component.inputs());
    text.append("\n  source      ").append(component.reference());
    if (estimate.interval().isPresent()) {
      component.coverage().ifPresent(note -> text.append("\n  interval    ").append(note));
    }
    for (String input : inputs) {
      text.append("\n  input       ").append(input);
    }
    for (Influence influence : influences) {
      text.append(
          String.format(
                  Locale.ROOT,
                  "%n  article     %s %+.5f",
                  influence.articleId(),
                  influence.change())
              .replace("\r", ""));
    }
    return text.toString();
  }
}

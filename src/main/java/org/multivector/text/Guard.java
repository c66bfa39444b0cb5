package org.multivector.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The conditions under which a form counts; all of them must hold.
 *
 * @param conditions in the order in which they are tried, those that look at the whole article last
 */
record Guard(List<Condition> conditions) {

  /** Always holds. */
  static final Guard NONE = new Guard(List.of());

  /** What a condition looks at. */
  enum Test {
    /** A term follows directly. */
    NEXT(false),
    /** A term stands directly before. */
    PREV(false),
    /** No other word with a capital touches the name, but for a term. */
    ALONE(false),
    /** A word with a capital follows, no rival, and then a term. */
    BORNE(false),
    /** Words with a capital follow, the last of them a term. */
    WITHIN(false),
    /** A term stands in the same sentence. */
    NEAR(false),
    /** A term stands in the same field: title or text. */
    ARTICLE(false),
    /** The field has at least as many terms of the first set as of the second. */
    LEAN(false),
    /** The sentence is in capitals throughout. */
    CAPS(false),
    /** The name is the first word of its sentence. */
    START(false),
    /** Another form with this condition touches this one. */
    CHAINED(true),
    /** The same actor is named in the article by a form without such a condition. */
    INTRODUCED(true),
    /** Another actor is named in the sentence by a form without such a condition. */
    COMPANY(true);

    private final boolean late;

    Test(boolean late) {
      this.late = late;
    }

    /** Whether the answer depends on what else was found in the article. */
    boolean late() {
      return late;
    }
  }

  /**
   * One condition.
   *
   * @param test what it looks at
   * @param wanted false if it must not hold
   * @param terms the terms looked for
   * @param rivals the terms that speak against it, for {@link Test#LEAN}, {@link Test#BORNE} and
   *     {@link Test#WITHIN}
   */
  record Condition(Test test, boolean wanted, WordSet terms, WordSet rivals) {}

  /** The conditions in the order in which they are tried, those of one test as they are given. */
  static Guard of(List<Condition> conditions) {
    if (conditions.size() == 1) {
      return new Guard(List.copyOf(conditions));
    }
    List<Condition> ordered = new ArrayList<>(conditions.size());
    for (Test test : Test.values()) {
      for (int i = 0; i < conditions.size(); i++) {
        if (conditions.get(i).test == test) {
          ordered.add(conditions.get(i));
        }
      }
    }
    return new Guard(List.copyOf(ordered));
  }

  /** This guard and another. */
  Guard and(Guard other) {
    if (conditions.isEmpty()) {
      return other;
    }
    if (other.conditions.isEmpty()) {
      return this;
    }
    List<Condition> all = new ArrayList<>(conditions);
    all.addAll(other.conditions);
    return of(all);
  }

  /** Whether the name must touch another of its kind. */
  boolean chains() {
    for (Condition condition : conditions) {
      if (condition.test() == Test.CHAINED && condition.wanted()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition depends on what else was found in the article. */
  boolean late() {
    // The conditions that do are tried last.
    return !conditions.isEmpty() && conditions.get(conditions.size() - 1).test().late();
  }
}

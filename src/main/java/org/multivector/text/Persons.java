package org.multivector.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of the persons that packs name, by actor and name. Which number a person has depends
 * on who asks first, and nothing depends on it. Safe for use by many threads.
 */
final class Persons {

  private final Map<String, Integer> numbers;

  Persons() {
    numbers = new HashMap<>();
  }

  /** The same persons, to be added to. */
  Persons(Persons others) {
    numbers = new HashMap<>(others.numbers);
  }

  int number(String actor, String name) {
    String key = actor.concat("|").concat(name);
    Integer known = numbers.putIfAbsent(key, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }
}

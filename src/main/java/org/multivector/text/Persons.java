package org.multivector.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of the persons that packs name, by actor and name. Which number a person has depends
 * on who asks first, and nothing depends on it. Safe for use by many threads.
 */
final class Persons {

  private final Map<String, Map<String, Integer>> byActor = new HashMap<>();
  private int count;

  Persons() {}

  /** The same persons, to be added to. */
  Persons(Persons others) {
    for (Map.Entry<String, Map<String, Integer>> actor : others.byActor.entrySet()) {
      byActor.put(actor.getKey(), new HashMap<>(actor.getValue()));
    }
    count = others.count;
  }

  int number(String actor, String name) {
    Map<String, Integer> numbers = byActor.get(actor);
    if (numbers == null) {
      numbers = new HashMap<>();
      byActor.put(actor, numbers);
    }
    Integer known = numbers.get(name);
    if (known == null) {
      known = count++;
      numbers.put(name, known);
    }
    return known;
  }
}

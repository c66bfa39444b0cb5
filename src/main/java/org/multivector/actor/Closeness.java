package org.multivector.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How close two look-up keys are: the number of letters to insert, delete, replace or swap with
 * their neighbour (the restricted Damerau–Levenshtein distance; Damerau 1964).
 */
final class Closeness {

  private static final int SUGGESTIONS = 3;

  private Closeness() {}

  /** The actors with the closest keys, closest first, at most three; none that is far off. */
  static List<Actor> closest(String key, Map<String, Actor> byKey) {
    // At most a third of the letters may differ; a shorter key with more is another word.
    int limit = Math.max(1, (key.length() + 1) / 3);
    Map<Actor, Integer> distances = new TreeMap<>();
    byKey.forEach(
        (candidate, actor) -> {
          if (Math.abs(candidate.length() - key.length()) <= limit && key.length() > 1) {
            int distance = distance(key, candidate);
            if (distance <= limit) {
              distances.merge(actor, distance, Math::min);
            }
          }
        });
    return distances.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.<Integer>naturalOrder()))
        .limit(SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int distance(String a, String b) {
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, beforePrevious[j - 2] + 1);
        }
        current[j] = best;
      }
      int[] free = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = free;
    }
    return previous[b.length()];
  }
}

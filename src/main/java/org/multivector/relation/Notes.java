package org.multivector.relation;

import java.util.Arrays;
import java.util.List;
import org.multivector.actor.Actor;

/**
 * What each article of a cut adds to each pair, and how much of each actor it has, in multiples of
 * 2^-32: one entry a pair and one mark an actor and article. Written by a {@link Cutter} and read
 * thereafter; arrays may be longer than what they hold.
 */
final class Notes {
  private final List<Actor> targets;

  final PairIndex pairs = new PairIndex();
  int articles;
  int[] articleRow = new int[64];
  int[] entryEnd = new int[64];
  int entries;
  int[] entryTie = new int[256];
  long[] entryUnits = new long[256];
  int[] markEnd = new int[64];
  int marks;
  int[] markActor = new int[0];
  long[] markUnits = new long[0];
  long[] unitCount = new long[64];

  // Where the current article has its entry for a tie or its mark for an actor.
  private int[] tieArticle = new int[256];
  private int[] tieEntry = new int[256];
  private int[] actorArticle = new int[0];
  private int[] actorMark = new int[0];

  /**
   * No notes yet.
   *
   * @param targets the actors that indexes mean; may grow while notes are taken
   */
  Notes(List<Actor> targets) {
    this.targets = targets;
  }

  /** The actors that indexes mean. */
  List<Actor> targets() {
    return targets;
  }

  /** Adds to a pair of the current article. */
  void pair(int first, int second, long units) {
    int tie = pairs.number(first, second);
    if (tie >= tieArticle.length) {
      tieArticle = Arrays.copyOf(tieArticle, 2 * tieArticle.length);
      tieEntry = Arrays.copyOf(tieEntry, tieArticle.length);
    }
    if (tieArticle[tie] == articles + 1) {
      entryUnits[tieEntry[tie]] += units;
      return;
    }
    if (entries == entryTie.length) {
      int capacity = entries + (entries >> 1);
      entryTie = Arrays.copyOf(entryTie, capacity);
      entryUnits = Arrays.copyOf(entryUnits, capacity);
    }
    tieArticle[tie] = articles + 1;
    tieEntry[tie] = entries;
    entryTie[entries] = tie;
    entryUnits[entries++] = units;
  }

  /** Adds to what the current article has of an actor. */
  void mark(int actor, long units) {
    if (actor >= actorArticle.length) {
      actorArticle = Arrays.copyOf(actorArticle, Math.max(actor + 1, 2 * actorArticle.length));
      actorMark = Arrays.copyOf(actorMark, actorArticle.length);
    }
    if (actorArticle[actor] == articles + 1) {
      markUnits[actorMark[actor]] += units;
      return;
    }
    if (marks == markActor.length) {
      int capacity = Math.max(256, marks + (marks >> 1));
      markActor = Arrays.copyOf(markActor, capacity);
      markUnits = Arrays.copyOf(markUnits, capacity);
    }
    actorArticle[actor] = articles + 1;
    actorMark[actor] = marks;
    markActor[marks] = actor;
    markUnits[marks++] = units;
  }

  /**
   * Ends the current article, which is forgotten if nothing was noted of it.
   *
   * @param row the article's row in the ledger
   * @param units how many units of it name somebody
   * @param factor by which all that was noted is multiplied, quantised once a pair
   */
  void close(int row, long units, double factor) {
    int firstEntry = articles == 0 ? 0 : entryEnd[articles - 1];
    int firstMark = articles == 0 ? 0 : markEnd[articles - 1];
    if (entries == firstEntry && marks == firstMark) {
      return;
    }
    long total = units;
    if (factor != 1) {
      for (int e = firstEntry; e < entries; e++) {
        entryUnits[e] = Math.round(entryUnits[e] * factor);
      }
      for (int k = firstMark; k < marks; k++) {
        markUnits[k] = Math.round(markUnits[k] * factor);
      }
      total = Math.round(total * factor);
    }
    if (articles == articleRow.length) {
      int capacity = articles + (articles >> 1);
      articleRow = Arrays.copyOf(articleRow, capacity);
      entryEnd = Arrays.copyOf(entryEnd, capacity);
      markEnd = Arrays.copyOf(markEnd, capacity);
      unitCount = Arrays.copyOf(unitCount, capacity);
    }
    articleRow[articles] = row;
    entryEnd[articles] = entries;
    markEnd[articles] = marks;
    unitCount[articles++] = total;
  }
}

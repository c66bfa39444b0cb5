package org.multivector.balance;

import java.util.List;
import org.multivector.actor.Actor;

/**
 * The articles of a sample with the ties that each adds to: what the balance reads. Tests make
 * theirs from a generating process without any text.
 */
interface ArticleEntries {
  /** The day of an article without a date. */
  long UNDATED = Long.MIN_VALUE;

  /** Actors by id. */
  List<Actor> actors();

  int articles();

  int ties();

  int tieFirst(int tie);

  int tieSecond(int tie);

  long articleKey(int article);

  /** Epoch day, or {@link #UNDATED}. */
  long articleDay(int article);

  int entryBegin(int article);

  int entryEnd(int article);

  int entryTie(int entry);

  /** Weight in multiples of 2^-32. */
  long entryUnits(int entry);

  String articleId(int article);
}

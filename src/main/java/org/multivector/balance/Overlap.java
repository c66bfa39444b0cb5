package org.multivector.balance;

/** What becomes of an actor whose memberships in several poles sum to more than 1 on a day. */
public enum Overlap {
  /** An error that names the actor, its poles and the remedies. */
  REFUSE,
  /**
   * Its memberships are divided by their sum: a state in three of the poles' blocs belongs to each
   * by a third on that day.
   */
  SPLIT
}

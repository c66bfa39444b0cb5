package org.multivector.balance;

/** What becomes of a focal actor that is itself a member of one of the poles. */
public enum OwnPole {
  /** An error: how Russia balances towards a pole that holds Russia is rarely meant. */
  REFUSE,
  /** Its ties to the other members of its pole count as ties to that pole. */
  COUNT
}

package org.multivector.relation;

/** What a ledger keeps of an article beside its observations. */
public enum Keep {
  /**
   * The title and the sentences that name somebody, so that {@linkplain RelationLedger#evidence
   * evidence} can be read from the ledger alone. Takes about half the memory of the text. Half a
   * surrogate pair is kept as U+FFFD.
   */
  TEXT,
  /**
   * A fingerprint of 256 bytes, by which {@linkplain RelationLedger#stories(Duplicates)
   * near-identical articles} are found later.
   */
  FINGERPRINT
}

package org.multivector.actor;

/** The role in which an actor belongs to a bloc. */
public enum Role {
  /** Full member. */
  MEMBER,
  /** Observer. */
  OBSERVER,
  /** Associate member. */
  ASSOCIATE,
  /** Dialogue, partner-country or other partner. */
  PARTNER,
  /** Member whose rights are suspended. */
  SUSPENDED,
  /** Candidate for accession. */
  CANDIDATE
}

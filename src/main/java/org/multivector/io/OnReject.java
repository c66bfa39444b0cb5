package org.multivector.io;

/** What to do about a bad record. */
public enum OnReject {
  /** Report it, count it and go on with the next record. */
  SKIP,
  /** Throw an {@link InputException}. */
  STOP
}

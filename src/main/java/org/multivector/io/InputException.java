package org.multivector.io;

/**
 * Bad input that stopped the reading: the first bad record in {@linkplain OnReject#STOP strict}
 * reading, or an input of which nothing can be read.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Rejected rejected;

  /** An exception for a record. */
  public InputException(Rejected rejected) {
    super(rejected.toString());
    this.rejected = rejected;
  }

  /** Source, line, field and reason. */
  public Rejected rejected() {
    return rejected;
  }
}

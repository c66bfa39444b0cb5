package org.multivector.relation;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** A file is not a ledger that this version can read; a wrong ledger is never returned. */
public final class LedgerFormatException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final Reason reason;

  LedgerFormatException(Path file, Reason reason, String detail) {
    super(file + ": " + detail);
    this.reason = reason;
  }

  /** What is wrong with the file. */
  public enum Reason {
    /** It does not begin like a ledger. */
    NOT_A_LEDGER,
    /** A later version of the library wrote it. */
    NEWER,
    /** It ends too early. */
    TRUNCATED,
    /** Its content contradicts itself or its checksum. */
    CORRUPT
  }

  /** What is wrong with the file. */
  public Reason reason() {
    return reason;
  }
}

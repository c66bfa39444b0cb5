package org.multivector.relation;

import java.io.Serial;

/** An edge list is at fault; the message names file, line and field. */
public final class EdgeListException extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  EdgeListException(String source, long line, String fault) {
    super(source + ":" + line + ": " + fault);
  }
}

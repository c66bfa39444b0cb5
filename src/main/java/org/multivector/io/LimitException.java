package org.multivector.io;

import java.io.IOException;

/** A source met one of the {@link InputLimits}; the message names it. */
final class LimitException extends IOException {
  private static final long serialVersionUID = 1;

  LimitException(String message) {
    super(message + "; raise the limit if the file is honest");
  }
}

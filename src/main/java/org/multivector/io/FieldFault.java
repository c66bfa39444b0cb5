package org.multivector.io;

/** What is wrong with one field of a record; empty field: the record as a whole. */
final class FieldFault extends Exception {
  private static final long serialVersionUID = 1;

  private final String field;
  private final String reason;

  FieldFault(String field, String reason) {
    // Thrown once per bad record of possibly millions: no stack trace.
    super(reason, null, false, false);
    this.field = field;
    this.reason = reason;
  }

  String field() {
    return field;
  }

  String reason() {
    return reason;
  }
}

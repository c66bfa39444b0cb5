package org.multivector.relation;

import org.multivector.text.Field;
import org.multivector.text.MentionKind;

/** The numbers that stand for mention kinds and fields in columns and files; they never change. */
final class Codes {
  /** Number of codes of mention kinds. */
  static final int KINDS = 8;

  /** Number of codes of fields. */
  static final int FIELDS = 2;

  private Codes() {}

  static int of(MentionKind kind) {
    return switch (kind) {
      case NAME -> 0;
      case DEMONYM -> 1;
      case ACRONYM -> 2;
      case CAPITAL -> 3;
      case METONYM -> 4;
      case PERSON -> 5;
      case FORMER -> 6;
      case INFORMAL -> 7;
    };
  }

  static MentionKind kind(int code) {
    return switch (code) {
      case 0 -> MentionKind.NAME;
      case 1 -> MentionKind.DEMONYM;
      case 2 -> MentionKind.ACRONYM;
      case 3 -> MentionKind.CAPITAL;
      case 4 -> MentionKind.METONYM;
      case 5 -> MentionKind.PERSON;
      case 6 -> MentionKind.FORMER;
      case 7 -> MentionKind.INFORMAL;
      default -> throw new IllegalArgumentException("mention kind " + code + " is not in [0, 8)");
    };
  }

  static int of(Field field) {
    return switch (field) {
      case TITLE -> 0;
      case TEXT -> 1;
    };
  }

  static Field field(int code) {
    return switch (code) {
      case 0 -> Field.TITLE;
      case 1 -> Field.TEXT;
      default -> throw new IllegalArgumentException("field " + code + " is not in [0, 2)");
    };
  }
}

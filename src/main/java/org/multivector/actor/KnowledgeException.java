package org.multivector.actor;

/**
 * A fault in a knowledge file, such as an impossible date or an id that no row defines.
 *
 * <p>The message names the file, the line, the field and the reason, in this form: {@code
 * memberships.txt:12: to: "2020-13-01" is not a date; write it as 2020-02-01}.
 */
public final class KnowledgeException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String field;
  private final String reason;

  /**
   * A fault at one place of a file.
   *
   * @param file the file's name
   * @param line the line, counted from 1
   * @param field the column, or an empty string where the whole line is at fault
   * @param reason what is wrong and how to put it right
   */
  public KnowledgeException(String file, int line, String field, String reason) {
    super(file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + reason);
    this.file = file;
    this.line = line;
    this.field = field;
    this.reason = reason;
  }

  /** The name of the file at fault. */
  public String file() {
    return file;
  }

  /** The line at fault, counted from 1. */
  public int line() {
    return line;
  }

  /** The column at fault; empty where the whole line is. */
  public String field() {
    return field;
  }

  /** What is wrong, without the place. */
  public String reason() {
    return reason;
  }
}

package org.multivector.io;

import java.util.Arrays;
import java.util.Optional;

/**
 * One of the four classes of an event in the CAMEO scheme: words or deeds, cooperation or conflict.
 *
 * <p>Source: Schrodt 2012 (CAMEO codebook). The numbers 1 to 4 and the roots of each class are
 * those of GDELT's column QuadClass; other users of CAMEO count root 09 (investigate) as verbal and
 * root 14 (protest) as material conflict.
 */
public enum QuadClass {
  /** Words of cooperation: statements, appeals, consultation, diplomacy (roots 01 to 05). */
  VERBAL_COOPERATION(1),
  /** Deeds of cooperation: material cooperation, aid, yielding, inquiry (roots 06 to 09). */
  MATERIAL_COOPERATION(2),
  /** Words of conflict: demands, disapproval, rejection, threats, protest (roots 10 to 14). */
  VERBAL_CONFLICT(3),
  /** Deeds of conflict: force posture, coercion, assault, fighting (roots 15 to 20). */
  MATERIAL_CONFLICT(4);

  private final int number;

  QuadClass(int number) {
    this.number = number;
  }

  /** The class numbered 1 to 4. */
  public static Optional<QuadClass> ofNumber(int number) {
    return Arrays.stream(values()).filter(quad -> quad.number == number).findFirst();
  }

  /** The class of a CAMEO code by its two-digit root, such as {@code 043} with root 04. */
  public static Optional<QuadClass> ofCameo(String code) {
    if (code.length() < 2
        || !Character.isDigit(code.charAt(0))
        || !Character.isDigit(code.charAt(1))) {
      return Optional.empty();
    }
    int root = (code.charAt(0) - '0') * 10 + code.charAt(1) - '0';
    if (root < 1 || root > 20) {
      return Optional.empty();
    }
    return ofNumber(root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4);
  }

  /** The number, 1 to 4. */
  public int number() {
    return number;
  }

  /** Whether it is one of the two classes of cooperation. */
  public boolean isCooperation() {
    return this == VERBAL_COOPERATION || this == MATERIAL_COOPERATION;
  }
}

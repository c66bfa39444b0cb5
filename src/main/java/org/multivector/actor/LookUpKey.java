package org.multivector.actor;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What look-ups compare: upper case, without accents, punctuation and a leading article. A plus
 * sign stays, since it tells OPEC+ from OPEC.
 */
final class LookUpKey {

  /** The first letter of Latin-1 beyond ASCII. */
  static final char ACCENTED = '\u00C0';

  /**
   * What each unit from there on is without its accents by the rules of Unicode, whose own tables
   * take a cold Java machine long to load.
   */
  static final String UNACCENTED =
      "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy";

  private LookUpKey() {}

  /** The key of an id, a code or a name. */
  static String of(String text) {
    String upper = plain(text).toUpperCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(upper.length());
    boolean pending = false;
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '+' || Character.isSurrogate(c)) {
        if (pending && key.length() > 0) {
          key.append(' ');
        }
        pending = false;
        key.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '.') {
        pending = true;
      }
    }
    return key.length() > 4 && key.indexOf("THE ") == 0 ? key.substring(4) : key.toString();
  }

  /** A text without accents, or with each as a mark of its own. */
  private static String plain(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      char c = units[i];
      if (c >= ACCENTED && c < ACCENTED + UNACCENTED.length()) {
        units[i] = UNACCENTED.charAt(c - ACCENTED);
      } else if (c >= 0x80) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
      }
    }
    return new String(units);
  }
}

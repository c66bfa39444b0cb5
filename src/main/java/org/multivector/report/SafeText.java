package org.multivector.report;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Foreign text made inert for display: no markup, no control characters, nothing invisible that
 * could reorder or hide its neighbours.
 *
 * <p>Names, titles and sentences come from strangers. {@link #plain} keeps what a reader should see
 * and drops what only a machine would: control characters, bidirectional controls, zero-width
 * characters, tags and soft hyphens. A zero-width joiner or non-joiner stays between letters of the
 * scripts whose spelling needs it (Persian, Hindi). Unpaired surrogates and noncharacters become
 * U+FFFD, runs of white space one space, and of a pile of combining marks the first three stay.
 *
 * <p>Stateless and safe for use by many threads; linear in the length of the text.
 */
final class SafeText {
  private static final int MARKS_KEPT = 3;
  private static final int REPLACEMENT = 0xFFFD;
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA);

  private SafeText() {}

  /** The text without anything invisible or active, trimmed. */
  static String plain(String text) {
    return clean(text).strip();
  }

  /** The text as content of an element or a quoted attribute of HTML or XML, trimmed. */
  static String markup(String text) {
    return escape(plain(text));
  }

  /** Like {@link #markup} but not trimmed, for a piece between others. */
  static String piece(String text) {
    return escape(clean(text));
  }

  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    boolean space = false;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (isSpace(point)) {
        space = true;
        marks = 0;
      } else if (!isDropped(point) || joins(text, at, next, point)) {
        marks = isMark(point) ? marks + 1 : 0;
        if (marks <= MARKS_KEPT) {
          if (space) {
            out.append(' ');
            space = false;
          }
          out.appendCodePoint(isBroken(point) ? REPLACEMENT : point);
        }
      }
      at = next;
    }
    if (space) {
      out.append(' ');
    }
    return out.toString();
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isBroken(int point) {
    return Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
  }

  /** Controls, format characters (bidi, zero-width, tags), and the fillers that draw nothing. */
  private static boolean isDropped(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || (point >= 0xFDD0 && point <= 0xFDEF)
        || point == 0x034F
        || point == 0x115F
        || point == 0x1160
        || point == 0x17B4
        || point == 0x17B5
        || point == 0x3164
        || point == 0xFFA0
        || (point >= 0xE0000 && point <= 0xE0FFF);
  }

  private static boolean joins(String text, int at, int next, int point) {
    return (point == 0x200C || point == 0x200D)
        && at > 0
        && next < text.length()
        && JOINING.contains(UnicodeScript.of(text.codePointBefore(at)))
        && JOINING.contains(UnicodeScript.of(text.codePointAt(next)));
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}

package org.multivector.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Well-formedness of UTF-8 bytes and of the strings made from them. */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;
  private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long ONES = 0x0101010101010101L;
  private static final long NOT_ASCII = 0x8080808080808080L;

  /** Said by {@link #firstInvalid} of bytes without fault. */
  static final int VALID = -1;

  /**
   * The same where a character may be written as {@code \}{@code u}, which in JSON can be half a
   * pair.
   */
  static final int ESCAPING = -2;

  /** An invalid byte b reads as the half surrogate ESCAPE + b, which valid input never yields. */
  static final char ESCAPE = 0xDC00;

  private Utf8() {}

  /** Index of the first byte that is not well-formed UTF-8 (Unicode, table 3-7), or negative. */
  static int firstInvalid(byte[] bytes, int from, int to) {
    int state = VALID;
    int i = from;
    while (i < to) {
      if (i + Long.BYTES <= to) {
        long odd = odd((long) LONGS.get(bytes, i));
        if (odd == 0) {
          i += Long.BYTES;
          continue;
        }
        i += Long.numberOfTrailingZeros(odd) >>> 3;
      }
      if (bytes[i] == '\\') {
        i++;
        state = i < to && bytes[i] == 'u' ? ESCAPING : state;
        continue;
      }
      int length = sequenceLength(bytes, i, to);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return state;
  }

  /** The highest bits of the backslashes and of what is beyond ASCII. */
  private static long odd(long eight) {
    long others = ((eight ^ BACKSLASHES) & ~NOT_ASCII) + ~NOT_ASCII;
    return (~others | eight) & NOT_ASCII;
  }

  /** Length of the well-formed sequence that starts at a byte, 0 if there is none. */
  static int sequenceLength(byte[] bytes, int i, int to) {
    int b = bytes[i] & 0xFF;
    if (b < 0x80) {
      return 1;
    }
    if (b < 0xC2 || b > 0xF4) {
      return 0;
    }
    int length = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    if (i + length > to) {
      return 0;
    }
    int second = bytes[i + 1] & 0xFF;
    int low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    int high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** The place of the first line feed, or {@code to}. */
  static int lineEnd(byte[] bytes, int from, int to) {
    int i = from;
    while (i + Long.BYTES <= to) {
      long found = zeros((long) LONGS.get(bytes, i) ^ LINE_FEEDS);
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      i += Long.BYTES;
    }
    while (i < to && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  /**
   * The top bits of the first zero byte and perhaps of later bytes: the difference turns negative.
   */
  private static long zeros(long eight) {
    return (eight - ONES) & ~eight & NOT_ASCII;
  }

  /** What is wrong with a string that may hold half surrogates, or null. */
  static @Nullable String fault(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      return c >= ESCAPE + 0x80 && c <= ESCAPE + 0xFF
          ? invalidByte((byte) (c - ESCAPE))
          : String.format(Locale.ROOT, "holds half of a surrogate pair (U+%04X)", (int) c);
    }
    return null;
  }

  static String invalidByte(byte b) {
    return String.format(Locale.ROOT, "is not valid UTF-8 (byte 0x%02X)", b & 0xFF);
  }
}

package org.multivector.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.multivector.text.Article;

/**
 * Reads a line of JSON as most are: one object of strings, whole numbers and null. It gives up on
 * anything else, be it right or wrong, and leaves it to a parser that knows all of JSON.
 *
 * <p>What it reads it reads in one pass over the bytes, which also checks that they are UTF-8: a
 * parser of all JSON takes several times as long. Not safe for use by several threads.
 */
final class PlainJson {
  private static final int LONGEST_NAME = 100;

  /** Digits that a number may have without being looked at more closely. */
  private static final int LONGEST_NUMBER = 18;

  private final ArticleDraft draft;
  private byte[] bytes = new byte[0];
  private int at;
  private int end;

  /** The string at hand. */
  private char[] units = new char[1 << 12];

  private int length;

  PlainJson(ArticleDraft draft) {
    this.draft = draft;
  }

  /** The article of a line, or null if it is not plain or something is wrong with it. */
  @Nullable Article article(byte[] buffer, int from, int to) {
    bytes = buffer;
    at = from;
    end = to;
    draft.begin(false);
    try {
      return object() ? draft.build() : null;
    } catch (FieldFault fault) {
      // Other faults of the line may have to be told first.
      return null;
    }
  }

  private boolean object() throws FieldFault {
    if (!took('{')) {
      return false;
    }
    do {
      if (!took('"') || !string() || length > LONGEST_NAME) {
        return false;
      }
      String field = new String(units, 0, length);
      if (!took(':') || !value(field)) {
        return false;
      }
    } while (took(','));
    return took('}') && !more();
  }

  private boolean value(String field) throws FieldFault {
    boolean known = ArticleDraft.knows(field);
    if (known) {
      draft.once(field);
    }
    if (took('"')) {
      if (!string()) {
        return false;
      }
    } else if (took('n')) {
      return word("ull");
    } else if (!number() || (known && !field.equals("id") && !field.equals("revision"))) {
      return false;
    }
    if (known) {
      draft.set(field, new String(units, 0, length));
    }
    return true;
  }

  /** Whether there is more than blanks, which are passed over. */
  private boolean more() {
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
    return at < end;
  }

  private boolean took(char wanted) {
    if (!more() || bytes[at] != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private boolean word(String rest) {
    byte[] wanted = rest.getBytes(StandardCharsets.US_ASCII);
    int stop = at + wanted.length;
    boolean same = stop <= end && Arrays.equals(bytes, at, stop, wanted, 0, wanted.length);
    at = stop;
    return same && !goesOn();
  }

  /** Whether what stands here can belong to a word or number. */
  private boolean goesOn() {
    return at < end && (bytes[at] < 0 || Character.isLetterOrDigit(bytes[at]) || bytes[at] == '.');
  }

  private boolean number() {
    length = 0;
    if (at < end && bytes[at] == '-') {
      units[length++] = '-';
      at++;
    }
    int first = at;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && length <= LONGEST_NUMBER) {
      units[length++] = (char) bytes[at++];
    }
    boolean led = at - first > 1 && bytes[first] == '0';
    return at > first && length <= LONGEST_NUMBER && !led && !goesOn();
  }

  /** Reads the string whose opening quote was taken. */
  private boolean string() {
    int n = 0;
    while (true) {
      // Eight units, or seven and a surrogate pair.
      if (units.length <= n + Long.BYTES) {
        units = Arrays.copyOf(units, 2 * units.length);
      }
      int plain = Utf8.widen(bytes, at, end, units, n);
      at += plain;
      n += plain;
      if (plain == Long.BYTES) {
        continue;
      }
      if (at >= end) {
        return false;
      }
      byte b = bytes[at];
      if (b == '"') {
        at++;
        length = n;
        return true;
      }
      int read = b == '\\' ? escape(n) : b < 0 ? sequence(n) : 0;
      if (read == 0) {
        return false;
      }
      n += read;
    }
  }

  /** Reads the bytes of a character that is not ASCII; gives its units, 0 if it is not right. */
  private int sequence(int n) {
    int count = Utf8.sequenceLength(bytes, at, end);
    int point =
        switch (count) {
          case 2 -> (bytes[at] & 0x1F) << 6 | tail(1);
          case 3 -> (bytes[at] & 0x0F) << 12 | tail(1) << 6 | tail(2);
          case 4 -> (bytes[at] & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
          default -> 0;
        };
    at += count;
    return count == 0 ? 0 : Character.toChars(point, units, n);
  }

  private int tail(int after) {
    return bytes[at + after] & 0x3F;
  }

  /** Reads what a backslash opens; gives its units, 0 for half a surrogate pair or if not right. */
  private int escape(int n) {
    if (at + 1 >= end) {
      return 0;
    }
    int meant =
        switch (bytes[at + 1]) {
          case 'n' -> '\n';
          case 't' -> '\t';
          case 'r' -> '\r';
          case 'b' -> '\b';
          case 'f' -> '\f';
          case '"', '\\', '/' -> bytes[at + 1];
          case 'u' -> hexadecimal(at + 2);
          default -> -1;
        };
    at += bytes[at + 1] == 'u' ? 6 : 2;
    if (meant < 0 || Character.isLowSurrogate((char) meant)) {
      return 0;
    }
    units[n] = (char) meant;
    if (!Character.isHighSurrogate((char) meant)) {
      return 1;
    }
    if (at + 1 >= end || bytes[at] != '\\' || bytes[at + 1] != 'u') {
      return 0;
    }
    int low = hexadecimal(at + 2);
    at += 6;
    if (low < 0 || !Character.isLowSurrogate((char) low)) {
      return 0;
    }
    units[n + 1] = (char) low;
    return 2;
  }

  /** The value of four hexadecimal digits, -1 if they are none. */
  private int hexadecimal(int from) {
    if (from + 4 > end) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}

package org.multivector.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days of publication as files write them. Of a time stamp the day counts as it is written, in the
 * zone of the one who wrote it.
 */
final class Dates {
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:\\p{Alpha}{3,9},?\\s+)?(\\d{1,2})\\s+(\\p{Alpha}{3})\\p{Alpha}*\\s+(\\d{2}|\\d{4})(?:\\s.*)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Dates() {}

  /** An ISO 8601 date, alone or with a time, in extended or basic form. */
  static LocalDate iso(String field, String value) throws FieldFault {
    int length = value.length();
    if (length >= 10 && value.charAt(4) == '-' && value.charAt(7) == '-') {
      LocalDate day =
          day(field, value, value.substring(0, 4), value.substring(5, 7), value.substring(8, 10));
      if (length > 10) {
        time(field, value, value.charAt(10), value.substring(11));
      }
      return day;
    }
    if (length >= 8 && (length == 8 || value.charAt(8) == 'T')) {
      return day(field, value, value.substring(0, 4), value.substring(4, 6), value.substring(6, 8));
    }
    throw new FieldFault(field, quoted(value) + " is not a day in ISO 8601, such as 2025-05-29");
  }

  /** A date of RSS, such as {@code Thu, 29 May 2025 10:00:00 GMT}, or of ISO 8601. */
  static LocalDate feed(String field, String value) throws FieldFault {
    Matcher matcher = RFC_822.matcher(value);
    if (!matcher.matches()) {
      return iso(field, value);
    }
    int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
    String year = matcher.group(3);
    if (year.length() == 2) {
      // As RFC 2822 reads the two-digit years of RFC 822.
      year = (year.compareTo("50") < 0 ? "20" : "19") + year;
    }
    return day(field, value, year, Integer.toString(month), matcher.group(1));
  }

  private static LocalDate day(String field, String value, String year, String month, String day)
      throws FieldFault {
    int y = number(year);
    int m = number(month);
    int d = number(day);
    if (y < 0 || m < 0 || d < 0) {
      throw new FieldFault(field, quoted(value) + " is not a day in ISO 8601, such as 2025-05-29");
    }
    try {
      return LocalDate.of(y, m, d);
    } catch (DateTimeException e) {
      throw new FieldFault(field, quoted(value) + " is no day of the calendar");
    }
  }

  private static void time(String field, String value, char separator, String rest)
      throws FieldFault {
    try {
      if (separator != 'T' && separator != 't' && separator != ' ') {
        throw new DateTimeParseException("separator", value, 10);
      }
      int zone = 0;
      while (zone < rest.length() && "Zz+-[ ".indexOf(rest.charAt(zone)) < 0) {
        zone++;
      }
      LocalTime.parse(rest.substring(0, zone));
      String offset = rest.substring(zone).strip();
      int region = offset.indexOf('[');
      offset = region < 0 ? offset : offset.substring(0, region);
      if (!offset.isEmpty() && !offset.equals("UTC")) {
        ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
      }
    } catch (DateTimeException e) {
      throw new FieldFault(field, quoted(value) + " has an impossible time of day or offset");
    }
  }

  private static int number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  /** A value as error messages show it: short, on one line. */
  static String quoted(String value) {
    String line = value.length() > 40 ? value.substring(0, 40) + "…" : value;
    StringBuilder shown = new StringBuilder("\"");
    line.codePoints()
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
        .forEach(shown::appendCodePoint);
    return shown.append('"').toString();
  }
}

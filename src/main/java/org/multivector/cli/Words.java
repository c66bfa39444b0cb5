package org.multivector.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as words on the command line: lower case, with hyphens. */
final class Words {
  private Words() {}

  static <E extends Enum<E>> E parse(Class<E> type, String option, String word) {
    String wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    throw Failure.usage(option + ": '" + word + "' is not one of " + known);
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

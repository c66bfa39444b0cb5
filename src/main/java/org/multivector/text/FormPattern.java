package org.multivector.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compact way to write several forms: {@code {,Republic of }Kazakhstan}, {@code Казахстан/м}.
 *
 * <p>Braces hold alternatives between commas, which may hold braces again. A slash hangs a paradigm
 * on a stem: the class's endings are put in turn. Where several words of a form have paradigms with
 * as many slots, they agree: slot by slot, not each with each. A plus sign at the end names a class
 * of suffixes.
 */
final class FormPattern {

  private static final char UNKNOWN = '\0';

  /** Latin letters without their accents, which most forms consist of. */
  private static final char[] BARE = new char[0x250];

  static {
    for (char c = 1; c < BARE.length; c++) {
      String bare = c < 0x80 ? String.valueOf(c) : decomposed(String.valueOf(c));
      BARE[c] = bare.length() == 1 ? bare.charAt(0) : UNKNOWN;
    }
  }

  private FormPattern() {}

  /**
   * All forms that a pattern stands for.
   *
   * @param paradigms the endings of each class: slots of alternatives
   * @throws IllegalArgumentException naming what is wrong with the pattern
   */
  static List<String> expand(String pattern, Map<String, List<List<String>>> paradigms) {
    List<String> written = braces(pattern);
    if (pattern.indexOf('/') < 0) {
      return written;
    }
    List<String> all = new ArrayList<>();
    for (String plain : written) {
      if (plain.indexOf('/') < 0) {
        all.add(plain);
      } else {
        inflect(plain, paradigms, all);
      }
    }
    return all;
  }

  /** A text without accents, or null where that changes nothing. */
  static @Nullable String unaccented(String form) {
    char[] bare = new char[form.length()];
    boolean changed = false;
    for (int i = 0; i < bare.length; i++) {
      char c = form.charAt(i);
      if (c >= BARE.length || BARE[c] == UNKNOWN) {
        String decomposed = decomposed(form);
        return decomposed.equals(form) ? null : decomposed;
      }
      bare[i] = BARE[c];
      changed |= bare[i] != c;
    }
    return changed ? new String(bare) : null;
  }

  /** A text without accents by the rules of Unicode. */
  private static String decomposed(String form) {
    String apart = Normalizer.normalize(form, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
        bare.append(apart.charAt(i));
      }
    }
    return bare.toString();
  }

  private static List<String> braces(String pattern) {
    int open = pattern.indexOf('{');
    if (open < 0) {
      if (pattern.indexOf('}') >= 0) {
        throw new IllegalArgumentException(
            "\"" + pattern + "\" closes a brace that it never opens");
      }
      return List.of(pattern);
    }
    List<String> alternatives = new ArrayList<>();
    int depth = 0;
    int begin = open + 1;
    int close = open;
    for (; close < pattern.length(); close++) {
      char c = pattern.charAt(close);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        break;
      } else if (c == ',' && depth == 1) {
        alternatives.add(pattern.substring(begin, close));
        begin = close + 1;
      }
    }
    if (depth > 0) {
      throw new IllegalArgumentException("\"" + pattern + "\" opens a brace that it never closes");
    }
    alternatives.add(pattern.substring(begin, close));
    String head = pattern.substring(0, open);
    List<String> tails = braces(pattern.substring(close + 1));
    List<String> all = new ArrayList<>();
    for (String alternative : alternatives) {
      for (String inner : braces(alternative)) {
        for (String tail : tails) {
          all.add(head.concat(inner).concat(tail));
        }
      }
    }
    return all;
  }

  private static void inflect(
      String form, Map<String, List<List<String>>> paradigms, List<String> all) {
    List<String> stems = new ArrayList<>();
    List<List<List<String>>> endings = new ArrayList<>();
    int begin = 0;
    while (true) {
      int slash = form.indexOf('/', begin);
      if (slash < 0) {
        stems.add(form.substring(begin));
        break;
      }
      int end = slash + 1;
      while (end < form.length()
          && form.charAt(end) != ' '
          && form.charAt(end) != '-'
          && form.charAt(end) != '+') {
        end++;
      }
      String name = form.substring(slash + 1, end);
      List<List<String>> paradigm = paradigms.get(name);
      if (paradigm == null) {
        throw new IllegalArgumentException(
            "\"" + form + "\" names the class \"" + name + "\", which [endings] does not define");
      }
      stems.add(form.substring(begin, slash));
      endings.add(paradigm);
      begin = end;
    }
    int slots = endings.get(0).size();
    boolean agree = true;
    for (List<List<String>> paradigm : endings) {
      agree &= paradigm.size() == slots;
    }
    if (agree) {
      for (int slot = 0; slot < slots; slot++) {
        join(stems, endings, 0, slot, stems.get(0), all);
      }
    } else {
      join(stems, endings, 0, -1, stems.get(0), all);
    }
  }

  private static void join(
      List<String> stems,
      List<List<List<String>>> endings,
      int index,
      int slot,
      String sofar,
      List<String> all) {
    if (index == endings.size()) {
      if (!all.contains(sofar)) {
        all.add(sofar);
      }
      return;
    }
    List<List<String>> paradigm = endings.get(index);
    for (int s = slot < 0 ? 0 : slot; s < (slot < 0 ? paradigm.size() : slot + 1); s++) {
      for (String ending : paradigm.get(s)) {
        String longer = sofar.concat(ending).concat(stems.get(index + 1));
        join(stems, endings, index + 1, slot, longer, all);
      }
    }
  }
}

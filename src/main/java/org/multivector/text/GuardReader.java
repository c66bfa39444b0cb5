package org.multivector.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.actor.KnowledgeFile.Section;

/**
 * Reads the sets of words of one language pack and the guards that look for them.
 *
 * <p>What is written alike is one object: its words are indexed once, and counted once in an
 * article. Not safe for use by several threads. Every fault throws {@link KnowledgeException}.
 */
final class GuardReader {

  /** The terms of each set of a {@code [words]} section. */
  private final Map<String, List<String>> sets = new HashMap<>();

  private final Map<String, WordSet> wordSets = new HashMap<>();
  private final Map<String, WordSet> titlesOfOthers = new HashMap<>();
  private final Map<String, Guard> guards = new HashMap<>();
  private final Map<String, Guard.Condition> conditions = new HashMap<>();
  private Spellings spellings = Spellings.NONE;

  /** Reads all terms from now on in these spellings too. */
  void spell(Spellings all) {
    spellings = all;
  }

  /** Reads a {@code [words]} section; all of them come before the first guard. */
  void words(Section section) {
    section.expectColumns(List.of("set", "words"), List.of("note"));
    Map<String, List<String>> own = new HashMap<>();
    for (Row row : section.rows()) {
      String name = row.required("set");
      List<String> terms = own.get(name);
      if (terms == null) {
        terms = new ArrayList<>();
        own.put(name, terms);
      }
      terms.addAll(terms(row, "words", row.required("words")));
      sets.put(name, terms);
    }
  }

  /** The guard in a field, {@link Guard#NONE} where it is empty. */
  Guard guard(Row row, String column) {
    String text = row.value(column);
    if (text.isEmpty()) {
      return Guard.NONE;
    }
    Guard known = guards.get(text);
    if (known != null) {
      return known;
    }
    List<Guard.Condition> all = new ArrayList<>();
    for (String item : row.items(column)) {
      Guard.Condition condition = conditions.get(item);
      if (condition == null) {
        condition = condition(row, column, item);
        conditions.put(item, condition);
      }
      all.add(condition);
    }
    Guard guard = all.isEmpty() ? Guard.NONE : Guard.of(all);
    guards.put(text, guard);
    return guard;
  }

  private Guard.Condition condition(Row row, String column, String item) {
    boolean wanted = !item.startsWith("!");
    String body = wanted ? item : item.substring(1);
    int colon = body.indexOf(':');
    String key = (colon < 0 ? body : body.substring(0, colon)).strip();
    String value = colon < 0 ? "" : body.substring(colon + 1).strip();
    Guard.Test test;
    try {
      test = Guard.Test.valueOf(key.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error(
          column,
          "\""
              + key
              + "\" is no condition; use next, prev, alone, borne, within, near, article, lean,"
              + " caps, start, chained, introduced or company");
    }
    switch (test) {
      case NEXT, PREV, ALONE, NEAR, ARTICLE -> {
        if (value.isEmpty()) {
          throw row.error(column, "\"" + key + "\" asks for words after a colon");
        }
        return new Guard.Condition(test, wanted, set(row, column, value), WordSet.EMPTY);
      }
      case BORNE, LEAN, WITHIN -> {
        int than = value.indexOf('>');
        if (than < 0 && test == Guard.Test.WITHIN && !value.isEmpty()) {
          return new Guard.Condition(test, wanted, set(row, column, value), WordSet.EMPTY);
        }
        if (than < 0) {
          throw row.error(column, key + " is written as " + key + ": @these > @those");
        }
        return new Guard.Condition(
            test,
            wanted,
            set(row, column, value.substring(0, than).strip()),
            set(row, column, value.substring(than + 1).strip()));
      }
      default -> {
        if (!value.isEmpty()) {
          throw row.error(column, "\"" + key + "\" takes no words");
        }
        return new Guard.Condition(test, wanted, WordSet.EMPTY, WordSet.EMPTY);
      }
    }
  }

  /**
   * The titles that no holder of the office bears, of all offices where several are given: what is
   * in the set {@code not-<office>} of each. None where an office has no such set.
   */
  WordSet otherTitles(String offices) {
    WordSet known = titlesOfOthers.get(offices);
    if (known == null) {
      known = new WordSet(inEach(offices));
      titlesOfOthers.put(offices, known);
    }
    return known;
  }

  /** The set of that name, empty where the pack has none. */
  WordSet namedSet(String name) {
    String key = "@".concat(name);
    WordSet known = wordSets.get(key);
    return known != null ? known : set(key, sets.getOrDefault(name, List.of()));
  }

  private List<String> inEach(String offices) {
    List<String> common = new ArrayList<>();
    for (String office : commaSeparated(offices)) {
      List<String> terms = sets.get("not-".concat(office.replace(' ', '-')));
      if (terms == null) {
        return List.of();
      }
      if (common.isEmpty()) {
        common.addAll(terms);
      } else {
        common.retainAll(terms);
      }
    }
    return common;
  }

  private WordSet set(Row row, String column, String value) {
    WordSet known = wordSets.get(value);
    return known != null ? known : set(value, terms(row, column, value));
  }

  private WordSet set(String key, List<String> terms) {
    WordSet words = new WordSet(terms);
    wordSets.put(key, words);
    return words;
  }

  private List<String> terms(Row row, String column, String value) {
    List<String> terms = new ArrayList<>();
    for (String item : commaSeparated(value)) {
      if (item.startsWith("@")) {
        List<String> known = sets.get(item.substring(1));
        if (known == null) {
          throw row.error(column, "\"" + item + "\" names no set of [words] above");
        }
        terms.addAll(known);
      } else if (!item.isEmpty()) {
        spellings.addTo(terms, item);
      }
    }
    return terms;
  }

  /**
   * The items between commas; double quotes keep a comma or a blank at the edge within an item, and
   * a doubled one in them is the sign itself.
   */
  private static List<String> commaSeparated(String value) {
    if (value.indexOf('"') >= 0) {
      return quotedItems(value);
    }
    List<String> items = new ArrayList<>();
    int begin = 0;
    for (int end = value.indexOf(','); end >= 0; end = value.indexOf(',', begin)) {
      items.add(trimmed(value, begin, end));
      begin = end + 1;
    }
    items.add(trimmed(value, begin, value.length()));
    return items;
  }

  private static List<String> quotedItems(String value) {
    List<String> items = new ArrayList<>();
    boolean quoted = false;
    int kept = 0;
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' && !(quoted && i + 1 < value.length() && value.charAt(i + 1) == '"')) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        items.add(trimmed(item, kept));
        item.setLength(0);
        kept = 0;
      } else if (quoted || c != ' ' || item.length() > 0) {
        item.append(c);
        if (quoted) {
          kept = item.length();
          i += c == '"' ? 1 : 0;
        }
      }
    }
    items.add(trimmed(item, kept));
    return items;
  }

  /** A stretch of a text without the blanks around it. */
  private static String trimmed(String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && text.charAt(begin) == ' ') {
      begin++;
    }
    while (end > begin && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(begin, end);
  }

  /** The text without the blanks at its end, but for those in the first {@code kept} characters. */
  private static String trimmed(StringBuilder item, int kept) {
    int end = item.length();
    while (end > kept && item.charAt(end - 1) == ' ') {
      end--;
    }
    return item.substring(0, end);
  }
}

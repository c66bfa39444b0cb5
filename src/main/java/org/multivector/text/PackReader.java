package org.multivector.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.actor.KnowledgeFile.Section;

/**
 * Reads the files of one language pack into forms; see the package description for their form.
 *
 * <p>Not safe for use by several threads. Every fault throws {@link KnowledgeException}.
 */
final class PackReader {

  private static final Set<String> PROPERTIES =
      Set.of(
          "function-words",
          "letters",
          "abbreviations",
          "titles",
          "courtesies",
          "common-surnames",
          "titles-after",
          "accents");

  private final ActorCatalog catalog;
  private final String code;
  private final int index;
  private final String script;
  private final Map<String, Integer> persons;
  private final Map<String, List<List<String>>> paradigms = new HashMap<>();
  private final Map<String, Suffixes> suffixes = new HashMap<>();
  private final Map<String, WordSet> sets = new HashMap<>();
  private final Map<MentionKind, Guard> defaults = new EnumMap<>(MentionKind.class);
  private final List<FormTrie.Form> forms = new ArrayList<>();
  private Set<String> functionWords = Set.of();
  private Set<String> abbreviations = Set.of();
  private String letters = "";
  private WordSet titles = WordSet.EMPTY;
  private WordSet courtesies = WordSet.EMPTY;
  private WordSet commonSurnames = WordSet.EMPTY;
  private WordSet titlesAfter = WordSet.EMPTY;
  private boolean accentsOptional;

  /**
   * A reader of one pack.
   *
   * @param persons the indexes of the persons known so far, by actor and name; added to
   */
  PackReader(
      ActorCatalog catalog, String code, int index, String script, Map<String, Integer> persons) {
    this.catalog = catalog;
    this.code = code;
    this.index = index;
    this.script = script;
    this.persons = persons;
  }

  /** Reads the sections about the language itself, which others refer to. */
  void readLanguage(List<Section> sections) {
    for (Section section : sections) {
      switch (section.name()) {
        case "language" -> section.rows().forEach(this::property);
        case "words" -> {
          section.expectColumns(List.of("set", "words"), List.of("note"));
          Map<String, List<String>> words = new HashMap<>();
          for (Row row : section.rows()) {
            List<String> list = words.computeIfAbsent(row.required("set"), k -> new ArrayList<>());
            list.addAll(terms(row, "words", row.required("words")));
            sets.put(row.required("set"), new WordSet(list));
          }
        }
        case "endings" -> {
          section.expectColumns(List.of("class", "endings"), List.of("note"));
          section.rows().forEach(this::paradigm);
        }
        case "suffixes" -> suffixes(section);
        case "guards" -> {
          // Read after all [words].
        }
        default -> {
          // The rest is for readForms.
        }
      }
    }
    for (Section section : sections) {
      if (section.name().equals("guards")) {
        section.expectColumns(List.of("kind", "guard"), List.of("note"));
        for (Row row : section.rows()) {
          defaults.merge(row.constant("kind", MentionKind.class), guard(row, "guard"), Guard::and);
        }
      }
    }
  }

  /** Reads the sections of names, people and blocked forms. */
  void readForms(List<Section> sections) {
    for (Section section : sections) {
      switch (section.name()) {
        case "language", "words", "endings", "suffixes", "guards" -> {
          // Read before.
        }
        case "names" -> names(section);
        case "forms" -> table(section);
        case "people" -> people(section);
        case "blocked" -> blocked(section);
        default ->
            throw new KnowledgeException(
                section.source(),
                section.line(),
                "",
                "["
                    + section.name()
                    + "] is no section of a language pack; use [language], [words], [endings],"
                    + " [suffixes], [guards], [names], [forms], [people] or [blocked]");
      }
    }
  }

  Language language() {
    return new Language(
        code,
        index,
        script,
        functionWords,
        letters,
        abbreviations,
        titles,
        courtesies,
        commonSurnames,
        titlesAfter);
  }

  List<FormTrie.Form> forms() {
    return forms;
  }

  private void property(Row row) {
    String value = row.value("value");
    String property = row.required("property");
    switch (property) {
      case "function-words" -> functionWords = new HashSet<>(row.words("value"));
      case "letters" -> letters = value.replace(" ", "");
      case "abbreviations" -> {
        Set<String> all = new HashSet<>();
        row.words("value").forEach(word -> all.add(Symbols.folded(word)));
        abbreviations = all;
      }
      case "titles" -> titles = new WordSet(row.items("value"));
      case "courtesies" -> courtesies = new WordSet(row.items("value"));
      case "common-surnames" -> commonSurnames = new WordSet(row.items("value"));
      case "titles-after" -> titlesAfter = new WordSet(row.items("value"));
      case "accents" -> {
        if (!value.equals("optional") && !value.equals("strict")) {
          throw row.error("value", "\"" + value + "\" is neither optional nor strict");
        }
        accentsOptional = value.equals("optional");
      }
      default -> throw row.error("property", "\"" + property + "\" is none of " + PROPERTIES);
    }
  }

  private void paradigm(Row row) {
    List<List<String>> slots = new ArrayList<>();
    for (String slot : row.words("endings")) {
      List<String> alternatives = new ArrayList<>();
      for (String ending : slot.split(",", -1)) {
        alternatives.add(ending.equals("-") ? "" : ending);
      }
      slots.add(alternatives);
    }
    if (slots.isEmpty()) {
      throw row.error("endings", "is empty; give the endings, - for none");
    }
    paradigms.put(row.required("class"), slots);
  }

  private void suffixes(Section section) {
    section.expectColumns(List.of("class", "suffixes"), List.of("then", "note"));
    for (Row row : section.rows()) {
      suffixes.computeIfAbsent(row.required("class"), k -> new Suffixes());
    }
    for (Row row : section.rows()) {
      List<Suffixes> then = new ArrayList<>();
      for (String next : row.words("then")) {
        Suffixes known = suffixes.get(next);
        if (known == null) {
          throw row.error("then", "\"" + next + "\" is no class of [suffixes]");
        }
        then.add(known);
      }
      Suffixes suffixClass = suffixes.get(row.required("class"));
      for (String suffix : row.words("suffixes")) {
        if (suffixClass != null) {
          suffixClass.add(Symbols.folded(suffix), then);
        }
      }
    }
  }

  private void names(Section section) {
    section.expectColumns(List.of("form", "actor", "kind"), List.of("from", "to", "guard", "note"));
    for (Row row : section.rows()) {
      row.required("form");
      MentionKind kind = row.constant("kind", MentionKind.class);
      Entry entry = name(row, section.source(), kind, row.range("from", "to"));
      if (entry != null) {
        for (String pattern : row.items("form")) {
          add(row, "form", pattern, entry);
        }
      }
    }
  }

  private void table(Section section) {
    List<MentionKind> kinds = new ArrayList<>();
    for (String column : section.columns()) {
      if (column.equals("actor") || column.equals("note")) {
        continue;
      }
      try {
        kinds.add(MentionKind.valueOf(column.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new KnowledgeException(
            section.source(),
            section.line(),
            column,
            "is no kind of mention; the columns of [forms] are actor, note and kinds");
      }
    }
    for (Row row : section.rows()) {
      for (MentionKind kind : kinds) {
        if (row.value(kind.word()).isEmpty()) {
          continue;
        }
        Entry entry = name(row, section.source(), kind, DateRange.ALWAYS);
        if (entry != null) {
          for (String pattern : row.items(kind.word())) {
            add(row, kind.word(), pattern, entry);
          }
        }
      }
    }
  }

  private @Nullable Entry name(Row row, String source, MentionKind kind, DateRange period) {
    Optional<Actor> actor = actor(row);
    if (actor.isEmpty()) {
      return null;
    }
    return Entry.name(
        actor.get(),
        kind,
        1 << index,
        day(period.from()),
        day(period.to()),
        guard(row, "guard").and(defaults.getOrDefault(kind, Guard.NONE)),
        rule(row, source, kind),
        Entry.NOBODY);
  }

  private void people(Section section) {
    section.expectColumns(
        List.of("actor", "office", "name", "surname"), List.of("from", "to", "guard", "note"));
    for (Row row : section.rows()) {
      row.required("office");
      List<String> fullNames = row.items("name");
      if (fullNames.isEmpty()) {
        throw row.error("name", "is empty; give the full name");
      }
      Optional<Actor> actor = actor(row);
      if (actor.isEmpty()) {
        continue;
      }
      DateRange period = row.range("from", "to");
      long from = day(period.from());
      long to = day(period.to());
      Guard guard = guard(row, "guard").and(defaults.getOrDefault(MentionKind.PERSON, Guard.NONE));
      String rule = rule(row, section.source(), MentionKind.PERSON);
      int person =
          persons.computeIfAbsent(actor.get().id() + '|' + fullNames.get(0), k -> persons.size());
      Entry full =
          Entry.name(actor.get(), MentionKind.PERSON, 1 << index, from, to, guard, rule, person);
      for (String pattern : fullNames) {
        add(row, "name", pattern, full);
      }
      Entry bare =
          Entry.surname(actor.get(), 1 << index, from, to, guard, rule + " surname", person);
      for (String pattern : row.items("surname")) {
        add(row, "surname", pattern, bare);
      }
    }
  }

  private void blocked(Section section) {
    section.expectColumns(List.of("form"), List.of("guard", "note"));
    for (Row row : section.rows()) {
      row.required("form");
      Entry entry =
          Entry.block(
              1 << index, guard(row, "guard"), section.source() + ":" + row.line() + " blocked");
      for (String pattern : row.items("form")) {
        add(row, "form", pattern, entry);
      }
    }
  }

  private Optional<Actor> actor(Row row) {
    return Optional.of(
        catalog
            .find(row.required("actor"))
            .orElseThrow(
                () ->
                    row.error(
                        "actor", "\"" + row.value("actor") + "\" is no actor of the catalogue")));
  }

  private void add(Row row, String column, String pattern, Entry entry) {
    String body = pattern;
    Entry target = entry;
    int plus = pattern.lastIndexOf('+');
    // The plus of "OPEC+" or "C5+1" belongs to the name.
    if (plus > 0 && plus + 1 < pattern.length() && Character.isLetter(pattern.charAt(plus + 1))) {
      Suffixes known = suffixes.get(pattern.substring(plus + 1));
      if (known == null) {
        throw row.error(
            column, "\"" + pattern.substring(plus + 1) + "\" is no class of [suffixes]");
      }
      target = entry.with(known);
      body = pattern.substring(0, plus);
    }
    List<String> expanded;
    try {
      expanded = FormPattern.expand(body, paradigms);
    } catch (IllegalArgumentException e) {
      throw row.error(column, String.valueOf(e.getMessage()));
    }
    for (String form : expanded) {
      put(row, column, form, target);
      String bare = accentsOptional ? FormPattern.unaccented(form) : null;
      if (bare != null) {
        put(row, column, bare, target);
      }
    }
  }

  private void put(Row row, String column, String form, Entry entry) {
    String stripped = form.strip();
    StringBuilder folded = new StringBuilder(stripped.length());
    long capitals = 0;
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      char to = Symbols.fold(c);
      boolean again = to == ' ' && folded.charAt(folded.length() - 1) == ' ';
      if (to == Symbols.NOTHING || again) {
        continue;
      }
      if (Symbols.is(c, Symbols.UPPER) && folded.length() < Long.SIZE) {
        capitals |= 1L << folded.length();
      }
      folded.append(to);
    }
    if (folded.isEmpty() || !Symbols.is(stripped.charAt(0), Symbols.WORD | Symbols.UNSPACED)) {
      throw row.error(column, "\"" + form + "\" does not start with a letter or a digit");
    }
    forms.add(new FormTrie.Form(folded.toString(), capitals, entry));
  }

  private Guard guard(Row row, String column) {
    List<String> items = row.items(column);
    if (items.isEmpty()) {
      return Guard.NONE;
    }
    List<Guard.Condition> conditions = new ArrayList<>();
    for (String item : items) {
      conditions.add(condition(row, column, item));
    }
    conditions.sort(Comparator.comparing(Guard.Condition::test));
    return new Guard(List.copyOf(conditions));
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
              + "\" is no condition; use next, prev, near, article, lean, caps, start, chained,"
              + " introduced or company");
    }
    switch (test) {
      case NEXT, PREV, NEAR, ARTICLE -> {
        if (value.isEmpty()) {
          throw row.error(column, "\"" + key + "\" asks for words after a colon");
        }
        return new Guard.Condition(test, wanted, set(row, column, value), WordSet.EMPTY);
      }
      case LEAN -> {
        int than = value.indexOf('>');
        if (than < 0) {
          throw row.error(column, "lean is written as lean: @these > @those");
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

  private WordSet set(Row row, String column, String value) {
    if (value.startsWith("@") && value.indexOf(',') < 0) {
      WordSet known = sets.get(value.substring(1));
      if (known != null) {
        return known;
      }
    }
    return new WordSet(terms(row, column, value));
  }

  private List<String> terms(Row row, String column, String value) {
    List<String> terms = new ArrayList<>();
    for (String stripped : commaSeparated(value)) {
      if (stripped.startsWith("@")) {
        WordSet known = sets.get(stripped.substring(1));
        if (known == null) {
          throw row.error(column, "\"" + stripped + "\" names no set of [words] above");
        }
        terms.addAll(known.terms());
      } else if (!stripped.isEmpty()) {
        terms.add(stripped);
      }
    }
    return terms;
  }

  /** The items between commas; double quotes keep a comma within an item. */
  private static List<String> commaSeparated(String value) {
    List<String> items = new ArrayList<>();
    boolean quoted = false;
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        items.add(item.toString().strip());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString().strip());
    return items;
  }

  private String rule(Row row, String source, MentionKind kind) {
    String guard = row.value("guard");
    String rule = source + ":" + row.line() + " " + kind.word();
    return guard.isEmpty() ? rule : rule + " if " + guard;
  }

  private static long day(LocalDate date) {
    if (date.equals(LocalDate.MIN)) {
      return Long.MIN_VALUE;
    }
    return date.equals(LocalDate.MAX) ? Long.MAX_VALUE : date.toEpochDay();
  }
}

package org.multivector.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final List<String> PROPERTIES =
      List.of(
          "abbreviations",
          "accents",
          "common-surnames",
          "courtesies",
          "function-words",
          "letters",
          "titles",
          "titles-after");

  private final ActorCatalog catalog;
  private final String code;
  private final int index;
  private final String script;
  private final Map<String, Integer> persons;
  private final Map<String, List<List<String>>> paradigms = new HashMap<>();
  private final Map<String, Suffixes> suffixes = new HashMap<>();
  private final GuardReader guards = new GuardReader();
  private final Map<MentionKind, Guard> defaults = new EnumMap<>(MentionKind.class);
  private final FormTrieBuilder forms;
  private final Set<String> given = new HashSet<>();
  private Set<String> functionWords = Set.of();
  private Set<String> abbreviations = Set.of();
  private String letters = "";
  private WordSet titles = WordSet.EMPTY;
  private WordSet courtesies = WordSet.EMPTY;
  private WordSet commonSurnames = WordSet.EMPTY;
  private WordSet titlesAfter = WordSet.EMPTY;
  private boolean accentsOptional;
  private Spellings spellings = Spellings.NONE;

  /** The form in hand. */
  private char[] folded = new char[128];

  /**
   * A reader of one pack.
   *
   * @param persons the indexes of the persons known so far, by actor and name; added to
   * @param forms takes the forms that are read
   */
  PackReader(
      ActorCatalog catalog,
      String code,
      int index,
      String script,
      Map<String, Integer> persons,
      FormTrieBuilder forms) {
    this.catalog = catalog;
    this.code = code;
    this.index = index;
    this.script = script;
    this.persons = persons;
    this.forms = forms;
  }

  /**
   * Reads the sections about the language itself, which others refer to.
   *
   * @return these sections
   */
  List<Section> readLanguage(List<Section> sections) {
    List<Section> own = new ArrayList<>();
    for (Section section : sections) {
      if (section.name().equals("spellings")) {
        spellings = Spellings.of(section);
        guards.spell(spellings);
        own.add(section);
      }
    }
    for (Section section : sections) {
      switch (section.name()) {
        case "language" -> {
          section.expectColumns(List.of("property", "value"), List.of("note"));
          for (Row row : section.rows()) {
            property(row);
          }
        }
        case "words" -> guards.words(section);
        case "endings" -> {
          section.expectColumns(List.of("class", "endings"), List.of("note"));
          for (Row row : section.rows()) {
            paradigm(row);
          }
        }
        case "suffixes" -> suffixes(section);
        case "guards" -> {
          // Read after all [words].
        }
        default -> {
          // The rest is for readForms.
          continue;
        }
      }
      own.add(section);
    }
    for (Section section : own) {
      if (section.name().equals("guards")) {
        section.expectColumns(List.of("kind", "guard"), List.of("note"));
        for (Row row : section.rows()) {
          MentionKind kind = row.constant("kind", MentionKind.class);
          defaults.put(kind, standard(kind).and(guards.guard(row, "guard")));
        }
      }
    }
    return own;
  }

  /** Reads the sections of names, people and blocked forms. */
  void readForms(List<Section> sections) {
    for (Section section : sections) {
      switch (section.name()) {
        case "language", "spellings", "words", "endings", "suffixes", "guards" -> {
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
                    + "] is no section of a language pack; use [language], [spellings], [words],"
                    + " [endings], [suffixes], [guards], [names], [forms], [people] or [blocked]");
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
        titlesAfter,
        guards.namedSet("namesake-before"),
        guards.namedSet("namesake-after"));
  }

  private Guard standard(MentionKind kind) {
    return defaults.getOrDefault(kind, Guard.NONE);
  }

  private void property(Row row) {
    String value = row.value("value");
    String property = row.required("property");
    if (!given.add(property)) {
      throw row.error("property", "\"" + property + "\" is given twice; join the two rows");
    }
    switch (property) {
      case "function-words" -> functionWords = new HashSet<>(row.words("value"));
      case "letters" -> letters = value.replace(" ", "");
      case "abbreviations" -> {
        Set<String> all = new HashSet<>();
        for (String word : row.words("value")) {
          all.add(Symbols.folded(word));
        }
        abbreviations = all;
      }
      case "titles" -> titles = new WordSet(spellings.of(row.items("value")));
      case "courtesies" -> courtesies = new WordSet(spellings.of(row.items("value")));
      case "common-surnames" -> commonSurnames = new WordSet(spellings.of(row.items("value")));
      case "titles-after" -> titlesAfter = new WordSet(spellings.of(row.items("value")));
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
    String name = row.required("class");
    if (paradigms.put(name, slots) != null) {
      throw row.error("class", "\"" + name + "\" is defined twice; rename one");
    }
  }

  private void suffixes(Section section) {
    section.expectColumns(List.of("class", "suffixes"), List.of("then", "note"));
    for (Row row : section.rows()) {
      String name = row.required("class");
      if (!suffixes.containsKey(name)) {
        suffixes.put(name, new Suffixes());
      }
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
          for (String spelt : spellings.of(suffix)) {
            suffixClass.add(Symbols.folded(spelt), then);
          }
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
      for (String pattern : row.items("form")) {
        add(row, "form", pattern, entry);
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
        for (String pattern : row.items(kind.word())) {
          add(row, kind.word(), pattern, entry);
        }
      }
    }
  }

  private Entry name(Row row, String source, MentionKind kind, DateRange period) {
    return Entry.name(
        actor(row),
        kind,
        1 << index,
        day(period.from()),
        day(period.to()),
        guards.guard(row, "guard").and(standard(kind)),
        rule(row, source, kind),
        Entry.NOBODY);
  }

  private void people(Section section) {
    section.expectColumns(
        List.of("actor", "office", "name", "surname"), List.of("from", "to", "guard", "note"));
    for (Row row : section.rows()) {
      String office = row.required("office");
      List<String> fullNames = row.items("name");
      if (fullNames.isEmpty()) {
        throw row.error("name", "is empty; give the full name");
      }
      Actor actor = actor(row);
      DateRange period = row.range("from", "to");
      long from = day(period.from());
      long to = day(period.to());
      Guard guard = guards.guard(row, "guard").and(standard(MentionKind.PERSON));
      String rule = rule(row, section.source(), MentionKind.PERSON);
      int person = person(actor, fullNames.get(0));
      Entry full = Entry.name(actor, MentionKind.PERSON, 1 << index, from, to, guard, rule, person);
      for (String pattern : fullNames) {
        add(row, "name", pattern, full);
      }
      Entry bare =
          Entry.surname(
              actor,
              1 << index,
              from,
              to,
              guard,
              rule.concat(" surname"),
              person,
              guards.otherTitles(office));
      for (String pattern : row.items("surname")) {
        add(row, "surname", pattern, bare);
      }
    }
  }

  private int person(Actor actor, String name) {
    String key = actor.id().concat("|").concat(name);
    Integer known = persons.putIfAbsent(key, persons.size());
    return known == null ? persons.size() - 1 : known;
  }

  private void blocked(Section section) {
    section.expectColumns(List.of("form"), List.of("guard", "note"));
    for (Row row : section.rows()) {
      row.required("form");
      String rule = place(section.source(), row).append(" blocked").toString();
      Entry entry = Entry.block(1 << index, guards.guard(row, "guard"), rule);
      for (String pattern : row.items("form")) {
        add(row, "form", pattern, entry);
      }
    }
  }

  private Actor actor(Row row) {
    Optional<Actor> actor = catalog.find(row.required("actor"));
    if (actor.isEmpty()) {
      throw row.error("actor", "\"" + row.value("actor") + "\" is no actor of the catalogue");
    }
    return actor.get();
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
    for (String form : spellings.of(expanded)) {
      put(row, column, form, target);
      String bare = accentsOptional ? FormPattern.unaccented(form) : null;
      if (bare != null) {
        put(row, column, bare, target);
      }
    }
  }

  private void put(Row row, String column, String form, Entry entry) {
    String stripped = form.strip();
    int size = stripped.length();
    if (size > folded.length) {
      folded = new char[2 * size];
    }
    // Folded in place: no unit becomes two.
    char[] units = folded;
    stripped.getChars(0, size, units, 0);
    boolean starts = size > 0 && Symbols.is(units[0], Symbols.WORD | Symbols.UNSPACED);
    char[] fold = Symbols.foldTable();
    byte[] traits = Symbols.traitTable();
    int length = 0;
    long capitals = 0;
    for (int i = 0; i < size; i++) {
      char c = units[i];
      char to = fold[c];
      boolean again = to == ' ' && length > 0 && units[length - 1] == ' ';
      if (to == Symbols.NOTHING || again) {
        continue;
      }
      if ((traits[c] & Symbols.UPPER) != 0 && length < Long.SIZE) {
        capitals |= 1L << length;
      }
      units[length++] = to;
    }
    if (length == 0 || !starts) {
      throw row.error(column, "\"" + form + "\" does not start with a letter or a digit");
    }
    forms.add(units, length, capitals, entry);
  }

  private static String rule(Row row, String source, MentionKind kind) {
    StringBuilder rule = place(source, row).append(' ').append(kind.word());
    String guard = row.value("guard");
    return guard.isEmpty() ? rule.toString() : rule.append(" if ").append(guard).toString();
  }

  private static StringBuilder place(String source, Row row) {
    return new StringBuilder(64).append(source).append(':').append(row.line());
  }

  private static long day(LocalDate date) {
    if (date.equals(LocalDate.MIN)) {
      return Long.MIN_VALUE;
    }
    return date.equals(LocalDate.MAX) ? Long.MAX_VALUE : date.toEpochDay();
  }
}

package org.multivector.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.actor.KnowledgeFile.Section;

/**
 * Reads the forms of one language pack; see the package description for how they are written.
 *
 * <p>Not safe for use by several threads. Every fault throws {@link KnowledgeException}.
 */
final class PackReader {

  private final ActorCatalog catalog;
  private final LanguageReader language;
  private final Persons persons;
  private final FormPattern patterns;

  /** The class of suffixes that was named last. */
  private String lastName = "";

  private @Nullable Suffixes lastSuffixes;

  /**
   * A reader of the forms of one pack.
   *
   * @param language what the pack says about its language, read before
   * @param forms takes the forms that are read
   */
  PackReader(ActorCatalog catalog, LanguageReader language, Persons persons, FormList forms) {
    this.catalog = catalog;
    this.language = language;
    this.persons = persons;
    this.patterns = new FormPattern(language.paradigms(), forms);
  }

  /** Reads the sections of names, people and blocked forms. */
  void read(List<Section> sections) {
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

  private void names(Section section) {
    section.expectColumns(List.of("form", "actor", "kind"), List.of("from", "to", "guard", "note"));
    for (Row row : section.rows()) {
      name(row, section.source());
    }
  }

  private void name(Row row, String source) {
    row.required("form");
    MentionKind kind = row.constant("kind", MentionKind.class);
    Entry entry = name(row, source, kind, row.range("from", "to"));
    for (String pattern : row.items("form")) {
      add(row, "form", pattern, entry);
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
        names(row, section.source(), kind);
      }
    }
  }

  private void names(Row row, String source, MentionKind kind) {
    List<String> patterns = row.items(kind.word());
    if (patterns.isEmpty()) {
      return;
    }
    Entry entry = name(row, source, kind, DateRange.ALWAYS);
    for (String pattern : patterns) {
      add(row, kind.word(), pattern, entry);
    }
  }

  private Entry name(Row row, String source, MentionKind kind, DateRange period) {
    return Entry.name(
        actor(row),
        kind,
        language.bit(),
        day(period.from()),
        day(period.to()),
        language.guard(row, kind),
        rule(row, source, kind),
        Entry.NOBODY);
  }

  private void people(Section section) {
    section.expectColumns(
        List.of("actor", "office", "name", "surname"), List.of("from", "to", "guard", "note"));
    for (Row row : section.rows()) {
      person(row, section.source());
    }
  }

  private void person(Row row, String source) {
    String office = row.required("office");
    List<String> fullNames = row.items("name");
    if (fullNames.isEmpty()) {
      throw row.error("name", "is empty; give the full name");
    }
    Actor actor = actor(row);
    DateRange period = row.range("from", "to");
    long from = day(period.from());
    long to = day(period.to());
    Guard guard = language.guard(row, MentionKind.PERSON);
    Rule rule = rule(row, source, MentionKind.PERSON);
    int person = persons.number(actor.id(), fullNames.get(0));
    Entry full =
        Entry.name(actor, MentionKind.PERSON, language.bit(), from, to, guard, rule, person);
    for (String pattern : fullNames) {
      add(row, "name", pattern, full);
    }
    Entry bare =
        Entry.surname(
            actor,
            language.bit(),
            from,
            to,
            guard,
            rule.surname(),
            person,
            language.otherTitles(office));
    for (String pattern : row.items("surname")) {
      add(row, "surname", pattern, bare);
    }
  }

  private void blocked(Section section) {
    section.expectColumns(List.of("form"), List.of("guard", "note"));
    for (Row row : section.rows()) {
      row.required("form");
      Rule rule = new Rule(section.source(), row.line(), "blocked", "");
      Entry entry = Entry.block(language.bit(), language.guard(row), rule);
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
    int plus = pattern.lastIndexOf('+');
    // The plus of "OPEC+" or "C5+1" belongs to the name.
    boolean named =
        plus > 0 && plus + 1 < pattern.length() && Character.isLetter(pattern.charAt(plus + 1));
    Entry target = named ? entry.with(suffixes(row, column, pattern, plus + 1)) : entry;
    try {
      patterns.expand(pattern, named ? plus : pattern.length(), target);
    } catch (IllegalArgumentException e) {
      throw row.error(column, String.valueOf(e.getMessage()));
    }
  }

  /** The class of suffixes that a pattern names at its end, most often that of the one before. */
  private Suffixes suffixes(Row row, String column, String pattern, int begin) {
    Suffixes known = lastSuffixes;
    if (known == null
        || begin + lastName.length() != pattern.length()
        || !pattern.endsWith(lastName)) {
      lastName = pattern.substring(begin);
      known = language.suffixes(lastName);
      if (known == null) {
        throw row.error(column, "\"" + lastName + "\" is no class of [suffixes]");
      }
      lastSuffixes = known;
    }
    return known;
  }

  private static Rule rule(Row row, String source, MentionKind kind) {
    return new Rule(source, row.line(), kind.word(), row.value("guard"));
  }

  private static long day(LocalDate date) {
    if (date.equals(LocalDate.MIN)) {
      return Long.MIN_VALUE;
    }
    return date.equals(LocalDate.MAX) ? Long.MAX_VALUE : date.toEpochDay();
  }
}

package org.multivector.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.actor.KnowledgeFile.Section;

/**
 * Reads what a pack says about its language: its words, endings, suffixes and guards, which the
 * forms refer to.
 *
 * <p>Not safe for use by several threads. Every fault throws {@link KnowledgeException}.
 */
final class LanguageReader {

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

  private final String code;
  private final int index;
  private final String script;
  private final Map<String, List<List<String>>> paradigms = new HashMap<>();
  private final Map<String, Suffixes> suffixes = new HashMap<>();
  private final GuardReader guards = new GuardReader();
  private final Map<MentionKind, Guard> defaults = new EnumMap<>(MentionKind.class);

  /** The guards in rows, with what forms of the kind must meet. */
  private final Map<MentionKind, Map<String, Guard>> joined = new EnumMap<>(MentionKind.class);

  private final Set<String> given = new HashSet<>();
  private FoldedWords functionWords = new FoldedWords(0);
  private FoldedWords abbreviations = new FoldedWords(0);
  private String letters = "";
  private WordSet titles = WordSet.EMPTY;
  private WordSet courtesies = WordSet.EMPTY;
  private WordSet commonSurnames = WordSet.EMPTY;
  private WordSet titlesAfter = WordSet.EMPTY;
  private boolean accentsOptional;
  private Spellings spellings = Spellings.NONE;

  /** A reader of the pack of this code at this place in the list. */
  LanguageReader(String code, int index, String script) {
    this.code = code;
    this.index = index;
    this.script = script;
  }

  /**
   * Reads the sections about the language itself and passes over all others.
   *
   * @return these sections
   */
  List<Section> read(List<Section> sections) {
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
          // The rest is for PackReader.
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

  /** The bit of the language. */
  int bit() {
    return 1 << index;
  }

  /** The endings of each class: slots of alternatives. */
  Map<String, List<List<String>>> paradigms() {
    return paradigms;
  }

  /** A class of suffixes, or null if there is none of that name. */
  @Nullable Suffixes suffixes(String name) {
    return suffixes.get(name);
  }

  /** Other ways in which the forms of the pack are written. */
  Spellings spellings() {
    return spellings;
  }

  /** Whether forms count without their accents too. */
  boolean accentsOptional() {
    return accentsOptional;
  }

  /** The guard in a row, with what forms of its kind must meet in this language. */
  Guard guard(Row row, MentionKind kind) {
    Map<String, Guard> ofKind = joined.get(kind);
    if (ofKind == null) {
      ofKind = new HashMap<>();
      joined.put(kind, ofKind);
    }
    String text = row.value("guard");
    Guard known = ofKind.get(text);
    if (known == null) {
      known = guard(row).and(standard(kind));
      ofKind.put(text, known);
    }
    return known;
  }

  /** The guard in a row. */
  Guard guard(Row row) {
    return guards.guard(row, "guard");
  }

  /** The titles that no holder of these offices bears. */
  WordSet otherTitles(String offices) {
    return guards.otherTitles(offices);
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
      case "function-words" -> functionWords = FoldedWords.of(row.words("value"));
      case "letters" -> letters = value.replace(" ", "");
      case "abbreviations" -> abbreviations = FoldedWords.of(row.words("value"));
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
}

package org.multivector.text;

import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;

/** What a stored form means: an actor under conditions, or nothing but a stretch to pass over. */
final class Entry {

  /** Stands for no person. */
  static final int NOBODY = -1;

  final @Nullable Actor actor;
  final MentionKind kind;

  /** The bit of the language. */
  final int language;

  final long from;
  final long to;
  final Guard guard;
  final boolean late;
  final Rule rule;
  final int person;
  final boolean surname;

  /** Titles of other offices: before the surname they name somebody else. */
  final WordSet otherTitles;

  final @Nullable Suffixes suffixes;

  private Entry(
      @Nullable Actor actor,
      MentionKind kind,
      int language,
      long from,
      long to,
      Guard guard,
      Rule rule,
      int person,
      boolean surname,
      WordSet otherTitles,
      @Nullable Suffixes suffixes) {
    this.actor = actor;
    this.kind = kind;
    this.language = language;
    this.from = from;
    this.to = to;
    this.guard = guard;
    this.late = guard.late() || surname;
    this.rule = rule;
    this.person = person;
    this.surname = surname;
    this.otherTitles = otherTitles;
    this.suffixes = suffixes;
  }

  /** A name of an actor, or with a person's index a full name of an office holder. */
  static Entry name(
      Actor actor,
      MentionKind kind,
      int language,
      long from,
      long to,
      Guard guard,
      Rule rule,
      int person) {
    return new Entry(
        actor, kind, language, from, to, guard, rule, person, false, WordSet.EMPTY, null);
  }

  /** A bare surname, which counts after a title or in an article that introduces the person. */
  static Entry surname(
      Actor actor,
      int language,
      long from,
      long to,
      Guard guard,
      Rule rule,
      int person,
      WordSet otherTitles) {
    return new Entry(
        actor,
        MentionKind.PERSON,
        language,
        from,
        to,
        guard,
        rule,
        person,
        true,
        otherTitles,
        null);
  }

  /** A form that hides what lies inside it. */
  static Entry block(int language, Guard guard, Rule rule) {
    return new Entry(
        null,
        MentionKind.NAME,
        language,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        guard,
        rule,
        NOBODY,
        false,
        WordSet.EMPTY,
        null);
  }

  /** This entry with endings that the matcher strips at the end of the form. */
  Entry with(Suffixes newSuffixes) {
    return new Entry(
        actor, kind, language, from, to, guard, rule, person, surname, otherTitles, newSuffixes);
  }

  boolean blocks() {
    return actor == null;
  }

  boolean validOn(long day) {
    return from <= day && day < to;
  }
}

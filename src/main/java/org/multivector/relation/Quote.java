package org.multivector.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.text.Article;
import org.multivector.text.Field;
import org.multivector.text.MentionKind;
import org.multivector.text.Sentence;

/** A sentence of a {@link Passage} with the mentions that count for the tie; immutable. */
public final class Quote {
  private final Sentence sentence;
  private final int ordinal;
  private final @Nullable String text;
  private final List<Occurrence> occurrences;

  Quote(Sentence sentence, int ordinal, @Nullable String text, List<Occurrence> occurrences) {
    this.sentence = sentence;
    this.ordinal = ordinal;
    this.text = text;
    this.occurrences = List.copyOf(occurrences);
  }

  /**
   * A mention as the ledger remembers it.
   *
   * @param actor who is named
   * @param kind how
   * @param field the field that the offsets count into
   * @param start first UTF-16 unit
   * @param end first UTF-16 unit after it
   * @param rule the rule that fired
   */
  public record Occurrence(
      Actor actor, MentionKind kind, Field field, int start, int end, String rule) {}

  /**
   * A piece of a sentence for display.
   *
   * @param text the piece
   * @param actor who is named by it; absent for what lies between mentions
   */
  public record Segment(String text, Optional<Actor> actor) {}

  /** Where the sentence lies in the article. */
  public Sentence sentence() {
    return sentence;
  }

  /** The sentence's number in the article, the title being 0 where there is one. */
  public int ordinal() {
    return ordinal;
  }

  /** The sentence, absent where no text was kept or given. */
  public Optional<String> text() {
    return Optional.ofNullable(text);
  }

  /** The mentions of the two actors in the sentence, in reading order. */
  public List<Occurrence> occurrences() {
    return occurrences;
  }

  /**
   * The sentence in pieces, mentions and what lies between them, which together give the text; of
   * mentions that overlap the first counts. Empty where there is no text.
   */
  public List<Segment> segments() {
    if (text == null) {
      return List.of();
    }
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (Occurrence occurrence : occurrences) {
      int start = occurrence.start() - sentence.start();
      int end = Math.min(text.length(), occurrence.end() - sentence.start());
      if (start < at || start >= end) {
        continue;
      }
      if (start > at) {
        segments.add(new Segment(text.substring(at, start), Optional.empty()));
      }
      segments.add(new Segment(text.substring(start, end), Optional.of(occurrence.actor())));
      at = end;
    }
    if (at < text.length()) {
      segments.add(new Segment(text.substring(at), Optional.empty()));
    }
    return List.copyOf(segments);
  }

  /** The sentence with each mention between two marks; absent where there is no text. */
  public Optional<String> highlighted(String before, String after) {
    return text == null
        ? Optional.empty()
        : Optional.of(
            segments().stream()
                .map(s -> s.actor().isPresent() ? before + s.text() + after : s.text())
                .collect(Collectors.joining()));
  }

  Quote with(Article article) {
    String field = article.field(sentence.field());
    return sentence.end() > field.length()
        ? this
        : new Quote(
            sentence, ordinal, field.substring(sentence.start(), sentence.end()), occurrences);
  }

  /** Prints the sentence with mentions in brackets, or the mentions' places without text. */
  @Override
  public String toString() {
    return highlighted("[", "]")
        .orElseGet(() -> occurrences.stream().map(Quote::place).collect(Collectors.joining(", ")));
  }

  /** Where and by which rule; coded events have no words, and so no place. */
  private static String place(Occurrence found) {
    String where =
        found.end() > found.start()
            ? " at " + found.field().word() + " " + found.start() + "-" + found.end()
            : "";
    return found.actor().id() + where + " by " + found.rule();
  }
}

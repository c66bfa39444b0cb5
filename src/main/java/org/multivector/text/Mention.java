package org.multivector.text;

import org.multivector.actor.Actor;

/**
 * A place in an article that names an actor.
 *
 * @param actor who is named
 * @param kind how
 * @param field the field that the offsets count into
 * @param start first UTF-16 unit of the surface
 * @param end first UTF-16 unit after the surface
 * @param sentence index of the sentence in {@link AnnotatedArticle#sentences()}
 * @param surface the text as it stands, {@code field.substring(start, end)}
 * @param rule the rule that fired, for people who ask why
 */
public record Mention(
    Actor actor,
    MentionKind kind,
    Field field,
    int start,
    int end,
    int sentence,
    String surface,
    String rule) {}

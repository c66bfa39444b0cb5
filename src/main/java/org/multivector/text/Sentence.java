package org.multivector.text;

/**
 * A sentence of an article; a title is one sentence and a paragraph of its own.
 *
 * @param field the field it lies in
 * @param start first UTF-16 unit
 * @param end first UTF-16 unit after it
 * @param paragraph index of its paragraph within the article, counted from 0
 */
public record Sentence(Field field, int start, int end, int paragraph) {}

package org.multivector.relation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Columns that still grow. An article is appended as its mentions, sentences and then itself, so
 * that a start column always ends with the count so far.
 */
final class ColumnsDraft {
  int articles;
  int sentences;
  int mentions;

  String[] ids;
  int[] day;
  int[] source;
  int[] language;
  int[] author;
  @Nullable String[] url;
  long[] revision;
  long[] hash;
  @Nullable String @Nullable [] title;
  long @Nullable [] @Nullable [] fingerprint;
  int[] sentenceStart;

  byte[] field;
  int[] paragraph;
  int[] ordinal;
  int[] begin;
  int[] end;
  @Nullable String @Nullable [] text;
  int[] mentionStart;

  char[] actor;
  int[] start;
  char[] length;
  byte[] kind;
  int[] rule;

  ColumnsDraft(int articleCapacity, int sentenceCapacity, int mentionCapacity) {
    ids = new String[articleCapacity];
    day = new int[articleCapacity];
    source = new int[articleCapacity];
    language = new int[articleCapacity];
    author = new int[articleCapacity];
    url = new String[articleCapacity];
    revision = new long[articleCapacity];
    hash = new long[articleCapacity];
    sentenceStart = new int[articleCapacity + 1];
    field = new byte[sentenceCapacity];
    paragraph = new int[sentenceCapacity];
    ordinal = new int[sentenceCapacity];
    begin = new int[sentenceCapacity];
    end = new int[sentenceCapacity];
    mentionStart = new int[sentenceCapacity + 1];
    actor = new char[mentionCapacity];
    start = new int[mentionCapacity];
    length = new char[mentionCapacity];
    kind = new byte[mentionCapacity];
    rule = new int[mentionCapacity];
  }

  /** Appends a mention of the sentence that is appended next. */
  void mention(int newActor, int newStart, int newLength, int newKind, int newRule) {
    if (mentions == actor.length) {
      int capacity = grown(mentions);
      actor = Arrays.copyOf(actor, capacity);
      start = Arrays.copyOf(start, capacity);
      length = Arrays.copyOf(length, capacity);
      kind = Arrays.copyOf(kind, capacity);
      rule = Arrays.copyOf(rule, capacity);
    }
    actor[mentions] = (char) newActor;
    start[mentions] = newStart;
    length[mentions] = (char) newLength;
    kind[mentions] = (byte) newKind;
    rule[mentions++] = newRule;
  }

  /** Appends a sentence of the article that is appended next, with the mentions since the last. */
  void sentence(
      int newField,
      int newParagraph,
      int newOrdinal,
      int newBegin,
      int newEnd,
      @Nullable String newText) {
    if (sentences == field.length) {
      int capacity = grown(sentences);
      field = Arrays.copyOf(field, capacity);
      paragraph = Arrays.copyOf(paragraph, capacity);
      ordinal = Arrays.copyOf(ordinal, capacity);
      begin = Arrays.copyOf(begin, capacity);
      end = Arrays.copyOf(end, capacity);
      mentionStart = Arrays.copyOf(mentionStart, capacity + 1);
      text = text == null ? null : Arrays.copyOf(text, capacity);
    }
    field[sentences] = (byte) newField;
    paragraph[sentences] = newParagraph;
    ordinal[sentences] = newOrdinal;
    begin[sentences] = newBegin;
    end[sentences] = newEnd;
    keep(newText, sentences);
    mentionStart[++sentences] = mentions;
  }

  /**
   * Keeps the text of a sentence, if there is one; where no sentence has any, there is no column.
   */
  private void keep(@Nullable String newText, int at) {
    if (newText != null) {
      if (text == null) {
        text = new String[field.length];
      }
      text[at] = newText;
    }
  }

  /**
   * Appends the sentences of an article of other columns with their mentions; there must be room.
   *
   * @param actors where the entries of the other table of actors went
   * @param rules where those of the table of rules went
   */
  void sentences(Columns from, int row, int[] actors, int[] rules) {
    int first = from.sentenceStart[row];
    int count = from.sentenceStart[row + 1] - first;
    System.arraycopy(from.field, first, field, sentences, count);
    System.arraycopy(from.paragraph, first, paragraph, sentences, count);
    System.arraycopy(from.ordinal, first, ordinal, sentences, count);
    System.arraycopy(from.begin, first, begin, sentences, count);
    System.arraycopy(from.end, first, end, sentences, count);
    for (int s = 0; s < count; s++) {
      keep(from.text(first + s), sentences + s);
    }
    int firstMention = from.mentionStart[first];
    int endMention = from.mentionStart[first + count];
    System.arraycopy(from.start, firstMention, start, mentions, endMention - firstMention);
    System.arraycopy(from.length, firstMention, length, mentions, endMention - firstMention);
    System.arraycopy(from.kind, firstMention, kind, mentions, endMention - firstMention);
    int moved = mentions - firstMention;
    for (int m = firstMention; m < endMention; m++) {
      actor[m + moved] = (char) actors[from.actor[m]];
      rule[m + moved] = rules[from.rule[m]];
    }
    for (int s = 1; s <= count; s++) {
      mentionStart[sentences + s] = from.mentionStart[first + s] + moved;
    }
    sentences += count;
    mentions += endMention - firstMention;
  }

  /** Appends an article with the sentences since the last. */
  void article(
      String newId,
      int newDay,
      int newSource,
      int newLanguage,
      int newAuthor,
      @Nullable String newUrl,
      long newRevision,
      long newHash,
      @Nullable String newTitle,
      long @Nullable [] newFingerprint) {
    if (articles == ids.length) {
      int capacity = grown(articles);
      ids = Arrays.copyOf(ids, capacity);
      day = Arrays.copyOf(day, capacity);
      source = Arrays.copyOf(source, capacity);
      language = Arrays.copyOf(language, capacity);
      author = Arrays.copyOf(author, capacity);
      url = Arrays.copyOf(url, capacity);
      revision = Arrays.copyOf(revision, capacity);
      hash = Arrays.copyOf(hash, capacity);
      sentenceStart = Arrays.copyOf(sentenceStart, capacity + 1);
      title = title == null ? null : Arrays.copyOf(title, capacity);
      fingerprint = fingerprint == null ? null : Arrays.copyOf(fingerprint, capacity);
    }
    ids[articles] = newId;
    day[articles] = newDay;
    source[articles] = newSource;
    language[articles] = newLanguage;
    author[articles] = newAuthor;
    url[articles] = newUrl;
    revision[articles] = newRevision;
    hash[articles] = newHash;
    if (newTitle != null) {
      if (title == null) {
        title = new String[ids.length];
      }
      title[articles] = newTitle;
    }
    if (newFingerprint != null) {
      if (fingerprint == null) {
        fingerprint = new long[ids.length][];
      }
      fingerprint[articles] = newFingerprint;
    }
    sentenceStart[++articles] = sentences;
  }

  private static int grown(int size) {
    if (size >= Integer.MAX_VALUE - 64) {
      throw new IllegalStateException(
          "a ledger holds at most 2^31 mentions; build several and use each on its own");
    }
    return (int) Math.min(Integer.MAX_VALUE - 64L, Math.max(16, size + (size >> 1) + 1L));
  }
}

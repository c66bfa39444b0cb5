package org.multivector.relation;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;

/**
 * The observations of a ledger as columns of primitives: article by article, of each the sentences
 * that name somebody, of each the mentions. Never changed once a ledger holds them.
 *
 * <p>Articles are sorted by id (as {@code String.compareTo} has it), sentences by their order in
 * the article, mentions by start, end, actor, kind and rule. Tables are sorted and hold only what
 * is used, so that equal observations have equal columns.
 *
 * <p>Objects would take ten times the memory: one million articles with ten mentions each take
 * about 300 MB here.
 */
final class Columns {
  static final int NO_DAY = Integer.MIN_VALUE;
  static final int NONE = -1;

  /** Greatest number of distinct actors, so that a mention's actor fits 16 bits. */
  static final int MAX_ACTORS = 1 << 16;

  /** Greatest length of a surface, so that it fits 16 bits. */
  static final int MAX_SURFACE = (1 << 16) - 1;

  // In a ledger the arrays have just these lengths; while articles are taken in they have room.
  private final int articles;
  private final int sentences;
  private final int mentions;

  // One entry an article.
  final String[] ids;
  final int[] day;
  final int[] source;
  final int[] language;
  final int[] author;
  final @Nullable String[] url;
  final long[] revision;
  final long[] hash;

  /** Titles where text is kept, null entries elsewhere; null where no article has any. */
  final @Nullable String @Nullable [] title;

  /** Fingerprints where they were taken, null entries elsewhere; null where no article has any. */
  final long @Nullable [] @Nullable [] fingerprint;

  /** First sentence of each article, and the count at the end. */
  final int[] sentenceStart;

  // One entry a sentence that names somebody.
  final byte[] field;
  final int[] paragraph;
  final int[] ordinal;
  final int[] begin;
  final int[] end;

  /** Sentences where text is kept, null entries elsewhere; null where no article has any. */
  final @Nullable String @Nullable [] text;

  /** First mention of each sentence, and the count at the end. */
  final int[] mentionStart;

  // One entry a mention.
  final char[] actor;
  final int[] start;
  final char[] length;
  final byte[] kind;
  final int[] rule;

  // Tables.
  final Actor[] actors;
  final String[] sources;
  final String[] languages;
  final String[] rules;

  Columns(
      ColumnsDraft draft, Actor[] actors, String[] sources, String[] languages, String[] rules) {
    this.articles = draft.articles;
    this.sentences = draft.sentences;
    this.mentions = draft.mentions;
    this.ids = draft.ids;
    this.day = draft.day;
    this.source = draft.source;
    this.language = draft.language;
    this.author = draft.author;
    this.url = draft.url;
    this.revision = draft.revision;
    this.hash = draft.hash;
    this.title = draft.title;
    this.fingerprint = draft.fingerprint;
    this.sentenceStart = draft.sentenceStart;
    this.field = draft.field;
    this.paragraph = draft.paragraph;
    this.ordinal = draft.ordinal;
    this.begin = draft.begin;
    this.end = draft.end;
    this.text = draft.text;
    this.mentionStart = draft.mentionStart;
    this.actor = draft.actor;
    this.start = draft.start;
    this.length = draft.length;
    this.kind = draft.kind;
    this.rule = draft.rule;
    this.actors = actors;
    this.sources = sources;
    this.languages = languages;
    this.rules = rules;
  }

  int articles() {
    return articles;
  }

  int sentences() {
    return sentences;
  }

  int mentions() {
    return mentions;
  }

  @Nullable String title(int article) {
    return title == null ? null : title[article];
  }

  long @Nullable [] fingerprint(int article) {
    return fingerprint == null ? null : fingerprint[article];
  }

  @Nullable String text(int sentence) {
    return text == null ? null : text[sentence];
  }

  /** Row of an id, or a negative number. */
  int row(String id) {
    return Arrays.binarySearch(ids, id);
  }

  /** Equal by what was observed; of actors their ids count, not what a catalogue says of them. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Columns that
        && Arrays.equals(hash, that.hash)
        && Arrays.equals(ids, that.ids)
        && Arrays.equals(revision, that.revision)
        && Arrays.equals(day, that.day)
        && Arrays.equals(author, that.author)
        && Arrays.equals(source, that.source)
        && Arrays.equals(language, that.language)
        && Arrays.equals(url, that.url)
        && Arrays.equals(title, that.title)
        && Arrays.deepEquals(fingerprint, that.fingerprint)
        && Arrays.equals(sentenceStart, that.sentenceStart)
        && Arrays.equals(field, that.field)
        && Arrays.equals(paragraph, that.paragraph)
        && Arrays.equals(ordinal, that.ordinal)
        && Arrays.equals(begin, that.begin)
        && Arrays.equals(end, that.end)
        && Arrays.equals(text, that.text)
        && Arrays.equals(mentionStart, that.mentionStart)
        && Arrays.equals(actor, that.actor)
        && Arrays.equals(start, that.start)
        && Arrays.equals(length, that.length)
        && Arrays.equals(kind, that.kind)
        && Arrays.equals(rule, that.rule)
        && Arrays.equals(actorIds(), that.actorIds())
        && Arrays.equals(sources, that.sources)
        && Arrays.equals(languages, that.languages)
        && Arrays.equals(rules, that.rules);
  }

  /** Whether every entry of the tables is used, as {@link Assembly} leaves them. */
  boolean usesWholeTables() {
    boolean[] actorUsed = new boolean[actors.length];
    boolean[] sourceUsed = new boolean[sources.length];
    boolean[] languageUsed = new boolean[languages.length];
    boolean[] ruleUsed = new boolean[rules.length];
    for (int a = 0; a < articles; a++) {
      mark(actorUsed, author[a]);
      mark(sourceUsed, source[a]);
      mark(languageUsed, language[a]);
    }
    for (int m = 0; m < mentions; m++) {
      actorUsed[actor[m]] = true;
      ruleUsed[rule[m]] = true;
    }
    return all(actorUsed) && all(sourceUsed) && all(languageUsed) && all(ruleUsed);
  }

  private static void mark(boolean[] used, int index) {
    if (index >= 0) {
      used[index] = true;
    }
  }

  private static boolean all(boolean[] used) {
    for (boolean one : used) {
      if (!one) {
        return false;
      }
    }
    return true;
  }

  String[] actorIds() {
    return Arrays.stream(actors).map(Actor::id).toArray(String[]::new);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(ids), Arrays.hashCode(hash), Arrays.hashCode(start));
  }
}

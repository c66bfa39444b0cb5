package org.multivector.text;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A news article, speech or other dated text; immutable.
 *
 * <pre>{@code
 * Article article =
 *     Article.of("a1", "Kazakhstan and China signed a treaty.")
 *         .withTitle("Astana signs")
 *         .withDate(LocalDate.of(2025, 5, 29));
 * }</pre>
 */
public final class Article {
  private final String id;
  private final String title;
  private final String text;
  private final @Nullable LocalDate date;
  private final @Nullable String source;
  private final @Nullable String language;
  private final @Nullable String url;
  private final @Nullable String author;
  private final long revision;

  private Article(
      String id,
      String title,
      String text,
      @Nullable LocalDate date,
      @Nullable String source,
      @Nullable String language,
      @Nullable String url,
      @Nullable String author,
      long revision) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("the article id is empty; give each article its own id");
    }
    if (revision < 0) {
      throw new IllegalArgumentException("revision " + revision + " is not in [0, 2^63)");
    }
    this.id = id;
    this.title = title;
    this.text = text;
    this.date = date;
    this.source = source;
    this.language = language;
    this.url = url;
    this.author = author;
    this.revision = revision;
  }

  /** An article with an id and a body only. */
  public static Article of(String id, String text) {
    return new Article(id, "", text, null, null, null, null, null, 0);
  }

  /** This article with another title. */
  public Article withTitle(String newTitle) {
    return new Article(id, newTitle, text, date, source, language, url, author, revision);
  }

  /** This article with another day of publication. */
  public Article withDate(LocalDate newDate) {
    return new Article(id, title, text, newDate, source, language, url, author, revision);
  }

  /** This article with another source, such as the name of a newspaper. */
  public Article withSource(String newSource) {
    return new Article(id, title, text, date, newSource, language, url, author, revision);
  }

  /** This article with another language, a BCP 47 tag such as {@code en} or {@code kk-Latn}. */
  public Article withLanguage(String newLanguage) {
    return new Article(id, title, text, date, source, newLanguage, url, author, revision);
  }

  /** This article with another address. */
  public Article withUrl(String newUrl) {
    return new Article(id, title, text, date, source, language, newUrl, author, revision);
  }

  /** This article with the id of the actor that speaks in it, such as a delegation's state. */
  public Article withAuthor(String newAuthor) {
    return new Article(id, title, text, date, source, language, url, newAuthor, revision);
  }

  /** This article as a later revision: of one id, the greatest revision counts. */
  public Article withRevision(long newRevision) {
    return new Article(id, title, text, date, source, language, url, author, newRevision);
  }

  /** The identifier, unique in a corpus. */
  public String id() {
    return id;
  }

  /** The headline, possibly empty. */
  public String title() {
    return title;
  }

  /** The body, possibly empty. */
  public String text() {
    return text;
  }

  /** The day of publication. */
  public Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }

  /** The publication. */
  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /** The language as a BCP 47 tag. */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  /** The address. */
  public Optional<String> url() {
    return Optional.ofNullable(url);
  }

  /** The id of the actor that speaks. */
  public Optional<String> author() {
    return Optional.ofNullable(author);
  }

  /** The revision, 0 unless stated. */
  public long revision() {
    return revision;
  }

  /** The title or the text. */
  public String field(Field field) {
    return field == Field.TITLE ? title : text;
  }

  /** Equal if all fields are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Article that
        && id.equals(that.id)
        && title.equals(that.title)
        && text.equals(that.text)
        && Objects.equals(date, that.date)
        && Objects.equals(source, that.source)
        && Objects.equals(language, that.language)
        && Objects.equals(url, that.url)
        && Objects.equals(author, that.author)
        && revision == that.revision;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, title, text, date, source, language, url, author, revision);
  }

  /** Prints id, date and title. */
  @Override
  public String toString() {
    return id + date().map(d -> " (" + d + ")").orElse("") + (title.isEmpty() ? "" : ": " + title);
  }
}

package org.multivector.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multivector.text.Article;

/** A stretch of an article that ties two actors: a piece of {@link Evidence}; immutable. */
public final class Passage {
  private final String articleId;
  private final @Nullable LocalDate date;
  private final @Nullable String source;
  private final @Nullable String url;
  private final @Nullable String title;
  private final long contentHash;
  private final double weight;
  private final List<Quote> quotes;

  Passage(
      String articleId,
      @Nullable LocalDate date,
      @Nullable String source,
      @Nullable String url,
      @Nullable String title,
      long contentHash,
      double weight,
      List<Quote> quotes) {
    this.articleId = articleId;
    this.date = date;
    this.source = source;
    this.url = url;
    this.title = title;
    this.contentHash = contentHash;
    this.weight = weight;
    this.quotes = List.copyOf(quotes);
  }

  /** The id of the article. */
  public String articleId() {
    return articleId;
  }

  /** The day of the article. */
  public Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }

  /** The source of the article. */
  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /** The address of the article. */
  public Optional<String> url() {
    return Optional.ofNullable(url);
  }

  /** The headline, absent where no text was kept or given. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** What the passage adds to the tie, with decay applied; at least 0. */
  public double weight() {
    return weight;
  }

  /** The sentences that name one of the two, in reading order; at least one. */
  public List<Quote> quotes() {
    return quotes;
  }

  /** This passage with title and sentences of the article, if it is the one that was observed. */
  Passage with(Article article) {
    if (new ContentHash().of(article) != contentHash) {
      return this;
    }
    return new Passage(
        articleId,
        date,
        source,
        url,
        article.title(),
        contentHash,
        weight,
        quotes.stream().map(quote -> quote.with(article)).toList());
  }

  long dayOr(long missing) {
    return date == null ? missing : date.toEpochDay();
  }

  int place() {
    return quotes.get(0).ordinal();
  }

  /** Prints date, source, article id and the sentences with mentions in brackets. */
  @Override
  public String toString() {
    return date().map(day -> day + " ").orElse("")
        + source().map(name -> name + " ").orElse("")
        + articleId
        + ": "
        + quotes.stream().map(Quote::toString).collect(Collectors.joining(" … "));
  }
}

package org.multivector.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.multivector.text.Article;

/**
 * What a corpus consists of: how many articles from when, by whom, in which languages, and what was
 * rejected; immutable.
 *
 * @param articles number of articles read
 * @param undated how many of them have no date
 * @param first the earliest day, absent where no article has a date
 * @param last the latest day, absent where no article has a date
 * @param sources number of articles by source, most first; articles without one are not counted
 * @param languages number of articles by language tag, most first; articles without one are not
 *     counted
 * @param rejected number of records that could not be read
 * @param rejects the first of them in words, at most {@value #REJECTS_SHOWN}
 */
public record CorpusDescription(
    long articles,
    long undated,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    List<Count> sources,
    List<Count> languages,
    long rejected,
    List<String> rejects) {
  /** How many rejects are told in words. */
  public static final int REJECTS_SHOWN = 20;

  /** Takes immutable copies. */
  public CorpusDescription {
    sources = List.copyOf(sources);
    languages = List.copyOf(languages);
    rejects = List.copyOf(rejects);
  }

  /**
   * A number of articles under a name.
   *
   * @param name the source or language
   * @param articles how many articles it has
   */
  public record Count(String name, long articles) {}

  /** A description to be built while articles stream past. */
  public static Builder builder() {
    return new Builder();
  }

  /** The description of articles at hand. */
  public static CorpusDescription of(Iterable<Article> articles) {
    Builder builder = builder();
    for (Article article : articles) {
      builder.add(article);
    }
    return builder.build();
  }

  /** Takes note of articles one by one; not for use by several threads. */
  public static final class Builder {
    private long articles;
    private long undated;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private final Map<String, Long> sources = new TreeMap<>();
    private final Map<String, Long> languages = new TreeMap<>();
    private long rejected;
    private final List<String> rejects = new ArrayList<>();

    private Builder() {}

    /** Counts an article in. */
    public Builder add(Article article) {
      article.source().ifPresent(source -> sources.merge(source, 1L, Long::sum));
      article.language().ifPresent(language -> languages.merge(language, 1L, Long::sum));
      article.date().ifPresentOrElse(this::addDated, this::addUndated);
      return this;
    }

    /** Counts in an article of which nothing but the day is known, as from a saved ledger. */
    public void addDated(LocalDate day) {
      articles++;
      first = first == null || day.isBefore(first) ? day : first;
      last = last == null || day.isAfter(last) ? day : last;
    }

    /** Counts in an article of which nothing is known, as from a saved ledger. */
    public void addUndated() {
      articles++;
      undated++;
    }

    /** Counts a rejected record in, told in words such as {@code news.jsonl:17: no text}. */
    public Builder reject(String words) {
      rejected++;
      if (rejects.size() < REJECTS_SHOWN) {
        rejects.add(words);
      }
      return this;
    }

    /** The description of what was counted so far. */
    public CorpusDescription build() {
      return new CorpusDescription(
          articles,
          undated,
          Optional.ofNullable(first),
          Optional.ofNullable(last),
          sorted(sources),
          sorted(languages),
          rejected,
          rejects);
    }

    private static List<Count> sorted(Map<String, Long> counts) {
      List<Count> list = new ArrayList<>();
      counts.forEach((name, number) -> list.add(new Count(name, number)));
      list.sort(Comparator.comparingLong(Count::articles).reversed().thenComparing(Count::name));
      return list;
    }
  }

  /** Prints {@code 234 articles from 2014-03-18 to 2025-10-08}. */
  @Override
  public String toString() {
    return Numbers.count(articles, "article")
        + (first.isPresent() && last.isPresent()
            ? " from " + first.get() + " to " + last.get()
            : "");
  }
}

package org.multivector.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A story that several articles tell in nearly the same words; immutable.
 *
 * @param articles ids of its articles: the earliest first, undated ones last, then by id
 * @param sources the sources that carried it, sorted, each once
 * @param first the day of the earliest dated article
 */
public record Story(List<String> articles, List<String> sources, Optional<LocalDate> first) {
  /** Takes immutable copies. */
  public Story {
    articles = List.copyOf(articles);
    sources = List.copyOf(sources);
  }
}

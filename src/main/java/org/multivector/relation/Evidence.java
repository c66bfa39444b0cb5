package org.multivector.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.multivector.actor.Actor;
import org.multivector.text.Article;

/**
 * The passages behind a tie, with the mentions and rules that made them count; immutable.
 *
 * <p>A passage is a unit of the cut (a sentence, paragraph or article) that adds to the tie. Under
 * {@link Weighting#COUNT} the passages' weights sum to the tie's. Bloc policies, mention kinds,
 * windows, duplicate control and author ties count as they do for the graph.
 */
public final class Evidence {
  private final Actor first;
  private final Actor second;
  private final List<Passage> passages;

  Evidence(Actor first, Actor second, List<Passage> passages) {
    this.first = first;
    this.second = second;
    this.passages = List.copyOf(passages);
  }

  /** An order of passages; what one leaves open is by article id and place in the article. */
  public enum Order {
    /** Latest article first, undated ones last. */
    NEWEST,
    /** Earliest article first, undated ones last. */
    OLDEST,
    /** Greatest weight first. */
    STRONGEST,
    /** By the name of the source, articles without one last. */
    SOURCE;

    /** The word used in data, in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Comparator<Passage> comparator() {
      Comparator<Passage> inPlace =
          Comparator.comparing(Passage::articleId).thenComparingInt(Passage::place);
      return switch (this) {
        case NEWEST ->
            Comparator.<Passage>comparingLong(p -> -p.dayOr(Long.MIN_VALUE + 1))
                .thenComparing(inPlace);
        case OLDEST ->
            Comparator.<Passage>comparingLong(p -> p.dayOr(Long.MAX_VALUE)).thenComparing(inPlace);
        case STRONGEST ->
            Comparator.<Passage>comparingDouble(p -> -p.weight()).thenComparing(inPlace);
        case SOURCE ->
            Comparator.<Passage, Boolean>comparing(p -> p.source().isEmpty())
                .thenComparing(p -> p.source().orElse(""))
                .thenComparing(inPlace);
      };
    }
  }

  /** The end of the tie that was asked for first. */
  public Actor first() {
    return first;
  }

  /** The other end of the tie. */
  public Actor second() {
    return second;
  }

  /** The passages in the order asked for; by article id where none was. */
  public List<Passage> passages() {
    return passages;
  }

  /** Number of distinct articles behind the passages. */
  public int articles() {
    return (int) passages.stream().map(Passage::articleId).distinct().count();
  }

  /** The same passages in another order. */
  public Evidence orderedBy(Order order) {
    return new Evidence(first, second, passages.stream().sorted(order.comparator()).toList());
  }

  /**
   * The first passages only.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public Evidence first(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("number of passages " + count + " is not in [0, 2^31)");
    }
    return new Evidence(first, second, passages.stream().limit(count).toList());
  }

  /**
   * The same passages with their text, taken from the articles that were observed. An article whose
   * content differs from the observed one, and one that stands behind no passage, is ignored.
   */
  public Evidence withTexts(Iterable<Article> articles) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      places.computeIfAbsent(passages.get(i).articleId(), id -> new ArrayList<>()).add(i);
    }
    List<Passage> filled = new ArrayList<>(passages);
    for (Article article : articles) {
      List<Integer> here = places.get(article.id());
      if (here != null) {
        here.forEach(i -> filled.set(i, filled.get(i).with(article)));
      }
    }
    return new Evidence(first, second, filled);
  }

  /** Prints a passage a line: date, source, article and the sentences with mentions in brackets. */
  @Override
  public String toString() {
    String head =
        String.format(
            Locale.ROOT,
            "%s – %s: %d passages in %d articles",
            first.name(),
            second.name(),
            passages.size(),
            articles());
    return passages.stream()
        .map(passage -> "\n" + passage)
        .collect(Collectors.joining("", head, ""));
  }
}

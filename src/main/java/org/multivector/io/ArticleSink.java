package org.multivector.io;

import org.multivector.text.Article;

/**
 * Where read articles go. Called on one thread, in the order of the input.
 *
 * <p>A lambda takes articles with text. Records that name their actors by code and hold no text,
 * such as the rows of GDELT, go to {@link #coded(CodedArticle)}.
 */
@FunctionalInterface
public interface ArticleSink {

  /** Takes an article with text. */
  void article(Article article);

  /**
   * Takes an article of which only coded observations are known. Unless overridden it refuses, and
   * the reader rejects the source: an article without text must not pass for one that names nobody.
   *
   * @throws UnsupportedOperationException if this sink takes text only
   */
  default void coded(CodedArticle article) {
    throw new UnsupportedOperationException(
        "holds coded events without text; use a sink that takes coded articles");
  }
}

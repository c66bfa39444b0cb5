package org.multivector.text;

import java.util.List;

/**
 * An article with its sentences and the mentions found in it.
 *
 * @param article the article
 * @param sentences in reading order, the title first
 * @param mentions in reading order, the title first
 */
public record AnnotatedArticle(Article article, List<Sentence> sentences, List<Mention> mentions) {

  /** Takes immutable copies. */
  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
  }
}

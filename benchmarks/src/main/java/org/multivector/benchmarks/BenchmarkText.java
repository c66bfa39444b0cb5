package org.multivector.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.multivector.io.ArticleReader;
import org.multivector.text.Article;
import org.multivector.text.Gazetteer;

/**
 * The texts that recognisers are compared on: articles from files, repeated up to the wanted size,
 * or generated ones.
 *
 * <p>Blanks and line breaks become single blanks and apostrophes plain ones, so that matchers
 * without rules for them find the same names.
 */
final class BenchmarkText {

  /** The language that stands for all packs in equal shares. */
  static final String MIXED = "mixed";

  private BenchmarkText() {}

  /**
   * Articles of one language, or of all in equal shares and random order.
   *
   * @param files such as {@code en=speeches.jsonl.gz,ru=news.jsonl}; a language without a file gets
   *     generated text
   * @param characters the least number of characters in all
   */
  static List<Article> articles(Gazetteer gazetteer, String language, String files, long characters)
      throws IOException {
    if (!language.equals(MIXED)) {
      return one(gazetteer, language, files, characters);
    }
    List<Article> all = new ArrayList<>();
    List<String> languages = gazetteer.languages();
    for (String each : languages) {
      all.addAll(one(gazetteer, each, files, characters / languages.size() + 1));
    }
    Collections.shuffle(all, new Random(1));
    return all;
  }

  private static List<Article> one(
      Gazetteer gazetteer, String language, String files, long characters) throws IOException {
    for (String file : files.split(",", -1)) {
      if (file.startsWith(language + "=")) {
        Path path = Path.of(file.substring(language.length() + 1));
        return repeated(ArticleReader.withDefaults().articles(path), language, characters);
      }
    }
    return new GeneratedNews(gazetteer, language, 1).articles(characters);
  }

  private static List<Article> repeated(List<Article> read, String language, long characters)
      throws IOException {
    List<Article> all = new ArrayList<>();
    long made = 0;
    while (made < characters || all.size() < read.size()) {
      long before = made;
      for (Article article : read) {
        String text = plain(article.title() + ". " + article.text());
        all.add(Article.of(language + all.size(), text).withLanguage(language));
        made += text.length();
        if (made >= characters && all.size() >= read.size()) {
          break;
        }
      }
      if (made == before) {
        throw new IOException("no text in the file for " + language);
      }
    }
    return all;
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        if (!blank) {
          plain.append(' ');
        }
        blank = true;
      } else {
        plain.append(c == '\u2019' ? '\'' : c);
        blank = false;
      }
    }
    return plain.toString();
  }
}

package org.multivector.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.multivector.text.Article;
import org.multivector.text.Gazetteer;

/**
 * Do the matchers of {@link MentionBenchmark} find the same? Counts places with our automaton and
 * with hankcs's plus checks of case, word boundaries and length, prints both and the scripts of the
 * text, and writes forms and text for {@code peers/hyperscan.c}.
 *
 * <p>Arguments: language, files (as in {@link BenchmarkText}, or {@code -}), folder to write to.
 */
public final class MentionComparison {
  private MentionComparison() {}

  private record Place(int begin, int end) {}

  /** Runs the comparison. */
  public static void main(String[] args) throws IOException {
    String language = args[0];
    String files = args[1].equals("-") ? "" : args[1];
    Gazetteer gazetteer = Gazetteer.bundled();
    List<Article> articles =
        BenchmarkText.articles(gazetteer, language, files, MentionBenchmark.LEAST);
    List<String> forms = MentionBenchmark.forms(gazetteer, language);
    describe(articles, forms);
    AhoCorasickDoubleArrayTrie<List<String>> trie = trie(forms);
    long ours = 0;
    long theirs = 0;
    int printed = 0;
    for (Article article : articles) {
      long mine = gazetteer.occurrences(article.text(), article.language().orElse("en"));
      long places = places(trie, article.text());
      ours += mine;
      theirs += places;
      if (mine != places && printed++ < 5) {
        System.out.println(article.id() + ": " + mine + " and " + places);
      }
    }
    System.out.printf(Locale.ROOT, "places: ours %d, hankcs with checks %d%n", ours, theirs);
    if (args.length > 2) {
      write(Path.of(args[2], "forms.txt"), forms);
      write(Path.of(args[2], "text.txt"), articles.stream().map(Article::text).toList());
    }
  }

  private static void describe(List<Article> articles, List<String> forms) {
    long[] scripts = new long[3];
    long units = 0;
    long bytes = 0;
    for (Article article : articles) {
      String text = article.text();
      units += text.length();
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
          scripts[Character.isIdeographic(c) ? 2 : c >= 0x400 && c < 0x530 ? 1 : 0]++;
        }
      }
    }
    double letters = Math.max(1, scripts[0] + scripts[1] + scripts[2]);
    System.out.printf(
        Locale.ROOT,
        "%d articles, %.1f M characters, %.1f MB in UTF-8; letters %.1f %% Latin, %.1f %% Cyrillic,"
            + " %.1f %% Chinese; %d forms%n",
        articles.size(),
        units / 1e6,
        bytes / 1e6,
        100 * scripts[0] / letters,
        100 * scripts[1] / letters,
        100 * scripts[2] / letters,
        forms.size());
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      lower.setCharAt(i, c == '\u0130' || c == '\u0131' ? 'i' : Character.toLowerCase(c));
    }
    return lower.toString();
  }

  /** The forms by their lower case, as hankcs knows no case. */
  static AhoCorasickDoubleArrayTrie<List<String>> trie(List<String> forms) {
    TreeMap<String, List<String>> byFolded = new TreeMap<>();
    for (String form : forms) {
      byFolded.computeIfAbsent(lower(form), k -> new ArrayList<>(1)).add(form);
    }
    AhoCorasickDoubleArrayTrie<List<String>> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(byFolded);
    return trie;
  }

  /** The number of places that we would give: whole words in their case, the longest first. */
  static long places(AhoCorasickDoubleArrayTrie<List<String>> trie, String text) {
    List<Place> all = new ArrayList<>();
    trie.parseText(
        lower(text),
        (begin, end, same) -> {
          if (whole(text, begin, end)
              && same.stream().anyMatch(form -> capitalsIn(text, begin, form))) {
            all.add(new Place(begin, end));
          }
        });
    all.sort(Comparator.comparingInt(Place::begin).thenComparing(place -> -place.end()));
    long kept = 0;
    int last = 0;
    for (Place place : all) {
      if (place.begin() >= last) {
        kept++;
        last = place.end();
      }
    }
    return kept;
  }

  private static boolean capitalsIn(String text, int begin, String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Character.isUpperCase(form.charAt(i)) && !Character.isUpperCase(text.charAt(begin + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean whole(String text, int begin, int end) {
    if (begin > 0
        && !Character.isIdeographic(text.charAt(begin))
        && (text.charAt(begin - 1) == '@' || word(text.charAt(begin - 1)))) {
      return false;
    }
    if (end == text.length() || Character.isIdeographic(text.charAt(end - 1))) {
      return true;
    }
    if (word(text.charAt(end))) {
      return false;
    }
    return text.charAt(end) != '.'
        || text.charAt(end - 1) == '.'
        || end + 1 == text.length()
        || !Character.isLowerCase(text.charAt(end + 1));
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  private static void write(Path path, List<String> lines) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
      for (String line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
  }
}

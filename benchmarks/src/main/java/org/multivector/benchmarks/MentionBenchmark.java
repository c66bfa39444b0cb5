package org.multivector.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Trie;
import org.multivector.text.Article;
import org.multivector.text.Gazetteer;
import org.multivector.text.MentionExtractor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding names in at least 50 million characters of text: our automaton beside the usual libraries
 * with the same forms on the same strings, on one thread.
 *
 * <p>A score is milliseconds for the whole text. Ours checks case and word boundaries and takes the
 * longest. So do {@code hankcsChecked}, {@code ahocorasick} (whole words, no overlaps) and the
 * regular expression. {@code hankcs} and {@code ahocorasickAll} report every occurrence, also
 * inside words, and so do less.
 *
 * <p>In a {@code mixed} text every article is scanned in its own language by ours; the others look
 * for the forms of all packs in all articles, as they know no languages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class MentionBenchmark {

  /** The least number of characters. */
  static final int LEAST = 50_000_000;

  /** A language with a pack, or {@code mixed}. */
  @Param("en")
  public String language = "";

  /** Files per language, as in {@link BenchmarkText}; empty for generated text. */
  @Param("")
  public String file = "";

  /**
   * Whose forms the other libraries look for: a language, or {@code mixed} for those of all packs;
   * empty for the language of the text. Ours always has all packs loaded.
   */
  @Param("")
  public String forms = "";

  private List<Article> articles = List.of();
  private final Gazetteer gazetteer = Gazetteer.bundled();
  private final MentionExtractor extractor = MentionExtractor.of(gazetteer);

  /** What one library searches with; built for its own benchmark only, to leave others the heap. */
  @State(Scope.Benchmark)
  public static class Hankcs {
    private final AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();

    /** Builds the automaton. */
    @Setup
    public void build(MentionBenchmark benchmark) {
      TreeMap<String, String> map = new TreeMap<>();
      benchmark.forms().forEach(form -> map.put(form, form));
      trie.build(map);
    }
  }

  /** As {@link Hankcs}, by lower case, for our checks on top. */
  @State(Scope.Benchmark)
  public static class HankcsChecked {
    private AhoCorasickDoubleArrayTrie<List<String>> trie = new AhoCorasickDoubleArrayTrie<>();

    /** Builds the automaton. */
    @Setup
    public void build(MentionBenchmark benchmark) {
      trie = MentionComparison.trie(benchmark.forms());
    }
  }

  /** As {@link Hankcs}, with whole words and without overlaps. */
  @State(Scope.Benchmark)
  public static class AhoCorasick {
    private Trie trie = Trie.builder().build();

    /** Builds the automaton. */
    @Setup
    public void build(MentionBenchmark benchmark) {
      trie =
          Trie.builder().onlyWholeWords().ignoreOverlaps().addKeywords(benchmark.forms()).build();
    }
  }

  /** As {@link Hankcs}, with every occurrence. */
  @State(Scope.Benchmark)
  public static class AhoCorasickAll {
    private Trie trie = Trie.builder().build();

    /** Builds the automaton. */
    @Setup
    public void build(MentionBenchmark benchmark) {
      trie = Trie.builder().addKeywords(benchmark.forms()).build();
    }
  }

  /** As {@link Hankcs}, an alternation with the longest first. */
  @State(Scope.Benchmark)
  public static class Regex {
    private Pattern pattern = Pattern.compile("");

    /** Compiles the pattern. */
    @Setup
    public void build(MentionBenchmark benchmark) {
      List<String> longest = new ArrayList<>(benchmark.forms());
      longest.sort(Comparator.comparingInt(String::length).reversed());
      pattern =
          Pattern.compile(
              longest.stream()
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
              Pattern.UNICODE_CHARACTER_CLASS);
    }
  }

  /** Reads or makes the text. */
  @Setup
  public void read() throws IOException {
    articles = BenchmarkText.articles(gazetteer, language, file, LEAST);
  }

  private List<String> forms() {
    return forms(gazetteer, forms.isEmpty() ? language : forms);
  }

  /** The forms of a language, or of all. */
  static List<String> forms(Gazetteer gazetteer, String language) {
    if (!language.equals(BenchmarkText.MIXED)) {
      return gazetteer.forms(language);
    }
    TreeSet<String> all = new TreeSet<>();
    gazetteer.languages().forEach(each -> all.addAll(gazetteer.forms(each)));
    return new ArrayList<>(all);
  }

  /** Our automaton: places where a form stands as a whole word, the longest first. */
  @Benchmark
  public long multivector() {
    long count = 0;
    for (Article article : articles) {
      count += gazetteer.occurrences(article.text(), article.language().orElse("en"));
    }
    return count;
  }

  /** Our whole extraction: sentences, guards, people, mentions. */
  @Benchmark
  public long multivectorExtraction() {
    long count = 0;
    for (Article article : articles) {
      count += extractor.extract(article).mentions().size();
    }
    return count;
  }

  /** com.hankcs:aho-corasick-double-array-trie, every occurrence. */
  @Benchmark
  public long hankcs(Hankcs with) {
    long[] count = {0};
    for (Article article : articles) {
      with.trie.parseText(
          article.text(),
          (begin, end, value) -> {
            count[0]++;
          });
    }
    return count[0];
  }

  /** The same with our checks on top: whole words in their case, the longest first. */
  @Benchmark
  public long hankcsChecked(HankcsChecked with) {
    long count = 0;
    for (Article article : articles) {
      count += MentionComparison.places(with.trie, article.text());
    }
    return count;
  }

  /** org.ahocorasick:ahocorasick, whole words, the longest first. */
  @Benchmark
  public long ahocorasick(AhoCorasick with) {
    long count = 0;
    for (Article article : articles) {
      count += with.trie.parseText(article.text()).size();
    }
    return count;
  }

  /** org.ahocorasick:ahocorasick, every occurrence. */
  @Benchmark
  public long ahocorasickAll(AhoCorasickAll with) {
    long[] count = {0};
    for (Article article : articles) {
      with.trie.parseText(
          article.text(),
          emit -> {
            count[0]++;
            return true;
          });
    }
    return count[0];
  }

  /** java.util.regex with an alternation, the longest first, on a thousandth of the text. */
  @Benchmark
  public long regexOnAThousandth(Regex with) {
    long count = 0;
    for (Article article : articles.subList(0, Math.max(1, articles.size() / 1000))) {
      Matcher matcher = with.pattern.matcher(article.text());
      while (matcher.find()) {
        count++;
      }
    }
    return count;
  }
}

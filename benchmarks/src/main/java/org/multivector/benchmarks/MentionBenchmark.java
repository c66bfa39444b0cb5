package org.multivector.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
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
 * Finding the English names in at least 50 MB of text: our automaton beside the usual libraries
 * with the same forms on the same strings, on one thread.
 *
 * <p>{@code -p file=…} names a UTF-8 text, of which blank lines part the articles; without it the
 * bundled sample of news is repeated. A score is milliseconds for the whole text. Ours checks case
 * and word boundaries and takes the longest; so does ahocorasick's (whole words, no overlaps), and
 * the regular expression; hankcs's reports every occurrence, also inside words, and so does less.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class MentionBenchmark {

  private static final int LEAST = 50_000_000;

  /** The text; empty for the bundled sample. */
  @Param("")
  public String file = "";

  private List<String> texts = List.of();
  private List<Article> articles = List.of();
  private final Gazetteer gazetteer = Gazetteer.bundled();
  private final MentionExtractor extractor = MentionExtractor.of(gazetteer);
  private final AhoCorasickDoubleArrayTrie<String> doubleArray = new AhoCorasickDoubleArrayTrie<>();
  private Trie trie = Trie.builder().build();
  private Pattern pattern = Pattern.compile("");

  /** Reads the text and builds what it is searched with. */
  @Setup
  public void build() throws IOException {
    texts = read(file);
    List<Article> all = new ArrayList<>();
    for (String text : texts) {
      all.add(Article.of("a" + all.size(), text).withLanguage("en"));
    }
    articles = all;
    List<String> forms = gazetteer.forms("en");
    TreeMap<String, String> map = new TreeMap<>();
    forms.forEach(form -> map.put(form, form));
    doubleArray.build(map);
    trie = Trie.builder().onlyWholeWords().ignoreOverlaps().addKeywords(forms).build();
    List<String> longest = new ArrayList<>(forms);
    longest.sort(Comparator.comparingInt(String::length).reversed());
    pattern =
        Pattern.compile(
            longest.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
  }

  private static List<String> read(String file) throws IOException {
    String text =
        file.isEmpty() ? sample() : Files.readString(Path.of(file), StandardCharsets.UTF_8);
    List<String> parts = new ArrayList<>();
    for (String part : text.split("\n\n", -1)) {
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    int size = parts.stream().mapToInt(String::length).sum();
    int times = Math.max(1, (LEAST + size - 1) / size);
    return Collections.nCopies(times, parts).stream().flatMap(List::stream).toList();
  }

  private static String sample() throws IOException {
    try (var in = Gazetteer.class.getResourceAsStream("/org/multivector/io/sample.jsonl")) {
      if (in == null) {
        throw new IOException("no bundled sample on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "\n\n");
    }
  }

  /** Our automaton: places where a form stands as a whole word, the longest first. */
  @Benchmark
  public long multivector() {
    long count = 0;
    for (String text : texts) {
      count += gazetteer.occurrences(text, "en");
    }
    return count;
  }

  /** Our whole extraction: sentences, guards, people. */
  @Benchmark
  public long multivectorExtraction() {
    long count = 0;
    for (Article article : articles) {
      count += extractor.extract(article).mentions().size();
    }
    return count;
  }

  /** com.hankcs:aho-corasick-double-array-trie. */
  @Benchmark
  public long hankcs() {
    long[] count = {0};
    for (String text : texts) {
      doubleArray.parseText(
          text,
          (begin, end, value) -> {
            count[0]++;
          });
    }
    return count[0];
  }

  /** org.ahocorasick:ahocorasick. */
  @Benchmark
  public long ahocorasick() {
    long count = 0;
    for (String text : texts) {
      count += trie.parseText(text).size();
    }
    return count;
  }

  /** java.util.regex with an alternation, the longest first, on a hundredth of the text. */
  @Benchmark
  public long regexOnAHundredth() {
    long count = 0;
    for (String text : texts.subList(0, Math.max(1, texts.size() / 100))) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        count++;
      }
    }
    return count;
  }
}

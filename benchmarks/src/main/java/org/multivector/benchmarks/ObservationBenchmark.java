package org.multivector.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.multivector.io.ArticleReader;
import org.multivector.relation.Keep;
import org.multivector.relation.RelationLedger;
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
 * What a ledger adds to reading, parsing and extracting a file of articles, on one thread.
 *
 * <p>{@code -p file=…} names the articles; without it the bundled sample is read. A score is
 * milliseconds for the whole file.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgsAppend = "-Xmx1500m")
public class ObservationBenchmark {

  /** The articles; empty for the bundled sample. */
  @Param("")
  public String file = "";

  private final MentionExtractor extractor = MentionExtractor.withDefaults();
  private Path path = Path.of("");

  /** Finds the file. */
  @Setup
  public void find() throws IOException {
    if (!file.isEmpty()) {
      path = Path.of(file);
      return;
    }
    path = Files.createTempFile("sample", ".jsonl");
    try (var in = ArticleReader.class.getResourceAsStream("/org/multivector/io/sample.jsonl")) {
      if (in == null) {
        throw new IOException("no bundled sample on the class path");
      }
      Files.write(path, in.readAllBytes());
    }
    path.toFile().deleteOnExit();
  }

  /** Reading and parsing. */
  @Benchmark
  public long read() throws IOException {
    long[] articles = {0};
    ArticleReader.withDefaults().read(List.of(path), article -> articles[0]++);
    return articles[0];
  }

  /** Reading, parsing and extracting. */
  @Benchmark
  public long extract() throws IOException {
    long[] mentions = {0};
    ArticleReader.withDefaults()
        .read(
            List.of(path), article -> mentions[0] += extractor.extract(article).mentions().size());
    return mentions[0];
  }

  /** The same, observed in a ledger. */
  @Benchmark
  public RelationLedger ledger() throws IOException {
    return observed();
  }

  /** The same with the fingerprints that duplicate control needs. */
  @Benchmark
  public RelationLedger ledgerWithFingerprints() throws IOException {
    return observed(Keep.FINGERPRINT);
  }

  private RelationLedger observed(Keep... kept) throws IOException {
    RelationLedger.Builder builder = RelationLedger.builder().keeping(kept);
    ArticleReader.withDefaults()
        .read(List.of(path), article -> builder.add(extractor.extract(article)));
    return builder.build();
  }
}

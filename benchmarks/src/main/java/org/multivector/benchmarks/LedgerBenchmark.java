package org.multivector.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.relation.Weighting;
import org.multivector.stat.PoissonDraws;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A ledger of generated news: cuts, replicates and files. One thread, as every method has it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1500m")
public class LedgerBenchmark {
  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));

  /** Number of articles, of ten mentions each. */
  @Param({"1000000"})
  public int articles = 1_000_000;

  private RelationLedger ledger = RelationLedger.empty();
  private RelationSample sample = ledger.sample(Cut.withDefaults());
  private Path file = Path.of("");
  private Path saved = Path.of("");

  /** Builds the ledger and a sample of one year. */
  @Setup
  public void build() throws IOException {
    ledger = LedgerCorpus.of(articles);
    sample = ledger.sample(Cut.withDefaults().withWindow(YEAR));
    file = Files.createTempFile("multivector", ".ledger");
    ledger.save(file);
    saved = Files.createTempFile("multivector", ".ledger");
  }

  /** Removes the files. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(file);
    Files.delete(saved);
  }

  /** The graph of a year, fractional counting. */
  @Benchmark
  public RelationGraph windowByCount() {
    return ledger.graph(Cut.withDefaults().withWindow(YEAR));
  }

  /** The graph of a year, association strength. */
  @Benchmark
  public RelationGraph windowByAssociation() {
    return ledger.graph(Cut.withDefaults().withWindow(YEAR).with(Weighting.ASSOCIATION_STRENGTH));
  }

  /** The graph of all articles, association strength. */
  @Benchmark
  public RelationGraph allByAssociation() {
    return ledger.graph(Cut.withDefaults().with(Weighting.ASSOCIATION_STRENGTH));
  }

  /** One bootstrap replicate of the year's graph. */
  @Benchmark
  public RelationGraph replicate() {
    return sample.replicate(PoissonDraws.of(1), 0);
  }

  /** Writing the ledger to a file. */
  @Benchmark
  public void save() throws IOException {
    ledger.save(saved);
  }

  /** Reading the ledger from its file. */
  @Benchmark
  public RelationLedger load() throws IOException {
    return RelationLedger.load(file, ActorCatalog.bundled());
  }
}

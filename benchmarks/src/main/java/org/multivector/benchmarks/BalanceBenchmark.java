package org.multivector.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Structure;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.PoissonDraws;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The balance profile of one actor and of all, four poles and 1,000 replicates, over articles with
 * three actors each on average, on one thread; and the draw of a Poisson weight.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1500m")
public class BalanceBenchmark {
  private static final int DRAWS = 1000;
  private static final int GRAPH_REPLICATES = 50;

  /** How many articles. */
  @Param({"100000"})
  public int articles = 100_000;

  private RelationSample sample = SyntheticNews.world(1, 1, 1);
  private final PoissonDraws.Streams streams = PoissonDraws.of(42).streams(DRAWS);
  private final int[] drawn = new int[DRAWS];
  private long key;

  /** Makes the articles. */
  @Setup
  public void setUp() {
    sample = SyntheticNews.world(articles, 190, 1);
  }

  /** The full profile of one actor. */
  @Benchmark
  public BalanceProfile oneActor() {
    return Balance.withDefaults().compute(sample, "KAZ");
  }

  /** The full profiles of all actors outside the poles. */
  @Benchmark
  public List<BalanceProfile> allActors() {
    return Balance.withDefaults().computeAll(sample);
  }

  /**
   * The full profile of one actor, components that need a graph included, with {@value
   * #GRAPH_REPLICATES} replicates; each makes two graphs.
   */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public BalanceProfile oneActorWithGraphs() {
    return Balance.withDefaults()
        .with(Structure.INCLUDE)
        .with(Bootstrap.withDefaults().withReplicates(GRAPH_REPLICATES))
        .compute(sample, "KAZ");
  }

  /** A draw. */
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public int[] poissonDraw() {
    streams.draw(key++, drawn);
    return drawn;
  }
}

package org.multivector.cli;

import org.multivector.stat.Bootstrap;
import picocli.CommandLine.Option;

/** The options of the bootstrap. */
final class IntervalOptions {
  @Option(
      names = "--replicates",
      paramLabel = "N",
      description = "Bootstrap replicates behind the intervals, 1000 by default; 0: no intervals.")
  int replicates = 1000;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the bootstrap, 42 by default.")
  long seed = 42;

  Bootstrap bootstrap() {
    if (replicates == 0) {
      return Bootstrap.none();
    }
    try {
      return Bootstrap.withDefaults().withReplicates(replicates).withSeed(seed);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--replicates", e);
    }
  }
}

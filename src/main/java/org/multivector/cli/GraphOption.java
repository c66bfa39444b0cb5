package org.multivector.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.multivector.io.EdgeList;
import org.multivector.relation.RelationGraph;
import picocli.CommandLine.Option;

/** A graph instead of articles. */
final class GraphOption {
  @Option(
      names = "--graph",
      paramLabel = "FILE",
      description =
          "Take a graph from a CSV file source,target,weight instead of articles; its names are"
              + " verbatim ids, and there are no intervals.")
  @Nullable Path file;

  boolean isGiven() {
    return file != null;
  }

  RelationGraph read(InputOptions input) throws IOException {
    if (file == null) {
      throw new IllegalStateException("no --graph");
    }
    if (!input.inputs.isEmpty()) {
      throw Failure.usage("--graph takes the place of INPUT; leave out " + input.inputs.get(0));
    }
    return EdgeList.read(file, input.limits());
  }
}

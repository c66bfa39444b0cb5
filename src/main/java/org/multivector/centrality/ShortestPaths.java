package org.multivector.centrality;

/**
 * The shortest paths from a source. The vertices reached are {@code settled(0)}, the source, and so
 * on, each after all those before it on its shortest paths.
 */
interface ShortestPaths {

  /** A vertex reached. */
  int settled(int r);

  /** How many ties lead to it on shortest paths. */
  int steps(int vertex);

  /** Where the k-th of them comes from. */
  int stepFrom(int vertex, int k);

  /** The entry, in the row of {@link #stepFrom}, of the k-th of them. */
  int stepEntry(int vertex, int k);

  /** Which part of the shortest paths to it comes over the k-th of them. */
  double share(int vertex, int k);
}

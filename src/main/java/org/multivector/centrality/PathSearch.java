package org.multivector.centrality;

/**
 * Shortest paths from one source after another, counted; the working memory of one thread.
 *
 * <p>After {@link #search} the vertices reached are {@code settled(0)}, the source, to {@code
 * settled(reached - 1)}, each after all those before it on its shortest paths.
 */
interface PathSearch {

  static PathSearch on(PathNetwork network) {
    return network.isTooWide()
        ? new FloatingSearch(network.n, network.rowStart, network.neighbours, network.weights)
        : new BucketSearch(network);
  }

  /** Searches from a source; how many vertices it reaches, itself among them. */
  int search(int source);

  /** A vertex reached. */
  int settled(int r);

  /** The number of shortest paths to it; exact up to 2^53. */
  double count(int vertex);

  /** How many ties lead to it on shortest paths. */
  int steps(int vertex);

  /** Where the k-th of them comes from. */
  int stepFrom(int vertex, int k);

  /** The entry, in the row of {@link #stepFrom}, of the k-th of them. */
  int stepEntry(int vertex, int k);
}

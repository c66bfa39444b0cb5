package org.multivector.centrality;

/**
 * Shortest paths from one source after another, counted; the working memory of one thread. What can
 * be asked about paths is about those of the last {@link #search}.
 */
interface PathSearch extends ShortestPaths {

  static PathSearch on(PathNetwork network) {
    return network.isTooWide()
        ? new FloatingSearch(network.n, network.rowStart, network.neighbours, network.weights)
        : new BucketSearch(network);
  }

  /** Searches from a source; how many vertices it reaches, itself among them. */
  int search(int source);

  /** The number of shortest paths to a vertex; exact up to 2^53, and infinite above 2^1024. */
  double count(int vertex);

  /** Whether a vertex has more paths than {@link ScaledCounts#MOST}. */
  boolean isFull();

  @Override
  default double share(int vertex, int k) {
    return count(stepFrom(vertex, k)) / count(vertex);
  }
}

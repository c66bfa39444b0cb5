package org.multivector.centrality;

/** What a search found, with its paths counted again where they are too many for a double. */
final class ScaledPaths implements ShortestPaths {
  private final PathSearch search;
  private final ScaledCounts counts;

  private ScaledPaths(PathSearch search, int reached, int n) {
    this.search = search;
    counts = new ScaledCounts(n);
    counts.start(search.settled(0));
    for (int r = 1; r < reached; r++) {
      int v = search.settled(r);
      for (int k = 0; k < search.steps(v); k++) {
        counts.add(search.stepFrom(v, k), v);
      }
    }
  }

  /** The paths as they are unless they are too many. */
  static ShortestPaths of(PathSearch search, int reached, int n) {
    return search.isFull() ? new ScaledPaths(search, reached, n) : search;
  }

  @Override
  public int settled(int r) {
    return search.settled(r);
  }

  @Override
  public int steps(int vertex) {
    return search.steps(vertex);
  }

  @Override
  public int stepFrom(int vertex, int k) {
    return search.stepFrom(vertex, k);
  }

  @Override
  public int stepEntry(int vertex, int k) {
    return search.stepEntry(vertex, k);
  }

  @Override
  public double share(int vertex, int k) {
    return counts.share(search.stepFrom(vertex, k), vertex);
  }
}

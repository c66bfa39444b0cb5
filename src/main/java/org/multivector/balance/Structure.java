package org.multivector.balance;

/**
 * Whether a {@link Balance} computes the components that need a graph, and so a new graph for each
 * replicate: those of another {@link Component.Basis} than sums.
 */
public enum Structure {
  /** The components that follow from sums of ties, which are fast. */
  LEAVE_OUT,
  /**
   * All components. Each replicate costs two graphs of all articles and the shortest paths from the
   * members of the poles: milliseconds for hundreds of articles, tens of them for a hundred
   * thousand.
   */
  INCLUDE
}

package org.multivector.centrality;

/**
 * A tie as something that is scored.
 *
 * @param first the end that comes first in the network
 * @param second the other end
 * @param <V> type of the vertices
 */
public record Tie<V>(V first, V second) {

  /** Prints {@code KAZ-CHN}, actors by name. */
  @Override
  public String toString() {
    return Scores.shown(first) + "-" + Scores.shown(second);
  }
}

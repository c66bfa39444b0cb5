package org.multivector.centrality;

import java.util.List;
import java.util.Locale;
import org.multivector.actor.Actor;
import org.multivector.stat.RankIntervals;

/**
 * Scores with the ranks that the data allow; made by {@link CentralityBootstrap#rank}.
 *
 * @param scores the scores with their intervals
 * @param ranks the ranks, highest first, whose items are places in {@link Scores#vertices()}; empty
 *     without replicates, or where a score is not defined
 */
public record CentralityRanking(Scores<Actor> scores, List<RankIntervals.Rank> ranks) {

  /**
   * Takes an immutable copy.
   *
   * @throws IllegalArgumentException if there are ranks, but not one for each vertex
   */
  public CentralityRanking {
    ranks = List.copyOf(ranks);
    if (!ranks.isEmpty() && ranks.size() != scores.size()) {
      throw new IllegalArgumentException(
          ranks.size() + " ranks for " + scores.size() + " scores; each vertex needs one");
    }
  }

  /** Prints a line an actor, highest first: rank, possible ranks, score. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    List<Scores.Entry<Actor>> entries = scores.entries();
    for (int i = 0; i < entries.size(); i++) {
      Scores.Entry<Actor> entry = entries.get(i);
      text.append(
          String.format(Locale.ROOT, "%-32s %-32s", entry.vertex().name(), entry.estimate()));
      if (!ranks.isEmpty()) {
        RankIntervals.Rank rank = ranks.get(i);
        text.append(
            String.format(
                Locale.ROOT,
                " rank %d [%d, %d]%s",
                rank.rank(),
                rank.low(),
                rank.high(),
                rank.settled() ? "" : ", order to the next not settled"));
      }
      text.append('\n');
    }
    return text.toString().stripTrailing();
  }
}

package org.multivector.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.multivector.stat.Correction;
import org.multivector.stat.Difference;
import org.multivector.stat.Estimate;
import org.multivector.stat.RankIntervals;

/**
 * Profiles in the order of one component, highest first, each with the interval of its rank and
 * whether the data settle its order with the next; immutable and safe for use by many threads.
 *
 * <p>Profiles must come from one bootstrap, as {@link Balance#computeAll} makes them, so that their
 * replicates pair. Equal values stand by id of the focus. Rank intervals are those of {@link
 * RankIntervals}. O(n^2 R) time.
 *
 * <pre>{@code
 * BalanceRanking.of(balance.computeAll(sample), Component.EVENNESS);
 * }</pre>
 */
public final class BalanceRanking {
  private final Component component;
  private final List<BalanceProfile> ranked;
  private final List<Entry> entries;
  private final int undefined;

  private BalanceRanking(
      Component component, List<BalanceProfile> ranked, List<Entry> entries, int undefined) {
    this.component = component;
    this.ranked = ranked;
    this.entries = entries;
    this.undefined = undefined;
  }

  /**
   * A place in the ranking.
   *
   * @param focus id of the focal actor
   * @param estimate its value
   * @param rank 1 for the highest; equal values share the better rank
   * @param low the best rank that the data allow
   * @param high the worst rank that the data allow
   * @param settled whether the data settle its order with the next in the ranking
   */
  public record Entry(
      String focus, Estimate estimate, int rank, int low, int high, boolean settled) {}

  /**
   * A difference between two of the ranked, with the p-value adjusted for the number of pairs.
   *
   * @param first id of the one
   * @param second id of the other
   * @param difference first minus second, tested alone
   * @param adjusted the p-value adjusted
   */
  public record Pair(String first, String second, Difference difference, double adjusted) {}

  /**
   * Ranks profiles by a component; those in which it is undefined are left out and counted.
   *
   * @throws IllegalArgumentException if the component is one for each pole, or the bootstraps
   *     differ
   */
  public static BalanceRanking of(List<BalanceProfile> profiles, Component component) {
    List<BalanceProfile> defined = new ArrayList<>();
    int undefined = 0;
    for (BalanceProfile profile : profiles) {
      Estimate estimate = profile.value(component);
      if (estimate.isDefined()) {
        defined.add(profile);
      } else {
        undefined++;
      }
    }
    defined.sort((a, b) -> a.focus().id().compareTo(b.focus().id()));
    double[] values = new double[defined.size()];
    double[][] replicates = new double[values.length][];
    double level = defined.isEmpty() ? 0.95 : defined.get(0).balance().bootstrap().level();
    for (int j = 0; j < values.length; j++) {
      BalanceProfile profile = defined.get(j);
      profile.checkPaired(defined.get(0));
      values[j] = profile.value(component).value();
      replicates[j] = profile.replicateValues(component);
    }
    List<BalanceProfile> ranked = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (RankIntervals.Rank rank : RankIntervals.of(values, replicates, level)) {
      BalanceProfile profile = defined.get(rank.item());
      ranked.add(profile);
      entries.add(
          new Entry(
              profile.focus().id(),
              profile.value(component),
              rank.rank(),
              rank.low(),
              rank.high(),
              rank.settled()));
    }
    return new BalanceRanking(component, List.copyOf(ranked), List.copyOf(entries), undefined);
  }

  /** The component. */
  public Component component() {
    return component;
  }

  /** The places, highest first. */
  public List<Entry> entries() {
    return entries;
  }

  /** How many profiles were left out, as the component is undefined in them. */
  public int undefined() {
    return undefined;
  }

  /**
   * The differences of all pairs, tested with paired replicates, in the order of the ranking.
   *
   * @param correction how the p-values are adjusted for the number of pairs
   */
  public List<Pair> pairs(Correction correction) {
    List<String[]> names = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = i + 1; j < ranked.size(); j++) {
        names.add(new String[] {entries.get(i).focus(), entries.get(j).focus()});
        differences.add(ranked.get(i).minus(ranked.get(j), component));
      }
    }
    double[] adjusted =
        correction.adjusted(differences.stream().mapToDouble(Difference::pValue).toArray());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      pairs.add(new Pair(names.get(i)[0], names.get(i)[1], differences.get(i), adjusted[i]));
    }
    return List.copyOf(pairs);
  }

  /** Prints a line a place; {@code ~} marks one whose order with the next is not settled. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(component.key());
    for (Entry entry : entries) {
      text.append(
          String.format(
              Locale.ROOT,
              "\n%3d [%d, %d]%s  %-8s %s",
              entry.rank(),
              entry.low(),
              entry.high(),
              entry.settled() ? " " : "~",
              entry.focus(),
              entry.estimate()));
    }
    return text.toString();
  }
}

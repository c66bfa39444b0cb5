package org.multivector.balance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shares against which a balance is measured; immutable and safe for use by many threads.
 *
 * <p>A target is a statement about what balance ought to be. It is always named in the result:
 * uniform shares are a political assumption (why should small Turkey weigh as much as China?), no
 * less than trade shares or what all others do.
 */
public final class Target {
  private static final Target UNIFORM = new Target("uniform shares (an assumption)", null);
  private static final Target OTHERS = new Target("the shares of all other actors", null);

  private final String label;
  private final @Nullable Map<String, Double> shares;

  private Target(String label, @Nullable Map<String, Double> shares) {
    this.label = label;
    this.shares = shares;
  }

  /** Equal shares over the poles. */
  public static Target uniform() {
    return UNIFORM;
  }

  /** The shares of all other actors outside the poles, estimated anew in each replicate. */
  public static Target others() {
    return OTHERS;
  }

  /**
   * Stated shares, such as those of trade, held fixed in the replicates.
   *
   * @param label what they are
   * @param amounts an amount for each pole, none negative, a positive sum; scaled to sum 1
   * @throws IllegalArgumentException if an amount is negative or no number, or all are 0
   */
  public static Target of(String label, Map<String, Double> amounts) {
    Composition.of(amounts.values().stream().mapToDouble(Double::doubleValue).toArray());
    return new Target(label, new LinkedHashMap<>(amounts));
  }

  /** What the target is. */
  public String label() {
    return label;
  }

  boolean isOthers() {
    return this == OTHERS;
  }

  /**
   * The target over the named poles; absent where it holds none of them.
   *
   * @throws IllegalArgumentException if it leaves out a pole
   */
  Optional<Composition> over(List<String> names) {
    if (shares == null) {
      return Optional.of(Composition.uniform(names.size()));
    }
    double[] amounts = new double[names.size()];
    double sum = 0;
    for (int p = 0; p < amounts.length; p++) {
      Double amount = shares.get(names.get(p));
      if (amount == null) {
        throw new IllegalArgumentException(
            "the target '"
                + label
                + "' names no share of pole "
                + names.get(p)
                + "; it names "
                + shares.keySet());
      }
      amounts[p] = amount;
      sum += amount;
    }
    return sum > 0 ? Optional.of(Composition.of(amounts)) : Optional.empty();
  }

  /** Prints the label. */
  @Override
  public String toString() {
    return label;
  }
}

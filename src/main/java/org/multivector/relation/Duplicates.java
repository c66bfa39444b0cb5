package org.multivector.relation;

import org.jspecify.annotations.Nullable;

/**
 * What a cut does with near-identical articles, such as syndicated or re-posted stories; immutable.
 *
 * <p>See {@link RelationLedger#stories(Duplicates)} for how they are found and with what error.
 */
public final class Duplicates {
  private static final Duplicates COUNTED = new Duplicates(false, .7, 30);
  private static final Duplicates COLLAPSED = new Duplicates(true, .7, 30);

  private final boolean collapsing;
  private final double similarity;
  private final int days;

  private Duplicates(boolean collapsing, double similarity, int days) {
    this.collapsing = collapsing;
    this.similarity = similarity;
    this.days = days;
  }

  /** Every article counts, copies too. The default of a cut. */
  public static Duplicates counted() {
    return COUNTED;
  }

  /**
   * A story counts once, by its earliest article in the cut: similarity at least .7 and at most 30
   * days between two linked articles.
   */
  public static Duplicates collapsed() {
    return COLLAPSED;
  }

  /**
   * This treatment with another least similarity of linked articles.
   *
   * @throws IllegalArgumentException if it is not in [.5, 1]
   */
  public Duplicates withSimilarity(double least) {
    if (!(least >= .5 && least <= 1)) {
      throw new IllegalArgumentException(
          "similarity " + least + " is not in [0.5, 1]; below it the search misses too many pairs");
    }
    return new Duplicates(collapsing, least, days);
  }

  /**
   * This treatment with another greatest number of days between two linked articles.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Duplicates withinDays(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("number of days " + most + " is not in [0, 2^31)");
    }
    return new Duplicates(collapsing, similarity, most);
  }

  /** The least similarity (Jaccard index of shingles) of two linked articles. */
  public double similarity() {
    return similarity;
  }

  /** The greatest number of days between two linked articles. */
  public int days() {
    return days;
  }

  boolean collapsing() {
    return collapsing;
  }

  /** Equal if all options are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Duplicates that
        && collapsing == that.collapsing
        && similarity == that.similarity
        && days == that.days;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Boolean.hashCode(collapsing) + Double.hashCode(similarity)) + days;
  }

  /** Prints {@code duplicates counted}, or the rule by which they are collapsed. */
  @Override
  public String toString() {
    return collapsing
        ? "duplicates of similarity " + similarity + " within " + days + " days collapsed"
        : "duplicates counted";
  }
}

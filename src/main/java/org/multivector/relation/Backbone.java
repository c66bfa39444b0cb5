package org.multivector.relation;

import java.util.List;
import java.util.Locale;

/**
 * A test of which ties are more than chance; implementations are immutable and safe for use by many
 * threads.
 *
 * <p>{@link DisparityFilter} and {@link NoiseCorrected} look at the weights of a graph alone and
 * can be given any {@link RelationGraph}; {@link Hypergeometric} and {@link DegreeSequence} look at
 * who is named in which article, and need the ledger. The last is the default: it knows both how
 * often an actor is named and how many actors an article names.
 */
public interface Backbone {
  /** The name used in data, such as {@code sdsm}. */
  String name();

  /**
   * This test at another level, .05 by default: the false discovery rate of the tests that correct
   * for the number of pairs, the one-sided probability of one tie by chance for the others.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  Backbone withLevel(double level);

  /**
   * Tests the ties of a cut.
   *
   * @throws IllegalArgumentException if the cut cannot be tested this way; the message says why
   */
  BackboneResult compute(RelationLedger ledger, Cut cut);

  /** The default test: {@link DegreeSequence} at a false discovery rate of .05. */
  static Backbone withDefaults() {
    return DegreeSequence.withDefaults();
  }

  /** The four tests with their defaults. */
  static List<Backbone> all() {
    return List.of(
        DegreeSequence.withDefaults(),
        Hypergeometric.withDefaults(),
        NoiseCorrected.withDefaults(),
        DisparityFilter.withDefaults());
  }

  /**
   * The test of a name.
   *
   * @throws IllegalArgumentException if there is none; it names all
   */
  static Backbone named(String name) {
    return all().stream()
        .filter(backbone -> backbone.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "backbone '"
                        + name
                        + "' is unknown; it is one of "
                        + all().stream().map(Backbone::name).toList()));
  }
}

package org.multivector.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The ties of a graph with their scores, and which of them a {@link Backbone} keeps; immutable.
 *
 * @param method the name of the test
 * @param tested the graph that was tested
 * @param ties one entry a tie, in the order of {@link RelationGraph#relations()}
 * @param description a sentence for a methods section, with citations
 */
public record BackboneResult(
    String method, RelationGraph tested, List<Tested> ties, String description) {
  /** Takes an immutable copy. */
  public BackboneResult {
    ties = List.copyOf(ties);
  }

  /**
   * A tie with its verdict.
   *
   * @param relation the tie
   * @param score what the test measures, see its class
   * @param pValue probability of so strong a tie by chance, in [0, 1]
   * @param adjusted p-value after correction for multiple testing, in [0, 1]; the p-value itself
   *     where the test does not correct
   * @param kept whether the tie is in the backbone
   */
  public record Tested(
      Relation relation, double score, double pValue, double adjusted, boolean kept) {}

  /** The backbone: all actors, also those that lose every tie, and the ties kept. */
  public RelationGraph graph() {
    List<Relation> kept = new ArrayList<>();
    for (Tested tie : ties) {
      if (tie.kept()) {
        kept.add(tie.relation());
      }
    }
    return RelationGraph.of(tested.actors(), kept);
  }

  /** Number of ties kept. */
  public int kept() {
    return (int) ties.stream().filter(Tested::kept).count();
  }

  /** A sentence for a methods section: test, citation, threshold and outcome. */
  public String describe() {
    return String.format(
        Locale.ROOT, "%s; %d of %d ties were kept.", description, kept(), ties.size());
  }

  /** Prints the description and the ties, the most significant first. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(describe());
    ties.stream()
        .sorted(
            Comparator.comparingDouble(Tested::pValue)
                .thenComparing(t -> t.relation().first())
                .thenComparing(t -> t.relation().second()))
        .forEach(
            t ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "%n%-12s %-12s %12.4f %10.3g %10.3g %s",
                        t.relation().first().id(),
                        t.relation().second().id(),
                        t.score(),
                        t.pValue(),
                        t.adjusted(),
                        t.kept() ? "kept" : "")));
    return out.toString();
  }
}

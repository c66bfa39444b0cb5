package org.multivector.relation;

/**
 * The stochastic degree sequence model: a tie is kept if its ends share improbably many articles,
 * given how often each actor is named and how many actors each article names.
 *
 * <p>Under the null model article a names actor i with the probability {@code p_ai = x_a y_i / (1 +
 * x_a y_i)}, independently, with x and y such that the expected number of actors of each article
 * and of articles of each actor are the observed ones (the bipartite configuration model; Saracco,
 * Di Clemente, Gabrielli and Squartini 2015). The number of articles that i and j share is then
 * Poisson-binomial with the probabilities p_ai p_aj, and {@code p = P(X >= c_ij)} its upper tail.
 * p-values are corrected over all pairs of actors (Benjamini and Hochberg 1995). The score is c_ij.
 *
 * <p>The default test: a speech that names 60 states counts for little, a short item that names two
 * for much. Counts articles whatever the cut's unit, weighting and decay. The model is solved to a
 * relative error of 1e-9 in the degrees; tails are exact to about 1e-12 relative. Time grows with
 * ties times distinct numbers of actors an article names. Neal 2014.
 */
public final class DegreeSequence implements Backbone {
  private final double level;

  private DegreeSequence(double level) {
    this.level = level;
  }

  /** At a false discovery rate of .05. */
  public static DegreeSequence withDefaults() {
    return new DegreeSequence(.05);
  }

  /**
   * This test at another false discovery rate.
   *
   * @throws IllegalArgumentException if it is not in (0, 1)
   */
  @Override
  public DegreeSequence withLevel(double newLevel) {
    return new DegreeSequence(Bipartite.level(newLevel));
  }

  @Override
  public String name() {
    return "sdsm";
  }

  @Override
  public BackboneResult compute(RelationLedger ledger, Cut cut) {
    Bipartite matrix = Bipartite.of(ledger, cut);
    BipartiteModel model = BipartiteModel.of(matrix.articleDegree, matrix.actorDegree);
    return matrix.tested(
        name(),
        ledger.graph(cut),
        model::tail,
        level,
        "Ties were tested against the stochastic degree sequence model (Neal 2014) with cell"
            + " probabilities of the bipartite configuration model (Saracco et al. 2015)");
  }
}

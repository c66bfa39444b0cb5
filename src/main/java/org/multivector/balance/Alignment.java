package org.multivector.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;

/**
 * The alignment of an actor with each pole: how alike their portfolios of ties to all third actors
 * are; a set of options, immutable and safe for use by many threads.
 *
 * <p><b>Definition.</b> Third actors are those that are neither the focal actor nor in any pole, a
 * partial member of a pole by its part outside. The portfolio of the focal actor is its vector of
 * tie shares over them, that of a pole the shares of its members' ties weighted by membership.
 * {@link Similarity} compares the two: S with dmax the greatest difference observed, kappa and pi
 * with squared distances, tau-b. Co-mention with the same third actors says that both are in the
 * same stories, not that they agree.
 *
 * <p>Undefined, with the reason, where a portfolio is empty or does not vary. Latest memberships
 * hold. A replicate costs a new graph and O(k n^2) time for n actors and k poles.
 *
 * <p>Signorino, C. S., and Ritter, J. M. (1999). Tau-b or not tau-b. <i>International Studies
 * Quarterly</i> 43; Häge, F. M. (2011). <i>Political Analysis</i> 19.
 */
public final class Alignment {
  private static final Alignment DEFAULTS =
      new Alignment(Poles.kazakhstanVectors(), Bootstrap.withDefaults());
  static final int MEASURES = 4;

  private final Poles poles;
  private final Bootstrap bootstrap;

  private Alignment(Poles poles, Bootstrap bootstrap) {
    this.poles = poles;
    this.bootstrap = bootstrap;
  }

  /** Kazakhstan's four vectors, 1,000 replicates. */
  public static Alignment withDefaults() {
    return DEFAULTS;
  }

  /** Sets the poles. */
  public Alignment with(Poles poles) {
    return new Alignment(poles, bootstrap);
  }

  /** Sets replicates, seed, level and kind of the intervals; BCa without acceleration. */
  public Alignment with(Bootstrap bootstrap) {
    return new Alignment(poles, bootstrap);
  }

  /** The alignment with each pole in a graph, without intervals, in the poles' order. */
  public List<PoleAlignment> compute(RelationGraph graph, String actorId) {
    return alignments(values(graph, actorId), new double[poles.size() * MEASURES][0], 0);
  }

  /**
   * The alignment with each pole over the articles of a sample, in the poles' order; the articles
   * of an interval are those of the sample.
   */
  public List<PoleAlignment> compute(RelationSample sample, String actorId) {
    double[] observed = values(sample.graph(), actorId);
    int replicates = bootstrap.replicates();
    double[][] drawn = new double[observed.length][replicates];
    for (int r = 0; r < replicates; r++) {
      double[] row = values(sample.replicate(bootstrap.draws(), r), actorId);
      for (int c = 0; c < row.length; c++) {
        drawn[c][r] = row[c];
      }
    }
    return alignments(observed, drawn, sample.articles());
  }

  private List<PoleAlignment> alignments(double[] observed, double[][] drawn, long articles) {
    List<PoleAlignment> alignments = new ArrayList<>();
    for (int p = 0; p < poles.size(); p++) {
      Estimate[] made = new Estimate[MEASURES];
      for (int m = 0; m < MEASURES; m++) {
        int c = p * MEASURES + m;
        made[m] =
            Double.isNaN(observed[c])
                ? Estimate.undefined("a portfolio is empty or does not vary")
                : articles < 2
                    ? Estimate.of(observed[c])
                    : bootstrap.estimate(observed[c], drawn[c], articles);
      }
      alignments.add(new PoleAlignment(poles.names().get(p), made[0], made[1], made[2], made[3]));
    }
    return List.copyOf(alignments);
  }

  private double[] values(RelationGraph graph, String actorId) {
    if (graph.index(actorId).isEmpty()) {
      double[] none = new double[poles.size() * MEASURES];
      Arrays.fill(none, Double.NaN);
      return none;
    }
    List<String> ids = graph.actors().stream().map(Actor::id).toList();
    double[][] b = poles.memberships(ids, poles.epochs() - 1);
    return values(graph, b, poles.size(), graph.index(actorId).getAsInt());
  }

  /** S, kappa, pi and tau-b with each of k poles in turn, NaN where undefined. */
  static double[] values(RelationGraph graph, double[][] b, int k, int focus) {
    double[] values = new double[k * MEASURES];
    Arrays.fill(values, Double.NaN);
    int n = b.length;
    double[] own = new double[n];
    double[][] ofPole = new double[k][n];
    double[] third = new double[n];
    for (int j = 0; j < n; j++) {
      third[j] = j == focus ? 0 : Math.max(0, 1 - Arrays.stream(b[j]).sum());
    }
    for (int i = 0; i < n; i++) {
      for (int e = graph.rowStart(i); e < graph.rowStart(i + 1); e++) {
        int j = graph.neighbour(e);
        double weight = graph.weight(e) * third[j];
        if (i == focus) {
          own[j] += weight;
        }
        for (int p = 0; p < k; p++) {
          ofPole[p][j] += i == focus ? 0 : weight * b[i][p];
        }
      }
    }
    int[] thirds = IntStream.range(0, n).filter(j -> third[j] > 0).toArray();
    for (int p = 0; p < k; p++) {
      double[] one = Arrays.stream(thirds).mapToDouble(j -> own[j]).toArray();
      double[] other = new double[thirds.length];
      for (int t = 0; t < thirds.length; t++) {
        other[t] = ofPole[p][thirds[t]];
      }
      if (Arrays.stream(one).sum() > 0 && Arrays.stream(other).sum() > 0) {
        compare(Composition.of(one).shares(), Composition.of(other).shares(), values, p * MEASURES);
      }
    }
    return values;
  }

  private static void compare(double[] one, double[] other, double[] values, int at) {
    double greatest = 0;
    for (int j = 0; j < one.length; j++) {
      greatest = Math.max(greatest, Math.abs(one[j] - other[j]));
    }
    double range = greatest;
    values[at] = range == 0 ? 1 : Similarity.signorinoRitter(one, other, range);
    values[at + 1] = orNaN(() -> Similarity.cohenKappa(one, other));
    values[at + 2] = orNaN(() -> Similarity.scottPi(one, other));
    values[at + 3] = orNaN(() -> Similarity.kendallTauB(one, other));
  }

  /** A measure that says of constant portfolios that it does not exist. */
  private static double orNaN(DoubleSupplier measure) {
    try {
      return measure.getAsDouble();
    } catch (IllegalArgumentException constant) {
      return Double.NaN;
    }
  }
}

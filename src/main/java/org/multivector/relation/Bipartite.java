package org.multivector.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.multivector.actor.Actor;
import org.multivector.stat.Correction;

/** Who is named in which article of a cut: the article x actor matrix that null models keep. */
final class Bipartite {
  /** Number of actors that each article names; articles that name nobody are left out. */
  final int[] articleDegree;

  /** Number of articles that name each actor. */
  final int[] actorDegree;

  private final List<String> ids;
  private final PairIndex pairs;
  private final long[] common;

  private Bipartite(Notes notes) {
    int n = notes.articles;
    List<Actor> targets = notes.targets();
    articleDegree = new int[n];
    int[] degree = new int[targets.size()];
    for (int a = 0, k = 0; a < n; a++) {
      articleDegree[a] = notes.markEnd[a] - k;
      for (; k < notes.markEnd[a]; k++) {
        degree[notes.markActor[k]]++;
      }
    }
    pairs = notes.pairs;
    common = new long[pairs.size()];
    for (int e = 0; e < notes.entries; e++) {
      common[notes.entryTie[e]]++;
    }
    actorDegree = degree;
    ids = targets.stream().map(Actor::id).toList();
  }

  /** The matrix of a cut's articles; units, counting, weighting and decay do not matter to it. */
  static Bipartite of(RelationLedger ledger, Cut cut) {
    if (cut.authorTies() != AuthorTies.APART) {
      throw new IllegalArgumentException(
          "author ties "
              + cut.authorTies().word()
              + " cannot be tested against who is named together; keep them apart");
    }
    Cut presence = cut.with(Unit.ARTICLE).with(Weighting.JACCARD);
    return new Bipartite(
        new Cutter(ledger.columns(), presence, Selection.rows(ledger, cut), Cutter.Direction.NONE)
            .walked());
  }

  static double level(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not in (0, 1)");
    }
    return level;
  }

  /** Number of actors that are named at all. */
  int actors() {
    return (int) Arrays.stream(actorDegree).filter(degree -> degree > 0).count();
  }

  /** Probability of at least so many common articles of two actors by chance. */
  interface Tail {
    double probability(int first, int second, int common);
  }

  /**
   * Tests each tie of the cut's graph by the articles that its ends share. Corrected over all pairs
   * of actors: those that share no article have p = 1, and were looked at too.
   */
  BackboneResult tested(
      String name, RelationGraph graph, Tail tail, double level, String citation) {
    double[] p = new double[graph.tieCount()];
    long[] shared = new long[p.length];
    int[] target = new int[graph.size()];
    for (int i = 0; i < target.length; i++) {
      target[i] = ids.indexOf(graph.actors().get(i).id());
    }
    for (int t = 0; t < p.length; t++) {
      int first = target[graph.tieFirst(t)];
      int second = target[graph.tieSecond(t)];
      shared[t] = common[pairs.number(Math.min(first, second), Math.max(first, second))];
      p[t] = tail.probability(first, second, (int) shared[t]);
    }
    long family = actors() * (actors() - 1L) / 2;
    double[] all = Arrays.copyOf(p, (int) Math.max(p.length, Math.min(family, 1 << 24)));
    Arrays.fill(all, p.length, all.length, 1);
    double[] adjusted = Correction.BENJAMINI_HOCHBERG.adjusted(all);
    List<BackboneResult.Tested> ties = new ArrayList<>();
    for (int t = 0; t < p.length; t++) {
      ties.add(
          new BackboneResult.Tested(
              graph.relations().get(t), shared[t], p[t], adjusted[t], adjusted[t] < level));
    }
    return new BackboneResult(
        name,
        graph,
        ties,
        String.format(
            Locale.ROOT,
            "%s on %d articles, corrected over %d pairs of actors at a false discovery rate of %s"
                + " (Benjamini and Hochberg 1995)",
            citation,
            articleDegree.length,
            family,
            level));
  }
}

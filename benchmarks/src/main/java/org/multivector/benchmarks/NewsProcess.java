package org.multivector.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.multivector.actor.Unlisted;
import org.multivector.balance.Poles;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.text.AnnotatedArticle;

/**
 * A source of articles whose truth is known: pairs of actors with the chance that an article of a
 * kind ties them; immutable.
 *
 * <p>An article is about the focal actor K (55 %), about Z (25 %) or about others. Each of its
 * kind's pairs is in it with a chance of its own, and then in one sentence or more (one more with
 * chance .3), so that the ties of an article rise and fall together. K, Z and twelve others stand
 * outside the poles R, C, W and T, three of which have two members. The chances have a long tail,
 * as in news about many states: a few hundred articles do not show all pairs.
 */
final class NewsProcess {
  static final Poles POLES = Poles.parse("R=R1,R2;C=C1,C2;W=W1,W2;T=T1");

  /** How many times a pair of an article is named on average: one more with chance .3 each time. */
  private static final double SENTENCES = 1 / .7;

  private static final double[] KINDS = {.55, .25, .2};
  private static final String K =
      "K-R1:.30 K-R2:.12 K-C1:.20 K-C2:.12 K-W1:.15 K-W2:.08 K-T1:.12"
          + " K-X1:.20 K-X2:.12 K-X3:.06 K-X4:.03 K-X5:.015 K-X6:.008 K-X7:.004 K-X8:.004"
          + " K-X9:.002 K-X10:.002 K-X11:.001 K-X12:.001 K-Z:.05";
  private static final String LATER_K =
      "K-R1:.15 K-R2:.08 K-C1:.25 K-C2:.12 K-W1:.25 K-W2:.12 K-T1:.15"
          + " K-X1:.20 K-X2:.12 K-X3:.06 K-X4:.03 K-X5:.015 K-X6:.008 K-X7:.004 K-X8:.004"
          + " K-X9:.002 K-X10:.002 K-X11:.001 K-X12:.001 K-Z:.05";
  private static final String Z =
      "Z-R1:.20 Z-R2:.10 Z-C1:.30 Z-C2:.06 Z-W1:.25 Z-W2:.15 Z-T1:.20"
          + " Z-X3:.15 Z-X1:.10 Z-X2:.04 Z-X5:.03 Z-X4:.012 Z-X8:.006 Z-X6:.006 Z-X9:.003"
          + " Z-X7:.002 Z-X12:.002 Z-X10:.001";
  private static final String OTHERS =
      "R1-C1:.08 R1-W1:.15 C1-W1:.15 R2-T1:.02 C2-T1:.003 R1-R2:.20 W1-W2:.30 C1-C2:.15"
          + " R1-X1:.20 R1-X2:.06 R2-X3:.10 C1-X1:.08 C1-X3:.12 C2-X4:.10 W1-X2:.15 W1-X4:.06"
          + " W2-X5:.08 T1-X5:.06 T1-X1:.03 X1-X2:.10 X3-X4:.004 R1-X4:.03 R1-X5:.01 R1-X7:.006"
          + " R2-X6:.008 C1-X6:.01 C1-X8:.006 C2-X9:.01 W1-X5:.02 W1-X10:.008 W2-X7:.02"
          + " W2-X11:.006 T1-X12:.01";

  private final List<Map<String, Double>> chances;

  private NewsProcess(String focal) {
    this.chances = List.of(parsed(focal), parsed(Z), parsed(OTHERS));
  }

  /** The process. */
  static NewsProcess first() {
    return new NewsProcess(K);
  }

  /** The same with a K that has turned from R to W. */
  static NewsProcess later() {
    return new NewsProcess(LATER_K);
  }

  private static Map<String, Double> parsed(String text) {
    Map<String, Double> chances = new LinkedHashMap<>();
    for (String word : text.split(" ", -1)) {
      String[] parts = word.split(":", -1);
      chances.put(parts[0], Double.parseDouble(parts[1]));
    }
    return chances;
  }

  /** How many articles it takes for about so many to tie K to a pole. */
  int articlesBehind(int behind) {
    double none = 1;
    for (String pole : POLES.names()) {
      none *= 1 - chance(0, "K", pole);
    }
    return (int) Math.round(behind / (KINDS[0] * (1 - none)));
  }

  /** The chance that an article ties an actor to each pole, in the order of the poles. */
  double[] incidence(String actor) {
    int kind = actor.equals("K") ? 0 : 1;
    return POLES.names().stream().mapToDouble(pole -> chance(kind, actor, pole)).toArray();
  }

  private double chance(int kind, String actor, String pole) {
    double none = 1;
    for (String member : POLES.members(pole)) {
      none *= 1 - chances.get(kind).getOrDefault(actor + "-" + member, 0.0);
    }
    return 1 - none;
  }

  /** The graph of the expected weights of an article: what an endless corpus shows. */
  RelationGraph expected() {
    List<Relation> ties = new ArrayList<>();
    for (int kind = 0; kind < KINDS.length; kind++) {
      double part = KINDS[kind];
      chances
          .get(kind)
          .forEach(
              (pair, chance) -> {
                String[] ends = pair.split("-", -1);
                ties.add(
                    Relation.between(
                        new Unlisted(ends[0]), new Unlisted(ends[1]), part * chance * SENTENCES));
              });
    }
    return RelationGraph.of(ties);
  }

  /** So many articles of a day, the same for the same seed. */
  List<AnnotatedArticle> articles(int count, LocalDate day, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<AnnotatedArticle> drawn = new ArrayList<>();
    for (int a = 0; a < count; a++) {
      double u = random.nextDouble();
      int kind = u < KINDS[0] ? 0 : u < KINDS[0] + KINDS[1] ? 1 : 2;
      List<List<String>> sentences = new ArrayList<>();
      for (Map.Entry<String, Double> pair : chances.get(kind).entrySet()) {
        if (random.nextDouble() < pair.getValue()) {
          List<String> named = List.of(pair.getKey().split("-", -1));
          do {
            sentences.add(named);
          } while (random.nextDouble() < 1 - 1 / SENTENCES);
        }
      }
      AnnotatedArticle plain = SyntheticNews.article(day + "-" + seed + "-" + a, sentences);
      drawn.add(
          new AnnotatedArticle(plain.article().withDate(day), plain.sentences(), plain.mentions()));
    }
    return drawn;
  }
}

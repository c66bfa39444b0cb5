package org.multivector.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.multivector.actor.Actor;
import org.multivector.actor.Unlisted;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.stat.ExponentialDraws;
import org.multivector.stat.PoissonDraws;

/** Articles without text: lists of ties with weights, from a notation or a generating process. */
final class SimulatedArticles implements ArticleEntries {
  private final List<Actor> actors;
  private final List<String> ids;
  private final int[] tieFirst;
  private final int[] tieSecond;
  private final int[] entryBegin;
  private final int[] entryTie;
  private final long[] entryUnits;
  private final long[] days;

  private SimulatedArticles(List<Draft> drafts) {
    TreeSet<String> names = new TreeSet<>();
    for (Draft draft : drafts) {
      for (Tie tie : draft.ties) {
        names.add(tie.first);
        names.add(tie.second);
      }
    }
    List<String> sorted = List.copyOf(names);
    TreeMap<String, Integer> index = new TreeMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      index.put(sorted.get(i), i);
    }
    actors = sorted.stream().<Actor>map(Unlisted::new).toList();
    ids = drafts.stream().map(Draft::id).toList();
    TreeMap<Long, Integer> ties = new TreeMap<>();
    for (Draft draft : drafts) {
      for (Tie tie : draft.ties) {
        ties.put(key(index, tie), 0);
      }
    }
    tieFirst = new int[ties.size()];
    tieSecond = new int[ties.size()];
    int t = 0;
    for (Long key : new ArrayList<>(ties.keySet())) {
      tieFirst[t] = (int) (key >>> 32);
      tieSecond[t] = key.intValue();
      ties.put(key, t++);
    }
    entryBegin = new int[drafts.size() + 1];
    days = new long[drafts.size()];
    int entries = drafts.stream().mapToInt(draft -> draft.ties.size()).sum();
    entryTie = new int[entries];
    entryUnits = new long[entries];
    int e = 0;
    for (int a = 0; a < drafts.size(); a++) {
      days[a] = drafts.get(a).day;
      for (Tie tie : drafts.get(a).ties) {
        entryTie[e] = ties.getOrDefault(key(index, tie), -1);
        entryUnits[e++] = Math.round(tie.weight * 0x1p32);
      }
      entryBegin[a + 1] = e;
    }
  }

  record Tie(String first, String second, double weight) {}

  record Draft(String id, long day, List<Tie> ties) {}

  private static long key(Map<String, Integer> index, Tie tie) {
    int one = index.getOrDefault(tie.first, -1);
    int other = index.getOrDefault(tie.second, -1);
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  static SimulatedArticles of(Collection<Draft> drafts) {
    return new SimulatedArticles(List.copyOf(drafts));
  }

  /** Articles as {@code "a1 k-r:1 k-c:2 | a2@100 k-r:1"}, the number after @ being an epoch day. */
  static SimulatedArticles parse(String text) {
    List<Draft> drafts = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      String[] words = part.strip().split(" +", -1);
      String[] head = words[0].split("@", -1);
      List<Tie> ties = new ArrayList<>();
      for (String word : Arrays.asList(words).subList(1, words.length)) {
        String[] tie = word.split("[-:]", -1);
        ties.add(new Tie(tie[0], tie[1], Double.parseDouble(tie[2])));
      }
      drafts.add(new Draft(head[0], head.length > 1 ? Long.parseLong(head[1]) : UNDATED, ties));
    }
    return of(drafts);
  }

  /**
   * Articles of a world: each names a focal actor, k or z, and with the given chances some of the
   * actors r, c, u, t and x; the tie's weight is the sum of its sentences, 1 + geometric.
   */
  static SimulatedArticles drawn(int articles, double[] chances, long seed) {
    String[] partners = {"r", "c", "u", "t", "x"};
    SplittableRandom random = new SplittableRandom(seed);
    List<Draft> drafts = new ArrayList<>();
    for (int a = 0; a < articles; a++) {
      String focus = random.nextDouble() < .7 ? "k" : "z";
      List<Tie> ties = new ArrayList<>();
      for (int p = 0; p < partners.length; p++) {
        if (random.nextDouble() < chances[p]) {
          int sentences = 1;
          while (random.nextDouble() < .3) {
            sentences++;
          }
          ties.add(new Tie(focus, partners[p], sentences));
        }
      }
      drafts.add(new Draft("s" + seed + "a" + a, UNDATED, ties));
    }
    return of(drafts);
  }

  /** The shares of r, c, u and t in the process of {@link #drawn}. */
  static Composition truth(double[] chances) {
    return Composition.of(Arrays.copyOf(chances, 4));
  }

  @Override
  public List<Actor> actors() {
    return actors;
  }

  @Override
  public int articles() {
    return days.length;
  }

  @Override
  public int ties() {
    return tieFirst.length;
  }

  @Override
  public int tieFirst(int tie) {
    return tieFirst[tie];
  }

  @Override
  public int tieSecond(int tie) {
    return tieSecond[tie];
  }

  @Override
  public long articleKey(int article) {
    // Any injective map will do: the draws mix it.
    long key = 1125899906842597L;
    for (char c : ids.get(article).toCharArray()) {
      key = 31 * key + c;
    }
    return key;
  }

  @Override
  public long articleDay(int article) {
    return days[article];
  }

  @Override
  public int entryBegin(int article) {
    return entryBegin[article];
  }

  @Override
  public int entryEnd(int article) {
    return entryBegin[article + 1];
  }

  @Override
  public int entryTie(int entry) {
    return entryTie[entry];
  }

  @Override
  public long entryUnits(int entry) {
    return entryUnits[entry];
  }

  @Override
  public String articleId(int article) {
    return ids.get(article);
  }

  private interface Times {
    double of(int article);
  }

  @Override
  public RelationGraph graph() {
    return graph(a -> 1);
  }

  @Override
  public RelationGraph replicate(PoissonDraws draws, int replicate) {
    return graph(a -> draws.draw(articleKey(a), replicate));
  }

  @Override
  public RelationGraph replicate(ExponentialDraws draws, int replicate) {
    return graph(a -> draws.draw(articleKey(a), replicate));
  }

  @Override
  public RelationGraph without(int article) {
    return graph(a -> a == article ? 0 : 1);
  }

  private RelationGraph graph(Times times) {
    double[] weights = new double[tieFirst.length];
    for (int a = 0; a < days.length; a++) {
      for (int e = entryBegin[a]; e < entryBegin[a + 1]; e++) {
        weights[entryTie[e]] += times.of(a) * entryUnits[e] * 0x1p-32;
      }
    }
    List<Relation> ties = new ArrayList<>();
    for (int t = 0; t < weights.length; t++) {
      if (weights[t] > 0) {
        ties.add(
            Relation.between(actors.get(tieFirst[t]), actors.get(tieSecond[t]), weights[t], 1));
      }
    }
    return RelationGraph.of(actors, ties);
  }
}

package org.multivector.relation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;

/**
 * An undirected weighted graph of actors, without self-ties and parallel ties; immutable and safe
 * for use by many threads.
 *
 * <p>The weight of a tie is its strength, greater than 0. Actors are sorted by id, relations by the
 * id of the first actor and then of the second. Two graphs are equal if their actors' ids and their
 * ties with weights and article counts are.
 *
 * <p>Actors without ties (isolates) may be present: {@link #of(Collection, Collection)} keeps them,
 * and so do {@link #induced(Collection)} and backbones, since an actor that stands alone is a
 * finding.
 *
 * <p>Hot code reads the compressed sparse rows: the ties of actor {@code i} lie at the entries
 * {@code rowStart(i) <= e < rowStart(i + 1)}, sorted by neighbour; each tie has two entries. Memory
 * is about 24 bytes an entry; look-ups by id take constant time, {@link #relation(String, String)}
 * logarithmic time in the degree.
 *
 * <pre>{@code
 * RelationGraph graph = ledger.graph(Cut.withDefaults());
 * graph.strength("KAZ");
 * graph.relation("KAZ", "CHN").map(Relation::articles);
 * }</pre>
 */
public final class RelationGraph {
  private final Roster roster;
  private final int[] rowStart;
  private final int[] neighbours;
  private final int[] entryTie;
  private final int[] tieFirst;
  private final int[] tieSecond;
  private final double[] tieWeight;
  private final long[] tieArticles;

  /** Made on first use; guarded by this. */
  private @Nullable Graph<Actor, Relation> view;

  /** Takes the arrays over; ties must be sorted by (first, second), each with first < second. */
  RelationGraph(
      Roster roster, int[] tieFirst, int[] tieSecond, double[] tieWeight, long[] tieArticles) {
    this.roster = roster;
    this.tieFirst = tieFirst;
    this.tieSecond = tieSecond;
    this.tieWeight = tieWeight;
    this.tieArticles = tieArticles;
    int n = roster.size();
    int m = tieFirst.length;
    rowStart = new int[n + 1];
    for (int t = 0; t < m; t++) {
      rowStart[tieFirst[t] + 1]++;
      rowStart[tieSecond[t] + 1]++;
    }
    for (int i = 0; i < n; i++) {
      rowStart[i + 1] += rowStart[i];
    }
    neighbours = new int[2 * m];
    entryTie = new int[2 * m];
    int[] next = Arrays.copyOf(rowStart, n);
    // Smaller neighbours first, then greater ones: ties sorted by (first, second) give sorted rows.
    for (int t = 0; t < m; t++) {
      int e = next[tieSecond[t]]++;
      neighbours[e] = tieFirst[t];
      entryTie[e] = t;
    }
    for (int t = 0; t < m; t++) {
      int e = next[tieFirst[t]]++;
      neighbours[e] = tieSecond[t];
      entryTie[e] = t;
    }
  }

  /**
   * The graph of some relations and the actors that they join.
   *
   * @throws IllegalArgumentException if two relations join the same actors
   */
  public static RelationGraph of(Collection<Relation> relations) {
    return of(List.of(), relations);
  }

  /**
   * The graph of some actors and relations; actors without relations stay as isolates.
   *
   * @throws IllegalArgumentException if two relations join the same actors
   */
  public static RelationGraph of(
      Collection<? extends Actor> actors, Collection<Relation> relations) {
    List<Actor> all = new ArrayList<>(actors);
    List<Relation> sorted = new ArrayList<>(relations);
    for (Relation relation : sorted) {
      all.add(relation.first());
      all.add(relation.second());
    }
    sorted.sort(
        (a, b) -> {
          int byFirst = a.first().compareTo(b.first());
          return byFirst != 0 ? byFirst : a.second().compareTo(b.second());
        });
    Roster roster = Roster.of(all);
    int m = sorted.size();
    int[] first = new int[m];
    int[] second = new int[m];
    double[] weight = new double[m];
    long[] articles = new long[m];
    for (int t = 0; t < m; t++) {
      Relation relation = sorted.get(t);
      first[t] = roster.known(relation.first().id());
      second[t] = roster.known(relation.second().id());
      weight[t] = relation.weight();
      articles[t] = relation.articles();
      if (t > 0 && first[t] == first[t - 1] && second[t] == second[t - 1]) {
        throw new IllegalArgumentException(
            "two relations join "
                + relation.first().id()
                + " and "
                + relation.second().id()
                + "; add their weights up first");
      }
    }
    return new RelationGraph(roster, first, second, weight, articles);
  }

  /** Number of actors. */
  public int size() {
    return roster.size();
  }

  /** Number of ties, each counted once. */
  public int tieCount() {
    return tieFirst.length;
  }

  /** The actors, by id. */
  public List<Actor> actors() {
    return roster.list();
  }

  /** The relations, by the id of the first actor and then of the second. */
  public List<Relation> relations() {
    return new Relations();
  }

  /** The index of an actor in {@link #actors()}, absent where it is not in the graph. */
  public OptionalInt index(String id) {
    return roster.index(id);
  }

  /** Whether an actor is in the graph. */
  public boolean contains(String id) {
    return roster.index(id).isPresent();
  }

  /**
   * The actor with an id in this graph.
   *
   * @throws IllegalArgumentException if it is not in the graph
   */
  public Actor actor(String id) {
    return roster.actor(roster.known(id));
  }

  /** The relation of two actors in any order, absent where they have none or are not here. */
  public Optional<Relation> relation(String a, String b) {
    OptionalInt i = roster.index(a);
    OptionalInt j = roster.index(b);
    if (i.isEmpty() || j.isEmpty()) {
      return Optional.empty();
    }
    int e =
        Arrays.binarySearch(
            neighbours, rowStart[i.getAsInt()], rowStart[i.getAsInt() + 1], j.getAsInt());
    return e < 0 ? Optional.empty() : Optional.of(tie(entryTie[e]));
  }

  /**
   * The relations of an actor, by the id of the other end.
   *
   * @throws IllegalArgumentException if it is not in the graph
   */
  public List<Relation> ties(String id) {
    int i = roster.known(id);
    List<Relation> ties = new ArrayList<>(rowStart[i + 1] - rowStart[i]);
    for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
      ties.add(tie(entryTie[e]));
    }
    return List.copyOf(ties);
  }

  /**
   * The sum of the weights of an actor's ties, 0 for an isolate; summed in the order of the
   * neighbours' ids.
   *
   * @throws IllegalArgumentException if it is not in the graph
   */
  public double strength(String id) {
    return strength(roster.known(id));
  }

  /** The sum of the weights of the ties of the actor at an index. */
  public double strength(int i) {
    double sum = 0;
    for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
      sum += tieWeight[entryTie[e]];
    }
    return sum;
  }

  /**
   * The number of an actor's ties.
   *
   * @throws IllegalArgumentException if it is not in the graph
   */
  public int degree(String id) {
    int i = roster.known(id);
    return rowStart[i + 1] - rowStart[i];
  }

  /** First entry of the row of actor {@code i}; {@code rowStart(size())} is the entry count. */
  public int rowStart(int i) {
    return rowStart[i];
  }

  /** The neighbour at an entry, an index into {@link #actors()}. */
  public int neighbour(int entry) {
    return neighbours[entry];
  }

  /** The weight of the tie at an entry. */
  public double weight(int entry) {
    return tieWeight[entryTie[entry]];
  }

  /** The tie at an entry, an index into {@link #relations()}. */
  public int tieAt(int entry) {
    return entryTie[entry];
  }

  /** Index of the first actor of a tie. */
  public int tieFirst(int tie) {
    return tieFirst[tie];
  }

  /** Index of the second actor of a tie. */
  public int tieSecond(int tie) {
    return tieSecond[tie];
  }

  /** Weight of a tie. */
  public double tieWeight(int tie) {
    return tieWeight[tie];
  }

  /** Articles behind a tie. */
  public long tieArticles(int tie) {
    return tieArticles[tie];
  }

  /**
   * A read-only JGraphT graph of the same content, made on first use and shared afterwards.
   *
   * <p>Its edge weights are tie strengths. JGraphT's weighted path algorithms read a weight as a
   * length: give them 1/weight, or use the metrics of this library, which do.
   */
  public synchronized Graph<Actor, Relation> asJGraphT() {
    Graph<Actor, Relation> made = view;
    if (made == null) {
      made = jgrapht();
      view = made;
    }
    return made;
  }

  private Graph<Actor, Relation> jgrapht() {
    SimpleWeightedGraph<Actor, Relation> graph = new SimpleWeightedGraph<>(Relation.class);
    actors().forEach(graph::addVertex);
    for (Relation relation : relations()) {
      graph.addEdge(relation.first(), relation.second(), relation);
      graph.setEdgeWeight(relation, relation.weight());
    }
    return new AsUnmodifiableGraph<>(graph);
  }

  /**
   * The connected components, each with its actors by id: the greatest first, of equal size the one
   * with the smallest id first. Takes time linear in actors and ties.
   */
  public List<List<Actor>> components() {
    int[] component = new int[size()];
    Arrays.fill(component, -1);
    int[] stack = new int[size()];
    List<List<Actor>> components = new ArrayList<>();
    for (int root = 0; root < size(); root++) {
      if (component[root] >= 0) {
        continue;
      }
      int number = components.size();
      int depth = 0;
      int count = 1;
      stack[depth++] = root;
      component[root] = number;
      while (depth > 0) {
        int i = stack[--depth];
        for (int e = rowStart[i]; e < rowStart[i + 1]; e++) {
          int j = neighbours[e];
          if (component[j] < 0) {
            component[j] = number;
            count++;
            stack[depth++] = j;
          }
        }
      }
      components.add(new ArrayList<>(count));
    }
    for (int i = 0; i < size(); i++) {
      components.get(component[i]).add(roster.actor(i));
    }
    return components.stream()
        .map(List::copyOf)
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .toList();
  }

  /**
   * The subgraph of the greatest component; of equal ones that with the smallest id. The empty
   * graph gives itself.
   */
  public RelationGraph giantComponent() {
    List<List<Actor>> components = components();
    return components.size() <= 1
        ? this
        : induced(components.get(0).stream().map(Actor::id).toList());
  }

  /**
   * The subgraph of some actors with all ties among them; actors that lose all ties stay.
   *
   * @throws IllegalArgumentException if one is not in the graph
   */
  public RelationGraph induced(Collection<String> ids) {
    boolean[] inside = new boolean[size()];
    for (String id : ids) {
      inside[roster.known(id)] = true;
    }
    List<Actor> kept = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (inside[i]) {
        kept.add(roster.actor(i));
      }
    }
    List<Relation> among =
        relations().stream()
            .filter(
                r -> inside[roster.known(r.first().id())] && inside[roster.known(r.second().id())])
            .toList();
    return of(kept, among);
  }

  /**
   * The subgraph of an actor and its neighbours with all ties among them.
   *
   * @throws IllegalArgumentException if it is not in the graph
   */
  public RelationGraph ego(String id) {
    List<String> ids = new ArrayList<>();
    ids.add(id);
    ties(id).forEach(tie -> ids.add(tie.other(id).id()));
    return induced(ids);
  }

  private Relation tie(int t) {
    return new Relation(
        roster.actor(tieFirst[t]), roster.actor(tieSecond[t]), tieWeight[t], tieArticles[t]);
  }

  Roster roster() {
    return roster;
  }

  /** Equal if the ids of the actors are, and the ties with weights and article counts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RelationGraph that
        && Arrays.equals(tieFirst, that.tieFirst)
        && Arrays.equals(tieSecond, that.tieSecond)
        && Arrays.equals(tieWeight, that.tieWeight)
        && Arrays.equals(tieArticles, that.tieArticles)
        && ids().equals(that.ids());
  }

  @Override
  public int hashCode() {
    return 31 * ids().hashCode() + Arrays.hashCode(tieWeight);
  }

  private List<String> ids() {
    return actors().stream().map(Actor::id).toList();
  }

  /** Prints the counts and the ten strongest ties, one a line. */
  @Override
  public String toString() {
    String head = String.format(Locale.ROOT, "%d actors, %d ties", size(), tieCount());
    return relations().stream()
        .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
        .limit(10)
        .map(r -> "\n  " + r)
        .collect(Collectors.joining("", head, tieCount() > 10 ? "\n  …" : ""));
  }

  /** The relations, made as they are asked for: a replicate is often read by its rows alone. */
  private final class Relations extends AbstractList<Relation> implements RandomAccess {
    @Override
    public Relation get(int t) {
      return tie(Objects.checkIndex(t, tieFirst.length));
    }

    @Override
    public int size() {
      return tieFirst.length;
    }
  }
}

package org.multivector.balance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;

/**
 * The sums from which all components of one profile follow, in one replicate or on the data as they
 * are; weights, not units.
 */
final class Tally {
  private static final String ONE_POLE = "there is one pole alone; it takes two to be even";

  private final double[] ties;
  private final double outside;
  private final double articles;
  private final double[] incidence;
  private final double[] others;
  private final double[] outward;

  /**
   * Takes the arrays as they are.
   *
   * @param ties to each pole
   * @param outside ties to actors outside all poles
   * @param articles articles with a tie to a pole
   * @param incidence articles with a tie to each pole
   * @param others ties of all other actors outside the poles to each pole
   * @param outward ties of each pole to actors outside it
   */
  Tally(
      double[] ties,
      double outside,
      double articles,
      double[] incidence,
      double[] others,
      double[] outward) {
    this.ties = ties;
    this.outside = outside;
    this.articles = articles;
    this.incidence = incidence;
    this.others = others;
    this.outward = outward;
  }

  /**
   * The sums over a graph.
   *
   * @param b the part of each actor in each pole
   * @param in whether each actor is of the focus
   */
  static Tally of(RelationGraph graph, double[][] b, boolean[] in) {
    int k = b.length == 0 ? 0 : b[0].length;
    double[] ties = new double[k];
    double[] incidence = new double[k];
    double[] others = new double[k];
    double[] outward = new double[k];
    double outside = 0;
    double articles = 0;
    for (Relation relation : graph.relations()) {
      int[] ends = {
        graph.index(relation.first().id()).orElseThrow(),
        graph.index(relation.second().id()).orElseThrow()
      };
      for (int side = 0; side < 2; side++) {
        int from = ends[side];
        int to = ends[1 - side];
        double w = relation.weight();
        double toOutside = 1 - Math.min(1, Arrays.stream(b[to]).sum());
        double fromOutside = 1 - Math.min(1, Arrays.stream(b[from]).sum());
        for (int p = 0; p < k; p++) {
          outward[p] += w * b[from][p] * (1 - b[to][p]);
          if (in[from] && !in[to]) {
            ties[p] += w * b[to][p];
            incidence[p] += b[to][p] > 0 ? relation.articles() : 0;
          } else if (!in[from]) {
            others[p] += w * fromOutside * b[to][p];
          }
        }
        if (in[from] && !in[to]) {
          outside += w * toOutside;
          articles += toOutside < 1 ? relation.articles() : 0;
        }
      }
    }
    double behind = articles > 0 ? articles : Arrays.stream(ties).sum();
    return new Tally(ties, outside, behind, incidence, others, outward);
  }

  double tie(int pole) {
    return ties[pole];
  }

  double outside() {
    return outside;
  }

  /** All ties of the focal actor. */
  double strength() {
    double strength = outside;
    for (double tie : ties) {
      strength += tie;
    }
    return strength;
  }

  double articles() {
    return articles;
  }

  double incidence(int pole) {
    return incidence[pole];
  }

  double others(int pole) {
    return others[pole];
  }

  double outward(int pole) {
    return outward[pole];
  }

  /** What is the same in all replicates. */
  static final class Setting {
    private final List<String> names;
    private final int[] active;
    private final double[][] similarity;
    private final Target target;
    private final Optional<Composition> fixedTarget;
    private final OutsideTies outsideTies;
    private final EnumMap<Component, Integer> firstCell = new EnumMap<>(Component.class);
    private final int sumCells;
    private final int cells;

    Setting(
        Tally observed,
        Poles poles,
        Rivalry rivalry,
        Target target,
        OutsideTies outsideTies,
        Structure structure) {
      this.names = poles.names();
      this.active =
          IntStream.range(0, poles.size())
              .filter(p -> observed.ties[p] > 0 || observed.outward[p] > 0)
              .toArray();
      List<String> activeNames = Arrays.stream(active).mapToObj(names::get).toList();
      this.similarity = rivalry.similarity(activeNames);
      this.target = target;
      this.fixedTarget = activeNames.isEmpty() ? Optional.empty() : target.over(activeNames);
      this.outsideTies = outsideTies;
      int next = 0;
      for (Component component : Component.values()) {
        if (!component.needsGraph()) {
          firstCell.put(component, next);
          next += places(component);
        }
      }
      this.sumCells = next;
      for (Component component : Component.values()) {
        if (component.needsGraph() && structure == Structure.INCLUDE) {
          firstCell.put(component, next);
          next += places(component);
        }
      }
      this.cells = next;
    }

    /** How many numbers a component has. */
    int places(Component component) {
      int k = names.size();
      return switch (component.scope()) {
        case WHOLE -> 1;
        case POLE -> k;
        case PAIR -> k * (k - 1) / 2;
      };
    }

    /** The names of a pair of poles by its number, such as {@code Russia–China}. */
    String pair(int place) {
      int at = 0;
      for (int p = 0; p < names.size(); p++) {
        for (int q = p + 1; q < names.size(); q++) {
          if (at++ == place) {
            return names.get(p) + "–" + names.get(q);
          }
        }
      }
      throw new IllegalArgumentException("no pair " + place + " of " + names);
    }

    /** The number of a pair of poles, in either order; -1 where there is none. */
    int pair(String one, String other) {
      for (int place = 0; place < places(Component.POLE_BETWEENNESS); place++) {
        String pair = pair(place);
        if (pair.equals(one + "–" + other) || pair.equals(other + "–" + one)) {
          return place;
        }
      }
      return -1;
    }

    boolean holds(Component component) {
      return firstCell.containsKey(component);
    }

    /** The first cells of a row, those of the components that follow from sums. */
    int sumCells() {
      return sumCells;
    }

    List<String> names() {
      return names;
    }

    /** The poles, by number, that an actor outside them has a tie to. */
    int[] active() {
      return active;
    }

    /** Number of cells in a row of component values. */
    int cells() {
      return cells;
    }

    int cell(Component component, int pole) {
      return firstCell.getOrDefault(component, 0) + pole;
    }
  }

  /** Writes the value of each component, NaN where it is undefined, into a row of cells. */
  void evaluate(Setting setting, double[] row) {
    Arrays.fill(row, Double.NaN);
    int[] active = setting.active;
    double toPoles = sum(ties, active);
    double strength = toPoles + outside;
    if (strength > 0) {
      evaluateDependence(setting, strength, row);
      if (setting.outsideTies == OutsideTies.GROUP) {
        double squares = square(outside / strength);
        for (int p : active) {
          squares += square(ties[p] / strength);
        }
        put(row, setting, Component.PARTICIPATION, 1 - squares);
      }
    }
    if (!(toPoles > 0)) {
      return;
    }
    Composition shares = Composition.of(pick(ties, active));
    for (int a = 0; a < active.length; a++) {
      row[setting.cell(Component.SHARE, active[a])] = shares.share(a);
    }
    double entropy = shares.entropy();
    put(row, setting, Component.ENTROPY, entropy);
    put(row, setting, Component.HILL_0, shares.hill(0));
    put(row, setting, Component.HILL_1, shares.hill(1));
    put(row, setting, Component.HILL_2, shares.hill(2));
    put(row, setting, Component.HHI, shares.concentration());
    put(row, setting, Component.EFFECTIVE_RIVAL_VECTORS, shares.rivalDiversity(setting.similarity));
    if (setting.outsideTies == OutsideTies.LEAVE_OUT) {
      put(row, setting, Component.PARTICIPATION, 1 - shares.concentration());
    }
    if (articles > 0) {
      put(
          row,
          setting,
          Component.ENTROPY_MILLER_MADOW,
          entropy + (shares.hill(0) - 1) / (2 * articles));
      long[] counts = Arrays.stream(active).mapToLong(p -> Math.round(incidence[p])).toArray();
      if (Arrays.stream(counts).sum() > 0) {
        put(row, setting, Component.ENTROPY_CHAO_SHEN, CountEntropy.chaoShen(counts));
      }
    }
    evaluateOthers(setting, shares, row);
    if (active.length > 1) {
      put(row, setting, Component.EVENNESS, shares.evenness());
      put(row, setting, Component.HHI_NORMALIZED, shares.normalizedConcentration());
      if (articles > 0) {
        Composition positive = shares.withoutZeros(articles);
        double[] clr = positive.clr();
        for (int a = 0; a < active.length; a++) {
          row[setting.cell(Component.TILT, active[a])] = clr[a];
        }
        put(row, setting, Component.IMBALANCE, positive.aitchisonNorm());
      }
    }
  }

  private void evaluateDependence(Setting setting, double strength, double[] row) {
    for (int p : setting.active) {
      double forth = ties[p] / strength;
      row[setting.cell(Component.DEPENDENCE, p)] = forth;
      if (outward[p] > 0) {
        // The outward ties hold the focal actor's own; a bare rounding must not lift this above 1.
        double back = Math.min(1, ties[p] / outward[p]);
        row[setting.cell(Component.REVERSE_DEPENDENCE, p)] = back;
        row[setting.cell(Component.ASYMMETRY, p)] = forth - back;
      }
    }
  }

  private void evaluateOthers(Setting setting, Composition shares, double[] row) {
    int[] active = setting.active;
    Optional<Composition> rest =
        sum(others, active) > 0
            ? Optional.of(Composition.of(pick(others, active)))
            : Optional.empty();
    if (rest.isPresent()) {
      for (int a = 0; a < active.length; a++) {
        double base = rest.get().share(a);
        if (base > 0) {
          row[setting.cell(Component.LOCATION_QUOTIENT, active[a])] = shares.share(a) / base;
        }
      }
    }
    Optional<Composition> target = setting.target.isOthers() ? rest : setting.fixedTarget;
    if (target.isPresent()) {
      put(
          row,
          setting,
          Component.TARGET_JENSEN_SHANNON,
          shares.jensenShannonDistance(target.get()));
      boolean positive = Arrays.stream(target.get().shares()).allMatch(t -> t > 0);
      if (active.length > 1 && articles > 0 && positive) {
        put(
            row,
            setting,
            Component.TARGET_AITCHISON,
            shares.withoutZeros(articles).aitchisonDistance(target.get()));
      }
    }
  }

  /** Why a component has no value here; {@code focus} names the focal actor. */
  String reason(Setting setting, Component component, int pole, String focus) {
    double toPoles = sum(ties, setting.active);
    boolean ofPole = component.scope() == Component.Scope.POLE;
    if (!(toPoles + outside > 0)) {
      return focus + " has no ties";
    }
    if (ofPole && Arrays.stream(setting.active).noneMatch(p -> p == pole)) {
      return "no actor outside it has a tie to the pole " + setting.names.get(pole);
    }
    if (!(toPoles > 0)) {
      return focus + " has no ties to any pole";
    }
    return switch (component) {
      case LOCATION_QUOTIENT -> "no other actor has a tie to the pole " + setting.names.get(pole);
      case TARGET_AITCHISON, TARGET_JENSEN_SHANNON ->
          setting.active.length < 2 ? ONE_POLE : "the target has a zero share or no share at all";
      case REVERSE_DEPENDENCE, ASYMMETRY -> "the pole has no outward ties";
      case EVENNESS, HHI_NORMALIZED -> ONE_POLE;
      default -> setting.active.length < 2 ? ONE_POLE : "no articles stand behind the ties";
    };
  }

  private static void put(double[] row, Setting setting, Component component, double value) {
    row[setting.cell(component, 0)] = value;
  }

  private static double[] pick(double[] from, int[] active) {
    return Arrays.stream(active).mapToDouble(p -> from[p]).toArray();
  }

  private static double sum(double[] from, int[] active) {
    double sum = 0;
    for (int p : active) {
      sum += from[p];
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}

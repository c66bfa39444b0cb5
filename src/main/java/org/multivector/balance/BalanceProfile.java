package org.multivector.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Difference;
import org.multivector.stat.Estimate;
import org.multivector.stat.IntervalMethod;

/**
 * How the ties of a focal actor are spread over the poles: a table of established components, each
 * an {@link Estimate}; immutable and safe for use by many threads. Made by {@link Balance}, which
 * states the definitions and the decisions on the edge.
 *
 * <p>It keeps the replicate values, so that profiles of one sample and seed can be compared
 * replicate by replicate, and the articles' contributions, so that it can {@linkplain #explain
 * explain} itself.
 */
public final class BalanceProfile {
  private final Focus focus;
  private final Balance balance;
  private final Tally.Setting setting;
  private final Tally observed;
  private final double[] values;
  private final double[][] drawn;
  private final @Nullable PoleUnits units;
  private final int number;
  private final @Nullable ArticleEntries sample;
  private final Estimate[] estimates;

  BalanceProfile(
      Focus focus,
      Balance balance,
      Tally.Setting setting,
      Tally observed,
      double[] values,
      double[][] drawn,
      @Nullable PoleUnits units,
      int number,
      @Nullable ArticleEntries sample) {
    this.focus = focus;
    this.balance = balance;
    this.setting = setting;
    this.observed = observed;
    this.values = values;
    this.drawn = drawn;
    this.units = units;
    this.number = number;
    this.sample = sample;
    this.estimates = estimates();
  }

  private Estimate[] estimates() {
    Bootstrap bootstrap = balance.bootstrap();
    Estimate[] made = new Estimate[values.length];
    boolean intervals = drawn.length > 0 && bootstrap.replicates() > 0 && observed.articles() >= 2;
    double[][] leaveOneOut =
        intervals && units != null && balance.needsLeaveOneOut()
            ? Balance.leaveOneOut(units, number, setting)
            : new double[0][];
    for (Component component : components()) {
      for (int p = 0; p < setting.places(component); p++) {
        int cell = setting.cell(component, p);
        if (Double.isNaN(values[cell])) {
          made[cell] = Estimate.undefined(reason(component, p));
        } else if (component.needsGraph()) {
          made[cell] = graphEstimate(component, cell);
        } else if (!intervals) {
          made[cell] = Estimate.of(values[cell]);
        } else if (leaveOneOut.length > 0) {
          made[cell] = bootstrap.estimate(values[cell], drawn[cell], articles(), leaveOneOut[cell]);
        } else {
          made[cell] = bootstrap.estimate(values[cell], drawn[cell], articles());
        }
      }
    }
    return made;
  }

  private String reason(Component component, int place) {
    return component.needsGraph()
        ? new GraphComponents(balance.poles(), List.of(focus), setting)
            .reason(component, place, focus, observed.strength() > 0)
        : observed.reason(setting, component, place, focus.name());
  }

  /** The articles behind it are all of the sample, as those about others shape the graph too. */
  private Estimate graphEstimate(Component component, int cell) {
    Estimate value = Estimate.of(values[cell]);
    if (drawn.length == 0 || sample == null || sample.articles() < 2) {
      return value;
    }
    boolean paths = component.basis() == Component.Basis.PATHS;
    Bootstrap bootstrap = balance.bootstrap();
    boolean symmetric =
        component.basis() == Component.Basis.TIES
            && bootstrap.method() == IntervalMethod.PERCENTILE;
    return (symmetric ? bootstrap.with(IntervalMethod.SYMMETRIC) : bootstrap)
        .estimate(values[cell], drawn[cell], sample.articles())
        .interval()
        .map(i -> symmetric ? i.within(0, Double.POSITIVE_INFINITY) : i)
        .map(i -> paths ? i.named(i.method() + ", exponential weights") : i)
        .map(i -> Estimate.of(values[cell], i))
        .orElse(value);
  }

  /** The components that were computed: all, or without those that need a graph. */
  public List<Component> components() {
    return Arrays.stream(Component.values()).filter(setting::holds).toList();
  }

  /** Whose balance it is. */
  public Focus focus() {
    return focus;
  }

  /** The options it was made with. */
  public Balance balance() {
    return balance;
  }

  /** The position towards each pole, in the poles' order. */
  public List<PolePosition> poles() {
    List<PolePosition> positions = new ArrayList<>();
    for (int p = 0; p < setting.names().size(); p++) {
      positions.add(
          new PolePosition(
              setting.names().get(p),
              at(Component.SHARE, p),
              at(Component.TILT, p),
              at(Component.DEPENDENCE, p),
              at(Component.REVERSE_DEPENDENCE, p),
              at(Component.ASYMMETRY, p),
              at(Component.LOCATION_QUOTIENT, p)));
    }
    return List.copyOf(positions);
  }

  /** The position towards a pole, absent where there is none of the name. */
  public Optional<PolePosition> pole(String name) {
    return poles().stream().filter(position -> position.name().equals(name)).findFirst();
  }

  /** How the focal actor lies between each two poles; empty where it was not asked for. */
  public List<PolePair> polePairs() {
    List<PolePair> pairs = new ArrayList<>();
    List<String> names = setting.names();
    for (int p = 0; p < names.size() && setting.holds(Component.POLE_BETWEENNESS); p++) {
      for (int q = p + 1; q < names.size(); q++) {
        pairs.add(
            new PolePair(names.get(p), names.get(q), at(Component.POLE_BETWEENNESS, pairs.size())));
      }
    }
    return List.copyOf(pairs);
  }

  /** How alike the focal actor's ties are to each pole's; empty where it was not asked for. */
  public List<PoleAlignment> alignments() {
    List<PoleAlignment> alignments = new ArrayList<>();
    for (int p = 0; p < setting.names().size() && setting.holds(Component.ALIGNMENT_S); p++) {
      alignments.add(
          new PoleAlignment(
              setting.names().get(p),
              at(Component.ALIGNMENT_S, p),
              at(Component.ALIGNMENT_KAPPA, p),
              at(Component.ALIGNMENT_PI, p),
              at(Component.ALIGNMENT_TAU_B, p)));
    }
    return List.copyOf(alignments);
  }

  /** The poles that an actor outside them has a tie to; the others have undefined numbers. */
  public List<String> touchedPoles() {
    return Arrays.stream(setting.active()).mapToObj(setting.names()::get).toList();
  }

  /** Pielou's evenness of the shares, in [0, 1]. */
  public Estimate evenness() {
    return at(Component.EVENNESS, 0);
  }

  /** Hill's numbers. */
  public Hill hill() {
    return new Hill(at(Component.HILL_0, 0), at(Component.HILL_1, 0), at(Component.HILL_2, 0));
  }

  /** The Herfindahl–Hirschman index, in [1/k, 1]. */
  public Estimate hhi() {
    return at(Component.HHI, 0);
  }

  /** The index stretched to [0, 1]. */
  public Estimate hhiNormalized() {
    return at(Component.HHI_NORMALIZED, 0);
  }

  /** The effective number of vectors when allied poles count as one, in [1, k]. */
  public Estimate effectiveRivalVectors() {
    return at(Component.EFFECTIVE_RIVAL_VECTORS, 0);
  }

  /** The Aitchison norm of the shares; 0 only for equal ones. */
  public Estimate imbalance() {
    return at(Component.IMBALANCE, 0);
  }

  /** The participation coefficient, in [0, 1). */
  public Estimate participation() {
    return at(Component.PARTICIPATION, 0);
  }

  /**
   * The pole with the greatest share; absent where there is none, or two are equal, or one pole.
   */
  public Optional<String> leaning() {
    int lead = leading(c -> values[c]);
    return lead < 0 ? Optional.empty() : Optional.of(setting.names().get(lead));
  }

  /**
   * The part of the replicates in which the {@link #leaning()} pole has the greatest share, in [0,
   * 1]; absent without leaning or replicates. It is no probability that the leaning is true.
   */
  public Optional<Double> leaningSupport() {
    int lead = leading(c -> values[c]);
    if (lead < 0 || drawn.length == 0 || drawn[0].length == 0) {
      return Optional.empty();
    }
    int same = 0;
    for (int r = 0; r < drawn[0].length; r++) {
      int replicate = r;
      same += leading(c -> drawn[c][replicate]) == lead ? 1 : 0;
    }
    return Optional.of((double) same / drawn[0].length);
  }

  private interface CellValue {
    double of(int cell);
  }

  private int leading(CellValue value) {
    int lead = -1;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int p : setting.active()) {
      double share = value.of(setting.cell(Component.SHARE, p));
      if (share > greatest) {
        greatest = share;
        lead = p;
      } else if (share == greatest) {
        lead = -1;
      }
    }
    return setting.active().length < 2 ? -1 : lead;
  }

  /**
   * A component of the whole profile.
   *
   * @throws IllegalArgumentException if it is one for each pole
   */
  public Estimate value(Component component) {
    place(component);
    return at(component, 0);
  }

  /**
   * A component towards a pole.
   *
   * @throws IllegalArgumentException if there is no such pole, or the component has none
   */
  public Estimate value(Component component, String pole) {
    return at(component, place(component, pole));
  }

  /**
   * A component between two poles, in either order.
   *
   * @throws IllegalArgumentException if there are no such poles, or the component is not one for
   *     each pair
   */
  public Estimate value(Component component, String pole, String otherPole) {
    return at(component, place(component, pole, otherPole));
  }

  /**
   * The values of a component of the whole profile in the replicates, NaN where undefined; none
   * where the component was not asked for.
   *
   * @throws IllegalArgumentException if it is one for each pole or pair
   */
  public double[] replicateValues(Component component) {
    return drawn(component, place(component));
  }

  private double[] drawn(Component component, int place) {
    return drawn.length == 0 || !setting.holds(component)
        ? new double[0]
        : drawn[setting.cell(component, place)].clone();
  }

  /**
   * The values of a component towards a pole in the replicates, NaN where undefined.
   *
   * @throws IllegalArgumentException if there is no such pole, or the component has none
   */
  public double[] replicateValues(Component component, String pole) {
    return drawn(component, place(component, pole));
  }

  /**
   * The values of a component between two poles in the replicates, NaN where undefined.
   *
   * @throws IllegalArgumentException if there are no such poles, or the component is not one for
   *     each pair
   */
  public double[] replicateValues(Component component, String pole, String otherPole) {
    return drawn(component, place(component, pole, otherPole));
  }

  /**
   * The difference to another profile in a component of the whole profile, tested with paired
   * replicates: of another actor in the same sample, or of the same in another window.
   *
   * @throws IllegalArgumentException if it is one for each pole, or the bootstraps differ
   */
  public Difference minus(BalanceProfile other, Component component) {
    checkPaired(other);
    return Difference.of(
        balance.bootstrap(),
        value(component),
        replicateValues(component),
        other.value(component),
        other.replicateValues(component));
  }

  /**
   * The difference to another profile in a component towards a pole, tested with paired replicates.
   *
   * @throws IllegalArgumentException if there is no such pole, the component has none, or the
   *     bootstraps differ
   */
  public Difference minus(BalanceProfile other, Component component, String pole) {
    checkPaired(other);
    return Difference.of(
        balance.bootstrap(),
        value(component, pole),
        replicateValues(component, pole),
        other.value(component, pole),
        other.replicateValues(component, pole));
  }

  void checkPaired(BalanceProfile other) {
    if (seed() != other.seed() || replicates() != other.replicates()) {
      throw new IllegalArgumentException(
          "the profiles of "
              + focus.id()
              + " and "
              + other.focus.id()
              + " come from different draws and do not pair; use one bootstrap for both");
    }
  }

  /** Number of articles (or stories) with a tie to a pole; 0 where none stand behind a graph. */
  public long articles() {
    return units == null ? 0 : Math.round(observed.articles());
  }

  /** Number of replicates; 0 without intervals. */
  public int replicates() {
    return balance.bootstrap().replicates();
  }

  /** The seed of the draws. */
  public long seed() {
    return balance.bootstrap().seed();
  }

  /** The stated target of the target distances. */
  public String target() {
    return balance.target().label();
  }

  /** Where the rivalry between poles comes from. */
  public String rivalry() {
    return balance.rivalry().label();
  }

  /**
   * Opens a component of the whole profile.
   *
   * @throws IllegalArgumentException if it is one for each pole
   */
  public Explanation explain(Component component) {
    return explain(component, place(component), focus.name());
  }

  /**
   * Opens a component between two poles.
   *
   * @throws IllegalArgumentException if there are no such poles, or the component is not one for
   *     each pair
   */
  public Explanation explain(Component component, String pole, String otherPole) {
    int place = place(component, pole, otherPole);
    return explain(component, place, focus.name() + " between " + setting.pair(place));
  }

  /**
   * Opens a component towards a pole.
   *
   * @throws IllegalArgumentException if there is no such pole, or the component has none
   */
  public Explanation explain(Component component, String pole) {
    return explain(component, place(component, pole), focus.name() + " towards " + pole);
  }

  private Explanation explain(Component component, int place, String subject) {
    return new Opening(focus, balance, setting, observed, values, units, number, sample)
        .explain(component, place, subject, at(component, place));
  }

  private static int place(Component component) {
    if (component.scope() != Component.Scope.WHOLE) {
      throw new IllegalArgumentException(
          component.scope() == Component.Scope.POLE
              ? component.key() + " is one for each pole; name the pole"
              : component.key() + " is one for each pair of poles; name both");
    }
    return 0;
  }

  private int place(Component component, String pole, String otherPole) {
    int place = setting.pair(pole, otherPole);
    if (component.scope() != Component.Scope.PAIR || place < 0) {
      throw new IllegalArgumentException(
          component.scope() == Component.Scope.PAIR
              ? "no two poles '" + pole + "' and '" + otherPole + "' among " + setting.names()
              : component.key() + " is not one for each pair of poles");
    }
    return place;
  }

  private int place(Component component, String pole) {
    if (component.scope() != Component.Scope.POLE) {
      throw new IllegalArgumentException(
          component.scope() == Component.Scope.WHOLE
              ? component.key() + " is one number; name no pole"
              : component.key() + " is one for each pair of poles; name both");
    }
    int place = setting.names().indexOf(pole);
    if (place < 0) {
      throw new IllegalArgumentException("no pole '" + pole + "' among " + setting.names());
    }
    return place;
  }

  private Estimate at(Component component, int place) {
    return setting.holds(component)
        ? estimates[setting.cell(component, place)]
        : Estimate.undefined(component.key() + " was not asked for; set Structure.INCLUDE");
  }

  /** Prints an aligned table of poles and components. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("Balance of ").append(focus.name()).append(", ").append(articles());
    text.append(articles() == 1 ? " article, " : " articles, ");
    text.append(balance.bootstrap()).append('\n');
    int width = setting.names().stream().mapToInt(String::length).max().orElse(0);
    width = Math.max(width, "effectiveRivalVectors".length());
    for (PolePosition position : poles()) {
      text.append(padded(position.name(), width)).append("  share ");
      text.append(padded(position.share().toString(), 24)).append("  tilt ");
      text.append(position.tilt()).append('\n');
    }
    for (Component component : components()) {
      if (component.scope() == Component.Scope.WHOLE) {
        text.append(padded(component.key(), width)).append("  ");
        text.append(shown(at(component, 0))).append('\n');
      }
    }
    for (PolePair pair : polePairs()) {
      text.append(padded("between " + pair.first() + "–" + pair.second(), width)).append("  ");
      text.append(shown(pair.betweenness())).append('\n');
    }
    for (PoleAlignment pole : alignments()) {
      text.append(padded("alignment " + pole.pole(), width)).append("  S ");
      text.append(padded(pole.s().toString(), 24)).append("  tau-b ");
      text.append(pole.tauB()).append('\n');
    }
    text.append(padded("leaning", width)).append("  ").append(leaning().orElse("none"));
    return text.toString();
  }

  /** An estimate, with the kind of its interval where it is not the one in the head. */
  private String shown(Estimate estimate) {
    String usual = balance.bootstrap().method().label();
    return estimate
        .interval()
        .map(Estimate.Interval::method)
        .filter(method -> !method.equals(usual))
        .map(method -> estimate + "  " + method)
        .orElseGet(estimate::toString);
  }

  private static String padded(String text, int width) {
    return String.format(Locale.ROOT, "%-" + width + "s", text);
  }
}

package org.multivector.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.IntervalMethod;

/**
 * The multi-vector balance of an actor as a set of options: how its ties are spread over the poles,
 * as a {@link BalanceProfile} of established components, each an estimate with an interval;
 * immutable and safe for use by many threads.
 *
 * <p><b>Definition.</b> Focal actor i, ties {@code w_ij} as strengths, membership {@code B_jp} of
 * actor j in pole p on the article's day: {@code c_ip = sum_{j != i} w_ij B_jp}, shares {@code x_p
 * = c_ip / sum_q c_iq} (Everett and Borgatti 2026). The {@link Component components} follow from
 * these sums. Articles are the unit of resampling.
 *
 * <pre>{@code
 * BalanceProfile profile =
 *     Balance.withDefaults().with(Poles.kazakhstanVectors()).compute(sample, "KAZ");
 * profile.evenness();                     // 0.871 [0.852, 0.889]
 * profile.pole("Russia").orElseThrow();   // share, tilt, dependence …
 * }</pre>
 *
 * <p><b>Decisions on the edge.</b>
 *
 * <ul>
 *   <li>An actor without ties, or absent from the data: every component is undefined with the
 *       reason.
 *   <li>A pole that no actor outside it has a tie to: its numbers are undefined, and the other
 *       components are taken over the remaining poles; {@link BalanceProfile#touchedPoles()} names
 *       them. A pole that others have ties to and the focal actor has not: its share is 0.
 *   <li>One pole, or one that remains: share 1, D0 = D1 = D2 = HHI = 1; evenness, normalised HHI,
 *       tilt, imbalance and the log-ratio distance to a target are undefined.
 *   <li>One article behind the shares: values without intervals, as one article does not vary.
 *   <li>Equal ties: evenness 1, imbalance 0, and no leaning.
 *   <li>Overlapping poles: an actor of the data in several poles is refused or split, see {@link
 *       Overlap}; one that is not in the data does not matter.
 *   <li>A focal actor in a pole on a day of the data: see {@link OwnPole}.
 * </ul>
 *
 * <p><b>Intervals</b> hold the truth about as often as they say from 200 articles with a tie to a
 * pole on; how that was measured, and for fewer, is told in benchmarks/README.md. Those for which
 * it is not so say so, see {@link Component#coverage}.
 *
 * <p><b>Graph components.</b> Pole-to-pole betweenness, brokerage, constraint, effective size and
 * alignment need a graph for each replicate. They are left out, so that a profile is fast, unless
 * {@link Structure#INCLUDE} is set.
 *
 * <p>Over E entries of A articles, with R replicates, a profile takes O(E + R A' k) time for the A'
 * articles with a tie to a pole, and memory for R sums of each of 5k + 2 cells.
 */
public final class Balance {
  private static final Balance DEFAULTS =
      new Balance(
          Poles.kazakhstanVectors(),
          Bootstrap.withDefaults(),
          Rivalry.total(),
          Target.uniform(),
          OutsideTies.GROUP,
          OwnPole.REFUSE,
          Structure.LEAVE_OUT,
          done -> {});

  /** Sums of replicates kept at once; 32 M longs are 256 MB. */
  private static final int SUMS_AT_ONCE = 1 << 25;

  private final Poles poles;
  private final Bootstrap bootstrap;
  private final Rivalry rivalry;
  private final Target target;
  private final OutsideTies outsideTies;
  private final OwnPole ownPole;
  private final Structure structure;
  private final IntConsumer progress;

  private Balance(
      Poles poles,
      Bootstrap bootstrap,
      Rivalry rivalry,
      Target target,
      OutsideTies outsideTies,
      OwnPole ownPole,
      Structure structure,
      IntConsumer progress) {
    this.poles = poles;
    this.bootstrap = bootstrap;
    this.rivalry = rivalry;
    this.target = target;
    this.outsideTies = outsideTies;
    this.ownPole = ownPole;
    this.structure = structure;
    this.progress = progress;
  }

  /**
   * {@linkplain Poles#kazakhstanVectors() Kazakhstan's four vectors}, 1,000 replicates, all poles
   * rivals, uniform target, ties outside the poles one more group in the participation, focal
   * actors inside a pole refused, components that need a graph left out.
   */
  public static Balance withDefaults() {
    return DEFAULTS;
  }

  /** Sets the poles. */
  public Balance with(Poles poles) {
    return new Balance(
        poles, bootstrap, rivalry, target, outsideTies, ownPole, structure, progress);
  }

  /** Sets replicates, seed, level and kind of the intervals. */
  public Balance with(Bootstrap bootstrap) {
    return new Balance(
        poles, bootstrap, rivalry, target, outsideTies, ownPole, structure, progress);
  }

  /** Sets the rivalry between poles. */
  public Balance with(Rivalry rivalry) {
    return new Balance(
        poles, bootstrap, rivalry, target, outsideTies, ownPole, structure, progress);
  }

  /** Sets the shares against which the balance is measured. */
  public Balance with(Target target) {
    return new Balance(
        poles, bootstrap, rivalry, target, outsideTies, ownPole, structure, progress);
  }

  /** Sets how ties outside all poles enter the participation. */
  public Balance with(OutsideTies outsideTies) {
    return new Balance(
        poles, bootstrap, rivalry, target, outsideTies, ownPole, structure, progress);
  }

  /** Sets what becomes of a focal actor inside a pole. */
  public Balance with(OwnPole ownPole) {
    return new Balance(
        poles, bootstrap, rivalry, target, outsideTies, ownPole, structure, progress);
  }

  /** Sets whether the components that need a graph for each replicate are computed. */
  public Balance with(Structure structure) {
    return new Balance(
        poles, bootstrap, rivalry, target, outsideTies, ownPole, structure, progress);
  }

  /**
   * Sets a listener that is told how many replicates of the components that need a graph are done;
   * without {@link Structure#INCLUDE} there are none, and nothing to wait for.
   */
  public Balance withProgress(IntConsumer progress) {
    return new Balance(
        poles, bootstrap, rivalry, target, outsideTies, ownPole, structure, progress);
  }

  /** The poles. */
  public Poles poles() {
    return poles;
  }

  /** The options of the intervals. */
  public Bootstrap bootstrap() {
    return bootstrap;
  }

  /**
   * The profile of an actor over the articles of a sample.
   *
   * @param sample articles weighted by counts
   * @param actorId id of the focal actor; one that does not occur has an undefined profile
   * @throws IllegalArgumentException if it belongs to a pole and {@link OwnPole#REFUSE} is set, an
   *     actor belongs to several poles and {@link Overlap#REFUSE} is set, or the sample's weighting
   *     is an association measure
   */
  public BalanceProfile compute(RelationSample sample, String actorId) {
    return compute(sample, focus(sample.actors(), actorId));
  }

  /**
   * The profile of an actor, or of several as a whole, over the articles of a sample.
   *
   * @throws IllegalArgumentException as {@link #compute(RelationSample, String)}
   */
  public BalanceProfile compute(RelationSample sample, Focus focus) {
    return compute(ArticleEntries.of(sample), focus);
  }

  BalanceProfile compute(ArticleEntries sample, Focus focus) {
    checkOutside(sample, focus);
    PoleUnits units = PoleUnits.of(sample, poles, focus);
    int replicates = bootstrap.replicates();
    long[] sums = units.replicates(bootstrap.draws(), replicates);
    Tally.Setting setting = setting(units.tally(units.totals(), 0, 1, 0));
    List<GraphValues> graphs = graphValues(sample, List.of(focus), setting);
    return profile(focus, sample, units, 0, units.totals(), sums, graphs);
  }

  /**
   * The profiles of all actors of a sample that have a tie, by actor id. Those inside a pole are
   * left out unless {@link OwnPole#COUNT} is set.
   *
   * @throws IllegalArgumentException if an actor belongs to several poles and {@link
   *     Overlap#REFUSE} is set, or the sample's weighting is an association measure
   */
  public List<BalanceProfile> computeAll(RelationSample sample) {
    return computeAll(ArticleEntries.of(sample));
  }

  List<BalanceProfile> computeAll(ArticleEntries sample) {
    List<Actor> actors = sample.actors();
    boolean[] wanted = new boolean[actors.size()];
    for (int t = 0; t < sample.ties(); t++) {
      wanted[sample.tieFirst(t)] = true;
      wanted[sample.tieSecond(t)] = true;
    }
    if (ownPole == OwnPole.REFUSE) {
      boolean[] inside = inside(sample, actors.stream().map(Actor::id).toList());
      for (int j = 0; j < inside.length; j++) {
        wanted[j] &= !inside[j];
      }
    }
    int replicates = bootstrap.replicates();
    int perFocus = (3 * poles.size() + 2) * Math.max(1, replicates);
    int atOnce = Math.max(1, SUMS_AT_ONCE / perFocus);
    List<BalanceProfile> profiles = new ArrayList<>();
    int next = 0;
    while (next < wanted.length) {
      int[] focusOf = new int[wanted.length];
      Arrays.fill(focusOf, -1);
      int foci = 0;
      List<Integer> members = new ArrayList<>();
      for (; next < wanted.length && foci < atOnce; next++) {
        if (wanted[next]) {
          focusOf[next] = foci++;
          members.add(next);
        }
      }
      PoleUnits units = PoleUnits.of(sample, poles, focusOf, foci);
      long[] totals = units.totals();
      long[] sums = units.replicates(bootstrap.draws(), replicates);
      List<Focus> each = members.stream().map(actors::get).map(Focus::of).toList();
      List<GraphValues> graphs =
          each.isEmpty()
              ? List.of()
              : graphValues(sample, each, setting(units.tally(totals, 0, 1, 0)));
      for (int f = 0; f < foci; f++) {
        profiles.add(profile(each.get(f), sample, units, f, totals, sums, graphs));
      }
    }
    return List.copyOf(profiles);
  }

  /**
   * The profile of an actor in a graph, without intervals, as no articles are there to resample.
   * Where the ties carry no articles either, the sum of the focal actor's ties to the poles stands
   * for their number in the replacement of zeros.
   *
   * @throws IllegalArgumentException as {@link #compute(RelationGraph, String)}
   */
  public BalanceProfile compute(RelationGraph graph, String actorId) {
    return compute(graph, focus(graph.actors(), actorId));
  }

  /**
   * The profile of an actor, or of several as a whole, in a graph; latest memberships hold.
   *
   * @throws IllegalArgumentException as {@link #compute(RelationGraph, String)}
   */
  public BalanceProfile compute(RelationGraph graph, Focus focus) {
    List<String> ids = graph.actors().stream().map(Actor::id).toList();
    double[][] b = poles.memberships(ids, poles.epochs() - 1);
    boolean[] in = focus.members(ids, focus.epochs() - 1);
    for (int j = 0; j < in.length; j++) {
      if (in[j] && Arrays.stream(b[j]).sum() > 0) {
        refuse(focus, ids.get(j));
      }
    }
    Tally tally = Tally.of(graph, b, in);
    Tally.Setting setting = setting(tally);
    double[] values = new double[setting.cells()];
    tally.evaluate(setting, values);
    if (structure == Structure.INCLUDE) {
      new GraphValues(new GraphComponents(poles, List.of(focus), setting), graph, 0).into(values);
    }
    return new BalanceProfile(
        focus, this.with(Bootstrap.none()), setting, tally, values, new double[0][], null, 0, null);
  }

  private Tally.Setting setting(Tally observed) {
    return new Tally.Setting(observed, poles, rivalry, target, outsideTies, structure);
  }

  /** The components that need a graph, of each focus, with their replicates; empty if left out. */
  private List<GraphValues> graphValues(
      ArticleEntries sample, List<Focus> foci, Tally.Setting setting) {
    if (structure == Structure.LEAVE_OUT) {
      return List.of();
    }
    GraphComponents components = new GraphComponents(poles, foci, setting);
    return GraphValues.of(components, sample, bootstrap, foci.size(), progress);
  }

  private BalanceProfile profile(
      Focus focus,
      ArticleEntries sample,
      PoleUnits units,
      int number,
      long[] totals,
      long[] sums,
      List<GraphValues> graphs) {
    int replicates = bootstrap.replicates();
    Tally observed = units.tally(totals, number, 1, 0);
    Tally.Setting setting = setting(observed);
    double[] values = new double[setting.cells()];
    observed.evaluate(setting, values);
    double[][] drawn = new double[values.length][replicates];
    double[] row = new double[values.length];
    for (int r = 0; r < replicates; r++) {
      units.tally(sums, number, replicates, r).evaluate(setting, row);
      for (int c = 0; c < setting.sumCells(); c++) {
        drawn[c][r] = row[c];
      }
    }
    if (!graphs.isEmpty()) {
      graphs.get(number).into(values);
      graphs.get(number).replicatesInto(drawn);
    }
    return new BalanceProfile(focus, this, setting, observed, values, drawn, units, number, sample);
  }

  /** The values without each article that adds to the focus, {@code [cell][article]}. */
  static double[][] leaveOneOut(PoleUnits units, int focus, Tally.Setting setting) {
    int[] places =
        java.util.stream.IntStream.range(0, units.places())
            .filter(place -> units.touches(place, focus))
            .toArray();
    long[] totals = units.totals();
    double[] row = new double[setting.cells()];
    double[][] values = new double[row.length][places.length];
    for (int i = 0; i < places.length; i++) {
      units.move(totals, places[i], -1);
      units.tally(totals, focus, 1, 0).evaluate(setting, row);
      units.move(totals, places[i], 1);
      for (int c = 0; c < row.length; c++) {
        values[c][i] = row[c];
      }
    }
    return values;
  }

  boolean needsLeaveOneOut() {
    return bootstrap.replicates() > 0 && bootstrap.method() == IntervalMethod.BCA;
  }

  Structure structure() {
    return structure;
  }

  Target target() {
    return target;
  }

  Rivalry rivalry() {
    return rivalry;
  }

  static Focus focus(List<Actor> actors, String actorId) {
    Optional<Actor> actor = actors.stream().filter(a -> a.id().equals(actorId)).findFirst();
    return actor.map(Focus::of).orElseGet(() -> Focus.of(actorId));
  }

  private void checkOutside(ArticleEntries sample, Focus focus) {
    if (ownPole == OwnPole.COUNT) {
      return;
    }
    List<String> members = focus.actorIds();
    boolean[] inside = inside(sample, members);
    for (int j = 0; j < inside.length; j++) {
      if (inside[j]) {
        refuse(focus, members.get(j));
      }
    }
  }

  /** Whether each actor belongs to a pole on a day of the sample. */
  private boolean[] inside(ArticleEntries sample, List<String> ids) {
    boolean[] seen = new boolean[poles.epochs()];
    for (int a = 0; a < sample.articles(); a++) {
      long day = sample.articleDay(a);
      seen[day == ArticleEntries.UNDATED ? seen.length - 1 : poles.epoch(day)] = true;
    }
    boolean[] inside = new boolean[ids.size()];
    for (int epoch = 0; epoch < seen.length; epoch++) {
      if (seen[epoch]) {
        double[][] b = poles.memberships(ids, epoch);
        for (int j = 0; j < inside.length; j++) {
          inside[j] |= Arrays.stream(b[j]).sum() > 0;
        }
      }
    }
    return inside;
  }

  private void refuse(Focus focus, String member) {
    if (ownPole == OwnPole.COUNT) {
      return;
    }
    List<String> in =
        poles.names().stream().filter(pole -> poles.members(pole).contains(member)).toList();
    throw new IllegalArgumentException(
        "the focal actor "
            + (focus.id().equals(member) ? member : focus.id() + " holds " + member + ", which")
            + " belongs to the pole "
            + String.join(" and ", in)
            + "; choose poles without it, or allow it with OwnPole.COUNT");
  }

  /** Names the poles, the target, the rivalry and the bootstrap. */
  @Override
  public String toString() {
    return "balance over "
        + poles
        + "; target: "
        + target
        + "; rivalry: "
        + rivalry
        + "; "
        + bootstrap;
  }
}

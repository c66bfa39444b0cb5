package org.multivector.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.multivector.actor.DateRange;
import org.multivector.relation.Windows;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.ChangePoints;
import org.multivector.stat.Correction;
import org.multivector.stat.Difference;
import org.multivector.stat.Estimate;

/**
 * Balance profiles of one focus over consecutive or rolling windows; immutable and safe for use by
 * many threads. Made by {@link BalanceTimeline}.
 */
public final class BalanceHistory {
  private final List<Window> windows;

  BalanceHistory(List<Window> windows) {
    this.windows = List.copyOf(windows);
  }

  /**
   * A window and its profile.
   *
   * @param range the days
   * @param profile the balance over their articles
   */
  public record Window(DateRange range, BalanceProfile profile) {}

  /**
   * How far the shares move from one window to the next.
   *
   * @param from the earlier window
   * @param to the later window
   * @param aitchison log-ratio distance of the shares, zeros replaced
   * @param jensenShannon information distance to base 2, in [0, 1]
   */
  public record Drift(DateRange from, DateRange to, Estimate aitchison, Estimate jensenShannon) {}

  /**
   * The difference between a window and the next.
   *
   * @param from the earlier window
   * @param to the later window
   * @param difference later minus earlier, tested alone
   * @param adjusted the p-value adjusted for the number of steps
   */
  public record Step(DateRange from, DateRange to, Difference difference, double adjusted) {}

  /**
   * A change of the balance.
   *
   * @param day the first day of the first window after it
   * @param statistic the energy statistic of the split
   * @param pValue of its permutation test
   */
  public record Change(LocalDate day, double statistic, double pValue) {}

  /** The windows in the order of time. */
  public List<Window> windows() {
    return windows;
  }

  /** Whether windows share days, as rolling ones do; then there are no {@link #changes()}. */
  public boolean overlaps() {
    return Windows.overlap(windows.stream().map(Window::range).toList());
  }

  /**
   * A component of the whole profile in each window.
   *
   * @throws IllegalArgumentException if it is one for each pole
   */
  public List<Estimate> series(Component component) {
    return windows.stream().map(window -> window.profile().value(component)).toList();
  }

  /**
   * A component towards a pole in each window.
   *
   * @throws IllegalArgumentException if there is no such pole, or the component has none
   */
  public List<Estimate> series(Component component, String pole) {
    return windows.stream().map(window -> window.profile().value(component, pole)).toList();
  }

  /**
   * The difference of a component between two windows, later minus earlier, tested with paired
   * replicates.
   *
   * @param earlier number of a window, from 0
   * @param later number of another window
   */
  public Difference difference(Component component, int earlier, int later) {
    return windows.get(later).profile().minus(windows.get(earlier).profile(), component);
  }

  /**
   * The difference of a component towards a pole between two windows, later minus earlier.
   *
   * @param earlier number of a window, from 0
   * @param later number of another window
   * @throws IllegalArgumentException if there is no such pole, or the component has none
   */
  public Difference difference(Component component, String pole, int earlier, int later) {
    return windows.get(later).profile().minus(windows.get(earlier).profile(), component, pole);
  }

  /**
   * The steps of a component from each window to the next, with p-values adjusted for the number of
   * steps that could be tested. Those without an interval have the p-value 1.
   *
   * @param correction how they are adjusted
   * @throws IllegalArgumentException if the component is one for each pole
   */
  public List<Step> steps(Component component, Correction correction) {
    return steps(later -> difference(component, later - 1, later), correction);
  }

  /**
   * The steps of a component towards a pole.
   *
   * @throws IllegalArgumentException if there is no such pole, or the component has none
   */
  public List<Step> steps(Component component, String pole, Correction correction) {
    return steps(later -> difference(component, pole, later - 1, later), correction);
  }

  private List<Step> steps(IntFunction<Difference> toLater, Correction correction) {
    List<Difference> differences = IntStream.range(1, windows.size()).mapToObj(toLater).toList();
    double[] tested =
        differences.stream()
            .filter(difference -> difference.estimate().interval().isPresent())
            .mapToDouble(Difference::pValue)
            .toArray();
    double[] adjusted = correction.adjusted(tested);
    List<Step> steps = new ArrayList<>();
    int next = 0;
    for (int w = 1; w < windows.size(); w++) {
      Difference difference = differences.get(w - 1);
      double p = difference.estimate().interval().isPresent() ? adjusted[next++] : 1;
      steps.add(new Step(windows.get(w - 1).range(), windows.get(w).range(), difference, p));
    }
    return List.copyOf(steps);
  }

  /**
   * The drift between consecutive windows, over the poles touched in both. A distance is never
   * negative, so that noise alone makes it positive and pushes the interval up: with 200 articles a
   * window and a change of moderate size it holds the truth in 92 % (Aitchison) and 93 %
   * (Jensen–Shannon) of the cases, and where nothing changes it still lies above 0. Test a change
   * with {@link #difference} or {@link #changes}.
   */
  public List<Drift> drift() {
    List<Drift> drifts = new ArrayList<>();
    for (int w = 1; w < windows.size(); w++) {
      drifts.add(drift(windows.get(w - 1), windows.get(w)));
    }
    return List.copyOf(drifts);
  }

  private static Drift drift(Window earlier, Window later) {
    BalanceProfile one = earlier.profile();
    BalanceProfile other = later.profile();
    List<String> poles = one.touchedPoles();
    String reason = "";
    if (!poles.equals(other.touchedPoles())) {
      reason = "other poles are touched in the one window than in the other";
    } else if (poles.isEmpty() || !one.value(Component.SHARE, poles.get(0)).isDefined()) {
      reason = "the earlier window has no shares";
    } else if (!other.value(Component.SHARE, poles.get(0)).isDefined()) {
      reason = "the later window has no shares";
    }
    if (!reason.isEmpty()) {
      Estimate undefined = Estimate.undefined(reason);
      return new Drift(earlier.range(), later.range(), undefined, undefined);
    }
    double[][] tilts = new double[poles.size()][];
    double[][] otherTilts = new double[poles.size()][];
    double[][] shares = new double[poles.size()][];
    double[][] otherShares = new double[poles.size()][];
    for (int p = 0; p < poles.size(); p++) {
      tilts[p] = withValue(one, Component.TILT, poles.get(p));
      otherTilts[p] = withValue(other, Component.TILT, poles.get(p));
      shares[p] = withValue(one, Component.SHARE, poles.get(p));
      otherShares[p] = withValue(other, Component.SHARE, poles.get(p));
    }
    int count = Math.min(shares[0].length, otherShares[0].length);
    double[] aitchison = new double[count];
    double[] information = new double[count];
    for (int r = 0; r < count; r++) {
      double squares = 0;
      for (int p = 0; p < poles.size(); p++) {
        double d = tilts[p][r] - otherTilts[p][r];
        squares += d * d;
      }
      aitchison[r] = Math.sqrt(squares);
      information[r] = jensenShannon(shares, otherShares, r);
    }
    long articles = one.articles() + other.articles();
    boolean two = Math.min(one.articles(), other.articles()) >= 2;
    Bootstrap bootstrap = one.balance().bootstrap();
    return new Drift(
        earlier.range(),
        later.range(),
        poles.size() < 2
            ? Estimate.undefined("there is one pole alone; it takes two to be even")
            : estimate(bootstrap, aitchison, articles, two),
        estimate(bootstrap, information, articles, two));
  }

  /** The value itself, then the replicates. */
  private static double[] withValue(BalanceProfile profile, Component component, String pole) {
    double[] replicates = profile.replicateValues(component, pole);
    double[] all = new double[replicates.length + 1];
    Estimate value = profile.value(component, pole);
    all[0] = value.isDefined() ? value.value() : Double.NaN;
    System.arraycopy(replicates, 0, all, 1, replicates.length);
    return all;
  }

  private static double jensenShannon(double[][] shares, double[][] otherShares, int r) {
    double[] x = new double[shares.length];
    double[] y = new double[shares.length];
    for (int p = 0; p < x.length; p++) {
      x[p] = shares[p][r];
      y[p] = otherShares[p][r];
      if (Double.isNaN(x[p]) || Double.isNaN(y[p])) {
        return Double.NaN;
      }
    }
    return Composition.of(x).jensenShannonDistance(Composition.of(y));
  }

  private static Estimate estimate(
      Bootstrap bootstrap, double[] withValue, long articles, boolean two) {
    double[] replicates = Arrays.copyOfRange(withValue, 1, withValue.length);
    return two ? bootstrap.estimate(withValue[0], replicates, articles) : Estimate.of(withValue[0]);
  }

  /** The changes of the balance by the default options, see {@link #changes(ChangePoints)}. */
  public List<Change> changes() {
    return changes(ChangePoints.withDefaults());
  }

  /**
   * The days on which the distribution of the tilts changes. Windows without tilts, or with other
   * touched poles than most, are passed over.
   *
   * @throws IllegalStateException if the windows overlap: their articles are shared, and shared
   *     noise looks like change
   */
  public List<Change> changes(ChangePoints method) {
    List<Window> used = new ArrayList<>();
    List<double[]> series = new ArrayList<>();
    List<String> poles = commonPoles();
    for (Window window : windows) {
      BalanceProfile profile = window.profile();
      if (!poles.isEmpty()
          && profile.touchedPoles().equals(poles)
          && profile.value(Component.TILT, poles.get(0)).isDefined()) {
        used.add(window);
        series.add(
            poles.stream()
                .mapToDouble(pole -> profile.value(Component.TILT, pole).value())
                .toArray());
      }
    }
    return changes(method, used, series);
  }

  /**
   * The days on which the distribution of a component of the whole profile changes; windows in
   * which it is undefined are passed over.
   *
   * @throws IllegalStateException if the windows overlap
   * @throws IllegalArgumentException if the component is one for each pole
   */
  public List<Change> changes(ChangePoints method, Component component) {
    List<Window> used = new ArrayList<>();
    List<double[]> series = new ArrayList<>();
    for (Window window : windows) {
      Estimate estimate = window.profile().value(component);
      if (estimate.isDefined()) {
        used.add(window);
        series.add(new double[] {estimate.value()});
      }
    }
    return changes(method, used, series);
  }

  private List<Change> changes(ChangePoints method, List<Window> used, List<double[]> series) {
    if (overlaps()) {
      throw new IllegalStateException(
          "the windows overlap; make the step as long as the window to look for changes");
    }
    return method.compute(series.toArray(new double[0][])).stream()
        .map(
            found ->
                new Change(
                    used.get(found.index()).range().from(), found.statistic(), found.pValue()))
        .toList();
  }

  /** The touched poles of most windows, of the earlier ones where two lists are as frequent. */
  private List<String> commonPoles() {
    List<String> most = List.of();
    long greatest = 0;
    for (Window window : windows) {
      List<String> touched = window.profile().touchedPoles();
      long count = windows.stream().filter(w -> w.profile().touchedPoles().equals(touched)).count();
      if (count > greatest) {
        greatest = count;
        most = touched;
      }
    }
    return most;
  }

  /** Prints a line a window: days, articles, evenness, leaning. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Window window : windows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s %5d articles  evenness %-24s leaning %s%n",
              window.range(),
              window.profile().articles(),
              window.profile().evenness(),
              window.profile().leaning().orElse("none")));
    }
    return text.toString().replace("\r", "");
  }
}

package org.multivector.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.relation.AuthorState;
import org.multivector.relation.AuthorTies;
import org.multivector.relation.BlocPolicy;
import org.multivector.relation.Counting;
import org.multivector.relation.Cut;
import org.multivector.relation.Duplicates;
import org.multivector.relation.Keep;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.Unit;
import org.multivector.relation.Weighting;
import org.multivector.relation.Windows;
import picocli.CommandLine.Option;

/** The options by which a graph is cut from a ledger. */
final class CutOptions {

  @Option(names = "--from", paramLabel = "DATE", description = "First day, inclusive.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day, exclusive.")
  @Nullable String to;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Where actors must be named together: article, paragraph, sentence (default).")
  String unit = "sentence";

  @Option(
      names = "--counting",
      paramLabel = "WORD",
      description = "What a pair gets from a unit: full, fractional (default), distance.")
  String counting = "fractional";

  @Option(
      names = "--weighting",
      paramLabel = "WORD",
      description = "count (default), association-strength, cosine, jaccard, npmi, log-likelihood.")
  String weighting = "count";

  @Option(
      names = "--half-life",
      paramLabel = "DAYS",
      description = "Let articles fade: one of this age counts half.")
  @Nullable Double halfLife;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day at which --half-life takes ages; by default the last day there is.")
  @Nullable String asOf;

  @Option(
      names = "--fold",
      paramLabel = "BLOC",
      split = ",",
      description = "Count the members of these blocs as the bloc, by their dates.")
  List<String> fold = new ArrayList<>();

  @Option(
      names = "--share-out",
      paramLabel = "BLOC",
      split = ",",
      description = "Share the ties of these blocs out over their members, by their dates.")
  List<String> shareOut = new ArrayList<>();

  @Option(names = "--collapse-duplicates", description = "Count near-identical articles once.")
  boolean collapseDuplicates;

  @Option(
      names = "--source-cap",
      paramLabel = "N",
      description = "Count at most so many articles of each source.")
  @Nullable Integer sourceCap;

  @Option(
      names = "--author-ties",
      paramLabel = "WORD",
      description =
          "Ties from the state that speaks to those it names: apart (default), alone, added.")
  String authorTies = "apart";

  @Option(
      names = "--without-author-state",
      description = "Leave the state that speaks out of the co-mentions of its own articles.")
  boolean withoutAuthorState;

  /** What a ledger must keep for this cut. */
  Keep[] kept() {
    return collapseDuplicates ? new Keep[] {Keep.FINGERPRINT} : new Keep[0];
  }

  /** The window, empty where neither end is given. */
  @Nullable DateRange window() {
    LocalDate first = from == null ? LocalDate.MIN : day("--from", from);
    LocalDate last = to == null ? LocalDate.MAX : day("--to", to);
    if (!first.isBefore(last)) {
      throw Failure.usage("--from " + from + " is not before --to " + to);
    }
    return from == null && to == null ? null : new DateRange(first, last);
  }

  /** The windows of {@code --window}, one after the other. */
  static Windows windows(String window) {
    return windows(window, window);
  }

  /** The windows of {@code --window} and {@code --step}. */
  static Windows windows(String window, String step) {
    Period length = period("--window", window);
    Period way = period("--step", step);
    try {
      return Windows.of(length).step(way);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--window", e);
    }
  }

  private static Period period(String option, String value) {
    try {
      return Period.parse(value);
    } catch (DateTimeException e) {
      throw Failure.usage(option + ": '" + value + "' is no period such as P6M, P1Y or P30D");
    }
  }

  /** The windows between {@code --from} and {@code --to}, or over all dated articles. */
  List<DateRange> over(Windows windows, RelationLedger ledger) {
    DateRange wanted = window();
    if (ledger.period().isEmpty()) {
      throw Failure.data("no article has a date, so that there is no time to follow");
    }
    if (wanted == null) {
      return windows.over(ledger);
    }
    DateRange period = ledger.period().get();
    LocalDate first = wanted.start().orElse(period.from());
    LocalDate last = wanted.end().orElse(period.to());
    checkOverlap(wanted, ledger);
    List<DateRange> all = new ArrayList<>(windows.over(new DateRange(first, last)));
    if (wanted.end().isPresent()) {
      // What lies after --to must not count.
      all.replaceAll(days -> days.to().isAfter(last) ? new DateRange(days.from(), last) : days);
    }
    return all;
  }

  private static void checkOverlap(DateRange window, RelationLedger ledger) {
    DateRange period =
        ledger
            .period()
            .orElseThrow(
                () -> Failure.data("no article has a date, so that none lies in " + window));
    if (!window.overlaps(period)) {
      throw Failure.data("no article lies in " + window + "; the articles cover " + period);
    }
  }

  static LocalDate day(String option, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw Failure.usage(option + ": '" + value + "' is no day such as 2025-05-29");
    }
  }

  /**
   * What is asked for, as far as it does not depend on the ledger; finds wrong usage out before
   * anything is read.
   *
   * @param input says which kinds of mention count
   */
  Cut asked(InputOptions input, ActorCatalog catalog) {
    checkAge();
    try {
      Cut cut =
          Cut.withDefaults()
              .with(Words.parse(Unit.class, "--unit", unit))
              .with(Words.parse(Counting.class, "--counting", counting))
              .with(Words.parse(Weighting.class, "--weighting", weighting))
              .with(Words.parse(AuthorTies.class, "--author-ties", authorTies))
              .with(withoutAuthorState ? AuthorState.LEFT_OUT : AuthorState.COUNTED)
              .with(blocs(catalog))
              .with(collapseDuplicates ? Duplicates.collapsed() : Duplicates.counted())
              .withKinds(input.mentionKinds());
      DateRange window = window();
      cut = window == null ? cut : cut.withWindow(window);
      return sourceCap == null ? cut : cut.withSourceCap(sourceCap);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("options", e);
    }
  }

  private BlocPolicy blocs(ActorCatalog catalog) {
    if (!fold.isEmpty() && !shareOut.isEmpty()) {
      throw Failure.usage("--fold and --share-out exclude each other");
    }
    if (!fold.isEmpty()) {
      return BlocPolicy.folded(catalog, fold.toArray(String[]::new));
    }
    return shareOut.isEmpty()
        ? BlocPolicy.itself()
        : BlocPolicy.sharedOut(catalog, shareOut.toArray(String[]::new));
  }

  private void checkAge() {
    if (halfLife != null && !(halfLife > 0 && halfLife < Double.POSITIVE_INFINITY)) {
      throw Failure.usage("--half-life: " + halfLife + " days is not in (0, inf)");
    }
    LocalDate day = asOf == null ? null : day("--as-of", asOf);
    if (day != null && halfLife == null) {
      throw Failure.usage("--as-of: " + day + " is the day of --half-life, which is not given");
    }
  }

  /** What was {@link #asked} for with the decay, whose day may be the ledger's last. */
  Cut cut(Cut asked, RelationLedger ledger) {
    asked.window().ifPresent(window -> checkOverlap(window, ledger));
    if (halfLife == null) {
      return asked;
    }
    if (asOf != null) {
      return asked.withHalfLife(halfLife, day("--as-of", asOf));
    }
    LocalDate last =
        ledger
            .period()
            .map(days -> days.to().minusDays(1))
            .orElseThrow(
                () -> Failure.data("--half-life: no article has a date, so that none has an age"));
    LocalDate end = asked.window().flatMap(DateRange::end).map(d -> d.minusDays(1)).orElse(last);
    return asked.withHalfLife(halfLife, end.isBefore(last) ? end : last);
  }
}

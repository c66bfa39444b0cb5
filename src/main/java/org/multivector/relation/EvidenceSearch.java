package org.multivector.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.actor.Unlisted;
import org.multivector.relation.BlocPolicy.Standing;
import org.multivector.text.Field;
import org.multivector.text.Sentence;

/** Walks over a cut like the count does, and notes the units that add to one tie. */
final class EvidenceSearch implements Cutter.Watch {
  private final Columns columns;
  private final Cut cut;
  private final List<Passage> passages = new ArrayList<>();

  private EvidenceSearch(Columns columns, Cut cut) {
    this.columns = columns;
    this.cut = cut;
  }

  static Evidence between(RelationLedger ledger, Cut cut, String first, String second) {
    if (first.equals(second)) {
      throw new IllegalArgumentException(
          "both ends of the tie are " + first + "; name two different actors");
    }
    Columns columns = ledger.columns();
    EvidenceSearch search = new EvidenceSearch(columns, cut);
    List<Actor> targets =
        new Cutter(columns, cut, Selection.rows(ledger, cut), Cutter.Direction.NONE)
            .watching(first, second, search)
            .walked()
            .targets();
    return new Evidence(named(targets, first), named(targets, second), search.passages);
  }

  private static Actor named(List<Actor> targets, String id) {
    return targets.stream()
        .filter(actor -> actor.id().equals(id))
        .findFirst()
        .orElseGet(() -> new Unlisted(id));
  }

  @Override
  public void unit(int row, int from, int to, int[] ends, Standing[] standing, long units) {
    int leftOut = cut.authorState() == AuthorState.LEFT_OUT ? columns.author[row] : Columns.NONE;
    List<Quote> quotes = new ArrayList<>();
    for (int s = from; s < to; s++) {
      List<Quote.Occurrence> occurrences = new ArrayList<>();
      Field field = Codes.field(columns.field[s]);
      for (int m = columns.mentionStart[s]; m < columns.mentionStart[s + 1]; m++) {
        int actor = columns.actor[m];
        if (actor != leftOut
            && cut.kinds().contains(Codes.kind(columns.kind[m]))
            && standsFor(actor, ends, standing)) {
          occurrences.add(
              new Quote.Occurrence(
                  columns.actors[actor],
                  Codes.kind(columns.kind[m]),
                  field,
                  columns.start[m],
                  columns.start[m] + columns.length[m],
                  columns.rules[columns.rule[m]]));
        }
      }
      if (!occurrences.isEmpty()) {
        quotes.add(
            new Quote(
                new Sentence(field, columns.begin[s], columns.end[s], columns.paragraph[s]),
                columns.ordinal[s],
                columns.text(s),
                occurrences));
      }
    }
    int day = columns.day[row];
    double decay = cut.decay().isPresent() ? cut.decay().get().factor(day) : 1;
    passages.add(
        new Passage(
            columns.ids[row],
            day == Columns.NO_DAY ? null : LocalDate.ofEpochDay(day),
            source(row),
            columns.url[row],
            columns.title(row),
            columns.hash[row],
            units * RelationSample.UNIT * decay,
            quotes));
  }

  private @Nullable String source(int row) {
    return columns.source[row] == Columns.NONE ? null : columns.sources[columns.source[row]];
  }

  private static boolean standsFor(int actor, int[] ends, Standing[] standing) {
    return standing.length == 0
        ? actor == ends[0] || actor == ends[1]
        : Arrays.stream(ends).anyMatch(end -> standing[actor].share(end) > 0);
  }
}

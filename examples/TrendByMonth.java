import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.multivector.actor.DateRange;
import org.multivector.io.ArticleReader;
import org.multivector.relation.Cut;
import org.multivector.relation.Relation;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.Windows;
import org.multivector.text.MentionExtractor;

/** How does the tie between two actors rise and fall, month by month? */
@SuppressWarnings("DefaultPackage") // one file, to be run as it is
public final class TrendByMonth {
  private TrendByMonth() {}

  /**
   * Prints a line for each month of 2020: the articles behind a tie, its weight, a bar of it.
   *
   * @param args two actors; Armenia and Azerbaijan, who went to war, where none are given
   */
  public static void main(String[] args) {
    String first = args.length == 2 ? args[0] : "ARM";
    String second = args.length == 2 ? args[1] : "AZE";
    MentionExtractor extractor = MentionExtractor.withDefaults();
    RelationLedger ledger =
        ArticleReader.bundledSample().stream()
            .map(extractor::extract)
            .collect(RelationLedger.collector());

    DateRange year = new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));
    for (DateRange month : Windows.of(Period.ofMonths(1)).over(year)) {
      RelationGraph graph = ledger.graph(Cut.withDefaults().withWindow(month));
      double weight = graph.relation(first, second).map(Relation::weight).orElse(0.0);
      long articles = graph.relation(first, second).map(Relation::articles).orElse(0L);
      String bar = "#".repeat((int) Math.round(4 * weight));
      System.out.println(
          String.format(Locale.ROOT, "%s %2d %5.2f  %s", month.from(), articles, weight, bar)
              .strip());
    }
  }
}

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.multivector.actor.DateRange;
import org.multivector.centrality.Betweenness;
import org.multivector.io.ArticleReader;
import org.multivector.io.GraphFormat;
import org.multivector.io.GraphWriter;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.Windows;
import org.multivector.text.MentionExtractor;

/** Writes the network for Gephi: once as a whole, with scores, and once year by year. */
@SuppressWarnings("DefaultPackage") // one file, to be run as it is
public final class ExportToGephi {
  private ExportToGephi() {}

  /**
   * Writes {@code network.gexf} and {@code network-by-year.gexf}.
   *
   * @param args the folder to write to; the current one where none is given
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : ".");
    MentionExtractor extractor = MentionExtractor.withDefaults();
    RelationLedger ledger =
        ArticleReader.bundledSample().stream()
            .map(extractor::extract)
            .collect(RelationLedger.collector());

    // In Gephi: let the size of the actors follow "betweenness".
    RelationGraph graph = ledger.graph(Cut.withDefaults());
    GraphWriter gexf = GraphWriter.withDefaults().with(GraphFormat.GEXF);
    gexf.withScores(Betweenness.withDefaults().compute(graph))
        .write(graph, folder.resolve("network.gexf"));
    System.out.println(graph.size() + " actors and " + graph.tieCount() + " ties");

    // In Gephi: enable the timeline at the foot of the window and let it play.
    SortedMap<DateRange, RelationGraph> years =
        new TreeMap<>(Comparator.comparing(DateRange::from));
    DateRange decade = new DateRange(LocalDate.of(2014, 1, 1), LocalDate.of(2026, 1, 1));
    for (DateRange year : Windows.of(Period.ofYears(1)).over(decade)) {
      years.put(year, ledger.graph(Cut.withDefaults().withWindow(year)));
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("network-by-year.gexf"))) {
      gexf.write(years, out);
    }
    System.out.println(years.size() + " years");
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceTimeline;
import org.multivector.balance.Poles;
import org.multivector.io.ArticleReader;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.report.Charts;
import org.multivector.text.MentionExtractor;

/** Draws the pictures of the README. */
@SuppressWarnings("DefaultPackage") // one file, to be run as it is
public final class DrawPictures {
  private DrawPictures() {}

  /**
   * Writes {@code network.svg}, {@code shares.svg} and {@code timeline.svg}.
   *
   * @param args the folder to write to; {@code examples/pictures} where none is given
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "examples/pictures"));
    MentionExtractor extractor = MentionExtractor.withDefaults();
    RelationLedger ledger =
        ArticleReader.bundledSample().stream()
            .map(extractor::extract)
            .collect(RelationLedger.collector());
    RelationSample sample = ledger.sample(Cut.withDefaults());
    Poles poles = Poles.kazakhstanVectors();
    Balance balance = Balance.withDefaults().with(poles);

    Charts.network(sample.graph(), poles, "KAZ").save(folder.resolve("network.svg"));
    Charts.shares(balance.compute(sample, "KAZ")).save(folder.resolve("shares.svg"));
    BalanceTimeline yearly =
        BalanceTimeline.withDefaults().with(balance).withWindow(Period.ofYears(1));
    Charts.shares(yearly.compute(ledger, Cut.withDefaults(), "KAZ"))
        .save(folder.resolve("timeline.svg"));
  }
}

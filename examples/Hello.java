import org.multivector.actor.Actor;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Poles;
import org.multivector.centrality.PageRank;
import org.multivector.io.ArticleReader;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.text.MentionExtractor;

/** From articles to a ranking and a balance profile in ten lines. */
@SuppressWarnings("DefaultPackage") // one file, to be run as it is
public final class Hello {
  private Hello() {}

  /**
   * Prints the five most central actors of the bundled sample and Kazakhstan's profile.
   *
   * @param args none
   */
  public static void main(String[] args) {
    MentionExtractor extractor = MentionExtractor.withDefaults();
    RelationLedger ledger =
        ArticleReader.bundledSample().stream()
            .map(extractor::extract)
            .collect(RelationLedger.collector());
    RelationSample sample = ledger.sample(Cut.withDefaults());
    for (Actor actor : PageRank.withDefaults().compute(sample.graph()).ranking().subList(0, 5)) {
      System.out.println(actor.name());
    }
    Balance balance = Balance.withDefaults().with(Poles.kazakhstanVectors());
    BalanceProfile profile = balance.compute(sample, "KAZ");
    System.out.println(profile);
  }
}

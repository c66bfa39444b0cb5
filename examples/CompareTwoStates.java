import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Component;
import org.multivector.balance.PolePosition;
import org.multivector.balance.Poles;
import org.multivector.io.ArticleReader;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.relation.RelationSample;
import org.multivector.stat.Difference;
import org.multivector.text.MentionExtractor;

/** Do two states spread their ties over the poles differently, or could it be chance? */
@SuppressWarnings("DefaultPackage") // one file, to be run as it is
public final class CompareTwoStates {
  private CompareTwoStates() {}

  /**
   * Prints the shares of two states beside each other, with the difference and its p-value.
   *
   * @param args two actors; Kazakhstan and Armenia where none are given
   */
  public static void main(String[] args) {
    String first = args.length == 2 ? args[0] : "KAZ";
    String second = args.length == 2 ? args[1] : "ARM";
    MentionExtractor extractor = MentionExtractor.withDefaults();
    RelationSample sample =
        ArticleReader.bundledSample().stream()
            .map(extractor::extract)
            .collect(RelationLedger.collector())
            .sample(Cut.withDefaults());
    Balance balance = Balance.withDefaults().with(Poles.kazakhstanVectors());
    BalanceProfile one = balance.compute(sample, first);
    BalanceProfile other = balance.compute(sample, second);

    System.out.println(one.focus().name() + " against " + other.focus().name());
    for (PolePosition pole : one.poles()) {
      Difference difference = one.minus(other, Component.SHARE, pole.name());
      System.out.println(
          String.join(
              "\t",
              pole.name(),
              pole.share().toString(),
              other.value(Component.SHARE, pole.name()).toString(),
              difference.toString()));
    }
    Difference evenness = one.minus(other, Component.EVENNESS);
    System.out.println(
        String.join(
            "\t",
            "evenness",
            one.evenness().toString(),
            other.evenness().toString(),
            evenness.toString()));
  }
}

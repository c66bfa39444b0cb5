import java.util.List;
import org.multivector.actor.KnowledgeFile;
import org.multivector.balance.Balance;
import org.multivector.balance.Poles;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.text.Article;
import org.multivector.text.Gazetteer;
import org.multivector.text.Mention;
import org.multivector.text.MentionExtractor;

/** Actors, names and poles of one's own: two trade routes that no bundled list knows. */
@SuppressWarnings("DefaultPackage") // one file, to be run as it is
public final class OwnActors {
  private static final String ROUTES =
      """
      [blocs]
      id       | name                    | standing | codes | from | to | also
      MIDDLE   | Middle Corridor         | informal |       |      |    |
      NORTHERN | Northern rail route     | informal |       |      |    |
      [names en]
      form                   | actor    | kind | from | to | guard | note
      Middle Corridor        | MIDDLE   | name |      |    |       |
      Trans-Caspian route    | MIDDLE   | name |      |    |       |
      northern route         | NORTHERN | name |      |    |       |
      """;

  private static final List<String> NEWS =
      List.of(
          "Kazakhstan shipped its first copper along the Middle Corridor. Russia took note.",
          "The Trans-Caspian route is dearer for Kazakhstan than the northern route.",
          "Astana and Baku agreed to widen the Middle Corridor.");

  private OwnActors() {}

  /**
   * Prints who is named and how Kazakhstan's ties spread over the two routes.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Gazetteer gazetteer = Gazetteer.bundled().with(KnowledgeFile.parse("routes", ROUTES));
    MentionExtractor extractor = MentionExtractor.of(gazetteer);
    RelationLedger.Builder ledger = RelationLedger.builder(gazetteer.catalog());
    for (String text : NEWS) {
      Article article = Article.of("a" + text.length(), text);
      for (Mention mention : extractor.extract(article).mentions()) {
        System.out.println(mention.surface() + " -> " + mention.actor().name());
      }
      ledger.add(extractor.extract(article));
    }
    Poles poles = Poles.parse("Caspian=MIDDLE,AZE,GEO;North=NORTHERN,RUS,BLR", gazetteer.catalog());
    Balance balance = Balance.withDefaults().with(poles);
    balance
        .compute(ledger.build().sample(Cut.withDefaults()), "KAZ")
        .poles()
        .forEach(pole -> System.out.println(pole.name() + " " + pole.share()));
  }
}

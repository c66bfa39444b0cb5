import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.multivector.actor.ActorCatalog;
import org.multivector.balance.Balance;
import org.multivector.balance.BalanceProfile;
import org.multivector.balance.Component;
import org.multivector.balance.Poles;
import org.multivector.io.ArticleReader;
import org.multivector.relation.AuthorTies;
import org.multivector.relation.Cut;
import org.multivector.relation.RelationLedger;
import org.multivector.stat.Bootstrap;
import org.multivector.stat.Estimate;
import org.multivector.text.MentionExtractor;

/**
 * Does a balance made from mentions agree with what states do? The shares of the post-Soviet
 * states, from the states they name in their speeches at the UN General Debate, against their
 * voting agreement in the General Assembly and against their trade.
 *
 * <p>Poles are single states, as votes are cast by states: Russia, China, the USA, Turkey, and
 * Germany, France and the United Kingdom for Europe. Two questions are asked of each kind of
 * evidence, each answered by Spearman's and Kendall's correlation with 95 % bootstrap intervals
 * over the speeches: <i>within states</i>, does a state name the poles most that it agrees (or
 * trades) with most, relative to what all states do? <i>Across states</i>, for one pole, is it
 * named most by the states that agree (or trade) with it most?
 *
 * <p>The data are not part of this project. Into one folder go: {@code un-general-debate.jsonl.gz},
 * speeches as JSON lines with {@code id}, {@code date}, {@code text} and {@code author} (Jankin,
 * Baturo and Dasandi, <i>UN General Debate Corpus</i>, Harvard Dataverse, doi 10.7910/DVN/0TJX8Y);
 * {@code reference/un-vote-agreement.csv} with {@code year,state,pole,votes,agree} (Voeten,
 * Strezhnev and Bailey, <i>United Nations General Assembly Voting Data</i>, doi
 * 10.7910/DVN/LEJUQZ); {@code reference/factbook-trade-partners.csv} with {@code
 * fips,country,flow,partner,share_pct,year} (The World Factbook). Without them the program says so
 * and ends.
 */
@SuppressWarnings("DefaultPackage") // one file, to be run as it is
public final class BalanceValidity {
  private static final List<String> STATES =
      List.of(
          "ARM", "AZE", "BLR", "EST", "GEO", "KAZ", "KGZ", "LTU", "LVA", "MDA", "TJK", "TKM", "UKR",
          "UZB");
  private static final List<String> POLES =
      List.of("RUS", "CHN", "USA", "TUR", "DEU", "FRA", "GBR");
  private static final Map<String, String> FACTBOOK_NAMES =
      Map.of("UK", "GBR", "US", "USA", "USA", "USA", "Turkey (Turkiye)", "TUR");

  private BalanceValidity() {}

  /**
   * Prints the study.
   *
   * @param args the folder of the data; {@code ../shared/corpus} where none is given
   * @throws IOException if the data cannot be read
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "../shared/corpus");
    Path speeches = folder.resolve("un-general-debate.jsonl.gz");
    Path votes = folder.resolve("reference/un-vote-agreement.csv");
    Path trade = folder.resolve("reference/factbook-trade-partners.csv");
    for (Path needed : List.of(speeches, votes, trade)) {
      if (!Files.isReadable(needed)) {
        System.out.println("no " + needed + "; the comment of this program says where to get it");
        return;
      }
    }
    Map<String, BalanceProfile> profiles = profiles(speeches);
    System.out.println("Shares of mentions in speeches, 2000-2019");
    profiles.forEach(
        (state, profile) ->
            System.out.printf(
                Locale.ROOT,
                "%s %3d speeches  %s  evenness %s%n",
                state,
                profile.articles(),
                Arrays.toString(
                    profile.poles().stream()
                        .map(p -> p.name() + " " + rounded(p.share()))
                        .toArray()),
                profile.evenness()));
    report("votes in the General Assembly, 2000-2019", profiles, agreement(votes));
    report("trade shares (exports and imports, latest year)", profiles, tradeShares(trade));
    System.out.println(
        "\n"
            + "Reading: a correlation whose interval holds 0 is no evidence of agreement. Speeches"
            + " name a state for many reasons, war among them; a weak or negative correlation says"
            + " that mentions measure attention, not alignment, and that shares should be read"
            + " so.");
  }

  /** The profile of each state over its own speeches, ties from the author alone. */
  private static Map<String, BalanceProfile> profiles(Path speeches) throws IOException {
    MentionExtractor extractor = MentionExtractor.withDefaults();
    Map<String, RelationLedger.Builder> ledgers = new TreeMap<>();
    ArticleReader.withDefaults()
        .read(
            speeches,
            article -> {
              String author = article.author().orElse("");
              boolean inTime =
                  article
                      .date()
                      .map(day -> day.getYear() >= 2000 && day.getYear() < 2020)
                      .orElse(false);
              if (STATES.contains(author) && inTime) {
                ledgers
                    .computeIfAbsent(author, name -> RelationLedger.builder())
                    .add(extractor.extract(article));
              }
            });
    Poles.Builder poles = Poles.builder();
    for (String pole : POLES) {
      poles = poles.add(pole, pole);
    }
    Balance balance =
        Balance.withDefaults()
            .with(poles.build())
            .with(Bootstrap.withDefaults().withReplicates(500));
    Cut cut = Cut.withDefaults().with(AuthorTies.ALONE);
    Map<String, BalanceProfile> profiles = new LinkedHashMap<>();
    ledgers.forEach(
        (state, ledger) -> profiles.put(state, balance.compute(ledger.build().sample(cut), state)));
    return profiles;
  }

  /** The part of the roll calls on which a state voted as the pole did. */
  private static Map<String, double[]> agreement(Path file) throws IOException {
    Map<String, double[]> agreed = new HashMap<>();
    Map<String, double[]> both = new HashMap<>();
    for (CSVRecord row : rows(file)) {
      int pole = POLES.indexOf(row.get("pole"));
      int year = Integer.parseInt(row.get("year"));
      if (pole >= 0 && year >= 2000 && year < 2020) {
        String state = row.get("state");
        agreed.computeIfAbsent(state, s -> new double[POLES.size()])[pole] +=
            Double.parseDouble(row.get("agree"));
        both.computeIfAbsent(state, s -> new double[POLES.size()])[pole] +=
            Double.parseDouble(row.get("votes"));
      }
    }
    agreed.forEach(
        (state, values) -> {
          double[] votes = both.getOrDefault(state, values);
          for (int p = 0; p < values.length; p++) {
            values[p] = votes[p] > 0 ? values[p] / votes[p] : 0;
          }
        });
    return agreed;
  }

  /** The mean of the export and import share in percent; a partner that is not listed has 0. */
  private static Map<String, double[]> tradeShares(Path file) throws IOException {
    ActorCatalog catalog = ActorCatalog.bundled();
    Map<String, double[]> shares = new HashMap<>();
    for (CSVRecord row : rows(file)) {
      String partner = row.get("partner");
      String pole =
          FACTBOOK_NAMES.getOrDefault(partner, catalog.find(partner).map(a -> a.id()).orElse(""));
      String state = catalog.find(row.get("country")).map(a -> a.id()).orElse("");
      if (STATES.contains(state)) {
        double[] of = shares.computeIfAbsent(state, s -> new double[POLES.size()]);
        if (POLES.contains(pole)) {
          of[POLES.indexOf(pole)] += Double.parseDouble(row.get("share_pct")) / 2;
        }
      }
    }
    return shares;
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private static void report(
      String what, Map<String, BalanceProfile> profiles, Map<String, double[]> evidence) {
    List<String> states = profiles.keySet().stream().filter(evidence::containsKey).toList();
    System.out.println("\nAgainst " + what + ", " + states.size() + " states: " + states);
    print("within states, all cells", profiles, evidence, states, -1);
    for (int p = 0; p < POLES.size(); p++) {
      print("across states, " + POLES.get(p), profiles, evidence, states, p);
    }
  }

  private static void print(
      String what,
      Map<String, BalanceProfile> profiles,
      Map<String, double[]> evidence,
      List<String> states,
      int pole) {
    double[][] outside = new double[states.size()][];
    for (int i = 0; i < outside.length; i++) {
      outside[i] = evidence.getOrDefault(states.get(i), new double[POLES.size()]);
    }
    double[] right = cells(outside, pole);
    Bootstrap bootstrap = Bootstrap.withDefaults().withReplicates(500);
    double[] spearman = new double[bootstrap.replicates() + 1];
    double[] kendall = new double[bootstrap.replicates() + 1];
    long articles = 0;
    for (String state : states) {
      articles += profile(profiles, state).articles();
    }
    for (int r = 0; r <= bootstrap.replicates(); r++) {
      double[][] shares = new double[states.size()][POLES.size()];
      for (int i = 0; i < shares.length; i++) {
        BalanceProfile profile = profile(profiles, states.get(i));
        for (int p = 0; p < POLES.size(); p++) {
          Estimate share = profile.value(Component.SHARE, POLES.get(p));
          // A pole that a state never names has no share of its mentions.
          shares[i][p] =
              !share.isDefined()
                  ? 0
                  : r == 0
                      ? share.value()
                      : profile.replicateValues(Component.SHARE, POLES.get(p))[r - 1];
        }
      }
      double[] left = cells(shares, pole);
      boolean defined = Arrays.stream(left).noneMatch(Double::isNaN);
      spearman[r] = defined ? new SpearmansCorrelation().correlation(left, right) : Double.NaN;
      kendall[r] = defined ? new KendallsCorrelation().correlation(left, right) : Double.NaN;
    }
    System.out.printf(
        Locale.ROOT,
        "  %-26s n %3d  Spearman %-24s Kendall %s%n",
        what,
        right.length,
        estimate(bootstrap, spearman, articles),
        estimate(bootstrap, kendall, articles));
  }

  private static BalanceProfile profile(Map<String, BalanceProfile> profiles, String state) {
    BalanceProfile profile = profiles.get(state);
    if (profile == null) {
      throw new IllegalArgumentException("no speeches of " + state);
    }
    return profile;
  }

  private static String estimate(Bootstrap bootstrap, double[] withValue, long articles) {
    if (Double.isNaN(withValue[0])) {
      return "undefined: no variation";
    }
    return bootstrap
        .estimate(withValue[0], Arrays.copyOfRange(withValue, 1, withValue.length), articles)
        .toString();
  }

  /**
   * One pole's column; or, for pole -1, all cells less the mean of their column, so that what all
   * states have in common with a pole does not count.
   */
  private static double[] cells(double[][] matrix, int pole) {
    List<Double> cells = new ArrayList<>();
    for (int p = 0; p < POLES.size(); p++) {
      double mean = 0;
      for (double[] row : matrix) {
        mean += row[p] / matrix.length;
      }
      for (double[] row : matrix) {
        if (pole < 0) {
          cells.add(row[p] - mean);
        } else if (pole == p) {
          cells.add(row[p]);
        }
      }
    }
    return cells.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String rounded(Estimate estimate) {
    return estimate.isDefined() ? String.format(Locale.ROOT, "%.2f", estimate.value()) : "-";
  }
}

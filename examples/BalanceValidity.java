import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
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
import org.multivector.stat.PoissonDraws;
import org.multivector.text.MentionExtractor;

/**
 * Does a balance made from mentions agree with what states do? The shares of the fifteen
 * post-Soviet states, from the states that they name in their speeches at the UN General Debate,
 * against their voting agreement in the General Assembly, year by year and over 2000–2019, and
 * against their trade.
 *
 * <p>Poles are single states, as votes are cast by states: Russia, China, the USA, Turkey, and
 * Germany, France and the United Kingdom for Europe. Russia itself has the six others. A cell is a
 * state and a pole (and a year). Two questions are asked of each kind of evidence, answered by
 * Spearman's and Kendall's correlation with 95 % intervals:
 *
 * <ul>
 *   <li><i>all cells</i>, less what all states have in common with the pole: does a state name the
 *       poles more than others do that it agrees (or trades) with more than others do?
 *   <li><i>one pole</i>: is it named most by the states that agree (or trade) with it most?
 * </ul>
 *
 * <p>Over all years the intervals are those of the speeches: each is drawn a Poisson number of
 * times. Year by year a state has one speech, and the intervals are those of the states: each is
 * drawn with all its years.
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
          "ARM", "AZE", "BLR", "EST", "GEO", "KAZ", "KGZ", "LTU", "LVA", "MDA", "RUS", "TJK", "TKM",
          "UKR", "UZB");
  private static final List<String> POLES =
      List.of("RUS", "CHN", "USA", "TUR", "DEU", "FRA", "GBR");
  private static final int FROM = 2000;
  private static final int TO = 2020;
  private static final Map<String, String> FACTBOOK_NAMES =
      Map.of("UK", "GBR", "US", "USA", "USA", "USA", "Turkey (Turkiye)", "TUR");
  private static final Bootstrap BOOTSTRAP = Bootstrap.withDefaults().withReplicates(500);
  private static final Cut AUTHOR = Cut.withDefaults().with(AuthorTies.ALONE);

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
    Map<String, RelationLedger> ledgers = ledgers(speeches);
    Map<String, BalanceProfile> profiles = new TreeMap<>();
    ledgers.forEach(
        (state, ledger) ->
            profiles.put(state, balance(state).compute(ledger.sample(AUTHOR), state)));
    System.out.println("Shares of mentions in speeches, 2000-2019");
    profiles.forEach(
        (state, profile) ->
            System.out.printf(
                Locale.ROOT,
                "%s %3d speeches that name a pole  %s  evenness %s%n",
                state,
                profile.articles(),
                Arrays.toString(
                    profile.poles().stream()
                        .map(p -> p.name() + " " + rounded(p.share()))
                        .toArray()),
                profile.evenness()));
    Map<Integer, double[][]> agreement = agreement(votes);
    overall("votes in the General Assembly, 2000-2019", profiles, together(agreement));
    yearly(ledgers, agreement);
    overall("trade, the mean of export and import shares, latest year", profiles, trade(trade));
    System.out.println(
        "\nReading: + the interval lies above 0, mentions go with the evidence; - it lies below,"
            + " they go against it; o it holds 0, no evidence of either. Speeches name a state for"
            + " many reasons, war among them: shares of mentions measure attention, and not by"
            + " themselves alignment.");
  }

  private static Balance balance(String state) {
    Poles.Builder poles = Poles.builder();
    for (String pole : POLES) {
      poles = pole.equals(state) ? poles : poles.add(pole, pole);
    }
    return Balance.withDefaults().with(poles.build()).with(BOOTSTRAP);
  }

  /** The speeches of each state. */
  private static Map<String, RelationLedger> ledgers(Path speeches) throws IOException {
    MentionExtractor extractor = MentionExtractor.withDefaults();
    Map<String, RelationLedger.Builder> builders = new TreeMap<>();
    ArticleReader.withDefaults()
        .read(
            speeches,
            article -> {
              String author = article.author().orElse("");
              int year = article.date().map(day -> day.getYear()).orElse(0);
              if (STATES.contains(author) && year >= FROM && year < TO) {
                builders
                    .computeIfAbsent(author, name -> RelationLedger.builder())
                    .add(extractor.extract(article));
              }
            });
    Map<String, RelationLedger> ledgers = new TreeMap<>();
    builders.forEach((state, builder) -> ledgers.put(state, builder.build()));
    return ledgers;
  }

  /** A share; a pole that a state never names has none of its mentions, and it has no own pole. */
  private static double share(String state, String pole, BalanceProfile profile, int replicate) {
    if (state.equals(pole)) {
      return Double.NaN;
    }
    Estimate share = profile.value(Component.SHARE, pole);
    if (!share.isDefined()) {
      return profile.articles() > 0 ? 0 : Double.NaN;
    }
    return replicate < 0
        ? share.value()
        : profile.replicateValues(Component.SHARE, pole)[replicate];
  }

  /** Roll calls that a state and a pole both voted in, and alike: by year, states by poles. */
  private static Map<Integer, double[][]> agreement(Path file) throws IOException {
    Map<Integer, double[][]> years = new TreeMap<>();
    for (CSVRecord row : rows(file)) {
      int pole = POLES.indexOf(row.get("pole"));
      int state = STATES.indexOf(row.get("state"));
      int year = Integer.parseInt(row.get("year"));
      if (pole >= 0 && state >= 0 && year >= FROM && year < TO) {
        double[] counts = years.computeIfAbsent(year, y -> empty(2))[state];
        counts[2 * pole] = Double.parseDouble(row.get("agree"));
        counts[2 * pole + 1] = Double.parseDouble(row.get("votes"));
      }
    }
    return years;
  }

  private static double[][] empty(int width) {
    return new double[STATES.size()][width * POLES.size()];
  }

  private static double[][] parts(double[][] counts) {
    double[][] parts = empty(1);
    for (int s = 0; s < parts.length; s++) {
      for (int p = 0; p < parts[s].length; p++) {
        double votes = counts[s][2 * p + 1];
        boolean own = STATES.get(s).equals(POLES.get(p));
        parts[s][p] = own || votes == 0 ? Double.NaN : counts[s][2 * p] / votes;
      }
    }
    return parts;
  }

  private static double[][] together(Map<Integer, double[][]> years) {
    double[][] sums = empty(2);
    years
        .values()
        .forEach(
            counts -> {
              for (int s = 0; s < sums.length; s++) {
                for (int i = 0; i < sums[s].length; i++) {
                  sums[s][i] += counts[s][i];
                }
              }
            });
    return parts(sums);
  }

  /** The mean of the export and import share in percent; a partner that is not listed has 0. */
  private static double[][] trade(Path file) throws IOException {
    ActorCatalog catalog = ActorCatalog.bundled();
    double[][] shares = empty(1);
    for (CSVRecord row : rows(file)) {
      String partner = row.get("partner");
      String pole =
          FACTBOOK_NAMES.getOrDefault(partner, catalog.find(partner).map(Actor::id).orElse(""));
      int state = STATES.indexOf(catalog.find(row.get("country")).map(Actor::id).orElse(""));
      if (state >= 0 && POLES.contains(pole)) {
        shares[state][POLES.indexOf(pole)] += Double.parseDouble(row.get("share_pct")) / 2;
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

  private static void overall(
      String what, Map<String, BalanceProfile> profiles, double[][] evidence) {
    System.out.println("\nAgainst " + what);
    double[][][] drawn = new double[BOOTSTRAP.replicates() + 1][][];
    for (int r = 0; r < drawn.length; r++) {
      drawn[r] = empty(1);
      for (double[] row : drawn[r]) {
        Arrays.fill(row, Double.NaN);
      }
      for (Map.Entry<String, BalanceProfile> entry : profiles.entrySet()) {
        for (int p = 0; p < POLES.size(); p++) {
          drawn[r][STATES.indexOf(entry.getKey())][p] =
              share(entry.getKey(), POLES.get(p), entry.getValue(), r - 1);
        }
      }
    }
    for (int pole = -1; pole < POLES.size(); pole++) {
      List<Pairs> each = new ArrayList<>();
      for (double[][] shares : drawn) {
        Pairs pairs = new Pairs();
        pairs.add(shares, evidence, pole, 1);
        each.add(pairs);
      }
      print(pole < 0 ? "all cells" : POLES.get(pole), each, "speeches");
    }
  }

  private static void yearly(
      Map<String, RelationLedger> ledgers, Map<Integer, double[][]> agreement) {
    Map<Integer, double[][]> shares = new TreeMap<>();
    for (int year : agreement.keySet()) {
      DateRange days =
          new DateRange(java.time.LocalDate.of(year, 1, 1), java.time.LocalDate.of(year + 1, 1, 1));
      double[][] of = empty(1);
      for (int s = 0; s < of.length; s++) {
        Arrays.fill(of[s], Double.NaN);
        String state = STATES.get(s);
        Optional<RelationLedger> ledger = Optional.ofNullable(ledgers.get(state));
        if (ledger.isPresent()) {
          BalanceProfile profile =
              balance(state)
                  .with(Bootstrap.none())
                  .compute(ledger.get().sample(AUTHOR.withWindow(days)), state);
          for (int p = 0; p < of[s].length; p++) {
            of[s][p] = share(state, POLES.get(p), profile, -1);
          }
        }
      }
      shares.put(year, of);
    }
    System.out.println("\nAgainst votes year by year, Spearman over all cells of a year");
    shares.forEach(
        (year, of) -> {
          Pairs pairs = new Pairs();
          pairs.add(of, parts(agreement.getOrDefault(year, empty(2))), -1, 1);
          System.out.printf(
              Locale.ROOT, "  %d  n %3d  %6.3f%n", year, pairs.size(), pairs.spearman());
        });
    System.out.println("All years and cells, each less the mean of its year and pole");
    PoissonDraws draws = BOOTSTRAP.draws();
    for (int pole = -1; pole < POLES.size(); pole++) {
      List<Pairs> each = new ArrayList<>();
      for (int r = -1; r < BOOTSTRAP.replicates(); r++) {
        Pairs pairs = new Pairs();
        for (Map.Entry<Integer, double[][]> year : shares.entrySet()) {
          int[] times = new int[STATES.size()];
          for (int s = 0; s < times.length; s++) {
            times[s] = r < 0 ? 1 : draws.draw(s, r);
          }
          pairs.add(
              year.getValue(), parts(agreement.getOrDefault(year.getKey(), empty(2))), pole, times);
        }
        each.add(pairs);
      }
      print(pole < 0 ? "all cells" : POLES.get(pole), each, "states");
    }
  }

  private static void print(String what, List<Pairs> each, String drawn) {
    System.out.printf(
        Locale.ROOT,
        "  %-10s n %4d  Spearman %-28s Kendall %-28s intervals over %s%n",
        what,
        each.get(0).size(),
        estimate(each.stream().mapToDouble(Pairs::spearman).toArray()),
        estimate(each.stream().mapToDouble(Pairs::kendall).toArray()),
        drawn);
  }

  private static String estimate(double[] withValue) {
    if (Double.isNaN(withValue[0])) {
      return "undefined: no variation";
    }
    Estimate estimate =
        BOOTSTRAP.estimate(withValue[0], Arrays.copyOfRange(withValue, 1, withValue.length), 0);
    String sign =
        estimate.interval().map(i -> i.low() > 0 ? "+" : i.high() < 0 ? "-" : "o").orElse("?");
    return estimate + " " + sign;
  }

  private static String rounded(Estimate estimate) {
    return estimate.isDefined() ? String.format(Locale.ROOT, "%.2f", estimate.value()) : "-";
  }

  /** Shares and evidence of the same cells. */
  private static final class Pairs {
    private final List<Double> shares = new ArrayList<>();
    private final List<Double> evidence = new ArrayList<>();

    void add(double[][] of, double[][] outside, int pole, int times) {
      int[] all = new int[STATES.size()];
      Arrays.fill(all, times);
      add(of, outside, pole, all);
    }

    /** Adds the cells of a pole, or of all for -1, each less the mean of its pole. */
    void add(double[][] of, double[][] outside, int pole, int[] times) {
      for (int p = 0; p < POLES.size(); p++) {
        if (pole >= 0 && pole != p) {
          continue;
        }
        double[] means = new double[2];
        int count = 0;
        for (int s = 0; s < of.length; s++) {
          if (!Double.isNaN(of[s][p]) && !Double.isNaN(outside[s][p])) {
            means[0] += of[s][p] * times[s];
            means[1] += outside[s][p] * times[s];
            count += times[s];
          }
        }
        for (int s = 0; s < of.length; s++) {
          if (!Double.isNaN(of[s][p]) && !Double.isNaN(outside[s][p])) {
            for (int i = 0; i < times[s]; i++) {
              shares.add(of[s][p] - means[0] / count);
              evidence.add(outside[s][p] - means[1] / count);
            }
          }
        }
      }
    }

    int size() {
      return shares.size();
    }

    double spearman() {
      return size() < 3
          ? Double.NaN
          : new SpearmansCorrelation().correlation(numbers(shares), numbers(evidence));
    }

    double kendall() {
      return size() < 3
          ? Double.NaN
          : new KendallsCorrelation().correlation(numbers(shares), numbers(evidence));
    }

    private static double[] numbers(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}

package org.multivector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multivector.io.ArticleReader;
import org.multivector.io.GraphWriter;
import org.multivector.text.Article;

class CommandLineTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {
    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  private static Outcome run(InputStream in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(arguments, in, out, err);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Outcome run(String... arguments) {
    return run(InputStream.nullInputStream(), arguments);
  }

  private static Outcome done(String... arguments) {
    Outcome outcome = run(arguments);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    return outcome;
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String news() throws IOException {
    return file(
        "news.jsonl",
        """
        {"id":"a1","date":"2024-01-10","title":"Visit","text":"Kazakhstan and China signed a treaty. Russia and Kazakhstan spoke."}
        {"id":"a2","date":"2024-07-10","text":"Kazakhstan hosted Turkey. China praised Russia."}
        {"id":"a3","date":"2025-02-01","text":"The United States and Kazakhstan met in Astana. Turkey and China disagreed."}
        """);
  }

  @Test
  void mentionsAreOneJsonLinePerArticleWithExactOffsets() throws IOException {
    Outcome outcome = done("mentions", news());
    String[] lines = outcome.out().split("\n", -1);
    assertEquals(4, lines.length);
    assertEquals("", lines[3]);
    assertTrue(
        lines[0].startsWith(
            "{\"id\":\"a1\",\"date\":\"2024-01-10\",\"mentions\":[{\"actor\":\"KAZ\",\"kind\":\"name\","
                + "\"surface\":\"Kazakhstan\",\"in\":\"text\",\"start\":0,\"end\":10}"),
        lines[0]);
  }

  @Test
  void everyMentionOfTheSampleLiesWhereItSays() throws IOException {
    Outcome outcome = done("mentions");
    java.util.Map<String, Article> byId = new java.util.HashMap<>();
    ArticleReader.bundledSample().forEach(article -> byId.put(article.id(), article));
    int mentions = 0;
    for (String line : outcome.out().lines().toList()) {
      JsonNode node = JSON.readTree(line);
      Article article = java.util.Objects.requireNonNull(byId.get(node.get("id").asText()));
      for (JsonNode mention : node.get("mentions")) {
        String field =
            mention.get("in").asText().equals("title") ? article.title() : article.text();
        assertEquals(
            mention.get("surface").asText(),
            field.substring(mention.get("start").asInt(), mention.get("end").asInt()));
        mentions++;
      }
    }
    assertTrue(mentions > 1500, mentions + " mentions");
  }

  @Test
  void kindsAndDaysNarrowTheMentions() throws IOException {
    assertFalse(done("mentions", "--kinds", "capital", news()).out().contains("\"kind\":\"name\""));
    assertEquals(
        1,
        done("mentions", "--from", "2024-02-01", "--to", "2025-02-01", news())
            .out()
            .lines()
            .count());
  }

  @Test
  void actorsAreFoundByNamesInAnyLanguageOnTheirDays() {
    assertTrue(done("actors", "Казахстан").out().contains("KAZ"));
    assertTrue(done("actors", "Türkiye").out().contains("TUR"));
    assertTrue(done("actors", "哈萨克斯坦").out().contains("KAZ"));
    assertTrue(done("actors", "Nur-Sultan", "--on", "2020-01-01").out().contains("KAZ"));
    assertEquals(2, run("actors", "Nur-Sultan", "--on", "2024-01-01").code());
    assertEquals(2, run("actors", "Atlantis").code());
  }

  @Test
  void aWrongWordIsAnsweredWithTheRightOne() {
    assertTrue(run("balnace").err().contains("did you mean"), run("balnace").err());
    assertTrue(run("balnace").err().contains("balance"));
    assertTrue(run("centrality", "--metrics", "degree").err().contains("--metric"));
    assertTrue(
        run("timeline", "--window", "6M")
            .err()
            .contains("--window: '6M' is no period such as P6M"));
    assertTrue(run("balance", "--poles", "Russia").err().contains("Russia=RUS"));
    assertEquals(2, run("balance", "--poles", "Russia").code());
    assertTrue(run("evidence", "--between", "KAZ", "MIDDLE").err().contains("--actors FILE"));
  }

  @Test
  void aWindowWithoutArticlesIsSaidToHaveNone() throws IOException {
    Outcome outcome = run("centrality", "--from", "2030-01-01", news());
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains("no article lies in [2030-01-01"), outcome.err());
    assertTrue(outcome.err().contains("the articles cover [2024-01-10"), outcome.err());
  }

  @Test
  void anActorThatNoArticleNamesIsPrintedByItsName() throws IOException {
    Outcome outcome = done("balance", "--focus", "FJI", "--replicates", "0", news());
    assertTrue(outcome.out().startsWith("Balance of Fiji, 0 articles"), outcome.out());
  }

  @Test
  void mentionsRefusesASavedLedgerByName() throws IOException {
    String ledger = folder.resolve("saved.ledger").toString();
    assertEquals(0, run("ledger", "-o", ledger, news()).code());
    Outcome refused = run("mentions", ledger);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("saved.ledger is a saved ledger"), refused.err());
  }

  @Test
  void reportTellsTheSampleAndNamesItsPage() throws IOException {
    Outcome outcome = done("report", "--replicates", "20", "-o", folder.resolve("out").toString());
    Path page = folder.resolve("out/report.html");
    assertTrue(outcome.out().contains("The report is in " + page), outcome.out());
    assertTrue(outcome.out().contains("Kazakhstan") && outcome.out().contains("Turkic"));
    String html = Files.readString(page);
    assertTrue(html.contains("<svg") && html.contains("multivector report"), "no picture");
  }

  @Test
  void centralityJsonIsHighestFirstWithIntervals() throws IOException {
    JsonNode node =
        done("centrality", "--metric", "betweenness", "--replicates", "30", "--format", "json")
            .json();
    assertEquals("betweenness", node.get("metric").asText());
    assertTrue(node.get("normalized").asBoolean());
    double before = Double.POSITIVE_INFINITY;
    for (JsonNode score : node.get("scores")) {
      if (score.get("value").isNull()) {
        continue;
      }
      assertTrue(score.get("value").asDouble() <= before);
      before = score.get("value").asDouble();
    }
    assertTrue(node.get("scores").get(0).has("low") && node.get("scores").get(0).has("high"));
  }

  @Test
  void severalMetricsGiveAnArrayAndNoReplicatesNoIntervals() throws IOException {
    JsonNode node =
        done("centrality", "--metric", "strength,pagerank", "--replicates", "0", "--format", "json")
            .json();
    assertEquals(2, node.size());
    assertFalse(node.get(0).get("scores").get(0).has("low"));
  }

  @Test
  void graphFileIsTakenVerbatimWithoutIntervals() throws IOException {
    // b lies on the only path between a and c.
    String edges = file("g.csv", "source,target,weight\na,b,1\nb,c,2\n");
    JsonNode node = done("centrality", "--graph", edges, "--format", "json").json();
    assertEquals("b", node.get("scores").get(0).get("actor").asText());
    assertEquals(1.0, node.get("scores").get(0).get("value").asDouble());
    assertFalse(node.get("scores").get(0).has("low"));
    JsonNode balance =
        done(
                "balance",
                "--graph",
                edges,
                "--focus",
                "b",
                "--poles",
                "One=a;Two=c",
                "--format",
                "json")
            .json();
    assertEquals(2.0 / 3, balance.get("poles").get(1).get("share").get("value").asDouble(), 1e-12);
    assertEquals("Two", balance.get("leaning").asText());
  }

  @Test
  void balanceJsonHoldsTheProfile() throws IOException {
    JsonNode node = done("balance", "--replicates", "50", "--format", "json").json();
    assertEquals("KAZ", node.get("focus").asText());
    double sum = 0;
    for (JsonNode pole : node.get("poles")) {
      sum += pole.get("share").get("value").asDouble();
      assertTrue(
          pole.get("share").get("low").asDouble() <= pole.get("share").get("high").asDouble());
      assertTrue(pole.has("tilt"));
    }
    assertEquals(1, sum, 1e-12);
    for (String name :
        new String[] {"evenness", "hhi", "effectiveRivalVectors", "imbalance", "participation"}) {
      assertTrue(node.get(name).get("value").isNumber(), name);
    }
    for (String hill : new String[] {"d0", "d1", "d2"}) {
      assertTrue(node.get("hill").get(hill).get("value").asDouble() >= 1, hill);
    }
    assertEquals(50, node.get("replicates").asInt());
    assertEquals(42, node.get("seed").asInt());
    assertTrue(node.get("articles").asInt() > 100);
    assertEquals(
        2,
        done("balance", "--focus", "KAZ,Uzbekistan", "--replicates", "0", "--format", "json")
            .json()
            .size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphml", "gexf", "dot", "csv", "json"})
  void graphIsWrittenInEachFormat(String format) throws IOException {
    assertTrue(done("graph", "--format", format, news()).out().contains("KAZ"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sdsm|stochastic degree sequence model (Neal 2014)",
        "hypergeometric|hypergeometric upper tail of common articles (Fisher 1935)",
        "noise-corrected|noise-corrected score (Coscia and Neffke 2017",
        "disparity|disparity filter (Serrano, Boguñá and Vespignani 2009)"
      })
  void backboneKeepsFewerTiesAtALowerLevelAndTellsItsMethod(String test, String citation)
      throws IOException {
    int all = done("graph", "--format", "json").json().get("links").size();
    int before = 0;
    for (String alpha : new String[] {".001", ".2"}) {
      Outcome outcome =
          run("graph", "--format", "json", "--backbone", test, "--alpha", alpha, "--fold", "EU");
      assertEquals(0, outcome.code(), outcome.err());
      String told = outcome.err().strip();
      assertTrue(told.contains(citation), told);
      JsonNode node = outcome.json();
      assertEquals(
          "all articles, sentence units, fractional counting, members folded into EU, duplicates"
              + " counted. "
              + told,
          node.get("graph").get("description").asText());
      int kept = node.get("links").size();
      assertTrue(told.contains("; " + kept + " of "), told);
      assertTrue(before < kept && kept < all, before + " < " + kept + " < " + all);
      assertTrue(node.get("links").get(0).get("pvalue").asDouble() <= .2);
      before = kept;
    }
  }

  @Test
  void storiesAreListedAndCollapsedWhereFingerprintsWereKept() throws IOException {
    String words =
        "Kazakhstan and China agreed on rail freight, tariffs, visas, energy, water and grain in"
            + " talks that lasted until long after midnight on Thursday in the old capital.";
    String news =
        file(
            "wire.jsonl",
            """
            {"id":"b","date":"2024-01-11","source":"Wire","text":"%1$s"}
            {"id":"a","date":"2024-01-10","source":"Post","text":"%1$s"}
            {"id":"c","date":"2024-01-10","text":"Kazakhstan and China met."}
            """
                .formatted(words));
    Outcome listed = run("ledger", "--stories", "--format", "csv", news);
    assertEquals(0, listed.code(), listed.err());
    assertEquals(
        "articles,first,sources,ids\n2,2024-01-10,Post; Wire,a b\n", listed.out(), listed.err());
    assertEquals(
        "1 story is told more than once; 1 of 3 articles are repeats", listed.err().strip());
    String bare = folder.resolve("bare.ledger").toString();
    String kept = folder.resolve("kept.ledger").toString();
    assertEquals(0, run("ledger", "-o", bare, news).code());
    assertEquals(0, run("ledger", "-o", kept, "--keep-fingerprints", news).code());
    String[] cut = {"graph", "--collapse-duplicates", "--format", "csv"};
    String collapsed = done(cut[0], cut[1], cut[2], cut[3], kept).out();
    assertTrue(collapsed.contains("CHN,KAZ,2.0,2"), collapsed);
    Outcome refused = run(cut[0], cut[1], cut[2], cut[3], bare);
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("make it again with ledger --keep-fingerprints"));
  }

  @Test
  void oneFileOfActorsAddsActorsMembershipsAndNames() throws IOException {
    String actors =
        file(
            "actors.txt",
            """
            # An analyst's own bloc, with how texts name it.
            [blocs]
            id     | name            | standing | codes | from       | to | also
            MIDDLE | Middle Corridor | informal |       | 2014-01-01 |    | TITR
            [memberships]
            bloc   | member          | role   | from       | to | source
            MIDDLE | AZE GEO KAZ TUR | member | 2014-01-01 |    | our own reading
            [forms en]
            actor  | name            | acronym
            MIDDLE | Middle Corridor | TITR
            [names en]
            form          | actor  | kind     | from | to | guard | note
            the Corridor  | MIDDLE | informal |      |    |       |
            [people en]
            actor | office    | name        | surname   | from       | to | guard | note
            KAZ   | president | Aidar Testov | Testov   | 2014-01-01 |    |       |
            [blocked en]
            form
            Turkey vulture
            """);
    String news =
        file(
            "corridor.jsonl",
            """
            {"id":"a1","date":"2024-01-10","language":"en","text":"The Middle Corridor and Russia compete. President Aidar Testov met Wang Yi of China."}
            {"id":"a2","date":"2024-01-11","language":"en","text":"A Turkey vulture flew over China. TITR links China."}
            """);
    String mentions = done("mentions", "--actors", actors, news).out();
    assertTrue(mentions.contains("{\"actor\":\"MIDDLE\",\"kind\":\"name\""), mentions);
    assertTrue(mentions.contains("\"surface\":\"TITR\""), mentions);
    assertTrue(mentions.contains("{\"actor\":\"KAZ\",\"kind\":\"person\""), mentions);
    assertFalse(mentions.contains("TUR"), mentions);
    assertTrue(
        done("actors", "--actors", actors, "MIDDLE", "--format", "csv").out().contains("GEO"));
    String folded =
        done("graph", "--actors", actors, "--fold", "MIDDLE", "--format", "csv", news).out();
    assertTrue(folded.contains("CHN,MIDDLE,2.0,2\n"), folded);
    assertFalse(folded.contains("KAZ"), folded);
  }

  @Test
  void csvGraphCanBeReadAgain() throws IOException {
    Path ties = folder.resolve("ties.csv");
    assertEquals("", done("graph", "--format", "csv", "-o", ties.toString()).out());
    assertTrue(Files.readString(folder.resolve("ties.nodes.csv")).startsWith("id,name,kind,"));
    assertTrue(done("centrality", "--graph", ties.toString()).out().contains("KAZ"));
  }

  @Test
  void ledgerGivesWhatTheArticlesGive() throws IOException {
    String ledger = folder.resolve("l.mvl").toString();
    assertEquals(0, run("ledger", "-o", ledger, news()).code());
    assertEquals(
        done("balance", "--replicates", "20", news()).out(),
        done("balance", "--replicates", "20", ledger).out());
    Outcome both = done("balance", "--replicates", "20", ledger, news());
    assertEquals(done("balance", "--replicates", "20", news()).out(), both.out());
  }

  @ParameterizedTest
  @CsvSource({
    "mentions",
    "graph",
    "centrality --replicates 20",
    "balance --replicates 20",
    "timeline --replicates 20 --window P2Y",
    "evidence --between KAZ CHN"
  })
  void anyNumberOfThreadsGivesTheSameBytes(String command) {
    String[] words = command.split(" ");
    String[] one = java.util.Arrays.copyOf(words, words.length + 2);
    one[words.length] = "--threads";
    one[words.length + 1] = "1";
    String[] three = one.clone();
    three[words.length + 1] = "3";
    assertEquals(done(one).out(), done(three).out());
  }

  @Test
  void graphOverTimeHasASpellForEachWindowAndFollowsTheRulesOfGexf() throws Exception {
    String gexf = done("graph", "--format", "gexf", "--window", "P6M", news()).out();
    validateGexf(gexf);
    String kazakhstan = gexf.substring(gexf.indexOf("<node id=\"KAZ\""));
    assertEquals(
        List.of("2024-01-01/2024-06-30", "2024-07-01/2024-12-31", "2025-01-01/2025-06-30"),
        Pattern.compile("<spell start=\"([^\"]*)\" end=\"([^\"]*)\"")
            .matcher(kazakhstan.substring(0, kazakhstan.indexOf("</node>")))
            .results()
            .map(spell -> spell.group(1) + "/" + spell.group(2))
            .toList());
    validateGexf(done("graph", "--format", "gexf", "--window", "P1Y").out());
    validateGexf(done("graph", "--format", "gexf", "--metric", "betweenness,pagerank").out());
  }

  private static void validateGexf(String gexf) throws Exception {
    try (InputStream rules = GraphWriter.class.getResourceAsStream("gexf-rules.xsd")) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(rules))
          .newValidator()
          .validate(new StreamSource(new StringReader(gexf)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"made-up.export.CSV", "made-up-icews.tab"})
  void eventsAreReadSavedAndOpened(String name) throws IOException {
    String events = Path.of("examples", "data", name).toString();
    String scores = done("centrality", "--replicates", "0", events).out();
    assertTrue(scores.contains("Kazakhstan") && scores.contains("Russia"), scores);
    String ledger = folder.resolve("events.mvl").toString();
    assertEquals(0, run("ledger", "-o", ledger, events).code());
    assertEquals(scores, done("centrality", "--replicates", "0", ledger).out());
    String evidence = done("evidence", "--between", "KAZ", "CHN", ledger).out();
    assertTrue(evidence.contains("cameo"), evidence);
    assertTrue(done("evidence", "--between", "KAZ", "CHN", events).out().contains("cameo"));
  }

  @Test
  void graphGivesEachActorItsScores() throws IOException {
    JsonNode node =
        done("graph", "--format", "json", "--metric", "strength,betweenness", news()).json();
    for (JsonNode actor : node.get("nodes")) {
      assertTrue(actor.get("strength").asDouble() > 0 && actor.has("betweenness"), actor::toString);
    }
    Path ties = folder.resolve("scored.csv");
    done("graph", "--format", "csv", "--metric", "strength,katz", "-o", ties.toString(), news());
    String actors = Files.readString(folder.resolve("scored.nodes.csv"));
    assertTrue(actors.startsWith("id,name,kind,degree,strength,katz\n"), actors);
  }

  @Test
  void timelineHasARowForEachWindowAndPole() {
    String csv =
        done(
                "timeline",
                "--window",
                "P1Y",
                "--metric",
                "share,d1,betweenness",
                "--replicates",
                "0",
                "--format",
                "csv")
            .out();
    assertTrue(
        csv.startsWith("from,to,metric,actor,pole,value,low,high,articles,change,note\n"), csv);
    assertTrue(csv.lines().filter(line -> line.contains(",betweenness,KAZ,")).count() >= 11, csv);
  }

  /** Six articles a month for two years, about Russia at first and about China in the second. */
  private String turn() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int month = 0; month < 24; month++) {
      for (int a = 0; a < 6; a++) {
        boolean russia = month < 12 ? a > 0 : a < 1 + month % 2;
        lines.append(
            String.format(
                java.util.Locale.ROOT,
                "{\"id\":\"m%da%d\",\"date\":\"%d-%02d-%02d\",\"text\":\"Kazakhstan met %s.\"}%n",
                month,
                a,
                2022 + month / 12,
                month % 12 + 1,
                a + 1,
                russia ? "Russia" : "China"));
      }
    }
    return file("turn.jsonl", lines.toString());
  }

  private static List<String> changed(String csv) {
    return csv.lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> !cells[9].isEmpty())
        .map(cells -> cells[0] + " " + cells[2] + " " + cells[4])
        .toList();
  }

  @Test
  void timelineMarksTheWindowInWhichTheBalanceTurns() throws IOException {
    String[] monthly = {
      "timeline",
      "--window",
      "P1M",
      "--poles",
      "Russia=RUS;China=CHN",
      "--metric",
      "share,hhi",
      "--replicates",
      "0",
      "--format",
      "csv",
      turn()
    };
    assertEquals(
        List.of("2023-01-01 share Russia", "2023-01-01 share China"),
        changed(done(monthly).out()).stream().filter(row -> row.contains("share")).toList());
    Outcome rolling =
        run(
            "timeline",
            "--window",
            "P2M",
            "--step",
            "P1M",
            "--replicates",
            "0",
            "--format",
            "csv",
            turn());
    assertEquals(0, rolling.code(), rolling.err());
    assertEquals(List.of(), changed(rolling.out()));
    assertTrue(rolling.err().contains("the windows overlap"), rolling.err());
    JsonNode rows =
        done("timeline", "--window", "P1M", "--replicates", "0", "--format", "json", turn()).json();
    long marked = 0;
    for (JsonNode row : rows) {
      marked += row.hasNonNull("change") ? 1 : 0;
    }
    assertEquals(2, marked);
  }

  @Test
  void theLastWindowOfATimelineEndsAtTheDayAskedFor() throws IOException {
    String csv =
        done(
                "timeline",
                "--window",
                "P6M",
                "--to",
                "2022-08-03",
                "--replicates",
                "0",
                "--format",
                "csv",
                turn())
            .out();
    // Six articles of July and those of the first two days of August.
    assertTrue(csv.contains("\n2022-07-01,2022-08-03,share,KAZ,Russia,0.75,,,8,,\n"), csv);
  }

  @Test
  void evidenceShowsSentencesWithMentionsInBrackets() throws IOException {
    String out = done("evidence", "--between", "KAZ", "CHN", news()).out();
    assertTrue(out.contains("[Kazakhstan] and [China] signed a treaty."), out);
    String ledger = folder.resolve("l.mvl").toString();
    assertEquals(0, run("ledger", "-o", ledger, news()).code());
    assertFalse(done("evidence", "--between", "KAZ", "CHN", ledger).out().contains("treaty"));
    assertTrue(
        done("evidence", "--between", "KAZ", "CHN", ledger, news()).out().contains("treaty"));
    String kept = folder.resolve("k.mvl").toString();
    assertEquals(0, run("ledger", "--keep-text", "-o", kept, news()).code());
    assertTrue(done("evidence", "--between", "KAZ", "CHN", kept).out().contains("treaty"));
    JsonNode first =
        done("evidence", "--between", "China", "398", "--format", "json", news()).json();
    assertEquals("a1", first.get("article").asText());
  }

  @Test
  void actorsAreLookedUpByIdCodeAndName() {
    String out = done("actors", "CSTO", "uzbekistan", "--format", "csv").out();
    assertTrue(out.contains("CSTO,Collective Security Treaty Organization"), out);
    assertTrue(done("actors", "EU", "--on", "2019-06-01", "--format", "csv").out().contains("GBR"));
    assertFalse(
        done("actors", "EU", "--on", "2021-06-01", "--format", "csv").out().contains("GBR"));
    assertTrue(done("actors").out().lines().count() > 250);
  }

  @Test
  void standardInputIsJsonLines() {
    Outcome outcome =
        run(
            new ByteArrayInputStream(
                "{\"id\":\"x\",\"text\":\"Kazakhstan\"}".getBytes(StandardCharsets.UTF_8)),
            "mentions",
            "-");
    assertEquals(0, outcome.code());
    assertTrue(outcome.out().startsWith("{\"id\":\"x\",\"mentions\":[{\"actor\":\"KAZ\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2|balance --focus Kazakstan|unknown actor \"Kazakstan\"; did you mean KAZ",
        "2|balance --focus RUS|--focus and --poles",
        "2|balance --poles Russia|",
        "2|balance --poles A=KAZAKSTAN|--poles",
        "2|centrality --metric fame|--metric: metric 'fame' is not known; there are",
        "2|centrality --format pdf|--format: 'pdf' is not one of table, csv, json, markdown",
        "2|graph --unit chapter|--unit: 'chapter' is not one of article, paragraph, sentence",
        "2|graph --from 2024-02-30|--from: '2024-02-30' is no day",
        "2|graph --from 2024-02-01 --to 2024-02-01|--from 2024-02-01 is not before --to 2024-02-01",
        "2|graph --threads 0|--threads: 0 is not at least 1",
        "2|graph --half-life -3|--half-life",
        "2|graph --format gexf --window monthly|--window",
        "2|graph --format dot --window P1Y|--window: dot holds one window; take --format gexf",
        "2|graph --format gexf --window P1Y --metric degree|--metric: a graph over time",
        "2|graph --metric fame|--metric: metric 'fame' is not known; there are",
        "2|graph --format gexf --window P1Y --backbone sdsm|--backbone: a graph over time is"
            + " written",
        "2|graph --as-of 2024-01-01|--as-of: 2024-01-01 is the day of --half-life",
        "2|graph --backbone magic|--backbone: backbone 'magic' is unknown; it is one of [sdsm,",
        "2|graph --backbone sdsm --alpha 5|--backbone: level 5.0 is not in (0, 1)",
        "2|graph --alpha .05|--alpha 0.05 is the level of --backbone, which is not given",
        "2|graph --backbone sdsm --author-ties added|--backbone sdsm: author ties added cannot be",
        "2|graph --backbone noise-corrected --weighting npmi|--backbone noise-corrected: the test",
        "2|graph --fold EU --share-out CSTO|--fold and --share-out exclude each other",
        "2|graph --fold FRA|options: ",
        "2|timeline --window monthly|--window",
        "2|timeline --metric fame|--metric: 'fame' is neither",
        "2|evidence|--between",
        "2|evidence --between KAZ KAZ|--between: KAZ is tied to others",
        "2|ledger|-o FILE",
        "2|fly|fly",
        "2|graph --wings|--wings",
        "1|graph no/such/file.jsonl|no/such/file.jsonl: there is no such file or folder",
        "1|centrality --graph no/such.csv|no/such.csv: there is no such file or folder",
        "1|graph -o no/such/folder/x.graphml|cannot write no/such/folder/x.graphml",
        "2|balance --poles no/such/file|no/such/file"
      })
  void wrongUseIsOneClearLine(int code, String command, String message) {
    Outcome outcome = run(command.split(" "));
    if (message == null) {
      assertTrue(outcome.code() != 0);
    } else {
      assertEquals(code, outcome.code(), outcome.err());
      assertTrue(outcome.err().contains(message), outcome.err());
    }
    assertEquals("", outcome.out());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().startsWith("multivector: "), outcome.err());
  }

  @Test
  void badRecordsAreCountedAndWritten() throws IOException {
    String bad =
        file(
            "bad.jsonl",
            "{\"id\":\"1\",\"text\":\"Kazakhstan and China\"}\n{\"id\":\"2\"}\n{oops\n");
    Path rejects = folder.resolve("rejects.csv");
    Outcome outcome = run("mentions", bad, "--rejects", rejects.toString());
    assertEquals(0, outcome.code());
    assertEquals(1, outcome.out().lines().count());
    assertEquals(
        "2 records were rejected, 1 articles read; first: " + bad + ":2: text: is missing\n",
        outcome.err());
    String table = Files.readString(rejects);
    assertTrue(
        table.startsWith(
            "source,line,field,reason\n"
                + bad
                + ",2,text,is missing\n"
                + bad
                + ",3,,malformed JSON"),
        table);
    Outcome strict = run("mentions", bad, "--strict");
    assertEquals(1, strict.code());
    assertEquals("multivector: " + bad + ":2: text: is missing\n", strict.err());
  }

  @Test
  void emptyInputsFailWithTheReason() throws IOException {
    Outcome folderOutcome = run("graph", folder.toString());
    assertEquals(1, folderOutcome.code());
    assertTrue(
        folderOutcome.err().contains("the folder holds no file to read"), folderOutcome.err());
    Outcome fileOutcome = run("graph", file("e.jsonl", ""));
    assertEquals(1, fileOutcome.code());
    assertTrue(fileOutcome.err().contains("no article could be read"), fileOutcome.err());
  }

  @Test
  void failedCommandLeavesNoFileBehind() throws IOException {
    Path out = folder.resolve("out.graphml");
    assertEquals(1, run("graph", "-o", out.toString(), file("e.jsonl", "")).code());
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void readerThatHasSeenEnoughIsNoError() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(
        0, Main.run(new String[] {"mentions"}, InputStream.nullInputStream(), closed, err));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void fullDiskIsAnError() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(1, Main.run(new String[] {"mentions"}, InputStream.nullInputStream(), full, err));
    assertEquals("multivector: No space left on device\n", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void stacktraceIsShownOnRequestOnly() {
    assertFalse(run("graph", "nowhere").err().contains("\tat "));
    assertTrue(run("graph", "nowhere", "--stacktrace").err().contains("\tat "));
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertTrue(done("--help").out().contains("evidence"));
    assertTrue(done("balance", "--help").out().contains("--poles"));
    assertTrue(done("help", "graph").out().contains("--format"));
    assertTrue(done("--version").out().startsWith("multivector "));
  }

  @Test
  void progressBarIsShownOnRequestAndWipesItselfAway() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"text\":\"Kazakhstan and China met again.\"}\n");
    }
    String file = file("many.jsonl", lines.toString());
    Outcome outcome =
        run("graph", "--progress", "always", file, "-o", folder.resolve("g").toString());
    assertTrue(outcome.err().contains("% ") && outcome.err().contains("MB/s"), outcome.err());
    assertTrue(outcome.err().endsWith("\r\u001B[K"), outcome.err());
    assertEquals(
        "", run("graph", "--progress", "auto", file, "-o", folder.resolve("g").toString()).err());
  }
}

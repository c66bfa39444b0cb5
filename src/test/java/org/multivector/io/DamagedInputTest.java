package org.multivector.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.multivector.relation.Cut;
import org.multivector.relation.Keep;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationLedger;
import org.multivector.text.AnnotatedArticle;
import org.multivector.text.Article;
import org.multivector.text.Mention;
import org.multivector.text.MentionExtractor;

/**
 * Whatever bytes come in, what goes out are articles that can be observed, rejections, or one of
 * the documented exceptions. Inputs of each form are damaged at random, from a fixed seed.
 */
class DamagedInputTest {
  private static final int ROUNDS = 400;
  private static final MentionExtractor EXTRACTOR = MentionExtractor.withDefaults();
  private static final InputLimits SMALL =
      InputLimits.defaults()
          .withMaxLineBytes(1 << 14)
          .withMaxArticleChars(1 << 12)
          .withMaxDecompressedBytes(1 << 20)
          .withMaxRecords(1000);

  /** What means something in one of the forms. */
  private static final List<String> TOKENS =
      List.of(
          "\"",
          "\"\"",
          "'",
          ",",
          ";",
          "\t",
          "\n",
          "\r\n",
          "\0",
          "{",
          "}",
          "[",
          "]",
          ":",
          "\\",
          "\\u",
          "\\ud800",
          "<",
          ">",
          "</",
          "<![CDATA[",
          "]]>",
          "<!--",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///\">]>",
          "&e;",
          "&#0;",
          "&#xFFFFFFFF;",
          "&amp;",
          "\uFEFF",
          "\uD83D\uDE00",
          "null",
          "-1",
          "1e999",
          "99999999999999999999",
          "2024-02-30",
          "9999999-01-01",
          "20180101",
          "#",
          "Kazakhstan",
          "\u202E",
          "İ");

  private static Map<String, String> seeds() {
    Map<String, String> seeds = new TreeMap<>();
    seeds.put(
        "news.jsonl",
        "{\"id\":\"a\",\"date\":\"2024-01-10\",\"title\":\"Visit\",\"text\":\"Kazakhstan and China"
            + " met.\",\"source\":\"Post\",\"language\":\"en\",\"author\":\"KAZ\"}\n"
            + "{\"id\":2,\"text\":\"\\u041a\\u0430zakh"
            + " \\ud83d\\ude00\",\"other\":[1,{\"x\":null}]}\n");
    seeds.put(
        "news.csv",
        """
        id,date,title,text,source
        a,2024-01-10,Visit,"Kazakhstan, ""and"" China
        met.",Post
        b,,,Russia and Kyrgyzstan,
        """);
    seeds.put("news.txt", "Visit\n\nKazakhstan and China met. Путин and Токаев too.\n");
    seeds.put(
        "news.xml",
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Post</title><item><title>Visit"
            + "</title><guid>a</guid><pubDate>Wed, 10 Jan 2024 08:00:00 GMT</pubDate><description>"
            + "&lt;p&gt;Kazakhstan &amp;amp; China&lt;/p&gt;</description></item></channel></rss>");
    seeds.put(
        "atom.xml",
        "<feed"
            + " xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><entry><id>a</id><title>Visit</title><updated>2024-01-10T08:00:00Z</updated><content"
            + " type=\"html\"><![CDATA[<b>Kazakhstan</b> and China]]></content></entry></feed>");
    seeds.put("day.export.CSV", event());
    seeds.put(
        "day.gkg.csv",
        "20180101000000-1\t20180101000000\t1\tpost.com\thttp://post.com/a"
            + "\t".repeat(5)
            + "1#Kazakhstan#KZ#KZ#48#68#KZ;1#China#CH#CH#35#105#CH"
            + "\t".repeat(17)
            + "\n");
    seeds.put(
        "icews",
        "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code"
            + "\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number"
            + "\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n"
            + "1\t2018-06-01\tA\t\tKazakhstan\tMeet\t040\t1.0\tB\t\tChina\t5\t1\tPost\t\t\t"
            + "\tKazakhstan\t1\t2\n");
    return seeds;
  }

  private static String event() {
    String[] cells = new String[61];
    Arrays.fill(cells, "");
    cells[0] = "719024909";
    cells[1] = "20180101";
    cells[2] = "201801";
    cells[3] = "2018";
    cells[4] = "2018.0027";
    cells[5] = "KAZ";
    cells[6] = "KAZAKHSTAN";
    cells[7] = "KAZ";
    cells[15] = "CHN";
    cells[16] = "CHINA";
    cells[17] = "CHN";
    cells[25] = "1";
    cells[26] = "040";
    cells[27] = "040";
    cells[28] = "04";
    cells[29] = "1";
    cells[30] = "1.0";
    cells[31] = "2";
    cells[32] = "1";
    cells[33] = "2";
    cells[34] = "1.5";
    cells[59] = "20180101000000";
    cells[60] = "http://post.com/a";
    return String.join("\t", cells) + "\n";
  }

  static List<String> forms() {
    return List.copyOf(seeds().keySet());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void damagedArticlesAreReadRejectedOrRefused(String name) throws IOException {
    byte[] seed = seeds().getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
    assertTrue(read(seed, name) > 0, "the seed holds no article");
    Random random = new Random(name.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = damaged(seed, random);
      try {
        read(damaged, name);
      } catch (InputException | IOException expected) {
        assertTrue(expected.getMessage() != null, "says nothing");
      } catch (RuntimeException | Error e) {
        throw new AssertionError(told(name, round, damaged), e);
      }
    }
  }

  @Test
  void damagedCompressionIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(seeds().getOrDefault("news.jsonl", "").getBytes(StandardCharsets.UTF_8));
    }
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = damaged(bytes.toByteArray(), random);
      try {
        read(damaged, "news.jsonl.gz");
      } catch (InputException | IOException expected) {
        assertTrue(expected.getMessage() != null, "says nothing");
      } catch (RuntimeException | Error e) {
        throw new AssertionError(told("news.jsonl.gz", round, damaged), e);
      }
    }
  }

  @Test
  void damagedEdgeListsAreReadOrRefused() {
    byte[] seed =
        "source,target,weight,articles\nKAZ,CHN,1.5,3\n\"x, \"\"y\"\"\",RUS,2,\n"
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(8);
    for (int round = 0; round < 4 * ROUNDS; round++) {
      byte[] damaged = damaged(seed, random);
      try {
        RelationGraph graph = EdgeList.read(new ByteArrayInputStream(damaged), "g.csv", SMALL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EdgeList.write(graph, out);
        assertTrue(
            graph.equals(
                EdgeList.read(new ByteArrayInputStream(out.toByteArray()), "again", SMALL)));
      } catch (InputException expected) {
        assertTrue(expected.rejected().line() >= 1);
      } catch (IOException | RuntimeException e) {
        throw new AssertionError(told("g.csv", round, damaged), e);
      }
    }
  }

  private static String told(String name, int round, byte[] damaged) {
    return name + " of round " + round + ": " + new String(damaged, StandardCharsets.UTF_8);
  }

  /** Reads, observes and cuts; gives the number of articles. */
  private static int read(byte[] bytes, String name) throws IOException {
    RelationLedger.Builder builder = RelationLedger.builder().keeping(Keep.TEXT, Keep.FINGERPRINT);
    List<AnnotatedArticle> articles = new ArrayList<>();
    ArticleReader.withDefaults()
        .with(SMALL)
        .read(
            new ByteArrayInputStream(bytes),
            name,
            new ArticleSink() {
              @Override
              public void article(Article article) {
                articles.add(EXTRACTOR.extract(article));
              }

              @Override
              public void coded(CodedArticle article) {
                articles.add(article.annotate(EXTRACTOR.catalog()));
              }
            });
    for (AnnotatedArticle article : articles) {
      for (Mention mention : article.mentions()) {
        assertTrue(0 <= mention.start() && mention.start() <= mention.end(), () -> "" + mention);
      }
      builder.add(article);
    }
    builder.build().graph(Cut.withDefaults());
    return articles.size();
  }

  private static byte[] damaged(byte[] seed, Random random) {
    byte[] bytes = seed;
    int times = 1 + random.nextInt(4);
    for (int t = 0; t < times; t++) {
      int at = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, at + random.nextInt(1 + random.nextInt(20)));
      byte[] put =
          switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt()};
            case 2 -> TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
            case 3 -> {
              int from = random.nextInt(bytes.length + 1);
              yield Arrays.copyOfRange(
                  bytes, from, Math.min(bytes.length, from + random.nextInt(200)));
            }
            default ->
                TOKENS
                    .get(random.nextInt(TOKENS.size()))
                    .repeat(1 + random.nextInt(3000))
                    .getBytes(StandardCharsets.UTF_8);
          };
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(bytes, 0, at);
      out.writeBytes(put);
      if (random.nextInt(12) > 0) {
        out.write(bytes, to, bytes.length - to);
      }
      bytes = out.toByteArray();
    }
    return bytes;
  }
}

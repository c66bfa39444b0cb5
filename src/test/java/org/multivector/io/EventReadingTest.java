package org.multivector.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multivector.text.Article;

class EventReadingTest {
  private static final Path EVENTS = Path.of("../shared/corpus/events");

  private final List<CodedArticle> coded = new ArrayList<>();
  private final List<Rejected> rejects = new ArrayList<>();
  private final ArticleReader reader = ArticleReader.withDefaults().withRejects(rejects::add);
  private final ArticleSink sink =
      new ArticleSink() {
        @Override
        public void article(Article article) {
          throw new AssertionError("no text here: " + article);
        }

        @Override
        public void coded(CodedArticle article) {
          coded.add(article);
        }
      };

  private static String gdelt(
      String id, String actor1, String group1, String actor2, String quad, String url) {
    String[] row = new String[61];
    java.util.Arrays.fill(row, "");
    row[0] = id;
    row[1] = "20171231";
    row[7] = actor1;
    row[8] = group1;
    row[17] = actor2;
    row[26] = "043";
    row[29] = quad;
    row[31] = "12";
    row[59] = "20180101000000";
    row[60] = url;
    return String.join("\t", row) + "\n";
  }

  private void read(String name, String content) throws IOException {
    reader.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name, sink);
  }

  @Test
  void gdeltRowsOfOneAddressAreOneArticleWithASentenceEach() throws IOException {
    read(
        "20180101.export.CSV",
        gdelt("1", "KAZ", "", "CHN", "1", "https://www.example.org/a")
            + gdelt("2", "USA", "", "RUS", "4", "https://example.org/b")
            + gdelt("3", "EUR", "EEC", "KAZ", "3", "https://www.example.org/a"));
    assertEquals(2, coded.size());
    CodedArticle first = coded.get(0);
    assertEquals("gdelt-1", first.article().id());
    assertEquals("", first.article().title() + first.article().text());
    assertEquals(Optional.of(LocalDate.of(2018, 1, 1)), first.article().date());
    assertEquals(Optional.of("example.org"), first.article().source());
    assertEquals(
        List.of(
            new Event(
                "1",
                LocalDate.of(2017, 12, 31),
                "KAZ",
                "CHN",
                "043",
                Optional.of(QuadClass.VERBAL_COOPERATION),
                12),
            new Event(
                "3",
                LocalDate.of(2017, 12, 31),
                "EEC",
                "KAZ",
                "043",
                Optional.of(QuadClass.VERBAL_CONFLICT),
                12)),
        first.events());
    assertEquals(
        new CodedArticle.Observation(List.of("EEC", "KAZ"), "event 3 cameo 043 quad 3"),
        first.observations().get(1));
  }

  @Test
  void badRowIsRejectedAlone() throws IOException {
    read(
        "x.export.CSV",
        gdelt("1", "KAZ", "", "CHN", "7", "u")
            + "too\tfew\n"
            + gdelt("3", "KAZ", "", "CHN", "1", "u").replace("20171231", "20171301")
            + gdelt("4", "KAZ", "", "CHN", "1", "u"));
    assertEquals(
        List.of(
            "x.export.CSV:1: QuadClass: \"7\" is not in 1 to 4",
            "x.export.CSV:2: has 2 columns where GDELT has 61, 58 or 57",
            "x.export.CSV:3: SQLDATE: \"20171301\" is no day of the calendar"),
        rejects.stream().map(Rejected::toString).toList());
    assertEquals(1, coded.size());
  }

  @Test
  void textOnlySinkDoesNotTakeEventsForSilentArticles() throws IOException {
    List<Article> articles = new ArrayList<>();
    reader.read(
        new ByteArrayInputStream(
            gdelt("1", "KAZ", "", "CHN", "1", "u").getBytes(StandardCharsets.UTF_8)),
        "x.export.CSV",
        articles::add);
    assertEquals(List.of(), articles);
    assertTrue(rejects.get(0).reason().contains("coded events without text"));
  }

  @Test
  void knowledgeGraphRowNamesTheStatesOfItsPlaces() throws IOException {
    String[] row = new String[27];
    java.util.Arrays.fill(row, "");
    row[0] = "20180101-5";
    row[1] = "20180101000000";
    row[3] = "example.org";
    row[4] = "https://example.org/x";
    row[9] =
        "4#Astana, Kazakhstan#KZ#KZ05#51.1#71.4#-2#;1#China#CH#CH#35#105#CH;1#China#CH#CH#35#105#CH";
    read("x.gkg.csv", String.join("\t", row) + "\n");
    assertEquals(
        List.of(new CodedArticle.Observation(List.of("KAZ", "CHN"), "places of gkg-20180101-5")),
        coded.get(0).observations());
  }

  @Test
  void realGdeltExportIsReadWhole() throws IOException {
    Path file = EVENTS.resolve("gdelt-20180101.export.CSV");
    assumeTrue(Files.exists(file), "the corpus is not here");
    reader.read(file, sink);
    assertEquals(List.of(), rejects);
    assertEquals(2414, coded.stream().mapToInt(article -> article.events().size()).sum());
    long stories =
        Files.readAllLines(file).stream().map(line -> line.split("\t", -1)[60]).distinct().count();
    assertEquals(stories, coded.size());
  }

  @Test
  void realIcewsTableIsReadWhole() throws IOException {
    Path file = EVENTS.resolve("icews-2018-06-sample.tab");
    assumeTrue(Files.exists(file), "the corpus is not here");
    reader.read(file, sink);
    assertEquals(List.of(), rejects);
    assertEquals(3705, coded.stream().mapToInt(article -> article.events().size()).sum());
    assertTrue(
        coded.stream().flatMap(c -> c.events().stream()).allMatch(e -> e.quadClass().isPresent()));
  }
}

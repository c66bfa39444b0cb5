package org.multivector.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multivector.text.Article;

class ArticleReaderTest {
  @TempDir Path folder;

  private final List<Article> articles = new ArrayList<>();
  private final List<Rejected> rejects = new ArrayList<>();
  private final ArticleReader reader = ArticleReader.withDefaults().withRejects(rejects::add);

  private Reading read(String name, String content) throws IOException {
    return read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Reading read(String name, byte[] content) throws IOException {
    return reader.read(new ByteArrayInputStream(content), name, articles::add);
  }

  private String rejectsAsText() {
    return String.join("\n", rejects.stream().map(Rejected::toString).toList());
  }

  @Test
  void jsonLineHoldsAllFields() throws IOException {
    read(
        "a.jsonl",
        """
        {"id":"a1","date":"2025-05-29","title":"Astana","text":"Kazakhstan signs.","source":"T",\
        "language":"en-gb","url":"https://example.org/1","author":"KAZ","revision":3,"other":[{"x":1}]}
        """);
    assertEquals(
        List.of(
            Article.of("a1", "Kazakhstan signs.")
                .withTitle("Astana")
                .withDate(LocalDate.of(2025, 5, 29))
                .withSource("T")
                .withLanguage("en-GB")
                .withUrl("https://example.org/1")
                .withAuthor("KAZ")
                .withRevision(3)),
        articles);
  }

  @Test
  void nullAndEmptyFieldsAreAbsent() throws IOException {
    read("a.jsonl", "{\"id\":7,\"date\":null,\"title\":null,\"source\":\"\",\"text\":\"x\"}");
    assertEquals(List.of(Article.of("7", "x")), articles);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"id\":\"x\",\"text\":\"t\"|a.jsonl:2: malformed JSON: Unexpected end-of-input",
        "{\"id\":\"x\"}|a.jsonl:2: text: is missing",
        "{\"id\":\"x\",\"text\":\" \"}|a.jsonl:2: text: is empty",
        "{\"id\":\"x\",\"text\":5}|a.jsonl:2: text: must be a string, not a number",
        "{\"id\":\"x\",\"text\":[\"t\"]}|a.jsonl:2: text: must be a string, not an array",
        "{\"id\":\"x\",\"text\":\"t\",\"text\":\"u\"}|a.jsonl:2: text: is stated twice",
        "{\"text\":\"t\",\"date\":\"2025-02-30\"}|a.jsonl:2: date: \"2025-02-30\" is no day of the calendar",
        "{\"text\":\"t\",\"date\":\"May 2025\"}|a.jsonl:2: date: \"May 2025\" is not a day in ISO 8601",
        "{\"text\":\"t\",\"date\":\"2025-05-29T25:00:00Z\"}|a.jsonl:2: date: \"2025-05-29T25:00:00Z\" has an impossible time",
        "{\"text\":\"t\",\"date\":20250529}|a.jsonl:2: date: must be a string, not a number",
        "{\"text\":\"t\",\"language\":\"e!\"}|a.jsonl:2: language: \"e!\" is not a BCP 47 tag",
        "{\"text\":\"a \\ud83d b\"}|a.jsonl:2: text: holds half of a surrogate pair (U+D83D)",
        "{\"text\":\"t\",\"revision\":-1}|a.jsonl:2: revision: \"-1\" is not a whole number from 0 up",
        "[1]|a.jsonl:2: is not a JSON object but an array",
        "{\"text\":\"t\"} {}|a.jsonl:2: holds more than one JSON value",
        "text|a.jsonl:2: malformed JSON: Unrecognized token 'text'",
      })
  void badLineIsRejectedWithPlaceAndReasonAndCostsNoOther(String line, String rejected)
      throws IOException {
    Reading reading =
        read(
            "a.jsonl",
            "{\"id\":\"1\",\"text\":\"t\"}\n" + line + "\n\n{\"id\":\"3\",\"text\":\"t\"}");
    assertEquals(2, articles.size());
    assertEquals(1, reading.rejected());
    assertTrue(rejectsAsText().startsWith(rejected), rejectsAsText());
  }

  @Test
  void invalidUtf8RejectsOnlyItsLine() throws IOException {
    byte[] content =
        "{\"text\":\"a\"}\n{\"text\":\"?\"}\n{\"text\":\"c\"}".getBytes(StandardCharsets.UTF_8);
    content[22] = (byte) 0xE9;
    read("a.jsonl", content);
    assertEquals("a.jsonl:2: byte 10 is not valid UTF-8 (byte 0xE9)", rejectsAsText());
    assertEquals(List.of("a", "c"), articles.stream().map(Article::text).toList());
  }

  @Test
  void strictReadingThrowsAtTheFirstBadRecord() {
    InputException stop =
        assertThrows(
            InputException.class,
            () ->
                ArticleReader.withDefaults()
                    .with(OnReject.STOP)
                    .read(
                        new ByteArrayInputStream("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8)),
                        "-",
                        articles::add));
    assertEquals(new Rejected("-", 1, "text", "is missing"), stop.rejected());
  }

  @Test
  void articleWithoutIdGetsOneFromItsContent() throws IOException {
    read("a.jsonl", "{\"text\":\"t\"}\n{\"text\":\"t\"}\n{\"text\":\"u\"}");
    assertEquals(articles.get(0), articles.get(1));
    assertTrue(!articles.get(0).id().equals(articles.get(2).id()));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-29T23:30:00-05:00",
    "2025-05-29T10:00:00Z",
    "2025-05-29 10:00",
    "20250529",
    "20250529T100000Z",
    "2025-05-29T10:00:00.123+05:00[Asia/Almaty]"
  })
  void timeStampsCountByTheDayTheyWrite(String date) throws IOException {
    read("a.jsonl", "{\"text\":\"t\",\"date\":\"" + date + "\"}");
    assertEquals("", rejectsAsText());
    assertEquals(Optional.of(LocalDate.of(2025, 5, 29)), articles.get(0).date());
  }

  @Test
  void longLinesAndArticlesMeetNamedLimits() throws IOException {
    ArticleReader small =
        reader.with(InputLimits.defaults().withMaxLineBytes(70_000).withMaxArticleChars(20));
    String content =
        "{\"text\":\""
            + "x".repeat(80_000)
            + "\"}\n{\"text\":\""
            + "y".repeat(21)
            + "\"}\n{\"text\":\"fine\"}\n{\"text\":\""
            + "x".repeat(200_000)
            + "\"}";
    small.read(
        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
        "a.jsonl",
        articles::add);
    assertEquals(
        """
        a.jsonl:1: the line is longer than maxLineBytes 70000
        a.jsonl:2: text: has 21 characters, more than maxArticleChars 20
        a.jsonl:4: the line is longer than maxLineBytes 70000""",
        rejectsAsText());
    assertEquals(1, articles.size());
  }

  @Test
  void deepNestingMeetsANamedLimit() throws IOException {
    read("a.jsonl", "{\"text\":\"t\",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}");
    assertTrue(rejectsAsText().contains("maxDepth 64"), rejectsAsText());
  }

  @Test
  void gzipIsRecognisedByContentAndABreakKeepsWhatWasRead() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"text\":\"")
          .append(i * 7919)
          .append("\"}\n");
    }
    byte[] whole = gzip(lines.toString());
    read("whatever", whole);
    assertEquals(20_000, articles.size());
    articles.clear();
    read("a.jsonl.gz", java.util.Arrays.copyOf(whole, whole.length / 2));
    assertTrue(articles.size() > 1000 && articles.size() < 20_000);
    assertTrue(rejectsAsText().startsWith("a.jsonl.gz: breaks off: "), rejectsAsText());
  }

  @Test
  void gzipBombMeetsANamedLimit() throws IOException {
    reader
        .with(InputLimits.defaults().withMaxDecompressedBytes(100_000))
        .read(
            new ByteArrayInputStream(gzip("{\"text\":\"t\"}\n".repeat(100_000))),
            "a.gz",
            articles::add);
    assertTrue(rejectsAsText().contains("maxDecompressedBytes 100000"), rejectsAsText());
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void csvIsReadByItsHeaderWithAnySeparator() throws IOException {
    read(
        "a.csv",
        "\uFEFFID,Date,ignored,Text\n1,2025-05-29,x,\"Kazakhstan, \"\"and\"\"\nChina\"\n2,,,b\n");
    read("b.csv", "id;text\n3;c\n");
    read("c.tsv", "id\ttext\n4\td\n");
    assertEquals(
        List.of(
            Article.of("1", "Kazakhstan, \"and\"\nChina").withDate(LocalDate.of(2025, 5, 29)),
            Article.of("2", "b"),
            Article.of("3", "c"),
            Article.of("4", "d")),
        articles);
    assertEquals("", rejectsAsText());
  }

  @Test
  void badCsvRecordIsRejectedAtTheLineItStarts() throws IOException {
    byte[] content =
        "id,date,text\n1,,\"two\nlines\"\n2,2025-13-01,x\n3,,?\n4,,\n5,,good\n"
            .getBytes(StandardCharsets.UTF_8);
    content["id,date,text\n1,,\"two\nlines\"\n2,2025-13-01,x\n3,,".length()] = (byte) 0xFF;
    read("a.csv", content);
    assertEquals(
        """
        a.csv:4: date: "2025-13-01" is no day of the calendar
        a.csv:5: text: is not valid UTF-8 (byte 0xFF)
        a.csv:6: text: is empty""",
        rejectsAsText());
    assertEquals(List.of("1", "5"), articles.stream().map(Article::id).toList());
  }

  @Test
  void csvWithoutTextColumnAndUnclosedQuotationAreReported() throws IOException {
    read("a.csv", "source,target,weight\nKAZ,CHN,3\n");
    assertTrue(rejectsAsText().startsWith("a.csv:1: text: no column has this name"));
    rejects.clear();
    read("b.csv", "id,text\n1,a\n2,\"never closed\n3,b\n");
    assertEquals(List.of("1"), articles.stream().map(Article::id).toList());
    assertTrue(rejectsAsText().startsWith("b.csv: breaks off: "), rejectsAsText());
  }

  @Test
  void textFileIsOneArticleWithItsFirstLineAsTitle() throws IOException {
    Path file = Files.writeString(folder.resolve("note.txt"), "\n Title \n\nFirst.\n\nSecond.\n");
    reader.read(file, articles::add);
    assertEquals(List.of(Article.of("note.txt", "First.\n\nSecond.").withTitle("Title")), articles);
    rejects.clear();
    Files.write(file, new byte[] {'a', '\n', (byte) 0xC3});
    reader.read(file, articles::add);
    Files.writeString(file, "  \n");
    reader.read(file, articles::add);
    assertEquals(
        file
            + ":2: text: is not valid UTF-8 (byte 0xC3); save it as UTF-8\n"
            + file
            + ":1: text: is empty",
        rejectsAsText());
  }

  @Test
  void folderIsReadInOrderOfPathsWithoutHiddenFiles() throws IOException {
    Files.createDirectories(folder.resolve("b/.git"));
    Files.writeString(folder.resolve("c.txt"), "c\nc");
    Files.writeString(folder.resolve("b/z.txt"), "z\nz");
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"a\",\"text\":\"a\"}");
    Files.writeString(folder.resolve(".hidden.txt"), "no");
    Files.writeString(folder.resolve("b/.git/x.txt"), "no");
    Files.writeString(folder.resolve("picture.png"), "PNG");
    Reading reading = reader.read(folder, articles::add);
    String name = folder.getFileName().toString();
    assertEquals(
        List.of("a", name + "/b/z.txt", name + "/c.txt"),
        articles.stream().map(Article::id).toList());
    assertEquals(
        folder.resolve("picture.png") + ": is in none of the forms that are read", rejectsAsText());
    assertEquals(4, reading.sources());
  }

  @Test
  void emptyFolderMissingFileAndUnknownFormAreErrors() throws IOException {
    assertThrows(InputException.class, () -> reader.read(folder, articles::add));
    assertThrows(
        NoSuchFileException.class, () -> reader.read(folder.resolve("none.jsonl"), articles::add));
    Path odd = Files.writeString(folder.resolve("odd.bin"), "\u0001\u0002");
    assertThrows(InputException.class, () -> reader.read(odd, articles::add));
  }

  @Test
  void progressIsToldBytesTotalAndArticles() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"some words\"}\n".repeat(50_000));
    List<Progress.Step> steps = new ArrayList<>();
    reader.with(steps::add).read(file, articles::add);
    Progress.Step last = steps.get(steps.size() - 1);
    assertEquals(Files.size(file), last.bytes());
    assertEquals(Files.size(file), last.totalBytes().orElseThrow());
    assertEquals(50_000, last.articles());
    assertTrue(last.finished() && steps.size() > 3);
  }

  @Test
  void bundledSampleHoldsTwoHundredDatedBriefsInOrder() {
    List<Article> sample = ArticleReader.bundledSample();
    assertTrue(sample.size() >= 200, () -> sample.size() + " briefs");
    LocalDate before = LocalDate.of(2014, 1, 1);
    for (Article article : sample) {
      LocalDate day = article.date().orElseThrow();
      assertTrue(!day.isBefore(before), article.id());
      before = day;
      assertTrue(day.getYear() <= 2025 && !article.title().isBlank(), article.id());
    }
  }
}

package org.multivector.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multivector.actor.Unlisted;
import org.multivector.stat.Estimate;

class ReportTest {
  private static final Report REPORT = Report.withDefaults();

  @Test
  void onePageNamesNothingOutsideItself() throws Exception {
    String html = REPORT.html(Told.full());
    Files.writeString(
        Files.createDirectories(Path.of("target", "gallery")).resolve("report.html"), html);
    assertEquals(
        0,
        Pattern.compile("(?i)(src|srcset|action|data|poster)\\s*=|url\\(|@import")
            .matcher(html)
            .results()
            .count());
    Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(html);
    while (links.find()) {
      assertTrue(links.group(1).startsWith("#"), links.group(1));
      assertTrue(html.contains("id=\"" + links.group(1).substring(1) + "\""), links.group(1));
    }
    assertEquals(
        1, Pattern.compile("https?://(?!www\\.w3\\.org/2000/svg)").splitAsStream(html).count());
  }

  @Test
  void thePolicyAdmitsExactlyThePagesOwnStyleAndScript() throws Exception {
    String html = REPORT.html(Told.full());
    assertTrue(html.contains("default-src 'none'; "));
    assertTrue(html.contains("style-src '" + hash(html, "style") + "'"));
    assertTrue(html.contains("script-src '" + hash(html, "script") + "'"));
    assertEquals(1, Pattern.compile("<script").matcher(html).results().count());
    assertEquals(1, Pattern.compile("<style").matcher(html).results().count());
    assertFalse(Pattern.compile("<[^>]*\\s(style|on\\w+)=").matcher(html).find());
  }

  private static String hash(String html, String tag) throws Exception {
    int from = html.indexOf("<" + tag + ">") + tag.length() + 2;
    String content = html.substring(from, html.indexOf("</" + tag + ">", from));
    return "sha256-"
        + Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void hostileNamesComeOutInert() {
    Unlisted hostile = new Unlisted(Told.HOSTILE);
    Findings findings =
        Findings.about(
                hostile,
                CorpusDescription.builder().reject(Told.HOSTILE).build(),
                new Findings.Provenance(
                    Told.HOSTILE,
                    java.util.Map.of(Told.HOSTILE, Told.HOSTILE),
                    java.util.Map.of(),
                    1,
                    0))
            .withTies(
                List.of(
                    new Findings.Tie(hostile, Told.actor("KAZ"), 2, 1),
                    new Findings.Tie(hostile, Told.actor("RUS"), 1, 1)),
                List.of())
            .withRankings(
                List.of(
                    new Findings.Ranking(
                        Told.HOSTILE,
                        Told.HOSTILE,
                        List.of(Findings.Score.of(hostile, Estimate.of(1))))));
    String html = REPORT.html(findings);
    assertFalse(html.contains("<script>alert"));
    assertFalse(html.contains("\u202E") || html.contains("\u200B") || html.contains("\u001b"));
    String outsideQuotes = html.replaceAll("\"[^\"]*\"", "");
    assertFalse(Pattern.compile("<[^>]*\\sonload").matcher(outsideQuotes).find());
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
  }

  @Test
  void mentionsOfTheTieAreHighlightedAndOthersMarkedApart() {
    String html = REPORT.html(Told.full());
    assertTrue(
        html.contains(
            "<mark title=\"KAZ\">Kazakhstan</mark> told <mark title=\"RUS\">Russia</mark> &amp; the"
                + " <mark class=\"other\" title=\"EU\">EU</mark> &lt;b&gt;no&lt;/b&gt;."));
  }

  @Test
  void theSameFindingsGiveTheSameBytes() {
    assertEquals(REPORT.html(Told.full()), REPORT.html(Told.full()));
  }

  @Test
  void findingsWithNothingInThemStillMakeAPage(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("empty.html");
    REPORT.save(Told.minimal(), file);
    String html = Files.readString(file);
    assertTrue(html.contains("No article ties Kazakhstan to another actor."));
    assertFalse(html.contains("<figure>"));
  }
}

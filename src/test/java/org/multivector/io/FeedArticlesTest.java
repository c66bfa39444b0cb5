package org.multivector.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multivector.text.Article;

class FeedArticlesTest {
  private final List<Article> articles = new ArrayList<>();
  private final List<Rejected> rejects = new ArrayList<>();

  private void read(String xml) throws IOException {
    ArticleReader.withDefaults()
        .withRejects(rejects::add)
        .read(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
            "feed.xml",
            articles::add);
  }

  @Test
  void rssItemIsAnArticleWithoutMarkup() throws IOException {
    read(
        """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:media="http://search.yahoo.com/mrss/"><channel>
          <title>Steppe News</title><link>https://example.org</link><language>en-us</language>
          <image><title>Logo</title><url>https://example.org/l.png</url></image>
          <item><title>Tokayev &amp; Xi</title><link>https://example.org/1</link>
            <guid isPermaLink="false">g1</guid><pubDate>Thu, 29 May 2025 23:10:00 +0500</pubDate>
            <description>&lt;p&gt;Short.&lt;/p&gt;</description>
            <media:content><media:title>A picture</media:title></media:content>
            <content:encoded><![CDATA[<p>Kazakhstan&nbsp;and <b>China</b> signed.</p><script>x<y</script><p>Second&#8217;s.</p>]]></content:encoded>
          </item>
          <item><title>Headline only</title><guid>g2</guid></item>
        </channel></rss>
        """);
    assertEquals(List.of(), rejects);
    assertEquals(
        Article.of("g1", "Kazakhstan and China signed.\n\nSecond\u2019s.")
            .withTitle("Tokayev & Xi")
            .withDate(LocalDate.of(2025, 5, 29))
            .withSource("Steppe News")
            .withLanguage("en-US")
            .withUrl("https://example.org/1"),
        articles.get(0));
    assertEquals("Headline only", articles.get(1).title());
    assertEquals(2, articles.size());
  }

  @Test
  void atomEntryIsAnArticle() throws IOException {
    read(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="kk"><title>Feed</title>
          <author><name>N</name></author>
          <entry><id>urn:1</id><title type="html">A &amp;amp; B</title>
            <link rel="enclosure" href="https://example.org/a.mp3"/>
            <link rel="alternate" href="https://example.org/a"/>
            <updated>2025-06-01T00:00:00Z</updated><published>2025-05-29T10:00:00Z</published>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt;two&gt;.</p><p>Three.</p></div></content>
          </entry></feed>
        """);
    assertEquals(
        List.of(
            Article.of("urn:1", "One <two>.\n\nThree.")
                .withTitle("A & B")
                .withDate(LocalDate.of(2025, 5, 29))
                .withSource("Feed")
                .withLanguage("kk")
                .withUrl("https://example.org/a")),
        articles);
  }

  @Test
  void externalEntitiesAreNeverRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    read(
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\"><!ENTITY % p SYSTEM \"file:///nowhere.dtd\"> %p;]><rss><channel><item><title>t"
            + "</title><description>&x; after</description></item></channel></rss>");
    assertFalse(articles.toString().contains("SECRET"));
    assertFalse(articles.stream().anyMatch(a -> a.text().contains("SECRET")));
  }

  @Test
  void entitiesThatMultiplyDoNot() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
    }
    read(
        bomb
            + "]><rss><channel><item><title>t</title><description>&a29;</description></item></channel></rss>");
    assertTrue(articles.isEmpty() || articles.get(0).text().length() < 100);
  }

  @Test
  void malformedXmlKeepsTheItemsBeforeIt() throws IOException {
    read("<rss><channel>\n<item><title>a</title></item>\n<item><title>b</item></channel></rss>");
    assertEquals(1, articles.size());
    assertTrue(
        rejects.get(0).toString().startsWith("feed.xml:3: malformed XML: "), rejects.toString());
  }

  @Test
  void itemWithAnImpossibleDateIsRejectedAlone() throws IOException {
    read(
        "<rss><channel>\n<item><title>a</title><pubDate>Mon, 31 Feb 2025 10:00:00 GMT</pubDate></item>\n"
            + "<item><title>b</title><pubDate>28 Feb 25 10:00 EST</pubDate></item></channel></rss>");
    assertEquals(
        "feed.xml:2: date: \"Mon, 31 Feb 2025 10:00:00 GMT\" is no day of the calendar",
        rejects.get(0).toString());
    assertEquals(LocalDate.of(2025, 2, 28), articles.get(0).date().orElseThrow());
  }

  @Test
  void otherXmlIsRefused() throws IOException {
    read("<html><body/></html>");
    assertEquals(
        "feed.xml:1: the root element <html> is not that of RSS or Atom",
        rejects.get(0).toString());
  }
}

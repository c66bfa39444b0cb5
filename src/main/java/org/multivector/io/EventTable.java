package org.multivector.io;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multivector.text.Article;

/**
 * Event rows, gathered by the article they were coded from: the article, not the row, is what is
 * resampled, and one article of GDELT often fills dozens of rows.
 */
final class EventTable {
  private static final int GDELT_2 = 61;
  private static final int GDELT_1 = 58;
  private static final int GDELT_1_WITHOUT_URL = 57;
  private static final int ICEWS = 20;

  private final ReadingSession session;
  private final Map<String, Story> stories = new LinkedHashMap<>();

  EventTable(ReadingSession session) {
    this.session = session;
  }

  private record Story(
      String id,
      LocalDate date,
      @Nullable String source,
      @Nullable String url,
      List<Event> events) {}

  void gdelt(InputStream in) throws IOException {
    try {
      new TabRows(session, in).each((columns, line) -> gdelt(columns));
    } finally {
      handOn();
    }
  }

  /** Column numbers are those of the GDELT event codebook less one. */
  private void gdelt(String[] row) throws FieldFault {
    if (row.length != GDELT_2 && row.length != GDELT_1 && row.length != GDELT_1_WITHOUT_URL) {
      throw new FieldFault("", "has " + row.length + " columns where GDELT has 61, 58 or 57");
    }
    String id = row[0].strip();
    if (id.isEmpty()) {
      throw new FieldFault("GlobalEventID", "is missing");
    }
    LocalDate day = Dates.iso("SQLDATE", row[1]);
    String added = row.length == GDELT_2 ? row[59] : row[56];
    LocalDate published = added.length() < 8 ? day : Dates.iso("DATEADDED", added.substring(0, 8));
    String url = row.length == GDELT_1_WITHOUT_URL ? "" : row[row.length - 1].strip();
    Optional<QuadClass> quad =
        QuadClass.ofNumber((int) Math.min(9, TabRows.number("QuadClass", row[29])));
    if (quad.isEmpty()) {
      throw new FieldFault("QuadClass", Dates.quoted(row[29]) + " is not in 1 to 4");
    }
    Event event =
        new Event(
            id,
            day,
            party(row[7].strip(), row[8].strip()),
            party(row[17].strip(), row[18].strip()),
            row[26].strip(),
            quad,
            TabRows.number("NumMentions", row[31]));
    String key = url.isEmpty() ? id : added + " " + url;
    stories
        .computeIfAbsent(
            key,
            unused ->
                new Story(
                    "gdelt-" + id,
                    published,
                    host(url),
                    url.isEmpty() ? null : url,
                    new ArrayList<>()))
        .events()
        .add(event);
  }

  /** A group that we know says more than the region it comes with: EEC (the EU) than EUR. */
  private static String party(String country, String group) {
    return country.isEmpty() || EventCodes.knows(group) ? group : country;
  }

  void icews(InputStream in) throws IOException {
    try {
      new TabRows(session, in)
          .each(
              (columns, line) -> {
                if (line > 1) {
                  icews(columns);
                }
              });
    } finally {
      handOn();
    }
  }

  /**
   * Columns: 0 event id, 1 date, 2 source name, 4 source country, 5 text, 6 CAMEO code, 8 target
   * name, 10 target country, 11 story id, 12 sentence number, 13 publisher.
   */
  private void icews(String[] row) throws FieldFault {
    if (row.length != ICEWS) {
      throw new FieldFault("", "has " + row.length + " columns where ICEWS has " + ICEWS);
    }
    String id = row[0].strip();
    if (id.isEmpty()) {
      throw new FieldFault("Event ID", "is missing");
    }
    LocalDate day = Dates.iso("Event Date", row[1]);
    String code = row[6].strip();
    Event event =
        new Event(id, day, country(row[4]), country(row[10]), code, QuadClass.ofCameo(code), 1);
    String story = row[11].strip();
    String publisher = row[13].strip();
    stories
        .computeIfAbsent(
            story.isEmpty() ? "event " + id : story,
            unused ->
                new Story(
                    "icews-" + (story.isEmpty() ? id : story),
                    day,
                    publisher.isEmpty() || publisher.equals("NA") ? null : publisher,
                    null,
                    new ArrayList<>()))
        .events()
        .add(event);
  }

  private static String country(String value) {
    String name = value.strip();
    return name.equals("NA") ? "" : name;
  }

  /** Also what came before a break in the file is handed on. */
  private void handOn() {
    for (Story story : stories.values()) {
      Article article = Article.of(story.id(), "").withDate(story.date());
      if (story.source() != null) {
        article = article.withSource(story.source());
      }
      if (story.url() != null) {
        article = article.withUrl(story.url());
      }
      List<CodedArticle.Observation> observations = new ArrayList<>();
      for (Event event : story.events()) {
        List<String> actors = new ArrayList<>();
        if (!event.source().isEmpty()) {
          actors.add(event.source());
        }
        if (!event.target().isEmpty()) {
          actors.add(event.target());
        }
        observations.add(new CodedArticle.Observation(actors, event.rule()));
      }
      session.accept(new CodedArticle(article, observations, story.events()));
    }
    stories.clear();
  }

  static @Nullable String host(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? null : host.startsWith("www.") ? host.substring(4) : host;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}

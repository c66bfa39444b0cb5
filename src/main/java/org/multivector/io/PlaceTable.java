package org.multivector.io;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.multivector.text.Article;

/**
 * Rows of GDELT's global knowledge graph: an article and the places found in it. The places do not
 * say in which sentence they stand, so that the states of one article make one observation.
 */
final class PlaceTable {
  private static final int GKG_2 = 27;
  private static final int GKG_1 = 11;

  private final ReadingSession session;

  PlaceTable(ReadingSession session) {
    this.session = session;
  }

  void read(InputStream in) throws IOException {
    new TabRows(session, in)
        .each(
            (columns, line) -> {
              if (line > 1 || !columns[0].equals("DATE")) {
                row(columns, line);
              }
            });
  }

  private void row(String[] row, long line) throws FieldFault {
    if (row.length == GKG_2) {
      // 0 record id, 1 time, 3 source name, 4 address, 9 places
      emit("gkg-" + row[0].strip(), row[0], row[1], row[3].strip(), row[4].strip(), row[9]);
    } else if (row.length == GKG_1) {
      // 0 day, 4 places, 9 sources, 10 addresses
      String url = first(row[10], "<UDIV>");
      emit("gkg-" + row[0] + "-" + line, row[0], row[0], first(row[9], ";"), url, row[4]);
    } else {
      throw new FieldFault("", "has " + row.length + " columns where GDELT's graph has 27 or 11");
    }
  }

  private void emit(String id, String given, String time, String source, String url, String places)
      throws FieldFault {
    if (given.isBlank()) {
      throw new FieldFault("GKGRECORDID", "is missing");
    }
    LocalDate day = Dates.iso("DATE", time.substring(0, Math.min(8, time.length())));
    Article article = Article.of(id, "").withDate(day);
    if (!source.isEmpty()) {
      article = article.withSource(source);
    }
    if (!url.isEmpty()) {
      article = article.withUrl(url);
    }
    Set<String> states = new LinkedHashSet<>();
    for (String place : places.split(";", -1)) {
      String[] parts = place.split("#", -1);
      if (parts.length > 2) {
        EventCodes.ofFips(parts[2].strip()).ifPresent(states::add);
      }
    }
    List<CodedArticle.Observation> observations = new ArrayList<>();
    if (!states.isEmpty()) {
      observations.add(new CodedArticle.Observation(List.copyOf(states), "places of " + id));
    }
    session.accept(new CodedArticle(article, observations, List.of()));
  }

  private static String first(String list, String separator) {
    int end = list.indexOf(separator);
    return (end < 0 ? list : list.substring(0, end)).strip();
  }
}

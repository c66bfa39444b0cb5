package org.multivector.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A writer of one HTML page that needs nothing from outside and lets nothing from outside act.
 *
 * <p>Its content security policy forbids every load, form and frame, and admits the page's own
 * style sheet and sorting script by their hashes alone, so that markup which slipped past {@link
 * SafeText} could still run nothing. Not for use by several threads.
 */
final class Html {
  private static final int FEW_WORDS = 40;

  private final StringBuilder out = new StringBuilder(64 * 1024);

  /** Markup as it stands; never for foreign text. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** An element with foreign text in it. */
  Html element(String tag, String text) {
    return element(tag, "", text);
  }

  /** An element with attributes of our own and foreign text in it. */
  Html element(String tag, String attributes, String text) {
    out.append('<').append(tag);
    if (!attributes.isEmpty()) {
      out.append(' ').append(attributes);
    }
    out.append('>').append(SafeText.markup(text)).append("</").append(tag).append(">\n");
    return this;
  }

  /** The same picture for wide and for narrow screens. */
  Html figure(Chart wide, Chart narrow, String caption) {
    out.append("<figure>\n<div class=\"wide\">").append(wide.svg()).append("</div>\n");
    out.append("<div class=\"narrow\">").append(narrow.svg()).append("</div>\n");
    if (!caption.isEmpty()) {
      element("figcaption", caption);
    }
    out.append("</figure>\n");
    return this;
  }

  /** A column head: numbers are set right and sorted by value. */
  record Column(String head, boolean numeric) {
    static Column text(String head) {
      return new Column(head, false);
    }

    static Column number(String head) {
      return new Column(head, true);
    }
  }

  /** A cell: what is shown, and the number to sort by where there is one. */
  record Cell(String text, java.util.OptionalDouble value) {
    static Cell of(String text) {
      return new Cell(text, java.util.OptionalDouble.empty());
    }

    static Cell of(String text, double value) {
      return new Cell(text, java.util.OptionalDouble.of(value));
    }
  }

  /** A table that can be sorted by each column. */
  Html table(String caption, List<Column> columns, List<List<Cell>> rows) {
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.append(SafeText.markup(caption)).append("\"><table class=\"sortable\">\n<thead><tr>");
    for (Column column : columns) {
      out.append(column.numeric() ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">");
      out.append(SafeText.markup(column.head())).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<Cell> row : rows) {
      out.append("<tr>");
      for (int c = 0; c < row.size(); c++) {
        Cell cell = row.get(c);
        out.append(columns.get(c).numeric() ? "<td class=\"n\"" : text(cell));
        cell.value().ifPresent(value -> out.append(" data-v=\"").append(value).append('"'));
        out.append('>').append(SafeText.markup(cell.text())).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
    return this;
  }

  /** A text of more than a few words keeps a legible width on a phone, where the table scrolls. */
  private static String text(Cell cell) {
    return cell.text().length() > FEW_WORDS
        ? "<td class=\"long\" dir=\"auto\""
        : "<td dir=\"auto\"";
  }

  /** The whole page. */
  String page(String title) {
    String style = resource("report.css");
    String script = resource("report.js");
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
        + hash(style)
        + "'; script-src '"
        + hash(script)
        + "'; base-uri 'none'; form-action 'none'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
        + SafeText.markup(title)
        + "</title>\n<style>"
        + style
        + "</style>\n</head>\n<body>\n"
        + out
        + "<script>"
        + script
        + "</script>\n</body>\n</html>\n";
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks its resource " + name + "; rebuild it");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}

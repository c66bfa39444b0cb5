package org.multivector.io;

import com.google.common.base.Ascii;
import java.util.Map;

/**
 * The words of a piece of HTML: tags out, entities in, paragraphs kept as blank lines, scripts and
 * styles dropped. Feeds carry loose fragments; nothing here depends on them being well-formed.
 */
final class Markup {
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ensp", " "),
          Map.entry("emsp", " "),
          Map.entry("thinsp", " "),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201C"),
          Map.entry("rdquo", "\u201D"),
          Map.entry("laquo", "\u00AB"),
          Map.entry("raquo", "\u00BB"),
          Map.entry("hellip", "\u2026"),
          Map.entry("middot", "\u00B7"),
          Map.entry("bull", "\u2022"),
          Map.entry("shy", "\u00AD"),
          Map.entry("euro", "\u20AC"),
          Map.entry("pound", "\u00A3"),
          Map.entry("copy", "\u00A9"),
          Map.entry("reg", "\u00AE"),
          Map.entry("deg", "\u00B0"),
          Map.entry("aacute", "\u00E1"),
          Map.entry("agrave", "\u00E0"),
          Map.entry("auml", "\u00E4"),
          Map.entry("ccedil", "\u00E7"),
          Map.entry("eacute", "\u00E9"),
          Map.entry("egrave", "\u00E8"),
          Map.entry("ntilde", "\u00F1"),
          Map.entry("ouml", "\u00F6"),
          Map.entry("uuml", "\u00FC"),
          Map.entry("Ouml", "\u00D6"),
          Map.entry("Uuml", "\u00DC"));

  private Markup() {}

  static String text(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html.strip();
    }
    StringBuilder text = new StringBuilder(html.length());
    int i = 0;
    while (i < html.length()) {
      char c = html.charAt(i);
      if (c == '<' && opensTag(html, i)) {
        i = skipTag(html, i, text);
      } else if (c == '&') {
        i = entity(html, i, text);
      } else {
        text.append(c);
        i++;
      }
    }
    return tidy(text);
  }

  private static boolean opensTag(String html, int i) {
    if (i + 1 >= html.length()) {
      return false;
    }
    char next = html.charAt(i + 1);
    return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
  }

  private static int skipTag(String html, int i, StringBuilder text) {
    if (html.startsWith("<!--", i)) {
      int end = html.indexOf("-->", i + 4);
      return end < 0 ? html.length() : end + 3;
    }
    int close = html.indexOf('>', i);
    int end = close < 0 ? html.length() : close + 1;
    int nameEnd = html.charAt(i + 1) == '/' ? i + 2 : i + 1;
    int nameStart = nameEnd;
    while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = Ascii.toLowerCase(html.substring(nameStart, nameEnd));
    switch (name) {
      case "script", "style" -> {
        if (nameStart == i + 1) {
          int stop = Ascii.toLowerCase(html).indexOf("</" + name, end);
          return stop < 0 ? html.length() : stop;
        }
      }
      case "br" -> text.append('\n');
      case "p",
          "div",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "tr",
          "table",
          "blockquote",
          "article",
          "section",
          "figure",
          "figcaption" ->
          text.append("\n\n");
      case "td", "th" -> text.append(' ');
      default -> {}
    }
    return end;
  }

  private static int entity(String html, int i, StringBuilder text) {
    int end = html.indexOf(';', i);
    if (end > i + 1 && end - i <= 10) {
      String name = html.substring(i + 1, end);
      if (name.charAt(0) == '#') {
        int codePoint = number(name.substring(1));
        if (codePoint > 0
            && Character.isValidCodePoint(codePoint)
            && !(codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
          text.appendCodePoint(codePoint);
          return end + 1;
        }
      } else if (ENTITIES.containsKey(name)) {
        text.append(ENTITIES.get(name));
        return end + 1;
      }
    }
    text.append('&');
    return i + 1;
  }

  private static int number(String digits) {
    try {
      return digits.startsWith("x") || digits.startsWith("X")
          ? Integer.parseInt(digits.substring(1), 16)
          : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Runs of spaces become one, runs of line ends at most a blank line. */
  private static String tidy(StringBuilder text) {
    StringBuilder tidy = new StringBuilder(text.length());
    int breaks = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        breaks++;
      } else if (c == ' ' || c == '\t' || c == '\u00A0') {
        space = true;
      } else {
        if (tidy.length() > 0) {
          tidy.append(breaks > 1 ? "\n\n" : breaks == 1 ? "\n" : space ? " " : "");
        }
        breaks = 0;
        space = false;
        tidy.append(c);
      }
    }
    return tidy.toString();
  }
}

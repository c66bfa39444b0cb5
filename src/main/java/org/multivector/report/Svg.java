package org.multivector.report;

import java.util.Locale;

/**
 * A writer of one SVG picture.
 *
 * <p>Own code, because no library draws what the {@linkplain org.multivector.report package} needs:
 * alternative text, presentation attributes only (a style sheet would leak into the page around it
 * and be refused by the page's content security policy), and the same bytes everywhere. Coordinates
 * are rounded to hundredths; all text passes {@link SafeText}. Not for use by several threads.
 */
final class Svg {
  private static final int HASH_PRIME = 0x01000193;

  private final StringBuilder out = new StringBuilder(4096);
  private final int width;
  private final int height;

  Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  /** A coordinate in hundredths without trailing zeros: {@code 12}, {@code 0.5}, {@code -3.25}. */
  static String fixed(double number) {
    if (!(Math.abs(number) < 1e9)) {
      throw new IllegalArgumentException(
          "coordinate " + number + " is not a number a picture can hold; this is a defect");
    }
    long hundredths = Math.round(number * 100);
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    String sign = hundredths < 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole;
    }
    return sign + whole + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
  }

  Svg line(double x1, double y1, double x2, double y2, String stroke, double strokeWidth) {
    return empty(
        "line",
        "x1",
        x1,
        "y1",
        y1,
        "x2",
        x2,
        "y2",
        y2,
        "stroke",
        stroke,
        "stroke-width",
        strokeWidth);
  }

  Svg dashed(double x1, double y1, double x2, double y2, String stroke, double strokeWidth) {
    return empty(
        "line",
        "x1",
        x1,
        "y1",
        y1,
        "x2",
        x2,
        "y2",
        y2,
        "stroke",
        stroke,
        "stroke-width",
        strokeWidth,
        "stroke-dasharray",
        "4 3");
  }

  Svg rect(double x, double y, double w, double h, String fill) {
    return empty("rect", "x", x, "y", y, "width", w, "height", h, "fill", fill);
  }

  Svg circle(double x, double y, double r, String fill) {
    return empty("circle", "cx", x, "cy", y, "r", r, "fill", fill, "stroke", "#fff");
  }

  Svg path(String d, Object... attributes) {
    out.append("<path d=\"").append(d).append('"');
    attributes(attributes);
    out.append("/>\n");
    return this;
  }

  /** An element without content, given as name, attribute, value, attribute, value … */
  Svg empty(String name, Object... attributes) {
    out.append('<').append(name);
    attributes(attributes);
    out.append("/>\n");
    return this;
  }

  /** Opens a group, with a tooltip if the text is not empty. */
  Svg open(String tooltip, Object... attributes) {
    out.append("<g");
    attributes(attributes);
    out.append('>');
    if (!tooltip.isEmpty()) {
      out.append("<title>").append(SafeText.markup(tooltip)).append("</title>");
    }
    out.append('\n');
    return this;
  }

  Svg close() {
    out.append("</g>\n");
    return this;
  }

  /** A text, {@code anchor} being start, middle or end. */
  Svg text(double x, double y, String text, String anchor, Object... attributes) {
    out.append("<text x=\"").append(fixed(x)).append("\" y=\"").append(fixed(y)).append('"');
    if (!anchor.equals("start")) {
      out.append(" text-anchor=\"").append(anchor).append('"');
    }
    attributes(attributes);
    out.append('>').append(SafeText.markup(text)).append("</text>\n");
    return this;
  }

  private void attributes(Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      String shown =
          value instanceof Number number
              ? fixed(number.doubleValue())
              : SafeText.markup(value.toString());
      out.append(' ').append(pairs[i]).append("=\"").append(shown).append('"');
    }
  }

  /** The finished picture with its alternative text. */
  Chart finish(String title, String description) {
    String plainTitle = SafeText.plain(title);
    String plainDescription = SafeText.plain(description);
    String id = identity(plainTitle, plainDescription);
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
            + width
            + " "
            + height
            + "\" width=\""
            + width
            + "\" height=\""
            + height
            + "\" role=\"img\" aria-labelledby=\"t"
            + id
            + " d"
            + id
            + "\" font-family=\""
            + Lettering.FAMILY
            + "\" font-size=\"12\" fill=\""
            + Palette.INK
            + "\">\n<title id=\"t"
            + id
            + "\">"
            + SafeText.markup(plainTitle)
            + "</title>\n<desc id=\"d"
            + id
            + "\">"
            + SafeText.markup(plainDescription)
            + "</desc>\n<rect width=\""
            + width
            + "\" height=\""
            + height
            + "\" fill=\"#fff\"/>\n"
            + out
            + "</svg>\n";
    return new Chart(plainTitle, plainDescription, width, height, svg);
  }

  /**
   * Eight hex digits of the content (FNV-1a), so that pictures on one page get ids of their own.
   */
  private String identity(String title, String description) {
    int hash = 0x811c9dc5;
    for (CharSequence part : new CharSequence[] {title, description, out}) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * HASH_PRIME;
      }
    }
    return String.format(Locale.ROOT, "%08x", hash);
  }
}

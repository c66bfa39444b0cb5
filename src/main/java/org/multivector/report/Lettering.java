package org.multivector.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text will be, before anyone draws it.
 *
 * <p>A picture that must look alike everywhere cannot ask a font. Widths are those of the Helvetica
 * family in thousandths of the font size (Arial and Liberation Sans share them), and generous
 * guesses for other scripts; all of them with a margin for wider faces such as DejaVu Sans, so that
 * a label's box is rather too wide than too narrow.
 */
final class Lettering {
  /** The font stack of every picture and page: metric-compatible faces first, then any. */
  static final String FAMILY = "Helvetica,Arial,'Liberation Sans','Noto Sans',sans-serif";

  private static final int[] ASCII = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final double SAFETY = 1.14;

  private Lettering() {}

  /** The width of a text at a font size, in the unit of the size. */
  static double width(String text, double size) {
    long thousandths = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      thousandths += advance(point);
      at += Character.charCount(point);
    }
    return thousandths * size * SAFETY / 1000;
  }

  /** The text itself where it fits, else as much of it as fits with an ellipsis. */
  static String fit(String text, double size, double room) {
    if (width(text, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0) {
      end = text.offsetByCodePoints(end, -1);
      String shorter = text.substring(0, end).strip() + "…";
      if (width(shorter, size) <= room) {
        return shorter;
      }
    }
    return "…";
  }

  /** The text in lines of a width, broken at spaces; a word that is longer is shortened. */
  static List<String> wrap(String text, double size, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > room) {
        lines.add(fit(line, size, room));
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(fit(line, size, room));
    return lines;
  }

  private static int advance(int point) {
    if (point >= ' ' && point <= '~') {
      return ASCII[point - ' '];
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    if (point == '…') {
      return 1000;
    }
    if (point == '–' || point == '·') {
      return 556;
    }
    if (Character.isIdeographic(point)
        || (point >= 0x1100 && point <= 0x11FF)
        || (point >= 0x3040 && point <= 0x30FF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xFF00 && point <= 0xFF60)
        || point >= 0x1F000) {
      return 1050;
    }
    return Character.isUpperCase(point) ? 740 : 600;
  }
}

package org.multivector.report;

import java.util.Locale;

/**
 * Colours that people with any colour vision, and a black-and-white printer, can tell apart.
 *
 * <p>Categories take the colours of Okabe and Ito (2008), the light ones last; magnitudes take one
 * hue from near white to dark blue, whose lightness falls evenly.
 */
final class Palette {
  /** Text and axes. */
  static final String INK = "#1a1a1a";

  /** Text of the second rank. */
  static final String MUTED = "#595959";

  /** Grid lines. */
  static final String GRID = "#dddddd";

  /** What belongs to no category. */
  static final String NEUTRAL = "#8a8a8a";

  /** The single colour of a picture without categories. */
  static final String MAIN = "#0072B2";

  /** What deserves attention: change points and reference lines. */
  static final String ALERT = "#D55E00";

  private static final String[] CATEGORIES = {
    "#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442"
  };

  private static final int[][] RAMP = {
    {247, 251, 255}, {198, 219, 239}, {107, 174, 214}, {33, 113, 181}, {8, 48, 107}
  };

  private Palette() {}

  /** The colour of the n-th category, repeating after eight. */
  static String category(int index) {
    return CATEGORIES[Math.floorMod(index, CATEGORIES.length)];
  }

  /** The colour of a magnitude in [0, 1]. */
  static String magnitude(double share) {
    double place = Math.min(1, Math.max(0, share)) * (RAMP.length - 1);
    int below = Math.min(RAMP.length - 2, (int) place);
    double part = place - below;
    int[] rgb = new int[3];
    for (int c = 0; c < 3; c++) {
      rgb[c] = (int) Math.round(RAMP[below][c] + part * (RAMP[below + 1][c] - RAMP[below][c]));
    }
    return String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
  }
}

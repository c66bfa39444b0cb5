package org.multivector.report;

import java.util.ArrayList;
import java.util.List;
import org.multivector.stat.Estimate;

/**
 * The portfolios of several actors over any number of poles: one strip per pole, one row per actor,
 * all strips on the same axis.
 *
 * <p>It takes the place of a radar chart, whose areas depend on the order of the spokes and
 * mislead: here lengths on a common scale carry the numbers, and intervals fit in. The first actor
 * is the focus and is drawn in another colour. Options are immutable.
 */
public final class PoleStripsChart {
  private static final double ROW = 19;

  private final String title;
  private final List<String> poles;
  private final int width;

  private PoleStripsChart(String title, List<String> poles, int width) {
    this.title = title;
    this.poles = List.copyOf(poles);
    this.width = width;
  }

  /**
   * An actor's shares.
   *
   * @param label who it is
   * @param shares a share for each pole, in the order of the poles
   */
  public record Row(String label, List<Estimate> shares) {

    /** Takes an immutable copy. */
    public Row {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Strips of together 720 pixels over some poles.
   *
   * @throws IllegalArgumentException if there is no pole
   */
  public static PoleStripsChart over(List<String> poles) {
    if (poles.isEmpty()) {
      throw new IllegalArgumentException("no pole to draw; name at least one");
    }
    return new PoleStripsChart("", poles, 720);
  }

  /** With a title. */
  public PoleStripsChart withTitle(String newTitle) {
    return new PoleStripsChart(newTitle, poles, width);
  }

  /**
   * With a width in pixels.
   *
   * @throws IllegalArgumentException if it is not in [240, 4000]
   */
  public PoleStripsChart withWidth(int newWidth) {
    return new PoleStripsChart(title, poles, Canvas.checkedWidth(newWidth));
  }

  /**
   * Draws the rows from top to bottom.
   *
   * @throws IllegalArgumentException if a row has another number of shares than there are poles
   */
  public Chart draw(List<Row> rows) {
    double labels = 0;
    double most = 0;
    for (Row row : rows) {
      if (row.shares().size() != poles.size()) {
        throw new IllegalArgumentException(
            row.label() + " has " + row.shares().size() + " shares for " + poles.size() + " poles");
      }
      labels = Math.max(labels, Lettering.width(SafeText.plain(row.label()), 12));
      for (Estimate share : row.shares()) {
        if (share.isDefined()) {
          most = Math.max(most, share.interval().map(i -> i.high()).orElse(share.value()));
        }
      }
    }
    double labelRoom = Math.min(labels, width * 0.3);
    double left = 12 + labelRoom + 10;
    double room = width - left - 12;
    int columns = Math.max(1, Math.min(poles.size(), (int) (room / 105)));
    int bands = (poles.size() + columns - 1) / columns;
    double strip = room / columns;
    double header = Canvas.headerHeight(title, width);
    double band = 20 + ROW * rows.size() + 26;
    int height = (int) Math.ceil(header + bands * band + 4);
    Svg svg = new Svg(width, height);
    Canvas.header(svg, title);
    for (int b = 0; b < bands; b++) {
      double top = header + b * band + 20;
      for (int i = 0; i < rows.size(); i++) {
        String label = Lettering.fit(SafeText.plain(rows.get(i).label()), 12, labelRoom);
        svg.text(
            left - 10,
            top + i * ROW + ROW / 2 + 4,
            label,
            "end",
            "font-weight",
            i == 0 ? "bold" : "normal");
      }
      for (int c = 0; c < columns && b * columns + c < poles.size(); c++) {
        int pole = b * columns + c;
        double x = left + c * strip;
        Scale scale = Scale.around(0, Math.max(most, 0.05), x, x + strip - 16, 4);
        strip(svg, rows, pole, scale, top);
      }
    }
    return svg.finish(
        title.isEmpty() ? "Spread of ties over " + poles.size() + " poles" : title, describe(rows));
  }

  private void strip(Svg svg, List<Row> rows, int pole, Scale scale, double top) {
    double bottom = top + ROW * rows.size();
    svg.text(
        scale.from(),
        top - 6,
        Lettering.fit(SafeText.plain(poles.get(pole)), 12, scale.to() - scale.from() + 10),
        "start",
        "font-weight",
        "bold");
    for (double tick : scale.ticks(3)) {
      double x = scale.at(tick);
      svg.line(x, top, x, bottom, Palette.GRID, 1);
      svg.text(
          x,
          bottom + 13,
          scale.label(tick, 3, Numbers.PERCENT),
          tick == 0 ? "start" : x > scale.to() - 12 ? "end" : "middle",
          "font-size",
          9,
          "fill",
          Palette.MUTED);
    }
    for (int i = 0; i < rows.size(); i++) {
      Estimate share = rows.get(i).shares().get(pole);
      double y = top + i * ROW + ROW / 2;
      if (!share.isDefined()) {
        svg.text(
            scale.from() + 2, y + 3, "undefined", "start", "font-size", 9, "fill", Palette.MUTED);
        continue;
      }
      String colour = i == 0 ? Palette.ALERT : Palette.MAIN;
      svg.open(rows.get(i).label() + ", " + poles.get(pole) + ": " + Numbers.PERCENT.show(share));
      double x = scale.at(share.value());
      svg.line(scale.from(), y, x, y, Palette.GRID, 3);
      share
          .interval()
          .ifPresent(
              interval ->
                  svg.line(scale.at(interval.low()), y, scale.at(interval.high()), y, colour, 1.8));
      svg.circle(x, y, 4.5, colour);
      svg.close();
    }
  }

  private String describe(List<Row> rows) {
    List<String> sentences = new ArrayList<>();
    for (Row row : rows) {
      List<String> shares = new ArrayList<>();
      for (int pole = 0; pole < poles.size(); pole++) {
        shares.add(poles.get(pole) + " " + Numbers.PERCENT.show(row.shares().get(pole)));
      }
      sentences.add(row.label() + ": " + String.join(", ", shares));
    }
    return "Shares of ties with each pole. " + String.join(". ", sentences) + ".";
  }
}

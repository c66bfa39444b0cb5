package org.multivector.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.multivector.report.Findings.Pole;
import org.multivector.report.Findings.PoleBalance;
import org.multivector.report.Findings.Ranking;
import org.multivector.report.Findings.Score;
import org.multivector.report.Findings.Tie;
import org.multivector.stat.Estimate;

/**
 * Findings as plain text for a terminal: aligned, within a width, without colour unless asked for.
 *
 * <p>It tells who is in the news with whom, the strongest ties, the rankings, the balance of the
 * focal actor with intervals, and how many articles stand behind it. Names are made inert: no
 * escape sequence of a hostile title reaches the terminal. Options are immutable; time is linear in
 * what is printed.
 */
public final class Summary {
  private static final int MIN_WIDTH = 60;
  private static final int BAR = 20;

  /** Components that say again what another says; the report has them. */
  private static final Set<String> DETAILS =
      Set.of(
          "hhiNormalized",
          "entropy",
          "entropyMillerMadow",
          "entropyChaoShen",
          "targetAitchison",
          "targetJensenShannon");

  private final int width;
  private final int rows;
  private final Style style;

  private Summary(int width, int rows, Style style) {
    this.width = width;
    this.rows = rows;
    this.style = style;
  }

  /** Whether headings are set off. */
  public enum Style {
    /** Letters only. */
    PLAIN,
    /** Bold headings by ANSI escape sequences, for a terminal that knows them. */
    ANSI
  }

  /** A plain summary of at most 88 columns with ten rows a table. */
  public static Summary withDefaults() {
    return new Summary(88, 10, Style.PLAIN);
  }

  /**
   * With another number of columns.
   *
   * @throws IllegalArgumentException if it is below 60
   */
  public Summary withWidth(int columns) {
    if (columns < MIN_WIDTH) {
      throw new IllegalArgumentException(
          "width " + columns + " is below " + MIN_WIDTH + " columns; widen the terminal");
    }
    return new Summary(columns, rows, style);
  }

  /**
   * With another number of rows in each table.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Summary withRows(int newRows) {
    if (newRows < 1) {
      throw new IllegalArgumentException("rows " + newRows + " is below 1");
    }
    return new Summary(width, newRows, style);
  }

  /** With or without bold headings. */
  public Summary with(Style newStyle) {
    return new Summary(width, rows, newStyle);
  }

  /** The summary, lines ended by {@code \n}. */
  public String text(Findings findings) {
    StringBuilder out = new StringBuilder();
    String name = SafeText.plain(findings.focus().name());
    heading(out, name + " in the news");
    paragraph(out, "", corpus(findings));
    paragraph(out, "", Wording.extent(findings));
    out.append('\n');
    heading(out, "Findings");
    for (String line : Wording.headlines(findings)) {
      paragraph(out, "- ", line);
    }
    ties(out, findings);
    for (Ranking ranking : findings.rankings()) {
      ranking(out, ranking);
    }
    findings.balance().ifPresent(balance -> balance(out, name, balance));
    out.append('\n');
    paragraph(
        out,
        "",
        "Ties are co-mentions: being named together is attention, not friendship."
            + (findings.provenance().replicates() > 0
                ? " Brackets behind numbers are 95% intervals from resampling articles; they do not"
                    + " cover what the sources leave out."
                : ""));
    return out.toString();
  }

  private static String corpus(Findings findings) {
    CorpusDescription corpus = findings.corpus();
    String sentence = "Behind it: " + corpus;
    if (!corpus.sources().isEmpty()) {
      sentence += ", " + Numbers.count(corpus.sources().size(), "source");
    }
    if (corpus.undated() > 0) {
      sentence += ", " + Numbers.count(corpus.undated()) + " without a date";
    }
    if (corpus.rejected() > 0) {
      sentence += ", " + Numbers.count(corpus.rejected(), "record") + " rejected";
    }
    return sentence + ".";
  }

  private void ties(StringBuilder out, Findings findings) {
    if (findings.ties().isEmpty()) {
      return;
    }
    out.append('\n');
    heading(out, "Strongest ties");
    List<String[]> table = new ArrayList<>();
    table.add(new String[] {"", "", "weight", "articles"});
    int number = 0;
    for (Tie tie : findings.ties().subList(0, Math.min(rows, findings.ties().size()))) {
      number++;
      table.add(
          new String[] {
            Integer.toString(number),
            SafeText.plain(tie.first().name()) + " – " + SafeText.plain(tie.second().name()),
            Numbers.DECIMAL.show(tie.weight()),
            tie.articles() > 0 ? Numbers.count(tie.articles()) : ""
          });
    }
    table(out, table, "RLRR");
  }

  private void ranking(StringBuilder out, Ranking ranking) {
    out.append('\n');
    heading(out, Wording.capital(ranking.metric()));
    paragraph(out, "", ranking.meaning());
    List<String[]> table = new ArrayList<>();
    boolean ranks = ranking.scores().stream().anyMatch(Score::hasRanks);
    table.add(new String[] {"", "", "score", ranks ? "possible ranks" : ""});
    int number = 0;
    for (Score score : ranking.scores().subList(0, Math.min(rows, ranking.scores().size()))) {
      number++;
      table.add(
          new String[] {
            Integer.toString(number),
            SafeText.plain(score.actor().name()),
            Numbers.DECIMAL.show(score.estimate()),
            !score.hasRanks()
                ? ""
                : score.rankLow() == score.rankHigh()
                    ? Integer.toString(score.rankLow())
                    : score.rankLow() + "–" + score.rankHigh()
          });
    }
    table(out, table, "RLLL");
  }

  private void balance(StringBuilder out, String name, PoleBalance balance) {
    out.append('\n');
    heading(out, "Balance of " + name);
    paragraph(
        out,
        "",
        "Shares of its ties to the poles, from "
            + Numbers.count(balance.articles(), "article")
            + ".");
    List<String[]> table = new ArrayList<>();
    for (Pole pole : balance.poles()) {
      table.add(
          new String[] {
            SafeText.plain(pole.name()),
            bar(pole.share()),
            pole.share().isDefined() ? Numbers.PERCENT.show(pole.share()) : pole.share().toString()
          });
    }
    table(out, table, "LLL");
    List<String[]> components = new ArrayList<>();
    for (Findings.Quantity quantity : balance.components()) {
      if (DETAILS.contains(quantity.name())) {
        continue;
      }
      components.add(
          new String[] {
            quantity.name(),
            quantity.estimate().isDefined()
                ? Numbers.DECIMAL.show(quantity.estimate())
                : quantity.estimate().toString()
          });
    }
    if (!components.isEmpty()) {
      out.append('\n');
      table(out, components, "LL");
    }
  }

  private static String bar(Estimate share) {
    if (!share.isDefined()) {
      return "";
    }
    int length = (int) Math.round(Math.max(0, Math.min(1, share.value())) * BAR);
    return "#".repeat(length) + ".".repeat(BAR - length);
  }

  private void heading(StringBuilder out, String text) {
    String fitted = cut(text, width);
    if (style == Style.ANSI) {
      out.append("\u001b[1m").append(fitted).append("\u001b[0m\n");
    } else {
      out.append(fitted).append('\n').append("-".repeat(columns(fitted))).append('\n');
    }
  }

  private void paragraph(StringBuilder out, String bullet, String text) {
    String indent = " ".repeat(bullet.length());
    StringBuilder line = new StringBuilder(bullet);
    int used = bullet.length();
    boolean empty = true;
    for (String word : SafeText.plain(text).split(" ", -1)) {
      int length = columns(word);
      if (!empty && used + 1 + length > width) {
        out.append(line).append('\n');
        line = new StringBuilder(indent);
        used = indent.length();
        empty = true;
      }
      if (!empty) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += length;
      empty = false;
    }
    out.append(line).append('\n');
  }

  /** Columns by letter: L left, R right; the widest left column gives way where room is short. */
  private void table(StringBuilder out, List<String[]> rowsOfCells, String alignment) {
    int n = alignment.length();
    int[] widths = new int[n];
    for (String[] row : rowsOfCells) {
      for (int c = 0; c < n; c++) {
        widths[c] = Math.max(widths[c], columns(row[c]));
      }
    }
    int total = 2 * n;
    int widest = 0;
    for (int c = 0; c < n; c++) {
      total += widths[c];
      widest = widths[c] > widths[widest] ? c : widest;
    }
    if (total > width) {
      widths[widest] = Math.max(8, widths[widest] - (total - width));
    }
    for (String[] row : rowsOfCells) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < n; c++) {
        String cell = cut(row[c], widths[c]);
        String pad = " ".repeat(widths[c] - columns(cell));
        line.append("  ").append(alignment.charAt(c) == 'R' ? pad + cell : cell + pad);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static String cut(String text, int room) {
    if (columns(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && columns(text.substring(0, end)) > room - 1) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  /** Terminal columns of a text: wide characters take two, combining marks none. */
  private static int columns(String text) {
    int columns = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      int type = Character.getType(point);
      if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
        columns += isWide(point) ? 2 : 1;
      }
    }
    return columns;
  }

  private static boolean isWide(int point) {
    return Character.isIdeographic(point)
        || (point >= 0x1100 && point <= 0x115F)
        || (point >= 0x3040 && point <= 0x30FF)
        || (point >= 0xAC00 && point <= 0xD7A3)
        || (point >= 0xFF00 && point <= 0xFF60)
        || point >= 0x1F300;
  }
}

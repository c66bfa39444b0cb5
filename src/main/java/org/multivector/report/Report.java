package org.multivector.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.multivector.report.Findings.Mark;
import org.multivector.report.Findings.Pole;
import org.multivector.report.Findings.PoleBalance;
import org.multivector.report.Findings.Presence;
import org.multivector.report.Findings.Proof;
import org.multivector.report.Findings.Quote;
import org.multivector.report.Findings.Ranking;
import org.multivector.report.Findings.Score;
import org.multivector.report.Findings.Tie;
import org.multivector.report.Html.Cell;
import org.multivector.report.Html.Column;
import org.multivector.stat.Estimate;

/**
 * Findings as one HTML file that can be handed on: it opens offline, prints, and reads on a phone.
 *
 * <p>Headline findings in sentences, pictures with alternative text, tables that sort themselves,
 * the sentences behind the strongest ties, method, limits, corpus and the command that made it.
 * Nothing is loaded from anywhere, and foreign names and titles are text, whatever they contain.
 * The same findings give the same bytes. Options are immutable; time grows with the square of the
 * actors drawn (at most 60).
 */
public final class Report {
  private static final int WIDE = 780;
  private static final int NARROW = 360;
  private static final String VALUE_HEAD = "95% interval";

  private final int rows;
  private final int networkActors;

  private Report(int rows, int networkActors) {
    this.rows = rows;
    this.networkActors = networkActors;
  }

  /** A report with 25 rows a table and up to 60 actors in the network. */
  public static Report withDefaults() {
    return new Report(25, 60);
  }

  /**
   * With another number of rows in each table.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Report withRows(int newRows) {
    if (newRows < 1) {
      throw new IllegalArgumentException("rows " + newRows + " is below 1");
    }
    return new Report(newRows, networkActors);
  }

  /**
   * With another number of actors in the network.
   *
   * @throws IllegalArgumentException if it is not in [2, 150]
   */
  public Report withNetworkActors(int most) {
    if (most < 2 || most > 150) {
      throw new IllegalArgumentException("network actors " + most + " is not in [2, 150]");
    }
    return new Report(rows, most);
  }

  /**
   * Writes the page to a file, replacing one that is there.
   *
   * @throws IOException if the file cannot be written
   */
  public void save(Findings findings, Path file) throws IOException {
    Files.write(file, html(findings).getBytes(StandardCharsets.UTF_8));
  }

  /** The page. */
  public String html(Findings findings) {
    Pictures pictures = new Pictures(findings);
    Html page = new Html();
    String title = findings.focus().name() + " in the news: ties, position, balance";
    page.raw("<header>\n").element("h1", title);
    page.element("p", "class=\"lead\"", lead(findings.corpus())).raw("</header>\n<main>\n");
    page.raw("<section aria-label=\"Findings\"><ul class=\"findings\">\n");
    for (String line : Wording.headlines(findings)) {
      page.element("li", line);
    }
    page.raw("</ul></section>\n");
    contents(page, findings);
    if (!findings.ties().isEmpty()) {
      ties(page, findings, pictures);
    }
    if (!findings.rankings().isEmpty()) {
      rankings(page, findings, pictures);
    }
    findings.balance().ifPresent(balance -> balance(page, findings, balance, pictures));
    if (!findings.timelines().isEmpty()) {
      page.raw("<h2 id=\"time\">Over time</h2>\n");
      for (Findings.Timeline timeline : findings.timelines()) {
        page.figure(
            pictures.timeline(timeline, WIDE),
            pictures.timeline(timeline, NARROW),
            timeline.changes().isEmpty()
                ? "Bands are 95% intervals. No change point was found."
                : "Bands are 95% intervals; a dashed line marks a change point.");
      }
    }
    if (!findings.evidence().isEmpty()) {
      evidence(page, findings.evidence());
    }
    Colophon.write(page, findings);
    page.raw("</main>\n<footer class=\"small\"><p>Multivector, ");
    page.raw("geopolitical relations analytics. Co-mention is not friendship.</p></footer>\n");
    return page.page(title);
  }

  private static String lead(CorpusDescription corpus) {
    String words = corpus.toString();
    if (!corpus.sources().isEmpty()) {
      words += ", " + Numbers.count(corpus.sources().size(), "source");
    }
    if (!corpus.languages().isEmpty()) {
      words += ", " + Numbers.count(corpus.languages().size(), "language");
    }
    return words + ".";
  }

  private static void contents(Html page, Findings findings) {
    page.raw("<nav aria-label=\"Contents\">");
    if (!findings.ties().isEmpty()) {
      page.raw("<a href=\"#ties\">Ties</a> ");
    }
    if (!findings.rankings().isEmpty()) {
      page.raw("<a href=\"#position\">Position</a> ");
    }
    if (findings.balance().isPresent()) {
      page.raw("<a href=\"#balance\">Balance</a> ");
    }
    if (!findings.timelines().isEmpty()) {
      page.raw("<a href=\"#time\">Over time</a> ");
    }
    if (!findings.evidence().isEmpty()) {
      page.raw("<a href=\"#evidence\">Evidence</a> ");
    }
    page.raw("<a href=\"#method\">Method and limits</a> ");
    page.raw("<a href=\"#corpus\">Corpus</a> <a href=\"#made\">How it was made</a></nav>\n");
  }

  private void ties(Html page, Findings findings, Pictures pictures) {
    page.raw("<h2 id=\"ties\">Who is in the news with whom</h2>\n");
    page.element("p", Wording.extent(findings));
    page.figure(
        pictures.network(WIDE, 620, networkActors),
        pictures.network(NARROW, 460, Math.min(networkActors, 24)),
        "A dot's area grows with the strength of an actor's ties, a line's width with the tie."
            + " Colours show the poles, black the focal actor. Places mean nothing but nearness.");
    List<List<Cell>> cells = new ArrayList<>();
    int rank = 0;
    for (Tie tie : findings.ties().subList(0, Math.min(rows, findings.ties().size()))) {
      rank++;
      cells.add(
          List.of(
              Cell.of(Integer.toString(rank), rank),
              Cell.of(tie.first().name()),
              Cell.of(tie.second().name()),
              Cell.of(Numbers.DECIMAL.show(tie.weight()), tie.weight()),
              tie.articles() > 0
                  ? Cell.of(Numbers.count(tie.articles()), (double) tie.articles())
                  : Cell.of("")));
    }
    page.raw("<h3>Strongest ties</h3>\n");
    page.table(
        "Strongest ties",
        List.of(
            Column.number("rank"),
            Column.text("actor"),
            Column.text("with"),
            Column.number("weight"),
            Column.number("articles")),
        cells);
    List<List<Cell>> present = new ArrayList<>();
    for (Presence presence :
        findings.actors().subList(0, Math.min(rows, findings.actors().size()))) {
      present.add(
          List.of(
              Cell.of(presence.actor().name()),
              Cell.of(presence.actor().id()),
              Cell.of(Numbers.DECIMAL.show(presence.strength()), presence.strength()),
              Cell.of(Numbers.count(presence.degree()), presence.degree())));
    }
    page.raw("<h3>Most present actors</h3>\n");
    page.table(
        "Most present actors",
        List.of(
            Column.text("actor"),
            Column.text("id"),
            Column.number("strength"),
            Column.number("ties")),
        present);
    if (findings.actors().size() > 3) {
      page.figure(
          pictures.heatMap(WIDE, 14),
          pictures.heatMap(NARROW, 10),
          "Rows are ordered so that actors with alike ties are neighbours; darker is stronger.");
    }
  }

  private void rankings(Html page, Findings findings, Pictures pictures) {
    page.raw("<h2 id=\"position\">Who stands where</h2>\n");
    for (Ranking ranking : findings.rankings()) {
      page.figure(
          pictures.ranking(ranking, WIDE, 12),
          pictures.ranking(ranking, NARROW, 12),
          ranking.meaning());
      boolean ranks = ranking.scores().stream().anyMatch(Score::hasRanks);
      List<Column> columns =
          new ArrayList<>(
              List.of(
                  Column.number("rank"),
                  Column.text("actor"),
                  Column.number(ranking.metric()),
                  Column.number(VALUE_HEAD)));
      if (ranks) {
        columns.add(Column.number("possible ranks"));
      }
      List<List<Cell>> cells = new ArrayList<>();
      int rank = 0;
      for (Score score : ranking.scores().subList(0, Math.min(rows, ranking.scores().size()))) {
        rank++;
        List<Cell> row = new ArrayList<>(List.of(Cell.of(Integer.toString(rank), rank)));
        row.add(Cell.of(score.actor().name()));
        row.addAll(cells(score.estimate(), Numbers.DECIMAL));
        if (ranks) {
          row.add(
              score.hasRanks()
                  ? Cell.of(score.rankLow() + "–" + score.rankHigh(), score.rankLow())
                  : Cell.of(""));
        }
        cells.add(row);
      }
      page.table(ranking.metric(), columns, cells);
    }
  }

  private static List<Cell> cells(Estimate estimate, Numbers style) {
    if (!estimate.isDefined()) {
      return List.of(Cell.of(estimate.toString()), Cell.of(""));
    }
    Cell value = Cell.of(style.show(estimate.value()), estimate.value());
    return List.of(
        value,
        estimate
            .interval()
            .map(i -> Cell.of(style.show(i.low()) + " to " + style.show(i.high()), i.low()))
            .orElse(Cell.of("")));
  }

  private static void balance(
      Html page, Findings findings, PoleBalance balance, Pictures pictures) {
    page.raw("<h2 id=\"balance\">Balance over the poles</h2>\n");
    page.element(
        "p",
        Wording.capital(Wording.inText(findings.focus()))
            + "'s ties to the poles in "
            + Numbers.count(balance.articles(), "article")
            + ". The poles are the analyst's choice: "
            + poles(balance)
            + ".");
    page.figure(
        pictures.shares(balance, WIDE),
        pictures.shares(balance, NARROW),
        "Dots are shares, whiskers 95% intervals from resampling articles. Equal shares are a"
            + " yardstick, not a goal.");
    List<List<Cell>> cells = new ArrayList<>();
    for (Pole pole : balance.poles()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(pole.name())));
      row.addAll(cells(pole.share(), Numbers.PERCENT));
      row.addAll(cells(pole.tilt(), Numbers.DECIMAL));
      row.addAll(cells(pole.relative(), Numbers.DECIMAL));
      cells.add(row);
    }
    page.table(
        "Poles",
        List.of(
            Column.text("pole"),
            Column.number("share"),
            Column.number(VALUE_HEAD),
            Column.number("tilt"),
            Column.number(VALUE_HEAD),
            Column.number("relative to others"),
            Column.number(VALUE_HEAD)),
        cells);
    page.figure(
        pictures.portfolios(balance, WIDE),
        pictures.portfolios(balance, NARROW),
        balance.poles().size() == 3
            ? "A corner is a share of 100% for its pole; the cross marks equal shares. Shaded: all"
                + " portfolios with every share inside its interval."
            : "One strip for each pole, all on one scale, with 95% intervals.");
    List<List<Cell>> components = new ArrayList<>();
    for (Findings.Quantity quantity : balance.components()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(quantity.name())));
      row.addAll(cells(quantity.estimate(), Numbers.DECIMAL));
      row.add(Cell.of(quantity.definition()));
      components.add(row);
    }
    if (!components.isEmpty()) {
      page.raw("<h3>The profile</h3>\n");
      page.table(
          "Components of the balance profile",
          List.of(
              Column.text("component"),
              Column.number("value"),
              Column.number(VALUE_HEAD),
              Column.text("definition")),
          components);
    }
  }

  private static String poles(PoleBalance balance) {
    List<String> words = new ArrayList<>();
    for (Pole pole : balance.poles()) {
      List<String> members = pole.members();
      String some = String.join(", ", members.subList(0, Math.min(6, members.size())));
      words.add(
          pole.name()
              + " ("
              + some
              + (members.size() > 6 ? " and " + (members.size() - 6) + " more" : "")
              + ")");
    }
    return Wording.list(words);
  }

  private static void evidence(Html page, List<Proof> proofs) {
    page.raw("<h2 id=\"evidence\">Evidence behind the strongest ties</h2>\n");
    page.element("p", "class=\"small\"", "Highlighted: mentions of the two actors of the tie.");
    for (Proof proof : proofs) {
      Tie tie = proof.tie();
      page.raw("<section class=\"proof\">\n");
      page.element(
          "h3",
          tie.first().name()
              + " – "
              + tie.second().name()
              + (tie.articles() > 0 ? ", " + Numbers.count(tie.articles(), "article") : ""));
      for (Quote quote : proof.quotes()) {
        page.raw("<blockquote><p dir=\"auto\">").raw(highlighted(quote, tie)).raw("</p>\n");
        List<String> meta = new ArrayList<>();
        if (!quote.title().isBlank()) {
          meta.add("“" + SafeText.plain(quote.title()) + "”");
        }
        if (!quote.source().isBlank()) {
          meta.add(quote.source());
        }
        quote.date().ifPresent(date -> meta.add(date.toString()));
        meta.add(quote.articleId());
        page.raw("<p class=\"meta\">");
        for (int i = 0; i < meta.size(); i++) {
          page.raw(i == 0 ? "<bdi>" : " · <bdi>").raw(SafeText.markup(meta.get(i))).raw("</bdi>");
        }
        page.raw("</p></blockquote>\n");
      }
      page.raw("</section>\n");
    }
  }

  private static String highlighted(Quote quote, Tie tie) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Mark mark : quote.marks()) {
      out.append(SafeText.piece(quote.sentence().substring(from, mark.start())));
      boolean own = mark.actor().equals(tie.first().id()) || mark.actor().equals(tie.second().id());
      out.append(own ? "<mark title=\"" : "<mark class=\"other\" title=\"");
      out.append(SafeText.markup(mark.actor())).append("\">");
      out.append(SafeText.piece(quote.sentence().substring(mark.start(), mark.end())));
      out.append("</mark>");
      from = mark.end();
    }
    return out.append(SafeText.piece(quote.sentence().substring(from))).toString();
  }
}

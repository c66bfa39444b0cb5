package org.multivector.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The end of a report: its method and limits, the corpus, and how it was made. */
final class Colophon {
  private Colophon() {}

  static void write(Html page, Findings findings) {
    method(page, findings);
    corpus(page, findings.corpus());
    provenance(page, findings.provenance());
  }

  private static void method(Html page, Findings findings) {
    page.raw("<h2 id=\"method\">Method and limits</h2>\n");
    page.element(
        "p",
        "Actors are found in each text by their names, demonyms, acronyms, capitals, usual metonyms"
            + " and office holders. Two actors named in the same unit of text are tied; what a unit"
            + " adds, and how, stands under the options below. Weight means strength; paths use its"
            + " inverse as length.");
    page.element(
        "p",
        findings.provenance().replicates() > 0
            ? "Intervals are 95% bootstrap intervals: "
                + Numbers.count(findings.provenance().replicates())
                + " times every article is drawn anew with a random weight (seed "
                + findings.provenance().seed()
                + "; Poisson, or exponential for metrics of paths), and everything is computed"
                + " again. They say how much the result hangs on which articles happened to be"
                + " collected. An order is called settled if at least 97.5% of the resamples share"
                + " it."
            : "No intervals were computed, so nothing here says how firm a number is.");
    page.raw("<ul>\n");
    for (String limit :
        List.of(
            "Being named together is attention, not friendship: a war ties two states as strongly"
                + " as a treaty does.",
            "The corpus decides what can be seen. A press that looks to one capital finds ties to"
                + " it; no interval covers what was never collected.",
            "Names are found by rule. Some mentions are missed and some are wrong; the evidence"
                + " above is there to be read.",
            "Poles are a choice. Other poles give other balances, and equal shares are no natural"
                + " ideal.")) {
      page.element("li", limit);
    }
    page.raw("</ul>\n");
  }

  private static void corpus(Html page, CorpusDescription corpus) {
    page.raw("<h2 id=\"corpus\">Corpus</h2>\n<dl>\n");
    entry(page, "Articles", Numbers.count(corpus.articles()));
    if (corpus.first().isPresent() && corpus.last().isPresent()) {
      entry(page, "Dates", corpus.first().get() + " to " + corpus.last().get());
    }
    if (corpus.undated() > 0) {
      entry(page, "Without a date", Numbers.count(corpus.undated()));
    }
    counts(page, "Sources", corpus.sources());
    counts(page, "Languages", corpus.languages());
    entry(page, "Rejected records", Numbers.count(corpus.rejected()));
    page.raw("</dl>\n");
    if (!corpus.rejects().isEmpty()) {
      page.raw("<h3>Rejected records</h3>\n<ul class=\"small\">\n");
      corpus.rejects().forEach(reject -> page.element("li", "dir=\"auto\"", reject));
      page.raw("</ul>\n");
      if (corpus.rejected() > corpus.rejects().size()) {
        page.element(
            "p",
            "class=\"small\"",
            "and " + Numbers.count(corpus.rejected() - corpus.rejects().size()) + " more.");
      }
    }
  }

  private static void counts(Html page, String name, List<CorpusDescription.Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    List<String> some = new ArrayList<>();
    for (CorpusDescription.Count count : counts.subList(0, Math.min(12, counts.size()))) {
      some.add(SafeText.plain(count.name()) + " (" + Numbers.count(count.articles()) + ")");
    }
    entry(
        page,
        name,
        String.join(", ", some)
            + (counts.size() > some.size()
                ? " and " + Numbers.count(counts.size() - some.size()) + " more"
                : ""));
  }

  private static void provenance(Html page, Findings.Provenance provenance) {
    page.raw("<h2 id=\"made\">How it was made</h2>\n<p><code>");
    page.raw(SafeText.markup(provenance.command())).raw("</code></p>\n<dl>\n");
    for (Map.Entry<String, String> option : provenance.options().entrySet()) {
      entry(page, option.getKey(), option.getValue());
    }
    entry(page, "Replicates", Numbers.count(provenance.replicates()));
    entry(page, "Seed", Long.toString(provenance.seed()));
    for (Map.Entry<String, String> version : provenance.versions().entrySet()) {
      entry(page, version.getKey(), version.getValue());
    }
    page.raw("</dl>\n");
  }

  private static void entry(Html page, String name, String value) {
    page.element("dt", name);
    page.element("dd", "dir=\"auto\"", value);
  }
}

package org.multivector.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multivector.actor.Actor;
import org.multivector.relation.Cut;
import org.multivector.relation.Evidence;
import org.multivector.relation.Passage;
import org.multivector.relation.RelationLedger;
import org.multivector.report.Findings.Mark;
import org.multivector.report.Findings.Proof;
import org.multivector.report.Findings.Quote;
import org.multivector.report.Findings.Tie;
import org.multivector.text.Article;

/** The sentences to quote behind the strongest ties: those of the focal actor first. */
final class Quotations {
  private static final int OWN = 6;
  private static final int OTHERS = 4;
  private static final int QUOTES = 3;
  private static final int SENTENCES = 2;

  private Quotations() {}

  /** The proofs, as far as the texts are known. */
  static List<Proof> of(
      RelationLedger ledger, Cut cut, Actor focus, List<Tie> ties, Briefing.Texts source) {
    List<Tie> chosen = new ArrayList<>(new LinkedHashSet<>(chosen(focus, ties)));
    List<Evidence> all = new ArrayList<>();
    Set<String> wanted = new HashSet<>();
    for (Tie tie : chosen) {
      Evidence evidence =
          ledger
              .evidence(cut, tie.first().id(), tie.second().id())
              .orderedBy(Evidence.Order.NEWEST)
              .orderedBy(Evidence.Order.STRONGEST)
              .first(QUOTES);
      evidence.passages().forEach(passage -> wanted.add(passage.articleId()));
      all.add(evidence);
    }
    List<Article> texts = new ArrayList<>();
    source.of(wanted).forEach(texts::add);
    List<Proof> proofs = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      List<Quote> quotes = new ArrayList<>();
      for (Passage passage : all.get(i).withTexts(texts).passages()) {
        quote(passage).ifPresent(quotes::add);
      }
      if (!quotes.isEmpty()) {
        proofs.add(new Proof(chosen.get(i), quotes));
      }
    }
    return proofs;
  }

  private static List<Tie> chosen(Actor focus, List<Tie> ties) {
    List<Tie> chosen =
        new ArrayList<>(
            ties.stream()
                .filter(
                    tie ->
                        tie.first().id().equals(focus.id()) || tie.second().id().equals(focus.id()))
                .limit(OWN)
                .toList());
    ties.stream().limit(OTHERS).forEach(chosen::add);
    return chosen;
  }

  private static Optional<Quote> quote(Passage passage) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int sentences = 0;
    for (org.multivector.relation.Quote sentence : passage.quotes()) {
      if (sentence.text().isEmpty() || sentences == SENTENCES) {
        continue;
      }
      sentences++;
      text.append(text.isEmpty() ? "" : " … ");
      for (org.multivector.relation.Quote.Segment segment : sentence.segments()) {
        int start = text.length();
        text.append(segment.text());
        segment.actor().ifPresent(actor -> marks.add(new Mark(start, text.length(), actor.id())));
      }
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Quote(
                passage.articleId(),
                passage.date(),
                passage.source().orElse(""),
                passage.title().orElse(""),
                text.toString(),
                marks));
  }
}

/**
 * Who is tied to whom, how strongly, on what evidence?
 *
 * <pre>{@code
 * RelationLedger news = RelationLedger.builder().add(extractor.extract(article)).build();
 * Cut year = Cut.withDefaults().withWindow(DateRange.from(LocalDate.of(2025, 1, 1)));
 * RelationGraph ties = news.graph(year.with(Weighting.COSINE));
 * RelationGraph sure = Backbone.withDefaults().compute(news, year).graph();
 * Evidence why = news.evidence(year, "KAZ", "CHN").orderedBy(Evidence.Order.NEWEST);
 * news.save(Path.of("news.ledger"));
 * }</pre>
 *
 * <p>A {@link org.multivector.relation.RelationLedger} holds what was observed, article by article;
 * text is read once. A {@link org.multivector.relation.Cut} says what counts: the window, the unit,
 * counting and weighting, decay, how blocs relate to their members, duplicates, authors. From both
 * come a {@link org.multivector.relation.RelationGraph}, its significant ties ({@link
 * org.multivector.relation.Backbone}), the sentences behind a tie ({@link
 * org.multivector.relation.Evidence}), and the {@link org.multivector.relation.RelationSample} that
 * uncertainty is computed from.
 */
@NullMarked
package org.multivector.relation;

import org.jspecify.annotations.NullMarked;

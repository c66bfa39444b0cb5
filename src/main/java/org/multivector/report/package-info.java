/**
 * How do I see it? Pictures, a page and a summary for people.
 *
 * <pre>{@code
 * Chart chart =
 *     DotWhiskerChart.withDefaults()
 *         .withTitle("Kazakhstan's ties by pole")
 *         .asPercent()
 *         .draw(List.of(DotWhiskerChart.Row.of("Russia", Estimate.of(0.41))));
 * chart.save(Path.of("shares.svg"));
 * }</pre>
 *
 * <p>Every {@link org.multivector.report.Chart} is one self-contained SVG document with alternative
 * text and the same bytes on every machine. The drawing is own code on purpose: XChart and JFreeSVG
 * were weighed and left out, because they draw neither ternary plots, intervals on rankings,
 * seriated heat maps nor networks, know no alternative text, measure text with the fonts of the
 * machine (so that bytes differ), and would each be one more dependency at run time; JGraphT's
 * force-directed layout ignores the weights of ties.
 */
@NullMarked
package org.multivector.report;

import org.jspecify.annotations.NullMarked;

/**
 * How sure are we?
 *
 * <pre>{@code
 * Bootstrap often = Bootstrap.withDefaults().withReplicates(2000).with(IntervalMethod.BCA);
 * int weight = often.draws().draw(sample.articleKey(0), 7);
 * Estimate share = often.estimate(0.4, new double[] {0.38, 0.41, 0.43}, 212);
 * double[] adjusted = Correction.HOLM.adjusted(0.001, 0.02, 0.04);
 * List<ChangePoints.ChangePoint> breaks = ChangePoints.withDefaults().compute(new double[40]);
 * }</pre>
 *
 * <p>The package knows nothing of actors and ties: it turns replicate values into an {@link
 * org.multivector.stat.Estimate} with its interval, pairs of them into a {@link
 * org.multivector.stat.Difference} with its p-value, many into {@link
 * org.multivector.stat.RankIntervals}, and a series into its {@link
 * org.multivector.stat.ChangePoints}. Draws are counter-based, so that the same seed gives the same
 * bits in any order, on any number of threads.
 */
@NullMarked
package org.multivector.stat;

import org.jspecify.annotations.NullMarked;

package org.multivector.balance;

import org.multivector.stat.Estimate;

/**
 * How alike the focal actor's ties to third actors are to a pole's own; see {@link Alignment}.
 *
 * @param pole name of the pole
 * @param s Signorino and Ritter's S, in [-1, 1]
 * @param kappa Cohen's kappa with squared distances, at most 1; 0 is chance
 * @param pi Scott's pi with squared distances, at most 1; 0 is chance
 * @param tauB Kendall's tau-b, in [-1, 1]
 */
public record PoleAlignment(String pole, Estimate s, Estimate kappa, Estimate pi, Estimate tauB) {}

package org.multivector.balance;

import org.multivector.stat.Estimate;

/**
 * How the focal actor lies between two poles.
 *
 * @param first the pole that comes first in the poles' order
 * @param second the other pole
 * @param betweenness {@link Component#POLE_BETWEENNESS}, in [0, 1]
 */
public record PolePair(String first, String second, Estimate betweenness) {}

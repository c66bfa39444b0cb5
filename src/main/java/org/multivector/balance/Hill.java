package org.multivector.balance;

import org.multivector.stat.Estimate;

/**
 * Hill's numbers of the shares, each in [1, k] (Hill 1973).
 *
 * @param d0 poles with a tie
 * @param d1 effective number by entropy
 * @param d2 effective number by concentration
 */
public record Hill(Estimate d0, Estimate d1, Estimate d2) {}

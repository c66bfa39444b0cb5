package org.multivector.balance;

import org.multivector.stat.Estimate;

/**
 * Where the focal actor stands towards one pole; see {@link Component} for the definitions.
 *
 * @param name the pole
 * @param share part of the ties to all poles that goes here, in [0, 1]
 * @param tilt centred log-ratio of the share; 0 is neutral
 * @param dependence part of all the focal actor's ties that goes here, in [0, 1]
 * @param reverseDependence part of the pole's outward ties that goes to the focal actor, in [0, 1]
 * @param asymmetry dependence minus reverse dependence, in [-1, 1]
 * @param locationQuotient share relative to that of all other actors; 1 is as everyone else
 */
public record PolePosition(
    String name,
    Estimate share,
    Estimate tilt,
    Estimate dependence,
    Estimate reverseDependence,
    Estimate asymmetry,
    Estimate locationQuotient) {}

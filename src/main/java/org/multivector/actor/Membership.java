package org.multivector.actor;

/**
 * A dated membership of an actor in a bloc.
 *
 * @param bloc id of the bloc
 * @param member id of the member
 * @param role the role held
 * @param period the days on which it is held
 * @param source where the dates come from
 */
public record Membership(String bloc, String member, Role role, DateRange period, String source) {}

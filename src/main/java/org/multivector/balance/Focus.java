package org.multivector.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.actor.Membership;
import org.multivector.actor.Role;

/**
 * Whose balance is asked for: one actor, or several as a whole, whose ties among themselves then do
 * not count; immutable and safe for use by many threads.
 */
public final class Focus {
  private final String id;
  private final String name;
  private final List<Part> parts;
  private final long[] changes;

  private record Part(String actor, DateRange period) {}

  private Focus(String id, String name, List<Part> parts) {
    this.id = id;
    this.name = name;
    this.parts = List.copyOf(parts);
    SortedSet<Long> days = new TreeSet<>();
    for (Part part : parts) {
      part.period().start().ifPresent(day -> days.add(day.toEpochDay()));
      part.period().end().ifPresent(day -> days.add(day.toEpochDay()));
    }
    this.changes = days.stream().mapToLong(Long::longValue).toArray();
  }

  /** An actor by its id, which need not be in any catalogue. */
  public static Focus of(String actorId) {
    return group(actorId, List.of(actorId));
  }

  /** An actor. */
  public static Focus of(Actor actor) {
    return new Focus(actor.id(), actor.name(), List.of(new Part(actor.id(), DateRange.ALWAYS)));
  }

  /**
   * Several actors as a whole.
   *
   * @param name the name in results
   * @param actorIds at least one
   * @throws IllegalArgumentException if there is none
   */
  public static Focus group(String name, Collection<String> actorIds) {
    if (actorIds.isEmpty()) {
      throw new IllegalArgumentException("the focus " + name + " has no member; name at least one");
    }
    return new Focus(
        name, name, actorIds.stream().sorted().map(a -> new Part(a, DateRange.ALWAYS)).toList());
  }

  /**
   * A bloc as a whole: the bloc itself and its full members, each for the time of its membership.
   *
   * @throws IllegalArgumentException if it is unknown or no bloc
   */
  public static Focus bloc(String bloc, ActorCatalog catalog) {
    Actor actor = catalog.actor(bloc);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(actor.id(), DateRange.ALWAYS));
    for (Membership row : catalog.history(actor.id())) {
      if (row.role() == Role.MEMBER) {
        parts.add(new Part(row.member(), row.period()));
      }
    }
    return new Focus(actor.id(), actor.name(), parts);
  }

  /** The id in results. */
  public String id() {
    return id;
  }

  /** The name in prints. */
  public String name() {
    return name;
  }

  /** Ids of all actors that belong to the focus on any day, in rising order. */
  public List<String> actorIds() {
    return parts.stream().map(Part::actor).distinct().sorted().toList();
  }

  int epochs() {
    return changes.length + 1;
  }

  int epoch(long epochDay) {
    int at = Arrays.binarySearch(changes, epochDay);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** Whether each actor belongs to the focus in a span of days. */
  boolean[] members(List<String> actorIds, int epoch) {
    long day = epoch == 0 ? Long.MIN_VALUE : changes[epoch - 1];
    boolean[] in = new boolean[actorIds.size()];
    for (Part part : parts) {
      DateRange period = part.period();
      boolean started = period.start().map(d -> d.toEpochDay() <= day).orElse(true);
      boolean over = period.end().map(d -> d.toEpochDay() <= day).orElse(false);
      int at = actorIds.indexOf(part.actor());
      if (at >= 0 && started && !over) {
        in[at] = true;
      }
    }
    return in;
  }

  /** Prints the name. */
  @Override
  public String toString() {
    return name;
  }
}

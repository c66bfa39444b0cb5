package org.multivector.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.Membership;

/**
 * How a bloc relates to its members when a graph is cut; immutable and safe for use by many
 * threads.
 *
 * <p>Every actor a that an article names stands for one or more actors B of the graph with shares
 * s_a(B) that sum to 1. Membership (full members only) is that of the article's day; an undated
 * article has the latest. A unit with the actors A gives the pair B, C the amount
 *
 * <pre>
 *   t(B, C) = max over {a, b} in A of (s_a(B) s_b(C) + s_a(C) s_b(B)) / norm(a, b)
 * </pre>
 *
 * and counts m = sum over B of max over a of s_a(B) actors, so that fractional counting gives t /
 * max(1, m-1). The maximum, not the sum, makes a unit that names France, Germany and Japan one tie
 * of the EU with Japan, as if it had named the EU once; and an actor in several chosen blocs is
 * split over them, so that one pair of mentions never adds more than 1 to all ties together.
 *
 * <table>
 * <caption>Policies</caption>
 * <tr><th>policy</th><th>shares</th><th>norm</th></tr>
 * <tr><td>{@link #itself()}</td><td>every actor is itself</td><td>1</td></tr>
 * <tr><td>{@link #folded}</td><td>a member of k chosen blocs is 1/k of each; chosen blocs and all
 *     others are themselves</td><td>1: ties inside a bloc vanish</td></tr>
 * <tr><td>{@link #sharedOut}</td><td>a chosen bloc with n members is 1/n of each; one without
 *     members on the day is itself</td><td>1 - sum over B of s_a(B) s_b(B): the tie of a bloc with
 *     one of its members goes to the other members whole (1 under an association measure, which
 *     needs c_ij &lt;= c_i)</td></tr>
 * </table>
 *
 * <p>A unit that names a bloc and one of its members beside a third actor does not count the member
 * twice under {@code sharedOut}: its own mention is the maximum.
 */
public final class BlocPolicy {
  private static final BlocPolicy ITSELF = new BlocPolicy(Mode.ITSELF, null, List.of());

  private final Mode mode;
  private final @Nullable ActorCatalog catalog;
  private final List<String> blocs;

  private BlocPolicy(Mode mode, @Nullable ActorCatalog catalog, List<String> blocs) {
    this.mode = mode;
    this.catalog = catalog;
    this.blocs = blocs;
  }

  private enum Mode {
    ITSELF,
    FOLDED,
    SHARED_OUT
  }

  /** A bloc is an actor of its own, apart from its members. The default. */
  public static BlocPolicy itself() {
    return ITSELF;
  }

  /**
   * Members are folded into the chosen blocs as of the article's day: a story of 2019 counts the
   * United Kingdom as EU, one of 2021 does not.
   *
   * @throws IllegalArgumentException if no bloc is named or one is not a bloc of the catalogue
   */
  public static BlocPolicy folded(ActorCatalog catalog, String... blocs) {
    return new BlocPolicy(Mode.FOLDED, catalog, known(catalog, blocs));
  }

  /**
   * Ties of the chosen blocs are shared out over their members as of the article's day.
   *
   * @throws IllegalArgumentException if no bloc is named or one is not a bloc of the catalogue
   */
  public static BlocPolicy sharedOut(ActorCatalog catalog, String... blocs) {
    return new BlocPolicy(Mode.SHARED_OUT, catalog, known(catalog, blocs));
  }

  private static List<String> known(ActorCatalog catalog, String... blocs) {
    if (blocs.length == 0) {
      throw new IllegalArgumentException(
          "no bloc is named; name at least one, such as EU, or use BlocPolicy.itself()");
    }
    TreeSet<String> ids = new TreeSet<>();
    for (String bloc : blocs) {
      catalog.history(bloc);
      ids.add(catalog.actor(bloc).id());
    }
    return List.copyOf(ids);
  }

  /** The ids of the chosen blocs, sorted; empty for {@link #itself()}. */
  public List<String> blocs() {
    return blocs;
  }

  boolean isItself() {
    return mode == Mode.ITSELF;
  }

  boolean isSharedOut() {
    return mode == Mode.SHARED_OUT;
  }

  /** What the actors of a ledger stand for, over all days. */
  Standings standings(List<Actor> actors) {
    return new Standings(actors);
  }

  /** Equal if the policy and the blocs are, under the same catalogue. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BlocPolicy that
        && mode == that.mode
        && catalog == that.catalog
        && blocs.equals(that.blocs);
  }

  @Override
  public int hashCode() {
    return 31 * mode.hashCode() + blocs.hashCode();
  }

  /** Prints {@code members folded into EU, NATO}. */
  @Override
  public String toString() {
    String names = blocs.stream().collect(Collectors.joining(", "));
    return switch (mode) {
      case ITSELF -> "blocs as themselves";
      case FOLDED -> "members folded into " + names;
      case SHARED_OUT -> "ties of " + names + " shared out over members";
    };
  }

  /** The targets of one actor in one period: indexes into {@link Standings#targets} and shares. */
  static final class Standing {
    private final int[] targets;
    private final double[] shares;

    Standing(int[] targets, double[] shares) {
      this.targets = targets;
      this.shares = shares;
    }

    static Standing whole(int target) {
      return new Standing(new int[] {target}, new double[] {1});
    }

    int[] targets() {
      return targets;
    }

    double[] shares() {
      return shares;
    }

    double share(int target) {
      for (int i = 0; i < targets.length; i++) {
        if (targets[i] == target) {
          return shares[i];
        }
      }
      return 0;
    }
  }

  /**
   * What each actor of a ledger stands for on a day. Days between two changes of membership share
   * one table; tables are made as they are needed. Not safe for use by many threads.
   */
  final class Standings {
    private final List<Actor> actors;
    private final List<Actor> targets;
    private final Map<String, Integer> index = new HashMap<>();
    private final long[] changes;
    private final Map<Integer, Standing[]> tables = new HashMap<>();

    private Standings(List<Actor> actors) {
      this.actors = actors;
      this.targets = new ArrayList<>(actors);
      for (int i = 0; i < actors.size(); i++) {
        index.put(actors.get(i).id(), i);
      }
      TreeSet<Long> days = new TreeSet<>();
      if (catalog != null) {
        for (String bloc : blocs) {
          for (Membership row : catalog.history(bloc)) {
            row.period().start().ifPresent(day -> days.add(day.toEpochDay()));
            row.period().end().ifPresent(day -> days.add(day.toEpochDay()));
          }
        }
      }
      changes = days.stream().mapToLong(Long::longValue).toArray();
    }

    /** All actors that one stands for: the ledger's, then blocs and members met so far. */
    List<Actor> targets() {
      return targets;
    }

    /** The index of a target, or -1 where none has this id so far. */
    int index(String id) {
      return index.getOrDefault(id, Columns.NONE);
    }

    /** The standing of each actor on an epoch day, or in an undated article. */
    Standing[] on(long day) {
      int key;
      if (day == RelationSample.UNDATED) {
        key = -1;
      } else {
        int at = Arrays.binarySearch(changes, day);
        key = at >= 0 ? at + 1 : -at - 1;
      }
      Standing[] table = tables.get(key);
      if (table == null) {
        table = made(day);
        tables.put(key, table);
      }
      return table;
    }

    private Standing[] made(long day) {
      Standing[] table = new Standing[actors.size()];
      for (int i = 0; i < table.length; i++) {
        table[i] = Standing.whole(i);
      }
      if (catalog == null || mode == Mode.ITSELF) {
        return table;
      }
      Map<String, List<String>> blocsOf = new HashMap<>();
      for (String bloc : blocs) {
        List<Actor> members =
            day == RelationSample.UNDATED
                ? catalog.members(bloc)
                : catalog.members(bloc, LocalDate.ofEpochDay(day));
        if (mode == Mode.SHARED_OUT) {
          Integer i = index.get(bloc);
          if (i != null && i < table.length && !members.isEmpty()) {
            table[i] = even(members);
          }
        } else {
          for (Actor member : members) {
            if (!blocs.contains(member.id())) {
              blocsOf.computeIfAbsent(member.id(), id -> new ArrayList<>()).add(bloc);
            }
          }
        }
      }
      ActorCatalog names = catalog;
      for (int i = 0; i < table.length; i++) {
        List<String> into = blocsOf.get(actors.get(i).id());
        if (into != null) {
          table[i] = even(into.stream().map(names::actor).toList());
        }
      }
      return table;
    }

    private Standing even(List<Actor> over) {
      int[] ids = over.stream().mapToInt(this::target).toArray();
      double[] shares = new double[ids.length];
      Arrays.fill(shares, 1.0 / ids.length);
      return new Standing(ids, shares);
    }

    private int target(Actor actor) {
      Integer known = index.get(actor.id());
      if (known != null) {
        return known;
      }
      int added = targets.size();
      targets.add(actor);
      index.put(actor.id(), added);
      return added;
    }
  }
}

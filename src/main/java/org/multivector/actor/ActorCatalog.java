package org.multivector.actor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A catalogue of actors and their dated memberships.
 *
 * <p>The {@linkplain #bundled() bundled} catalogue lists all entries of ISO 3166-1, Kosovo, the de
 * facto states and the former states since 1900 that the news still names, and formal and informal
 * blocs with who belonged to them on which days. {@link #with(Path)} adds to it or overrides it.
 *
 * <p>Look-ups take an id, a code (alpha-2 or numeric for a state) or an English name. They ignore
 * case, accents, punctuation and a leading "the", in every default locale. An id goes before a code
 * and a code before a name: {@code AU} is the African Union, because that is its id, and not
 * Australia, whose alpha-2 code it also is.
 *
 * <p>A look-up takes constant expected time, a question about a bloc's members time linear in the
 * rows of that bloc. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * ActorCatalog catalog = ActorCatalog.bundled();
 * catalog.actor("kz").id(); // KAZ
 * catalog.members("EU", LocalDate.of(2019, 1, 1)).size(); // 28
 * }</pre>
 */
public final class ActorCatalog {

  private final CatalogSource source;
  private final Map<String, Actor> byId;
  private final Map<String, Actor> byKey;
  private final Map<String, List<Membership>> byBloc;
  private final Map<String, List<Membership>> byMember;
  private final List<Actor> actors;
  private final List<State> states;
  private final List<Bloc> blocs;

  ActorCatalog(
      CatalogSource source,
      SortedMap<String, Actor> byId,
      Map<String, Actor> byKey,
      Map<String, List<Membership>> byBloc,
      Map<String, List<Membership>> byMember) {
    this.source = source;
    this.byId = new HashMap<>(byId);
    this.byKey = byKey;
    this.byBloc = byBloc;
    this.byMember = byMember;
    this.actors = List.copyOf(byId.values());
    List<State> someStates = new ArrayList<>();
    List<Bloc> someBlocs = new ArrayList<>();
    for (Actor actor : actors) {
      if (actor instanceof State state) {
        someStates.add(state);
      } else if (actor instanceof Bloc bloc) {
        someBlocs.add(bloc);
      }
    }
    this.states = List.copyOf(someStates);
    this.blocs = List.copyOf(someBlocs);
  }

  /** The catalogue that comes with the library. It is read once, on first use. */
  public static ActorCatalog bundled() {
    return Bundle.CATALOG;
  }

  /**
   * This catalogue with an analyst's additions and overrides, read from a file of the form of
   * {@link KnowledgeFile}.
   *
   * <p>A row of {@code [states]} or {@code [blocs]} adds an actor, or replaces the whole row of the
   * actor with its id. Rows of {@code [memberships]} replace all earlier rows of the same bloc and
   * member, and leave every other pair as it is. Sections on how actors are named in texts ({@code
   * names}, {@code forms}, {@code people}, {@code blocked}) are left to the gazetteer; any other
   * section is an error.
   *
   * @throws IOException if the file cannot be read
   * @throws KnowledgeException if it is at fault, or contradicts the rows that it leaves as they
   *     are
   */
  public ActorCatalog with(Path file) throws IOException {
    return with(KnowledgeFile.read(file));
  }

  /**
   * This catalogue with the additions and overrides of a parsed file, as {@link #with(Path)}.
   *
   * @throws KnowledgeException if it is at fault
   */
  public ActorCatalog with(KnowledgeFile file) {
    return source.with(file).catalog();
  }

  /** The actor with an id, a code or a name; absent where there is none. */
  public Optional<Actor> find(String idOrCodeOrName) {
    Actor actor = byId.get(idOrCodeOrName);
    return Optional.ofNullable(actor != null ? actor : byKey.get(LookUpKey.of(idOrCodeOrName)));
  }

  /**
   * The actor with an id, a code or a name.
   *
   * @throws UnknownActorException if there is none; it names the closest
   */
  public Actor actor(String idOrCodeOrName) {
    return find(idOrCodeOrName)
        .orElseThrow(
            () ->
                new UnknownActorException(
                    idOrCodeOrName, Closeness.closest(LookUpKey.of(idOrCodeOrName), byKey)));
  }

  /** All actors, by id. */
  public List<Actor> actors() {
    return actors;
  }

  /** All states, by id. */
  public List<State> states() {
    return states;
  }

  /** All blocs, by id. */
  public List<Bloc> blocs() {
    return blocs;
  }

  /**
   * The state that a dependent territory belongs to; absent for any other actor.
   *
   * @throws UnknownActorException if there is no such actor
   */
  public Optional<State> sovereign(String territory) {
    return source.sovereign(actor(territory).id()).map(id -> (State) actor(id));
  }

  /**
   * The latest full members of a bloc, by id: those of today, or of the last day of a bloc that is
   * no more.
   *
   * @throws UnknownActorException if there is no such actor
   * @throws IllegalArgumentException if the actor is no bloc
   */
  public List<Actor> members(String bloc) {
    Bloc found = bloc(bloc);
    return members(found.id(), found.existence().to().minusDays(1));
  }

  /**
   * The full members of a bloc on a day, by id; none on a day outside its existence. Observers,
   * associates and suspended members are not among them, see {@link #memberships(String, LocalDate,
   * Role...)}.
   *
   * @throws UnknownActorException if there is no such actor
   * @throws IllegalArgumentException if the actor is no bloc
   */
  public List<Actor> members(String bloc, LocalDate on) {
    return memberships(bloc, on, Role.MEMBER).stream()
        .map(membership -> actor(membership.member()))
        .toList();
  }

  /**
   * All memberships of an actor in any role, by bloc and then by first day.
   *
   * @throws UnknownActorException if there is no such actor
   */
  public List<Membership> memberships(String actor) {
    List<Membership> rows = byMember.get(actor(actor).id());
    return rows == null ? List.of() : Collections.unmodifiableList(rows);
  }

  /**
   * The memberships in a bloc on a day, by member.
   *
   * @param roles the roles that count; none given means every role
   * @throws UnknownActorException if there is no such actor
   * @throws IllegalArgumentException if the actor is no bloc
   */
  public List<Membership> memberships(String bloc, LocalDate on, Role... roles) {
    Set<Role> wanted = roles.length == 0 ? EnumSet.allOf(Role.class) : Set.of(roles);
    return history(bloc).stream()
        .filter(row -> wanted.contains(row.role()) && row.period().contains(on))
        .toList();
  }

  /**
   * All memberships in a bloc on any day and in any role, by member and then by first day.
   *
   * @throws UnknownActorException if there is no such actor
   * @throws IllegalArgumentException if the actor is no bloc
   */
  public List<Membership> history(String bloc) {
    return byBloc.getOrDefault(bloc(bloc).id(), List.of());
  }

  /**
   * The blocs of which an actor is a full member on a day, by id.
   *
   * @throws UnknownActorException if there is no such actor
   */
  public List<Bloc> blocsOf(String actor, LocalDate on) {
    return memberships(actor).stream()
        .filter(row -> row.role() == Role.MEMBER && row.period().contains(on))
        .map(row -> bloc(row.bloc()))
        .toList();
  }

  /** Prints the counts of actors and memberships. */
  @Override
  public String toString() {
    return states.size()
        + " states, "
        + blocs.size()
        + " blocs, "
        + byBloc.values().stream().mapToInt(List::size).sum()
        + " memberships";
  }

  private Bloc bloc(String idOrCodeOrName) {
    if (actor(idOrCodeOrName) instanceof Bloc bloc) {
      return bloc;
    }
    throw new IllegalArgumentException(
        idOrCodeOrName + " is a state, which has no members; name a bloc, such as EU");
  }

  /** Holds the bundled catalogue; initialised on first use. */
  private static final class Bundle {
    static final ActorCatalog CATALOG = CatalogSource.bundled().catalog();
  }
}

package org.multivector.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rows behind a catalogue, each with its place in a file.
 *
 * <p>They are kept so that an analyst's file can replace some of them and the whole be checked
 * again with errors that name the right line. Not changed after construction.
 */
final class CatalogSource {

  private static final String STATES = "states";
  private static final String BLOCS = "blocs";
  private static final String MEMBERSHIPS = "memberships";

  /** Sections about how actors are named in texts, which the gazetteer reads. */
  private static final Set<String> NAMING = Set.of("blocked", "forms", "names", "people");

  /** In the order of the files, so that of two rows that want one name the later is at fault. */
  private final Map<String, Listing> listings;

  /** By bloc and then by member. Sorted, so that the first error is always the same one. */
  private final Map<String, Map<String, List<Claim>>> claims;

  private CatalogSource(
      Map<String, Listing> listings, Map<String, Map<String, List<Claim>>> claims) {
    this.listings = listings;
    this.claims = claims;
  }

  /** A row that defines an actor. */
  private record Listing(
      Actor actor,
      DateRange existence,
      List<String> codes,
      List<String> otherNames,
      String sovereign,
      KnowledgeFile.Row row) {}

  /** A row that says in which role a member belongs to a bloc, within what the row itself says. */
  private record Claim(Role role, DateRange stated, String source, KnowledgeFile.Row row) {}

  /** What the library's own files say. They are sorted, so that a change shows as a short diff. */
  static CatalogSource bundled() {
    CatalogSource all = new CatalogSource(Map.of(), Map.of());
    for (String name : List.of("states.txt", "blocs.txt", "memberships.txt")) {
      KnowledgeFile file = KnowledgeFile.resource(ActorCatalog.class, name);
      for (KnowledgeFile.Section section : file.sections()) {
        checkSorted(section);
      }
      all = all.with(file);
    }
    return all;
  }

  /** These rows and those of a file, which go first. */
  CatalogSource with(KnowledgeFile file) {
    Map<String, Listing> listed = new LinkedHashMap<>();
    Map<String, Map<String, List<Claim>>> claimed = new TreeMap<>();
    for (KnowledgeFile.Section section : file.sections()) {
      switch (section.name()) {
        case STATES -> states(section, listed);
        case BLOCS -> blocs(section, listed);
        case MEMBERSHIPS -> memberships(section, claimed);
        default -> {
          if (!NAMING.contains(section.name())) {
            throw new KnowledgeException(
                file.source(),
                section.line(),
                "",
                "["
                    + section.name()
                    + "] is no section; use [states], [blocs], [memberships] or [names …]");
          }
        }
      }
    }
    Map<String, Listing> allListings = new LinkedHashMap<>(listings);
    allListings.keySet().removeAll(listed.keySet());
    allListings.putAll(listed);
    return new CatalogSource(allListings, override(claims, claimed));
  }

  private static Map<String, Map<String, List<Claim>>> override(
      Map<String, Map<String, List<Claim>>> earlier, Map<String, Map<String, List<Claim>>> later) {
    Map<String, Map<String, List<Claim>>> all = new TreeMap<>(earlier);
    for (Map.Entry<String, Map<String, List<Claim>>> entry : later.entrySet()) {
      Map<String, List<Claim>> kept = earlier.get(entry.getKey());
      Map<String, List<Claim>> ofBloc = kept == null ? new TreeMap<>() : new TreeMap<>(kept);
      ofBloc.putAll(entry.getValue());
      all.put(entry.getKey(), ofBloc);
    }
    return all;
  }

  /** The sovereign of a territory. */
  Optional<String> sovereign(String id) {
    Listing listing = listings.get(id);
    return listing == null || listing.sovereign().isEmpty()
        ? Optional.empty()
        : Optional.of(listing.sovereign());
  }

  /** Checks the rows against each other and makes a catalogue of them. */
  ActorCatalog catalog() {
    checkReferences();
    TreeMap<String, Actor> byId = new TreeMap<>();
    for (Listing listing : listings.values()) {
      byId.put(listing.actor().id(), listing.actor());
    }
    Map<String, List<Membership>> byBloc = new HashMap<>();
    Map<String, List<Membership>> byMember = new HashMap<>();
    for (Map.Entry<String, Map<String, List<Claim>>> ofBloc : claims.entrySet()) {
      List<Membership> rows = memberships(ofBloc.getKey(), ofBloc.getValue());
      byBloc.put(ofBloc.getKey(), List.copyOf(rows));
      for (Membership row : rows) {
        List<Membership> ofMember = byMember.get(row.member());
        if (ofMember == null) {
          ofMember = new ArrayList<>();
          byMember.put(row.member(), ofMember);
        }
        ofMember.add(row);
      }
    }
    return new ActorCatalog(this, byId, keys(), byBloc, byMember);
  }

  private static void states(KnowledgeFile.Section section, Map<String, Listing> listed) {
    section.expectColumns(
        List.of("id", "name", "status"),
        List.of("codes", "from", "to", "successors", "sovereign", "also"));
    for (KnowledgeFile.Row row : section.rows()) {
      String id = row.required("id");
      State.Status status = row.constant("status", State.Status.class);
      DateRange existence = row.range("from", "to");
      List<String> successors = row.words("successors");
      if ((status == State.Status.FORMER) != existence.end().isPresent()) {
        throw row.error("to", "a former state, and only such, has an end; give both or neither");
      }
      if (status != State.Status.FORMER && !successors.isEmpty()) {
        throw row.error("successors", "only a former state has successors");
      }
      if (status != State.Status.TERRITORY && !row.value("sovereign").isEmpty()) {
        throw row.error("sovereign", "only a territory has a sovereign");
      }
      List<String> codes = row.words("codes");
      put(
          listed,
          new Listing(
              new State(id, row.required("name"), status, codes, existence, successors),
              existence,
              codes,
              row.items("also"),
              row.value("sovereign"),
              row));
    }
  }

  private static void blocs(KnowledgeFile.Section section, Map<String, Listing> listed) {
    section.expectColumns(
        List.of("id", "name", "standing"), List.of("codes", "from", "to", "also"));
    for (KnowledgeFile.Row row : section.rows()) {
      DateRange existence = row.range("from", "to");
      Bloc.Standing standing = row.constant("standing", Bloc.Standing.class);
      put(
          listed,
          new Listing(
              new Bloc(row.required("id"), row.required("name"), standing, existence),
              existence,
              row.words("codes"),
              row.items("also"),
              "",
              row));
    }
  }

  private static void put(Map<String, Listing> listed, Listing listing) {
    String id = listing.actor().id();
    if (id.indexOf(' ') >= 0 || id.indexOf(';') >= 0) {
      throw listing.row().error("id", "\"" + id + "\" holds a space or a ; where an id may have _");
    }
    Listing earlier = listed.putIfAbsent(id, listing);
    if (earlier != null) {
      throw listing
          .row()
          .error("id", id + " is already defined in line " + earlier.row().line() + "; remove one");
    }
  }

  /** A row may name several members, separated by spaces: the same is then said of each. */
  private static void memberships(
      KnowledgeFile.Section section, Map<String, Map<String, List<Claim>>> claimed) {
    section.expectColumns(List.of("bloc", "member", "role"), List.of("from", "to", "source"));
    for (KnowledgeFile.Row row : section.rows()) {
      String bloc = row.required("bloc");
      Claim claim =
          new Claim(
              row.constant("role", Role.class), row.range("from", "to"), row.value("source"), row);
      row.required("member");
      for (String member : row.words("member")) {
        if (member.equals(bloc)) {
          throw row.error("member", bloc + " cannot be a member of itself");
        }
        Map<String, List<Claim>> ofBloc = claimed.get(bloc);
        if (ofBloc == null) {
          ofBloc = new TreeMap<>();
          claimed.put(bloc, ofBloc);
        }
        List<Claim> ofPair = ofBloc.get(member);
        if (ofPair == null) {
          ofPair = new ArrayList<>(1);
          ofBloc.put(member, ofPair);
        }
        ofPair.add(claim);
      }
    }
  }

  private static void checkSorted(KnowledgeFile.Section section) {
    List<String> order =
        section.name().equals(MEMBERSHIPS)
            ? List.of("bloc", "from", "to", "role", "member")
            : List.of("id");
    KnowledgeFile.Row previous = null;
    for (KnowledgeFile.Row row : section.rows()) {
      if (previous != null && compare(previous, row, order) >= 0) {
        throw row.error(
            order.get(0), "is out of order after line " + previous.line() + "; sort by " + order);
      }
      previous = row;
    }
  }

  private static int compare(KnowledgeFile.Row a, KnowledgeFile.Row b, List<String> order) {
    for (String column : order) {
      int sign = a.value(column).compareTo(b.value(column));
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  private void checkReferences() {
    for (Listing listing : listings.values()) {
      if (listing.actor() instanceof State state) {
        for (String successor : state.successors()) {
          checkState(listing.row(), "successors", successor);
        }
        if (!listing.sovereign().isEmpty()) {
          checkState(listing.row(), "sovereign", listing.sovereign());
        }
      }
    }
  }

  private void checkState(KnowledgeFile.Row row, String column, String id) {
    Listing listing = listings.get(id);
    if (listing == null || !(listing.actor() instanceof State)) {
      throw row.error(column, "\"" + id + "\" is the id of no state");
    }
  }

  /** The memberships in a bloc by member and first day. */
  private List<Membership> memberships(String bloc, Map<String, List<Claim>> ofBloc) {
    List<Membership> all = new ArrayList<>();
    for (Map.Entry<String, List<Claim>> entry : ofBloc.entrySet()) {
      String member = entry.getKey();
      int first = all.size();
      for (Claim claim : entry.getValue()) {
        DateRange period = period(bloc, member, claim);
        int place = first;
        while (place < all.size() && all.get(place).period().from().isBefore(period.from())) {
          place++;
        }
        checkApart(all.subList(Math.max(first, place - 1), all.size()), period, claim);
        all.add(place, new Membership(bloc, member, claim.role(), period, claim.source()));
      }
    }
    return all;
  }

  /** Checks a period against the member's other ones that could share a day with it. */
  private static void checkApart(List<Membership> others, DateRange period, Claim claim) {
    for (Membership other : others) {
      if (other.period().overlaps(period)) {
        throw claim
            .row()
            .error(
                "from",
                other.member()
                    + " in "
                    + other.bloc()
                    + " "
                    + period
                    + " overlaps "
                    + other.period()
                    + "; end one before the other begins");
      }
    }
  }

  /** The days of a claim; an end that the row leaves open is where the bloc or the member ends. */
  private DateRange period(String blocId, String memberId, Claim claim) {
    Listing bloc = listings.get(blocId);
    if (bloc == null || !(bloc.actor() instanceof Bloc)) {
      throw claim.row().error("bloc", "\"" + blocId + "\" is the id of no bloc");
    }
    Listing member = listings.get(memberId);
    if (member == null) {
      throw claim.row().error("member", "\"" + memberId + "\" is the id of no actor");
    }
    DateRange stated = claim.stated();
    checkWithin(claim, bloc);
    checkWithin(claim, member);
    LocalDate from =
        later(stated.from(), later(bloc.existence().from(), member.existence().from()));
    LocalDate to = earlier(stated.to(), earlier(bloc.existence().to(), member.existence().to()));
    if (!from.isBefore(to)) {
      throw claim
          .row()
          .error("from", memberId + " and " + blocId + " share no day from " + from + " to " + to);
    }
    return from.equals(stated.from()) && to.equals(stated.to()) ? stated : new DateRange(from, to);
  }

  private static void checkWithin(Claim claim, Listing listing) {
    DateRange stated = claim.stated();
    DateRange existence = listing.existence();
    if (!stated.from().equals(LocalDate.MIN) && !existence.contains(stated.from())) {
      throw outside(claim, "from", stated.from(), listing);
    }
    if (!stated.to().equals(LocalDate.MAX)
        && (stated.to().isAfter(existence.to()) || !stated.to().isAfter(existence.from()))) {
      throw outside(claim, "to", stated.to(), listing);
    }
  }

  private static KnowledgeException outside(
      Claim claim, String column, LocalDate date, Listing listing) {
    return claim
        .row()
        .error(
            column,
            date
                + " lies outside the existence of "
                + listing.actor().id()
                + ", "
                + listing.existence());
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** The look-up keys: ids, then codes where they are free, then names where they are free. */
  private Map<String, Actor> keys() {
    Map<String, Actor> byKey = new HashMap<>();
    for (Listing listing : listings.values()) {
      claim(byKey, Set.of(), listing, "id", listing.actor().id());
    }
    Set<String> ids = Set.copyOf(byKey.keySet());
    for (Listing listing : listings.values()) {
      for (String code : listing.codes()) {
        claim(byKey, ids, listing, "codes", code);
      }
    }
    Set<String> codes = Set.copyOf(byKey.keySet());
    for (Listing listing : listings.values()) {
      claim(byKey, codes, listing, "name", listing.actor().name());
      for (String name : listing.otherNames()) {
        claim(byKey, codes, listing, "also", name);
      }
    }
    return byKey;
  }

  private void claim(
      Map<String, Actor> byKey, Set<String> taken, Listing listing, String column, String text) {
    String key = LookUpKey.of(text);
    if (key.isEmpty()) {
      throw listing.row().error(column, "\"" + text + "\" holds no letter or digit");
    }
    if (taken.contains(key)) {
      return;
    }
    Actor other = byKey.putIfAbsent(key, listing.actor());
    if (other != null && !other.id().equals(listing.actor().id())) {
      throw listing
          .row()
          .error(column, "\"" + text + "\" already looks up " + other.id() + "; give it to one");
    }
  }
}

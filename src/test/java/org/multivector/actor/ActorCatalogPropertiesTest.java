package org.multivector.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every actor, bloc and day. */
class ActorCatalogPropertiesTest {

  private final ActorCatalog catalog = ActorCatalog.bundled();

  @Property(tries = 400)
  void everyActorIsFoundByItsIdInAnyCase(@ForAll("actors") Actor actor) {
    assertEquals(actor, catalog.actor(actor.id()));
    assertEquals(actor, catalog.actor(actor.id().toLowerCase(Locale.ROOT)));
    assertEquals(actor, catalog.actor(" " + actor.id().replace('_', ' ')));
  }

  @Property(tries = 400)
  void everyActorIsFoundByItsName(@ForAll("actors") Actor actor) {
    for (String name :
        List.of(
            actor.name(),
            actor.name().toLowerCase(Locale.ROOT),
            actor.name().toUpperCase(Locale.ROOT))) {
      Actor found = catalog.actor(name);
      // Guam the island has the name that is the id of GUAM the organisation.
      assertTrue(found.equals(actor) || actor.id().equals("GUM"), name + " looks up " + found);
    }
  }

  @Property(tries = 300)
  void aMemberIsOneByEveryQuestionThatCanBeAsked(
      @ForAll("blocs") Bloc bloc, @ForAll("days") LocalDate day) {
    List<Actor> members = catalog.members(bloc.id(), day);
    assertEquals(members.stream().sorted().distinct().toList(), members);
    for (Actor member : members) {
      assertTrue(catalog.blocsOf(member.id(), day).contains(bloc), member.id());
      if (member instanceof State state) {
        assertTrue(state.existence().contains(day), state.toString());
      }
    }
    if (!bloc.existence().contains(day)) {
      assertEquals(List.of(), members);
    }
  }

  @Property(tries = 200)
  void aMembersPeriodsInABlocFollowEachOther(@ForAll("actors") Actor actor) {
    Membership previous = null;
    for (Membership row : catalog.memberships(actor.id())) {
      assertEquals(actor.id(), row.member());
      if (previous != null) {
        int order = previous.bloc().compareTo(row.bloc());
        assertTrue(order < 0 || !previous.period().to().isAfter(row.period().from()), row.bloc());
        assertTrue(order <= 0, row.bloc());
      }
      previous = row;
    }
  }

  @Property(tries = 300)
  void whateverIsLookedUpIsFoundOrRefusedWithAtMostThreeSuggestions(@ForAll String text) {
    if (catalog.find(text).isEmpty()) {
      try {
        catalog.actor(text);
      } catch (UnknownActorException e) {
        assertTrue(e.suggestions().size() <= 3, e.getMessage());
        return;
      }
      assertFalse(true, "found by one question and not by the other: " + text);
    }
  }

  @Property(tries = 300)
  void noTextBreaksTheParserOtherwiseThanByItsOwnException(@ForAll("knowledge") String text) {
    try {
      catalog.with(KnowledgeFile.parse("f", text));
    } catch (KnowledgeException e) {
      assertEquals("f", e.file());
      assertTrue(e.line() >= 1, e.getMessage());
    }
  }

  @Provide
  Arbitrary<Actor> actors() {
    return Arbitraries.of(catalog.actors());
  }

  @Provide
  Arbitrary<Bloc> blocs() {
    return Arbitraries.of(catalog.blocs());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2030, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> knowledge() {
    return Arbitraries.of(
            "[states]",
            "[blocs]",
            "[memberships]",
            "[names en]",
            "\n",
            "\n",
            " | ",
            "id",
            "name",
            "status",
            "standing",
            "bloc",
            "member",
            "role",
            "from",
            "to",
            "KAZ",
            "EU",
            "territory",
            "2020-01-01",
            "2020-02-30",
            "former",
            "observer",
            "#",
            "[",
            "]",
            ";",
            "é",
            "id | name |" + " standing\n",
            "bloc | member | role\n")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}

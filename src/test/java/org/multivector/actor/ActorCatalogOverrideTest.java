package org.multivector.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An analyst's own file over the bundled catalogue. */
class ActorCatalogOverrideTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  @TempDir Path folder;

  @Test
  void aFileAddsActorsAndMemberships() throws IOException {
    Path file = folder.resolve("own.txt");
    Files.writeString(
        file,
        """
        [blocs]
        id     | name            | standing | codes | from       | to | also
        MIDDLE | Middle Corridor | informal |       | 2014-01-01 |    | TITR
        [states]
        id       | name     | status   | codes
        ATLANTIS | Atlantis | de facto | AQ9
        [memberships]
        bloc   | member                   | role   | from | to | source
        MIDDLE | AZE GEO KAZ TUR ATLANTIS | member |      |    | our own reading
        [names en]
        actor | form
        [people en]
        actor | name
        """);
    ActorCatalog own = ActorCatalog.bundled().with(file);
    assertEquals("[ATLANTIS, AZE, GEO, KAZ, TUR]", members(own, "titr"));
    assertEquals("ATLANTIS", own.actor("aq9").id());
    assertEquals(
        LocalDate.of(2014, 1, 1),
        own.history("MIDDLE").get(0).period().from(),
        "an open start is the bloc's");
    assertEquals(ActorCatalog.bundled().actors().size() + 2, own.actors().size());
    assertTrue(ActorCatalog.bundled().find("ATLANTIS").isEmpty(), "the bundled one is as it was");
  }

  @Test
  void aRowOfAKnownIdReplacesTheWholeRow() {
    ActorCatalog own =
        with(
            """
            [states]
            id  | name    | status
            TUR | Türkiye | UN member
            """);
    State turkey = (State) own.actor("TUR");
    assertEquals("Türkiye", turkey.name());
    assertEquals(List.of(), turkey.codes(), "codes were not given");
    assertTrue(own.find("Turkey").isEmpty());
    assertTrue(members(own, "NATO").contains("TUR"), "memberships stay");
  }

  @Test
  void membershipsReplaceTheRowsOfThatBlocAndMemberAlone() {
    ActorCatalog own =
        with(
            """
            [memberships]
            bloc | member | role   | from       | to         | source
            WEST | JPN    | member |            |            | our choice
            CSTO | ARM    | member | 1994-04-20 | 2024-02-23 | counted out since the freeze
            """);
    assertTrue(members(own, "WEST").contains("JPN"));
    assertTrue(members(own, "WEST").contains("USA"));
    assertEquals("[BLR, KAZ, KGZ, RUS, TJK]", members(own, "CSTO"));
    assertEquals(ActorCatalog.bundled().memberships("ARM").size(), own.memberships("ARM").size());
  }

  @Test
  void filesAddUp() {
    ActorCatalog own =
        with("[blocs]\nid | name | standing\nAA | First | informal\n")
            .with(
                KnowledgeFile.parse(
                    "second.txt", "[memberships]\nbloc | member | role\nAA | KAZ | member\n"));
    assertEquals("[KAZ]", members(own, "AA"));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "[states]|id , name , status|A , B , odd;"
            + "own.txt:3: status: \"odd\" is none of un_member, un_observer, non_member, de_facto,"
            + " territory, former; an unknown status",
        "[states]|id , name , status|A B , B , former;"
            + "own.txt:3: to: a former state, and only such, has an end; give both or neither;"
            + " a former state without an end",
        "[states]|id , name , status|A B , B , de_facto;"
            + "own.txt:3: id: \"A B\" holds a space or a ; where an id may have _; a space in an id",
        "[states]|id , name , status|AA , B , de_facto|AA , C , de_facto;"
            + "own.txt:4: id: AA is already defined in line 3; remove one; an id given twice",
        "[states]|id , name , status|AA , KAZAKHSTAN , de_facto;"
            + "own.txt:3: name: \"KAZAKHSTAN\" already looks up KAZ; a name that is taken",
        "[states]|id , name , status , codes|AA , B , de_facto , KZ;"
            + "own.txt:3: codes: \"KZ\" already looks up KAZ; a code that is taken",
        "[states]|id , name , status , sovereign|AA , B , territory , NOWHERE;"
            + "own.txt:3: sovereign: \"NOWHERE\" is the id of no state; an unknown sovereign",
        "[states]|id , name , status , to , successors|AA , B , former , 2000-01-01 , EU;"
            + "own.txt:3: successors: \"EU\" is the id of no state; a bloc as successor",
        "[memberships]|bloc , member , role|NOPE , KAZ , member;"
            + "own.txt:3: bloc: \"NOPE\" is the id of no bloc; an unknown bloc",
        "[memberships]|bloc , member , role|KAZ , RUS , member;"
            + "own.txt:3: bloc: \"KAZ\" is the id of no bloc; a state as bloc",
        "[memberships]|bloc , member , role|EU , NOPE , member;"
            + "own.txt:3: member: \"NOPE\" is the id of no actor; an unknown member",
        "[memberships]|bloc , member , role|EU , EU , member;"
            + "own.txt:3: member: EU cannot be a member of itself; a bloc in itself",
        "[memberships]|bloc , member , role , from|EU , KAZ , member , 1950-01-01;"
            + "own.txt:3: from: 1950-01-01 lies outside the existence of EU, [1958-01-01, ..);"
            + " a membership before the bloc",
        "[memberships]|bloc , member , role , from|UN , KAZ , member , 1980-01-01;"
            + "own.txt:3: from: 1980-01-01 lies outside the existence of KAZ, [1991-12-16, ..);"
            + " a membership before the state",
        "[memberships]|bloc , member , role|BRICS , SUN , member;"
            + "own.txt:3: from: SUN and BRICS share no day from 2009-06-16 to 1991-12-26;"
            + " a bloc and a state that never met",
        "[memberships]|bloc , member , role , from , to|EU , KAZ , member , 2030-01-01 , 2040-01-01"
            + "|EU , KAZ , observer , 2035-01-01;"
            + "own.txt:4: from: KAZ in EU [2035-01-01, ..) overlaps [2030-01-01, 2040-01-01);"
            + "two periods that overlap",
        "[odd]|id;" + "own.txt:1: [odd] is no section; a section that nobody reads"
      })
  void aFaultIsNamedWithItsPlace(String text, String message, String fault) {
    String file = text.replace('|', '\n').replace(',', '|') + "\n";
    KnowledgeException e = assertThrows(KnowledgeException.class, () -> with(file), fault);
    String said = e.file() + ":" + e.line() + ": " + (e.field().isEmpty() ? "" : e.field() + ": ");
    assertTrue((said + e.reason()).startsWith(message), said + e.reason());
    assertEquals(said + e.reason(), e.getMessage());
  }

  private static ActorCatalog with(String text) {
    return ActorCatalog.bundled().with(KnowledgeFile.parse("own.txt", text));
  }

  private static String members(ActorCatalog catalog, String bloc) {
    return catalog.members(bloc, DAY).stream().map(Actor::id).toList().toString();
  }
}

package org.multivector.balance;

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
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.DateRange;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile;

class PolesTest {
  /** A small world of its own, so that the bundled catalogue may grow. */
  private static final ActorCatalog WORLD =
      ActorCatalog.bundled()
          .with(
              KnowledgeFile.parse(
                  "world",
                  """
                  [states]
                  id | name | status
                  AAA | Firstland Testonia | un_member
                  BBB | Secondland Testonia | un_member
                  [blocs]
                  id | name | standing | from | to
                  UNO | First Testonian Union | formal | 2000-01-01 |
                  DUO | Second Testonian Union | formal | 2000-01-01 |
                  [memberships]
                  bloc | member | role | from | to | source
                  UNO | AAA | member | 2000-01-01 | 2010-01-01 | made up
                  UNO | BBB | member | 2005-01-01 | | made up
                  DUO | BBB | member | 2008-01-01 | | made up
                  DUO | AAA | observer | 2008-01-01 | | made up
                  """));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void oneLineFormNamesPolesAndMembers() {
    Poles poles =
        Poles.parse("Russia=RUS; China = CHN;West=USA,EU;Turkic=TUR,OTS", ActorCatalog.bundled());
    assertEquals(List.of("Russia", "China", "West", "Turkic"), poles.names());
    assertEquals(List.of("USA", "EU"), poles.members("West"));
    assertEquals(1, poles.membership("EU", "West"));
    assertEquals(0, poles.membership("RUS", "West"));
    assertEquals("Russia=RUS; China=CHN; West=USA,EU; Turkic=TUR,OTS", poles.toString());
  }

  @Test
  void verbatimIdsMayHoldAnythingButTheSeparators() {
    Poles poles = Poles.parse("Left=Mr Hi:1,a*;Right=33");
    assertEquals(List.of("Mr Hi:1", "a*"), poles.members("Left"));
  }

  @Test
  void fractionsAreRead() {
    Poles poles = Poles.parse("A=RUS,BLR:0.7;B=CHN,BLR:0.3", ActorCatalog.bundled());
    assertEquals(.7, poles.membership("BLR", "A"));
    assertEquals(.3, poles.membership("BLR", "B"));
  }

  @Test
  void starredBlocBringsItsMembersForTheTimeOfTheirMembership() {
    Poles poles = Poles.parse("Union=UNO*", WORLD);
    assertEquals(1, poles.membership("UNO", "Union", day("2001-01-01")));
    assertEquals(1, poles.membership("AAA", "Union", day("2009-12-31")));
    assertEquals(0, poles.membership("AAA", "Union", day("2010-01-01")));
    assertEquals(0, poles.membership("BBB", "Union", day("2004-12-31")));
    assertEquals(1, poles.membership("BBB", "Union"));
  }

  @Test
  void anActorListedTwiceInOnePoleCountsOnce() {
    Poles poles = Poles.parse("Union=UNO*,UNO,BBB", WORLD);
    assertEquals(1, poles.membership("UNO", "Union"));
    assertEquals(1, poles.membership("BBB", "Union"));
  }

  @Test
  void overlapIsRefusedOnTheDaysOnWhichItExistsAndNamesTheActor() {
    Poles poles = Poles.parse("First=UNO*;Second=DUO*", WORLD);
    assertEquals(1, poles.membership("BBB", "First", day("2007-12-31")));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> poles.membership("BBB", "First", day("2008-01-01")))
            .toString();
    assertTrue(message.contains("BBB belongs to several poles on 2008-01-01: First"), message);
  }

  @Test
  void overlapIsSplitEvenlyOnRequest() {
    Poles poles = Poles.parse("split;First=UNO*;Second=DUO*", WORLD);
    assertEquals(1, poles.membership("BBB", "First", day("2007-12-31")));
    assertEquals(.5, poles.membership("BBB", "First", day("2008-01-01")));
    assertEquals(.5, poles.membership("BBB", "Second"));
    assertEquals(
        poles.toString(),
        Poles.blocs(WORLD, "UNO", "DUO")
            .toString()
            .replace("UNO=UNO", "First=UNO")
            .replace("DUO=DUO", "Second=DUO"));
  }

  @Test
  void aFileSaysTheSame(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("poles.txt");
    Files.writeString(
        file,
        """
        [poles]
        pole | member | weight | from | to
        First | UNO*
        Second | AAA | 0.5 | 2011-01-01 |
        """);
    Poles poles = Poles.read(file, WORLD);
    assertEquals(1, poles.membership("AAA", "First", day("2009-12-31")));
    assertEquals(.5, poles.membership("AAA", "Second"));
    assertEquals(0, poles.membership("AAA", "Second", day("2010-06-01")));
  }

  @Test
  void aFaultInAFileNamesTheLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("poles.txt");
    Files.writeString(file, "[poles]\npole | member | weight\nA | RUS | 1.5\n");
    String message =
        assertThrows(KnowledgeException.class, () -> Poles.read(file, ActorCatalog.bundled()))
            .toString();
    assertTrue(message.contains("poles.txt:3") && message.contains("(0, 1]"), message);
    Files.writeString(file, "[blocs]\nid\nX\n");
    assertThrows(KnowledgeException.class, () -> Poles.read(file, ActorCatalog.bundled()));
  }

  @Test
  void badFormsAreRefusedWithTheRemedy() {
    ActorCatalog catalog = ActorCatalog.bundled();
    for (String spec :
        List.of(
            "",
            "Russia",
            "=RUS",
            "A=",
            "A=RUS,,CHN",
            "A=RUS;A=CHN",
            "A=RUS:2",
            "A=RUS:x",
            "A=Atlantis")) {
      assertThrows(IllegalArgumentException.class, () -> Poles.parse(spec, catalog), spec);
    }
    assertThrows(IllegalArgumentException.class, () -> Poles.builder().build());
    assertThrows(
        IllegalArgumentException.class,
        () -> Poles.builder().add("A", "RUS", Double.NaN, DateRange.ALWAYS));
  }

  @Test
  void presetsAreDisjointAndTheirMembersExist() {
    for (Poles poles : List.of(Poles.kazakhstanVectors(), Poles.greatPowers())) {
      for (String name : poles.names()) {
        for (String member : poles.members(name)) {
          ActorCatalog.bundled().actor(member);
          assertEquals(
              1,
              poles.membership(member, name, day("1990-01-01"))
                  + poles.membership(member, name, day("2020-01-01")),
              1);
        }
      }
    }
    assertEquals(1, Poles.greatPowers().membership("SUN", "Russia", day("1991-12-25")));
    assertEquals(0, Poles.greatPowers().membership("SUN", "Russia", day("1991-12-26")));
  }

  @Test
  void aPoleCanBeLeftOutAndTheOthersKeepTheirMembers() {
    Poles poles = Poles.parse("Russia=RUS;China=CHN;West=USA,EU").without("China");
    assertEquals("Russia=RUS; West=USA,EU", poles.toString());
    IllegalArgumentException last =
        assertThrows(IllegalArgumentException.class, () -> Poles.parse("A=RUS").without("A"));
    assertEquals("pole A is the only one; none would be left", last.getMessage());
  }
}

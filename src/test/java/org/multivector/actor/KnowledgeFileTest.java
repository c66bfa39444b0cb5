package org.multivector.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of data files, and what is said of a file that lacks it. */
class KnowledgeFileTest {

  @TempDir Path folder;

  @Test
  void aFileHasSectionsOfRowsUnderAHeader() {
    KnowledgeFile file =
        KnowledgeFile.parse(
            "f.txt",
            """
            # a comment

            [names en  extra]
            # another
            a | b|c
              1 | two words |
            3
            [states]
            id
            """);
    assertEquals(2, file.sections().size());
    KnowledgeFile.Section names = file.sections("names").get(0);
    assertEquals(List.of("en", "extra"), names.arguments());
    assertEquals(List.of("a", "b", "c"), names.columns());
    assertEquals(3, names.line());
    assertEquals("two words", names.rows().get(0).value("b"));
    assertEquals(6, names.rows().get(0).line());
    assertEquals("", names.rows().get(1).value("c"), "left off at the end");
    assertEquals("", names.rows().get(1).value("d"), "no such column");
    assertEquals(List.of(), file.sections("states").get(0).rows());
  }

  @Test
  void fieldsAreReadAsWordsItemsAndDates() {
    KnowledgeFile.Row row = row("a | b | from | to", "x  y | p q; r ;| 2020-02-29 |");
    assertEquals(List.of("x", "y"), row.words("a"));
    assertEquals(List.of("p q", "r"), row.items("b"));
    assertEquals(Optional.of(LocalDate.of(2020, 2, 29)), row.date("from"));
    assertEquals(DateRange.from(LocalDate.of(2020, 2, 29)), row.range("from", "to"));
  }

  @Test
  void constantsAreReadInAnyCaseInTheTurkishLocaleToo() {
    assertEquals(State.Status.DE_FACTO, row("a", "De facto").constant("a", State.Status.class));
    assertEquals(Bloc.Standing.INFORMAL, row("a", "informal").constant("a", Bloc.Standing.class));
    assertError(
        "f.txt:3: a: \"vague\" is none of formal, informal",
        () -> row("a", "vague").constant("a", Bloc.Standing.class));
  }

  @Test
  void impossibleDatesAreNamedWithTheirPlace() {
    for (String date :
        List.of(
            "2020-13-01",
            "2019-02-29",
            "2020-1-1",
            "2020-+1-01",
            "-202-01-01",
            "2020-0\u0661-01",
            "1/2/2020",
            "2020",
            "x")) {
      assertError(
          "f.txt:3: from: \"" + date + "\" is not a date; write it as 2020-02-01",
          () -> row("from | to", date + " |").range("from", "to"));
    }
    assertError(
        "f.txt:3: to: 2020-01-01 is not after 2020-01-01; it is the first day on which this no"
            + " longer holds",
        () -> row("from | to", "2020-01-01 | 2020-01-01").range("from", "to"));
  }

  @Test
  void faultsOfFormAreNamedWithTheirPlace() {
    assertParse("f.txt:1: stands before any section; open one, such as [states]", "a | b\n");
    assertParse("f.txt:1: \"[states\" opens no section; write it as [states]", "[states\n");
    assertParse("f.txt:2: \"[]\" opens no section; write it as [states]", "\n[ ]".replace(" ", ""));
    assertParse("f.txt:1: [states] has no header of column names", "[states]\n# only this\n");
    assertParse(
        "f.txt:2: a: column 2 has no name of its own; name each column once", "[s]\na | a\n");
    assertParse("f.txt:3: 3 fields under 2 columns; is a | too many?", "[s]\na | b\n1 | 2 | 3\n");
  }

  @Test
  void anyNumberOfBlanksAroundAFieldIsStripped() {
    String blanks = "\u2003".repeat(100_000);
    assertEquals("x y", row("a | b", blanks + "x y" + blanks + "|").value("a"));
    assertEquals("", row("a | b", "x |" + blanks).value("b"));
  }

  @Test
  void aMisspeltColumnIsAnError() {
    KnowledgeFile.Section section =
        KnowledgeFile.parse("f.txt", "[s]\nid | nmae\n").sections().get(0);
    assertError(
        "f.txt:1: nmae: [s] knows no such column; it knows [id, name]",
        () -> section.expectColumns(List.of("id"), List.of("name")));
    assertError(
        "f.txt:1: name: [s] has no such column; it has [id, nmae]",
        () -> section.expectColumns(List.of("id", "name"), List.of()));
  }

  @Test
  void anEmptyRequiredFieldIsAnError() {
    assertError("f.txt:3: b: is empty; fill it in", () -> row("a | b", "1").required("b"));
  }

  @Test
  void aFileInAnotherEncodingIsRefusedWithTheLine() throws IOException {
    Path file = folder.resolve("latin1.txt");
    Files.write(file, new byte[] {'[', 's', ']', '\n', 'a', '\n', 'x', (byte) 0xE9, '\n'});
    assertEquals(
        file + ":3: not valid UTF-8 at byte 7; save it as UTF-8",
        assertThrows(KnowledgeException.class, () -> KnowledgeFile.read(file)).getMessage());
  }

  @Test
  void aFileLongerThanWhatIsReadAtOnceHasAllItsRowsAndPlaces() throws IOException {
    Path file = folder.resolve("long.txt");
    StringBuilder text = new StringBuilder("[s]\na | b\n");
    for (int i = 0; i < 9000; i++) {
      text.append("жё€\uD83D\uDE00".repeat(i % 7)).append(" | ").append(i).append('\n');
    }
    String wide = "€".repeat(70_000);
    Files.writeString(file, text + wide + " | last");
    List<KnowledgeFile.Row> rows = KnowledgeFile.read(file).sections().get(0).rows();
    assertEquals(9001, rows.size());
    for (int i = 0; i < 9000; i++) {
      assertEquals("жё€\uD83D\uDE00".repeat(i % 7), rows.get(i).value("a"));
      assertEquals(String.valueOf(i), rows.get(i).value("b"));
      assertEquals(i + 3, rows.get(i).line());
    }
    assertEquals(wide, rows.get(9000).value("a"));
    assertEquals("last", rows.get(9000).value("b"));

    byte[] before = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(before, before.length + 2);
    bytes[before.length] = 'x';
    bytes[before.length + 1] = (byte) 0xE9;
    Files.write(file, bytes);
    assertEquals(
        file + ":9003: not valid UTF-8 at byte " + (before.length + 1) + "; save it as UTF-8",
        assertThrows(KnowledgeException.class, () -> KnowledgeFile.read(file)).getMessage());
  }

  @Test
  void aFileCutInsideACharacterIsRefused() throws IOException {
    Path file = folder.resolve("cut.txt");
    Files.write(file, new byte[] {'[', 's', ']', '\n', 'a', '\n', (byte) 0xC3});
    assertThrows(KnowledgeException.class, () -> KnowledgeFile.read(file));
  }

  @Test
  void theCharacterThatStandsForUnreadableBytesIsReadWhereAFileHoldsIt() throws IOException {
    Path file = folder.resolve("replacement.txt");
    Files.writeString(file, "[s]\na\nx\uFFFDy\n");
    assertEquals("x\uFFFDy", KnowledgeFile.read(file).sections().get(0).rows().get(0).value("a"));
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsAreNoFault() throws IOException {
    Path file = folder.resolve("windows.txt");
    Files.writeString(file, "\uFEFF[s]\r\na | b\r\n1 | 2\r\n");
    assertEquals("2", KnowledgeFile.read(file).sections("s").get(0).rows().get(0).value("b"));
  }

  /** A class to be loaded from a folder. */
  static final class Anchor {}

  @Test
  void aResourceMayBeInAnotherRootOfTheClassPathThanItsClass() throws Exception {
    // Classes of tests have a root of their own.
    assertEquals(
        1, KnowledgeFile.resource(KnowledgeFileTest.class, "states.txt").sections("states").size());
    Path classes = Files.createDirectories(folder.resolve("classes/org/multivector/actor"));
    Path resources = Files.createDirectories(folder.resolve("resources/org/multivector/actor"));
    try (InputStream in = getClass().getResourceAsStream("KnowledgeFileTest$Anchor.class")) {
      Files.copy(Objects.requireNonNull(in), classes.resolve("KnowledgeFileTest$Anchor.class"));
    }
    Files.writeString(resources.resolve("my.txt"), "[s]\na\nx\n");
    Files.writeString(resources.resolve("my file#1.txt"), "[s]\na\ny\n");
    URL[] roots = {
      folder.resolve("classes/").toUri().toURL(), folder.resolve("resources/").toUri().toURL()
    };
    try (URLClassLoader loader = new URLClassLoader(roots, ClassLoader.getPlatformClassLoader())) {
      Class<?> anchor = loader.loadClass(Anchor.class.getName());
      for (String name : List.of("my.txt", "/org/multivector/actor/my.txt", "my file#1.txt")) {
        assertEquals(1, KnowledgeFile.resource(anchor, name).sections("s").size(), name);
      }
    }
  }

  @Test
  void theNameOfAResourceIsNoAddress() {
    for (String name : List.of("/etc/passwd", "http://127.0.0.1:1/x", "states.txt#a", "none.txt")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> KnowledgeFile.resource(ActorCatalog.class, name),
          name);
    }
  }

  @Test
  void aMissingFileIsAnInputError() {
    assertThrows(NoSuchFileException.class, () -> KnowledgeFile.read(folder.resolve("none.txt")));
  }

  @Test
  void anErrorCarriesItsPlace() {
    KnowledgeException e =
        assertThrows(KnowledgeException.class, () -> row("a | b", "1").required("b"));
    assertEquals("f.txt", e.file());
    assertEquals(3, e.line());
    assertEquals("b", e.field());
    assertEquals("is empty; fill it in", e.reason());
  }

  private static KnowledgeFile.Row row(String header, String fields) {
    return KnowledgeFile.parse("f.txt", "[s]\n" + header + "\n" + fields + "\n")
        .sections()
        .get(0)
        .rows()
        .get(0);
  }

  private static void assertParse(String message, String text) {
    assertError(message, () -> KnowledgeFile.parse("f.txt", text));
  }

  private static void assertError(String message, org.junit.jupiter.api.function.Executable run) {
    assertEquals(message, assertThrows(KnowledgeException.class, run).getMessage());
  }
}

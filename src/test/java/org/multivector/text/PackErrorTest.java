package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.KnowledgeException;
import org.multivector.actor.KnowledgeFile;
import org.multivector.actor.KnowledgeFile.Row;
import org.multivector.actor.KnowledgeFile.Section;

/** A fault in a language pack stops the loading with file, line and column. */
class PackErrorTest {

  private static final String ENGLISH = "en | Latn | en | names";

  @Test
  void aPropertyIsKnownAndGivenOnce() {
    assertFault(
        "de.txt:1: property: [language] has no such column; it has [key, value]",
        "[language]\nkey | value\nletters | ä");
    assertFault(
        "de.txt:3: property: \"letter\" is none of [abbreviations, accents, common-surnames,"
            + " courtesies, function-words, letters, titles, titles-after]",
        "[language]\nproperty | value\nletter | ä");
    assertFault(
        "de.txt:4: property: \"letters\" is given twice; join the two rows",
        "[language]\nproperty | value\nletters | ä\nletters | ö");
  }

  @Test
  void aParadigmIsDefinedOnceAndBeforeUse() {
    assertFault(
        "de.txt:4: class: \"a\" is defined twice; rename one",
        "[endings]\nclass | endings\na | - e\na | - en");
    assertFault(
        "de.txt:3: name: \"Deutschland/s\" names the class \"s\", which [endings] does not define",
        "[forms]\nactor | name\nDEU | Deutschland/s");
    assertFault(
        "de.txt:3: name: \"s\" is no class of [suffixes]",
        "[forms]\nactor | name\nDEU | Deutschland+s");
  }

  @Test
  void aFormStartsWithALetterAndClosesItsBraces() {
    assertFault(
        "de.txt:3: name: \"\u00A0Japan\" does not start with a letter or a digit",
        "[forms]\nactor | name\nJPN | \u00A0Japan");
    assertFault(
        "de.txt:4: form: \"{Japan\" opens a brace that it never closes",
        "[names]\nform | actor | kind\n# a comment\n{Japan | JPN | name");
  }

  @Test
  void aGuardNamesAConditionAndASetThatThereAre() {
    assertFault(
        "de.txt:3: guard: \"@rivers\" names no set of [words] above",
        "[blocked]\nform | guard\nJordan | next: @rivers");
    assertFault(
        "de.txt:3: guard: \"next\" asks for words after a colon",
        "[blocked]\nform | guard\nJordan | next");
  }

  @Test
  void thePacksAreListedWithATagAScriptAndFiles() {
    assertEquals(
        "languages.txt:3: code: \"en\" is listed twice; give each pack its own tag",
        fault("en | Latn | en | names", ENGLISH));
    assertEquals(
        "languages.txt:3: script: \"Latin\" is none of those that texts are told by, [Cyrl, Hani,"
            + " Latn]",
        fault("de | Latin | de | names", ENGLISH));
    assertEquals(
        "languages.txt:3: files: names de/nomes.txt, which is not there",
        fault("de | Latn | de | nomes", ENGLISH));
    assertEquals("languages.txt:3: files: is empty; fill it in", fault("de | Latn | de", ENGLISH));
  }

  @Test
  void ofSeveralPacksAtFaultTheFirstListedIsTold() {
    List<Row> rows =
        rows(
            "en | Latn | en | language names\nde | Latn | de | none\n"
                + "ru | Cyrl | ru | language names\nel | Grek | el | none");
    for (int i = 0; i < 20; i++) {
      PackLoader loader = new PackLoader(rows);
      assertEquals(
          "languages.txt:4: files: names de/none.txt, which is not there",
          assertThrows(KnowledgeException.class, loader::load).getMessage());
    }
  }

  @Test
  void tablesGoByActorAndTermsByTheirFirstDayToo() {
    assertEquals(
        "de.txt:4: actor: is out of order after line 3; sort by actor",
        unsorted("[forms]\nactor | name\nJPN | Japan\nDEU | Deutschland"));
    assertEquals(
        "de.txt:4: actor: is out of order after line 3; sort by actor and from",
        unsorted("[people]\nactor | name | from\nDEU | A | 2005-11-22\nDEU | B | 1998-10-27"));
  }

  private static void assertFault(String message, String text) {
    List<Section> sections = KnowledgeFile.parse("de.txt", text).sections();
    LanguageReader language = new LanguageReader("de", 0, "Latn");
    assertEquals(
        message,
        assertThrows(
                KnowledgeException.class,
                () -> {
                  language.read(sections);
                  FormList forms = new FormList(language);
                  new PackReader(ActorCatalog.bundled(), language, new Persons(), forms)
                      .read(sections);
                })
            .getMessage());
  }

  private static String fault(String row, String before) {
    List<Row> all = new ArrayList<>(rows(before));
    all.addAll(rows(row));
    PackList list = new PackList(all);
    return String.valueOf(
        assertThrows(KnowledgeException.class, () -> list.pack(all.size() - 1)).getMessage());
  }

  private static List<Row> rows(String list) {
    return KnowledgeFile.parse(
            "languages.txt", "[languages]\ncode | script | folder | files\n" + list)
        .sections()
        .get(0)
        .rows();
  }

  private static String unsorted(String text) {
    Section section = KnowledgeFile.parse("de.txt", text).sections().get(0);
    return String.valueOf(
        assertThrows(KnowledgeException.class, () -> PackList.checkSorted(section)).getMessage());
  }
}

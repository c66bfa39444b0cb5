package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multivector.actor.KnowledgeFile;

/** Patterns stand for the forms that they should, folded and each with its capitals. */
class FormWriterTest {

  private static final Map<String, List<List<String>>> PARADIGMS =
      Map.of(
          "ia", List.of(List.of("ия"), List.of("ии"), List.of("ию")),
          "aia", List.of(List.of("ая"), List.of("ой"), List.of("ую")),
          "pl", List.of(List.of("ы", "а"), List.of("ов")));

  private static final Entry MEANING =
      Entry.block(1, Guard.NONE, new Rule("pack.txt", 1, "blocked", ""));

  @Test
  void aPatternWithoutSignsIsOneForm() {
    assertEquals(List.of("Kazakhstan"), strict("Kazakhstan"));
    assertEquals(List.of("Côte d'Ivoire"), strict("  Côte  d\u2019Ivoire "));
  }

  @Test
  void bracesHoldAlternativesAndFurtherBraces() {
    assertEquals(
        List.of("Kazakhstan", "Republic of Kazakhstan"), strict("{,Republic of }Kazakhstan"));
    assertEquals(
        List.of("Ab", "Abd", "Acd", "Aef", "Aefd"), strict("A{b{,d},cd,ef{,d}}").stream().toList());
  }

  @Test
  void wordsWithAsManySlotsAgreeAndOthersGoEachWithEach() {
    assertEquals(List.of("Россия", "России", "Россию"), strict("Росс/ia"));
    assertEquals(
        List.of("Новая Россия", "Новой России", "Новую Россию"), strict("Нов/aia Росс/ia"));
    assertEquals(
        List.of(
            "Нова страны",
            "Нова страна",
            "Нова стран" + "ов",
            "Новы страны",
            "Новы страна",
            "Новы стран" + "ов"),
        strict("Нов{а,ы} стран/pl"));
    assertEquals(
        List.of(
            "Аия Бы", "Аия Ба", "Аия Бов", "Аии Бы", "Аии Ба", "Аии Бов", "Аию Бы", "Аию Ба",
            "Аию Бов"),
        strict("А/ia Б/pl"));
  }

  @Test
  void aFormLosesTheAccentsThatUnicodeTakesApart() {
    for (char c = 1; c < 0x500; c++) {
      if (Symbols.fold(c) == Symbols.NOTHING) {
        continue;
      }
      List<String> expected = new ArrayList<>(List.of(Symbols.folded("a" + c + "b")));
      String bare =
          Symbols.folded(
              Normalizer.normalize("a" + c + "b", Normalizer.Form.NFD).replaceAll("\\p{Mn}", ""));
      if (!bare.equals(expected.get(0))) {
        expected.add(bare);
      }
      FormList list = new FormList(language("optional"));
      list.add(new char[] {'a', c, 'b'}, 3, 0, MEANING);
      assertEquals(
          expected.stream().sorted().toList(),
          written(list).stream().map(FormTrie.Form::folded).toList(),
          String.format("U+%04X", (int) c));
    }
  }

  @Test
  void formsGoOnFromBlockToBlock() {
    String letters = "{a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t}";
    List<String> surfaces = strict("A" + letters + letters + letters + "z");
    assertEquals(8000, surfaces.size());
    for (int i = 0; i < surfaces.size(); i++) {
      String expected =
          "A" + (char) ('a' + i / 400) + (char) ('a' + i / 20 % 20) + (char) ('a' + i % 20) + "z";
      assertEquals(expected, surfaces.get(i));
    }
    String wide = "b".repeat(100_000);
    assertEquals(List.of(wide), strict(wide));
  }

  @Test
  void whatStartsWithNoLetterIsNoForm() {
    for (String bad : List.of("", " ", "\u00A0Japan", "-Japan", "{,Japan}", "\u0301")) {
      assertThrows(IllegalArgumentException.class, () -> strict(bad), bad);
    }
  }

  private static List<String> strict(String pattern) {
    FormList list = new FormList(language("strict"));
    new FormPattern(PARADIGMS, list).expand(pattern, pattern.length(), MEANING);
    List<String> surfaces = new ArrayList<>();
    String before = "";
    for (FormList.Block block : list.blocks()) {
      for (int i = 0; i < block.size; i++) {
        int begin = block.begin(i);
        before =
            before.substring(0, block.shared[i])
                + new String(block.units, begin, block.ends[i] - begin);
        surfaces.add(plain(before));
      }
    }
    assertEquals(
        surfaces.stream().sorted().toList(),
        written(list).stream().map(FormTrie.Form::surface).sorted().toList());
    return surfaces;
  }

  /** A form as the trie gives it back. */
  private static String plain(String form) {
    return form.strip().replaceAll(" +", " ").replace('\u2019', '\'');
  }

  private static List<FormTrie.Form> written(FormList list) {
    FormTrieBuilder builder = new FormTrieBuilder();
    new FormWriter(list, builder).write();
    return builder.build().forms();
  }

  private static LanguageReader language(String accents) {
    LanguageReader language = new LanguageReader("de", 0, "Latn");
    language.read(
        KnowledgeFile.parse("de.txt", "[language]\nproperty | value\naccents | " + accents)
            .sections());
    return language;
  }
}

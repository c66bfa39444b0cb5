package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The scan, which skips most of a text, finds what a reference finds that tries every form at every
 * position.
 */
class ScanPropertiesTest {

  private static final Gazetteer GAZETTEER = Gazetteer.bundled();
  private static final Map<Character, List<FormTrie.Form>> BY_FIRST = new HashMap<>();
  private static final List<String> SURFACES = new ArrayList<>();

  static {
    for (FormTrie.Form form : GAZETTEER.trie().forms()) {
      BY_FIRST.computeIfAbsent(form.folded().charAt(0), k -> new ArrayList<>()).add(form);
      SURFACES.add(form.surface());
    }
    // Stable, so that of equal forms the first stays first.
    BY_FIRST
        .values()
        .forEach(
            forms ->
                forms.sort(
                    Comparator.comparingInt((FormTrie.Form f) -> f.folded().length()).reversed()));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> name = Arbitraries.of(SURFACES).edgeCases(config -> config.none());
    Arbitrary<String> broken =
        Combinators.combine(
                name, Arbitraries.integers().between(0, 40), Arbitraries.integers().between(0, 9))
            .as(ScanPropertiesTest::broken);
    Arbitrary<String> glue =
        Arbitraries.of(
            " ",
            ", ",
            ",",
            ",  ",
            "\n",
            "\n\n",
            "-",
            "-\n",
            "'s ",
            "’",
            ". ",
            ".k",
            "(",
            "@",
            "1",
            "\u00AD",
            "\u200B",
            "\u0301",
            "\uD83C\uDDF0",
            "\uD83C",
            "中",
            "国",
            "ский ",
            "ның ",
            "'nin ",
            "n",
            "A",
            "é",
            "İ",
            "ı",
            "\u212A",
            "   \n  ",
            "a",
            "al-",
            " The ",
            "de ",
            " von  der\n",
            "post-",
            "el-\n ",
            "20",
            " of the ",
            "“",
            "—",
            "?",
            " ".repeat(2100),
            " US",
            "\u0000");
    Arbitrary<String> filler = filler(2000, 2060);
    Arbitrary<String> part =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, name),
            net.jqwik.api.Tuple.of(6, broken),
            net.jqwik.api.Tuple.of(8, glue),
            net.jqwik.api.Tuple.of(2, Arbitraries.strings().ofMaxLength(4)),
            net.jqwik.api.Tuple.of(1, filler));
    return part.list().ofMaxSize(24).map(parts -> String.join("", parts));
  }

  private static Arbitrary<String> filler(int least, int most) {
    String fillers = " filler".repeat(most / 7 + 1);
    return Arbitraries.integers().between(least, most).map(n -> fillers.substring(0, n));
  }

  /** Texts with names about where a block ends and the next starts, and the one after that. */
  @Provide
  Arbitrary<String> longTexts() {
    Arbitrary<String> block = filler(ScanBuffers.BLOCK - 120, ScanBuffers.BLOCK);
    Arbitrary<String> names = texts().map(text -> text.substring(0, Math.min(120, text.length())));
    return Combinators.combine(block, names, block, names)
        .as((one, names1, two, names2) -> one + names1 + two + names2);
  }

  /** A name with something wrong in it. */
  private static String broken(String name, int where, int how) {
    int at = where % name.length();
    String head = name.substring(0, at);
    String tail = name.substring(at);
    return switch (how) {
      case 0 -> head + "\u00AD" + tail;
      case 1 -> head + tail.substring(1);
      case 2 -> head + "\n" + tail;
      case 3 -> name.toUpperCase(Locale.ROOT);
      case 4 -> name.toLowerCase(Locale.ROOT);
      case 5 -> head + " " + tail;
      case 6 -> head + "@" + tail;
      case 7 -> head + "\u0301" + tail;
      case 8 -> name.replace(" ", " \n ");
      default -> head;
    };
  }

  @Property(tries = 400)
  void theScanFindsWhatTryingEveryFormEverywhereFinds(@ForAll("texts") String text) {
    for (Language language : GAZETTEER.languageProfiles()) {
      ScanProfile profile = GAZETTEER.profile(language);
      List<String> expected = reference(text, profile.mask);
      assertEquals(expected, scanned(text, language), language.code());
      assertEquals(expected.size(), GAZETTEER.occurrences(text, language.code()));
    }
  }

  @Property(tries = 30)
  void namesAtTheBordersOfBlocksAreFound(@ForAll("longTexts") String text) {
    theScanFindsWhatTryingEveryFormEverywhereFinds(text);
  }

  private static List<String> scanned(String text, Language language) {
    List<String> found = new ArrayList<>();
    FormScan scan = GAZETTEER.scan(language, text);
    int i = scan.next(0);
    while (i < text.length()) {
      int end = scan.longest(i);
      if (end > 0) {
        found.add(i + "-" + end);
      }
      i = scan.next(end > 0 ? end : i + 1);
    }
    return found;
  }

  private static List<String> reference(String text, int mask) {
    List<String> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = FormScan.startsWord(text, i) ? longest(text, i, mask) : -1;
      if (end > 0) {
        found.add(i + "-" + end);
      }
      i = end > 0 ? end : i + 1;
    }
    return found;
  }

  private static int longest(String text, int start, int mask) {
    for (FormTrie.Form form : BY_FIRST.getOrDefault(Symbols.fold(text.charAt(start)), List.of())) {
      if ((form.entry().language & mask) == 0) {
        continue;
      }
      int end = end(text, start, form);
      if (end < 0) {
        continue;
      }
      if (FormScan.endsWord(text, end)) {
        return end;
      }
      Suffixes suffixes = form.entry().suffixes;
      int suffixed = suffixes == null ? -1 : suffixes.end(text, end, text.length());
      if (suffixed > 0) {
        return suffixed;
      }
    }
    return -1;
  }

  /** Where a form that starts here ends, or -1 if it does not stand here. */
  private static int end(String text, int start, FormTrie.Form form) {
    int i = start;
    for (int k = 0; k < form.folded().length(); k++) {
      char wanted = form.folded().charAt(k);
      while (i < text.length() && Symbols.fold(text.charAt(i)) == Symbols.NOTHING) {
        i++;
      }
      if (i == text.length()
          || Symbols.fold(text.charAt(i)) != wanted
          || (k < Long.SIZE
              && (form.capitals() >>> k & 1) != 0
              && !Symbols.is(text.charAt(i), Symbols.UPPER))) {
        return -1;
      }
      i++;
      if (wanted == ' ' || (wanted == '-' && i < text.length() && text.charAt(i) == '\n')) {
        int from = wanted == ' ' ? i - 1 : i;
        int breaks = 0;
        for (i = from; i < text.length() && Symbols.is(text.charAt(i), Symbols.BLANK); i++) {
          breaks += text.charAt(i) == '\n' ? 1 : 0;
        }
        if (breaks > 1) {
          return -1;
        }
      }
    }
    return i;
  }
}

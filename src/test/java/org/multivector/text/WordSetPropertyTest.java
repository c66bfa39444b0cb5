package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A set of words finds what a regular expression made of each term finds. */
class WordSetPropertyTest {

  private static final String WORD = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]";

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "a", "b", "ab", "Ab", "AB", "abc", "abcd", "abce", "abcde", "Abcdef", "bad", "Bad", "é",
        "État", "7", "中", "国", "中国", "峰会");
  }

  @Provide
  Arbitrary<List<String>> terms() {
    Arbitrary<String> word = words();
    Arbitrary<String> term =
        Arbitraries.oneOf(
            word,
            word.map(w -> w + "*"),
            Combinators.combine(word, word).as((a, b) -> a + " " + b),
            Combinators.combine(word, word).as((a, b) -> a + " " + b + "*"),
            word.map(w -> w + "."),
            word.map(w -> w + ","),
            word.map(w -> w + "'"));
    return term.list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<String>> touchingTerms() {
    Arbitrary<String> word = words();
    Arbitrary<String> term =
        Arbitraries.oneOf(
            word,
            Arbitraries.of("^", "-", ".", "'s"),
            word.map(w -> "-" + w),
            word.map(w -> ", " + w + "."),
            word.map(w -> " -" + w));
    return term.list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> glue =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just(" ")),
            Tuple.of(3, Arbitraries.of("", "  ", "\n", ", ", "-", " -", ".", "'", "’s ", ". ")));
    return Combinators.combine(words(), glue)
        .as(String::concat)
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  @Property
  void whatFollowsIsWhatAnExpressionFinds(
      @ForAll("terms") List<String> terms,
      @ForAll("touchingTerms") List<String> touching,
      @ForAll("texts") String text) {
    for (List<String> set : List.of(terms, touching)) {
      WordSet words = new WordSet(set);
      for (int at = 0; at <= text.length(); at++) {
        int place = at;
        boolean expected = set.stream().anyMatch(term -> follows(text, place, term));
        assertEquals(
            expected, words.follows(text.toCharArray(), at, text.length()), set + " " + at);
      }
    }
  }

  /** Backwards, a script without blanks has single closed words only. */
  @Property
  void whatPrecedesIsWhatAnExpressionFinds(
      @ForAll("terms") List<String> anyTerms, @ForAll("texts") String text) {
    List<String> terms =
        anyTerms.stream()
            .filter(t -> !t.matches(".*\\p{IsHan}.*[ *].*|.*[^中国峰会].*\\p{IsHan}.*"))
            .toList();
    WordSet words = new WordSet(terms);
    for (int at = 0; at <= text.length(); at++) {
      int place = at;
      boolean expected = terms.stream().anyMatch(term -> precedes(text, place, term));
      assertEquals(expected, words.precedes(text.toCharArray(), at, 0), terms + " " + at);
    }
  }

  @Property
  void wordsAreCountedAsTheyAreLookedForOneByOne(
      @ForAll("terms") List<String> terms, @ForAll("texts") String text) {
    WordSet words = new WordSet(terms);
    char[] units = text.toCharArray();
    int count = words.count(units, 0, units.length);
    int expected = 0;
    for (int at = 0; at < units.length; at++) {
      int place = at;
      boolean starts =
          Pattern.matches(WORD + "|\\p{IsHan}", text.substring(at, at + 1))
              && (at == 0
                  || Pattern.matches("\\p{IsHan}", text.substring(at, at + 1))
                  || !Pattern.matches(WORD, text.substring(at - 1, at)));
      if (starts && terms.stream().anyMatch(term -> follows(text, place, term))) {
        expected++;
      }
    }
    assertEquals(expected, count, terms.toString());
    TextUnits taken = new TextUnits();
    taken.take("A longer text that was there before.");
    words.isIn(taken.starts());
    taken.take(text);
    assertEquals(expected, words.count(taken.starts()), terms.toString());
    taken.take(text);
    assertEquals(expected > 0, words.isIn(taken.starts()), terms.toString());
  }

  private static boolean follows(String text, int at, String term) {
    if (term.equals("^")) {
      return at == text.length();
    }
    boolean touches = !Character.isLetterOrDigit(term.charAt(0));
    String blanks = touches ? "" : "\\s*";
    Matcher matcher = Pattern.compile(blanks + expression(term, "")).matcher(text);
    return matcher.region(at, text.length()).useTransparentBounds(true).lookingAt();
  }

  private static boolean precedes(String text, int at, String term) {
    String before = Pattern.matches("\\p{IsHan}.*", term) ? "" : "(?<!" + WORD + ")";
    String expression = before + expression(term, WORD + "*") + "\\s*$";
    return Pattern.compile(expression).matcher(text).region(0, at).find();
  }

  private static String expression(String term, String ending) {
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      switch (c) {
        case ' ' -> expression.append("\\s+");
        case '\'' -> expression.append("['’]");
        case '*' -> expression.append(ending);
        default -> {
          if (Character.isLowerCase(c)) {
            expression.append('[').append(c).append(Character.toUpperCase(c)).append(']');
          } else {
            expression.append(Pattern.quote(String.valueOf(c)));
          }
        }
      }
    }
    boolean word = Pattern.matches(".*" + WORD, term);
    return expression.append(word ? "(?!" + WORD + ")" : "").toString();
  }
}

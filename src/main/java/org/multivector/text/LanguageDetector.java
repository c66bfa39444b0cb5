package org.multivector.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text from its script, its function words and its letters.
 *
 * <p>It reads the first 4,000 units. Among the packs of the prevailing script, that with the most
 * function words and telling letters wins; the first listed wins a tie.
 */
final class LanguageDetector {

  /** The scripts that are told apart, by their ISO 15924 codes. */
  static final List<String> SCRIPTS = List.of("Cyrl", "Hani", "Latn");

  private static final int SAMPLE = 4000;

  private final List<Language> languages;
  private final Map<String, Language> byTag = new HashMap<>();
  private final FoldedWords words;

  /** The languages that the word of each slot speaks for, as bits. */
  private final int[] speaksFor;

  /** The languages that each unit speaks for, as bits. */
  private final int[] letters;

  LanguageDetector(List<Language> languages) {
    this.languages = languages;
    int count = 0;
    for (Language language : languages) {
      count += language.functionWords().words().size();
    }
    this.words = new FoldedWords(count);
    this.speaksFor = new int[words.slots()];
    int last = 0;
    for (Language language : languages) {
      for (String word : language.functionWords().words()) {
        speaksFor[words.add(word)] |= language.bit();
      }
      if (!hasSibling(language)) {
        byTag.put(language.code().toLowerCase(Locale.ROOT), language);
      }
      for (char letter : language.letters().toCharArray()) {
        last = Math.max(last, Math.max(letter, Character.toUpperCase(letter)));
      }
    }
    letters = new int[last + 1];
    for (char c = 0; c < letters.length; c++) {
      for (Language language : languages) {
        if (language.letters().indexOf(Character.toLowerCase(c)) >= 0) {
          letters[c] |= language.bit();
        }
      }
    }
  }

  /** The pack for an article that says its language, or for one that does not. */
  Language language(@Nullable String tag, String title, String text) {
    if (tag == null) {
      return detect(title, text, null);
    }
    Language stated = byTag.get(tag);
    stated = stated == null ? byTag.get(tag.toLowerCase(Locale.ROOT)) : stated;
    return stated != null ? stated : detect(title, text, primary(tag));
  }

  /** Whether there is another pack of the same language, in another script. */
  private boolean hasSibling(Language language) {
    int packs = 0;
    for (Language other : languages) {
      packs += primary(other.code()).equals(language.code()) ? 1 : 0;
    }
    return packs > 1;
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  private Language detect(String title, String text, @Nullable String primary) {
    char[] sample = sample(text.length() < 40 && title.length() > text.length() ? title : text);
    String script = script(sample);
    boolean known =
        primary != null
            && languages.stream().anyMatch(language -> primary(language.code()).equals(primary));
    List<Language> possible =
        languages.stream()
            .filter(language -> !known || primary(language.code()).equals(primary))
            .toList();
    List<Language> written =
        possible.stream().filter(language -> language.script().equals(script)).toList();
    if (written.size() < 2) {
      return written.isEmpty() ? possible.get(0) : written.get(0);
    }
    int[] scores = scores(sample);
    Language best = written.get(0);
    for (Language language : written) {
      if (scores[language.index()] > scores[best.index()]) {
        best = language;
      }
    }
    return best;
  }

  private static char[] sample(String text) {
    char[] sample = new char[Math.min(text.length(), SAMPLE)];
    text.getChars(0, sample.length, sample, 0);
    return sample;
  }

  private static String script(char[] sample) {
    int latin = 0;
    int cyrillic = 0;
    int han = 0;
    int length = sample.length;
    for (int i = 0; i < length; i++) {
      char c = sample[i];
      if (c < 0x250) {
        if (Symbols.is(c, Symbols.UPPER | Symbols.LOWER)) {
          latin++;
        }
      } else if (c >= 0x400 && c < 0x530) {
        cyrillic++;
      } else if (Symbols.is(c, Symbols.UNSPACED)) {
        // A Chinese character says about as much as three letters.
        han += 3;
      }
    }
    if (han > latin && han > cyrillic) {
      return "Hani";
    }
    return cyrillic > latin ? "Cyrl" : "Latn";
  }

  /** Per language, one for each telling letter and two for each function word. */
  private int[] scores(char[] sample) {
    int[] scores = new int[languages.size()];
    int length = sample.length;
    int i = 0;
    while (i < length) {
      if (!Symbols.is(sample[i], Symbols.WORD)) {
        i++;
        continue;
      }
      int begin = i;
      int hash = 0;
      while (i < length && Symbols.is(sample[i], Symbols.WORD)) {
        char c = sample[i];
        if (c < letters.length && letters[c] != 0) {
          credit(scores, letters[c], 1);
        }
        hash = WordHash.next(hash, c);
        i++;
      }
      int said = speaksFor[words.slot(sample, begin, i, hash)];
      if (said != 0) {
        credit(scores, said, 2);
      }
    }
    return scores;
  }

  private static void credit(int[] scores, int bits, int points) {
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      scores[Integer.numberOfTrailingZeros(rest)] += points;
    }
  }
}

package org.multivector.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text from its script, its function words and its letters.
 *
 * <p>It reads the first 4,000 units. Among the packs of the prevailing script, that with the most
 * function words and telling letters wins; the first listed wins a tie.
 */
final class LanguageDetector {

  private static final int SAMPLE = 4000;

  private final List<Language> languages;

  LanguageDetector(List<Language> languages) {
    this.languages = languages;
  }

  /** The pack for an article that says its language, or for one that does not. */
  Language language(@Nullable String tag, char[] title, char[] text) {
    if (tag == null) {
      return detect(title, text, null);
    }
    for (Language language : languages) {
      if (language.code().equalsIgnoreCase(tag) && !hasSibling(language)) {
        return language;
      }
    }
    return detect(title, text, primary(tag));
  }

  /** Whether there is another pack of the same language, in another script. */
  private boolean hasSibling(Language language) {
    return !language.code().contains("-")
        && languages.stream().filter(other -> primary(other.code()).equals(language.code())).count()
            > 1;
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  private Language detect(char[] title, char[] text, @Nullable String primary) {
    char[] sample = text.length >= 40 ? text : title.length > text.length ? title : text;
    String script = script(sample);
    Language best = null;
    int bestScore = -1;
    boolean known =
        primary != null
            && languages.stream().anyMatch(language -> primary(language.code()).equals(primary));
    for (Language language : languages) {
      if (known && !primary(language.code()).equals(primary)) {
        continue;
      }
      int score = language.script().equals(script) ? 1_000_000 + score(language, sample) : 0;
      if (score > bestScore) {
        bestScore = score;
        best = language;
      }
    }
    return best == null ? languages.get(0) : best;
  }

  private static String script(char[] sample) {
    int latin = 0;
    int cyrillic = 0;
    int han = 0;
    int length = Math.min(sample.length, SAMPLE);
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

  private static int score(Language language, char[] sample) {
    int length = Math.min(sample.length, SAMPLE);
    int score = 0;
    int i = 0;
    while (i < length) {
      if (!Symbols.is(sample[i], Symbols.WORD)) {
        i++;
        continue;
      }
      int begin = i;
      StringBuilder word = new StringBuilder();
      while (i < length && Symbols.is(sample[i], Symbols.WORD)) {
        char c = Character.toLowerCase(sample[i]);
        if (language.letters().indexOf(c) >= 0) {
          score++;
        }
        if (i - begin < 16) {
          word.append(c);
        }
        i++;
      }
      if (language.functionWords().contains(word.toString())) {
        score += 2;
      }
    }
    return score;
  }
}

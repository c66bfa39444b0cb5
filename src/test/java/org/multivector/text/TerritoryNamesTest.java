package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multivector.actor.Actor;
import org.multivector.actor.State;

/**
 * The CLDR names of the UN's members, as the JDK has them, are names of these states.
 *
 * <p>There are no exceptions. Kazakh in the Latin alphabet is not tested: the JDK has no names in
 * it.
 */
class TerritoryNamesTest {

  private static final MentionExtractor EXTRACTOR = MentionExtractor.withDefaults();

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "kk", "tr", "fr", "zh", "zh-Hant"})
  void everyNameOfAMemberOfTheUnIsRecognised(String tag) {
    Map<String, List<String>> faults = new TreeMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      String id = country.getISO3Country();
      Actor actor = EXTRACTOR.catalog().find(id).orElse(null);
      if (!(actor instanceof State state) || state.status() != State.Status.UN_MEMBER) {
        continue;
      }
      String name = country.getDisplayCountry(Locale.forLanguageTag(tag));
      List<String> found =
          EXTRACTOR.extract(Article.of("a", name).withLanguage(tag)).mentions().stream()
              .map(mention -> mention.actor().id())
              .toList();
      if (!found.equals(List.of(id))) {
        faults.put(id + " " + name, found);
      }
    }
    assertEquals(Map.of(), faults);
  }
}

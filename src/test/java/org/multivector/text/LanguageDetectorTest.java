package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of a text that does not say it. */
class LanguageDetectorTest {

  private static final LanguageDetector DETECTOR =
      new LanguageDetector(Gazetteer.bundled().languageProfiles());

  private static String detected(String text) {
    return DETECTOR.language(null, "", text).code();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tr | Bakanlık, iki ülke arasındaki ticaret hacminin bu yıl yüzde on arttığını açıkladı.",
        "tr | Heyet, görüşmelerin ardından sınır kapısını ziyaret etti ve esnafla konuştu.",
        "tr | GÖRÜŞMELER İÇİN HEYET BUGÜN GELDİ, AÇIKLAMA BEKLENİYOR",
        "kk-Latn | Ministrlik bıyl sauda kölemi on paiyzğa öskenin jäne jaña zauyt aşylatynyn"
            + " aitty.",
        "kk-Latn | Mınıstrlik bıyl saýda kólemi ósti jáne jańa zaýyt ashylady dep málimdedi.",
        "kk-Latn | Halyqaralyq uiym otyrysy boldy, oğan köp elderdiñ ökilderi qatysty.",
        "en | The ministry said that trade between the two countries had grown by a tenth this"
            + " year.",
        "en | Erdoğan said he would talk with his Azerbaijani counterpart in İstanbul on Friday.",
      })
  void turkishKazakhAndEnglishAreToldApart(String language, String text) {
    assertEquals(language, detected(text));
  }

  @Test
  void azerbaijaniWhichHasNoPackIsReadAsItsNextOfKin() {
    assertEquals(
        "tr", detected("Nazirlik iki ölkə arasında ticarət dövriyyəsinin artdığını açıqladı."));
  }
}

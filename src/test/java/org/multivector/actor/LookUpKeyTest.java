package org.multivector.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** What look-ups compare. */
class LookUpKeyTest {

  @Test
  void aLetterOfLatin1LosesWhatUnicodeTakesForItsAccents() {
    for (char c = LookUpKey.ACCENTED; c <= 'ÿ'; c++) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
      assertEquals(apart.charAt(0), LookUpKey.UNACCENTED.charAt(c - LookUpKey.ACCENTED), "of " + c);
    }
    assertEquals('ÿ' - LookUpKey.ACCENTED + 1, LookUpKey.UNACCENTED.length());
  }

  @Test
  void accentsThatAreMarksOfTheirOwnCountForNothing() {
    assertEquals("SAO TOME", LookUpKey.of("Sa\u0303o Tome\u0301"));
    assertEquals("SAO TOME", LookUpKey.of("São Tomé"));
    assertEquals("SAO TOME", LookUpKey.of("São – Tome\u0301"));
  }
}

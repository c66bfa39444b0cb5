package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SymbolsTest {

  @Test
  void everyUnitHasTheCaseThatJavaGivesIt() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      boolean plain = !Symbols.is(c, Symbols.UNSPACED | Symbols.BLANK);
      String unit = String.format("U+%04X", (int) c);
      assertEquals(
          plain && (Character.isUpperCase(c) || Character.isTitleCase(c)),
          Symbols.is(c, Symbols.UPPER),
          unit);
      assertEquals(plain && Character.isLowerCase(c), Symbols.is(c, Symbols.LOWER), unit);
    }
  }

  @Test
  void everyLetterIsPartOfAWordUnlessItsScriptSetsNoBlanks() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String unit = String.format("U+%04X", (int) c);
      if (c >= 0x2E80 && Character.isIdeographic(c)) {
        assertTrue(Symbols.is(c, Symbols.UNSPACED), unit);
      } else if (Character.isLetterOrDigit(c)) {
        assertTrue(Symbols.is(c, Symbols.WORD | Symbols.UNSPACED), unit);
      }
      if (Character.isSurrogate(c) || Character.getType(c) == Character.PRIVATE_USE) {
        assertEquals(false, Symbols.is(c, Symbols.WORD | Symbols.UNSPACED), unit);
        assertEquals(c, Symbols.fold(c), unit);
      }
    }
  }

  @Test
  void aCapitalFoldsToItsSmallLetter() {
    for (char c = 0x370; c < Character.MAX_VALUE; c++) {
      char small = Character.toLowerCase(c);
      if (small != c && !Symbols.is(c, Symbols.UNSPACED)) {
        assertEquals(small, Symbols.fold(c), String.format("U+%04X", (int) c));
      }
    }
  }

  @Test
  void foldingTwiceIsFoldingOnce() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Symbols.fold(c) != Symbols.NOTHING) {
        assertEquals(
            Symbols.fold(c), Symbols.fold(Symbols.fold(c)), String.format("U+%04X", (int) c));
      }
    }
  }
}

package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The bits of a text's units say what the table of traits says of each. */
class TextUnitsPropertyTest {

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> some =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(140),
            Arbitraries.strings().withChars("aB .!?\n中。Қ’-").ofMaxLength(140));
    Arbitrary<String> batches = Arbitraries.integers().between(0, 3).map(n -> "a".repeat(64 * n));
    Arbitrary<String> many =
        Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, TextUnits.KEPT + 1)).map("b"::repeat);
    return Combinators.combine(many, batches, some).as((one, two, three) -> one + two + three);
  }

  @Property(tries = 200)
  void eachUnitIsToldByItsTraitsWhateverTextWasThereBefore(
      @ForAll("texts") String before, @ForAll("texts") String text) {
    TextUnits units = new TextUnits();
    units.take(before);
    units.take(text);
    assertEquals(text, new String(units.units, 0, units.length));
    int stop = text.length();
    assertEquals(stop, units.nextStop(stop));
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      stop = Symbols.is(c, Symbols.STOP) ? i : stop;
      assertEquals(stop, units.nextStop(i));
      assertEquals(Symbols.is(c, Symbols.WORD), (units.words[i / 64] >>> i & 1) != 0);
      assertEquals(Symbols.is(c, Symbols.UNSPACED), (units.unspaced[i / 64] >>> i & 1) != 0);
    }
  }
}

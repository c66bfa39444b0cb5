package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The tables of longs hold what a map or a set holds; the filter may hold more. */
class LongTablePropertyTest {

  /** Keys of words and of numbers in the highest bits, many of them alike. */
  @Provide
  Arbitrary<List<Long>> keys() {
    Arbitrary<Long> few = Arbitraries.longs().between(1, 40);
    Arbitrary<Long> high = Arbitraries.longs().between(1, 40).map(n -> n << 48);
    Arbitrary<Long> word =
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .ofMinLength(1)
            .ofMaxLength(8)
            .map(LongTablePropertyTest::key);
    return Arbitraries.oneOf(few, high, word, Arbitraries.longs())
        .filter(key -> key != 0)
        .list()
        .ofMaxSize(1500);
  }

  private static long key(String word) {
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      key |= (long) word.charAt(i) << (8 * i);
    }
    return key;
  }

  @Property(tries = 200)
  void aTableGivesTheBitsOfEachKeyAndNoneForOthers(
      @ForAll("keys") List<Long> keys, @ForAll("keys") List<Long> others) {
    LongTable table = new LongTable();
    Map<Long, Long> expected = new TreeMap<>();
    long bit = 1;
    for (long key : keys) {
      table.or(key, bit);
      expected.merge(key, bit, (one, two) -> one | two);
      bit = Long.rotateLeft(bit, 1);
    }
    expected.forEach((key, bits) -> assertEquals(bits, table.get(key)));
    for (long key : others) {
      assertEquals(expected.getOrDefault(key, 0L), table.get(key));
    }
    assertEquals(0, table.get(0));
  }

  @Property(tries = 200)
  void aFilterHoldsAllThatWasPutIn(
      @ForAll("keys") List<Long> keys, @ForAll("keys") List<Long> others) {
    KeyFilter filter = new KeyFilter(12);
    KeyFilter other = new KeyFilter(12);
    keys.forEach(filter::put);
    others.forEach(other::put);
    filter.addAll(other);
    for (long key : keys) {
      assertEquals(1, filter.holds(key));
    }
    for (long key : others) {
      assertEquals(1, filter.holds(key));
    }
  }

  @Property(tries = 200)
  void aFilterHoldsNextToNothingElse(@ForAll("keys") List<Long> keys) {
    KeyFilter filter = new KeyFilter(18);
    keys.forEach(filter::put);
    int held = 0;
    for (long key = 1; key <= 1000; key++) {
      held += keys.contains(~key) ? 0 : filter.holds(~key);
    }
    // By chance it is less than one in a thousand, for 1,500 keys in 4,096 longs.
    assertEquals(0, held / 20);
  }
}

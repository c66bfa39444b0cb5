package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The tables of the steps that follow a step hold these and no others. */
class NextStepsPropertyTest {

  /** Words after some steps; a few letters, so that the same follow several. */
  @Provide
  Arbitrary<List<Set<String>>> words() {
    return Arbitraries.strings()
        .withCharRange('A', 'E')
        .ofMinLength(1)
        .ofMaxLength(8)
        .set()
        .ofMinSize(1)
        .ofMaxSize(60)
        .list()
        .ofMaxSize(12);
  }

  private static long key(String word) {
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      key |= (long) word.charAt(i) << (8 * i);
    }
    return key;
  }

  private static int kind(String word) {
    return word.hashCode() & Joint.KIND_MASK;
  }

  @Property(tries = 200)
  void eachStepIsFoundAfterItsOwnAndAfterNoOther(@ForAll("words") List<Set<String>> words) {
    NextSteps steps = new NextSteps();
    List<Integer> begins = new ArrayList<>();
    for (Set<String> after : words) {
      begins.add(steps.waiting());
      for (String word : after) {
        steps.add(kind(word), key(word), key(word) + words.indexOf(after));
      }
    }
    // As steps do that lead on: the last of those that wait come first.
    int[] tables = new int[words.size()];
    for (int n = words.size() - 1; n >= 0; n--) {
      tables[n] = steps.table(begins.get(n));
    }
    assertEquals(0, steps.waiting());
    for (int n = 0; n < tables.length; n++) {
      int before = tables[n] << Joint.KIND_BITS;
      for (Set<String> others : words) {
        for (String word : others) {
          boolean own = words.get(n).contains(word);
          long value = own ? key(word) + words.indexOf(words.get(n)) : 0;
          assertEquals(value, steps.get(before | kind(word), key(word)), word);
          assertEquals(0, steps.get(before | (kind(word) ^ 1), key(word)), word);
        }
      }
      assertEquals(0, steps.get(before, 0));
    }
  }

  @Example
  void aTableThatHasNoRoomIsRefused() {
    NextSteps steps = new NextSteps();
    int made = 0;
    int table = 0;
    while (table >= 0) {
      steps.add(1, key("A"), 1 + made);
      table = steps.table(0);
      assertTrue(table < 1 << NextSteps.TABLE_BITS);
      if (table >= 0) {
        made++;
        assertEquals(made, steps.get(table << Joint.KIND_BITS | 1, key("A")));
      }
    }
    assertEquals((1 << 16) - 1, made);
    steps.add(1, key("A"), 1);
    assertEquals(-1, steps.table(0));
  }
}

package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A trie holds the forms added to its builder, no more and no fewer, as a sorted list does. */
class FormTrieBuilderPropertyTest {

  @Provide
  Arbitrary<List<FormTrie.Form>> forms() {
    // Few letters, so that forms are equal, start alike or lie within each other.
    Arbitrary<String> text =
        Arbitraries.strings().withChars("ab -'кя哈國·é").ofMinLength(1).ofMaxLength(12);
    Arbitrary<Long> capitals = Arbitraries.longs().between(0, 3);
    return Combinators.combine(text, capitals)
        .as(
            (folded, bits) ->
                new FormTrie.Form(
                    folded, bits, Entry.block(1, Guard.NONE, new Rule(folded, 1, "", ""))))
        .list()
        .ofMaxSize(60);
  }

  @Property
  void theFormsComeOutSortedAndEqualOnesInTheOrderInWhichTheyWereAdded(
      @ForAll("forms") List<FormTrie.Form> forms) {
    assertEquals(sorted(forms), built(forms).build().forms());
  }

  @Property
  void eachFormIsReachedFromItsFirstWord(@ForAll("forms") List<FormTrie.Form> forms) {
    FormTrieBuilder builder = built(forms);
    FormTrie trie = builder.build();
    FirstWords words = builder.starts().firstWords();
    for (FormTrie.Form form : forms) {
      char[] folded = form.folded().toCharArray();
      long key = ScanProfile.key(folded, folded.length);
      int node = 0;
      for (int i = 0; i < ScanProfile.letters(key); i++) {
        node = i == 0 ? trie.start(folded[i]) : trie.child(node, folded[i]);
      }
      if (key != 0) {
        long word = words.get(key, ' ', ' ');
        assertEquals(node, FirstWords.node(word), form.folded());
        assertEquals(ScanProfile.letters(key), FirstWords.letters(word), form.folded());
      }
    }
  }

  @Property
  void eachFormIsReachedUnitByUnitAndWordByWord(@ForAll("forms") List<FormTrie.Form> forms) {
    FormTrieBuilder builder = built(forms);
    FormTrie trie = builder.build();
    WordSteps steps = new WordSteps(trie, builder.languages(), 1);
    assertEquals(forms.size(), trie.size());
    for (FormTrie.Form form : forms) {
      String folded = form.folded();
      int node = 0;
      long step = 0;
      int on = 1;
      int next = 0;
      int end = -1;
      for (int i = 0; i < folded.length(); i++) {
        if (i == next && on != 0) {
          char[] rest = folded.substring(i).toCharArray();
          long key = ScanProfile.key(rest, rest.length);
          String word = folded.substring(i, i + ScanProfile.letters(key));
          if (word.matches("[a-z]+")) {
            step = i == 0 ? steps.first(key) : steps.next(on, key);
            end = i + ScanProfile.letters(key);
          }
        }
        node = node == 0 ? trie.start(folded.charAt(i)) : trie.child(node, folded.charAt(i));
        if (i + 1 == end) {
          assertEquals(node, steps.node(step), folded);
          if (end < folded.length()) {
            char after = folded.charAt(end);
            char then = end + 1 < folded.length() ? folded.charAt(end + 1) : ' ';
            int joint = Joint.of(after, then);
            assertEquals(1, Joint.goesOn(step, joint), folded);
            boolean known = (Joint.inTrie(joint) | WordSteps.isLeaf(step)) == 0;
            on = known ? WordSteps.number(step, joint) : 0;
            next = end + Joint.gap(joint);
          } else {
            assertTrue(
                (WordSteps.endsInUpper(step)
                        | WordSteps.ends(step, -1)
                        | WordSteps.hasCapitals(step))
                    != 0,
                folded);
          }
        }
      }
      List<Entry> ending = new ArrayList<>();
      for (int k = trie.firstForm(node); k != 0; k = trie.nextForm(k)) {
        ending.add(trie.entry(k));
      }
      assertEquals(true, trie.accepts(node), folded);
      long known = trie.ending(node);
      if (FormTrie.isAlike(known)) {
        for (int k = trie.firstForm(node); k != 0; k = trie.nextForm(k)) {
          assertEquals(trie.capitals(k), FormTrie.needed(known), folded);
          assertEquals(1, FormTrie.counts(known, trie.entry(k).language, trie.capitals(k)), folded);
        }
        assertEquals(0, FormTrie.counts(known, 1 << 7, -1), folded);
        assertEquals(FormTrie.needed(known) == 0 ? 1 : 0, FormTrie.counts(known, -1, 0), folded);
      }
      assertEquals(
          forms.stream().filter(f -> f.folded().equals(folded)).map(FormTrie.Form::entry).toList(),
          ending);
    }
  }

  @Property
  void theFormsOfATrieThatIsAddedGoAfterThoseBefore(
      @ForAll("forms") List<FormTrie.Form> first, @ForAll("forms") List<FormTrie.Form> then) {
    FormTrieBuilder builder = built(first);
    builder.addAll(built(then).build());
    List<FormTrie.Form> all = new ArrayList<>(first);
    all.addAll(then);
    assertEquals(sorted(all), builder.build().forms());
  }

  private static FormTrieBuilder built(List<FormTrie.Form> forms) {
    FormTrieBuilder builder = new FormTrieBuilder();
    for (FormTrie.Form form : forms) {
      char[] folded = form.folded().toCharArray();
      builder.add(folded, folded.length, 0, form.capitals(), form.entry());
    }
    return builder;
  }

  private static List<FormTrie.Form> sorted(List<FormTrie.Form> forms) {
    return forms.stream().sorted(Comparator.comparing(FormTrie.Form::folded)).toList();
  }
}

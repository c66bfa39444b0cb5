package org.multivector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        .as((folded, bits) -> new FormTrie.Form(folded, bits, Entry.block(1, Guard.NONE, folded)))
        .list()
        .ofMaxSize(60);
  }

  @Property
  void theFormsComeOutSortedAndEqualOnesInTheOrderInWhichTheyWereAdded(
      @ForAll("forms") List<FormTrie.Form> forms) {
    assertEquals(sorted(forms), built(forms).build().forms());
  }

  @Property
  void eachFormIsReachedUnitByUnitAndItsFirstWordAtOnce(
      @ForAll("forms") List<FormTrie.Form> forms) {
    FormTrie trie = built(forms).build();
    FirstWords words = new FirstWords(trie, trie.languages(), 1);
    assertEquals(forms.size(), trie.size());
    for (FormTrie.Form form : forms) {
      String folded = form.folded();
      long key = ScanProfile.key(folded.toCharArray(), folded.length());
      int node = trie.start(folded.charAt(0));
      for (int i = 1; i < folded.length(); i++) {
        if (key != 0 && ScanProfile.exact(key) && ScanProfile.letters(key) == i) {
          assertEquals(node, FirstWords.node(words.get(key)), folded);
        }
        node = trie.child(node, folded.charAt(i));
      }
      List<Entry> ending = new ArrayList<>();
      for (int k = trie.acceptFrom(node); k < trie.acceptTo(node); k++) {
        ending.add(trie.entry(k));
      }
      assertEquals(true, trie.accepts(node), folded);
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
      builder.add(form.folded().toCharArray(), form.capitals(), form.entry());
    }
    return builder;
  }

  private static List<FormTrie.Form> sorted(List<FormTrie.Form> forms) {
    return forms.stream().sorted(Comparator.comparing(FormTrie.Form::folded)).toList();
  }
}

package org.multivector.text;

import java.util.Arrays;

/**
 * Grows a trie of forms as they are read, each node with its children in a list.
 *
 * <p>Inflected forms follow each other and share their beginning, so that a form is walked from
 * where it parts from the one before only, and the forms are never sorted: a walk over the finished
 * tree meets them in order. Adding takes time linear in the length of the form, times the number of
 * siblings passed over. Not safe for use by several threads.
 */
final class FormTrieBuilder {

  private int size = 1;
  private char[] labels = new char[1 << 18];
  private int[] firstChild = new int[1 << 18];
  private int[] nextSibling = new int[1 << 18];

  /** Of each node the languages of the forms at and below it, as bits. */
  private int[] languages = new int[1 << 18];

  /**
   * The last form of each node, counted from 1; its forms are a ring, the last before the first.
   */
  private int[] lastForm = new int[1 << 18];

  /** The nodes of the first units, in place of the list of the root's children. */
  private final int[] root = new int[1 << 16];

  private int forms;
  private int[] nextForm = new int[1 << 16];
  private long[] capitals = new long[1 << 16];
  private Entry[] entries = new Entry[1 << 16];

  /** The form added last and the nodes along it. */
  private char[] units = new char[64];

  private int[] path = new int[65];
  private int length;
  private int language;
  private long key;

  private final FormStarts starts = new FormStarts();
  private int[] languagesBuilt = {};

  /**
   * Adds a form after all equal ones, unless it is there just so.
   *
   * @param folded holds the folded form
   * @param added its length, at least 1
   * @param same how many units it begins with as the form added before it
   * @param capital the positions of its capitals among its first 64 units, as bits
   */
  void add(char[] folded, int added, int same, long capital, Entry entry) {
    reserve(added);
    int limit = Math.min(added, length);
    int shared = same;
    while (shared < limit && folded[shared] == units[shared]) {
      shared++;
    }
    int node = path[shared];
    for (int depth = shared; depth < added; depth++) {
      char c = folded[depth];
      node = depth == 0 ? first(c) : child(node, c);
      languages[node] |= entry.language;
      units[depth] = c;
      path[depth + 1] = node;
    }
    if (entry.language != language) {
      language = entry.language;
      for (int depth = 0; depth <= shared; depth++) {
        languages[path[depth]] |= language;
      }
    }
    length = added;
    // The first word is the same if the unit that ends it is.
    if (shared <= ScanProfile.letters(key) && shared < 8) {
      key = ScanProfile.key(units, added);
    }
    int last = lastForm[node];
    if (last != 0 && entries[last] == entry && capitals[last] == capital) {
      return;
    }
    append(node, capital, entry);
    starts.add(units, added, key, path, capital, entry);
  }

  /** Adds all forms of a trie. */
  void addAll(FormTrie trie) {
    for (FormTrie.Form form : trie.forms()) {
      add(form.folded().toCharArray(), form.folded().length(), 0, form.capitals(), form.entry());
    }
  }

  /** How the forms added so far start. */
  FormStarts starts() {
    return starts;
  }

  private void reserve(int form) {
    if (form > units.length) {
      units = Arrays.copyOf(units, 2 * form);
      path = Arrays.copyOf(path, 2 * form + 1);
    }
    if (size + form > labels.length) {
      int room = Math.max(size + form, 2 * labels.length);
      labels = Arrays.copyOf(labels, room);
      firstChild = Arrays.copyOf(firstChild, room);
      nextSibling = Arrays.copyOf(nextSibling, room);
      languages = Arrays.copyOf(languages, room);
      lastForm = Arrays.copyOf(lastForm, room);
    }
    if (forms + 1 >= nextForm.length) {
      int room = 2 * nextForm.length;
      nextForm = Arrays.copyOf(nextForm, room);
      capitals = Arrays.copyOf(capitals, room);
      entries = Arrays.copyOf(entries, room);
    }
  }

  private int first(char c) {
    if (root[c] == 0) {
      labels[size] = c;
      root[c] = size++;
    }
    return root[c];
  }

  private int child(int parent, char c) {
    int before = 0;
    int child = firstChild[parent];
    while (child != 0 && labels[child] < c) {
      before = child;
      child = nextSibling[child];
    }
    if (child != 0 && labels[child] == c) {
      return child;
    }
    labels[size] = c;
    nextSibling[size] = child;
    if (before == 0) {
      firstChild[parent] = size;
    } else {
      nextSibling[before] = size;
    }
    return size++;
  }

  private void append(int node, long capital, Entry entry) {
    forms++;
    capitals[forms] = capital;
    entries[forms] = entry;
    int last = lastForm[node];
    nextForm[forms] = last == 0 ? forms : nextForm[last];
    if (last != 0) {
      nextForm[last] = forms;
    }
    lastForm[node] = forms;
  }

  /**
   * The trie of all forms, to be asked for once: {@link #starts} then has its nodes.
   *
   * <p>Children are numbered when their parent is visited, depth first, so that the nodes of the
   * rest of a name lie side by side.
   */
  FormTrie build() {
    Numbering numbering = new Numbering();
    numbering.begin();
    while (numbering.waiting > 0) {
      numbering.visit();
    }
    starts.number(numbering.numbers);
    languagesBuilt = numbering.below;
    return new FormTrie(
        numbering.starting, numbering.nodes, numbering.accept, numbering.traits, numbering.ordered);
  }

  /** Of each node of the trie built last the languages of the forms at and below it, as bits. */
  int[] languages() {
    return languagesBuilt;
  }

  /**
   * The walk that gives nodes and forms their numbers. Its step is a method of its own, so that a
   * cold Java machine compiles it after the first few hundred.
   */
  private final class Numbering {
    final int[] starting = new int[1 << 16];
    final long[] nodes = new long[size];
    final int[] accept = new int[2 * size];
    final long[] traits = new long[2 * forms];
    final Entry[] ordered = new Entry[forms];
    final int[] below = new int[size];
    private final int[] grown = new int[size];
    private int[] stack = new int[1 << 10];
    private final int[] numbers = new int[size];
    private int waiting;
    private int numbered = 1;
    private int placed;

    void begin() {
      for (int c = 0; c < root.length; c++) {
        if (root[c] != 0) {
          starting[c] = numbered;
          grown[numbered++] = root[c];
        }
      }
      nodes[0] = FormTrie.node('\0', 1, numbered - 1, false);
      below[0] = languages[0];
      push(1);
    }

    private void push(int begin) {
      if (waiting + numbered - begin > stack.length) {
        stack = Arrays.copyOf(stack, 2 * (waiting + numbered - begin));
      }
      for (int child = numbered - 1; child >= begin; child--) {
        stack[waiting++] = child;
      }
    }

    void visit() {
      int node = stack[--waiting];
      int old = grown[node];
      numbers[old] = node;
      int begin = numbered;
      for (int child = firstChild[old]; child != 0; child = nextSibling[child]) {
        grown[numbered++] = child;
      }
      push(begin);
      below[node] = languages[old];
      accept[2 * node] = placed;
      int last = lastForm[old];
      if (last != 0) {
        int form = last;
        do {
          form = nextForm[form];
          place(form);
        } while (form != last);
      }
      accept[2 * node + 1] = placed;
      nodes[node] = FormTrie.node(labels[old], begin, numbered - begin, last != 0);
    }

    private void place(int form) {
      traits[2 * placed] = capitals[form];
      traits[2 * placed + 1] = FormTrie.trait(entries[form]);
      ordered[placed++] = entries[form];
    }
  }
}

package org.multivector.text;

import java.util.Arrays;

/**
 * Grows a trie of forms as they are read, each node as it is kept in the end but for its children,
 * where these are several: they are in a list first.
 *
 * <p>Inflected forms follow each other and share their beginning, so that a form is walked from
 * where it parts from the one before only. What no form has had before is added as a chain of nodes
 * with numbers in a row. The forms are never sorted: a walk over the finished tree meets them in
 * order. Adding takes time linear in the length of the form, times the number of siblings passed
 * over, and in the number of forms that end where it does. Not safe for use by several threads.
 */
final class FormTrieBuilder {

  /**
   * Room for the bundled packs, as growing copies. A little less than a power of two, as arrays of
   * just more than one take up to twice their size in a heap of regions.
   */
  private static final int NODES = (1 << 19) - 16;

  private static final int FORMS = 1 << 17;

  private int size = 1;
  private long[] nodes = new long[NODES];

  /** The next child of the same node, sorted by label. */
  private int[] nextSibling = new int[NODES];

  /** Of each node the languages of the forms at and below it, as bits. */
  private int[] languages = new int[NODES];

  /** The nodes of the first units, in place of the list of the root's children. */
  private final int[] root = new int[1 << 16];

  /** The nodes with several children. */
  private int[] branching = new int[1 << 12];

  private int branchings;

  /** The number of their children. */
  private int branches;

  /** The places where forms end and the forms, as the trie has them. */
  private long[] endings = new long[FORMS];

  private int ends;
  private long[] traits = new long[2 * FORMS];
  private Entry[] entries = new Entry[FORMS];
  private int forms;

  /** The form added last and the nodes along it. */
  private char[] units = new char[128];

  private int[] path = new int[129];
  private int length;
  private int language;

  private final FormStarts starts = new FormStarts();

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
    int shared = same;
    int limit = Math.min(added, length);
    while (shared < limit && folded[shared] == units[shared]) {
      shared++;
    }
    if (entry.language != language) {
      language = entry.language;
      for (int depth = 0; depth <= shared; depth++) {
        languages[path[depth]] |= language;
      }
    }
    int known = follow(folded, shared, added);
    if (known < added) {
      branch(folded[known], known);
      chain(folded, known, added);
    }
    System.arraycopy(folded, shared, units, shared, added - shared);
    length = added;
    starts.add(units, added, shared, path, capital, entry);
    append(path[added], capital, entry);
  }

  /** Walks along a form as far as its nodes are there and tells how far that is. */
  private int follow(char[] folded, int from, int to) {
    int node = path[from];
    for (int depth = from; depth < to; depth++) {
      char c = folded[depth];
      node = depth == 0 ? root[c] : FormTrie.firstChild(nodes[node]);
      while (node != 0 && (char) nodes[node] < c) {
        node = nextSibling[node];
      }
      if (node == 0 || (char) nodes[node] != c) {
        return depth;
      }
      languages[node] |= language;
      path[depth + 1] = node;
    }
    return to;
  }

  /** Hangs the node that is to be added next on the path, as the child of this label. */
  private void branch(char label, int depth) {
    if (depth == 0) {
      root[label] = size;
      return;
    }
    int parent = path[depth];
    int first = FormTrie.firstChild(nodes[parent]);
    if (first == 0) {
      nodes[parent] = FormTrie.withChild(nodes[parent], size);
      return;
    }
    if (nextSibling[first] == 0) {
      noteBranching(parent);
    }
    branches++;
    if ((char) nodes[first] > label) {
      nextSibling[size] = first;
      nodes[parent] = FormTrie.withChild(nodes[parent], size);
      return;
    }
    int before = first;
    int next = nextSibling[first];
    while (next != 0 && (char) nodes[next] < label) {
      before = next;
      next = nextSibling[next];
    }
    nextSibling[size] = next;
    nextSibling[before] = size;
  }

  private void noteBranching(int node) {
    if (branchings == branching.length) {
      branching = Arrays.copyOf(branching, 2 * branchings);
    }
    branching[branchings++] = node;
    branches++;
  }

  /** Adds the rest of a form, each node the only child of the one before. */
  private void chain(char[] folded, int from, int to) {
    int node = size;
    for (int depth = from; depth < to; depth++) {
      languages[node] = language;
      path[depth + 1] = node;
      nodes[node] = folded[depth] | (long) ++node << FormTrie.CHILD_SHIFT;
    }
    nodes[node - 1] = folded[to - 1];
    size = node;
  }

  /** Adds a form to those that end at a node, unless it is the last of them already. */
  private void append(int node, long capital, Entry entry) {
    long trait = FormTrie.trait(entry);
    int form = forms + 1;
    int end = FormTrie.end(nodes[node]);
    if (end == 0) {
      nodes[node] = FormTrie.withEnd(nodes[node], ++ends);
      endings[ends] = FormTrie.ending(form, capital, trait);
    } else {
      int last = last(FormTrie.firstForm(endings[end]));
      if (entries[last] == entry && traits[2 * last] == capital) {
        return;
      }
      traits[2 * last + 1] = FormTrie.withNextForm(traits[2 * last + 1], form);
      endings[end] = FormTrie.withForm(endings[end], capital, trait);
    }
    traits[2 * form] = capital;
    traits[2 * form + 1] = trait;
    entries[form] = entry;
    forms = form;
  }

  /** The last of the forms that end where this one does: few do. */
  private int last(int first) {
    int last = first;
    int next = FormTrie.nextForm(traits[2 * last + 1]);
    while (next != 0) {
      last = next;
      next = FormTrie.nextForm(traits[2 * last + 1]);
    }
    return last;
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

  /** Of each node the languages of the forms at and below it, as bits. */
  int[] languages() {
    return languages;
  }

  private void reserve(int form) {
    if (form > units.length) {
      units = Arrays.copyOf(units, 2 * form);
      path = Arrays.copyOf(path, 2 * form + 1);
    }
    if (size + form > nodes.length) {
      growNodes(size + form);
    }
    if (forms + 1 == entries.length) {
      growForms();
    }
  }

  private void growNodes(int least) {
    int room = Math.max(least, nodes.length + nodes.length / 2);
    if (least > FormTrie.MOST_NODES) {
      throw tooManyNodes();
    }
    nodes = Arrays.copyOf(nodes, room);
    nextSibling = Arrays.copyOf(nextSibling, room);
    languages = Arrays.copyOf(languages, room);
  }

  private static IllegalArgumentException tooManyNodes() {
    return new IllegalArgumentException(
        "the forms take more than " + FormTrie.MOST_NODES + " nodes; give fewer");
  }

  private void growForms() {
    int room = 2 * entries.length;
    if (room > FormTrie.MOST_FORMS) {
      throw new IllegalArgumentException(
          "there are " + FormTrie.MOST_FORMS + " forms or more; give fewer");
    }
    endings = Arrays.copyOf(endings, room);
    traits = Arrays.copyOf(traits, 2 * room);
    entries = Arrays.copyOf(entries, room);
  }

  /** The trie of all forms, to be asked for once, after the last form. */
  FormTrie build() {
    if (branchings + branches > FormTrie.MOST_NODES) {
      throw tooManyNodes();
    }
    long[] children = new long[branchings + branches];
    int at = 0;
    for (int i = 0; i < branchings; i++) {
      at = list(branching[i], children, at);
    }
    return new FormTrie(
        root,
        fitted(nodes, size),
        children,
        fitted(endings, ends + 1),
        fitted(traits, 2 * (forms + 1)),
        2 * forms < entries.length ? Arrays.copyOf(entries, forms + 1) : entries,
        forms);
  }

  /**
   * An array without the room at its end, unless that is less than half of it: to copy all takes
   * longer than most else that is left to do.
   */
  private static long[] fitted(long[] array, int used) {
    return 2 * used < array.length ? Arrays.copyOf(array, used) : array;
  }

  /**
   * Puts the children of a node with several of them side by side.
   *
   * @return the place after them
   */
  private int list(int parent, long[] children, int begin) {
    int at = begin;
    int child = FormTrie.firstChild(nodes[parent]);
    while (child != 0) {
      children[++at] = (char) nodes[child] | (long) child << FormTrie.CHILD_SHIFT;
      child = nextSibling[child];
    }
    children[begin] = (long) at - begin;
    nodes[parent] = FormTrie.withBranches(nodes[parent], begin);
    return at + 1;
  }
}

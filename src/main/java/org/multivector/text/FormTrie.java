package org.multivector.text;

import java.util.ArrayList;
import java.util.List;

/**
 * All forms of all packs as one trie over folded units, stored in flat arrays.
 *
 * <p>The children of a node are consecutive and sorted by label. A node is one long: its label, the
 * number of its first child, the number of its children and whether a form ends at it, so that most
 * steps down cost one load. Takes 16 bytes per node.
 */
final class FormTrie {

  /** A form with the positions of its capitals and what it means. */
  record Form(String folded, long capitals, Entry entry) {

    /** The form with its capitals, apostrophes and hyphens in their plain kind. */
    String surface() {
      StringBuilder surface = new StringBuilder(folded);
      for (int i = 0; i < Math.min(folded.length(), Long.SIZE); i++) {
        if ((capitals >>> i & 1) != 0) {
          surface.setCharAt(i, Character.toUpperCase(folded.charAt(i)));
        }
      }
      return surface.toString();
    }
  }

  private static final int CHILD_SHIFT = 16;
  private static final int CHILD_MASK = (1 << 28) - 1;
  private static final int COUNT_SHIFT = 44;
  private static final int COUNT_MASK = (1 << 17) - 1;

  /** The sign bit. */
  private static final long ACCEPTS = Long.MIN_VALUE;

  private static final long SUFFIXED = 1L << 32;

  private final int[] root;
  private final long[] nodes;
  private final int[] accept;

  /** Of each form its capitals, and the bits of its language with {@link #SUFFIXED}. */
  private final long[] traits;

  private final Entry[] entries;

  /** A trie of arrays that {@link FormTrieBuilder} has filled. */
  FormTrie(int[] root, long[] nodes, int[] accept, long[] traits, Entry[] entries) {
    this.root = root;
    this.nodes = nodes;
    this.accept = accept;
    this.traits = traits;
    this.entries = entries;
  }

  /** A node as it is stored. */
  static long node(char label, int firstChild, int children, boolean accepts) {
    return label
        | (long) firstChild << CHILD_SHIFT
        | (long) children << COUNT_SHIFT
        | (accepts ? ACCEPTS : 0);
  }

  /** What is stored of a form beside its capitals. */
  static long trait(Entry entry) {
    return entry.language | (entry.suffixes == null ? 0 : SUFFIXED);
  }

  /** The node of a first unit, 0 if no form starts with it. */
  int start(char folded) {
    return root[folded];
  }

  /** The child of a node, 0 if there is none. */
  int child(int node, char folded) {
    long parent = nodes[node];
    int low = (int) (parent >>> CHILD_SHIFT) & CHILD_MASK;
    int high = low + ((int) (parent >>> COUNT_SHIFT) & COUNT_MASK);
    while (high - low > 4) {
      int middle = (low + high) >>> 1;
      if ((char) nodes[middle] <= folded) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (; low < high; low++) {
      if ((char) nodes[low] == folded) {
        return low;
      }
    }
    return 0;
  }

  /** The first child of a node. */
  int childrenFrom(int node) {
    return (int) (nodes[node] >>> CHILD_SHIFT) & CHILD_MASK;
  }

  /** The first node after the children of a node. */
  int childrenTo(int node) {
    return childrenFrom(node) + ((int) (nodes[node] >>> COUNT_SHIFT) & COUNT_MASK);
  }

  /** The unit that leads to a node. */
  char label(int node) {
    return (char) nodes[node];
  }

  /** Whether a form ends at a node. */
  boolean accepts(int node) {
    return nodes[node] < 0;
  }

  /** The first form that ends at a node. */
  int acceptFrom(int node) {
    return accept[2 * node];
  }

  /** The first form after those that end at a node. */
  int acceptTo(int node) {
    return accept[2 * node + 1];
  }

  /** The positions of a form's capitals among its first 64 units, as bits. */
  long capitals(int form) {
    return traits[2 * form];
  }

  /** Whether a form is of one of the languages. */
  boolean isOf(int form, int languages) {
    return (traits[2 * form + 1] & languages) != 0;
  }

  /** Whether a form takes suffixes. */
  boolean isSuffixed(int form) {
    return (traits[2 * form + 1] & SUFFIXED) != 0;
  }

  /** What a form means. */
  Entry entry(int form) {
    return entries[form];
  }

  /** All forms, sorted, equal ones in order of preference. */
  List<Form> forms() {
    List<Form> forms = new ArrayList<>(size());
    StringBuilder path = new StringBuilder();
    int[] stack = new int[nodes()];
    int[] depths = new int[nodes()];
    int waiting = 1;
    while (waiting > 0) {
      int node = stack[--waiting];
      int depth = depths[waiting];
      if (depth > 0) {
        path.setLength(depth - 1);
        path.append(label(node));
      }
      for (int form = acceptFrom(node); form < acceptTo(node); form++) {
        forms.add(new Form(path.toString(), capitals(form), entry(form)));
      }
      for (int child = childrenTo(node) - 1; child >= childrenFrom(node); child--) {
        stack[waiting] = child;
        depths[waiting++] = depth + 1;
      }
    }
    return forms;
  }

  /** The number of forms. */
  int size() {
    return entries.length;
  }

  /** The number of nodes. */
  int nodes() {
    return nodes.length;
  }
}

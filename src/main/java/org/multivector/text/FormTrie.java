package org.multivector.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All forms of all packs as one trie over folded units, stored level by level in flat arrays.
 *
 * <p>The children of a node are consecutive and sorted by label. A node is one long: its label, the
 * number of its first child, the number of its children and whether a form ends at it, so that most
 * steps down cost one load. Building takes time O(n log n) in the number of forms, with 16 bytes
 * per node.
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

  private final int[] root = new int[1 << 16];
  private final long[] nodes;
  private final int[] accept;
  private final long[] capitals;
  private final Entry[] entries;

  /**
   * Builds the trie.
   *
   * @param forms in order of preference among equal ones
   */
  FormTrie(List<Form> forms) {
    List<Form> sorted = new ArrayList<>(forms);
    sorted.sort(Comparator.comparing(Form::folded));
    int n = sorted.size();
    capitals = new long[n + 1];
    entries = new Entry[n];
    String[] keys = new String[n];
    for (int i = 0; i < n; i++) {
      Form form = sorted.get(i);
      keys[i] = form.folded();
      capitals[i] = form.capitals();
      entries[i] = form.entry();
    }
    int room = 1024;
    char[] labels = new char[room];
    int[] children = new int[room];
    int[] accepts = new int[room];
    int[] low = new int[room];
    int[] high = new int[room];
    int size = 1;
    high[0] = n;
    int depth = 0;
    int levelEnd = 1;
    for (int node = 0; node < size; node++) {
      if (node == levelEnd) {
        depth++;
        levelEnd = size;
      }
      children[node] = size;
      int i = low[node];
      int end = high[node];
      accepts[node] = i;
      while (i < end && keys[i].length() == depth) {
        i++;
      }
      low[node] = i;
      while (i < end) {
        char c = keys[i].charAt(depth);
        int j = i + 1;
        while (j < end && keys[j].charAt(depth) == c) {
          j++;
        }
        if (size + 1 >= room) {
          room *= 2;
          labels = Arrays.copyOf(labels, room);
          children = Arrays.copyOf(children, room);
          accepts = Arrays.copyOf(accepts, room);
          low = Arrays.copyOf(low, room);
          high = Arrays.copyOf(high, room);
        }
        labels[size] = c;
        low[size] = i;
        high[size] = j;
        size++;
        i = j;
      }
    }
    children[size] = size;
    nodes = new long[size];
    accept = new int[2 * size];
    for (int node = 0; node < size; node++) {
      long count = (long) children[node + 1] - children[node];
      nodes[node] =
          labels[node]
              | (long) children[node] << CHILD_SHIFT
              | count << COUNT_SHIFT
              | (accepts[node] < low[node] ? ACCEPTS : 0);
      accept[2 * node] = accepts[node];
      accept[2 * node + 1] = low[node];
    }
    for (int child = children[0]; child < children[1]; child++) {
      root[labels[child]] = child;
    }
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
    return capitals[form];
  }

  /** What a form means. */
  Entry entry(int form) {
    return entries[form];
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

package org.multivector.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All forms of all packs as one trie over folded units, stored level by level in flat arrays.
 *
 * <p>The children of a node are consecutive and sorted by label, so that a node needs its label and
 * the number of its first child only. Building takes time O(n log n) in the number of forms, with
 * about ten bytes per node.
 */
final class FormTrie {

  /** A form with the positions of its capitals and what it means. */
  record Form(String folded, long capitals, Entry entry) {}

  private final int[] root = new int[1 << 16];
  private final char[] label;
  private final int[] firstChild;
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
    label = Arrays.copyOf(labels, size);
    firstChild = Arrays.copyOf(children, size + 1);
    firstChild[size] = size;
    accept = new int[2 * size];
    for (int node = 0; node < size; node++) {
      accept[2 * node] = accepts[node];
      accept[2 * node + 1] = low[node];
    }
    for (int child = firstChild[0]; child < firstChild[1]; child++) {
      root[label[child]] = child;
    }
  }

  /** The node of a first unit, 0 if no form starts with it. */
  int start(char folded) {
    return root[folded];
  }

  /** The child of a node, 0 if there is none. */
  int child(int node, char folded) {
    int low = firstChild[node];
    int high = firstChild[node + 1];
    while (high - low > 6) {
      int middle = (low + high) >>> 1;
      if (label[middle] <= folded) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (; low < high; low++) {
      if (label[low] == folded) {
        return low;
      }
    }
    return 0;
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
    return label.length;
  }
}

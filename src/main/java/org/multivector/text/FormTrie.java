package org.multivector.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All forms of all packs as one trie over folded units, stored in flat arrays.
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

  private static final long SUFFIXED = 1L << 32;

  private final int[] root = new int[1 << 16];
  private final long[] nodes;
  private final int[] accept;

  /** A hash table of first words: a key and the node after it, in turn. */
  private final long[] words;

  /** Of each form its capitals, and the bits of its language with {@link #SUFFIXED}. */
  private final long[] traits;

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
    traits = new long[2 * n];
    entries = new Entry[n];
    String[] keys = new String[n];
    for (int i = 0; i < n; i++) {
      Form form = sorted.get(i);
      keys[i] = form.folded();
      traits[2 * i] = form.capitals();
      traits[2 * i + 1] = form.entry().language | (form.entry().suffixes == null ? 0 : SUFFIXED);
      entries[i] = form.entry();
    }
    // Children are numbered when their parent is visited, depth first, so that the nodes of the
    // rest of a name lie side by side.
    int room = 1024;
    char[] labels = new char[room];
    int[] children = new int[room];
    int[] accepts = new int[room];
    int[] low = new int[room];
    int[] high = new int[room];
    int[] depths = new int[room];
    int[] stack = new int[room];
    int size = 1;
    int waiting = 1;
    high[0] = n;
    while (waiting > 0) {
      int node = stack[--waiting];
      int depth = depths[node];
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
        if (size == room) {
          room *= 2;
          labels = Arrays.copyOf(labels, room);
          children = Arrays.copyOf(children, room);
          accepts = Arrays.copyOf(accepts, room);
          low = Arrays.copyOf(low, room);
          high = Arrays.copyOf(high, room);
          depths = Arrays.copyOf(depths, room);
          stack = Arrays.copyOf(stack, room);
        }
        labels[size] = c;
        low[size] = i;
        high[size] = j;
        depths[size] = depth + 1;
        size++;
        i = j;
      }
      high[node] = size;
      for (int child = size - 1; child >= children[node]; child--) {
        stack[waiting++] = child;
      }
    }
    nodes = new long[size];
    accept = new int[2 * size];
    for (int node = 0; node < size; node++) {
      long count = (long) high[node] - children[node];
      nodes[node] =
          labels[node]
              | (long) children[node] << CHILD_SHIFT
              | count << COUNT_SHIFT
              | (accepts[node] < low[node] ? ACCEPTS : 0);
      accept[2 * node] = accepts[node];
      accept[2 * node + 1] = low[node];
    }
    for (int child = children[0]; child < high[0]; child++) {
      root[labels[child]] = child;
    }
    words = new long[4 * Integer.highestOneBit(Math.max(8, n))];
    String last = "";
    for (String form : keys) {
      long key = ScanProfile.key(form);
      if (key != 0 && ScanProfile.exact(key)) {
        String word = form.substring(0, ScanProfile.letters(key));
        // Sorted, so that forms with the same first word mostly follow each other.
        if (!word.equals(last)) {
          put(key, word);
          last = word;
        }
      }
    }
  }

  private void put(long key, String word) {
    int slot = slot(key);
    if (words[slot] == key) {
      return;
    }
    int node = root[word.charAt(0)];
    for (int i = 1; i < word.length(); i++) {
      node = child(node, word.charAt(i));
    }
    words[slot] = key;
    words[slot + 1] = node;
  }

  /** The slot of a key, or the free one where it belongs. */
  private int slot(long key) {
    int slot = (int) (((key ^ key >>> 31) * 0x9E3779B97F4A7C15L) >>> 32) & (words.length - 2);
    while (words[slot] != 0 && words[slot] != key) {
      slot = (slot + 2) & (words.length - 2);
    }
    return slot;
  }

  /** The node that a {@linkplain ScanProfile#exact exact} first word leads to, 0 if none does. */
  int afterWord(long key) {
    return (int) words[slot(key) + 1];
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

  /** The number of forms. */
  int size() {
    return entries.length;
  }

  /** The number of nodes. */
  int nodes() {
    return nodes.length;
  }
}

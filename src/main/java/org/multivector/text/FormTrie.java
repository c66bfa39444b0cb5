package org.multivector.text;

import java.util.ArrayList;
import java.util.List;

/**
 * All forms of all packs as one trie over folded units, stored in flat arrays.
 *
 * <p>A node is one long: its label, its child or where its children are listed, sorted by label,
 * and the place where forms end at it, if some do. Most nodes have one child, the next one. Takes 8
 * bytes per node, and 8 per child of those with several.
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

  /** In a node, above its label: the only child, or where several are listed. */
  static final int CHILD_SHIFT = 16;

  static final int MOST_NODES = 1 << 24;
  private static final int CHILD_MASK = MOST_NODES - 1;
  private static final long CHILD = (long) CHILD_MASK << CHILD_SHIFT;

  /** In a node, above its child: the place where forms end, 0 if none does. */
  private static final int END_SHIFT = 40;

  static final int MOST_FORMS = 1 << 22;

  /** Of a form, and of a place where forms end, as there are no more of these. */
  private static final int FORM_MASK = MOST_FORMS - 1;

  /** There are several children. */
  private static final long BRANCHES = 1L << 62;

  /** The sign bit. */
  private static final long ACCEPTS = Long.MIN_VALUE;

  private static final long SUFFIXED = 1L << 32;

  /** In a trait, above the languages: the next form that ends at the same place. */
  private static final int NEXT_SHIFT = 33;

  /** In an ending: its forms have the same capitals, which are in it, and so are the languages. */
  private static final int ALIKE = 28;

  /** In an ending: a form takes suffixes. */
  private static final int SUFFIXES = 29;

  private static final int LANGUAGE_SHIFT = 32;
  private static final int LANGUAGE_MASK = (1 << 8) - 1;
  private static final int CAPITAL_SHIFT = 40;

  private final int[] root;
  private final long[] nodes;

  /** The number of the children of a node, and each with its label as in a node. */
  private final long[] children;

  /**
   * Of each place where forms end the first of them, and what they ask for where that is the same
   * for all, so that most often no form needs to be looked at; none ends at place 0.
   */
  private final long[] endings;

  /**
   * Of each form, from 1, its capitals, and the bits of its language with {@link #SUFFIXED} and the
   * next form.
   */
  private final long[] traits;

  private final Entry[] entries;
  private final int size;

  /** A trie of arrays that {@link FormTrieBuilder} has filled, which may have room at their end. */
  FormTrie(
      int[] root,
      long[] nodes,
      long[] children,
      long[] endings,
      long[] traits,
      Entry[] entries,
      int size) {
    this.root = root;
    this.nodes = nodes;
    this.children = children;
    this.endings = endings;
    this.traits = traits;
    this.entries = entries;
    this.size = size;
  }

  /** The child in a node as it is stored, or the first of its children before they are listed. */
  static int firstChild(long node) {
    return (int) (node >>> CHILD_SHIFT) & CHILD_MASK;
  }

  /** A stored node with another child. */
  static long withChild(long node, int child) {
    return (node & ~CHILD) | (long) child << CHILD_SHIFT;
  }

  /** A stored node with several children, which are listed from a place on. */
  static long withBranches(long node, int place) {
    return withChild(node, place) | BRANCHES;
  }

  /** The place where forms end at a stored node, 0 if none does. */
  static int end(long node) {
    return (int) (node >>> END_SHIFT) & FORM_MASK;
  }

  /** A stored node where forms end at a place. */
  static long withEnd(long node, int end) {
    return node | (long) end << END_SHIFT | ACCEPTS;
  }

  /** What is stored of a place where one form ends. */
  static long ending(int form, long capitals, long trait) {
    boolean plain = (trait & ~SUFFIXED) <= LANGUAGE_MASK && capitals >>> (64 - CAPITAL_SHIFT) == 0;
    long ending = form | suffixes(trait);
    return plain ? ending | needs(capitals, trait) | 1L << ALIKE : ending;
  }

  /** The same where a form more ends. */
  static long withForm(long ending, long capitals, long trait) {
    long one = ending(0, capitals, trait);
    if (isAlike(ending) && isAlike(one) && needed(ending) == capitals) {
      return ending | one;
    }
    return ((ending & (1L << LANGUAGE_SHIFT) - 1) | suffixes(trait)) & ~(1L << ALIKE);
  }

  private static long suffixes(long trait) {
    return (trait & SUFFIXED) == 0 ? 0 : 1L << SUFFIXES;
  }

  private static long needs(long capitals, long trait) {
    return capitals << CAPITAL_SHIFT | (trait & LANGUAGE_MASK) << LANGUAGE_SHIFT;
  }

  /** The first of the forms of an ending. */
  static int firstForm(long ending) {
    return (int) ending & FORM_MASK;
  }

  /** The form after one, by what is stored of that; 0 if there is none. */
  static int nextForm(long trait) {
    return (int) (trait >>> NEXT_SHIFT);
  }

  /** A trait of a form with one after it. */
  static long withNextForm(long trait, int form) {
    return trait | (long) form << NEXT_SHIFT;
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
    int child = firstChild(parent);
    if ((parent & BRANCHES) == 0) {
      return (char) nodes[child] == folded ? child : 0;
    }
    int low = child + 1;
    int high = low + (int) children[child];
    while (high - low > 4) {
      int middle = (low + high) >>> 1;
      if ((char) children[middle] <= folded) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (; low < high; low++) {
      if ((char) children[low] == folded) {
        return firstChild(children[low]);
      }
    }
    return 0;
  }

  /** The child of a node that has one, else 0. */
  int onlyChild(int node) {
    long parent = nodes[node];
    return (parent & BRANCHES) != 0 ? 0 : firstChild(parent);
  }

  /** The number of the children of a node. */
  int children(int node) {
    long parent = nodes[node];
    int child = firstChild(parent);
    return (parent & BRANCHES) != 0 ? (int) children[child] : child == 0 ? 0 : 1;
  }

  /** The child with the k-th label. */
  int kthChild(int node, int k) {
    long parent = nodes[node];
    int child = firstChild(parent);
    return (parent & BRANCHES) != 0 ? firstChild(children[child + 1 + k]) : child;
  }

  /** The unit that leads to a node. */
  char label(int node) {
    return (char) nodes[node];
  }

  /** Whether a form ends at a node. */
  boolean accepts(int node) {
    return nodes[node] < 0;
  }

  /** The first form that ends at a node, 0 if none does. */
  int firstForm(int node) {
    return firstForm(endings[end(nodes[node])]);
  }

  /** The form after one of those that end at the same node, 0 if it is the last. */
  int nextForm(int form) {
    return nextForm(traits[2 * form + 1]);
  }

  /** The forms that end at a node, for the methods below. */
  long ending(int node) {
    return endings[end(nodes[node])];
  }

  /** Whether an ending tells all that its forms ask for, but for suffixes. */
  static boolean isAlike(long ending) {
    return (ending >>> ALIKE & 1) != 0;
  }

  /** Whether a form of an ending takes suffixes. */
  static boolean isSuffixed(long ending) {
    return (ending >>> SUFFIXES & 1) != 0;
  }

  /** The positions of the capitals of the forms of an ending, which are alike, as bits. */
  static long needed(long ending) {
    return ending >>> CAPITAL_SHIFT;
  }

  /** 1 if a form of an ending, which are alike, is of these languages and in this case, else 0. */
  static int counts(long ending, int languages, long capitals) {
    long of = ending >>> LANGUAGE_SHIFT & LANGUAGE_MASK & languages;
    long missing = needed(ending) & ~capitals;
    return (int) (-of >>> 63 & ~(-missing >>> 63));
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
    int[] stack = new int[nodes.length];
    int[] depths = new int[nodes.length];
    int waiting = 0;
    for (int c = root.length - 1; c >= 0; c--) {
      if (root[c] != 0) {
        stack[waiting++] = root[c];
      }
    }
    while (waiting > 0) {
      int node = stack[--waiting];
      int depth = depths[waiting];
      path.setLength(depth);
      path.append(label(node));
      for (int form = firstForm(node); form != 0; form = nextForm(form)) {
        forms.add(new Form(path.toString(), capitals(form), entry(form)));
      }
      for (int k = children(node) - 1; k >= 0; k--) {
        stack[waiting] = kthChild(node, k);
        depths[waiting++] = depth + 1;
      }
    }
    return forms;
  }

  /** The number of forms. */
  int size() {
    return size;
  }
}

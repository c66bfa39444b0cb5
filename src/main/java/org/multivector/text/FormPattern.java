package org.multivector.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compact way to write several forms: {@code {,Republic of }Kazakhstan}, {@code Казахстан/м}.
 *
 * <p>Braces hold alternatives between commas, which may hold braces again. A slash hangs a paradigm
 * on a stem: the class's endings are put in turn. Where several words of a form have paradigms with
 * as many slots as the first of them, they agree: slot by slot, not each with each. A plus sign at
 * the end names a class of suffixes.
 *
 * <p>A pattern is walked from its begin to its end once for each form, but for what the form has in
 * common with the one before it, and no more than the rest is listed. No method calls itself: a
 * just-in-time compiler would unroll that, which takes longer than to load all packs. Time is
 * linear in what is listed. Not safe for use by several threads.
 */
final class FormPattern {

  private static final String AFTER_CLASS = " -+{";

  /** Of each class its slots, of these the alternatives. */
  private final Map<String, char[][][]> paradigms = new HashMap<>();

  private final FormList forms;

  private char[] pattern = {};

  /** Of each sign that ends an alternative or opens a class, where the form goes on; else 0. */
  private int[] onward = new int[128];

  /** Of each sign that opens an alternative, where the next one begins; 0 if it is the last. */
  private int[] others = new int[128];

  /** The endings at each slash. */
  private char[][][][] endings = new char[128][][][];

  /** The braces that are open and the last sign at which an alternative of each began. */
  private int[] braces = new int[128];

  private int[] commas = new int[128];

  /** The form in hand. */
  private char[] form = new char[128];

  private int length;

  /** How much of the form in hand the last one listed begins with. */
  private int shared;

  /** The choices on the way to the form in hand. */
  private final List<Choice> choices = new ArrayList<>();

  private int open;

  /** Where one of several ways was taken. */
  private static final class Choice {

    /** The sign in the pattern. */
    int sign;

    /** The endings there, none if alternatives are. */
    char @Nullable [][][] slots;

    /** The length of the form before. */
    int before;

    /** Where the next alternative begins, or the slot with the next ending. */
    int next;

    /** The first slot that is not taken. */
    int end;

    /** The next ending of its slot. */
    int ending;
  }

  /**
   * Patterns of one language.
   *
   * @param paradigms the endings of each class: slots of alternatives
   * @param forms takes the forms
   */
  FormPattern(Map<String, List<List<String>>> paradigms, FormList forms) {
    this.forms = forms;
    for (Map.Entry<String, List<List<String>>> paradigm : paradigms.entrySet()) {
      char[][][] slots = new char[paradigm.getValue().size()][][];
      for (int slot = 0; slot < slots.length; slot++) {
        List<String> alternatives = paradigm.getValue().get(slot);
        slots[slot] = new char[alternatives.size()][];
        for (int i = 0; i < alternatives.size(); i++) {
          slots[slot][i] = alternatives.get(i).toCharArray();
        }
      }
      this.paradigms.put(paradigm.getKey(), slots);
    }
  }

  /**
   * Lists all forms that a pattern stands for.
   *
   * @param meaning what they mean
   * @throws IllegalArgumentException naming what is wrong with the pattern
   */
  void expand(String text, Entry meaning) {
    pattern = text.toCharArray();
    if (text.indexOf('{') < 0 && text.indexOf('/') < 0 && text.indexOf('}') < 0) {
      forms.add(pattern, pattern.length, 0, meaning);
      return;
    }
    read();
    length = 0;
    shared = 0;
    open = 0;
    list(0, meaning);
    while (open > 0) {
      Choice last = choices.get(open - 1);
      if (hasNext(last)) {
        length = last.before;
        shared = Math.min(shared, length);
        list(take(last), meaning);
      } else {
        open--;
      }
    }
  }

  /** Finds out where the alternatives of the pattern begin and end. */
  private void read() {
    int size = pattern.length;
    if (size > onward.length) {
      onward = new int[2 * size];
      others = new int[2 * size];
      endings = new char[2 * size][][][];
      braces = new int[2 * size];
      commas = new int[2 * size];
    }
    Arrays.fill(onward, 0, size, 0);
    int depth = 0;
    for (int at = 0; at < size; at++) {
      switch (pattern[at]) {
        case '{' -> {
          braces[depth] = at;
          commas[depth++] = at;
        }
        case ',' -> {
          if (depth > 0) {
            others[commas[depth - 1]] = at + 1;
            commas[depth - 1] = at;
          }
        }
        case '}' -> {
          if (depth == 0) {
            throw error("closes a brace that it never opens");
          }
          others[commas[--depth]] = 0;
          close(braces[depth], at);
        }
        case '/' -> {
          onward[at] = classEnd(at + 1, depth > 0);
          endings[at] = endings(at + 1, onward[at]);
          at = onward[at] - 1;
        }
        default -> {
          // Stands for itself.
        }
      }
    }
    if (depth > 0) {
      throw error("opens a brace that it never closes");
    }
  }

  /** From the end of each alternative, the form goes on after the closing brace. */
  private void close(int opening, int closing) {
    onward[closing] = closing + 1;
    for (int begin = others[opening]; begin > 0; begin = others[begin - 1]) {
      onward[begin - 1] = closing + 1;
    }
  }

  private int classEnd(int from, boolean inBraces) {
    int end = from;
    while (end < pattern.length
        && AFTER_CLASS.indexOf(pattern[end]) < 0
        && !(inBraces && (pattern[end] == ',' || pattern[end] == '}'))) {
      end++;
    }
    return end;
  }

  private char[][][] endings(int from, int to) {
    String name = new String(pattern, from, to - from);
    char[][][] slots = paradigms.get(name);
    if (slots == null) {
      throw error("names the class \"" + name + "\", which [endings] does not define");
    }
    return slots;
  }

  private IllegalArgumentException error(String what) {
    return new IllegalArgumentException("\"" + new String(pattern) + "\" " + what);
  }

  /** Lists the first of the forms that go on in this way; the others are open choices then. */
  private void list(int from, Entry meaning) {
    int at = from;
    while (at < pattern.length) {
      char c = pattern[at];
      if (c == '{') {
        choose(at, null, 1);
        at++;
      } else if (c == '/') {
        at = take(choose(at, endings[at], endings[at].length));
      } else if (onward[at] > 0) {
        at = onward[at];
      } else {
        reserve(1);
        form[length++] = c;
        at++;
      }
    }
    forms.add(form, length, shared, meaning);
    shared = length;
  }

  private Choice choose(int sign, char @Nullable [][][] slots, int end) {
    if (open == choices.size()) {
      choices.add(new Choice());
    }
    Choice choice = choices.get(open);
    choice.sign = sign;
    choice.slots = slots;
    choice.before = length;
    choice.next = slots == null ? others[sign] : 0;
    choice.end = end;
    choice.ending = 0;
    Choice lead = slots == null ? null : lead();
    if (lead != null && lead.slots != null && lead.slots.length == end) {
      choice.next = lead.next;
      choice.end = lead.next + 1;
    }
    open++;
    return choice;
  }

  /** The choice of the first paradigm of the form, which others agree with. */
  private @Nullable Choice lead() {
    for (int i = 0; i < open; i++) {
      if (choices.get(i).slots != null) {
        return choices.get(i);
      }
    }
    return null;
  }

  private static boolean hasNext(Choice choice) {
    if (choice.slots == null) {
      return choice.next > 0;
    }
    return choice.next < choice.end
        && (choice.ending < choice.slots[choice.next].length || choice.next + 1 < choice.end);
  }

  /** Takes the next way and tells where in the pattern the form goes on. */
  private int take(Choice choice) {
    if (choice.slots == null) {
      int begin = choice.next;
      choice.next = others[begin - 1];
      return begin;
    }
    if (choice.ending == choice.slots[choice.next].length) {
      choice.next++;
      choice.ending = 0;
    }
    char[] ending = choice.slots[choice.next][choice.ending++];
    reserve(ending.length);
    System.arraycopy(ending, 0, form, length, ending.length);
    length += ending.length;
    return onward[choice.sign];
  }

  private void reserve(int more) {
    if (length + more > form.length) {
      form = Arrays.copyOf(form, 2 * (length + more));
    }
  }
}

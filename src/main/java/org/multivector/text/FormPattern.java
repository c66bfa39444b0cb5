package org.multivector.text;

import java.util.Arrays;
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
 * <p>A pattern is cut at its signs once. Then it is walked from its begin to its end for each form,
 * but for what the form has in common with the one before it, and no more than the rest is listed.
 * No method calls itself: a just-in-time compiler would unroll that, which takes longer than to
 * load all packs. Time is linear in what is listed. Not safe for use by several threads.
 */
final class FormPattern {

  /** After the last piece of a pattern: the form is whole. */
  private static final int STOP = 0;

  /** An opening brace: one of several alternatives follows. */
  private static final int CHOICE = 1;

  /** A comma or a closing brace at the end of an alternative. */
  private static final int ON = 2;

  /** A slash: an ending follows. */
  private static final int PARADIGM = 3;

  /** The classes, by the first letter of their names; null where there are none. */
  private @Nullable Paradigm[][] paradigms = {};

  private final FormList forms;

  private char[] pattern = {};
  private int size;

  /**
   * The pieces of the pattern: where the plain units of each begin and end, the sign after them.
   */
  private int[] begins = {};

  private int[] ends = {};
  private int[] signs = {};
  private int pieces;

  /** Of each sign the piece with which the form goes on. */
  private int[] onward = {};

  /**
   * Of a sign that opens an alternative, the piece with which the next begins; 0 if it is the last.
   */
  private int[] others = {};

  /** The endings at each slash. */
  private char[][][][] endings = {};

  /** The braces that are open and the last sign at which an alternative of each began. */
  private int[] braces = {};

  private int[] commas = {};

  /** The form in hand. */
  private char[] form = new char[128];

  private int length;

  /** How much of the form in hand the last one listed begins with. */
  private int shared;

  /** The choices on the way to the form in hand. */
  private Choice[] choices = {new Choice()};

  private int open;

  /**
   * The first of them that chooses an ending, with which others agree; beyond them if none does.
   */
  private int lead;

  /** A class: its name and its slots, of these the alternatives. */
  private static final class Paradigm {
    final char[] name;
    final char[][][] slots;

    Paradigm(char[] name, char[][][] slots) {
      this.name = name;
      this.slots = slots;
    }
  }

  /** Where one of several ways was taken. */
  private static final class Choice {

    /** The piece before the sign. */
    int piece;

    /** The endings there, none if alternatives are. */
    char @Nullable [][][] slots;

    /** The length of the form before. */
    int before;

    /** The piece with which the next alternative begins, or the slot with the next ending. */
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
      define(new Paradigm(paradigm.getKey().toCharArray(), slots));
    }
  }

  private void define(Paradigm paradigm) {
    char first = paradigm.name[0];
    if (first >= paradigms.length) {
      paradigms = Arrays.copyOf(paradigms, first + 1);
    }
    Paradigm[] known = paradigms[first];
    Paradigm[] more = known == null ? new Paradigm[1] : Arrays.copyOf(known, known.length + 1);
    more[more.length - 1] = paradigm;
    paradigms[first] = more;
  }

  /**
   * Lists all forms that a pattern stands for.
   *
   * @param end where the pattern, which the text begins with, ends
   * @param meaning what they mean
   * @throws IllegalArgumentException naming what is wrong with the pattern
   */
  void expand(String text, int end, Entry meaning) {
    size = end;
    if (size >= begins.length) {
      makeRoom(2 * size + 128);
    }
    text.getChars(0, size, pattern, 0);
    if (isPlain()) {
      forms.add(pattern, size, 0, meaning);
      return;
    }
    read();
    length = 0;
    shared = 0;
    open = 0;
    lead = Integer.MAX_VALUE;
    list(0, meaning);
    while (open > 0) {
      Choice last = choices[open - 1];
      if (hasNext(last)) {
        length = last.before;
        shared = Math.min(shared, length);
        list(take(last), meaning);
      } else {
        open--;
        lead = lead == open ? Integer.MAX_VALUE : lead;
      }
    }
  }

  private boolean isPlain() {
    char[] units = pattern;
    int end = size;
    int at = 0;
    while (at < end && units[at] != '/' && units[at] != '{' && units[at] != '}') {
      at++;
    }
    return at == end;
  }

  private void makeRoom(int room) {
    pattern = new char[room];
    begins = new int[room];
    ends = new int[room];
    signs = new int[room];
    onward = new int[room];
    others = new int[room];
    endings = new char[room][][][];
    braces = new int[room];
    commas = new int[room];
  }

  /** Cuts the pattern and finds out where its alternatives begin and end. */
  private void read() {
    pieces = 0;
    int begin = 0;
    int depth = 0;
    for (int at = 0; at < size; at++) {
      switch (pattern[at]) {
        case '{' -> {
          braces[depth] = pieces;
          commas[depth++] = pieces;
          begin = cut(begin, at, CHOICE);
        }
        case ',' -> {
          if (depth > 0) {
            others[commas[depth - 1]] = pieces + 1;
            commas[depth - 1] = pieces;
            begin = cut(begin, at, ON);
          }
        }
        case '}' -> {
          if (depth == 0) {
            throw error("closes a brace that it never opens");
          }
          others[commas[--depth]] = 0;
          begin = cut(begin, at, ON);
          close(braces[depth]);
        }
        case '/' -> {
          int end = classEnd(at + 1, depth > 0);
          endings[pieces] = endings(at + 1, end);
          cut(begin, at, PARADIGM);
          begin = end;
          at = end - 1;
        }
        default -> {
          // Stands for itself.
        }
      }
    }
    if (depth > 0) {
      throw error("opens a brace that it never closes");
    }
    cut(begin, size, STOP);
  }

  /** Adds a piece and tells where the next one begins. */
  private int cut(int begin, int end, int sign) {
    begins[pieces] = begin;
    ends[pieces] = end;
    signs[pieces] = sign;
    onward[pieces] = ++pieces;
    return end + 1;
  }

  /** From the end of each alternative, the form goes on after the closing brace. */
  private void close(int opening) {
    for (int begin = others[opening]; begin > 0; begin = others[begin - 1]) {
      onward[begin - 1] = pieces;
    }
  }

  private int classEnd(int from, boolean inBraces) {
    int end = from;
    while (end < size && !endsClass(pattern[end], inBraces)) {
      end++;
    }
    return end;
  }

  private static boolean endsClass(char c, boolean inBraces) {
    return switch (c) {
      case ' ', '-', '+', '{' -> true;
      case ',', '}' -> inBraces;
      default -> false;
    };
  }

  private char[][][] endings(int from, int to) {
    char first = from < to ? pattern[from] : 0;
    Paradigm[] alike = first < paradigms.length ? paradigms[first] : null;
    if (alike != null) {
      for (Paradigm paradigm : alike) {
        if (Arrays.equals(paradigm.name, 0, paradigm.name.length, pattern, from, to)) {
          return paradigm.slots;
        }
      }
    }
    String name = new String(pattern, from, to - from);
    throw error("names the class \"" + name + "\", which [endings] does not define");
  }

  private IllegalArgumentException error(String what) {
    return new IllegalArgumentException("\"" + new String(pattern, 0, size) + "\" " + what);
  }

  /** Lists the first of the forms that go on in this way; the others are open choices then. */
  private void list(int from, Entry meaning) {
    int piece = from;
    while (true) {
      append(pattern, begins[piece], ends[piece] - begins[piece]);
      int sign = signs[piece];
      if (sign == STOP) {
        break;
      }
      if (sign == ON) {
        piece = onward[piece];
      } else {
        piece = choose(piece, sign == PARADIGM);
      }
    }
    forms.add(form, length, shared, meaning);
    shared = length;
  }

  /** Takes the first of several ways and tells with which piece the form goes on. */
  private int choose(int piece, boolean ending) {
    if (open == choices.length) {
      addChoices();
    }
    Choice choice = choices[open];
    choice.piece = piece;
    choice.before = length;
    choice.ending = 0;
    open++;
    if (!ending) {
      choice.slots = null;
      choice.next = others[piece];
      return piece + 1;
    }
    choice.slots = endings[piece];
    choice.next = 0;
    choice.end = choice.slots.length;
    if (lead > open) {
      lead = open - 1;
    } else {
      agree(choice, choices[lead]);
    }
    return take(choice);
  }

  private void addChoices() {
    choices = Arrays.copyOf(choices, 2 * open);
    for (int i = open; i < choices.length; i++) {
      choices[i] = new Choice();
    }
  }

  /** Words with as many slots as the first one with a paradigm have the same as that. */
  private static void agree(Choice choice, Choice first) {
    if (first.slots != null && first.slots.length == choice.end) {
      choice.next = first.next;
      choice.end = first.next + 1;
    }
  }

  private static boolean hasNext(Choice choice) {
    if (choice.slots == null) {
      return choice.next > 0;
    }
    return choice.next < choice.end
        && (choice.ending < choice.slots[choice.next].length || choice.next + 1 < choice.end);
  }

  /** Takes the next way and tells with which piece the form goes on. */
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
    append(ending, 0, ending.length);
    return onward[choice.piece];
  }

  private void append(char[] units, int begin, int count) {
    if (length + count > form.length) {
      form = Arrays.copyOf(form, 2 * (length + count));
    }
    System.arraycopy(units, begin, form, length, count);
    length += count;
  }
}

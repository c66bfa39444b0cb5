package org.multivector.text;

import java.util.ArrayList;
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
 * <p>A form differs from the one before it by its end mostly, and no more than that is written.
 * Time is linear in what is written. Not safe for use by several threads.
 */
final class FormPattern {

  private static final char[] NOTHING = new char[0];

  private final Map<String, List<List<String>>> paradigms;
  private final FormWriter writer;

  /** The form in hand. */
  private char[] form = new char[128];

  private int length;

  /** How much of the form in hand the last one written begins with. */
  private int shared;

  /** The choices on the way to the form in hand. */
  private final List<Choice> choices = new ArrayList<>();

  private int open;

  /** A stretch of a pattern, to which further ones are linked. */
  private static final class Part {

    /** What stands here, unless alternatives or endings do. */
    final char[] text;

    /** How the form may go on from here. */
    final @Nullable Part @Nullable [] alternatives;

    final @Nullable List<List<String>> endings;

    /** What comes after; alternatives lead there by themselves. */
    final @Nullable Part next;

    private Part(
        char[] text,
        @Nullable Part @Nullable [] alternatives,
        @Nullable List<List<String>> endings,
        @Nullable Part next) {
      this.text = text;
      this.alternatives = alternatives;
      this.endings = endings;
      this.next = next;
    }
  }

  /** Where one of several ways was taken. */
  private static final class Choice {
    Part part;

    /** The length of the form before. */
    int before;

    /** The next alternative, or the slot with the next ending, and the first that is not taken. */
    int next;

    int end;

    /** The next ending of its slot. */
    int ending;

    Choice(Part part) {
      this.part = part;
    }

    boolean hasNext() {
      if (part.endings == null || next >= end) {
        return next < end;
      }
      return ending < part.endings.get(next).size() || next + 1 < end;
    }
  }

  /**
   * Patterns of one language.
   *
   * @param paradigms the endings of each class: slots of alternatives
   * @param writer takes the forms
   */
  FormPattern(Map<String, List<List<String>>> paradigms, FormWriter writer) {
    this.paradigms = paradigms;
    this.writer = writer;
  }

  /**
   * Writes all forms that a pattern stands for.
   *
   * @throws IllegalArgumentException naming what is wrong with the pattern
   */
  void expand(String pattern) {
    length = 0;
    shared = 0;
    if (pattern.indexOf('{') < 0 && pattern.indexOf('/') < 0 && pattern.indexOf('}') < 0) {
      append(pattern.toCharArray(), pattern.length());
      writer.write(form, length, 0);
      return;
    }
    open = 0;
    write(parse(pattern, 0, pattern.length(), null));
    while (open > 0) {
      Choice last = choices.get(open - 1);
      if (last.hasNext()) {
        length = last.before;
        shared = Math.min(shared, length);
        write(take(last));
      } else {
        open--;
      }
    }
  }

  private @Nullable Part parse(String pattern, int from, int to, @Nullable Part after) {
    for (int i = from; i < to; i++) {
      char c = pattern.charAt(i);
      if (c == '{') {
        return text(pattern, from, i, braces(pattern, i, to, after));
      }
      if (c == '/') {
        int end = i + 1;
        while (end < to && " -+{".indexOf(pattern.charAt(end)) < 0) {
          end++;
        }
        List<List<String>> endings = endings(pattern, i + 1, end);
        Part rest = parse(pattern, end, to, after);
        return text(pattern, from, i, new Part(NOTHING, null, endings, rest));
      }
      if (c == '}') {
        throw new IllegalArgumentException(
            "\"" + pattern + "\" closes a brace that it never opens");
      }
    }
    return text(pattern, from, to, after);
  }

  private static @Nullable Part text(String pattern, int from, int to, @Nullable Part next) {
    return from == to
        ? next
        : new Part(pattern.substring(from, to).toCharArray(), null, null, next);
  }

  private Part braces(String pattern, int open, int to, @Nullable Part after) {
    List<Integer> bounds = new ArrayList<>();
    int depth = 0;
    int close = open;
    for (; close < to; close++) {
      char c = pattern.charAt(close);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        break;
      } else if (c == ',' && depth == 1) {
        bounds.add(close);
      }
    }
    if (depth > 0) {
      throw new IllegalArgumentException("\"" + pattern + "\" opens a brace that it never closes");
    }
    bounds.add(close);
    Part rest = parse(pattern, close + 1, to, after);
    @Nullable Part[] alternatives = new Part[bounds.size()];
    int begin = open + 1;
    for (int i = 0; i < alternatives.length; i++) {
      int end = bounds.get(i);
      alternatives[i] = parse(pattern, begin, end, rest);
      begin = end + 1;
    }
    return new Part(NOTHING, alternatives, null, null);
  }

  private List<List<String>> endings(String pattern, int from, int to) {
    String name = pattern.substring(from, to);
    List<List<String>> endings = paradigms.get(name);
    if (endings == null) {
      throw new IllegalArgumentException(
          "\"" + pattern + "\" names the class \"" + name + "\", which [endings] does not define");
    }
    return endings;
  }

  /** Writes the first of the forms that go on in this way; the others are open choices then. */
  private void write(@Nullable Part from) {
    Part part = from;
    while (part != null) {
      if (part.alternatives == null && part.endings == null) {
        append(part.text, part.text.length);
        part = part.next;
      } else {
        part = take(choose(part));
      }
    }
    writer.write(form, length, shared);
    shared = length;
  }

  private Choice choose(Part part) {
    if (open == choices.size()) {
      choices.add(new Choice(part));
    }
    Choice choice = choices.get(open);
    choice.part = part;
    choice.before = length;
    choice.next = 0;
    choice.ending = 0;
    if (part.alternatives != null) {
      choice.end = part.alternatives.length;
    } else if (part.endings != null) {
      choice.end = part.endings.size();
      Choice lead = lead();
      if (lead != null && lead.part.endings != null && lead.part.endings.size() == choice.end) {
        choice.next = lead.next;
        choice.end = lead.next + 1;
      }
    }
    open++;
    return choice;
  }

  /** The choice of the first paradigm of the form, which others agree with. */
  private @Nullable Choice lead() {
    for (int i = 0; i < open; i++) {
      if (choices.get(i).part.endings != null) {
        return choices.get(i);
      }
    }
    return null;
  }

  /** Takes the next way and tells how the form goes on. */
  private @Nullable Part take(Choice choice) {
    Part part = choice.part;
    if (part.alternatives != null) {
      return part.alternatives[choice.next++];
    }
    if (part.endings != null) {
      if (choice.ending == part.endings.get(choice.next).size()) {
        choice.next++;
        choice.ending = 0;
      }
      String ending = part.endings.get(choice.next).get(choice.ending++);
      append(ending.toCharArray(), ending.length());
    }
    return part.next;
  }

  private void append(char[] text, int size) {
    if (length + size > form.length) {
      form = Arrays.copyOf(form, 2 * (length + size));
    }
    System.arraycopy(text, 0, form, length, size);
    length += size;
  }
}

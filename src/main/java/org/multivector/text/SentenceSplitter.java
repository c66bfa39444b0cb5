package org.multivector.text;

import java.util.Arrays;
import java.util.List;

/**
 * Cuts a field into sentences and paragraphs.
 *
 * <p>A sentence ends at {@code .}, {@code !}, {@code ?} or {@code …} with what closes after it, if
 * a blank and then something that can open a sentence follow; at their East Asian counterparts; and
 * at the end of its paragraph. A full stop does not end it after an initial, a listed abbreviation
 * or a dotted acronym, unless a function word with a capital follows the acronym.
 *
 * <p>A blank line ends a paragraph. So does a single line break in text whose lines are paragraphs.
 * In hard-wrapped text (typical lines of at most 100 units, mostly without a sentence end) it does
 * so only before an indented line, or after a sentence end on a line that was left short.
 *
 * <p>Time is linear. Not safe for use by several threads; make one per article.
 */
final class SentenceSplitter {

  private static final int WIDEST_WRAP = 100;

  private final FoldedWords abbreviations;
  private final FoldedWords functionWords;
  private int paragraph;

  /** The marks that can end a sentence or a paragraph, in a text; each is looked for by itself. */
  private static final class Stops {
    private static final String MARKS = "\n.!?\u2026\u3002\uFF01\uFF1F";

    private final String text;

    /** The marks that are still to come, and the first place of each that was not yet passed. */
    private final char[] marks = MARKS.toCharArray();

    private final int[] places = new int[marks.length];
    private int left = marks.length;

    Stops(String text) {
      this.text = text;
      Arrays.fill(places, -1);
    }

    /** The first mark from a place on, or the length of the text. */
    int next(int from) {
      int next = text.length();
      for (int i = left - 1; i >= 0; i--) {
        if (places[i] < from) {
          places[i] = text.indexOf(marks[i], from);
          if (places[i] < 0) {
            left--;
            marks[i] = marks[left];
            places[i] = places[left];
            continue;
          }
        }
        next = Math.min(next, places[i]);
      }
      return next;
    }
  }

  SentenceSplitter(Language language) {
    this.abbreviations = language.abbreviations();
    this.functionWords = language.functionWords();
  }

  /**
   * Appends the sentences of a field.
   *
   * @param text the units of {@code source}
   */
  void split(Field field, String source, char[] text, List<Sentence> sentences) {
    int length = text.length;
    if (field == Field.TITLE) {
      add(field, text, 0, length, sentences);
      paragraph = sentences.isEmpty() ? 0 : 1;
      return;
    }
    int wrap = wrapWidth(source, text);
    int begin = 0;
    int lineBegin = 0;
    Stops stops = new Stops(source);
    for (int i = stops.next(0); i < length; i = stops.next(i + 1)) {
      char c = text[i];
      if (c == '\n') {
        if (endsParagraph(text, lineBegin, i, wrap)) {
          add(field, text, begin, i, sentences);
          begin = i + 1;
          paragraph++;
        }
        lineBegin = i + 1;
      } else if (c == '.' || c == '!' || c == '?' || c == '\u2026') {
        int end = sentenceEnd(text, i, begin);
        if (end > 0) {
          add(field, text, begin, end, sentences);
          begin = end;
          i = end - 1;
        }
      } else {
        int end = closing(text, i + 1);
        add(field, text, begin, end, sentences);
        begin = end;
        i = end - 1;
      }
    }
    add(field, text, begin, length, sentences);
  }

  /** The usual width of hard-wrapped lines, 0 if every line is a paragraph. */
  private static int wrapWidth(String source, char[] text) {
    int lines = 0;
    int wrapped = 0;
    int widest = 0;
    int begin = 0;
    for (int i = source.indexOf('\n'); i >= 0 && lines < 200; i = source.indexOf('\n', i + 1)) {
      int end = i;
      while (end > begin && Symbols.is(text[end - 1], Symbols.BLANK)) {
        end--;
      }
      int width = end - begin;
      if (width > 0) {
        lines++;
        if (width <= WIDEST_WRAP && !terminates(text, begin, end)) {
          wrapped++;
          widest = Math.max(widest, width);
        }
      }
      begin = i + 1;
    }
    return lines >= 3 && wrapped * 2 > lines ? widest : 0;
  }

  private static boolean endsParagraph(char[] text, int lineBegin, int lineEnd, int wrap) {
    if (wrap == 0) {
      return true;
    }
    int next = lineEnd + 1;
    int i = next;
    while (i < text.length && text[i] != '\n' && Symbols.is(text[i], Symbols.BLANK)) {
      i++;
    }
    if (i >= text.length || text[i] == '\n' || i - next >= 2) {
      return true;
    }
    int end = lineEnd;
    while (end > lineBegin && Symbols.is(text[end - 1], Symbols.BLANK)) {
      end--;
    }
    return end - lineBegin < wrap * 3 / 4 && terminates(text, lineBegin, end);
  }

  private static boolean terminates(char[] text, int begin, int end) {
    int last = end - 1;
    while (last >= begin && closes(text[last])) {
      last--;
    }
    return last >= begin
        && (text[last] == '.'
            || text[last] == '!'
            || text[last] == '?'
            || text[last] == ':'
            || text[last] == '\u2026'
            || text[last] == '\u3002'
            || text[last] == '\uFF01'
            || text[last] == '\uFF1F'
            || text[last] == '\uFF1A');
  }

  /** The end of the sentence whose last stop is at {@code stop}, or -1 if it goes on. */
  private int sentenceEnd(char[] text, int stop, int begin) {
    int after = stop + 1;
    while (after < text.length
        && (text[after] == '.' || text[after] == '!' || text[after] == '?')) {
      after++;
    }
    int end = closing(text, after);
    if (end >= text.length) {
      return end;
    }
    if (!Symbols.is(text[end], Symbols.BLANK)) {
      // Chinese with marks of Latin type sets no blank after them.
      boolean strong = text[after - 1] == '!' || text[after - 1] == '?';
      return strong && Symbols.is(text[end], Symbols.UNSPACED) ? end : -1;
    }
    int next = end;
    int breaks = 0;
    while (next < text.length && Symbols.is(text[next], Symbols.BLANK)) {
      if (text[next] == '\n') {
        breaks++;
      }
      next++;
    }
    if (next >= text.length || breaks >= 2) {
      return end;
    }
    if (!opens(text[next])) {
      return -1;
    }
    if (text[stop] == '.' && after == stop + 1 && end == after && goesOn(text, begin, stop, next)) {
      return -1;
    }
    return end;
  }

  /** Whether a single full stop belongs to an abbreviation rather than to the sentence. */
  private boolean goesOn(char[] text, int begin, int stop, int next) {
    int word = stop;
    while (word > begin && Symbols.is(text[word - 1], Symbols.WORD)) {
      word--;
    }
    int length = stop - word;
    if (length == 0 || length > 12) {
      return false;
    }
    boolean dotted = word > begin && text[word - 1] == '.';
    if (length == 1 && Symbols.is(text[word], Symbols.UPPER)) {
      return !dotted || !startsSentence(text, next);
    }
    if (dotted && length <= 2) {
      return !startsSentence(text, next);
    }
    return abbreviations.contains(text, word, stop);
  }

  private boolean startsSentence(char[] text, int next) {
    int begin = next;
    while (begin < text.length && !Symbols.is(text[begin], Symbols.WORD)) {
      begin++;
    }
    int end = begin;
    while (end < text.length && Symbols.is(text[end], Symbols.WORD)) {
      end++;
    }
    if (begin > next) {
      return true;
    }
    return end - begin <= 12
        && begin < end
        && Symbols.is(text[begin], Symbols.UPPER)
        && functionWords.contains(text, begin, end);
  }

  private static int closing(char[] text, int from) {
    int end = from;
    while (end < text.length && closes(text[end])) {
      end++;
    }
    return end;
  }

  private static boolean closes(char c) {
    return c == '"'
        || c == '\''
        || c == ')'
        || c == ']'
        || c == '\u2019'
        || c == '\u201D'
        || c == '\u00BB'
        || c == '\u300D'
        || c == '\u300F'
        || c == '\uFF09';
  }

  private static boolean opens(char c) {
    return !Symbols.is(c, Symbols.LOWER) && c != ',' && c != ';' && c != ':';
  }

  private void add(Field field, char[] text, int from, int to, List<Sentence> sentences) {
    int begin = from;
    int end = to;
    while (begin < end && Symbols.is(text[begin], Symbols.BLANK)) {
      begin++;
    }
    while (end > begin && Symbols.is(text[end - 1], Symbols.BLANK)) {
      end--;
    }
    if (begin < end) {
      sentences.add(new Sentence(field, begin, end, paragraph));
    }
  }
}

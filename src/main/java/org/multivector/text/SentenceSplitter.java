package org.multivector.text;

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

  /** The units of the field at hand. */
  private char[] text = new char[0];

  private int length;

  SentenceSplitter(Language language) {
    this.abbreviations = language.abbreviations();
    this.functionWords = language.functionWords();
  }

  /** Appends the sentences of a field. */
  void split(Field field, TextUnits source, List<Sentence> sentences) {
    text = source.units;
    length = source.length;
    if (field == Field.TITLE) {
      add(field, 0, length, sentences);
      paragraph = sentences.isEmpty() ? 0 : 1;
      return;
    }
    int wrap = wrapWidth(source);
    int begin = 0;
    int lineBegin = 0;
    for (int i = source.nextStop(0); i < length; i = source.nextStop(i + 1)) {
      char c = text[i];
      if (c == '\n') {
        if (endsParagraph(lineBegin, i, wrap)) {
          add(field, begin, i, sentences);
          begin = i + 1;
          paragraph++;
        }
        lineBegin = i + 1;
      } else if (c == '.' || c == '!' || c == '?' || c == '\u2026') {
        int end = sentenceEnd(i, begin);
        if (end > 0) {
          add(field, begin, end, sentences);
          begin = end;
          i = end - 1;
        }
      } else {
        int end = closing(i + 1);
        add(field, begin, end, sentences);
        begin = end;
        i = end - 1;
      }
    }
    add(field, begin, length, sentences);
  }

  /** The usual width of hard-wrapped lines, 0 if every line is a paragraph. */
  private int wrapWidth(TextUnits source) {
    int lines = 0;
    int wrapped = 0;
    int widest = 0;
    int begin = 0;
    for (int i = source.nextStop(0); i < length && lines < 200; i = source.nextStop(i + 1)) {
      if (text[i] != '\n') {
        continue;
      }
      int end = i;
      while (end > begin && Symbols.is(text[end - 1], Symbols.BLANK)) {
        end--;
      }
      int width = end - begin;
      if (width > 0) {
        lines++;
        if (width <= WIDEST_WRAP && !terminates(begin, end)) {
          wrapped++;
          widest = Math.max(widest, width);
        }
      }
      begin = i + 1;
    }
    return lines >= 3 && wrapped * 2 > lines ? widest : 0;
  }

  private boolean endsParagraph(int lineBegin, int lineEnd, int wrap) {
    if (wrap == 0) {
      return true;
    }
    int next = lineEnd + 1;
    int i = next;
    while (i < length && text[i] != '\n' && Symbols.is(text[i], Symbols.BLANK)) {
      i++;
    }
    if (i >= length || text[i] == '\n' || i - next >= 2) {
      return true;
    }
    int end = lineEnd;
    while (end > lineBegin && Symbols.is(text[end - 1], Symbols.BLANK)) {
      end--;
    }
    return end - lineBegin < wrap * 3 / 4 && terminates(lineBegin, end);
  }

  private boolean terminates(int begin, int end) {
    int last = end - 1;
    if (last >= begin && Symbols.is(text[last], Symbols.WORD)) {
      // As most lines end.
      return false;
    }
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
  private int sentenceEnd(int stop, int begin) {
    int after = stop + 1;
    while (after < length && (text[after] == '.' || text[after] == '!' || text[after] == '?')) {
      after++;
    }
    int end = closing(after);
    if (end >= length) {
      return end;
    }
    if (!Symbols.is(text[end], Symbols.BLANK)) {
      // Chinese with marks of Latin type sets no blank after them.
      boolean strong = text[after - 1] == '!' || text[after - 1] == '?';
      return strong && Symbols.is(text[end], Symbols.UNSPACED) ? end : -1;
    }
    int next = end;
    int breaks = 0;
    while (next < length && Symbols.is(text[next], Symbols.BLANK)) {
      if (text[next] == '\n') {
        breaks++;
      }
      next++;
    }
    if (next >= length || breaks >= 2) {
      return end;
    }
    if (!opens(text[next])) {
      return -1;
    }
    if (text[stop] == '.' && after == stop + 1 && end == after && goesOn(begin, stop, next)) {
      return -1;
    }
    return end;
  }

  /** Whether a single full stop belongs to an abbreviation rather than to the sentence. */
  private boolean goesOn(int begin, int stop, int next) {
    int word = stop;
    while (word > begin && Symbols.is(text[word - 1], Symbols.WORD)) {
      word--;
    }
    int letters = stop - word;
    if (letters == 0 || letters > 12) {
      return false;
    }
    boolean dotted = word > begin && text[word - 1] == '.';
    if (letters == 1 && Symbols.is(text[word], Symbols.UPPER)) {
      return !dotted || !startsSentence(next);
    }
    if (dotted && letters <= 2) {
      return !startsSentence(next);
    }
    return abbreviations.contains(text, word, stop);
  }

  private boolean startsSentence(int next) {
    int begin = next;
    while (begin < length && !Symbols.is(text[begin], Symbols.WORD)) {
      begin++;
    }
    int end = begin;
    while (end < length && Symbols.is(text[end], Symbols.WORD)) {
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

  private int closing(int from) {
    int end = from;
    // A blank is what most often stands there, and one look tells it.
    while (end < length && !Symbols.is(text[end], Symbols.BLANK) && closes(text[end])) {
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

  private void add(Field field, int from, int to, List<Sentence> sentences) {
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

package org.multivector.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.Arrays;

/**
 * Word starts of a text that is mostly ASCII, for languages whose names have a capital.
 *
 * <p>The text is narrowed to a byte per unit, which the Java machine does with wide instructions
 * and for most strings by copying; a unit beyond Latin-1 becomes the {@linkplain Tails#narrowed
 * mark} that it is to names, or a question mark. Then only landmarks are looked at, about one unit
 * in forty of English: capitals, what is beyond ASCII, and question marks. Eight bytes are tested
 * at once, without a table. At a capital the letters of its word are one long, as in {@link
 * CodedStarts}, and go through the same filter; whatever is not plain is looked up in the text
 * itself, and so are small letters before a landmark if they are the {@linkplain Tails tail} of
 * something known.
 *
 * <p>Time is linear; memory is that of {@link ScanBuffers}. Not safe for use by several threads.
 */
final class NarrowStarts extends WordStarts {

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LOW = 0x7F * EACH;

  /** Bytes that must stand after a place whose word is looked at. */
  static final int AHEAD = 2 * Long.BYTES;

  /** Units that are narrowed at a time, so few that they stay in the processor's nearest cache. */
  private static final int STRETCH = 4096;

  private final byte[] bytes;
  private final WordSteps steps;
  private final FormEnds ends;

  /** The place in the text of the first of the bytes. */
  private int base;

  /** The last landmark before the one at hand. */
  private int landmark;

  /** The number of places in the block so far. */
  private int picked;

  NarrowStarts(ScanProfile profile, String text, ScanBuffers buffers) {
    super(profile, text, buffers);
    this.bytes = buffers.bytes.array();
    this.steps = profile.steps();
    this.ends = buffers.ends;
  }

  @Override
  int fill(int begin, int end, boolean afterGap) {
    if (afterGap) {
      landmark = begin - 1;
    }
    narrow(begin);
    return pick(mark(end));
  }

  @Override
  long key(int at) {
    int k = at - base;
    if (k < 0 || k > bytes.length - AHEAD) {
      return 0;
    }
    long eight = eight(bytes, k);
    return isPlain(eight) ? word(eight) : 0;
  }

  @Override
  long word(int k) {
    return 0;
  }

  @Override
  void follow() {
    ends.find(steps, bytes, base, buffers, count());
  }

  /** Takes up a block with what stands before and after it; zeros stand beyond the text. */
  private void narrow(int begin) {
    base = begin - ScanBuffers.BEHIND;
    int from = Math.max(0, base);
    int to = Math.min(length, base + bytes.length);
    CharBuffer units = buffers.units.clear();
    ByteBuffer narrowed = buffers.bytes.clear();
    narrowed.position(from - base);
    for (int at = from; at < to; at += STRETCH) {
      int end = Math.min(to, at + STRETCH);
      text.getChars(at, end, units.array(), 0);
      units.position(0).limit(end - at);
      while (units.hasRemaining()) {
        CoderResult result = buffers.encoder.encode(units, narrowed, true);
        for (int i = 0; result.isError() && i < result.length(); i++) {
          narrowed.put(profile.tails().narrowed(units.get()));
        }
      }
    }
    Arrays.fill(bytes, 0, from - base, (byte) 0);
    Arrays.fill(bytes, to - base, Math.min(bytes.length, to - base + ScanBuffers.BEYOND), (byte) 0);
  }

  /** Collects the landmarks of the block and gives their number. */
  private int mark(int blockEnd) {
    byte[] from = bytes;
    byte[] marks = buffers.marks;
    int size = blockEnd - base;
    // A loop as plain as this one the Java machine turns into wide instructions.
    int most = Math.min(marks.length, size + ScanBuffers.BATCH);
    for (int k = 0; k < most; k++) {
      int ascii = from[k] & 0x7F;
      int marked = (ascii + (0x80 - '?') ^ ascii + (0x7F - 'Z')) | from[k];
      marks[k] = (byte) (marked & 0x80);
    }
    int[] to = buffers.candidates;
    int marked = 0;
    for (int i = ScanBuffers.BEHIND; i < size; i += ScanBuffers.BATCH) {
      long bits = 0;
      for (int k = 0; k < ScanBuffers.BATCH; k += 8) {
        bits |= gathered(eight(marks, i + k)) << k;
      }
      // Most often there are at most four; written whether they are there or not.
      int after = marked + Long.bitCount(bits);
      do {
        for (int k = 0; k < 4; k++) {
          to[marked + k] = base + i + Long.numberOfTrailingZeros(bits);
          bits &= bits - 1;
        }
        marked += 4;
      } while (marked < after);
      marked = after;
    }
    while (marked > 0 && to[marked - 1] >= blockEnd) {
      marked--;
    }
    return marked;
  }

  /** Collects the places that the filter admits at and before landmarks; gives their number. */
  private int pick(int marked) {
    int last = marked > 0 ? buffers.candidates[marked - 1] : landmark;
    int kept = lookUp(filter(marked));
    landmark = last;
    return kept;
  }

  /**
   * Keeps the landmarks that the filter admits, with the keys of their words, and with 0 those that
   * are not plain; gives their number. There is no branch on the text, as a wrong guess of the
   * processor costs more than what is done in vain.
   */
  private int filter(int marked) {
    byte[] from = bytes;
    ScanProfile filter = profile;
    int[] landmarks = buffers.candidates;
    long[] keys = buffers.keys;
    int kept = 0;
    for (int i = 0; i < marked; i++) {
      int at = landmarks[i];
      long eight = eight(from, at - base);
      long upper = upper(eight);
      long end = end(eight, upper);
      long key = upper & ((end >>> 7) - 1);
      long odd = odd(eight, upper) & end;
      long anyOdd = (odd | -odd) >> 63;
      landmarks[kept] = at;
      keys[kept] = key & ~anyOdd;
      kept += filter.holdsCapital(key) | (int) (anyOdd >>> 63);
    }
    return kept;
  }

  /**
   * Makes places of landmarks: of each that is plain and starts a word that something can come of,
   * and in and before each that is not plain or has a tail before it.
   */
  private int lookUp(int kept) {
    buffers.reserve(kept);
    picked = 0;
    int i = lookUpPlain(0, kept);
    while (i < kept) {
      picked = look(buffers.candidates[i], picked, kept - i);
      i = lookUpPlain(i + 1, kept);
    }
    return picked;
  }

  /**
   * Adds places up to the first landmark that is not plain or has a tail, and gives its number. By
   * itself, as a loop that calls what is rare has no registers left for what it does often.
   */
  private int lookUpPlain(int begin, int kept) {
    byte[] from = bytes;
    Tails tails = profile.tails();
    WordSteps known = steps;
    int[] landmarks = buffers.candidates;
    long[] keys = buffers.keys;
    int[] places = buffers.found;
    long[] words = buffers.words;
    int[] joints = buffers.joints;
    int size = picked;
    int i = begin;
    while (i < kept) {
      int at = landmarks[i];
      long key = keys[i];
      long tail = tails.of(from, at - base);
      if (key == 0 || (tail & ~Tails.BLOCKED) != 0) {
        break;
      }
      long step = known.first(key);
      int joint = joint(from, at - base, key);
      places[size] = at;
      words[size] = step;
      joints[size] = joint;
      size += WordSteps.lives(step, joint >>> Byte.SIZE) & ~(int) (tail >>> 63);
      i++;
    }
    picked = size;
    return i;
  }

  /** What follows a word, as {@link ScanBuffers#joints} has it. */
  private static int joint(byte[] bytes, int k, long key) {
    int letters = ScanProfile.letters(key);
    int end = k + letters;
    return Joint.of(bytes[end], bytes[end + 1]) << Byte.SIZE | letters;
  }

  /**
   * Collects the places at a landmark and before it at which the text itself is admitted.
   *
   * @param before the number of places so far
   * @param ahead the number of landmarks for which room is left
   */
  private int look(int to, int before, int ahead) {
    int k = to - base;
    int from = k;
    Tails tails = profile.tails();
    if (tails.confirms(tails.of(bytes, k), bytes, k)) {
      int left = tails.reach();
      while (left > 0 && from > ScanBuffers.BEHIND && buffers.marks[from - 1] >= 0) {
        from--;
        // How many blanks stand for one in a form is not known here.
        left -= Symbols.is((char) bytes[from], Symbols.BLANK) ? 0 : 1;
      }
      from = from > ScanBuffers.BEHIND ? from : landmark + 1 - base;
    }
    int kept = before;
    for (int at = base + from; at <= to; at++) {
      if (profile.admits(text, at)) {
        buffers.reserve(kept + ahead + 1);
        long key = key(at);
        buffers.found[kept] = at;
        if (key == 0) {
          buffers.words[kept++] = 0;
          continue;
        }
        long step = steps.first(key);
        int joint = joint(bytes, at - base, key);
        buffers.words[kept] = step;
        buffers.joints[kept] = joint;
        kept += WordSteps.lives(step, joint >>> Byte.SIZE);
      }
    }
    return kept;
  }

  /** 1 if the first byte, which is a letter, is a capital, else 0. */
  static int capital(long eight) {
    return (int) ~eight >>> 5 & 1;
  }

  /** 1 if none of so many letters is a small one, else 0. */
  static int isUpper(long eight, int letters) {
    long small = eight & 0x20 * EACH & -1L >>> (Long.SIZE - Byte.SIZE * letters);
    return (int) (~(small | -small) >>> 63);
  }

  /** Whether no byte within or after the first word is out of line. */
  private static boolean isPlain(long eight) {
    long upper = upper(eight);
    long end = end(eight, upper);
    return (odd(eight, upper) & end) == 0;
  }

  /** The highest bits of bytes beyond ASCII, digits, question marks and a few rare others. */
  private static long odd(long eight, long upper) {
    return eight | ~(((upper ^ 0x10 * EACH) & LOW) + 0x70 * EACH);
  }

  /** The letters before the first byte that is none, as capitals: a {@link ScanProfile#key}. */
  static long word(long eight) {
    long upper = upper(eight);
    return upper & ((end(eight, upper) >>> 7) - 1);
  }

  private static long upper(long eight) {
    return eight & ~(0x20 * EACH);
  }

  /** The highest bit of the first byte that is no letter, 0 if all are. */
  private static long end(long eight, long upper) {
    long ascii = upper & LOW;
    long letters = ascii + (0x80 - 'A') * EACH & ~(ascii + (0x7F - 'Z') * EACH) & ~eight;
    long others = ~letters & HIGH;
    return others & -others;
  }
}

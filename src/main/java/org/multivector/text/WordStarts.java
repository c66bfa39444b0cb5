package org.multivector.text;

/**
 * The places in a text at which a form may start, in ascending order. No place where a form matches
 * is left out; those given are few.
 *
 * <p>Not safe for use by several threads.
 */
sealed interface WordStarts permits CodedStarts, NarrowStarts {

  /** The word starts of a text, found in the way that suits it. */
  static WordStarts of(String text, ScanProfile profile, ScanBuffers buffers) {
    return profile.narrows() && isMostlyLatin(text)
        ? new NarrowStarts(profile, text, buffers)
        : new CodedStarts(profile, text, buffers);
  }

  /** Whether of sixteen units at most two are beyond Latin-1: a guess, for the sake of speed. */
  private static boolean isMostlyLatin(String text) {
    int beyond = 0;
    for (int i = 0; i < 16; i++) {
      int at = (int) (((long) text.length() * i) >>> 4);
      beyond += at < text.length() && text.charAt(at) > 0xFF ? 1 : 0;
    }
    return beyond <= 2;
  }

  /** The first place from {@code from} on, or the length of the text. */
  int next(int from);

  /**
   * The {@linkplain ScanProfile#key(long) key} of the first word at the place that {@link #next}
   * gave last; 0 if it stands for more than one row of letters, or if the word may be longer than
   * it seems.
   */
  long key();
}

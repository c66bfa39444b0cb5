package org.multivector.text;

/**
 * The units of a text in an array, and which of them are part of words, stand alone and may end a
 * sentence, as bits: the text is read once for all who ask.
 *
 * <p>Used for one text after the other, as memory that is not yet in the processor's cache costs
 * more time than what is done here. Not safe for use by several threads.
 */
final class TextUnits {

  /** Units of which room is kept for the next text. */
  static final int KEPT = 1 << 16;

  private static final long HIGH = 0x8080808080808080L;

  /** The units; what stands after the text means nothing. */
  char[] units = new char[0];

  /** How many units are the text's. */
  int length;

  /** One bit for each unit that is part of a word. */
  long[] words = new long[0];

  /** One bit for each unit of a script that sets no blanks between words. */
  long[] unspaced = new long[0];

  private long[] stops = new long[0];

  private final Words starts = new Words(this);

  /** Takes up a text in place of the one before. */
  void take(String text) {
    length = text.length();
    int batches = batches();
    if (stops.length < batches || stops.length > KEPT / Long.SIZE) {
      int room = Math.max(batches, Math.min(2 * batches, KEPT / Long.SIZE));
      units = new char[room * Long.SIZE];
      words = new long[room];
      unspaced = new long[room];
      stops = new long[room];
    }
    text.getChars(0, length, units, 0);
    for (int i = length; i < batches * Long.SIZE; i++) {
      units[i] = '\0';
    }
    for (int i = 0; i < batches; i++) {
      mark(i);
    }
    starts.begin();
  }

  /** The words of the text. */
  Words starts() {
    return starts;
  }

  /** How many longs hold a bit for each unit. */
  int batches() {
    return (length + Long.SIZE - 1) / Long.SIZE;
  }

  /** Marks 64 units. */
  private void mark(int batch) {
    char[] from = units;
    int begin = batch * Long.SIZE;
    long inWords = 0;
    long alone = 0;
    long ending = 0;
    for (int k = 0; k < Long.SIZE; k += 8) {
      // A shift brings the bit of a trait to the top of its byte.
      long eight = traits(from, begin + k);
      inWords |= WordStarts.gathered(eight << 7 & HIGH) << k;
      alone |= WordStarts.gathered(eight << 5 & HIGH) << k;
      ending |= WordStarts.gathered(eight << 2 & HIGH) << k;
    }
    words[batch] = inWords;
    unspaced[batch] = alone;
    stops[batch] = ending;
  }

  /** The traits of eight units, in a byte each. */
  private static long traits(char[] units, int at) {
    long low =
        Symbols.traits(units[at])
            | Symbols.traits(units[at + 1]) << 8
            | Symbols.traits(units[at + 2]) << 16
            | Symbols.traits(units[at + 3]) << 24;
    long high =
        Symbols.traits(units[at + 4])
            | Symbols.traits(units[at + 5]) << 8
            | Symbols.traits(units[at + 6]) << 16
            | Symbols.traits(units[at + 7]) << 24;
    return low | high << 32;
  }

  /** The first place from one on that may end a sentence or a line, or the length of the text. */
  int nextStop(int from) {
    int batch = from / Long.SIZE;
    int batches = batches();
    if (batch >= batches) {
      return length;
    }
    // Of the shift the lowest six bits count.
    long bits = stops[batch] & -1L << from;
    while (bits == 0) {
      batch++;
      if (batch == batches) {
        return length;
      }
      bits = stops[batch];
    }
    return batch * Long.SIZE + Long.numberOfTrailingZeros(bits);
  }
}

package org.multivector.text;

import java.util.Arrays;

/**
 * The steps that may follow others, as {@link WordSteps} has them: for each step a small hash table
 * of those after it, so that what follows a frequent word stands close together in memory, also
 * what is asked for in vain.
 *
 * <p>Places of a table have room for two, and a table is as large as it must be for that, so that a
 * probe has no branch: the processor can't guess whether a step is there.
 *
 * <p>Not safe for use while it is filled.
 */
final class NextSteps {

  /** The bits of a table's number: how many places it has, and above that where it starts. */
  static final int TABLE_BITS = 20;

  private static final int SIZE_BITS = 4;
  private static final int MOST_PLACES = 1 << (TABLE_BITS - SIZE_BITS);

  /** Of two longs per step and two steps per place. */
  private static final int PLACE = 4;

  /** A key and its value, in turn. */
  private long[] slots = new long[1 << 12];

  private int places = 1;

  /** Keys and values of steps whose table is not there yet, those of one step after the other's. */
  private long[] waiting = new long[1 << 8];

  private int waitingSize;

  /** The number of steps that wait for a table. */
  int waiting() {
    return waitingSize / 2;
  }

  /**
   * Adds a step to those that wait.
   *
   * @param kind how it follows the step before, as {@link Joint#kind} has it
   * @param key its letters
   * @param value what is known after it, not 0
   */
  void add(int kind, long key, long value) {
    if (waitingSize == waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * waitingSize);
    }
    waiting[waitingSize++] = pack(kind, key);
    waiting[waitingSize++] = value;
  }

  /**
   * Makes a table of steps that wait.
   *
   * @param from the number of those before them, which go on waiting
   * @return the number of the table; -1 if there is no room, and then the steps are dropped
   */
  int table(int from) {
    int count = waiting() - from;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros((count - 1) / 2);
    while (places + (1 << bits) <= MOST_PLACES && !fits(from, bits)) {
      bits++;
    }
    waitingSize = 2 * from;
    int table = (places << SIZE_BITS) | bits;
    places += 1 << bits;
    return places <= MOST_PLACES ? table : -1;
  }

  /** Where a table starts, which tells it apart from all others. */
  static int start(int table) {
    return table >>> SIZE_BITS;
  }

  private boolean fits(int from, int bits) {
    int begin = places * PLACE;
    int end = begin + PLACE * (1 << bits);
    if (end > slots.length) {
      slots = Arrays.copyOf(slots, Math.max(end, 2 * slots.length));
    }
    for (int i = 2 * from; i < waitingSize; i += 2) {
      int slot = begin + PLACE * place(waiting[i], bits);
      slot += slots[slot] == 0 ? 0 : 2;
      if (slots[slot] != 0) {
        Arrays.fill(slots, begin, end, 0);
        return false;
      }
      slots[slot] = waiting[i];
      slots[slot + 1] = waiting[i + 1];
    }
    return true;
  }

  /** Which of the places of a table has a key. */
  private static int place(long key, int bits) {
    return (int) (LongTable.hash(key) >>> 48) & ((1 << bits) - 1);
  }

  /** One key of a step and how it follows the one before, exact: six bits a letter. */
  private static long pack(int kind, long key) {
    long pairs = (key & 0x003F003F003F003FL) | (key & 0x3F003F003F003F00L) >>> 2;
    long fours = (pairs & 0x00000FFF00000FFFL) | (pairs & 0x0FFF00000FFF0000L) >>> 4;
    long codes = (fours & 0xFFFFFFL) | (fours & 0x00FFFFFF00000000L) >>> 8;
    return codes | ((long) kind << 48);
  }

  /**
   * What is known of a step after another, 0 if none is there.
   *
   * @param before the number of the other's table, and below it how the step follows
   * @param key its letters
   */
  long get(int before, long key) {
    long[] in = slots;
    long packed = pack(before & Joint.KIND_MASK, key);
    int table = before >>> Joint.KIND_BITS;
    int bits = table & ((1 << SIZE_BITS) - 1);
    int slot = PLACE * (start(table) + place(packed, bits));
    long one = in[slot] ^ packed;
    long two = in[slot + 2] ^ packed;
    return (in[slot + 1] & LongTable.none(one)) | (in[slot + 3] & LongTable.none(two));
  }
}

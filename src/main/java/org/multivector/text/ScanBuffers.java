package org.multivector.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;

/**
 * Room for the block of a text that is scanned at a time, and for the units of an article; used for
 * one text after the other, as memory that is not yet in the processor's cache costs more time than
 * the scan. A text with very many places takes more, for as long as it is scanned.
 *
 * <p>Not safe for use by several threads.
 */
final class ScanBuffers {

  /** Units of a block. */
  static final int BLOCK = 16384;

  /** Units whose candidates are gathered in one long. */
  static final int BATCH = 64;

  /** Units after a block that are taken up with it; at least a batch. */
  static final int BEYOND = 2 * BATCH;

  /** Units before a block that are taken up with it. */
  static final int BEHIND = 8;

  private static final int ROOM = BEHIND + BLOCK + BEYOND;

  /** The title and the body of an article. */
  final TextUnits title = new TextUnits();

  final TextUnits body = new TextUnits();

  /** The units of the block and around it. */
  final CharBuffer units = CharBuffer.allocate(ROOM);

  /** A byte for each of the units. */
  final ByteBuffer bytes = ByteBuffer.allocate(ROOM);

  /** Places in the block to look at. */
  final int[] candidates = new int[BLOCK + BATCH];

  /** The keys of the words at them. */
  final long[] keys = new long[BLOCK + BATCH];

  /** Makes Latin-1 of units. */
  final CharsetEncoder encoder = ISO_8859_1.newEncoder();

  /** Places at which a form may start. */
  int[] found = new int[BLOCK + BATCH];

  /** What is known of the word at each of these places, or 0. */
  long[] words = new long[BLOCK + BATCH];

  /** The {@link Joint} after each of these words, from bit 8 on, and the letters of the word. */
  int[] joints = new int[BLOCK + BATCH];

  /** A mark for each of the bytes. */
  final byte[] marks = new byte[ROOM];

  /** Where the longest form at each of these places ends, see {@link WordStarts#follow}. */
  int[] wordEnds = new int[BLOCK + BATCH];

  /** Where forms end. */
  final FormEnds ends = new FormEnds();

  /** Gives back what only a text with very many places needs. */
  void shrink() {
    if (found.length > BLOCK + BATCH) {
      found = new int[BLOCK + BATCH];
      words = new long[found.length];
      joints = new int[found.length];
      wordEnds = new int[found.length];
    }
  }

  /** Makes room for a number of places in all. */
  void reserve(int places) {
    if (places > found.length) {
      found = Arrays.copyOf(found, Math.max(places, 2 * found.length));
      words = Arrays.copyOf(words, found.length);
      joints = Arrays.copyOf(joints, found.length);
      wordEnds = Arrays.copyOf(wordEnds, found.length);
    }
  }
}

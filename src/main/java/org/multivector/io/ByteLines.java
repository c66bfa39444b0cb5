package org.multivector.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as ranges of one reused buffer. A line ends before LF or CR LF; the last
 * one needs neither. An over-long line is skipped to its end and flagged.
 */
final class ByteLines {
  private final InputStream in;
  private final int maxLineBytes;

  /** Larger than the buffers of the streams below, which then are passed by. */
  private byte[] buffer = new byte[1 << 17];

  private int begin;
  private int end;
  private int next;
  private int filled;
  private boolean finished;
  private boolean tooLong;
  private long number;

  ByteLines(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
  }

  /** Moves to the next line; false if there is none. */
  boolean next() throws IOException {
    begin = next;
    tooLong = false;
    int scan = begin;
    while (true) {
      scan = Utf8.lineEnd(buffer, scan, filled);
      if (scan < filled) {
        next = scan + 1;
        break;
      }
      if (finished) {
        if (begin == filled && !tooLong) {
          return false;
        }
        next = filled;
        break;
      }
      if (scan - begin > maxLineBytes) {
        tooLong = true;
        // Forget what is read of the line; only its end matters now.
        begin = 0;
        scan = 0;
        filled = 0;
      }
      scan -= makeRoom();
      fill();
    }
    number++;
    end = scan;
    if (end > begin && buffer[end - 1] == '\r') {
      end--;
    }
    tooLong |= end - begin > maxLineBytes;
    if (number == 1
        && end - begin >= 3
        && buffer[begin] == (byte) 0xEF
        && buffer[begin + 1] == (byte) 0xBB
        && buffer[begin + 2] == (byte) 0xBF) {
      begin += 3;
    }
    return true;
  }

  /** Moves the open line to the front of the buffer or enlarges it; by how much the line moved. */
  private int makeRoom() {
    int moved = begin;
    if (begin > 0) {
      System.arraycopy(buffer, begin, buffer, 0, filled - begin);
      filled -= begin;
      begin = 0;
    }
    if (filled > buffer.length / 2) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * buffer.length));
    }
    return moved;
  }

  private void fill() throws IOException {
    int got = in.read(buffer, filled, buffer.length - filled);
    if (got < 0) {
      finished = true;
    } else {
      filled += got;
    }
  }

  byte[] buffer() {
    return buffer;
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  /** Number of the line, counted from 1. */
  long number() {
    return number;
  }

  /** Whether the line is longer than the limit; its bytes are then not available. */
  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = begin; i < end; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}

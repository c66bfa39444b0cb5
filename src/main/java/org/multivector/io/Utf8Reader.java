package org.multivector.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Characters of a UTF-8 stream. An invalid byte does not end the stream: it reads as a half
 * surrogate, see {@link Utf8#fault}, so that only the record that holds it is lost. A byte order
 * mark at the start is skipped.
 *
 * <p>A reader of records calls {@link #beginRecord()}; a record that outgrows the limit, for
 * instance behind a quotation mark that is never closed, fails instead of filling the memory.
 */
final class Utf8Reader extends Reader {
  private final InputStream in;
  private final long maxRecordChars;
  private final byte[] bytes = new byte[1 << 16];
  private int at;
  private int end;
  private boolean finished;
  private boolean begun;
  private int pendingLow = -1;
  private long recordChars;

  Utf8Reader(InputStream in, long maxRecordChars) {
    this.in = in;
    this.maxRecordChars = maxRecordChars;
  }

  void beginRecord() {
    recordChars = 0;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int n = 0;
    if (pendingLow >= 0) {
      target[offset] = (char) pendingLow;
      pendingLow = -1;
      n = 1;
    }
    while (n < length) {
      if (end - at < 4 && !finished) {
        if (n > 0 && end == at) {
          break;
        }
        fill();
      }
      if (at == end) {
        break;
      }
      int b = bytes[at];
      if (b >= 0) {
        target[offset + n++] = (char) b;
        at++;
        continue;
      }
      int sequence = Utf8.sequenceLength(bytes, at, end);
      if (sequence == 0) {
        target[offset + n++] = (char) (Utf8.ESCAPE + (b & 0xFF));
        at++;
        continue;
      }
      int codePoint = b & (0xFF >> (sequence + 1));
      for (int k = 1; k < sequence; k++) {
        codePoint = (codePoint << 6) | (bytes[at + k] & 0x3F);
      }
      at += sequence;
      if (codePoint < 0x10000) {
        target[offset + n++] = (char) codePoint;
      } else {
        target[offset + n++] = Character.highSurrogate(codePoint);
        if (n < length) {
          target[offset + n++] = Character.lowSurrogate(codePoint);
        } else {
          pendingLow = Character.lowSurrogate(codePoint);
        }
      }
    }
    if (n == 0) {
      return -1;
    }
    recordChars += n;
    // What one call to fill brings may belong to the next record, hence the slack.
    if (recordChars > maxRecordChars + 2L * bytes.length) {
      throw new LimitException("the record is longer than maxLineBytes " + maxRecordChars);
    }
    return n;
  }

  private void fill() throws IOException {
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    while (end < 4 && !finished) {
      int got = in.read(bytes, end, bytes.length - end);
      if (got < 0) {
        finished = true;
      } else {
        end += got;
      }
    }
    if (!begun) {
      begun = true;
      if (end >= 3
          && bytes[0] == (byte) 0xEF
          && bytes[1] == (byte) 0xBB
          && bytes[2] == (byte) 0xBF) {
        at = 3;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

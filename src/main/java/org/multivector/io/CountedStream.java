package org.multivector.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that reports how many bytes were taken from it, at most once per block. */
final class CountedStream extends FilterInputStream {
  private static final long BLOCK = 1 << 18;

  private final LongConsumer listener;
  private long count;
  private long reported;

  CountedStream(InputStream in, LongConsumer listener) {
    super(in);
    this.listener = listener;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    took(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    took(Math.max(0, n));
    return n;
  }

  private void took(int n) {
    count += n;
    if (count - reported >= BLOCK) {
      reported = count;
      listener.accept(count);
    }
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count += skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

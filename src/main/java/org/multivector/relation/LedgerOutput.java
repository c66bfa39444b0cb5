package org.multivector.relation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Writes the numbers and strings of a ledger file, and the digest of all of them. */
final class LedgerOutput {
  private final WritableByteChannel channel;
  private final MessageDigest digest = sha256();
  private final byte[] buffer = new byte[1 << 16];
  private int size;

  LedgerOutput(WritableByteChannel channel) {
    this.channel = channel;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Small numbers of either sign as small numbers without one. */
  static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  static long unzigzag(long code) {
    return (code >>> 1) ^ -(code & 1);
  }

  void octet(int value) throws IOException {
    if (size == buffer.length) {
      flush();
    }
    buffer[size++] = (byte) value;
  }

  void bytes(byte[] values) throws IOException {
    bytes(values, 0, values.length);
  }

  void bytes(byte[] values, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      octet(values[i]);
    }
  }

  void varint(long value) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      octet((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    octet((int) rest);
  }

  void fixed32(int value) throws IOException {
    for (int shift = 24; shift >= 0; shift -= 8) {
      octet(value >>> shift);
    }
  }

  void fixed64(long value) throws IOException {
    for (int shift = 56; shift >= 0; shift -= 8) {
      octet((int) (value >>> shift));
    }
  }

  void string(String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes.length);
    bytes(bytes);
  }

  /** A string that may be absent. */
  void optional(@Nullable String value) throws IOException {
    if (value == null) {
      varint(0);
    } else {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      varint(bytes.length + 1L);
      bytes(bytes);
    }
  }

  /** Writes the digest and hands on what is buffered. */
  void finish() throws IOException {
    flush();
    ByteBuffer trailer = ByteBuffer.wrap(digest.digest());
    while (trailer.hasRemaining()) {
      channel.write(trailer);
    }
  }

  private void flush() throws IOException {
    digest.update(buffer, 0, size);
    ByteBuffer full = ByteBuffer.wrap(buffer, 0, size);
    while (full.hasRemaining()) {
      channel.write(full);
    }
    size = 0;
  }
}

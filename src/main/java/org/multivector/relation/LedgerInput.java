package org.multivector.relation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.multivector.relation.LedgerFormatException.Reason;

/** Reads the numbers and strings of a ledger file, trusting none of them. */
final class LedgerInput {
  private static final int DIGEST = 32;

  private final Path file;
  private final SeekableByteChannel channel;
  private final MessageDigest digest = LedgerOutput.sha256();
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int limit;

  /** Bytes of content that are not in the buffer yet. */
  private long unread;

  private final long size;

  LedgerInput(Path file, SeekableByteChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.size = channel.size();
    this.unread = Math.max(0, size - DIGEST);
  }

  LedgerFormatException failure(Reason reason, String detail) {
    return new LedgerFormatException(file, reason, detail);
  }

  LedgerFormatException corrupt(String fault) {
    return failure(Reason.CORRUPT, "the ledger is corrupt: " + fault + "; build it again");
  }

  /** For constant faults; one that is put together must not be where nothing is wrong. */
  void require(boolean condition, String fault) throws LedgerFormatException {
    if (!condition) {
      throw corrupt(fault);
    }
  }

  /** Bytes of content that are left. */
  long remaining() {
    return unread + limit - at;
  }

  /** Bytes of content that were read. */
  long position() {
    return Math.max(0, size - DIGEST) - remaining();
  }

  void magic(byte[] magic) throws IOException {
    if (size < magic.length + 4L + DIGEST) {
      byte[] start = new byte[(int) Math.min(size, magic.length)];
      fill(start, start.length);
      throw Arrays.equals(start, Arrays.copyOf(magic, start.length)) && size > 0
          ? truncated()
          : failure(Reason.NOT_A_LEDGER, "not a ledger");
    }
    for (byte b : magic) {
      if (octet() != b) {
        throw failure(Reason.NOT_A_LEDGER, "not a ledger; give a file that `ledger` wrote");
      }
    }
  }

  private LedgerFormatException truncated() {
    return failure(
        Reason.TRUNCATED,
        "the ledger is truncated: its " + size + " bytes end too early; copy or build it again");
  }

  int octet() throws IOException {
    if (at == limit) {
      if (unread == 0) {
        throw truncated();
      }
      limit = (int) Math.min(buffer.length, unread);
      fill(buffer, limit);
      digest.update(buffer, 0, limit);
      unread -= limit;
      at = 0;
    }
    return buffer[at++] & 0xFF;
  }

  private void fill(byte[] into, int count) throws IOException {
    ByteBuffer target = ByteBuffer.wrap(into, 0, count);
    while (target.hasRemaining()) {
      if (channel.read(target) < 0) {
        throw truncated();
      }
    }
  }

  boolean flag() throws IOException {
    int value = octet();
    if (value > 1) {
      throw corrupt("flag " + value + " at " + (position() - 1) + " is neither 0 nor 1");
    }
    return value == 1;
  }

  /** A varint in its shortest form, so that a value has one spelling. */
  long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int octet = octet();
      value |= (long) (octet & 0x7F) << shift;
      if (octet < 0x80) {
        if (!((octet != 0 || shift == 0) && (shift < 63 || octet == 1))) {
          throw corrupt("number at " + position() + " is not in its shortest form");
        }
        return value;
      }
    }
    throw failure(Reason.CORRUPT, "the ledger is corrupt: a number at " + position() + " is long");
  }

  /** A number in [0, bound). */
  int bounded(long bound, String what) throws IOException {
    long value = varint();
    if (value < 0 || value >= bound) {
      throw corrupt(what + " " + Long.toUnsignedString(value) + " is not in [0, " + bound + ")");
    }
    return (int) value;
  }

  /** A number of things that take at least so many bytes each. */
  int count(String what, int least) throws IOException {
    long value = varint();
    // A truncated file keeps its true counts: it ends early and is not corrupt.
    if (value < 0 || value > Integer.MAX_VALUE - 64) {
      throw failure(
          Reason.CORRUPT,
          "the ledger is corrupt: number of "
              + what
              + " "
              + Long.toUnsignedString(value)
              + " is out of range; build it again");
    }
    if (value * least > remaining()) {
      throw truncated();
    }
    return (int) value;
  }

  int integer(long value, String what) throws LedgerFormatException {
    if ((int) value != value) {
      throw corrupt(what + " " + value + " is out of range");
    }
    return (int) value;
  }

  int fixed32() throws IOException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value << 8 | octet();
    }
    return value;
  }

  long fixed64() throws IOException {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | octet();
    }
    return value;
  }

  @Nullable String optional() throws IOException {
    long length = varint();
    return length == 0 ? null : string(length - 1);
  }

  /** Strings in ascending order, each once. */
  String[] table(String what) throws IOException {
    String[] values = new String[count(what + "s", 1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = string(varint());
      if (i > 0 && values[i - 1].compareTo(values[i]) >= 0) {
        throw corrupt("table of " + what + "s is not in order");
      }
    }
    return values;
  }

  /** Ids in ascending order, each less the prefix that it shares with the one before. */
  void ids(String[] ids, int n) throws IOException {
    byte[] before = {};
    for (int i = 0; i < n; i++) {
      int shared = bounded(before.length + 1L, "shared prefix");
      long rest = varint();
      checkLength(rest);
      byte[] id = Arrays.copyOf(before, (int) (shared + rest));
      for (int k = shared; k < id.length; k++) {
        id[k] = (byte) octet();
      }
      ids[i] = decoded(id);
      require(id.length > 0, "an article's id is empty");
      require(i == 0 || ids[i - 1].compareTo(ids[i]) < 0, "article ids are not in order");
      before = id;
    }
  }

  private String string(long length) throws IOException {
    checkLength(length);
    byte[] bytes = new byte[(int) length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) octet();
    }
    return decoded(bytes);
  }

  private void checkLength(long length) throws IOException {
    if (length < 0 || length > Integer.MAX_VALUE / 2 || length > remaining()) {
      throw length > 0 && length <= Integer.MAX_VALUE / 2
          ? truncated()
          : failure(
              Reason.CORRUPT,
              "the ledger is corrupt: a text at " + position() + " is too long; build it again");
    }
  }

  private String decoded(byte[] bytes) throws IOException {
    try {
      return decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw failure(
          Reason.CORRUPT,
          "the ledger is corrupt: a text before " + position() + " is not UTF-8; build it again");
    }
  }

  /** Checks that nothing is left, and the digest. */
  void finish() throws IOException {
    if (remaining() != 0) {
      throw corrupt(remaining() + " bytes follow its end");
    }
    byte[] stated = new byte[DIGEST];
    fill(stated, DIGEST);
    require(Arrays.equals(stated, digest.digest()), "its checksum does not match its content");
  }
}

package org.multivector.relation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multivector.actor.ActorCatalog;
import org.multivector.relation.LedgerFormatException.Reason;

class LedgerFileTest {

  @TempDir Path folder;
  private Path file;
  private RelationLedger ledger;

  @BeforeEach
  void build() {
    file = folder.resolve("news.ledger");
    ledger =
        RelationLedger.builder()
            .keeping(Keep.TEXT, Keep.FINGERPRINT)
            .add(News.article("a1 2020-05-01 source=Times url=http://x.example/ı: KAZ met CHN | x"))
            .add(
                News.article(
                    "a2 1899-05-01 source=Таймс author=KAZ revision=7: RUS/capital a b c d e f g h i"
                        + " j k l m n o p q r || x | KAZ y KAZ"))
            .keeping()
            .add(News.article("b: UZB | NOWHERE | TUR/demonym UZB"))
            .add(News.article("c: nobody"))
            .build();
  }

  private RelationLedger loaded() throws IOException {
    return RelationLedger.load(file, ActorCatalog.bundled());
  }

  @Test
  void whatIsSavedIsLoadedAgain() throws IOException {
    ledger.save(file);
    assertEquals(ledger, loaded());
    assertEquals(ledger.actors(), loaded().actors());
    assertEquals(ledger.graph(Cut.withDefaults()), loaded().graph(Cut.withDefaults()));
    RelationLedger.empty().save(file);
    assertEquals(RelationLedger.empty(), loaded());
  }

  @Test
  void savingLeavesOneFileAndReplacesTheOldOne() throws IOException {
    Files.writeString(file, "old");
    ledger.save(file);
    assertTrue(RelationLedger.isLedger(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFailedSaveLeavesTheOldFile() throws IOException {
    Path missing = folder.resolve("missing").resolve("news.ledger");
    assertThrows(IOException.class, () -> ledger.save(missing));
    ledger.save(file);
    assertThrows(IOException.class, () -> ledger.save(folder));
    assertEquals(ledger, loaded());
  }

  @Test
  void equalLedgersGiveEqualBytes() throws IOException {
    ledger.save(file);
    byte[] once = Files.readAllBytes(file);
    loaded().merge(ledger).save(file);
    assertArrayEquals(once, Files.readAllBytes(file));
  }

  @Test
  void everyTruncationIsAClearError() throws IOException {
    ledger.save(file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      LedgerFormatException error = assertThrows(LedgerFormatException.class, this::loaded);
      assertTrue(
          error.reason() == Reason.TRUNCATED || length == 0 || error.reason() == Reason.CORRUPT,
          () -> "" + error);
    }
  }

  @Test
  void everyFlippedByteIsAClearError() throws IOException {
    ledger.save(file);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, damaged);
      assertThrows(LedgerFormatException.class, this::loaded);
    }
  }

  /** Damages the content and puts the digest right, as an attacker would. */
  @Test
  void damageUnderARightChecksumNeverCrashesTheReader() throws Exception {
    ledger.save(file);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(6);
    for (int round = 0; round < 600; round++) {
      byte[] damaged = whole.clone();
      int flips = 1 + random.nextInt(3);
      for (int f = 0; f < flips; f++) {
        damaged[8 + random.nextInt(whole.length - 40)] = (byte) random.nextInt();
      }
      signed(damaged);
      Files.write(file, damaged);
      try {
        RelationLedger read = loaded();
        read.graph(Cut.withDefaults().with(Unit.ARTICLE));
        read.evidence(Cut.withDefaults(), "KAZ", "CHN");
        read.merge(ledger);
      } catch (LedgerFormatException expected) {
        assertTrue(("" + expected.getMessage()).startsWith(file.toString()));
      }
    }
  }

  private static void signed(byte[] bytes) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(bytes, bytes.length - 32));
    System.arraycopy(digest, 0, bytes, bytes.length - 32, 32);
  }

  @Test
  void hostileCountsTakeNoMemory() throws Exception {
    byte[] hostile = new byte[200];
    ByteBuffer.wrap(hostile).put(LedgerFile.MAGIC).putInt(1).put(new byte[] {-1, -1, -1, -1, 7});
    signed(hostile);
    Files.write(file, hostile);
    assertEquals(Reason.CORRUPT, assertThrows(LedgerFormatException.class, this::loaded).reason());
  }

  @Test
  void aNewerFileIsNamedAsSuch() throws Exception {
    ledger.save(file);
    byte[] newer = Files.readAllBytes(file);
    newer[11] = 2;
    signed(newer);
    Files.write(file, newer);
    LedgerFormatException error = assertThrows(LedgerFormatException.class, this::loaded);
    assertEquals(Reason.NEWER, error.reason());
    assertEquals(
        file + ": the ledger has version 2 and this library reads up to 1; use a newer one",
        error.getMessage());
  }

  @Test
  void anotherFileIsNoLedger() throws IOException {
    Files.writeString(
        file, "{\"id\":\"a1\",\"text\":\"a long enough line of other content here\"}");
    assertEquals(
        Reason.NOT_A_LEDGER, assertThrows(LedgerFormatException.class, this::loaded).reason());
    assertFalse(RelationLedger.isLedger(file));
  }

  @Test
  void bytesAfterTheEndAreAnError() throws IOException {
    ledger.save(file);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 3));
    assertThrows(LedgerFormatException.class, this::loaded);
  }
}

package org.multivector.relation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.Unlisted;

/**
 * The file form of a ledger, version 1.
 *
 * <pre>
 * magic     8 bytes  MVLEDGER
 * version   u32      1; a reader refuses a greater one
 * counts    varint   articles, sentences, mentions
 * tables    actor ids, sources, languages, rules: varint count, then the strings, ascending
 * articles  column by column:
 *             id           varint length of the prefix shared with the one before, then the rest
 *             day          varint: 0 undated, else 1 + zigzag(epoch day - that of the last dated)
 *             source       varint: 0 none, else 1 + index into the table
 *             language     likewise
 *             author       likewise, into actor ids
 *             url          varint: 0 none, else 1 + length in bytes, then the bytes
 *             revision     varint
 *             hash         8 bytes
 *             sentences    varint: number of sentences that name somebody
 *             title        1 byte: 0 no article has one; 1, then like url for each article
 *             fingerprint  1 byte: 0 no article has one; 1, then for each article 1 byte and, if it
 *                          is 1, 32 times 8 bytes
 * sentences column by column:
 *             field        1 byte
 *             paragraph    varint, zigzag, less that of the sentence before in the article
 *             ordinal      varint, less that of the sentence before in the article
 *             begin        varint
 *             length       varint
 *             mentions     varint: number, at least 1
 *             text         like title
 * mentions  column by column:
 *             actor        varint: index into actor ids
 *             start        varint, zigzag, less the sentence's begin
 *             length       varint
 *             kind         1 byte
 *             rule         varint: index into the table
 * digest    32 bytes  SHA-256 of all that precedes
 * </pre>
 *
 * <p>Multi-byte numbers are big-endian; a varint holds seven bits a byte, lowest first; a string is
 * a varint length in bytes and UTF-8. Nothing depends on time, place or order of building, so that
 * equal ledgers give equal bytes.
 *
 * <p>A reader trusts no count: each is checked against the bytes that are left before memory is
 * taken, every index against its table, every order that is promised, and at last the digest.
 */
final class LedgerFile {
  static final byte[] MAGIC = "MVLEDGER".getBytes(StandardCharsets.US_ASCII);
  static final int VERSION = 1;

  /** Fewest bytes that an article, a sentence and a mention take over all columns. */
  private static final int LEAST_ARTICLE = 17;

  private static final int LEAST_SENTENCE = 6;
  private static final int LEAST_MENTION = 5;

  private LedgerFile() {}

  static boolean isLedger(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  static void save(Columns columns, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path draft =
        target.resolveSibling(
            "." + target.getFileName() + "." + UUID.randomUUID().toString().substring(0, 8));
    try {
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        LedgerOutput out = new LedgerOutput(channel);
        write(columns, out);
        out.finish();
        channel.force(true);
      }
      try {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  static void write(Columns c, LedgerOutput out) throws IOException {
    out.bytes(MAGIC);
    out.fixed32(VERSION);
    out.varint(c.articles());
    out.varint(c.sentences());
    out.varint(c.mentions());
    table(c.actorIds(), out);
    table(c.sources, out);
    table(c.languages, out);
    table(c.rules, out);
    writeArticles(c, out);
    writeSentences(c, out);
    writeMentions(c, out);
  }

  private static void table(String[] values, LedgerOutput out) throws IOException {
    out.varint(values.length);
    for (String value : values) {
      out.string(value);
    }
  }

  private static void writeArticles(Columns c, LedgerOutput out) throws IOException {
    int n = c.articles();
    byte[] before = {};
    for (int a = 0; a < n; a++) {
      byte[] id = c.ids[a].getBytes(StandardCharsets.UTF_8);
      int shared = Arrays.mismatch(before, id);
      shared = shared < 0 ? id.length : shared;
      out.varint(shared);
      out.varint(id.length - shared);
      out.bytes(id, shared, id.length - shared);
      before = id;
    }
    long day = 0;
    for (int a = 0; a < n; a++) {
      if (c.day[a] == Columns.NO_DAY) {
        out.varint(0);
      } else {
        out.varint(1 + LedgerOutput.zigzag(c.day[a] - day));
        day = c.day[a];
      }
    }
    for (int a = 0; a < n; a++) {
      out.varint(c.source[a] + 1L);
    }
    for (int a = 0; a < n; a++) {
      out.varint(c.language[a] + 1L);
    }
    for (int a = 0; a < n; a++) {
      out.varint(c.author[a] + 1L);
    }
    for (int a = 0; a < n; a++) {
      out.optional(c.url[a]);
    }
    for (int a = 0; a < n; a++) {
      out.varint(c.revision[a]);
    }
    for (int a = 0; a < n; a++) {
      out.fixed64(c.hash[a]);
    }
    for (int a = 0; a < n; a++) {
      out.varint(c.sentenceStart[a + 1] - c.sentenceStart[a]);
    }
    out.octet(c.title == null ? 0 : 1);
    for (int a = 0; c.title != null && a < n; a++) {
      out.optional(c.title(a));
    }
    out.octet(c.fingerprint == null ? 0 : 1);
    for (int a = 0; c.fingerprint != null && a < n; a++) {
      long[] fingerprint = c.fingerprint(a);
      out.octet(fingerprint == null ? 0 : 1);
      if (fingerprint != null) {
        for (long value : fingerprint) {
          out.fixed64(value);
        }
      }
    }
  }

  private static void writeSentences(Columns c, LedgerOutput out) throws IOException {
    int n = c.sentences();
    out.bytes(c.field, 0, n);
    for (int a = 0; a < c.articles(); a++) {
      int before = 0;
      for (int s = c.sentenceStart[a]; s < c.sentenceStart[a + 1]; s++) {
        out.varint(LedgerOutput.zigzag(c.paragraph[s] - (long) before));
        before = c.paragraph[s];
      }
    }
    for (int a = 0; a < c.articles(); a++) {
      int before = 0;
      for (int s = c.sentenceStart[a]; s < c.sentenceStart[a + 1]; s++) {
        out.varint(c.ordinal[s] - (long) before);
        before = c.ordinal[s];
      }
    }
    for (int s = 0; s < n; s++) {
      out.varint(c.begin[s]);
    }
    for (int s = 0; s < n; s++) {
      out.varint(c.end[s] - (long) c.begin[s]);
    }
    for (int s = 0; s < n; s++) {
      out.varint(c.mentionStart[s + 1] - c.mentionStart[s]);
    }
    out.octet(c.text == null ? 0 : 1);
    for (int s = 0; c.text != null && s < n; s++) {
      out.optional(c.text(s));
    }
  }

  private static void writeMentions(Columns c, LedgerOutput out) throws IOException {
    int n = c.mentions();
    for (int m = 0; m < n; m++) {
      out.varint(c.actor[m]);
    }
    for (int s = 0; s < c.sentences(); s++) {
      for (int m = c.mentionStart[s]; m < c.mentionStart[s + 1]; m++) {
        out.varint(LedgerOutput.zigzag(c.start[m] - (long) c.begin[s]));
      }
    }
    for (int m = 0; m < n; m++) {
      out.varint(c.length[m]);
    }
    out.bytes(c.kind, 0, n);
    for (int m = 0; m < n; m++) {
      out.varint(c.rule[m]);
    }
  }

  static Columns load(Path file, ActorCatalog catalog) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      LedgerInput in = new LedgerInput(file, channel);
      Columns columns = read(in, catalog);
      in.finish();
      return columns;
    }
  }

  private static Columns read(LedgerInput in, ActorCatalog catalog) throws IOException {
    in.magic(MAGIC);
    int version = in.fixed32();
    if (version != VERSION) {
      throw in.failure(
          version > VERSION
              ? LedgerFormatException.Reason.NEWER
              : LedgerFormatException.Reason.CORRUPT,
          "the ledger has version "
              + version
              + " and this library reads up to "
              + VERSION
              + (version > VERSION ? "; use a newer one" : ""));
    }
    long counts = in.position();
    int articles = in.count("articles", LEAST_ARTICLE);
    int sentences = in.count("sentences", LEAST_SENTENCE);
    int mentions = in.count("mentions", LEAST_MENTION);
    if (!((long) articles * LEAST_ARTICLE
            + (long) sentences * LEAST_SENTENCE
            + (long) mentions * LEAST_MENTION
        <= in.remaining())) {
      throw in.corrupt("counts at " + counts + " are greater than the file");
    }
    Actor[] actors = actors(in, catalog);
    String[] sources = in.table("source");
    String[] languages = in.table("language");
    String[] rules = in.table("rule");
    ColumnsDraft draft = new ColumnsDraft(articles, sentences, mentions);
    draft.articles = articles;
    draft.sentences = sentences;
    draft.mentions = mentions;
    readArticles(in, draft, sources.length, languages.length, actors.length);
    readSentences(in, draft);
    readMentions(in, draft, actors.length, rules.length);
    Columns columns = new Columns(draft, actors, sources, languages, rules);
    in.require(columns.usesWholeTables(), "a table holds an entry that nothing uses");
    return columns;
  }

  private static Actor[] actors(LedgerInput in, ActorCatalog catalog) throws IOException {
    String[] ids = in.table("actor");
    if (!(ids.length <= Columns.MAX_ACTORS)) {
      throw in.corrupt("there are " + ids.length + " actors");
    }
    Actor[] actors = new Actor[ids.length];
    for (int i = 0; i < ids.length; i++) {
      String id = ids[i];
      in.require(!id.isEmpty(), "an actor's id is empty");
      // A name or code that happens to equal the id must not change the actor.
      actors[i] =
          catalog.find(id).filter(actor -> actor.id().equals(id)).orElseGet(() -> new Unlisted(id));
    }
    return actors;
  }

  private static void readArticles(
      LedgerInput in, ColumnsDraft d, int sources, int languages, int actors) throws IOException {
    int n = d.articles;
    in.ids(d.ids, n);
    long day = 0;
    for (int a = 0; a < n; a++) {
      long code = in.varint();
      if (code == 0) {
        d.day[a] = Columns.NO_DAY;
      } else {
        day += LedgerOutput.unzigzag(code - 1);
        in.require(Math.abs(day) < Integer.MAX_VALUE, "a day is out of range");
        d.day[a] = (int) day;
      }
    }
    for (int a = 0; a < n; a++) {
      d.source[a] = in.bounded(sources + 1L, "source") - 1;
    }
    for (int a = 0; a < n; a++) {
      d.language[a] = in.bounded(languages + 1L, "language") - 1;
    }
    for (int a = 0; a < n; a++) {
      d.author[a] = in.bounded(actors + 1L, "author") - 1;
    }
    for (int a = 0; a < n; a++) {
      d.url[a] = in.optional();
    }
    for (int a = 0; a < n; a++) {
      d.revision[a] = in.varint();
      in.require(d.revision[a] >= 0, "a revision is negative");
    }
    for (int a = 0; a < n; a++) {
      d.hash[a] = in.fixed64();
    }
    for (int a = 0; a < n; a++) {
      d.sentenceStart[a + 1] =
          d.sentenceStart[a]
              + in.bounded(d.sentences - d.sentenceStart[a] + 1L, "number of sentences");
    }
    in.require(d.sentenceStart[n] == d.sentences, "sentences do not add up");
    if (in.flag()) {
      String[] title = new String[n];
      for (int a = 0; a < n; a++) {
        title[a] = in.optional();
      }
      d.title = title;
    }
    if (in.flag()) {
      long[][] fingerprint = new long[n][];
      for (int a = 0; a < n; a++) {
        if (in.flag()) {
          fingerprint[a] = new long[Fingerprint.LONGS];
          for (int i = 0; i < Fingerprint.LONGS; i++) {
            fingerprint[a][i] = in.fixed64();
          }
        }
      }
      d.fingerprint = fingerprint;
    }
  }

  private static void readSentences(LedgerInput in, ColumnsDraft d) throws IOException {
    int n = d.sentences;
    for (int s = 0; s < n; s++) {
      int field = in.octet();
      if (!(field < Codes.FIELDS)) {
        throw in.corrupt("field " + field + " is unknown");
      }
      d.field[s] = (byte) field;
    }
    for (int a = 0; a < d.articles; a++) {
      long paragraph = 0;
      for (int s = d.sentenceStart[a]; s < d.sentenceStart[a + 1]; s++) {
        paragraph += LedgerOutput.unzigzag(in.varint());
        d.paragraph[s] = in.integer(paragraph, "paragraph");
      }
    }
    for (int a = 0; a < d.articles; a++) {
      long ordinal = 0;
      for (int s = d.sentenceStart[a]; s < d.sentenceStart[a + 1]; s++) {
        long step = in.varint();
        in.require(step > 0 || s == d.sentenceStart[a], "sentences are out of order");
        ordinal += step;
        d.ordinal[s] = in.integer(ordinal, "sentence");
        in.require(ordinal >= 0, "a sentence has a negative number");
      }
    }
    for (int s = 0; s < n; s++) {
      d.begin[s] = in.bounded(Integer.MAX_VALUE, "begin of a sentence");
    }
    for (int s = 0; s < n; s++) {
      d.end[s] =
          d.begin[s] + in.bounded(Integer.MAX_VALUE - d.begin[s] + 1L, "length of a sentence");
    }
    for (int s = 0; s < n; s++) {
      int mentions = in.bounded(d.mentions - d.mentionStart[s] + 1L, "number of mentions");
      in.require(mentions > 0, "a sentence has no mention");
      d.mentionStart[s + 1] = d.mentionStart[s] + mentions;
    }
    in.require(d.mentionStart[n] == d.mentions, "mentions do not add up");
    if (in.flag()) {
      String[] text = new String[n];
      for (int s = 0; s < n; s++) {
        text[s] = in.optional();
      }
      d.text = text;
    }
  }

  private static void readMentions(LedgerInput in, ColumnsDraft d, int actors, int rules)
      throws IOException {
    int n = d.mentions;
    for (int m = 0; m < n; m++) {
      d.actor[m] = (char) in.bounded(actors, "actor");
    }
    for (int s = 0; s < d.sentences; s++) {
      for (int m = d.mentionStart[s]; m < d.mentionStart[s + 1]; m++) {
        long start = d.begin[s] + LedgerOutput.unzigzag(in.varint());
        d.start[m] = in.integer(start, "start of a mention");
        in.require(start >= 0, "a mention starts before its field");
      }
    }
    for (int m = 0; m < n; m++) {
      int length = in.bounded(Columns.MAX_SURFACE + 1L, "length of a mention");
      if ((long) d.start[m] + length > Integer.MAX_VALUE) {
        throw in.corrupt("length " + length + " of a mention is out of range");
      }
      d.length[m] = (char) length;
    }
    for (int m = 0; m < n; m++) {
      int kind = in.octet();
      if (!(kind < Codes.KINDS)) {
        throw in.corrupt("mention kind " + kind + " is unknown");
      }
      d.kind[m] = (byte) kind;
    }
    for (int m = 0; m < n; m++) {
      d.rule[m] = in.bounded(rules, "rule");
    }
  }
}

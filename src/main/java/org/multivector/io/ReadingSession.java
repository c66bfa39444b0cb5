package org.multivector.io;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.multivector.text.Article;

/** One run of a reader over its sources: recognises each, counts, and reports what is bad. */
final class ReadingSession {
  private static final int HEAD = 8192;

  private final InputLimits limits;
  private final OnReject onReject;
  private final Consumer<Rejected> rejects;
  private final Progress progress;
  private final ArticleSink sink;
  private final OptionalLong totalBytes;

  private int sources;
  private long articles;
  private long rejected;
  private long bytesBefore;
  private String source = "";
  private long records;

  ReadingSession(
      InputLimits limits,
      OnReject onReject,
      Consumer<Rejected> rejects,
      Progress progress,
      ArticleSink sink,
      OptionalLong totalBytes) {
    this.limits = limits;
    this.onReject = onReject;
    this.rejects = rejects;
    this.progress = progress;
    this.sink = sink;
    this.totalBytes = totalBytes;
  }

  void read(SourceFile file) throws IOException {
    InputStream opened;
    try {
      opened = Files.newInputStream(file.path());
    } catch (IOException e) {
      if (!file.inFolder()) {
        throw e;
      }
      source = file.name();
      reject(0, "", "cannot be read: " + said(e));
      return;
    }
    try (InputStream in = opened) {
      read(in, file.name(), file.id(), file.inFolder());
    }
  }

  void read(InputStream in, String name) throws IOException {
    read(in, name, name, false);
  }

  private void read(InputStream in, String name, String id, boolean inFolder) throws IOException {
    source = name;
    records = 0;
    sources++;
    CountedStream counted = new CountedStream(in, bytes -> report(bytesBefore + bytes, false));
    try {
      InputStream plain = decompressed(counted);
      PushbackInputStream content = new PushbackInputStream(plain, HEAD);
      byte[] head = content.readNBytes(HEAD);
      content.unread(head);
      Optional<InputForm> form = InputForm.recognise(name, head);
      if (form.isPresent()) {
        read(form.get(), content, id);
      } else if (inFolder) {
        reject(0, "", "is in none of the forms that are read");
      } else {
        throw new InputException(
            new Rejected(
                name,
                0,
                "",
                "is in none of the forms that are read; name it .jsonl, .csv, .txt or .xml,"
                    + " or .export.CSV or .gkg.csv if it is of GDELT"));
      }
    } catch (IOException e) {
      // What came before the break is good and stays.
      reject(0, "", "breaks off: " + said(e));
    } catch (UnsupportedOperationException e) {
      reject(0, "", String.valueOf(e.getMessage()));
    }
    bytesBefore += counted.count();
    report(bytesBefore, false);
  }

  private void read(InputForm form, InputStream in, String id) throws IOException {
    switch (form) {
      case JSON_LINES -> new JsonLines(this).read(in);
      case CSV -> new CsvArticles(this).read(in);
      case TEXT -> new TextArticle(this).read(in, id);
      case FEED -> new FeedArticles(this).read(in);
      case GDELT_EVENTS -> new EventTable(this).gdelt(in);
      case ICEWS_EVENTS -> new EventTable(this).icews(in);
      case GDELT_GKG -> new PlaceTable(this).read(in);
    }
  }

  private InputStream decompressed(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    byte[] magic = buffered.readNBytes(2);
    buffered.reset();
    if (!Arrays.equals(magic, new byte[] {0x1F, (byte) 0x8B})) {
      return buffered;
    }
    return new FilterInputStream(new GZIPInputStream(buffered, 1 << 16)) {
      private long count;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        count += Math.max(0, n);
        if (count > limits.maxDecompressedBytes()) {
          throw new LimitException(
              "it decompresses to more than maxDecompressedBytes " + limits.maxDecompressedBytes());
        }
        return n;
      }
    };
  }

  InputLimits limits() {
    return limits;
  }

  /** Counts a record, good or bad. */
  void record() throws LimitException {
    if (++records > limits.maxRecords()) {
      throw new LimitException(
          "the source holds more records than maxRecords " + limits.maxRecords());
    }
  }

  void accept(Article article) {
    articles++;
    sink.article(article);
  }

  void accept(CodedArticle article) {
    sink.coded(article);
    articles++;
  }

  void reject(long line, FieldFault fault) {
    reject(line, fault.field(), fault.reason());
  }

  void reject(long line, String field, String reason) {
    Rejected bad = new Rejected(source, line, field, reason);
    rejected++;
    rejects.accept(bad);
    if (onReject == OnReject.STOP) {
      throw new InputException(bad);
    }
  }

  private void report(long bytes, boolean finished) {
    progress.at(new Progress.Step(source, bytes, totalBytes, articles, rejected, finished));
  }

  Reading finish() {
    report(bytesBefore, true);
    return new Reading(sources, articles, rejected, bytesBefore);
  }

  private static String said(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}

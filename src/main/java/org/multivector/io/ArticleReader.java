package org.multivector.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.multivector.text.Article;

/**
 * Reads articles from files, folders and streams, one at a time.
 *
 * <pre>{@code
 * List<Article> news = ArticleReader.withDefaults().articles(Path.of("news.jsonl"));
 * }</pre>
 *
 * <p>A file is recognised by its ending, else by its content ({@link InputForm}); any of them may
 * be compressed with gzip, whatever it is called:
 *
 * <ul>
 *   <li>JSON lines: an object per line with the fields {@code id}, {@code date} (ISO 8601 or
 *       absent), {@code title}, {@code text}, {@code source}, {@code language} (BCP 47), {@code
 *       url}, {@code author} (id of the state that speaks) and {@code revision}. Other fields are
 *       ignored; {@code null} and an empty string mean absent. {@code text} is required. An id may
 *       be a whole number.
 *   <li>CSV with a header of the same names.
 *   <li>Plain text: one article; the first line that is not blank is its title, its id the path.
 *   <li>RSS and Atom: an article per item or entry; markup is taken out. Document types and
 *       entities of their own are never read.
 *   <li>GDELT event exports and knowledge graphs and ICEWS events: {@linkplain CodedArticle coded
 *       articles}.
 * </ul>
 *
 * <p>A folder is read with its subfolders in the order of its paths; hidden files are passed over.
 * An article without an id gets one made of its content, so that reading it twice is reading it
 * once.
 *
 * <p>A bad record is passed over, counted and reported to the {@linkplain #withRejects listener};
 * with {@link OnReject#STOP} the first one throws an {@link InputException}. Bad are: malformed
 * JSON, a field of the wrong type or stated twice, missing text, a day that the calendar does not
 * have, invalid UTF-8, half a surrogate pair, and whatever exceeds the {@link InputLimits}. A file
 * that breaks off is reported too; what was read of it stands.
 *
 * <p>Memory: one record at a time, except that the events of one GDELT or ICEWS file are held until
 * it has been read. Time is linear in the input. Immutable and safe for use by many threads.
 */
public final class ArticleReader {
  private static final String SAMPLE = "sample.jsonl";

  private final InputLimits limits;
  private final OnReject onReject;
  private final Consumer<Rejected> rejects;
  private final Progress progress;

  private ArticleReader(
      InputLimits limits, OnReject onReject, Consumer<Rejected> rejects, Progress progress) {
    this.limits = limits;
    this.onReject = onReject;
    this.rejects = rejects;
    this.progress = progress;
  }

  /** A reader with the default limits that passes over bad records. */
  public static ArticleReader withDefaults() {
    return new ArticleReader(InputLimits.defaults(), OnReject.SKIP, rejected -> {}, Progress.NONE);
  }

  /** This reader with other limits. */
  public ArticleReader with(InputLimits newLimits) {
    return new ArticleReader(newLimits, onReject, rejects, progress);
  }

  /** This reader with another way to treat bad records. */
  public ArticleReader with(OnReject newOnReject) {
    return new ArticleReader(limits, newOnReject, rejects, progress);
  }

  /** This reader with a listener that is told of each bad record. */
  public ArticleReader withRejects(Consumer<Rejected> listener) {
    return new ArticleReader(limits, onReject, listener, progress);
  }

  /** This reader with a listener that is told how far it has come. */
  public ArticleReader with(Progress listener) {
    return new ArticleReader(limits, onReject, rejects, listener);
  }

  /**
   * The news briefs that come with the library, in the order of their days: written for it, about
   * public events of Eurasian diplomacy from 2014 to 2025.
   */
  public static List<Article> bundledSample() {
    try (InputStream in = ArticleReader.class.getResourceAsStream(SAMPLE)) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no " + SAMPLE + "; is it complete?");
      }
      List<Article> articles = new ArrayList<>();
      withDefaults().with(OnReject.STOP).read(in, SAMPLE, articles::add);
      return List.copyOf(articles);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled " + SAMPLE, e);
    }
  }

  /**
   * All articles of the inputs, in their order.
   *
   * @throws IOException if an input does not exist or cannot be opened
   * @throws InputException if nothing can be read of an input, or on the first bad record where
   *     reading is strict
   */
  public List<Article> articles(Path... inputs) throws IOException {
    List<Article> articles = new ArrayList<>();
    read(List.of(inputs), articles::add);
    return List.copyOf(articles);
  }

  /**
   * Hands all articles of the inputs to a sink.
   *
   * @param inputs files and folders
   * @throws IOException if an input does not exist or cannot be opened; this is found out before
   *     anything is read
   * @throws InputException if nothing can be read of an input, or on the first bad record where
   *     reading is strict
   */
  public Reading read(Collection<Path> inputs, ArticleSink sink) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    long total = 0;
    for (Path input : inputs) {
      for (SourceFile file : files(input)) {
        files.add(file);
        total += Files.size(file.path());
      }
    }
    ReadingSession session = session(sink, OptionalLong.of(total));
    for (SourceFile file : files) {
      session.read(file);
    }
    return session.finish();
  }

  /** Hands all articles of a file or folder to a sink. */
  public Reading read(Path input, ArticleSink sink) throws IOException {
    return read(List.of(input), sink);
  }

  /**
   * Hands all articles of a stream to a sink. Its form is recognised by the source's name, else by
   * its content.
   *
   * @param in the stream; it is not closed
   * @param source its name in error messages, such as {@code -} for standard input
   */
  public Reading read(InputStream in, String source, ArticleSink sink) throws IOException {
    ReadingSession session = session(sink, OptionalLong.empty());
    session.read(in, source);
    return session.finish();
  }

  private ReadingSession session(ArticleSink sink, OptionalLong total) {
    return new ReadingSession(limits, onReject, rejects, progress, sink, total);
  }

  private List<SourceFile> files(Path input) throws IOException {
    if (!Files.exists(input)) {
      throw new NoSuchFileException(input.toString(), null, "there is no such file or folder");
    }
    if (!Files.isDirectory(input)) {
      if (!Files.isReadable(input)) {
        throw new IOException(input + ": cannot be read; check its permissions");
      }
      return List.of(new SourceFile(input, input.toString(), name(input), false));
    }
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(input)) {
      paths
          .filter(Files::isRegularFile)
          .filter(path -> !isHidden(input.relativize(path)))
          .limit(limits.maxFiles() + 1L)
          .forEach(
              path -> {
                String inside = input.relativize(path).toString().replace('\\', '/');
                files.add(new SourceFile(path, path.toString(), name(input) + "/" + inside, true));
              });
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    }
    if (files.size() > limits.maxFiles()) {
      throw new InputException(
          new Rejected(
              input.toString(), 0, "", "holds more files than maxFiles " + limits.maxFiles()));
    }
    if (files.isEmpty()) {
      throw new InputException(
          new Rejected(input.toString(), 0, "", "the folder holds no file to read"));
    }
    files.sort(Comparator.comparing(SourceFile::id));
    return files;
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String name(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? path.toString() : name.toString();
  }
}

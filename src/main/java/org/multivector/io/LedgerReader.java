package org.multivector.io;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.multivector.relation.Keep;
import org.multivector.relation.RelationLedger;
import org.multivector.text.AnnotatedArticle;
import org.multivector.text.Article;
import org.multivector.text.MentionExtractor;

/**
 * Reads articles and observes in a ledger who is named in them, on several threads.
 *
 * <pre>{@code
 * RelationLedger ledger = LedgerReader.withDefaults().withThreads(4).ledger(Path.of("news.jsonl.gz"));
 * }</pre>
 *
 * <p>The calling thread reads and parses, the others extract; since a ledger does not depend on the
 * order of its articles, any number of threads gives the same one to the bit. At most a few batches
 * of articles are in memory at a time besides the ledger itself. Immutable and safe for use by many
 * threads.
 */
public final class LedgerReader {
  private static final int BATCH_CHARS = 1 << 18;
  private static final int BATCH_ARTICLES = 512;
  private static final int BATCHES_A_THREAD = 2;

  private final ArticleReader reader;
  private final MentionExtractor extractor;
  private final int threads;
  private final List<Keep> kept;

  private LedgerReader(
      ArticleReader reader, MentionExtractor extractor, int threads, List<Keep> kept) {
    this.reader = reader;
    this.extractor = extractor;
    this.threads = threads;
    this.kept = kept;
  }

  /** The default reader, the default extractor, and as many threads as there are processors. */
  public static LedgerReader withDefaults() {
    return new LedgerReader(
        ArticleReader.withDefaults(),
        MentionExtractor.withDefaults(),
        Runtime.getRuntime().availableProcessors(),
        List.of());
  }

  /** With another reader. */
  public LedgerReader with(ArticleReader newReader) {
    return new LedgerReader(newReader, extractor, threads, kept);
  }

  /** With another extractor, which also says which actors there are. */
  public LedgerReader with(MentionExtractor newExtractor) {
    return new LedgerReader(reader, newExtractor, threads, kept);
  }

  /**
   * With another number of threads that extract.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public LedgerReader withThreads(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("threads " + number + " is not at least 1");
    }
    return new LedgerReader(reader, extractor, number, kept);
  }

  /** With more kept of each article than who is named where, such as its text. */
  public LedgerReader keeping(Keep... more) {
    return new LedgerReader(reader, extractor, threads, List.of(more));
  }

  /** Where articles come from: something that hands them to a sink. */
  @FunctionalInterface
  public interface Feed {
    /** Hands all articles on. */
    void into(ArticleSink sink) throws IOException;
  }

  /**
   * The ledger of the articles in files and folders.
   *
   * @throws IOException if an input does not exist or cannot be opened
   * @throws InputException as {@link ArticleReader#read(Collection, ArticleSink)}
   */
  public RelationLedger ledger(Path... inputs) throws IOException {
    return ledger(sink -> reader.read(List.of(inputs), sink));
  }

  /** The ledger of the articles that a feed hands on. */
  public RelationLedger ledger(Feed feed) throws IOException {
    try (Workshop workshop = new Workshop()) {
      feed.into(workshop);
      return workshop.finished();
    }
  }

  private RelationLedger.Builder builder() {
    return RelationLedger.builder(extractor.catalog()).keeping(kept.toArray(Keep[]::new));
  }

  /** Collects articles in batches and has them observed, each batch by a builder of its own. */
  private final class Workshop implements ArticleSink, AutoCloseable {
    private final ExecutorService workers = Executors.newFixedThreadPool(threads);
    private final Semaphore room = new Semaphore(BATCHES_A_THREAD * threads);
    private final ConcurrentLinkedQueue<RelationLedger.Builder> builders =
        new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private List<Object> batch = new ArrayList<>();
    private int chars;

    @Override
    public void article(Article article) {
      batch.add(article);
      chars += article.title().length() + article.text().length();
      handOnFull();
    }

    @Override
    public void coded(CodedArticle article) {
      batch.add(article);
      handOnFull();
    }

    private void handOnFull() {
      if (chars >= BATCH_CHARS || batch.size() >= BATCH_ARTICLES) {
        handOn();
      }
    }

    private void handOn() {
      List<Object> full = batch;
      batch = new ArrayList<>();
      chars = 0;
      room.acquireUninterruptibly();
      rethrow();
      workers.execute(() -> observe(full));
    }

    private void observe(List<Object> articles) {
      try {
        RelationLedger.Builder builder = builders.poll();
        if (builder == null) {
          builder = builder();
        }
        for (Object article : articles) {
          builder.add(annotated(article));
        }
        builders.add(builder);
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        room.release();
      }
    }

    private AnnotatedArticle annotated(Object article) {
      return article instanceof CodedArticle coded
          ? coded.annotate(extractor.catalog())
          : extractor.extract((Article) article);
    }

    RelationLedger finished() throws IOException {
      if (!batch.isEmpty()) {
        handOn();
      }
      workers.shutdown();
      try {
        if (!workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
          throw new IllegalStateException("the workers did not end");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while articles were observed");
      }
      rethrow();
      return RelationLedger.merged(builders.stream().map(RelationLedger.Builder::build).toList());
    }

    private void rethrow() {
      Throwable thrown = failure.get();
      if (thrown != null) {
        Throwables.throwIfUnchecked(thrown);
      }
    }

    @Override
    public void close() {
      workers.shutdownNow();
    }
  }
}

package org.multivector.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.multivector.actor.DateRange;
import org.multivector.io.ArticleSink;
import org.multivector.io.CodedArticle;
import org.multivector.text.Ambiguity;
import org.multivector.text.AnnotatedArticle;
import org.multivector.text.Article;
import org.multivector.text.Mention;
import org.multivector.text.MentionExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who is named where: a JSON line per article. */
@Command(
    name = "mentions",
    description = "Write the mentions of each article as a JSON line.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class MentionsCommand extends Action {
  private static final int BATCH_CHARS = 1 << 17;

  @Mixin private InputOptions input;
  @Mixin private OutputOption output;

  @Option(names = "--from", paramLabel = "DATE", description = "First day, inclusive.")
  @org.jspecify.annotations.Nullable
  String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day, exclusive.")
  @org.jspecify.annotations.Nullable
  String to;

  @Option(
      names = "--ambiguous",
      description = "Also list the places where the text does not settle who is meant.")
  boolean ambiguous;

  @Override
  void run(Console console) throws IOException {
    List<Path> ledgers = input.ledgers();
    if (!ledgers.isEmpty()) {
      throw Failure.usage(
          ledgers.get(0)
              + " is a saved ledger, which has no articles to search; give mentions the articles");
    }
    CutOptions window = new CutOptions();
    window.from = from;
    window.to = to;
    DateRange days = window.window();
    MentionExtractor extractor = input.extractor().withKinds(input.mentionKinds());
    try (Corpus corpus = new Corpus(input, console);
        Output out = output.open(console);
        Lines lines = new Lines(extractor, out.stream())) {
      corpus.read(
          new ArticleSink() {
            @Override
            public void article(Article article) {
              add(article, article);
            }

            @Override
            public void coded(CodedArticle article) {
              add(article, article.article());
            }

            private void add(Object item, Article article) {
              if (days == null || article.date().map(days::contains).orElse(false)) {
                lines.add(item, article.title().length() + article.text().length());
              }
            }
          });
      lines.finish();
      out.finish();
    }
  }

  /** Annotates batches on several threads and writes them in the order they came. */
  private final class Lines implements AutoCloseable {
    private final MentionExtractor extractor;
    private final OutputStream out;
    private final ExecutorService workers = Executors.newFixedThreadPool(input.threads);
    private final Deque<Future<byte[]>> pending = new ArrayDeque<>();
    private final JsonFactory factory = new JsonFactory();
    private List<Object> batch = new ArrayList<>();
    private int chars;

    Lines(MentionExtractor extractor, OutputStream out) {
      this.extractor = extractor;
      this.out = out;
    }

    void add(Object item, int length) {
      batch.add(item);
      chars += length;
      if (chars >= BATCH_CHARS || batch.size() >= 256) {
        handOn();
      }
    }

    private void handOn() {
      List<Object> full = batch;
      batch = new ArrayList<>();
      chars = 0;
      pending.add(workers.submit(() -> lines(full)));
      while (pending.size() > 2 * input.threads) {
        writeNext();
      }
    }

    private void writeNext() {
      try {
        out.write(pending.remove().get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Failure.data("interrupted", e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      }
    }

    void finish() {
      handOn();
      while (!pending.isEmpty()) {
        writeNext();
      }
    }

    private byte[] lines(List<Object> items) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (JsonGenerator json = factory.createGenerator(bytes)) {
        json.setPrettyPrinter(null);
        json.setRootValueSeparator(null);
        for (Object item : items) {
          json.writeStartObject();
          if (item instanceof CodedArticle coded) {
            write(coded.annotate(extractor.catalog()), json);
          } else {
            Article article = (Article) item;
            write(extractor.extract(article), json);
            if (ambiguous) {
              write(extractor.ambiguities(article), json);
            }
          }
          json.writeEndObject();
          json.writeRaw('\n');
        }
      }
      return bytes.toByteArray();
    }

    private static void write(AnnotatedArticle annotated, JsonGenerator json) throws IOException {
      json.writeStringField("id", annotated.article().id());
      if (annotated.article().date().isPresent()) {
        json.writeStringField("date", annotated.article().date().get().toString());
      }
      json.writeArrayFieldStart("mentions");
      for (Mention mention : annotated.mentions()) {
        json.writeStartObject();
        json.writeStringField("actor", mention.actor().id());
        json.writeStringField("kind", mention.kind().word());
        json.writeStringField("surface", mention.surface());
        json.writeStringField("in", mention.field().word());
        json.writeNumberField("start", mention.start());
        json.writeNumberField("end", mention.end());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private static void write(List<Ambiguity> ambiguities, JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("ambiguous");
      for (Ambiguity ambiguity : ambiguities) {
        json.writeStartObject();
        json.writeStringField("surface", ambiguity.surface());
        json.writeStringField("in", ambiguity.field().word());
        json.writeNumberField("start", ambiguity.start());
        json.writeNumberField("end", ambiguity.end());
        json.writeArrayFieldStart("readings");
        for (Ambiguity.Reading reading : ambiguity.readings()) {
          json.writeStartObject();
          json.writeStringField("actor", reading.actor().id());
          json.writeStringField("kind", reading.kind().word());
          json.writeBooleanField("taken", reading.standing() == Ambiguity.Standing.TAKEN);
          json.writeStringField("rule", reading.rule());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    @Override
    public void close() {
      workers.shutdownNow();
    }
  }
}

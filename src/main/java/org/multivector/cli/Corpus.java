package org.multivector.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multivector.io.ArticleReader;
import org.multivector.io.ArticleSink;
import org.multivector.io.CodedArticle;
import org.multivector.io.OnReject;
import org.multivector.io.Reading;
import org.multivector.io.Rejected;
import org.multivector.io.TableWriter;
import org.multivector.text.Article;

/** The articles that a command was given, read once, with what was rejected. */
final class Corpus implements AutoCloseable {
  private static final int TOLD = 20;

  private final InputOptions options;
  private final Console console;
  private final @Nullable Output rejectsFile;
  private final List<String> firstRejects = new ArrayList<>();
  private long rejected;
  private long articles;

  Corpus(InputOptions options, Console console) {
    this.options = options;
    this.console = console;
    options.check();
    if (options.rejects == null) {
      rejectsFile = null;
      return;
    }
    rejectsFile = Output.to(options.rejects, console);
    writeReject(List.of("source", "line", "field", "reason"));
  }

  private void writeReject(List<?> cells) {
    try {
      if (rejectsFile != null) {
        rejectsFile.print(TableWriter.csvLine(cells));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands all articles to a sink and says on standard error what was rejected. */
  void read(ArticleSink sink) throws IOException {
    ProgressBar bar = ProgressBar.on(console, options.progressMode());
    ArticleReader reader =
        ArticleReader.withDefaults()
            .with(options.limits())
            .with(options.strict ? OnReject.STOP : OnReject.SKIP)
            .withRejects(this::reject)
            .with(bar);
    ArticleSink prepared = new Prepared(sink);
    if (options.isSample()) {
      ArticleReader.bundledSample().forEach(prepared::article);
      articles = ArticleReader.bundledSample().size();
    } else {
      readInputs(reader, prepared);
    }
    if (rejected > 0) {
      console.say(
          rejected
              + (rejected == 1 ? " record was" : " records were")
              + " rejected, "
              + articles
              + " articles read; first: "
              + firstRejects.get(0)
              + (options.rejects == null ? " (all go to --rejects FILE)" : ""));
    }
    if (articles == 0) {
      throw Failure.data(
          "no article could be read of "
              + String.join(", ", options.inputs)
              + (rejected > 0 ? "; first reason: " + firstRejects.get(0) : ": it is empty"));
    }
  }

  private void readInputs(ArticleReader reader, ArticleSink sink) throws IOException {
    // Runs of files are read together, so that the bar knows the end of all of them.
    List<Path> run = new ArrayList<>();
    for (String input : options.articleInputs()) {
      if (!input.equals("-")) {
        run.add(Path.of(input));
        continue;
      }
      count(run.isEmpty() ? null : reader.read(run, sink));
      run.clear();
      count(reader.read(console.in(), "-", sink));
    }
    count(run.isEmpty() ? null : reader.read(run, sink));
  }

  private void count(@Nullable Reading reading) {
    articles += reading == null ? 0 : reading.articles();
  }

  private void reject(Rejected bad) {
    rejected++;
    if (firstRejects.size() < TOLD) {
      firstRejects.add(bad.toString());
    }
    writeReject(List.of(bad.source(), bad.line(), bad.field(), bad.reason()));
  }

  long articles() {
    return articles;
  }

  long rejected() {
    return rejected;
  }

  /** The first rejects in words. */
  List<String> rejects() {
    return List.copyOf(firstRejects);
  }

  /** Gives articles without a language the one that the user states. */
  private final class Prepared implements ArticleSink {
    private final ArticleSink sink;

    Prepared(ArticleSink sink) {
      this.sink = sink;
    }

    @Override
    public void article(Article article) {
      String language = options.language;
      sink.article(
          language == null || article.language().isPresent()
              ? article
              : article.withLanguage(language));
    }

    @Override
    public void coded(CodedArticle article) {
      sink.coded(article);
    }
  }

  @Override
  public void close() throws IOException {
    if (rejectsFile != null) {
      rejectsFile.finish();
    }
  }
}

package org.multivector.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multivector.io.ArticleSink;
import org.multivector.io.CodedArticle;
import org.multivector.io.LedgerReader;
import org.multivector.relation.Keep;
import org.multivector.relation.RelationLedger;
import org.multivector.report.CorpusDescription;
import org.multivector.text.Article;
import org.multivector.text.MentionExtractor;

/**
 * The ledger that a command works on, made of articles, of saved ledgers, or of both.
 *
 * @param ledger the ledger
 * @param description what the articles are
 */
record Ledgers(RelationLedger ledger, CorpusDescription description) {

  static Ledgers read(InputOptions input, MentionExtractor extractor, Console console, Keep... kept)
      throws IOException {
    input.check();
    List<RelationLedger> parts = new ArrayList<>();
    CorpusDescription.Builder description = CorpusDescription.builder();
    for (Path file : input.ledgers()) {
      RelationLedger loaded = RelationLedger.load(file, extractor.catalog());
      describe(loaded, description);
      parts.add(loaded);
    }
    if (parts.isEmpty() || !input.articleInputs().isEmpty()) {
      parts.add(observed(input, extractor, console, description, kept));
    } else if (input.nested) {
      throw Failure.usage("--nested applies when text is read, and a ledger holds none");
    }
    RelationLedger ledger = parts.size() == 1 ? parts.get(0) : RelationLedger.merged(parts);
    if (List.of(kept).contains(Keep.FINGERPRINT) && !ledger.hasFingerprints()) {
      throw Failure.data(
          "the saved ledger has nothing to find near-identical articles by; make it again with"
              + " ledger --keep-fingerprints");
    }
    return new Ledgers(ledger, description.build());
  }

  private static RelationLedger observed(
      InputOptions input,
      MentionExtractor extractor,
      Console console,
      CorpusDescription.Builder description,
      Keep... kept)
      throws IOException {
    try (Corpus corpus = new Corpus(input, console)) {
      RelationLedger ledger =
          LedgerReader.withDefaults()
              .with(extractor)
              .withThreads(input.threads)
              .keeping(kept)
              .ledger(sink -> corpus.read(described(sink, description)));
      for (long i = 0; i < corpus.rejected(); i++) {
        description.reject(i < corpus.rejects().size() ? corpus.rejects().get((int) i) : "");
      }
      return ledger;
    }
  }

  private static void describe(RelationLedger ledger, CorpusDescription.Builder description) {
    // A ledger tells its period, not the day of each article, without a cut.
    int dated = ledger.articles() - ledger.undated();
    for (int i = 0; i < ledger.undated(); i++) {
      description.addUndated();
    }
    if (ledger.period().isPresent()) {
      LocalDate first = ledger.period().get().from();
      LocalDate last = ledger.period().get().to().minusDays(1);
      for (int i = 0; i < dated; i++) {
        description.addDated(i == 0 ? last : first);
      }
    }
  }

  private static ArticleSink described(ArticleSink sink, CorpusDescription.Builder description) {
    return new ArticleSink() {
      @Override
      public void article(Article article) {
        description.add(article);
        sink.article(article);
      }

      @Override
      public void coded(CodedArticle article) {
        description.add(article.article());
        sink.coded(article);
      }
    };
  }

  /**
   * Some articles read once more for their text; of one id the one that counts is found by whoever
   * asks. Empty where the input is a stream that is gone or holds ledgers only.
   */
  static Collection<Article> again(InputOptions input, Console console, Collection<String> ids)
      throws IOException {
    if (!input.isRepeatable()
        || (input.articleInputs().isEmpty() && !input.isSample())
        || ids.isEmpty()) {
      return List.of();
    }
    Set<String> wanted = new HashSet<>(ids);
    Map<Article, Boolean> found = new HashMap<>();
    InputOptions quiet = input.withoutRejects();
    try (Corpus corpus = new Corpus(quiet, console.silent())) {
      corpus.read(
          new ArticleSink() {
            @Override
            public void article(Article article) {
              if (wanted.contains(article.id())) {
                found.put(article, true);
              }
            }

            @Override
            public void coded(CodedArticle article) {}
          });
    }
    return found.keySet();
  }
}

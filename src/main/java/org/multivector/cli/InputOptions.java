package org.multivector.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.ActorCatalog;
import org.multivector.io.InputLimits;
import org.multivector.relation.RelationLedger;
import org.multivector.text.Gazetteer;
import org.multivector.text.MentionExtractor;
import org.multivector.text.MentionKind;
import org.multivector.text.Nesting;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is read and how. */
final class InputOptions {

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = {
        "Files or folders: .jsonl, .jsonl.gz, .csv, .txt, .xml (RSS, Atom), GDELT .export.CSV and"
            + " .gkg.csv, ICEWS .tab, saved ledgers; - is standard input (JSON lines).",
        "None: the bundled sample."
      })
  List<String> inputs = new ArrayList<>();

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "Extra actors, memberships and names; may be given several times.")
  List<Path> actors = new ArrayList<>();

  @Option(
      names = "--kinds",
      paramLabel = "KIND",
      split = ",",
      description =
          "Kinds of mention that count: name, demonym, acronym, capital, metonym, person, former,"
              + " informal. All by default.")
  List<String> kinds = new ArrayList<>();

  @Option(
      names = "--nested",
      description = "Also count names inside longer names, such as EU in EU-Kazakhstan Council.")
  boolean nested;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "Language of the articles that state none, such as en or ru; else it is guessed.")
  @Nullable String language;

  @Option(names = "--strict", description = "Stop at the first bad record.")
  boolean strict;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write bad records to a CSV file with source, line, field and reason.")
  @Nullable Path rejects;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that search for mentions; the results do not depend on it.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      description =
          "Progress bar on standard error: auto (on a terminal, after two seconds), always, never.")
  String progress = "auto";

  @Option(
      names = "--max-line-bytes",
      paramLabel = "N",
      description = "Longest line or CSV record that is read, 16 MiB by default.")
  int maxLineBytes = InputLimits.defaults().maxLineBytes();

  @Option(
      names = "--max-article-chars",
      paramLabel = "N",
      description = "Longest article that is read, 8 Mi characters by default.")
  int maxArticleChars = InputLimits.defaults().maxArticleChars();

  /** The inputs that are saved ledgers. */
  List<Path> ledgers() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String input : inputs) {
      Path path = Path.of(input);
      if (!input.equals("-") && Files.isRegularFile(path) && RelationLedger.isLedger(path)) {
        found.add(path);
      }
    }
    return found;
  }

  /** The inputs that are articles. */
  List<String> articleInputs() throws IOException {
    List<String> found = new ArrayList<>(inputs);
    for (Path ledger : ledgers()) {
      found.removeIf(input -> Path.of(input).equals(ledger));
    }
    return found;
  }

  /** The same articles without telling of bad records again. */
  InputOptions withoutRejects() {
    InputOptions copy = new InputOptions();
    copy.inputs = inputs;
    copy.language = language;
    copy.progress = progress;
    copy.maxLineBytes = maxLineBytes;
    copy.maxArticleChars = maxArticleChars;
    return copy;
  }

  /** Whether the articles can be read a second time. */
  boolean isRepeatable() {
    return !inputs.contains("-");
  }

  /** Whether the input is the bundled sample. */
  boolean isSample() {
    return inputs.isEmpty();
  }

  List<MentionKind> mentionKinds() {
    List<MentionKind> chosen = new ArrayList<>();
    for (String word : kinds) {
      chosen.add(Words.parse(MentionKind.class, "--kinds", word));
    }
    return chosen.isEmpty() ? List.of(MentionKind.values()) : chosen;
  }

  ProgressMode progressMode() {
    return Words.parse(ProgressMode.class, "--progress", progress);
  }

  Gazetteer gazetteer() throws IOException {
    Gazetteer gazetteer = Gazetteer.bundled();
    for (Path file : actors) {
      gazetteer = gazetteer.with(file);
    }
    return gazetteer;
  }

  ActorCatalog catalog() throws IOException {
    ActorCatalog catalog = ActorCatalog.bundled();
    for (Path file : actors) {
      catalog = catalog.with(file);
    }
    return catalog;
  }

  /** The extractor of all kinds of mention; which of them count is decided later. */
  MentionExtractor extractor() throws IOException {
    return MentionExtractor.of(gazetteer()).withNesting(nested ? Nesting.ALL : Nesting.LONGEST);
  }

  InputLimits limits() {
    try {
      return InputLimits.defaults()
          .withMaxLineBytes(maxLineBytes)
          .withMaxArticleChars(maxArticleChars);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("limits", e);
    }
  }

  /** Checks what can be checked without reading, so that a typing error costs no work. */
  void check() {
    var unusedKinds = mentionKinds();
    var unusedMode = progressMode();
    var unusedLimits = limits();
    if (threads < 1) {
      throw Failure.usage("--threads: " + threads + " is not at least 1");
    }
    if (language != null) {
      try {
        language = new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
      } catch (IllformedLocaleException e) {
        throw Failure.usage(
            "--language: '" + language + "' is not a BCP 47 tag such as en or kk-Latn");
      }
    }
    for (String input : inputs) {
      if (!input.equals("-") && !Files.exists(Path.of(input))) {
        throw Failure.data(input + ": there is no such file or folder");
      }
    }
  }
}

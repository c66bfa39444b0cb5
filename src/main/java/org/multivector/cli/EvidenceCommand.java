package org.multivector.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.UnknownActorException;
import org.multivector.relation.Cut;
import org.multivector.relation.Evidence;
import org.multivector.relation.Keep;
import org.multivector.relation.Passage;
import org.multivector.relation.Quote;
import org.multivector.text.MentionExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The sentences behind a tie. */
@Command(
    name = "evidence",
    description = {
      "Print the sentences that tie two actors, with their mentions in brackets.",
      "From a saved ledger without text, give the articles again as further INPUT to see sentences."
    },
    sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class EvidenceCommand extends Action {
  private static final String INDENT = "    ";

  /** The forms of the output. */
  private enum Form {
    TEXT,
    JSON
  }

  @Mixin private InputOptions input;
  @Mixin private CutOptions cutting;
  @Mixin private OutputOption output;

  @Option(
      names = "--between",
      paramLabel = "ACTOR",
      arity = "2",
      required = true,
      description = "The two actors, such as --between KAZ CHN.")
  private List<String> between = new ArrayList<>();

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description = "newest (default), oldest, strongest, source.")
  private String order = "newest";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many passages, 20; 0: all.")
  private int limit = 20;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default) or json, one line a passage.")
  private String format = "text";

  @Override
  void run(Console console) throws IOException {
    Form form = Words.parse(Form.class, "--format", format);
    Evidence.Order by = Words.parse(Evidence.Order.class, "--order", order);
    if (limit < 0) {
      throw Failure.usage("--limit: " + limit + " is not at least 0");
    }
    MentionExtractor extractor = input.extractor();
    Actor first = actor(extractor.catalog(), between.get(0));
    Actor second = actor(extractor.catalog(), between.get(1));
    if (first.equals(second)) {
      throw Failure.usage("--between: " + first.id() + " is tied to others, not to itself");
    }
    Cut asked = cutting.asked(input, extractor.catalog());
    try (Output out = output.open(console)) {
      List<Keep> kept = new ArrayList<>(List.of(cutting.kept()));
      if (!input.isRepeatable()) {
        kept.add(Keep.TEXT);
      }
      Ledgers read = Ledgers.read(input, extractor, console, kept.toArray(Keep[]::new));
      Evidence all =
          read.ledger()
              .evidence(cutting.cut(asked, read.ledger()), first.id(), second.id())
              .orderedBy(by);
      Evidence shown = limit == 0 ? all : all.first(limit);
      List<String> ids = shown.passages().stream().map(Passage::articleId).distinct().toList();
      shown = shown.withTexts(Ledgers.again(input, console, ids));
      if (form == Form.JSON) {
        json(shown, out);
      } else {
        text(first, second, all, shown, out);
      }
      out.finish();
    }
  }

  private static Actor actor(ActorCatalog catalog, String name) {
    try {
      return catalog.actor(name);
    } catch (UnknownActorException e) {
      throw Failure.usage("--between", e);
    }
  }

  private static void text(Actor first, Actor second, Evidence all, Evidence shown, Output out)
      throws IOException {
    int passages = all.passages().size();
    out.print(
        first.name()
            + " – "
            + second.name()
            + ": "
            + passages
            + (passages == 1 ? " passage in " : " passages in ")
            + all.articles()
            + (all.articles() == 1 ? " article" : " articles")
            + (shown.passages().size() < passages ? ", first " + shown.passages().size() : "")
            + "\n");
    for (Passage passage : shown.passages()) {
      List<String> head = new ArrayList<>();
      head.add(passage.date().map(Object::toString).orElse("undated"));
      passage.source().ifPresent(head::add);
      passage.title().filter(title -> !title.isBlank()).ifPresent(head::add);
      head.add("(" + passage.articleId() + ")");
      out.print("\n" + plain(String.join("  ", head)) + "\n");
      for (Quote quote : passage.quotes()) {
        out.print(INDENT + plain(quote.highlighted("[", "]").orElseGet(quote::toString)) + "\n");
      }
    }
  }

  /** Text on one line, without characters that a terminal would obey. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static void json(Evidence evidence, Output out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out.stream());
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
    for (Passage passage : evidence.passages()) {
      json.writeStartObject();
      json.writeStringField("article", passage.articleId());
      if (passage.date().isPresent()) {
        json.writeStringField("date", passage.date().get().toString());
      }
      if (passage.source().isPresent()) {
        json.writeStringField("source", passage.source().get());
      }
      if (passage.url().isPresent()) {
        json.writeStringField("url", passage.url().get());
      }
      if (passage.title().isPresent()) {
        json.writeStringField("title", passage.title().get());
      }
      json.writeNumberField("weight", passage.weight());
      json.writeArrayFieldStart("sentences");
      for (Quote quote : passage.quotes()) {
        json.writeStartObject();
        if (quote.text().isPresent()) {
          json.writeStringField("text", quote.text().get());
        }
        json.writeStringField("in", quote.sentence().field().word());
        json.writeNumberField("start", quote.sentence().start());
        json.writeNumberField("end", quote.sentence().end());
        json.writeArrayFieldStart("mentions");
        for (Quote.Occurrence mention : quote.occurrences()) {
          json.writeStartObject();
          json.writeStringField("actor", mention.actor().id());
          json.writeStringField("kind", mention.kind().word());
          json.writeNumberField("start", mention.start());
          json.writeNumberField("end", mention.end());
          json.writeStringField("rule", mention.rule());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    json.close();
  }
}

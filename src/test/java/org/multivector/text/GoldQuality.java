package org.multivector.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.multivector.actor.Actor;
import org.multivector.actor.Bloc;

/**
 * Precision and recall of mentions against labelled texts.
 *
 * <p>Recall: the share of required labels that a mention of the same actor overlaps. Precision: of
 * the mentions of kind name, demonym, acronym or former that touch a label, the share whose actor
 * is that of a label touched; mentions of blocs are left out where the labels know no blocs. What
 * touches no label is listed apart: it is unlabelled, not wrong. Offsets in the labels count
 * Unicode code points.
 *
 * <p>A label without an actor means "no state" where labels are of places. Where it has a Wikidata
 * id instead, as of the Russian nationalities (Q846570, Americans) and of states that the labels'
 * own table lacks (Q1020, Malawi), it holds no answer: what touches no other label is listed apart
 * as well. For each such id, the mentions should have one actor all the same; those that differ
 * from the most frequent one are counted as at odds, and shown.
 *
 * <p>Run it with {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.multivector.text.GoldQuality -Dexec.args="../shared/corpus 20"}; the second
 * argument is the length of the lists.
 */
public final class GoldQuality {

  private static final Set<MentionKind> JUDGED =
      Set.of(MentionKind.NAME, MentionKind.DEMONYM, MentionKind.ACRONYM, MentionKind.FORMER);

  private final String name;
  private int found;
  private int missed;
  private int right;
  private int wrong;
  private final Map<String, Integer> misses = new TreeMap<>();
  private final Map<String, Integer> errors = new TreeMap<>();
  private final Map<String, Integer> unlabelled = new TreeMap<>();
  private final Map<String, Integer> unanswered = new TreeMap<>();
  private final Map<String, Map<String, List<String>>> byWikidata = new TreeMap<>();

  private GoldQuality(String name) {
    this.name = name;
  }

  /** A label: code point offsets turned into UTF-16 ones, and the actor where it has one. */
  private record Label(
      int start, int end, Optional<String> actor, Optional<String> wikidata, boolean required) {

    boolean unanswered() {
      return actor.isEmpty() && wikidata.isPresent();
    }
  }

  /**
   * Measures a labelled file.
   *
   * @throws IOException if it cannot be read
   */
  static GoldQuality measure(MentionExtractor extractor, Path gold) throws IOException {
    GoldQuality quality = new GoldQuality(String.valueOf(gold.getFileName()));
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> documents = new ArrayList<>();
    boolean blocsLabelled = false;
    for (String line : Files.readAllLines(gold)) {
      JsonNode document = mapper.readTree(line);
      documents.add(document);
      for (JsonNode mention : document.path("mentions")) {
        blocsLabelled |=
            extractor.catalog().find(mention.path("actor").asText("")).orElse(null) instanceof Bloc;
      }
    }
    for (JsonNode document : documents) {
      quality.add(extractor, document, blocsLabelled);
    }
    return quality;
  }

  double recall() {
    return found / (double) Math.max(1, found + missed);
  }

  double precision() {
    return right / (double) Math.max(1, right + wrong);
  }

  private void add(MentionExtractor extractor, JsonNode document, boolean blocsLabelled) {
    String text = document.path("text").asText();
    Article article =
        Article.of(document.path("id").asText(), text)
            .withLanguage(document.path("language").asText());
    List<Label> labels = new ArrayList<>();
    for (JsonNode mention : document.path("mentions")) {
      labels.add(
          new Label(
              unit(text, mention.path("start").asInt()),
              unit(text, mention.path("end").asInt()),
              Optional.ofNullable(mention.path("actor").textValue()),
              Optional.ofNullable(mention.path("wikidata").textValue()),
              mention.path("required").asBoolean()));
    }
    List<Mention> mentions = extractor.extract(article).mentions();
    for (Label label : labels) {
      if (!label.required() || label.actor().isEmpty()) {
        continue;
      }
      if (mentions.stream()
          .anyMatch(m -> touch(m, label) && m.actor().id().equals(label.actor().get()))) {
        found++;
      } else {
        missed++;
        misses.merge(
            label.actor().get() + " " + context(text, label.start(), label.end()), 1, Integer::sum);
      }
    }
    for (Mention mention : mentions) {
      judge(mention, labels, text, blocsLabelled);
    }
  }

  /** The UTF-16 offset of a code point; a few labels point outside their text. */
  private static int unit(String text, int codePoint) {
    return text.offsetByCodePoints(
        0, Math.max(0, Math.min(codePoint, text.codePointCount(0, text.length()))));
  }

  private void judge(Mention mention, List<Label> labels, String text, boolean blocsLabelled) {
    Actor actor = mention.actor();
    List<Label> touched = labels.stream().filter(label -> touch(mention, label)).toList();
    String shown = actor.id() + " " + context(text, mention.start(), mention.end());
    String counted = actor.id() + " " + mention.kind().word() + " " + mention.surface();
    if (touched.isEmpty()) {
      unlabelled.merge(counted, 1, Integer::sum);
    } else if (touched.stream().allMatch(Label::unanswered)) {
      if (JUDGED.contains(mention.kind())) {
        unanswered.merge(counted, 1, Integer::sum);
        touched.forEach(
            label ->
                byWikidata
                    .computeIfAbsent(label.wikidata().orElseThrow(), k -> new TreeMap<>())
                    .computeIfAbsent(actor.id(), k -> new ArrayList<>())
                    .add(shown));
      }
    } else if (JUDGED.contains(mention.kind()) && (blocsLabelled || !(actor instanceof Bloc))) {
      if (touched.stream().anyMatch(label -> label.actor().equals(Optional.of(actor.id())))) {
        right++;
      } else {
        wrong++;
        errors.merge(shown, 1, Integer::sum);
      }
    }
  }

  private static boolean touch(Mention mention, Label label) {
    return mention.start() < label.end() && label.start() < mention.end();
  }

  private static String context(String text, int start, int end) {
    int from = Math.max(0, start - 40);
    int to = Math.min(text.length(), end + 30);
    String shown =
        text.substring(from, start)
            + "["
            + text.substring(start, end)
            + "]"
            + text.substring(end, to);
    return shown.replace('\n', ' ');
  }

  /** Prints the figures and the worst cases. */
  void print(PrintStream out, int most) {
    double f1 = 2 * precision() * recall() / Math.max(1e-12, precision() + recall());
    out.printf(
        Locale.ROOT,
        "%s: recall %.4f (%d of %d), precision %.4f (%d of %d), F1 %.4f%n",
        name,
        recall(),
        found,
        found + missed,
        precision(),
        right,
        right + wrong,
        f1);
    print(out, "missed", misses, most);
    print(out, "wrong", errors, most);
    print(out, "outside every label", unlabelled, most);
    print(out, "on labels without an answer", unanswered, most);
    print(out, "of these, at odds with the same Wikidata id elsewhere", atOdds(), most);
  }

  private Map<String, Integer> atOdds() {
    Map<String, Integer> odd = new TreeMap<>();
    byWikidata.forEach(
        (id, byActor) -> {
          int usual = byActor.values().stream().mapToInt(List::size).max().orElse(0);
          byActor.forEach(
              (actor, shown) -> {
                if (shown.size() < usual) {
                  shown.forEach(one -> odd.merge(id + " " + one, 1, Integer::sum));
                }
              });
        });
    return odd;
  }

  private static void print(PrintStream out, String title, Map<String, Integer> counts, int most) {
    out.println("  " + title + ": " + counts.values().stream().mapToInt(n -> n).sum());
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .forEach(entry -> out.println("    " + entry.getValue() + " " + entry.getKey()));
  }

  /**
   * Prints the quality on every labelled file of a corpus folder.
   *
   * @param args the folder, {@code ../shared/corpus} if left out, and the longest list to print, 20
   *     if left out
   */
  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args.length > 0 ? args[0] : "../shared/corpus");
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    MentionExtractor extractor = MentionExtractor.withDefaults();
    for (String file :
        List.of(
            "central-asia-news/gold.jsonl", "toponyms-en.gold.jsonl", "countries-ru.gold.jsonl")) {
      Path gold = corpus.resolve(file);
      if (Files.exists(gold)) {
        measure(extractor, gold).print(out, most);
      } else {
        out.println(gold + " is not there");
      }
    }
  }
}

package org.multivector.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.Unlisted;
import org.multivector.text.AnnotatedArticle;
import org.multivector.text.Article;
import org.multivector.text.Mention;
import org.multivector.text.Sentence;

/** Appends articles to columns as they come; sorting and pruning are left to {@link Assembly}. */
final class Observer {
  private static final Comparator<Mention> IN_ORDER =
      Comparator.comparingInt(Mention::sentence)
          .thenComparingInt(Mention::start)
          .thenComparingInt(Mention::end)
          .thenComparing(mention -> mention.actor().id())
          .thenComparing(Mention::kind)
          .thenComparing(Mention::rule);

  private final ActorCatalog catalog;
  private final ColumnsDraft draft = new ColumnsDraft(64, 256, 1024);
  private final List<Actor> actors = new ArrayList<>();
  private final Map<String, Integer> actorIndex = new HashMap<>();
  private final Names sources = new Names();
  private final Names languages = new Names();
  private final Names rules = new Names();
  private final ContentHash contentHash = new ContentHash();

  private final boolean keepsText;
  private final boolean takesFingerprints;

  Observer(ActorCatalog catalog, Set<Keep> kept) {
    this.catalog = catalog;
    this.keepsText = kept.contains(Keep.TEXT);
    this.takesFingerprints = kept.contains(Keep.FINGERPRINT);
  }

  void add(AnnotatedArticle annotated) {
    Article article = annotated.article();
    check(annotated);
    int day = day(article);
    List<Mention> mentions = annotated.mentions();
    if (!inOrder(mentions)) {
      mentions = mentions.stream().sorted(IN_ORDER).toList();
    }
    for (int m = 0; m < mentions.size(); ) {
      int ordinal = mentions.get(m).sentence();
      for (; m < mentions.size() && mentions.get(m).sentence() == ordinal; m++) {
        Mention mention = mentions.get(m);
        draft.mention(
            actor(mention.actor()),
            mention.start(),
            mention.end() - mention.start(),
            Codes.of(mention.kind()),
            rules.number(mention.rule()));
      }
      Sentence sentence = annotated.sentences().get(ordinal);
      draft.sentence(
          Codes.of(sentence.field()),
          sentence.paragraph(),
          ordinal,
          sentence.start(),
          sentence.end(),
          keepsText
              ? repaired(
                  article.field(sentence.field()).substring(sentence.start(), sentence.end()))
              : null);
    }
    draft.article(
        article.id(),
        day,
        sources.number(article.source().orElse(null)),
        languages.number(article.language().orElse(null)),
        article.author().map(this::author).orElse(Columns.NONE),
        article.url().orElse(null),
        article.revision(),
        contentHash.of(article),
        keepsText ? repaired(article.title()) : null,
        takesFingerprints ? Fingerprint.of(article.text()) : null);
  }

  /** The columns so far, unsorted; further articles do not change them. */
  Columns columns() {
    return new Columns(
        draft, actors.toArray(Actor[]::new), sources.values(), languages.values(), rules.values());
  }

  /** Refuses what could not be read back, before anything of the article is appended. */
  private static void check(AnnotatedArticle annotated) {
    Article article = annotated.article();
    wellFormed("id", article.id(), article.id());
    article.source().ifPresent(value -> wellFormed("source", value, article.id()));
    article.language().ifPresent(value -> wellFormed("language", value, article.id()));
    article.author().ifPresent(value -> wellFormed("author", value, article.id()));
    article.url().ifPresent(value -> wellFormed("url", value, article.id()));
    int sentences = annotated.sentences().size();
    for (Mention mention : annotated.mentions()) {
      if (mention.sentence() < 0 || mention.sentence() >= sentences) {
        throw new IllegalArgumentException(
            "article "
                + article.id()
                + ": sentence "
                + mention.sentence()
                + " of a mention is not in [0, "
                + sentences
                + ")");
      }
      Sentence sentence = annotated.sentences().get(mention.sentence());
      if (mention.field() != sentence.field()
          || mention.start() < 0
          || mention.end() < mention.start()
          // A coded article has no words; anywhere else a mention covers some.
          || (mention.end() == mention.start() && sentence.end() > sentence.start())
          || mention.end() > article.field(mention.field()).length()
          || mention.end() - mention.start() > Columns.MAX_SURFACE
          || sentence.start() < 0
          || sentence.end() < sentence.start()
          || sentence.end() > article.field(sentence.field()).length()) {
        throw new IllegalArgumentException(
            "article "
                + article.id()
                + ": the mention "
                + mention.field().word()
                + "["
                + mention.start()
                + ", "
                + mention.end()
                + ") does not lie in the "
                + sentence.field().word()
                + " of its sentence, or is longer than "
                + Columns.MAX_SURFACE);
      }
    }
  }

  static void wellFormed(String what, String value, String articleId) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < value.length()
            && Character.isLowSurrogate(value.charAt(i + 1))) {
          i++;
        } else {
          throw new IllegalArgumentException(
              "the "
                  + what
                  + " of article "
                  + articleId
                  + " has half a surrogate pair at "
                  + i
                  + "; repair its encoding");
        }
      }
    }
  }

  /** The text with each half of a surrogate pair replaced, so that offsets stay as they are. */
  private static String repaired(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          repaired = repaired == null ? new StringBuilder(text) : repaired;
          repaired.setCharAt(i, '\uFFFD');
        }
      }
    }
    return repaired == null ? text : repaired.toString();
  }

  private static int day(Article article) {
    LocalDate date = article.date().orElse(null);
    if (date == null) {
      return Columns.NO_DAY;
    }
    long day = date.toEpochDay();
    if (Math.abs(day) >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "date " + date + " of article " + article.id() + " is out of range; check its year");
    }
    return (int) day;
  }

  private static boolean inOrder(List<Mention> mentions) {
    for (int m = 1; m < mentions.size(); m++) {
      Mention a = mentions.get(m - 1);
      Mention b = mentions.get(m);
      boolean apart =
          a.sentence() < b.sentence() || (a.sentence() == b.sentence() && a.start() < b.start());
      if (!apart && IN_ORDER.compare(a, b) > 0) {
        return false;
      }
    }
    return true;
  }

  private int author(String id) {
    return actor(catalog.find(id).orElseGet(() -> new Unlisted(id)));
  }

  private int actor(Actor actor) {
    Integer known = actorIndex.get(actor.id());
    if (known != null) {
      Actor before = actors.get(known);
      if (before != actor) {
        actors.set(known, Roster.preferred(before, actor));
      }
      return known;
    }
    if (actors.size() == Columns.MAX_ACTORS) {
      throw new IllegalArgumentException(
          "more than " + Columns.MAX_ACTORS + " distinct actors; use a smaller catalogue");
    }
    wellFormed("actor id", actor.id(), actor.id());
    actorIndex.put(actor.id(), actors.size());
    actors.add(actor);
    return actors.size() - 1;
  }

  /** Numbers strings in the order in which they are met. */
  private static final class Names {
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> list = new ArrayList<>();

    int number(@Nullable String name) {
      if (name == null) {
        return Columns.NONE;
      }
      Integer known = index.get(name);
      if (known != null) {
        return known;
      }
      index.put(name, list.size());
      list.add(name);
      return list.size() - 1;
    }

    String[] values() {
      return list.toArray(String[]::new);
    }
  }
}

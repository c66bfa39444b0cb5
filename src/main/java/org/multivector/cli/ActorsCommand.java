package org.multivector.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.actor.Bloc;
import org.multivector.actor.Membership;
import org.multivector.actor.State;
import org.multivector.actor.UnknownActorException;
import org.multivector.io.Table;
import org.multivector.io.TableFormat;
import org.multivector.io.TableWriter;
import org.multivector.text.Article;
import org.multivector.text.Gazetteer;
import org.multivector.text.Mention;
import org.multivector.text.MentionExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks actors, names and memberships up. */
@Command(
    name = "actors",
    description =
        "List actors, or look some up with their memberships: by id, code, or any name that is"
            + " recognised in a text, in any language.",
    sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class ActorsCommand extends Action {
  @Parameters(
      paramLabel = "ACTOR",
      arity = "0..*",
      description = "Ids, codes or names, such as KAZ, KZ, Казахстан; none lists all actors.")
  private List<String> wanted = new ArrayList<>();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "Memberships, and names, as of this day only.")
  private @Nullable String on;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "Extra actors, memberships and names; may be given several times.")
  private List<java.nio.file.Path> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), csv, json, markdown.")
  private String format = "table";

  @Mixin private OutputOption output;

  @Override
  void run(Console console) throws IOException {
    TableFormat form = Words.parse(TableFormat.class, "--format", format);
    LocalDate day = on == null ? null : CutOptions.day("--on", on);
    Gazetteer gazetteer = Gazetteer.bundled();
    for (java.nio.file.Path file : files) {
      gazetteer = gazetteer.with(file);
    }
    ActorCatalog catalog = gazetteer.catalog();
    Table table = wanted.isEmpty() ? all(catalog, day) : memberships(gazetteer, day);
    try (Output out = output.open(console)) {
      TableWriter.write(table, form, out.stream());
      out.finish();
    }
  }

  private static Table all(ActorCatalog catalog, @Nullable LocalDate day) {
    Table.Builder table = Table.builder().text("id").text("name").text("kind").text("existence");
    for (Actor actor : catalog.actors()) {
      if (day == null || existsOn(actor, day)) {
        table.row(actor.id(), actor.name(), kind(actor), existence(actor));
      }
    }
    return table.build();
  }

  private static boolean existsOn(Actor actor, LocalDate day) {
    if (actor instanceof State state) {
      return state.existence().contains(day);
    }
    return !(actor instanceof Bloc bloc) || bloc.existence().contains(day);
  }

  private static String existence(Actor actor) {
    if (actor instanceof State state) {
      return state.existence().toString();
    }
    return actor instanceof Bloc bloc ? bloc.existence().toString() : "";
  }

  private static String kind(Actor actor) {
    if (actor instanceof State state) {
      return "state, " + words(state.status().name());
    }
    return actor instanceof Bloc bloc ? "bloc, " + words(bloc.standing().name()) : "unlisted";
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Actor actor(Gazetteer gazetteer, String name, @Nullable LocalDate day) {
    try {
      return gazetteer.catalog().actor(name);
    } catch (UnknownActorException e) {
      Set<Actor> named = named(gazetteer, name.strip(), day);
      if (named.isEmpty()) {
        throw Failure.usage("actors", e);
      }
      if (named.size() > 1) {
        throw Failure.usage(
            "actors: '"
                + name
                + "' names "
                + named.stream().map(Actor::name).collect(Collectors.joining(" and "))
                + " in different languages; give an id");
      }
      return named.iterator().next();
    }
  }

  /** Whom a text of nothing but the name is about, in each language. */
  private static Set<Actor> named(Gazetteer gazetteer, String name, @Nullable LocalDate day) {
    Set<Actor> actors = new LinkedHashSet<>();
    MentionExtractor extractor = MentionExtractor.of(gazetteer);
    for (String language : gazetteer.languages()) {
      Article text = Article.of("name", name).withLanguage(language);
      for (Mention mention :
          extractor.extract(day == null ? text : text.withDate(day)).mentions()) {
        if (mention.start() == 0 && mention.end() == name.length()) {
          actors.add(mention.actor());
        }
      }
    }
    return actors;
  }

  private Table memberships(Gazetteer gazetteer, @Nullable LocalDate day) {
    ActorCatalog catalog = gazetteer.catalog();
    Table.Builder table =
        Table.builder()
            .text("id")
            .text("name")
            .text("kind")
            .text("bloc")
            .text("member")
            .text("role")
            .text("from")
            .text("to")
            .text("source");
    for (String name : wanted) {
      Actor actor = actor(gazetteer, name, day);
      List<Membership> rows =
          actor instanceof Bloc ? catalog.history(actor.id()) : catalog.memberships(actor.id());
      boolean any = false;
      for (Membership row : rows) {
        if (day != null && !row.period().contains(day)) {
          continue;
        }
        any = true;
        table.row(
            actor.id(),
            actor.name(),
            kind(actor),
            row.bloc(),
            row.member(),
            words(row.role().name()),
            row.period().start().map(LocalDate::toString).orElse(""),
            row.period().end().map(LocalDate::toString).orElse(""),
            row.source());
      }
      if (!any) {
        table.row(actor.id(), actor.name(), kind(actor), "", "", "", "", "", "");
      }
    }
    return table.build();
  }
}

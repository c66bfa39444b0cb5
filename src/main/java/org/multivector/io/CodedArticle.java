package org.multivector.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multivector.actor.Actor;
import org.multivector.actor.ActorCatalog;
import org.multivector.text.AnnotatedArticle;
import org.multivector.text.Article;
import org.multivector.text.Field;
import org.multivector.text.Mention;
import org.multivector.text.MentionKind;
import org.multivector.text.Sentence;

/**
 * An article that is known only by what somebody else coded in it, such as the rows of GDELT that
 * point to one address.
 *
 * <p>It has no words, and none are made up: title and text are empty, and each observation stands
 * as an empty sentence whose mentions have an empty surface and the row as their rule. Evidence
 * therefore shows the address and the row, never a sentence that nobody wrote.
 *
 * @param article id, date, source and address; title and text are empty
 * @param observations which actors were seen together, one observation per event
 * @param events the events behind the observations, empty where the data set lists places only
 */
public record CodedArticle(Article article, List<Observation> observations, List<Event> events) {

  /** Takes immutable copies. */
  public CodedArticle {
    observations = List.copyOf(observations);
    events = List.copyOf(events);
  }

  /**
   * Actors seen together.
   *
   * @param actors their codes or names, as the data set gives them
   * @param rule the row they stand in
   */
  public record Observation(List<String> actors, String rule) {

    /** Takes an immutable copy. */
    public Observation {
      actors = List.copyOf(actors);
    }
  }

  /**
   * The article as the ledger takes it: one sentence per observation. Codes that name no actor of
   * the catalogue, such as {@code AFR} for all of Africa, give no mention.
   */
  public AnnotatedArticle annotate(ActorCatalog catalog) {
    List<Sentence> sentences = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (Observation observation : observations) {
      int sentence = sentences.size();
      sentences.add(new Sentence(Field.TEXT, 0, 0, sentence));
      for (String code : observation.actors()) {
        Optional<Actor> actor = EventCodes.actor(code, catalog);
        if (actor.isPresent()) {
          mentions.add(
              new Mention(
                  actor.get(),
                  MentionKind.NAME,
                  Field.TEXT,
                  0,
                  0,
                  sentence,
                  "",
                  observation.rule() + " code " + code));
        }
      }
    }
    return new AnnotatedArticle(article, sentences, mentions);
  }
}

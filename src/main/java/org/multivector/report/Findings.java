package org.multivector.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multivector.actor.Actor;
import org.multivector.stat.Estimate;

/**
 * What an analysis found, ready to be told: the common input of {@link Summary} and {@link Report};
 * immutable.
 *
 * <p>Every part may be missing; what is missing is left out of the telling. Actors, ties and
 * rankings are kept strongest first, equal ones by id.
 *
 * @param focus the actor the report is about
 * @param corpus what the articles are
 * @param actors who is named, strongest first
 * @param ties who is tied to whom, strongest first
 * @param rankings scores by metric
 * @param balance how the focal actor spreads its ties
 * @param peers the same shares of other actors, to compare
 * @param timelines quantities over time
 * @param evidence the sentences behind ties
 * @param provenance how it was made
 */
public record Findings(
    Actor focus,
    CorpusDescription corpus,
    List<Presence> actors,
    List<Tie> ties,
    List<Ranking> rankings,
    Optional<PoleBalance> balance,
    List<Portfolio> peers,
    List<Timeline> timelines,
    List<Proof> evidence,
    Provenance provenance) {

  /** Takes sorted immutable copies. */
  public Findings {
    actors =
        actors.stream()
            .sorted(
                Comparator.comparingDouble(Presence::strength)
                    .reversed()
                    .thenComparing(Presence::actor))
            .toList();
    ties =
        ties.stream()
            .sorted(
                Comparator.comparingDouble(Tie::weight)
                    .reversed()
                    .thenComparing(Tie::first)
                    .thenComparing(Tie::second))
            .toList();
    rankings = List.copyOf(rankings);
    peers = List.copyOf(peers);
    timelines = List.copyOf(timelines);
    evidence = List.copyOf(evidence);
  }

  /**
   * Findings about an actor in a corpus, to be added to.
   *
   * @param provenance how they are made
   */
  public static Findings about(Actor focus, CorpusDescription corpus, Provenance provenance) {
    return new Findings(
        focus,
        corpus,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        provenance);
  }

  /**
   * With the ties of a graph; the actors follow from them.
   *
   * @param isolates actors that are named but tied to nobody
   */
  public Findings withTies(List<Tie> newTies, List<Actor> isolates) {
    Map<String, Actor> known = new HashMap<>();
    Map<String, Double> strength = new LinkedHashMap<>();
    Map<String, Integer> degree = new HashMap<>();
    for (Tie tie : newTies) {
      for (Actor actor : List.of(tie.first(), tie.second())) {
        known.put(actor.id(), actor);
        strength.merge(actor.id(), tie.weight(), Double::sum);
        degree.merge(actor.id(), 1, Integer::sum);
      }
    }
    List<Presence> all = new ArrayList<>();
    strength.forEach(
        (id, sum) -> {
          Actor actor = known.get(id);
          if (actor != null) {
            all.add(new Presence(actor, sum, degree.getOrDefault(id, 0)));
          }
        });
    for (Actor actor : isolates) {
      if (!known.containsKey(actor.id())) {
        all.add(new Presence(actor, 0, 0));
      }
    }
    return new Findings(
        focus, corpus, all, newTies, rankings, balance, peers, timelines, evidence, provenance);
  }

  /** With scores. */
  public Findings withRankings(List<Ranking> newRankings) {
    return new Findings(
        focus, corpus, actors, ties, newRankings, balance, peers, timelines, evidence, provenance);
  }

  /** With the balance of the focal actor. */
  public Findings withBalance(PoleBalance newBalance) {
    return new Findings(
        focus,
        corpus,
        actors,
        ties,
        rankings,
        Optional.of(newBalance),
        peers,
        timelines,
        evidence,
        provenance);
  }

  /** With the shares of other actors over the same poles. */
  public Findings withPeers(List<Portfolio> newPeers) {
    return new Findings(
        focus, corpus, actors, ties, rankings, balance, newPeers, timelines, evidence, provenance);
  }

  /** With quantities over time. */
  public Findings withTimelines(List<Timeline> newTimelines) {
    return new Findings(
        focus, corpus, actors, ties, rankings, balance, peers, newTimelines, evidence, provenance);
  }

  /** With the sentences behind ties. */
  public Findings withEvidence(List<Proof> newEvidence) {
    return new Findings(
        focus, corpus, actors, ties, rankings, balance, peers, timelines, newEvidence, provenance);
  }

  /**
   * An actor in the graph.
   *
   * @param actor who
   * @param strength sum of the weights of its ties
   * @param degree number of its ties
   */
  public record Presence(Actor actor, double strength, int degree) {}

  /**
   * A tie.
   *
   * @param first one end
   * @param second the other
   * @param weight its strength, &gt; 0
   * @param articles articles that name both in one unit; 0 where none stand behind it
   */
  public record Tie(Actor first, Actor second, double weight, long articles) {}

  /**
   * Scores of one metric, highest first.
   *
   * @param metric its name, such as {@code betweenness}
   * @param meaning what a high score means, range and weight meaning, in one sentence
   * @param scores the scores
   */
  public record Ranking(String metric, String meaning, List<Score> scores) {

    /** Sorts, undefined scores last. */
    public Ranking {
      scores =
          scores.stream()
              .sorted(
                  Comparator.comparingDouble(
                          (Score s) ->
                              s.estimate().isDefined()
                                  ? -s.estimate().value()
                                  : Double.POSITIVE_INFINITY)
                      .thenComparing(Score::actor))
              .toList();
    }
  }

  /**
   * A score.
   *
   * @param actor whose
   * @param estimate the score
   * @param rankLow best rank that the data allow, 0 where unknown
   * @param rankHigh worst rank that the data allow, 0 where unknown
   */
  public record Score(Actor actor, Estimate estimate, int rankLow, int rankHigh) {

    /** A score without rank interval. */
    public static Score of(Actor actor, Estimate estimate) {
      return new Score(actor, estimate, 0, 0);
    }

    /** Whether the data say which ranks are possible. */
    public boolean hasRanks() {
      return rankLow > 0;
    }
  }

  /**
   * How an actor spreads its ties over poles.
   *
   * @param poles the poles with their shares
   * @param components the further numbers of the profile
   * @param effective effective number of poles, in [1, number of poles]
   * @param leaning the pole with the greatest share; empty where there is none
   * @param orders for each two poles, whether the data settle which is greater
   * @param articles articles with a tie to a pole
   */
  public record PoleBalance(
      List<Pole> poles,
      List<Quantity> components,
      Estimate effective,
      String leaning,
      List<Order> orders,
      long articles) {

    /** Takes immutable copies. */
    public PoleBalance {
      poles = List.copyOf(poles);
      components = List.copyOf(components);
      orders = List.copyOf(orders);
    }
  }

  /**
   * A pole.
   *
   * @param name its name
   * @param members ids of its actors
   * @param share part of the ties to all poles that goes there, in [0, 1]
   * @param tilt centred log-ratio of the share; 0 is neutral
   * @param relative share relative to that of all other actors; 1 is as everyone else
   */
  public record Pole(
      String name, List<String> members, Estimate share, Estimate tilt, Estimate relative) {

    /** Takes an immutable copy. */
    public Pole {
      members = List.copyOf(members);
    }
  }

  /**
   * A named number.
   *
   * @param name its name
   * @param definition what it is, with its range
   * @param estimate its value
   */
  public record Quantity(String name, String definition, Estimate estimate) {}

  /**
   * The order of two poles.
   *
   * @param greater the pole with the greater share in the corpus
   * @param smaller the other
   * @param support part of the resamples that have the same order, in [0, 1]
   */
  public record Order(String greater, String smaller, double support) {
    /** Support from which an order counts as settled: both tails of 95 %. */
    public static final double SETTLED = 0.975;

    /** Whether the corpus settles the order. */
    public boolean isSettled() {
      return support >= SETTLED;
    }
  }

  /**
   * The shares of an actor over the poles.
   *
   * @param actor who
   * @param shares in the order of the poles
   */
  public record Portfolio(Actor actor, List<Estimate> shares) {

    /** Takes an immutable copy. */
    public Portfolio {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Quantities over time.
   *
   * @param title what is shown
   * @param axis name and unit of the quantity
   * @param series the quantities
   * @param changes days on which one broke
   * @param unit how numbers print
   */
  public record Timeline(
      String title,
      String axis,
      List<TimelineChart.Series> series,
      List<TimelineChart.ChangePoint> changes,
      Unit unit) {

    /** Takes immutable copies. */
    public Timeline {
      series = List.copyOf(series);
      changes = List.copyOf(changes);
    }

    /** How numbers print. */
    public enum Unit {
      /** As they are. */
      NUMBER,
      /** Parts of 1 as percent. */
      SHARE
    }
  }

  /**
   * What the articles say behind a tie.
   *
   * @param tie the tie
   * @param quotes sentences that name both ends, best first
   */
  public record Proof(Tie tie, List<Quote> quotes) {

    /** Takes an immutable copy. */
    public Proof {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * A sentence.
   *
   * @param articleId id of its article
   * @param date day of publication
   * @param source publication; empty where unknown
   * @param title headline; may be empty
   * @param sentence the sentence
   * @param marks the mentions in it, in reading order and without overlap
   */
  public record Quote(
      String articleId,
      Optional<LocalDate> date,
      String source,
      String title,
      String sentence,
      List<Mark> marks) {

    /**
     * Takes an immutable copy.
     *
     * @throws IllegalArgumentException if marks overlap or lie outside the sentence
     */
    public Quote {
      marks = List.copyOf(marks);
      int from = 0;
      for (Mark mark : marks) {
        if (mark.start() < from || mark.end() <= mark.start() || mark.end() > sentence.length()) {
          throw new IllegalArgumentException(
              mark + " overlaps or lies outside a sentence of " + sentence.length() + " units");
        }
        from = mark.end();
      }
    }
  }

  /**
   * A mention in a sentence.
   *
   * @param start first UTF-16 unit within the sentence
   * @param end first UTF-16 unit after it
   * @param actor id of the actor
   */
  public record Mark(int start, int end, String actor) {}

  /**
   * How an analysis was made, so that it can be made again.
   *
   * @param command the exact command or call
   * @param options the settings that matter, by name, in order of printing
   * @param versions of this library, of Java and whatever else matters, by name
   * @param seed of all draws
   * @param replicates bootstrap replicates; 0 without intervals
   */
  public record Provenance(
      String command,
      Map<String, String> options,
      Map<String, String> versions,
      long seed,
      int replicates) {

    /** Takes immutable copies that keep the order. */
    public Provenance {
      options = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(options));
      versions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }
  }
}

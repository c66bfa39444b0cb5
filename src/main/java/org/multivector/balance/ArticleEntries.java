package org.multivector.balance;

import java.util.List;
import java.util.stream.IntStream;
import org.multivector.actor.Actor;
import org.multivector.relation.RelationGraph;
import org.multivector.relation.RelationSample;
import org.multivector.relation.Weighting;
import org.multivector.stat.ExponentialDraws;
import org.multivector.stat.PoissonDraws;

/**
 * The articles of a sample with the ties that each adds to: what the balance reads. Tests make
 * theirs from a generating process without any text.
 */
interface ArticleEntries {
  /** The day of an article without a date. */
  long UNDATED = Long.MIN_VALUE;

  /** Actors by id. */
  List<Actor> actors();

  int articles();

  int ties();

  int tieFirst(int tie);

  int tieSecond(int tie);

  long articleKey(int article);

  /** Epoch day, or {@link #UNDATED}. */
  long articleDay(int article);

  int entryBegin(int article);

  int entryEnd(int article);

  int entryTie(int entry);

  /** Weight in multiples of 2^-32. */
  long entryUnits(int entry);

  String articleId(int article);

  /** The graph of all articles. */
  RelationGraph graph();

  /** The graph of a replicate with Poisson weights. */
  RelationGraph replicate(PoissonDraws draws, int replicate);

  /** The graph of a replicate with exponential weights. */
  RelationGraph replicate(ExponentialDraws draws, int replicate);

  /** The graph of all articles but one. */
  RelationGraph without(int article);

  /**
   * The articles of a sample.
   *
   * @throws IllegalArgumentException if it is not weighted by counts: an association measure is no
   *     sum over articles
   */
  static ArticleEntries of(RelationSample sample) {
    if (sample.cut().weighting() != Weighting.COUNT) {
      throw new IllegalArgumentException(
          "weighting "
              + sample.cut().weighting()
              + " is no sum over articles; cut the sample with Weighting.COUNT, or take the balance"
              + " of its graph");
    }
    return new OfSample(sample);
  }

  /** A sample as articles. */
  record OfSample(RelationSample sample) implements ArticleEntries {

    @Override
    public List<Actor> actors() {
      return sample.actors();
    }

    @Override
    public int articles() {
      return sample.articles();
    }

    @Override
    public int ties() {
      return sample.ties();
    }

    @Override
    public int tieFirst(int tie) {
      return sample.tieFirst(tie);
    }

    @Override
    public int tieSecond(int tie) {
      return sample.tieSecond(tie);
    }

    @Override
    public long articleKey(int article) {
      return sample.articleKey(article);
    }

    @Override
    public long articleDay(int article) {
      long day = sample.articleDay(article);
      return day == RelationSample.UNDATED ? UNDATED : day;
    }

    @Override
    public int entryBegin(int article) {
      return sample.entryBegin(article);
    }

    @Override
    public int entryEnd(int article) {
      return sample.entryEnd(article);
    }

    @Override
    public int entryTie(int entry) {
      return sample.entryTie(entry);
    }

    @Override
    public long entryUnits(int entry) {
      return sample.entryUnits(entry);
    }

    @Override
    public String articleId(int article) {
      return sample.articleId(article);
    }

    @Override
    public RelationGraph graph() {
      return sample.graph();
    }

    @Override
    public RelationGraph replicate(PoissonDraws draws, int replicate) {
      return sample.replicate(draws, replicate);
    }

    @Override
    public RelationGraph replicate(ExponentialDraws draws, int replicate) {
      return sample.replicate(draws, replicate);
    }

    @Override
    public RelationGraph without(int article) {
      return sample.graphOf(
          IntStream.range(0, sample.articles()).filter(a -> a != article).toArray());
    }
  }
}

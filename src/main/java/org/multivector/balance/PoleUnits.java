package org.multivector.balance;

import java.util.Arrays;
import java.util.List;
import org.multivector.stat.PoissonDraws;

/**
 * What each article of a sample adds to the sums of one or many focal actors: a sparse list of
 * cells and integer units an article.
 *
 * <p>Ties are added up per article, pole by pole, before any replicate is drawn. A replicate is
 * then one Poisson draw an article and a multiplication and an addition a cell, all in exact
 * integers, so that neither the order of the articles nor the number of threads can change a bit. A
 * product of units and a fractional membership is rounded once, to 2^-32.
 *
 * <p>Cells of a focus: ties to each pole, ties outside, articles with a tie to a pole, articles per
 * pole, and the part of its ties that is missing among those of actors outside the poles since the
 * focus is itself partly inside. After them, for all foci: ties of all actors outside the poles to
 * each pole, and outward ties of each pole.
 */
final class PoleUnits {
  static final double UNIT = 0x1p-32;

  private final ArticleEntries sample;
  private final int poles;
  private final int foci;
  private final int cells;
  private int articles;
  private int[] article = new int[16];
  private int[] begin = new int[17];
  private int[] cell = new int[64];
  private long[] units = new long[64];

  private PoleUnits(ArticleEntries sample, int poles, int foci) {
    this.sample = sample;
    this.poles = poles;
    this.foci = foci;
    this.cells = foci * focusCells(poles) + 2 * poles;
  }

  private static int focusCells(int poles) {
    return 3 * poles + 2;
  }

  /** The units of one focus. */
  static PoleUnits of(ArticleEntries sample, Poles poles, Focus focus) {
    List<String> ids = sample.actors().stream().map(actor -> actor.id()).toList();
    int[][] focusOf = new int[focus.epochs()][];
    return gather(
        sample,
        poles,
        ids,
        1,
        day -> {
          int epoch = day == ArticleEntries.UNDATED ? focus.epochs() - 1 : focus.epoch(day);
          if (focusOf[epoch] == null) {
            boolean[] in = focus.members(ids, epoch);
            int[] of = new int[in.length];
            for (int j = 0; j < of.length; j++) {
              of[j] = in[j] ? 0 : -1;
            }
            focusOf[epoch] = of;
          }
          return focusOf[epoch];
        });
  }

  /**
   * The units of many actors, each a focus.
   *
   * @param focusOf the number of the focus of each actor of the sample, or -1
   */
  static PoleUnits of(ArticleEntries sample, Poles poles, int[] focusOf, int foci) {
    List<String> ids = sample.actors().stream().map(actor -> actor.id()).toList();
    return gather(sample, poles, ids, foci, day -> focusOf);
  }

  /** Which focus each actor belongs to on a day. */
  private interface FocusOnDay {
    int[] on(long day);
  }

  private static PoleUnits gather(
      ArticleEntries sample, Poles poles, List<String> ids, int foci, FocusOnDay focusOnDay) {
    PoleUnits table = new PoleUnits(sample, poles.size(), foci);
    Belonging[] belonging = new Belonging[poles.epochs()];
    Scratch scratch = new Scratch(table.cells);
    for (int a = 0; a < sample.articles(); a++) {
      long day = sample.articleDay(a);
      int epoch = day == ArticleEntries.UNDATED ? poles.epochs() - 1 : poles.epoch(day);
      if (belonging[epoch] == null) {
        belonging[epoch] = new Belonging(poles.memberships(ids, epoch));
      }
      int[] focusOf = focusOnDay.on(day);
      for (int e = sample.entryBegin(a); e < sample.entryEnd(a); e++) {
        int tie = sample.entryTie(e);
        int first = sample.tieFirst(tie);
        int second = sample.tieSecond(tie);
        long weight = sample.entryUnits(e);
        table.add(scratch, belonging[epoch], focusOf, first, second, weight);
        table.add(scratch, belonging[epoch], focusOf, second, first, weight);
      }
      table.append(a, scratch);
    }
    return table;
  }

  /** The membership matrix of a span of days and its row sums. */
  private static final class Belonging {
    private final double[][] matrix;
    private final double[] inside;

    Belonging(double[][] matrix) {
      this.matrix = matrix;
      this.inside = new double[matrix.length];
      for (int j = 0; j < inside.length; j++) {
        inside[j] = Math.min(1, Arrays.stream(matrix[j]).sum());
      }
    }
  }

  /** A row of cells of which few are in use. */
  private static final class Scratch {
    private final long[] row;
    private final int[] used;
    private int count;

    Scratch(int cells) {
      row = new long[cells];
      used = new int[cells];
    }

    void add(int cell, long amount) {
      if (amount != 0) {
        if (row[cell] == 0) {
          used[count++] = cell;
        }
        row[cell] += amount;
      }
    }
  }

  /** Adds the tie as seen from one end. */
  private void add(
      Scratch scratch, Belonging belonging, int[] focusOf, int from, int to, long weight) {
    double[] of = belonging.matrix[to];
    double[] own = belonging.matrix[from];
    double outsider = 1 - belonging.inside[from];
    int focus = focusOf[from];
    boolean focal = focus >= 0 && focusOf[to] != focus;
    int base = focal ? focus * focusCells(poles) : 0;
    int shared = foci * focusCells(poles);
    long rest = weight;
    for (int p = 0; p < poles; p++) {
      if (of[p] > 0) {
        long toPole = scaled(weight, of[p]);
        long fromOutsider = scaled(toPole, outsider);
        scratch.add(shared + p, fromOutsider);
        if (focal) {
          scratch.add(base + p, toPole);
          scratch.add(base + 2 * poles + 2 + p, toPole - fromOutsider);
        }
        rest -= toPole;
      }
      if (own[p] > 0) {
        scratch.add(shared + poles + p, scaled(weight, own[p] * (1 - of[p])));
      }
    }
    if (focal) {
      scratch.add(base + poles, Math.max(0, rest));
    }
  }

  private static long scaled(long weight, double part) {
    return part == 1 ? weight : Math.round(weight * part);
  }

  private void append(int a, Scratch scratch) {
    if (scratch.count == 0) {
      return;
    }
    int gathered = scratch.count;
    for (int i = 0; i < gathered; i++) {
      int within = scratch.used[i] % focusCells(poles);
      int focus = scratch.used[i] / focusCells(poles);
      if (focus < foci && within < poles) {
        int base = focus * focusCells(poles);
        if (scratch.row[base + poles + 1] == 0) {
          scratch.add(base + poles + 1, 1);
        }
        scratch.add(base + poles + 2 + within, 1);
      }
    }
    if (articles == article.length) {
      article = Arrays.copyOf(article, 2 * article.length);
      begin = Arrays.copyOf(begin, article.length + 1);
    }
    int at = begin[articles];
    if (at + scratch.count > cell.length) {
      int size = Math.max(2 * cell.length, at + scratch.count);
      cell = Arrays.copyOf(cell, size);
      units = Arrays.copyOf(units, size);
    }
    for (int i = 0; i < scratch.count; i++) {
      int c = scratch.used[i];
      cell[at + i] = c;
      units[at + i] = scratch.row[c];
      scratch.row[c] = 0;
    }
    article[articles] = a;
    begin[++articles] = at + scratch.count;
    scratch.count = 0;
  }

  /** The sums over all articles as they are. */
  long[] totals() {
    long[] totals = new long[cells];
    for (int i = 0; i < begin[articles]; i++) {
      totals[cell[i]] += units[i];
    }
    return totals;
  }

  /** The sums in each replicate, {@code [cell * replicates + replicate]}. */
  long[] replicates(PoissonDraws draws, int replicates) {
    long[] sums = new long[Math.multiplyExact(cells, replicates)];
    PoissonDraws.Streams streams = draws.streams(replicates);
    int[] draw = new int[replicates];
    for (int i = 0; i < articles; i++) {
      streams.draw(sample.articleKey(article[i]), draw);
      for (int e = begin[i]; e < begin[i + 1]; e++) {
        int base = cell[e] * replicates;
        long amount = units[e];
        for (int r = 0; r < replicates; r++) {
          sums[base + r] += draw[r] * amount;
        }
      }
    }
    return sums;
  }

  /** Number of the cells. */
  int cells() {
    return cells;
  }

  /**
   * A focus's part of a row of sums, one sum every {@code stride} places from {@code offset} on.
   */
  Tally tally(long[] sums, int focus, int stride, int offset) {
    int base = focus * focusCells(poles);
    int shared = foci * focusCells(poles);
    double[] ties = new double[poles];
    double[] incidence = new double[poles];
    double[] others = new double[poles];
    double[] outward = new double[poles];
    for (int p = 0; p < poles; p++) {
      long own = sums[(base + p) * stride + offset];
      long missing = sums[(base + 2 * poles + 2 + p) * stride + offset];
      ties[p] = own * UNIT;
      incidence[p] = sums[(base + poles + 2 + p) * stride + offset];
      others[p] = Math.max(0, sums[(shared + p) * stride + offset] - (own - missing)) * UNIT;
      outward[p] = sums[(shared + poles + p) * stride + offset] * UNIT;
    }
    double outside = sums[(base + poles) * stride + offset] * UNIT;
    double behind = sums[(base + poles + 1) * stride + offset];
    return new Tally(ties, outside, behind, incidence, others, outward);
  }

  /** Whether an article of the table, by its place there, adds to a focus. */
  boolean touches(int place, int focus) {
    for (int e = begin[place]; e < begin[place + 1]; e++) {
      if (cell[e] / focusCells(poles) == focus && cell[e] < foci * focusCells(poles)) {
        return true;
      }
    }
    return false;
  }

  /** Takes an article's units out of the sums, or puts them back with sign 1. */
  void move(long[] totals, int place, int sign) {
    for (int e = begin[place]; e < begin[place + 1]; e++) {
      totals[cell[e]] += sign * units[e];
    }
  }

  /** Number of articles in the table. */
  int places() {
    return articles;
  }

  /** The id of an article of the table. */
  String articleId(int place) {
    return sample.articleId(article[place]);
  }
}

package org.multivector.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multivector.stat.Estimate;

/** What opens the components of a profile: their inputs and the articles that weigh most. */
final class Opening {
  private static final int INFLUENCES = 5;

  /** Articles without which a graph is made anew to explain a component; a second or two. */
  private static final int TRIED = 500;

  private final Focus focus;
  private final Balance balance;
  private final Tally.Setting setting;
  private final Tally observed;
  private final double[] values;
  private final @Nullable PoleUnits units;
  private final int number;
  private final @Nullable ArticleEntries sample;

  Opening(
      Focus focus,
      Balance balance,
      Tally.Setting setting,
      Tally observed,
      double[] values,
      @Nullable PoleUnits units,
      int number,
      @Nullable ArticleEntries sample) {
    this.focus = focus;
    this.balance = balance;
    this.setting = setting;
    this.observed = observed;
    this.values = values;
    this.units = units;
    this.number = number;
    this.sample = sample;
  }

  Explanation explain(Component component, int place, String subject, Estimate estimate) {
    List<String> inputs = new ArrayList<>();
    if (component.needsGraph()) {
      if (sample != null) {
        inputs.add(
            String.format(
                Locale.ROOT,
                "graph of %d articles: %d actors, %d ties",
                sample.articles(),
                sample.actors().size(),
                sample.ties()));
      }
      return new Explanation(
          component, subject, estimate, inputs, graphInfluences(component, place));
    }
    for (int p = 0; p < setting.names().size(); p++) {
      inputs.add(
          String.format(
              Locale.ROOT,
              "ties to %s: %.4f in %.0f articles",
              setting.names().get(p),
              observed.tie(p),
              observed.incidence(p)));
    }
    inputs.add(String.format(Locale.ROOT, "ties outside all poles: %.4f", observed.outside()));
    switch (component) {
      case LOCATION_QUOTIENT -> {
        for (int p = 0; p < setting.names().size(); p++) {
          inputs.add(
              String.format(
                  Locale.ROOT,
                  "ties of all others to %s: %.4f",
                  setting.names().get(p),
                  observed.others(p)));
        }
      }
      case REVERSE_DEPENDENCE, ASYMMETRY ->
          inputs.add(
              String.format(
                  Locale.ROOT,
                  "outward ties of %s: %.4f",
                  setting.names().get(place),
                  observed.outward(place)));
      case TARGET_AITCHISON, TARGET_JENSEN_SHANNON ->
          inputs.add("target: " + balance.target().label());
      case EFFECTIVE_RIVAL_VECTORS -> inputs.add("rivalry: " + balance.rivalry().label());
      case TILT, IMBALANCE, ENTROPY_MILLER_MADOW ->
          inputs.add(String.format(Locale.ROOT, "n: %.0f", observed.articles()));
      default -> {}
    }
    return new Explanation(component, subject, estimate, inputs, influences(component, place));
  }

  private List<Explanation.Influence> influences(Component component, int place) {
    int cell = setting.cell(component, place);
    if (units == null || Double.isNaN(values[cell])) {
      return List.of();
    }
    long[] totals = units.totals();
    double[] row = new double[values.length];
    List<Explanation.Influence> all = new ArrayList<>();
    for (int a = 0; a < units.places(); a++) {
      if (units.touches(a, number)) {
        units.move(totals, a, -1);
        units.tally(totals, number, 1, 0).evaluate(setting, row);
        units.move(totals, a, 1);
        if (!Double.isNaN(row[cell])) {
          all.add(new Explanation.Influence(units.articleId(a), values[cell] - row[cell]));
        }
      }
    }
    return greatest(all);
  }

  /**
   * By the graphs without one article each; of many articles, those with the heaviest ties of the
   * focus are tried.
   */
  private List<Explanation.Influence> graphInfluences(Component component, int place) {
    ArticleEntries articles = sample;
    if (articles == null || !setting.holds(component)) {
      return List.of();
    }
    int cell = setting.cell(component, place);
    if (Double.isNaN(values[cell])) {
      return List.of();
    }
    GraphComponents components = new GraphComponents(balance.poles(), List.of(focus), setting);
    List<Explanation.Influence> all = new ArrayList<>();
    for (int a : heaviest(articles)) {
      double[] row = components.values(articles.without(a), component.basis())[0];
      double without = row[cell - setting.sumCells()];
      if (!Double.isNaN(without)) {
        all.add(new Explanation.Influence(articles.articleId(a), values[cell] - without));
      }
    }
    return greatest(all);
  }

  private int[] heaviest(ArticleEntries articles) {
    List<String> members = focus.actorIds();
    boolean[] in = new boolean[articles.actors().size()];
    for (int j = 0; j < in.length; j++) {
      in[j] = members.contains(articles.actors().get(j).id());
    }
    long[] weight = new long[articles.articles()];
    for (int a = 0; a < weight.length; a++) {
      for (int e = articles.entryBegin(a); e < articles.entryEnd(a); e++) {
        int tie = articles.entryTie(e);
        boolean own = in[articles.tieFirst(tie)] || in[articles.tieSecond(tie)];
        weight[a] += own ? articles.entryUnits(e) : 0;
      }
    }
    return IntStream.range(0, weight.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer a) -> -weight[a]).thenComparing(a -> a))
        .limit(TRIED)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static List<Explanation.Influence> greatest(List<Explanation.Influence> all) {
    return all.stream()
        .sorted(
            Comparator.comparingDouble((Explanation.Influence i) -> -Math.abs(i.change()))
                .thenComparing(Explanation.Influence::articleId))
        .limit(INFLUENCES)
        .toList();
  }
}

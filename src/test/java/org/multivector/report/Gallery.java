package org.multivector.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.multivector.stat.Estimate;

/** One picture of each kind over invented numbers, for tests that read them as XML. */
final class Gallery {
  private static final List<String> NAMES =
      List.of(
          "Kazakhstan",
          "Russia",
          "China",
          "United States",
          "Uzbekistan",
          "Turkey",
          "Kyrgyzstan",
          "European Union",
          "Azerbaijan",
          "Tajikistan",
          "Turkmenistan",
          "Armenia",
          "Georgia",
          "Shanghai Cooperation Organisation",
          "Organization of Turkic States",
          "Ukraine",
          "Belarus",
          "Iran",
          "India",
          "Germany",
          "France",
          "Japan",
          "Mongolia",
          "Pakistan",
          "Afghanistan",
          "United Arab Emirates",
          "Hungary",
          "Italy",
          "South Korea",
          "United Kingdom");

  private Gallery() {}

  static Estimate about(double value, double half) {
    return Estimate.of(
        value, new Estimate.Interval(value - half, value + half, 0.95, "percentile", 1000, 120));
  }

  static NetworkChart.Node node(int i, double size) {
    String name = i < NAMES.size() ? NAMES.get(i) : "Actor number " + i;
    String id = name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    id = i < NAMES.size() ? id.substring(0, 3) + i : "A" + i;
    return new NetworkChart.Node(
        id, name, size, List.of("Russia", "China", "West", "Turkic", "").get(i % 5));
  }

  static Chart network(int actors, int width, int height) {
    SplittableRandom random = new SplittableRandom(actors);
    List<NetworkChart.Node> nodes = new ArrayList<>();
    List<NetworkChart.Edge> edges = new ArrayList<>();
    double[] pull = new double[actors];
    for (int i = 0; i < actors; i++) {
      pull[i] = 1 / (1 + 0.35 * i);
    }
    double[] strength = new double[actors];
    List<double[]> ties = new ArrayList<>();
    for (int i = 0; i < actors; i++) {
      for (int j = i + 1; j < actors; j++) {
        double expected = 40 * pull[i] * pull[j] * (i % 4 == j % 4 ? 2.5 : 1);
        if (random.nextDouble() < expected) {
          double weight = expected * (0.3 + random.nextDouble());
          ties.add(new double[] {i, j, weight});
          strength[i] += weight;
          strength[j] += weight;
        }
      }
    }
    for (int i = 0; i < actors; i++) {
      nodes.add(node(i, strength[i]));
    }
    for (double[] tie : ties) {
      edges.add(
          new NetworkChart.Edge(
              nodes.get((int) tie[0]).id(), nodes.get((int) tie[1]).id(), tie[2]));
    }
    return NetworkChart.withDefaults()
        .withTitle("Who is in the news with whom: " + actors + " actors")
        .withSize(width, height)
        .withGroups(List.of("Russia", "China", "West", "Turkic"))
        .draw(nodes, edges);
  }

  static List<DotWhiskerChart.Row> rows(int n) {
    List<DotWhiskerChart.Row> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(
          DotWhiskerChart.Row.of(NAMES.get(i), about(0.52 / (1 + 0.4 * i), 0.1 / (1 + 0.2 * i)))
              .withNote("rank " + Math.max(1, i) + "–" + (i + 2)));
    }
    rows.add(DotWhiskerChart.Row.of("Liechtenstein", Estimate.undefined("no ties")));
    return rows;
  }

  static Map<String, Chart> pictures(int width) {
    Map<String, Chart> pictures = new LinkedHashMap<>();
    for (int n : new int[] {2, 20, 60, 150}) {
      pictures.put("network-" + n, network(n, width, width < 500 ? width * 5 / 4 : 620));
    }
    pictures.put(
        "ranking",
        DotWhiskerChart.withDefaults()
            .withWidth(width)
            .withTitle("Betweenness: who stands between the others, with 95% intervals")
            .withAxis("betweenness (normalised, 0 to 1)")
            .draw(rows(12)));
    pictures.put(
        "shares",
        DotWhiskerChart.withDefaults()
            .withWidth(width)
            .asPercent()
            .withTitle("Kazakhstan's ties by pole")
            .withReference(0.25, "equal shares")
            .draw(
                List.of(
                    DotWhiskerChart.Row.of("Russia", about(0.38, 0.05)).withGroup("Russia"),
                    DotWhiskerChart.Row.of("China", about(0.24, 0.04)).withGroup("China"),
                    DotWhiskerChart.Row.of("West", about(0.22, 0.06)).withGroup("West"),
                    DotWhiskerChart.Row.of("Turkic", about(0.16, 0.03)).withGroup("Turkic"))));
    pictures.put(
        "ternary",
        TernaryChart.over("Russia", "China", "West")
            .withWidth(Math.min(width, 560))
            .withTitle("Kazakhstan between three poles")
            .draw(
                List.of(
                    point("Kazakhstan", 0.4, 0.3, 0.3, 0.05),
                    point("Uzbekistan", 0.35, 0.35, 0.3, 0.08),
                    point("Kyrgyzstan", 0.5, 0.35, 0.15, 0.09),
                    point("Georgia", 0.1, 0.05, 0.85, 0.05),
                    point("Mongolia", 0.45, 0.5, 0.05, 0.05),
                    point("Tajikistan", 0.48, 0.4, 0.12, 0.06))));
    List<PoleStripsChart.Row> strips = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      strips.add(
          new PoleStripsChart.Row(
              NAMES.get(i),
              List.of(
                  about(0.3 + 0.02 * i, 0.05),
                  about(0.3 - 0.02 * i, 0.04),
                  about(0.2, 0.03),
                  about(0.15, 0.03),
                  i == 3 ? Estimate.undefined("no ties") : about(0.05, 0.02))));
    }
    pictures.put(
        "strips",
        PoleStripsChart.over(List.of("Russia", "China", "West", "Turkic states", "Gulf"))
            .withWidth(width)
            .withTitle("Central Asian portfolios")
            .draw(strips));
    int n = 14;
    double[][] matrix = new double[n][n];
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double value = random.nextDouble() * (i % 3 == j % 3 ? 40 : 6);
        matrix[i][j] = value < 1 ? 0 : value;
        matrix[j][i] = matrix[i][j];
      }
    }
    pictures.put(
        "heatmap",
        HeatMapChart.withDefaults()
            .withWidth(Math.min(640, width))
            .withTitle("Ties between the most named actors")
            .withUnit("weighted sentences")
            .draw(NAMES.subList(0, n), matrix));
    List<TimelineChart.Series> series = new ArrayList<>();
    for (int s = 0; s < 4; s++) {
      List<TimelineChart.Moment> moments = new ArrayList<>();
      for (int m = 0; m < 22; m++) {
        double value = 0.25 + 0.1 * StrictMath.sin(s + m / 4.0) + (m > 15 && s == 0 ? -0.12 : 0);
        moments.add(
            new TimelineChart.Moment(
                LocalDate.of(2014, 1, 1).plusMonths(6L * m),
                s == 1 && m == 5 ? Estimate.undefined("no ties") : about(value, 0.04)));
      }
      series.add(
          new TimelineChart.Series(List.of("Russia", "China", "West", "Turkic").get(s), moments));
    }
    TimelineChart timeline =
        TimelineChart.withDefaults()
            .withWidth(width)
            .asPercent()
            .withTitle("Kazakhstan's shares by pole, half-years 2014–2024")
            .withAxis("share of ties")
            .withChangePoints(
                List.of(
                    new TimelineChart.ChangePoint(
                        LocalDate.of(2022, 3, 1), "Russia drops, p = 0.003"),
                    new TimelineChart.ChangePoint(LocalDate.of(2018, 7, 1), "2018-07")));
    pictures.put("timeline", timeline.draw(series));
    pictures.put("multiples", timeline.withTitle("One panel each").drawPanels(series));
    return pictures;
  }

  private static TernaryChart.Point point(String label, double a, double b, double c, double half) {
    return new TernaryChart.Point(label, List.of(about(a, half), about(b, half), about(c, half)));
  }
}

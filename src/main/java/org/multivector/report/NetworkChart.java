package org.multivector.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A relation network: dots for actors, lines for ties, placed by force with a fixed seed.
 *
 * <p>A dot's area grows with the actor's size (its strength), its colour is its group, a line's
 * width grows with the weight. Labels never cover each other or a dot; where a full label finds no
 * room the short one stands in, and what finds none at all is named in the description. Of a dense
 * graph only the strongest ties are drawn (a maximum spanning forest always is), and the picture
 * says how many of how many. Meant for 2 to 150 actors; time grows with the square of their number.
 * Options are immutable.
 */
public final class NetworkChart {
  private static final double MAX_RADIUS = 17;
  private static final double MIN_RADIUS = 3;

  private final String title;
  private final int width;
  private final int height;
  private final long seed;
  private final int ties;
  private final List<String> groupOrder;
  private final String focus;

  private NetworkChart(
      String title,
      int width,
      int height,
      long seed,
      int ties,
      List<String> groupOrder,
      String focus) {
    this.title = title;
    this.width = width;
    this.height = height;
    this.seed = seed;
    this.ties = ties;
    this.groupOrder = List.copyOf(groupOrder);
    this.focus = focus;
  }

  /**
   * An actor to draw.
   *
   * @param id its identifier, which also is its short label
   * @param label its name
   * @param size how big it is, such as its strength, &gt;= 0
   * @param group the category that colours it; empty for none
   */
  public record Node(String id, String label, double size, String group) {}

  /**
   * A tie to draw.
   *
   * @param first id of one end
   * @param second id of the other
   * @param weight its strength, &gt; 0
   */
  public record Edge(String first, String second, double weight) {}

  /** A network of 820 × 620 pixels with seed 42. */
  public static NetworkChart withDefaults() {
    return new NetworkChart("", 820, 620, 42, 0, List.of(), "");
  }

  /** With a title. */
  public NetworkChart withTitle(String newTitle) {
    return new NetworkChart(newTitle, width, height, seed, ties, groupOrder, focus);
  }

  /**
   * With a size in pixels.
   *
   * @throws IllegalArgumentException if one is not in [240, 4000]
   */
  public NetworkChart withSize(int newWidth, int newHeight) {
    return new NetworkChart(
        title,
        Canvas.checkedWidth(newWidth),
        Canvas.checkedWidth(newHeight),
        seed,
        ties,
        groupOrder,
        focus);
  }

  /** With another seed of the layout. */
  public NetworkChart withSeed(long newSeed) {
    return new NetworkChart(title, width, height, newSeed, ties, groupOrder, focus);
  }

  /**
   * With a limit to the ties drawn, the strongest ones; by default 60 and one and a half for each
   * actor.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public NetworkChart withTies(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("ties " + most + " is below 1");
    }
    return new NetworkChart(title, width, height, seed, most, groupOrder, focus);
  }

  /** With groups in a fixed order of colours; others follow in order of appearance. */
  public NetworkChart withGroups(List<String> order) {
    return new NetworkChart(title, width, height, seed, ties, order, focus);
  }

  /** With one actor drawn in black, by its id. */
  public NetworkChart withFocus(String id) {
    return new NetworkChart(title, width, height, seed, ties, groupOrder, id);
  }

  /**
   * Draws a network.
   *
   * @throws IllegalArgumentException if an id appears twice, a tie names an unknown id, or a size
   *     or weight is negative or not a number
   */
  public Chart draw(List<Node> nodes, List<Edge> edges) {
    List<Node> order = new ArrayList<>(nodes);
    order.sort(Comparator.comparingDouble(Node::size).reversed().thenComparing(Node::id));
    Map<String, Integer> index = index(order);
    List<Edge> shown = strongest(order.size(), index, edges);
    Map<String, Integer> groups = groups(order);
    List<String> legend = List.copyOf(groups.keySet());

    double header = Canvas.headerHeight(title, width);
    String remark = remark(shown.size(), edges.size());
    double footer = Canvas.legendHeight(legend, width) + (remark.isEmpty() ? 4 : 20);
    boolean names = order.size() <= (width < 520 ? 14 : 60);
    double most = order.stream().mapToDouble(Node::size).max().orElse(1);
    double scale =
        Math.sqrt(Math.min(1, 40.0 / Math.max(1, order.size()))) * Math.min(1, width / 600.0);
    double[] radius = new double[order.size()];
    double[][] extent = new double[order.size()][];
    double font = width < 520 || order.size() > 60 ? 10 : 12;
    for (int i = 0; i < radius.length; i++) {
      double part = most > 0 ? Math.sqrt(order.get(i).size() / most) : 0;
      radius[i] = Math.max(MIN_RADIUS, MAX_RADIUS * Math.max(0.5, scale) * part);
      String label = names ? SafeText.plain(order.get(i).label()) : order.get(i).id();
      double half = Math.max(radius[i], Lettering.width(label, font) / 2);
      extent[i] = new double[] {half + 2, radius[i] + font * 0.6 + 1};
    }
    double[] box = {40, header + 26, width - 40.0, height - footer - 24};
    double[][] at = layout(index, shown, extent, box);

    Svg svg = new Svg(width, height);
    Canvas.header(svg, title);
    drawTies(svg, order, index, shown, at);
    List<LabelPlacement.Spot> spots = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Node node = order.get(i);
      String name = SafeText.plain(node.label());
      String id = SafeText.plain(node.id());
      spots.add(
          new LabelPlacement.Spot(
              at[0][i], at[1][i], radius[i], names || i < 12 ? name : id, id, font));
      svg.open(name + ": " + Numbers.DECIMAL.show(node.size()));
      svg.circle(at[0][i], at[1][i], radius[i], colour(node, groups));
      svg.close();
    }
    LabelPlacement.Placement labels =
        LabelPlacement.within(3, header, width - 3.0, height - footer).place(spots);
    labels.draw(svg);
    Canvas.legend(svg, legend, 12, height - footer, width);
    if (!remark.isEmpty()) {
      svg.text(
          12,
          height - 7.0,
          Lettering.fit(remark, 10, width - 24.0),
          "start",
          "font-size",
          10,
          "fill",
          Palette.MUTED);
    }
    return svg.finish(
        title.isEmpty() ? "Relation network" : title,
        describe(order, shown, edges.size(), labels, index));
  }

  private static Map<String, Integer> index(List<Node> nodes) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (!(node.size() >= 0 && node.size() < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "size " + node.size() + " of " + node.id() + " is not a finite number >= 0");
      }
      if (index.putIfAbsent(node.id(), i) != null) {
        throw new IllegalArgumentException(node.id() + " appears twice; give each actor once");
      }
    }
    return index;
  }

  /** A maximum spanning forest and then the strongest ties up to the limit, strongest first. */
  private List<Edge> strongest(int n, Map<String, Integer> index, List<Edge> edges) {
    List<Edge> sorted = new ArrayList<>(edges);
    for (Edge edge : edges) {
      if (!index.containsKey(edge.first()) || !index.containsKey(edge.second())) {
        throw new IllegalArgumentException(
            "the tie "
                + edge.first()
                + " - "
                + edge.second()
                + " names an actor that is not given");
      }
      if (!(edge.weight() > 0 && edge.weight() < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "weight "
                + edge.weight()
                + " of "
                + edge.first()
                + " - "
                + edge.second()
                + " is not a finite number > 0");
      }
    }
    sorted.sort(
        Comparator.comparingDouble(Edge::weight)
            .reversed()
            .thenComparing(Edge::first)
            .thenComparing(Edge::second));
    int limit = ties > 0 ? ties : 60 + n * 3 / 2;
    if (sorted.size() <= limit) {
      return sorted;
    }
    int[] root = new int[n];
    for (int i = 0; i < n; i++) {
      root[i] = i;
    }
    List<Edge> forest = new ArrayList<>();
    List<Edge> rest = new ArrayList<>();
    for (Edge edge : sorted) {
      int a = find(root, index.getOrDefault(edge.first(), 0));
      int b = find(root, index.getOrDefault(edge.second(), 0));
      if (a != b) {
        root[Math.max(a, b)] = Math.min(a, b);
        forest.add(edge);
      } else {
        rest.add(edge);
      }
    }
    int more = Math.max(0, limit - forest.size());
    forest.addAll(rest.subList(0, Math.min(more, rest.size())));
    forest.sort(
        Comparator.comparingDouble(Edge::weight)
            .reversed()
            .thenComparing(Edge::first)
            .thenComparing(Edge::second));
    return forest;
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private Map<String, Integer> groups(List<Node> nodes) {
    Map<String, Integer> groups = new LinkedHashMap<>();
    for (String group : groupOrder) {
      groups.putIfAbsent(group, groups.size());
    }
    for (Node node : nodes) {
      if (!node.group().isEmpty()) {
        groups.putIfAbsent(node.group(), groups.size());
      }
    }
    return groups;
  }

  private String colour(Node node, Map<String, Integer> groups) {
    if (node.id().equals(focus)) {
      return Palette.INK;
    }
    Integer group = groups.get(node.group());
    if (group != null) {
      return Palette.category(group);
    }
    return groups.isEmpty() ? Palette.MAIN : Palette.NEUTRAL;
  }

  private double[][] layout(
      Map<String, Integer> index, List<Edge> shown, double[][] extent, double[] box) {
    int[] from = new int[shown.size()];
    int[] to = new int[shown.size()];
    double[] pull = new double[shown.size()];
    double most = shown.isEmpty() ? 1 : shown.get(0).weight();
    for (int e = 0; e < from.length; e++) {
      from[e] = index.getOrDefault(shown.get(e).first(), 0);
      to[e] = index.getOrDefault(shown.get(e).second(), 0);
      pull[e] = Math.sqrt(shown.get(e).weight() / most);
    }
    return ForceLayout.place(from, to, pull, extent, box, seed);
  }

  private static void drawTies(
      Svg svg, List<Node> order, Map<String, Integer> index, List<Edge> shown, double[][] at) {
    double most = shown.isEmpty() ? 1 : shown.get(0).weight();
    List<Edge> weakestFirst = new ArrayList<>(shown);
    Collections.reverse(weakestFirst);
    for (Edge edge : weakestFirst) {
      int a = index.getOrDefault(edge.first(), 0);
      int b = index.getOrDefault(edge.second(), 0);
      double part = edge.weight() / most;
      svg.open(
          order.get(a).label()
              + " – "
              + order.get(b).label()
              + ": "
              + Numbers.DECIMAL.show(edge.weight()));
      svg.empty(
          "line",
          "x1",
          at[0][a],
          "y1",
          at[1][a],
          "x2",
          at[0][b],
          "y2",
          at[1][b],
          "stroke",
          "#6b6b6b",
          "stroke-opacity",
          0.25 + 0.45 * Math.sqrt(part),
          "stroke-width",
          0.6 + 6.4 * part);
      svg.close();
    }
  }

  private static String remark(int shown, int all) {
    return shown == all
        ? ""
        : "The strongest "
            + Numbers.count(shown)
            + " of "
            + Numbers.count(all)
            + " ties are drawn.";
  }

  private static String describe(
      List<Node> order,
      List<Edge> shown,
      int all,
      LabelPlacement.Placement labels,
      Map<String, Integer> index) {
    StringBuilder words = new StringBuilder("Network of ");
    words.append(Numbers.count(order.size(), "actor")).append(" and ");
    words.append(Numbers.count(all, "tie")).append(". Biggest: ");
    for (int i = 0; i < Math.min(8, order.size()); i++) {
      words.append(i == 0 ? "" : ", ").append(order.get(i).label()).append(' ');
      words.append(Numbers.DECIMAL.show(order.get(i).size()));
    }
    words.append(". Strongest ties: ");
    for (int i = 0; i < Math.min(8, shown.size()); i++) {
      Edge edge = shown.get(i);
      words.append(i == 0 ? "" : "; ");
      words.append(order.get(index.getOrDefault(edge.first(), 0)).label()).append(" – ");
      words.append(order.get(index.getOrDefault(edge.second(), 0)).label()).append(' ');
      words.append(Numbers.DECIMAL.show(edge.weight()));
    }
    words.append(shown.isEmpty() ? "none. " : ". ").append(remark(shown.size(), all));
    if (!labels.leftOut().isEmpty()) {
      words.append(" Dots without a label: ");
      for (int i = 0; i < labels.leftOut().size(); i++) {
        words.append(i == 0 ? "" : ", ").append(order.get(labels.leftOut().get(i)).label());
      }
      words.append('.');
    }
    return words.toString();
  }
}

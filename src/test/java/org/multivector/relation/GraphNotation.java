package org.multivector.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.multivector.actor.Unlisted;

/** Graphs as text, such as {@code "A-B:5 A-C:3 D"}, for tests that read as text. */
final class GraphNotation {
  private GraphNotation() {}

  static RelationGraph graph(String text) {
    List<Unlisted> actors = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      String[] tie = word.split("[-:]", -1);
      if (tie.length == 1) {
        actors.add(new Unlisted(tie[0]));
      } else {
        relations.add(
            Relation.between(
                new Unlisted(tie[0]), new Unlisted(tie[1]), Double.parseDouble(tie[2])));
      }
    }
    return RelationGraph.of(actors, relations);
  }

  /** Ties with weights to at most six decimals, then isolates. */
  static String text(RelationGraph graph) {
    String ties =
        graph.relations().stream()
            .map(r -> r.first().id() + "-" + r.second().id() + ":" + number(r.weight()))
            .collect(Collectors.joining(" "));
    String isolates =
        graph.actors().stream()
            .filter(a -> graph.degree(a.id()) == 0)
            .map(a -> " " + a.id())
            .collect(Collectors.joining());
    return (ties + isolates).trim();
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value).replaceAll("\\.?0+$", "");
  }
}

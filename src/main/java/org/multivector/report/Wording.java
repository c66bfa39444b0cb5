package org.multivector.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.multivector.actor.Actor;
import org.multivector.actor.Bloc;
import org.multivector.report.Findings.Order;
import org.multivector.report.Findings.Pole;
import org.multivector.report.Findings.PoleBalance;
import org.multivector.report.Findings.Presence;
import org.multivector.report.Findings.Ranking;
import org.multivector.report.Findings.Score;
import org.multivector.report.Findings.Tie;
import org.multivector.stat.Estimate;

/** Findings as English sentences that claim no more than the data settle. */
final class Wording {
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "Bahamas",
          "Central African Republic",
          "Comoros",
          "Czech Republic",
          "Democratic Republic of the Congo",
          "Dominican Republic",
          "Gambia",
          "Holy See",
          "Maldives",
          "Marshall Islands",
          "Netherlands",
          "Philippines",
          "Republic of the Congo",
          "Seychelles",
          "Solomon Islands",
          "Soviet Union",
          "West");

  private static final int LONGEST_LABEL = 22;

  private Wording() {}

  /** The name as it stands in running text: {@code the United States}, {@code Kazakhstan}. */
  static String inText(Actor actor) {
    String name = SafeText.plain(actor.name());
    boolean organisation =
        actor instanceof Bloc
            && name.matches(
                ".*(Organi[sz]ation|Union|Council|Community|League|"
                    + "Group|Commonwealth|Association|Agency|Alliance|Conference|Cooperation|Bank|Nations|"
                    + "States|Initiative|Forum|West|South|Dialogue|Pact).*");
    return organisation || name.startsWith("United ") || WITH_ARTICLE.contains(name)
        ? "the " + name
        : name;
  }

  /** The findings that matter most, one sentence or two each. */
  static List<String> headlines(Findings findings) {
    List<String> lines = new ArrayList<>();
    String focus = inText(findings.focus());
    findings.balance().ifPresent(balance -> lines.addAll(balance(focus, balance)));
    List<Tie> own =
        findings.ties().stream()
            .filter(
                tie ->
                    tie.first().id().equals(findings.focus().id())
                        || tie.second().id().equals(findings.focus().id()))
            .limit(3)
            .toList();
    if (own.isEmpty()) {
      lines.add("No article ties " + focus + " to another actor.");
    } else {
      List<String> named = new ArrayList<>();
      for (Tie tie : own) {
        Actor other = tie.first().id().equals(findings.focus().id()) ? tie.second() : tie.first();
        named.add(
            inText(other)
                + (tie.articles() > 0
                    ? " (" + Numbers.count(tie.articles(), "article") + ")"
                    : ""));
      }
      lines.add("The strongest ties of " + focus + " are with " + list(named) + ".");
    }
    for (Ranking ranking : findings.rankings()) {
      rank(findings, ranking).ifPresent(lines::add);
    }
    return lines;
  }

  private static List<String> balance(String focus, PoleBalance balance) {
    List<String> lines = new ArrayList<>();
    if (!balance.effective().isDefined()) {
      lines.add(
          "How "
              + focus
              + " spreads its ties over the poles cannot be said: "
              + balance.effective().reason().orElse("undefined")
              + ".");
      return lines;
    }
    lines.add(
        capital(focus)
            + " spreads its ties over an effective "
            + oneDigit(balance.effective())
            + " of "
            + balance.poles().size()
            + " poles.");
    List<Pole> sorted = new ArrayList<>(balance.poles());
    sorted.removeIf(pole -> !pole.share().isDefined());
    sorted.sort(java.util.Comparator.comparingDouble((Pole p) -> -p.share().value()));
    List<String> shares = new ArrayList<>();
    for (Pole pole : sorted) {
      shares.add(SafeText.plain(pole.name()) + " " + Numbers.PERCENT.show(pole.share()));
    }
    lines.add("Shares of its ties to the poles: " + list(shares) + ".");
    List<String> open = new ArrayList<>();
    List<String> settled = new ArrayList<>();
    for (Order order : balance.orders()) {
      if (order.isSettled()) {
        settled.add(order.greater() + " ahead of " + order.smaller());
      } else {
        open.add(
            "The order of "
                + order.greater()
                + " and "
                + order.smaller()
                + " is not settled by this corpus ("
                + order.greater()
                + " comes first in "
                + Numbers.PERCENT.show(order.support())
                + " of the resamples).");
      }
    }
    lines.addAll(open);
    if (open.isEmpty() && !settled.isEmpty()) {
      lines.add("The corpus settles the order: " + list(settled) + ".");
    }
    return lines;
  }

  private static java.util.Optional<String> rank(Findings findings, Ranking ranking) {
    List<Score> scores = ranking.scores();
    for (int i = 0; i < scores.size(); i++) {
      Score score = scores.get(i);
      if (score.actor().id().equals(findings.focus().id()) && score.estimate().isDefined()) {
        String place = i == 0 ? "ranks first" : "ranks " + (i + 1) + ordinal(i + 1);
        String ranks =
            score.hasRanks() && score.rankLow() != score.rankHigh()
                ? "; the data allow any rank from " + score.rankLow() + " to " + score.rankHigh()
                : "";
        return java.util.Optional.of(
            "By "
                + ranking.metric()
                + ", "
                + inText(findings.focus())
                + " "
                + place
                + " of "
                + scores.size()
                + " with "
                + Numbers.DECIMAL.show(score.estimate())
                + ranks
                + ".");
      }
    }
    return java.util.Optional.empty();
  }

  private static String ordinal(int n) {
    int last = n % 10;
    boolean teen = n % 100 / 10 == 1;
    return teen ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  }

  /** The sentence about how many actors and ties there are. */
  static String extent(Findings findings) {
    long tied = findings.actors().stream().filter(p -> p.degree() > 0).count();
    String most =
        list(
            findings.actors().stream().limit(5).map(Presence::actor).map(Wording::inText).toList());
    return Numbers.count(tied, "actor")
        + " and "
        + Numbers.count(findings.ties().size(), "tie")
        + (most.isEmpty() ? "." : "; most present: " + most + ".");
  }

  /** The name of a metric as it is written in text. */
  static String title(String metric) {
    return switch (metric) {
      case "pagerank" -> "PageRank";
      case "harmonic" -> "harmonic closeness";
      default -> metric;
    };
  }

  /** The name that labels an actor in a picture: the acronym of a bloc whose name is long. */
  static String label(Actor actor) {
    return actor instanceof Bloc && actor.name().length() > LONGEST_LABEL
        ? actor.id()
        : actor.name();
  }

  /**
   * What a high score means, one sentence and a blank; empty for a metric that it does not know.
   */
  static String meaning(String metric) {
    boolean weighted = !metric.endsWith("-unweighted");
    String paths = weighted ? "shortest paths, strong ties being short," : "shortest paths";
    return switch (weighted ? metric : metric.substring(0, metric.length() - 11)) {
      case "betweenness" ->
          "High: many " + paths + " between others run through the actor (Freeman 1977). ";
      case "pagerank" ->
          "High: strongly tied to actors that are themselves strongly tied (Brin and Page 1998). ";
      case "eigenvector" -> "High: strongly tied to actors with high scores (Bonacich 1972). ";
      case "harmonic" ->
          "High: near to all others; nearness is one over the length of the path (Marchiori and"
              + " Latora 2000). ";
      case "strength" -> "The sum of the weights of the actor's ties. ";
      case "degree" -> "The number of the actor's ties. ";
      default -> "";
    };
  }

  static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1))
        + " and "
        + parts.get(parts.size() - 1);
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String oneDigit(Estimate estimate) {
    String number = String.format(Locale.ROOT, "%.1f", estimate.value());
    return estimate
        .interval()
        .map(i -> String.format(Locale.ROOT, "%s [%.1f, %.1f]", number, i.low(), i.high()))
        .orElse(number);
  }
}

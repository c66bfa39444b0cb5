package org.multivector.balance;

import java.util.Locale;
import java.util.Optional;

/**
 * The components of a {@link BalanceProfile}, each with its definition, range, inputs and source.
 *
 * <p>There is no published index of multi-vector balance, and no single number is made here: the
 * components are established measures, and the profile is their table. Notation: {@code c_p} the
 * focal actor's ties to pole p, {@code x_p = c_p / sum c} its shares, {@code k} the number of poles
 * that anybody in the data has a tie to, {@code s} the focal actor's strength.
 */
public enum Component {
  /** {@code x_p}, the part of the ties to all poles that goes to pole p. */
  SHARE(
      "share",
      Scope.POLE,
      "x_p = c_p / sum_q c_q, in [0, 1], summing to 1 over the poles",
      "the ties to each pole",
      "Everett and Borgatti 2026, Social Networks"),
  /** The centred log-ratio of the shares. */
  TILT(
      "tilt",
      Scope.POLE,
      "clr_p = ln x_p - mean of ln x over the poles; 0 is neutral, the poles' tilts sum to 0",
      "the shares, zeros replaced by the Bayesian-multiplicative rule with the square-root prior"
          + " and n = articles behind the shares",
      "Aitchison 1986; Martín-Fernández et al. 2015"),
  /** The part of all the focal actor's ties that goes to pole p. */
  DEPENDENCE(
      "dependence",
      Scope.POLE,
      "c_p / s, in [0, 1]",
      "the ties to the pole and the strength of the focal actor, ties outside all poles included",
      "Hirschman 1945"),
  /** The part of the pole's outward ties that goes to the focal actor. */
  REVERSE_DEPENDENCE(
      "reverseDependence",
      Scope.POLE,
      "c_p / s_p, in [0, 1], s_p = ties of the pole's members to actors outside the pole",
      "the ties to the pole and all outward ties of the pole",
      "Hirschman 1945"),
  /** By how much more the focal actor depends on the pole than the pole on it. */
  ASYMMETRY(
      "asymmetry",
      Scope.POLE,
      "dependence - reverse dependence, in [-1, 1]",
      "the two dependences",
      "Hirschman 1945"),
  /** The share relative to the share among all other actors outside the poles. */
  LOCATION_QUOTIENT(
      "locationQuotient",
      Scope.POLE,
      "x_p / b_p, at least 0; 1 is as everyone else; b = shares of all other actors, weighted by"
          + " the part of each that is outside the poles",
      "the shares of the focal actor and of all others",
      "Haig 1926; Isard 1960"),
  /** How evenly the ties are spread. */
  EVENNESS(
      "evenness",
      Scope.WHOLE,
      "J = H / ln k with H = -sum x ln x, in [0, 1]; 1 only for equal shares",
      "the shares",
      "Pielou 1966"),
  /** The number of poles with a tie; see {@link #coverage} on its interval. */
  HILL_0("d0", Scope.WHOLE, "the number of x_p > 0, in [1, k]", "the shares", "Hill 1973"),
  /** The effective number of vectors by entropy. */
  HILL_1("d1", Scope.WHOLE, "e^H, in [1, k]", "the shares", "Hill 1973"),
  /** The effective number of vectors by concentration. */
  HILL_2("d2", Scope.WHOLE, "1 / sum x^2, in [1, k]", "the shares", "Hill 1973"),
  /** The Herfindahl–Hirschman index. */
  HHI("hhi", Scope.WHOLE, "sum x^2, in [1/k, 1]", "the shares", "Hirschman 1945"),
  /** The index stretched to [0, 1]. */
  HHI_NORMALIZED(
      "hhiNormalized",
      Scope.WHOLE,
      "(HHI - 1/k) / (1 - 1/k), in [0, 1]",
      "the shares",
      "Hirschman 1945"),
  /** Plug-in entropy of the shares. */
  ENTROPY(
      "entropy",
      Scope.WHOLE,
      "H = -sum x ln x in nats, in [0, ln k]",
      "the shares",
      "Shannon 1948"),
  /** Entropy corrected for the number of articles. */
  ENTROPY_MILLER_MADOW(
      "entropyMillerMadow",
      Scope.WHOLE,
      "H + (k_obs - 1) / 2n in nats, k_obs = poles with a tie, n = articles behind the shares",
      "the shares and the number of articles with a tie to a pole",
      "Miller 1955"),
  /** Entropy of article counts per pole, adjusted for coverage. */
  ENTROPY_CHAO_SHEN(
      "entropyChaoShen",
      Scope.WHOLE,
      "-sum Cp ln(Cp) / (1 - (1 - Cp)^n) in nats, p = part of the article counts, C = 1 - f1/n, f1"
          + " = poles with one article",
      "how many articles tie the focal actor to each pole",
      "Chao and Shen 2003"),
  /** The effective number of vectors when allied poles count as one. */
  EFFECTIVE_RIVAL_VECTORS(
      "effectiveRivalVectors",
      Scope.WHOLE,
      "1 / sum_pq Z_pq x_p x_q, Z_pq = 1 - rivalry_pq, in [1, k]; all poles rivals gives D2",
      "the shares and the rivalry between poles",
      "Leinster and Cobbold 2012; Rao 1982"),
  /** The distance from equal shares. */
  IMBALANCE(
      "imbalance",
      Scope.WHOLE,
      "the Aitchison norm, sqrt(sum clr_p^2), at least 0; 0 only for equal shares",
      "the tilts",
      "Aitchison 1986"),
  /** The log-ratio distance to the target. */
  TARGET_AITCHISON(
      "targetAitchison",
      Scope.WHOLE,
      "the Euclidean distance between the clr of the shares and of the target, at least 0",
      "the shares and the stated target, zeros replaced as for the tilt",
      "Aitchison 1986"),
  /** The information distance to the target. */
  TARGET_JENSEN_SHANNON(
      "targetJensenShannon",
      Scope.WHOLE,
      "the square root of the Jensen–Shannon divergence to base 2, in [0, 1]",
      "the shares and the stated target",
      "Lin 1991; Endres and Schindelin 2003"),
  /** The participation coefficient. */
  PARTICIPATION(
      "participation",
      Scope.WHOLE,
      "1 - sum_p (c_p/s)^2, in [0, 1); the ties outside all poles are one more group unless left"
          + " out",
      "the ties to each pole and outside the poles",
      "Guimerà and Amaral 2005"),
  /**
   * How often the focal actor lies between two poles. Its interval is that of path metrics: it says
   * how the value varies over corpora of the same size, and where the value is 0 or 1 in nearly all
   * of them, it may miss the rest.
   */
  POLE_BETWEENNESS(
      "poleBetweenness",
      Scope.PAIR,
      Basis.PATHS,
      "sum over s in one pole and t in the other of the share of the shortest paths from s to t"
          + " that lead through the focal actor, over the number of pairs, in [0, 1]; a tie is"
          + " 1/weight long",
      "the graph of all actors, members of a pole by their part",
      "Brandes 2008; Everett and Borgatti 1999"),
  /** Open paths between two of the focal actor's own pole; 0 for an actor in no pole. */
  COORDINATOR(
      "coordinator",
      Scope.WHOLE,
      Basis.TIES,
      "open paths a-b-c through the focal actor b, weighted by B_a B_b B_c summed over the poles,"
          + " at least 0",
      "the graph of all actors, its weights left out",
      "Gould and Fernandez 1989; Everett and Borgatti 2026"),
  /** Open paths into or out of the focal actor's own pole; 0 for an actor in no pole. */
  GATEKEEPER(
      "gatekeeper",
      Scope.WHOLE,
      Basis.TIES,
      "the same weighted by (1 - B_a) B_b B_c + B_a B_b (1 - B_c): gatekeeper and representative"
          + " are one role where ties have no direction, at least 0",
      "the graph of all actors, its weights left out",
      "Gould and Fernandez 1989; Everett and Borgatti 2026"),
  /** Open paths between two of one pole that the focal actor is outside of. */
  CONSULTANT(
      "consultant",
      Scope.WHOLE,
      Basis.TIES,
      "the same weighted by B_a (1 - B_b) B_c, at least 0",
      "the graph of all actors, its weights left out",
      "Gould and Fernandez 1989; Everett and Borgatti 2026"),
  /**
   * Open paths between different poles, or with no pole at all. Its interval is too short, see
   * {@link #coverage}.
   */
  LIAISON(
      "liaison",
      Scope.WHOLE,
      Basis.TIES,
      "all open paths through the focal actor less those of the other roles, at least 0",
      "the graph of all actors, its weights left out",
      "Gould and Fernandez 1989; Everett and Borgatti 2026"),
  /** How far the focal actor's ties lead back to one another. */
  CONSTRAINT(
      "constraint",
      Scope.WHOLE,
      Basis.PATHS,
      "sum_j (p_ij + sum_q p_iq p_qj)^2 with p_ij = w_ij / s_i over the whole graph, in (0, 2); low"
          + " is free",
      "the graph of the focal actor, its neighbours and all their ties",
      "Burt 1992"),
  /** Ties less their redundancy. Its interval is too short, see {@link #coverage}. */
  EFFECTIVE_SIZE(
      "effectiveSize",
      Scope.WHOLE,
      Basis.TIES,
      "sum_j (1 - sum_q p_iq m_jq) with m_jq = w_jq / max_k w_jk over the whole graph, at most the"
          + " number of ties",
      "the graph of the focal actor, its neighbours and all their ties",
      "Burt 1992"),
  /**
   * Likeness of the portfolios of the focal actor and of the pole, not corrected for chance. Its
   * interval is too short, see {@link #coverage}.
   */
  ALIGNMENT_S(
      "alignmentS",
      Scope.POLE,
      Basis.PORTFOLIOS,
      "S = 1 - 2 mean(d) / dmax over the shares of ties to third actors, dmax the greatest"
          + " difference observed, in [-1, 1]",
      "the ties of the focal actor and of the pole to all actors outside the poles",
      "Signorino and Ritter 1999"),
  /** Likeness of the portfolios beyond chance, margins as they are. */
  ALIGNMENT_KAPPA(
      "alignmentKappa",
      Scope.POLE,
      Basis.PORTFOLIOS,
      "Cohen's kappa with squared distances, at most 1; 0 is chance",
      "the ties of the focal actor and of the pole to all actors outside the poles",
      "Cohen 1968; Häge 2011"),
  /** Likeness of the portfolios beyond chance, margins pooled. */
  ALIGNMENT_PI(
      "alignmentPi",
      Scope.POLE,
      Basis.PORTFOLIOS,
      "Scott's pi with squared distances, at most 1; 0 is chance",
      "the ties of the focal actor and of the pole to all actors outside the poles",
      "Scott 1955; Häge 2011"),
  /** Likeness of the order of the portfolios. */
  ALIGNMENT_TAU_B(
      "alignmentTauB",
      Scope.POLE,
      Basis.PORTFOLIOS,
      "Kendall's tau-b, in [-1, 1]",
      "the ties of the focal actor and of the pole to all actors outside the poles",
      "Kendall 1945");

  /**
   * Whether a component is a number for each pole, for each pair of poles, or one for the actor.
   */
  public enum Scope {
    /** A number for each pole. */
    POLE,
    /** A number for each pair of poles. */
    PAIR,
    /** One number. */
    WHOLE
  }

  /** What a component follows from, which decides its cost and how its interval is made. */
  public enum Basis {
    /** Sums of ties: Poisson weights, interval as the {@code Bootstrap} says. */
    SUMS,
    /**
     * A graph, by the weights of its ties: exponential weights, which lose no tie (the Bayesian
     * bootstrap, Rubin 1981); interval as the {@code Bootstrap} says.
     */
    PATHS,
    /**
     * A graph, by how two actors' ties compare: Poisson weights, which let ties come and go, and
     * the interval that the {@code Bootstrap} says.
     */
    PORTFOLIOS,
    /**
     * A graph, by which ties there are: Poisson weights, which let ties come and go, and a
     * symmetric interval in place of the percentile one, as resamples always have fewer ties (Hall
     * 1988).
     */
    TIES
  }

  private final String key;
  private final Scope scope;
  private final Basis basis;
  private final String definition;
  private final String inputs;
  private final String reference;

  Component(String key, Scope scope, String definition, String inputs, String reference) {
    this(key, scope, Basis.SUMS, definition, inputs, reference);
  }

  Component(
      String key, Scope scope, Basis basis, String definition, String inputs, String reference) {
    this.key = key;
    this.scope = scope;
    this.basis = basis;
    this.definition = definition;
    this.inputs = inputs;
    this.reference = reference;
  }

  /** The name in data, such as {@code effectiveRivalVectors}. */
  public String key() {
    return key;
  }

  /** Whether there is a number for each pole. */
  public Scope scope() {
    return scope;
  }

  /** What it follows from. */
  public Basis basis() {
    return basis;
  }

  /** Whether it is computed only with {@link Structure#INCLUDE}. */
  public boolean needsGraph() {
    return basis != Basis.SUMS;
  }

  /** Formula and range. */
  public String definition() {
    return definition;
  }

  /** What it is computed from. */
  public String inputs() {
    return inputs;
  }

  /** Author and year. */
  public String reference() {
    return reference;
  }

  /**
   * How far its 95 % interval is to be trusted, where a simulation (benchmarks/README.md, about 200
   * articles behind the shares) did not find it to hold the truth in 93–97 % of the cases; absent
   * elsewhere. The truth of a component that {@linkplain #needsGraph() needs a graph} is the median
   * of corpora of the same size, as more articles would show more ties.
   */
  public Optional<String> coverage() {
    return switch (this) {
      case HILL_0, COORDINATOR, GATEKEEPER, CONSULTANT ->
          Optional.of(
              "a count that seldom changes: where resampling leaves it as it is, the interval is a"
                  + " point and says nothing about ties that were not seen");
      case POLE_BETWEENNESS ->
          Optional.of(
              "held in 99–100 %, more often than it says, as the value moves in steps; where it is"
                  + " 0 or 1 in all resamples the interval is a point");
      case LIAISON ->
          Optional.of(
              "held in about 83 %: resampling cannot bring ties that were not seen, and many ties"
                  + " of a few hundred articles rest on one or two");
      case EFFECTIVE_SIZE ->
          Optional.of(
              "held in about 87 %: resampling cannot bring ties that were not seen, and many ties"
                  + " of a few hundred articles rest on one or two");
      case ALIGNMENT_S ->
          Optional.of(
              "held in 87–92 %: S is a mean over the third actors, and resampling cannot bring"
                  + " those that were not seen");
      case EVENNESS, HILL_1, ENTROPY ->
          Optional.of("held in 92.8 %, as few articles make an entropy too low; BCa holds 94.3 %");
      case TARGET_JENSEN_SHANNON ->
          Optional.of("held in 92.5 %, as noise makes a distance greater; BCa holds 94.5 %");
      default -> Optional.empty();
    };
  }

  /**
   * The component with a name, in any case and with {@code -} or {@code _} anywhere.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Component of(String name) {
    String wanted = plain(name);
    for (Component component : values()) {
      if (plain(component.key).equals(wanted) || plain(component.name()).equals(wanted)) {
        return component;
      }
    }
    StringBuilder known = new StringBuilder();
    for (Component component : values()) {
      known.append(known.isEmpty() ? "" : ", ").append(component.key);
    }
    throw new IllegalArgumentException("no component '" + name + "'; there are " + known);
  }

  private static String plain(String name) {
    return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }
}

package org.multivector.balance;

import java.util.Locale;

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
      "the shares, zeros replaced by the Bayesian-multiplicative rule with the square-root prior and"
          + " n = articles behind the shares",
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
      "x_p / b_p, at least 0; 1 is as everyone else; b = shares of all other actors, weighted by the"
          + " part of each that is outside the poles",
      "the shares of the focal actor and of all others",
      "Haig 1926; Isard 1960"),
  /** How evenly the ties are spread. */
  EVENNESS(
      "evenness",
      Scope.WHOLE,
      "J = H / ln k with H = -sum x ln x, in [0, 1]; 1 only for equal shares",
      "the shares",
      "Pielou 1966"),
  /** The number of poles with a tie. */
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
      "-sum Cp ln(Cp) / (1 - (1 - Cp)^n) in nats, p = part of the article counts, C = 1 - f1/n, f1 ="
          + " poles with one article",
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
      "1 - sum_p (c_p/s)^2, in [0, 1); the ties outside all poles are one more group unless left out",
      "the ties to each pole and outside the poles",
      "Guimerà and Amaral 2005");

  /** Whether a component is a number for each pole or one for the actor. */
  public enum Scope {
    /** A number for each pole. */
    POLE,
    /** One number. */
    WHOLE
  }

  private final String key;
  private final Scope scope;
  private final String definition;
  private final String inputs;
  private final String reference;

  Component(String key, Scope scope, String definition, String inputs, String reference) {
    this.key = key;
    this.scope = scope;
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

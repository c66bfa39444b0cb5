package org.multivector.centrality;

/** What a metric makes of the weights of the ties. */
public enum Weights {
  /**
   * A weight is the strength of a tie. Path metrics take 1/weight as its length, so a stronger tie
   * is a shorter way; flow metrics take it as conductance.
   */
  STRENGTH(""),

  /** Weights are ignored: every tie counts 1. */
  IGNORED("-unweighted");

  private final String suffix;

  Weights(String suffix) {
    this.suffix = suffix;
  }

  /** What a metric of this kind adds to its name: nothing, or {@code -unweighted}. */
  String suffix() {
    return suffix;
  }
}

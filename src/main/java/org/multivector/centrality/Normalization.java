package org.multivector.centrality;

/** Whether scores are divided by the greatest that a graph of this size allows. */
public enum Normalization {
  /** Divided by the maximum that the metric's documentation states, so that graphs compare. */
  NORMALIZED,

  /** As the definition counts. */
  RAW
}
